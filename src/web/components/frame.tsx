import { raw } from 'hono/html'
import { ICON_SHEET } from '#export/html/icons.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { Mark } from '#web/components/mark.tsx'
import { SearchField } from '#web/components/search-field.tsx'
import type { WebAssets } from '#web/load-assets.ts'
import type { Shown } from '#web/page.ts'
import { hrefOf, type RouteName } from '#web/routes.ts'

type Props = {
  readonly lang: Lang
  readonly shown: Shown
  readonly assets: WebAssets
  /** The page that is shown; undefined when it is none of ours, as with a 404. */
  readonly route: RouteName | undefined
  /** What was searched for last. */
  readonly query: string
  /** The address of this page in a language. */
  readonly inLang: (lang: Lang) => string
}

/** What every page has: head, name, menu, search, language, content, foot. */
export function Frame(props: Props) {
  const { lang, shown } = props
  const { web } = messagesFor(lang)
  return (
    <html lang={lang}>
      <Head {...props} />
      <body>
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {web.skip}
        </a>
        {raw(ICON_SHEET.html)}
        <Bar {...props} />
        <main id="inhoud" tabindex={-1} class={shown.width === 'wide' ? 'wide' : undefined}>
          {shown.body}
        </main>
        <footer class="site-foot">
          <p>{web.colophon.notTheState}</p>
          <p>{web.colophon.machine}</p>
          <FootLinks {...props} />
        </footer>
      </body>
    </html>
  )
}

const otherThan = (lang: Lang): Lang => (lang === 'nl' ? 'en' : 'nl')

function Head({ lang, shown, assets, route, inLang }: Props) {
  const { web } = messagesFor(lang)
  const other = otherThan(lang)
  const title = route === 'start' ? `${web.brand} · ${web.tagline}` : `${shown.title} · ${web.brand}`
  const font = (weight: number) => assets.hrefOf(`fira-sans-latin-${weight}-normal.woff2`)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="preload" href={font(400)} as="font" type="font/woff2" crossorigin="" />
      <link rel="preload" href={font(600)} as="font" type="font/woff2" crossorigin="" />
      <link rel="stylesheet" href={assets.hrefOf('site.css')} />
      <link rel="icon" href={assets.hrefOf('mark.svg')} type="image/svg+xml" />
      <link rel="alternate" hreflang={lang} href={inLang(lang)} />
      <link rel="alternate" hreflang={other} href={inLang(other)} />
      {(shown.scripts ?? []).map((name) => (
        <script type="module" src={assets.hrefOf(name)}></script>
      ))}
    </head>
  )
}

/** The pages of the menu. */
const MENU = ['start', 'letters', 'undertakings', 'motions', 'recommendations', 'search'] as const

/** The bar on top: name, menu, search and the other language. */
function Bar({ lang, route, query, inLang }: Props) {
  const { web, webSubjects } = messagesFor(lang)
  const other = otherThan(lang)
  return (
    <header class="site-head">
      <div class="site-bar">
        <a class="site-name" href={hrefOf(lang, 'start')}>
          <Mark />
          <span>{web.brand}</span>
        </a>
        <nav aria-label={web.navigation}>
          <ul role="list">
            {MENU.map((name) => (
              <PageLink name={name} lang={lang} route={route} words={web.nav[name]} />
            ))}
            <PageLink name="subjects" lang={lang} route={route} words={webSubjects.nav.subjects} />
          </ul>
        </nav>
        {route === 'start' || route === 'search' ? null : <SearchField lang={lang} value={query} small />}
        <a
          class="site-lang"
          href={inLang(other)}
          hreflang={other}
          lang={other}
          aria-label={web.otherLanguage.label}
        >
          {web.otherLanguage.name}
        </a>
      </div>
    </header>
  )
}

/** To which page of the menu or the foot those of one thing belong, and the lists behind it. */
const PART_OF: Partial<Record<RouteName, RouteName>> = {
  letter: 'letters',
  letterCheck: 'letters',
  motion: 'motions',
  themes: 'subjects',
  theme: 'subjects',
  countries: 'subjects',
  country: 'subjects',
  forums: 'subjects',
  forum: 'subjects',
  instruments: 'subjects',
  instrument: 'subjects',
  account: 'accounts',
}

/** Pages that are found at the foot of every other. */
const FOOT = ['accounts', 'accuracy', 'about', 'accessibility', 'privacy'] as const

function FootLinks({ lang, route }: Props) {
  const { webCheck, webLists, webSubjects } = messagesFor(lang)
  const { nav } = webSubjects
  return (
    <nav aria-label={nav.foot}>
      <ul class="foot-links" role="list">
        <PageLink name="check" lang={lang} route={route} words={webCheck.title} />
        <PageLink name="amounts" lang={lang} route={route} words={webLists.amounts.title} />
        {FOOT.map((name) => (
          <PageLink name={name} lang={lang} route={route} words={nav[name]} />
        ))}
      </ul>
    </nav>
  )
}

type LinkProps = Pick<Props, 'lang' | 'route'> & { readonly name: RouteName; readonly words: string }

/** A page in the menu or at the foot; it says when that is the page that is shown, or what that belongs to. */
function PageLink({ name, lang, route, words }: LinkProps) {
  const current = route === name ? 'page' : route && PART_OF[route] === name ? 'true' : undefined
  return (
    <li>
      <a href={hrefOf(lang, name)} aria-current={current}>
        {words}
      </a>
    </li>
  )
}
