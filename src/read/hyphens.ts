import { isUpper } from '#read/layout.ts'
import type { Structure } from '#read/structure.ts'
import { CLASS, fold } from '#text/fold.ts'

/** How two lines are put together: with a space, without anything, or with the hyphen taken out. */
export type Seam = 'space' | 'nothing' | 'join'

/** Says how the line that ends at `end` goes on at `next`. */
export type SeamOf = (end: number, next: number) => Seam

const SUSPENDED = new Set([
  'en',
  'of',
  'en/of',
  'noch',
  'maar',
  'dan',
  'tot',
  'dan wel',
  'alsmede',
  'alsook',
  'als',
])
const SOFT_HYPHEN = 0xad

/**
 * Decides on hyphens at line ends. In order: a suspended hyphen stays with its space; a hyphen stays behind an acronym,
 * a prefix, before a capital and in an address; it stays when the text writes the word with it elsewhere; else it goes.
 */
export function makeSeams(text: string, structure: Structure): SeamOf {
  let hyphenated: ReadonlySet<string> | undefined
  return (end, next) => {
    const last = text.charCodeAt(end - 1)
    if (last === SOFT_HYPHEN) return 'join'
    if (last !== 45 && last !== 0x2010) return 'space'
    if (CLASS[text.charCodeAt(end - 2)] === 0 || end < 2) return 'space'
    const left = wordBefore(text, end - 1)
    const right = wordAfter(text, next)
    if (left === '' || right === '') return 'space'
    if (/[/@]|www\./.test(left)) return 'nothing'
    if (SUSPENDED.has(fold(right))) return 'space'
    if (isUpper(right.charCodeAt(0)) || isNameLike(left)) return 'nothing'
    const lastPart = left.slice(Math.max(left.lastIndexOf('-'), left.lastIndexOf('(')) + 1)
    if (structure.isWord('keeps-hyphen', lastPart, 0, lastPart.length)) return 'nothing'
    hyphenated ??= hyphenatedWords(text)
    return hyphenated.has(aroundHyphen(text, end - 1, next)) ? 'nothing' : 'join'
  }
}

/** Acronyms and what has a digit, a plus or a closing bracket: `NAVO-`, `CO2-`, `lhbtiq+-`, `(Zuid)-`. */
function isNameLike(left: string): boolean {
  if (/[\d+)\]]$/.test(left)) return true
  const capitals = left.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 1 && capitals * 2 >= left.length
}

/** Every word of the text that has a hyphen within, in small letters, with the letters next to the hyphen only. */
function hyphenatedWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    if (CLASS[text.charCodeAt(at + 1)] !== 1 || CLASS[text.charCodeAt(at - 1)] !== 1) continue
    words.add(aroundHyphen(text, at, at + 1))
  }
  return words
}

/** The letters before `hyphen` and from `next` on, at most 40 on either side, joined by a hyphen. */
function aroundHyphen(text: string, hyphen: number, next: number): string {
  let start = hyphen
  while (start > 0 && hyphen - start < 40 && CLASS[text.charCodeAt(start - 1)] === 1) start--
  let end = next
  while (end < text.length && end - next < 40 && CLASS[text.charCodeAt(end)] === 1) end++
  return `${text.slice(start, hyphen)}-${text.slice(next, end)}`.toLowerCase()
}

/** What stands before `end` up to white space, at most 48 units. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 48 && text.charCodeAt(start - 1) > 32) start--
  return text.slice(start, end)
}

/** What stands from `start` up to white space or a hyphen, at most 48 units. */
function wordAfter(text: string, start: number): string {
  let end = start
  while (end < text.length && end - start < 48 && text.charCodeAt(end) > 32 && text.charCodeAt(end) !== 45) {
    end++
  }
  return text.slice(start, end)
}
