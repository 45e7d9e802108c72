import { CLASS } from '#text/fold.ts'
import type { Lexicon } from '#text/lexicon.ts'
import { firstAtLeast } from '#text/sorted.ts'
import { fillStretch, makeColumns, tokensFrom, type Columns, type Tokens } from '#text/tokens.ts'

/** Other words in the place of `[start, end)` of a text. */
export type Replacement = { readonly start: number; readonly end: number; readonly replacement: string }

/** Text of which no token is as it was, with the spaces around it as borders. */
type Region = { readonly start: number; readonly end: number; readonly grows: number }

/**
 * The tokens of `after`, which was made from `before` by these replacements (in order, none overlapping): the same as
 * `tokenize` gives, but only what stands around a replacement is cut again.
 */
export function patchTokens(
  tokens: Tokens,
  before: string,
  replacements: readonly Replacement[],
  after: string,
  lexicon: Lexicon,
): Tokens {
  const regions = regionsAround(before, replacements)
  const room = regions.reduce((sum, { start, end, grows }) => sum + end - start + grows, tokens.count)
  const columns = makeColumns(room)
  const copying: Copying = { tokens, columns, token: 0, odd: 0 }
  let count = 0
  let shift = 0
  for (const { start, end, grows } of regions) {
    count = copyTokens(copying, start, shift, count)
    count = fillStretch(after, start + shift, end + shift + grows, lexicon, columns, count)
    skipTokens(copying, end)
    shift += grows
  }
  return tokensFrom(columns, copyTokens(copying, before.length, shift, count))
}

/** No token holds a space or a line end, and what precedes one does not change what follows. */
function regionsAround(text: string, replacements: readonly Replacement[]): Region[] {
  const regions: { start: number; end: number; grows: number }[] = []
  for (const { start, end, replacement } of replacements) {
    const grows = replacement.length - (end - start)
    const last = regions.at(-1)
    let to = end
    while (to < text.length && !isBorder(text.charCodeAt(to))) to++
    if (last && start <= last.end) {
      last.end = Math.max(last.end, to)
      last.grows += grows
      continue
    }
    let from = start
    while (from > 0 && !isBorder(text.charCodeAt(from - 1))) from--
    regions.push({ start: from, end: to, grows })
  }
  return regions
}

function isBorder(unit: number): boolean {
  return CLASS[unit] === 0 || CLASS[unit] === 5
}

/** How far the tokens of the text before were copied: the next one, and the next of the odd ones. */
type Copying = { readonly tokens: Tokens; readonly columns: Columns; token: number; odd: number }

/** Copies the tokens up to a place of the text before. Gives how many there are now. */
function copyTokens(copying: Copying, until: number, shift: number, already: number): number {
  const { tokens, columns, token: first } = copying
  const { start, end, word, shape, odd } = tokens
  const moved = already - first
  const last = firstAtLeast(start, until, first, tokens.count)
  columns.words.set(word.subarray(first, last), already)
  columns.shapes.set(shape.subarray(first, last), already)
  copyShifted(start, first, last, columns.starts, moved, shift)
  copyShifted(end, first, last, columns.ends, moved, shift)
  copying.token = last
  for (; copying.odd < odd.length && odd[copying.odd]! < last; copying.odd++) {
    columns.odd.push(odd[copying.odd]! + moved)
  }
  return last + moved
}

/** Copies `[first, last)` of a column of places `moved` rows further on, each place shifted. */
function copyShifted(
  from: Int32Array,
  first: number,
  last: number,
  to: Int32Array,
  moved: number,
  shift: number,
): void {
  for (let row = first; row < last; row++) to[row + moved] = from[row]! + shift
}

function skipTokens(copying: Copying, until: number): void {
  const { start, count, odd } = copying.tokens
  while (copying.token < count && start[copying.token]! < until) copying.token++
  while (copying.odd < odd.length && odd[copying.odd]! < copying.token) copying.odd++
}
