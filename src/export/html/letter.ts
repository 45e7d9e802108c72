import type { Edition } from '#export/html/edition.ts'
import { orderOf, runsOverBlocks, styleOf } from '#export/html/kinds.ts'
import { marginOf, noteAnchor } from '#export/html/margin.ts'
import { markup, raw, type Content, type Markup } from '#export/html/markup.ts'
import type { LetterBlock, Piece } from '#export/html/segments.ts'
import type { ItemKind } from '#model/reading.ts'

/** The letter as people read it, block by block, with its notes. */
export function letterMarkup(edition: Edition): Markup {
  const { blocks } = edition
  const parts: Content[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (block.kind !== 'list-item') parts.push(blockMarkup(block, i, edition))
    else {
      const first = i
      while (blocks[i + 1]?.kind === 'list-item') i++
      const rows = blocks.slice(first, i + 1).map((item, n) => blockMarkup(item, first + n, edition))
      parts.push(markup`<ul class="list" role="list">${rows}</ul>`)
    }
  }
  return markup`${parts}`
}

/** Address of a heading of the letter, by the place of its block. */
export function headingAnchor(index: number): string {
  return `kop-${index}`
}

/** Address of a stretch that was not understood, by the place of its block. */
export function unclearAnchor(index: number): string {
  return `onbegrepen-${index}`
}

function blockMarkup(block: LetterBlock, index: number, edition: Edition): Markup {
  const { kind, coverage, page } = block
  const { page: labels } = edition.words.labels
  const { lang } = edition.words
  const tag = kind === 'list-item' ? 'li' : 'div'
  const unclear = coverage === 'not-understood'
  return markup`<${raw(tag)} class="block ${kind}${unclear && ' unclear'}"${unclear && markup` id="${unclearAnchor(index)}"`}>${
    page !== null && markup`<span class="folio" lang="${lang}">${labels.pageShort}&nbsp;${page}</span>`
  }${textMarkup(block, index, edition)}${
    unclear && markup`<span class="verdict" lang="${lang}">${labels.notUnderstood}</span>`
  }${marginOf(block, edition)}</${raw(tag)}>
`
}

function textMarkup(block: LetterBlock, index: number, edition: Edition): Markup {
  const content = [besideMarkup(block, edition), ...piecesMarkup(block, edition)]
  if (block.kind === 'heading') {
    const tag = raw(`h${Math.min(6, 2 + (block.level ?? 1))}`)
    return markup`<${tag} class="text level-${Math.min(4, block.level ?? 1)}" id="${headingAnchor(index)}">${content}</${tag}>`
  }
  if (block.kind !== 'footnote' || block.note === null) return markup`<p class="text">${content}</p>`
  const { words, document } = edition
  const { note } = block
  const back = document.footnotes[note]?.marker
    ? markup`<a class="back" href="#nootteken-${note}" lang="${words.lang}" aria-label="${words.labels.page.backToText}">↩</a>`
    : null
  return markup`<p class="text" id="noot-${note}">${content}${back}</p>`
}

function piecesMarkup(block: LetterBlock, edition: Edition): Content[] {
  const { noteMarks, pieces, beside } = block
  const parts: Content[] = []
  let mark = 0
  const marksUpTo = (at: number) => {
    for (; mark < noteMarks.length && noteMarks[mark]!.at <= at; mark++) {
      parts.push(noteMarkMarkup(noteMarks[mark]!.note, edition))
    }
  }
  for (const piece of pieces) {
    marksUpTo(piece.start)
    parts.push(pieceMarkup(piece, beside, edition))
  }
  marksUpTo(block.end)
  return parts
}

function noteMarkMarkup(note: number, { document, words }: Edition): Markup {
  const { page } = words.labels
  const { label, body } = document.footnotes[note]!
  const name = `${page.footnote} ${label}`
  return body
    ? markup`<sup class="ref" id="nootteken-${note}"><a href="#noot-${note}" lang="${words.lang}" aria-label="${name}">${label}</a></sup>`
    : markup`<sup class="ref" id="nootteken-${note}" title="${page.footnoteMissing}">${label}</sup>`
}

/** A piece in the look of every kind that covers it, passages outside, behind the numbers of what begins there. */
function pieceMarkup(piece: Piece, beside: readonly number[], edition: Edition): Content {
  const { entries, document, words } = edition
  const text = document.display.text.slice(piece.start, piece.end)
  if (piece.covers.length === 0 && piece.evidence.length === 0) return text
  const shown = new Set(
    piece.covers.filter((index) => !beside.includes(index)).map((index) => entries[index]!.item.kind),
  )
  for (const index of piece.evidence) shown.add(entries[index]!.item.kind)
  const passages = [...shown].filter((kind) => styleOf(kind).shape === 'passage').sort(widestFirst)
  const points = [...shown].filter((kind) => styleOf(kind).shape === 'point')
  let inner: Content = text
  for (const kind of points) inner = markup`<span class="hl k-${kind}">${inner}</span>`
  for (const kind of passages.slice(1).reverse()) inner = markup`<span class="hl k-${kind}">${inner}</span>`
  const anchors = piece.covers.map((index) => entries[index]!.anchor).join(' ')
  inner = passages[0]
    ? markup`<mark class="hl k-${passages[0]}" data-items="${anchors}">${inner}</mark>`
    : markup`<span class="piece" data-items="${anchors}">${inner}</span>`
  for (const index of piece.begins.toReversed()) {
    const { anchor, number, item } = entries[index]!
    const link =
      number !== null &&
      markup`<a class="no k-${item.kind}" href="#${noteAnchor(number)}" lang="${words.lang}" aria-label="${words.labels.page.noteNumber} ${number}: ${edition.accounts[index]!.word}">${number}</a>`
    inner = markup`<span class="at" id="${anchor}">${link}${inner}</span>`
  }
  return inner
}

/** An answer lies around what is promised in it: the inner one gives the tint. */
function widestFirst(a: ItemKind, b: ItemKind): number {
  return Number(runsOverBlocks(b)) - Number(runsOverBlocks(a)) || orderOf(b) - orderOf(a)
}

function besideMarkup({ beside }: LetterBlock, { entries }: Edition): Content {
  if (beside.length === 0) return null
  const kinds = [...new Set(beside.map((index) => entries[index]!.item.kind))]
  return markup`<span class="bars" aria-hidden="true">${kinds.map((kind) => markup`<i class="k-${kind}"></i>`)}</span>`
}
