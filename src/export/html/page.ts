import { makeEdition, type Edition } from '#export/html/edition.ts'
import { mastheadMarkup, railMarkup, titleMarkup } from '#export/html/front.ts'
import { ICON_SHEET } from '#export/html/icons.ts'
import { wordsFor } from '#export/html/labels.ts'
import { letterMarkup } from '#export/html/letter.ts'
import { markup, raw, type Content, type Markup } from '#export/html/markup.ts'
import { overviewMarkup } from '#export/html/overview.ts'
import { contentPolicy } from '#export/html/policy.ts'
import { SCRIPT } from '#export/html/script.ts'
import { STYLES } from '#export/html/styles.ts'
import type { Lang } from '#messages/messages.ts'
import type { Document } from '#model/document.ts'
import type { Reading } from '#model/reading.ts'

/** How the page is made. `themes` gives each theme its name in that language. */
export type HtmlOptions = {
  readonly lang: Lang
  readonly themes?: Readonly<Record<string, string>>
  /** The ministries whose ministers signed, by name in that language. */
  readonly ministries?: readonly string[]
}

/**
 * One page that holds a letter with everything read in it: no other file, no request, no script needed. The reading
 * must be of that document. Everything the letter says is escaped.
 */
export function exportHtml(
  reading: Reading,
  document: Document,
  { lang, themes = {}, ministries = [] }: HtmlOptions,
): string {
  const edition = makeEdition(reading, document, wordsFor(lang, themes), { ministries })
  return `<!doctype html>\n${pageMarkup(edition).html}\n`
}

function pageMarkup(edition: Edition): Markup {
  const { words, reading } = edition
  const { page } = words.labels
  const title = reading.document.title ?? reading.document.source.name
  return markup`<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · ${page.brand}</title>
<style>${raw(STYLES)}</style>
</head>
<body>
<a class="skip" href="#brief">${page.skipToLetter}</a>
<a class="skip" href="#overzicht">${page.skipToList}</a>
${ICON_SHEET}
${mastheadMarkup(words, page.tagline)}
<main>
${titleMarkup(edition)}
<p class="caveat">${page.caveat}</p>
${deskMarkup(edition)}
${overviewMarkup(edition)}
</main>
<footer class="colophon"><p>${page.madeBy}</p><p>${page.file}: <span class="code">${reading.document.source.name}</span></p><p>${page.fingerprint}: <span class="code">${reading.document.source.sha256}</span></p></footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>`
}

/** The letter with its rail and its notes. What a script needs to be told stands in the attributes of the letter. */
export function deskMarkup(edition: Edition): Markup {
  const { words } = edition
  const { page } = words.labels
  return markup`<div class="desk">
${railMarkup(edition)}
<article class="letter" id="brief" lang="nl" tabindex="-1" aria-labelledby="kop-brief" data-cite="${citationOf(edition)}" data-copy="${page.copy}" data-copied="${page.copied}">
<h2 class="unseen" id="kop-brief" lang="${words.lang}">${page.letterName}</h2>
${letterMarkup(edition)}${furnitureMarkup(edition)}
</article>
</div>`
}

const CONTENT_POLICY = contentPolicy({ styles: STYLES, script: SCRIPT })

/** What follows a quote when somebody cites it, up to the address. */
function citationOf({ reading }: Edition): string {
  const { title, date, identifiers, source } = reading.document
  return [title ?? source.name, ...identifiers.slice(0, 2), date.value]
    .filter((part) => part !== null)
    .join(', ')
}

function furnitureMarkup({ document, homeless, entries, words }: Edition): Content {
  const { page } = words.labels
  if (document.furniture.length === 0 && homeless.length === 0) return null
  const lines = document.furniture.map(
    ({ start, end }) => markup`<li>${document.text.slice(start, end)}</li>`,
  )
  const found = homeless.map((index) => {
    const { anchor, item } = entries[index]!
    return markup`<li class="k-${item.kind}" id="${anchor}"><span class="hl k-${item.kind}">${item.text}</span></li>`
  })
  return markup`<details class="furniture"><summary lang="${words.lang}">${page.furniture}</summary><p lang="${words.lang}">${page.furnitureIntro}</p><ul role="list">${lines}${found}</ul></details>`
}
