import type { Lang } from '#messages/messages.ts'

/**
 * Every page with its address in each language; `:name` stands for a part that differs. The only place where addresses are
 * written: links are made with `hrefOf`. Names in the query are the same in both languages, so that a page keeps them when its
 * language is changed.
 */
export const ROUTES = {
  start: { nl: '/nl/', en: '/en/' },
  letters: { nl: '/nl/brieven', en: '/en/letters' },
  letter: { nl: '/nl/brieven/:id', en: '/en/letters/:id' },
  letterCheck: { nl: '/nl/brieven/:id/controle', en: '/en/letters/:id/check' },
  item: { nl: '/nl/posten/:id', en: '/en/entries/:id' },
  undertakings: { nl: '/nl/uitspraken', en: '/en/undertakings' },
  motions: { nl: '/nl/moties', en: '/en/motions' },
  motion: { nl: '/nl/moties/:id', en: '/en/motions/:id' },
  recommendations: { nl: '/nl/aanbevelingen', en: '/en/recommendations' },
  amounts: { nl: '/nl/bedragen', en: '/en/amounts' },
  search: { nl: '/nl/zoeken', en: '/en/search' },
  check: { nl: '/nl/controle', en: '/en/check' },
  subjects: { nl: '/nl/onderwerpen', en: '/en/subjects' },
  themes: { nl: '/nl/themas', en: '/en/themes' },
  theme: { nl: '/nl/themas/:id', en: '/en/themes/:id' },
  countries: { nl: '/nl/landen', en: '/en/countries' },
  country: { nl: '/nl/landen/:id', en: '/en/countries/:id' },
  forums: { nl: '/nl/fora', en: '/en/forums' },
  forum: { nl: '/nl/fora/:id', en: '/en/forums/:id' },
  instruments: { nl: '/nl/instrumenten', en: '/en/instruments' },
  instrument: { nl: '/nl/instrumenten/:id', en: '/en/instruments/:id' },
  accounts: { nl: '/nl/verantwoording', en: '/en/account' },
  account: { nl: '/nl/verantwoording/:id', en: '/en/account/:id' },
  accuracy: { nl: '/nl/nauwkeurigheid', en: '/en/accuracy' },
  about: { nl: '/nl/over', en: '/en/about' },
  accessibility: { nl: '/nl/toegankelijkheid', en: '/en/accessibility' },
  privacy: { nl: '/nl/privacy', en: '/en/privacy' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>

/** A page, by name. */
export type RouteName = keyof typeof ROUTES

/** What stands behind `?`; what is undefined or empty is left out. */
export type QueryValues = Readonly<Record<string, string | number | undefined>>

/** What an address needs beside the name of its page. */
export type AddressParts = {
  readonly id?: string
  readonly query?: QueryValues
  readonly hash?: string | undefined
}

/** The address of a page in a language. */
export function hrefOf(lang: Lang, name: RouteName, { id, query = {}, hash }: AddressParts = {}): string {
  const path = ROUTES[name][lang].replace(':id', encodeURIComponent(id ?? ''))
  const some = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(
    Object.fromEntries(some.map(([key, value]) => [key, String(value)])),
  ).toString()
  return `${path}${search === '' ? '' : `?${search}`}${hash === undefined ? '' : `#${hash}`}`
}

/** Where a page that waits for the register asks how far it is. */
export function progressPath(lang: Lang): string {
  return `/${lang}/voortgang.json`
}

/** The language of an address; undefined for one that is in none, such as that of a font. */
export function langOfPath(path: string): Lang | undefined {
  const lang = /^\/(nl|en)(?=\/|$)/.exec(path)?.[1]
  return lang as Lang | undefined
}

/** The language to begin in, by what a browser asks for: English when that comes before Dutch. */
export function preferredLang(accepted: string | undefined): Lang {
  const wanted = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/;\s*q=/)
      return { lang: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) }
    })
    .filter(({ lang, weight }) => (lang === 'nl' || lang === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.lang === 'en' ? 'en' : 'nl'
}
