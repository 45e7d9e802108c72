import { markup, raw, type Content, type Markup } from '#export/html/markup.ts'
import type { Placed, Sheet } from '#export/html/paper-sheet.ts'
import { tableMarkup } from '#export/html/paper-table.ts'
import { phrasesMarkup, toneOf } from '#export/html/phrases.ts'
import { oneLine } from '#present/lines.ts'
import type { PaperBlock, PaperQuote, Source } from '#present/paper.ts'
import { charactersOf, placeParts } from '#present/source-words.ts'
import { capitalised } from '#present/words.ts'

type Entry = Extract<PaperBlock, { kind: 'entry' }>

/** A part of a report as HTML. Sources named on the way are added to those of the sheet. */
export function blockMarkup(placed: Placed, sheet: Sheet): Markup {
  const { block, anchor } = placed
  if (block.kind === 'heading') {
    const tag = raw(block.level === 1 ? 'h2' : 'h3')
    return markup`<${tag} id="${anchor}">${block.text}${countMarkup(block.count)}</${tag}>
`
  }
  if (block.kind === 'paragraph') {
    return markup`<p>${phrasesMarkup(block.phrases, sheet)}</p>
`
  }
  if (block.kind === 'entry') return entryMarkup(block, placed, sheet)
  if (block.kind === 'table') return tableMarkup(block, placed, sheet)
  return markup`<ul class="items" role="list">${block.items.map(
    (item) => markup`<li>${phrasesMarkup(item, sheet)}</li>`,
  )}</ul>
`
}

function countMarkup(count: number | undefined): Content {
  return count !== undefined && markup` <span class="count">${count}</span>`
}

function entryMarkup(
  { head, quotes, doubts }: Entry,
  { anchor, number, level }: Placed,
  sheet: Sheet,
): Markup {
  const { says } = sheet
  const tone = head.map(toneOf).find((tone) => tone !== undefined)
  const classes = ['finding', ...(tone ? [`t-${tone}`] : []), ...(quotes.length === 0 ? ['lone'] : [])]
  const name = `${anchor}-kop`
  return markup`<article class="${classes.join(' ')}" id="${anchor}" aria-labelledby="${name}"><a class="no" href="#${anchor}" aria-label="${says.finding(
    number,
  )}, ${says.permalink}">${number}</a><div><p class="head" role="heading" aria-level="${level}" id="${name}">${phrasesMarkup(
    head,
    sheet,
  )}</p>${sidesMarkup(quotes, sheet)}${doubtMarkup(doubts, sheet)}</div></article>
`
}

/** The first quote on one side, what it is held against on the other. */
function sidesMarkup([first, ...others]: readonly PaperQuote[], sheet: Sheet): Content {
  if (first === undefined) return null
  const one = markup`<div class="side">${quoteMarkup(first, sheet)}</div>`
  if (others.length === 0) return markup`<div class="sides one">${one}</div>`
  return markup`<div class="sides">${one}<div class="side">${others.map((quote) => quoteMarkup(quote, sheet))}</div></div>`
}

function quoteMarkup({ label, text, source }: PaperQuote, sheet: Sheet): Markup {
  return markup`<figure class="said"><figcaption>${capitalised(label)}</figcaption><blockquote lang="nl">${oneLine(
    text,
  )}</blockquote><p class="place">${placeMarkup(source, sheet)}</p></figure>`
}

function doubtMarkup(doubts: readonly string[], { says }: Sheet): Content {
  if (doubts.length === 0) return null
  return markup`<ul class="doubts" role="list">${doubts.map(
    (doubt) => markup`<li><span class="word">${says.doubt}:</span> ${doubt}</li>`,
  )}</ul>`
}

/** Where words stand: the file, its date, the page and the characters. */
export function placeMarkup(source: Source, { paper: { lang } }: Sheet): Markup {
  const parts = placeParts(source, lang)
  return markup`<cite>${parts.document}</cite>, ${parts.date}, ${parts.page !== null && markup`<span class="exact">${parts.page}</span>, `}<span class="exact">${charactersOf(source, lang)}</span>`
}
