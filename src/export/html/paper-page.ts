import { mastheadMarkup } from '#export/html/front.ts'
import { markup, raw, type Content, type Markup } from '#export/html/markup.ts'
import { blockMarkup, placeMarkup } from '#export/html/paper-blocks.ts'
import { makeSheet, type Sheet } from '#export/html/paper-sheet.ts'
import { columnWidths } from '#export/html/paper-table.ts'
import { TONE_SHEET } from '#export/html/phrases.ts'
import { contentPolicy } from '#export/html/policy.ts'
import { paperStyles } from '#export/html/styles-paper.ts'
import type { Paper } from '#present/paper.ts'
import { isWide } from '#present/wide-paper.ts'

const HEADINGS_WORTH_A_LIST = 3

/**
 * One page that holds a report: no other file, no request, no script. Everything in it is escaped. Quotes are Dutch
 * whatever the language of the report; findings keep their address when the report is made anew.
 */
export function exportPaperHtml(paper: Paper): string {
  const sheet = makeSheet(paper)
  return `<!doctype html>\n${pageMarkup(sheet).html}\n`
}

function pageMarkup(sheet: Sheet): Markup {
  const { paper, words, says, placed } = sheet
  const { page } = words.labels
  const widths = placed.map((part) => (part.block.kind === 'table' ? columnWidths(part.block, part) : ''))
  const styles = paperStyles({ widths: widths.join('\n'), wide: isWide(paper) })
  const contents = contentsMarkup(sheet)
  const blocks = placed.map((part) => blockMarkup(part, sheet))
  return markup`<html lang="${paper.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ styles })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${page.brand}">
<title>${paper.title} · ${page.brand}</title>
<style>${raw(styles)}</style>
</head>
<body>
<a class="skip" href="#inhoud">${says.skip}</a>
${TONE_SHEET}
${mastheadMarkup(words, says.tagline)}
<main>
<div class="title"><h1>${paper.title}</h1>${paper.subtitle !== '' && markup`<p class="lead">${paper.subtitle}</p>`}</div>
<div class="desk${contents === null && ' bare'}">
${contents}
<div class="paper" id="inhoud" tabindex="-1">
${blocks}</div>
</div>
${sourcesMarkup(sheet)}
</main>
<footer class="colophon"><p>${paper.colophon}</p><p>${page.madeBy}</p></footer>
</body>
</html>`
}

function contentsMarkup({ placed, says }: Sheet): Content {
  const headings = placed.flatMap(({ block, anchor }) =>
    block.kind === 'heading'
      ? [markup`<li class="level-${block.level}"><a href="#${anchor}">${block.text}</a></li>`]
      : [],
  )
  if (headings.length < HEADINGS_WORTH_A_LIST) return null
  return markup`<details class="rail"><summary>${says.contents}</summary><nav class="contents" aria-label="${says.contents}"><ol role="list">${headings}</ol></nav></details>`
}

/** What was named by number in the text. Written last: only then is it known. */
function sourcesMarkup(sheet: Sheet): Content {
  const { sources, says } = sheet
  if (sources.length === 0) return null
  return markup`<section class="sources" aria-labelledby="kop-bronnen"><h2 id="kop-bronnen">${says.sources}</h2><ol role="list">${sources.map(
    (source, i) =>
      markup`<li id="bron-${i + 1}"><span class="nr">${i + 1}</span><span>${placeMarkup(source, sheet)} <a class="back" href="#bij-${i + 1}" aria-label="${says.back}, ${says.source(i + 1)}">↑</a></span></li>
`,
  )}</ol></section>`
}
