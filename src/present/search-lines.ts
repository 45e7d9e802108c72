import type { Lang } from '#messages/messages.ts'
import { messagesFor } from '#messages/messages.ts'
import type { Day } from '#model/span.ts'
import { inLine, oneLine, wrap, type Line, type Piece } from '#present/lines.ts'
import type { Snippet } from '#present/snippet.ts'
import { dayOrUndated, dayWords } from '#present/words.ts'

/** A hit as it is shown. */
export type ShownHit = {
  readonly title: string
  readonly date: Day | null
  readonly page: number | null
  /** The document in the register, and the entry when one was found. */
  readonly document: string
  readonly entry: string | null
  /** What kind of entry it is, in words. */
  readonly kind: string | null
  readonly due: Day | null
  readonly snippet: Snippet
}

/** A facet with its values in words, most frequent first. */
export type ShownFacet = { readonly title: string; readonly values: readonly (readonly [string, number])[] }

const MARGIN = 4
const SHOWN_VALUES = 6

/** Hits one below the other: the letter, its day and place, and the words around what was asked for. */
export function hitLines(hits: readonly ShownHit[], { lang, width }: { lang: Lang; width: number }): Line[] {
  const { register, place } = messagesFor(lang)
  return hits.flatMap(({ title, date, page, document, entry, kind, due, snippet }) => {
    const facts = [
      dayOrUndated(date, lang, 'short'),
      ...(page === null ? [] : [place.page(page)]),
      ...(kind === null ? [] : [kind]),
      ...(due === null ? [] : [register.search.until(dayWords(due, lang, 'short'))]),
      entry ?? document,
    ]
    return [
      ...wrap([{ text: oneLine(title), style: 'heading' }], { width }),
      ...wrap([{ text: facts.join(' · '), style: 'faint' }], { width, indent: MARGIN }),
      ...wrap(snippetPieces(snippet), { width, indent: MARGIN }),
      [],
    ]
  })
}

function snippetPieces({ text, marks, before, after }: Snippet): Piece[] {
  const pieces: Piece[] = before ? [{ text: '… ' }] : []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: inLine(text.slice(at, start)) })
    pieces.push({ text: inLine(text.slice(start, end)), style: 'term' })
    at = end
  }
  if (at < text.length) pieces.push({ text: inLine(text.slice(at)) })
  return after ? [...pieces, { text: ' …' }] : pieces
}

/** The values by which a search can be narrowed, a line each facet. */
export function facetLines(facets: readonly ShownFacet[], { width }: { width: number }): Line[] {
  const columns = Math.max(0, ...facets.map(({ title }) => title.length)) + 2
  return facets.flatMap(({ title, values }) => {
    if (values.length === 0) return []
    const told = values.slice(0, SHOWN_VALUES).map(([name, count]) => `${name} ${count}`)
    const rest = values.length > SHOWN_VALUES ? ' …' : ''
    return wrap([{ text: `${told.join(' · ')}${rest}` }], {
      width,
      first: [{ text: title.padEnd(columns), style: 'label' }],
      indent: columns,
    })
  })
}
