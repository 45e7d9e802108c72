import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type View } from '#test/browser/browser.ts'
import { browserOfTests, siteOfTests, type SiteOfTests } from '#test/browser/for-tests.ts'
import { wrongAt } from '#test/browser/site.ts'
import { fullSize } from '#test/sizes.ts'
import { hrefOf, ROUTES, type QueryValues, type RouteName } from '#web/routes.ts'
import { READY } from '#web/stage.ts'

const open = await browserOfTests()
const LANGS = ['nl', 'en'] as const
/** Narrow in the dark, wide in the light. */
const VIEWS: readonly View[] = [
  { width: 320, dark: true },
  { width: 1280, dark: false },
]
const EVERY = LANGS.flatMap((lang) => VIEWS.map((view) => ({ lang, view })))
const NAMES = Object.keys(ROUTES) as RouteName[]
/** Of the pages of one thing: where the first of them is found. */
const LISTED_AT = {
  letter: 'letters',
  letterCheck: 'letters',
  item: 'undertakings',
  motion: 'motions',
  theme: 'themes',
  country: 'countries',
  forum: 'forums',
  instrument: 'instruments',
  account: 'accounts',
} as const satisfies Partial<Record<RouteName, RouteName>>
const isOne = (name: RouteName): name is keyof typeof LISTED_AT => ROUTES[name].nl.includes(':id')
/** What is asked of a page so that it has something to show. */
const ASKED: Partial<Record<RouteName, QueryValues>> = { search: { q: 'programma' } }

/** A letter in which everything is longer than anybody would make it, named likewise. */
function writeLongLetter(): string {
  const folder = mkdtempSync(join(tmpdir(), 'long letter '))
  const word = 'onvoorstelbaarlangsamengesteldwoord'.repeat(14)
  const lands = Array.from({ length: 400 }, (_, n) => `land nummer ${n}`).join(', ')
  const members = Array.from({ length: 9 }, () => 'Van den Allerlangste-Dubbelenaam tot Achterhuizen').join(
    ' en ',
  )
  writeFileSync(
    join(folder, `${'x'.repeat(180)}.txt`),
    [
      `Aan de Voorzitter van de Tweede Kamer\nDatum 1 februari 2026\nBetreft Onderwerp over ${word}`,
      'Geachte Voorzitter,',
      `Ik zeg de Kamer toe dat ik voor 1 juli 2026 een brief stuur over ${word} en over het Fonds Vrije Stem.`,
      `Het kabinet zal in ${lands} het gesprek voeren, en de Kamer daarover voor de zomer informeren.`,
      `De motie van de leden ${members} (Kamerstuk 39 901, nr. 12) verzoekt de regering ${'programma’s op te zetten '.repeat(60)}. Deze motie is uitgevoerd.`,
      'Voor het programma is € 999.999.999.999.999 beschikbaar per jaar.',
      `https://voorbeeld.test/${'pad/'.repeat(200)}`,
      `De Minister van Buitenlandse Zaken,\n\nA.B.C. van ${'Zeerlangenaam'.repeat(20)}`,
    ].join('\n\n'),
  )
  return folder
}

const longLetter = writeLongLetter()
afterAll(() => rmSync(longLetter, { recursive: true }))
const full = siteOfTests(open, ['samples', longLetter])
const empty = siteOfTests(open, [])

/** What is wrong with a page in each language and width, or at small sizes in one of them. */
async function wrongIn(
  site: SiteOfTests,
  which: number,
  pathIn: (lang: 'nl' | 'en') => string | Promise<string>,
  status = 200,
) {
  const looked = fullSize ? EVERY : [EVERY[which % EVERY.length]!]
  const wrong: string[] = []
  for (const { lang, view } of looked) {
    const page = await site.visit(await pathIn(lang), { ...view, status })
    wrong.push(...(await wrongAt(page)))
    await page.context().close()
  }
  return wrong
}

/** The address of the first thing of its kind that a list leads to. */
async function firstOf(name: keyof typeof LISTED_AT, lang: 'nl' | 'en'): Promise<string> {
  const html = await (await fetch(full.address + hrefOf(lang, LISTED_AT[name]))).text()
  const kind = name === 'letterCheck' ? 'letter' : name
  const before = hrefOf(lang, kind, { id: '' })
  const path = [...html.matchAll(/href="([^"?#]+)/g)].find(
    ([, at]) => at!.startsWith(before) && at !== before,
  )?.[1]
  if (path === undefined) throw new Error(`${LISTED_AT[name]} leads to no ${kind}`)
  return name === 'letterCheck' ? hrefOf(lang, name, { id: path.slice(before.length) }) : path
}

describe.skipIf(!open)('no page has a barrier or scrolls sideways', { timeout: 5 * 60_000 }, () => {
  test.each(NAMES.map((name, which) => [name, which] as const))(
    '%s, with the samples',
    async (name, which) => {
      const pathIn = (lang: 'nl' | 'en') =>
        isOne(name) ? firstOf(name, lang) : hrefOf(lang, name, { query: ASKED[name] ?? {} })
      expect(await wrongIn(full, which, pathIn)).toEqual([])
    },
  )

  test.each(
    ['/uitspraken', '/moties', '/aanbevelingen', '/bedragen'].map((path, which) => [path, which] as const),
  )('the first entry of %s', async (path, which) => {
    const html = await (await fetch(`${full.address}/nl${path}`)).text()
    const id = /href="\/nl\/posten\/([^"?#]+)"/.exec(html)![1]!
    expect(await wrongIn(full, which, (lang) => hrefOf(lang, 'item', { id }))).toEqual([])
  })

  test('a letter in which everything is too long, and a search for a word that is', async () => {
    const list = await (await fetch(`${full.address}/nl/brieven`)).text()
    const id = /href="\/nl\/brieven\/([^"?#]+)">[^<]*onvoorstelbaarlang/.exec(list)![1]!
    const letter = await (await fetch(`${full.address}/nl/brieven/${id}`)).text()
    const [entry] = /(?<=\/nl\/posten\/)[^"?#]+/.exec(letter)!
    expect(await wrongIn(full, 0, (lang) => hrefOf(lang, 'letter', { id }))).toEqual([])
    expect(await wrongIn(full, 0, (lang) => hrefOf(lang, 'item', { id: entry }))).toEqual([])
    const query = { q: 'a'.repeat(900) }
    expect(await wrongIn(full, 0, (lang) => hrefOf(lang, 'search', { query }))).toEqual([])
  })

  test('any page of a register without letters', async ({ skip }) => {
    skip(!fullSize, 'two hundred pages: full size only')
    for (const name of NAMES.filter((one) => !isOne(one))) {
      expect(await wrongIn(empty, 0, (lang) => hrefOf(lang, name, { query: ASKED[name] ?? {} }))).toEqual([])
    }
  })

  test('any page of something that is not there, or that finds nothing', async ({ skip }) => {
    skip(!fullSize, 'two hundred pages: full size only')
    const query = { q: 'onvindbaarwoord -', jaar: 1900, pagina: 9999, thema: 'nergens', volgorde: '?' }
    for (const name of NAMES) {
      const parts = isOne(name) ? { id: 'nergens' } : { query }
      expect(await wrongIn(full, 0, (lang) => hrefOf(lang, name, parts), isOne(name) ? 404 : 200)).toEqual([])
    }
  })

  test('a page that waits for the register, and one of a server that could not open it', async () => {
    for (const phase of ['opening', 'reading', 'comparing', 'failed'] as const) {
      full.setStage({ phase, done: 3, total: 12, name: 'brief-met-een-lange-naam.txt' })
      expect(await wrongIn(full, 1, (lang) => hrefOf(lang, 'start'), 503)).toEqual([])
    }
    full.setStage(READY)
  })

  test('what comes of a letter that is pasted to be checked', async () => {
    for (const { lang, view } of fullSize ? EVERY : EVERY.slice(0, 1)) {
      const page = await full.visit(hrefOf(lang, 'check'), view)
      await page
        .locator('textarea')
        .fill(
          'Datum 1 maart 2026\n\nGeachte Voorzitter,\n\nIk zeg toe dat ik voor de zomer een brief stuur over het Fonds Vrije Stem.\n',
        )
      await page.locator('main form button[type=submit]').first().click()
      await page.getByText('Fonds Vrije Stem').first().waitFor()
      expect(await wrongAt(page)).toEqual([])
      await page.context().close()
    }
  })
})
