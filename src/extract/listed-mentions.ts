import type { AdviceLabel } from '#extract/advice-labels.ts'
import { isHeadingAt, type Analysis } from '#extract/analysis.ts'

/** What names one item of a list: its number or its letter, and what joins two of them. */
const NUMBERS = String.raw`\d{1,2}(?:(?: ?, ?| ?(?:en|&|t\/m|tot en met) ?| ?- ?)\d{1,2})*`
const LETTERS = String.raw`[a-p](?:(?: ?, ?| (?:en|&|t\/m|tot en met) | ?- ?)[a-p])*`
const RANGE = /^(?:t\/m|tot en met|-)$/

/** "Geld en ramingen (a, b en d)", "Toezicht (aanbevelingen 3 en 4)": a heading over the answers to these. */
const HEADS_OVER = new RegExp(
  String.raw`\((?:(?:aanbeveling(?:en)?|advie(?:s|zen)|punt(?:en)?|voorstel(?:len)?|nrs?\.?) )?(${NUMBERS}|${LETTERS})\)\W*$`,
  'i',
)
/** "Aanbeveling h", "de aanbevelingen a en b", "het voorstel onder d", "punt c". */
const NAMES_LETTER = new RegExp(
  String.raw`(?:\b(?:[Aa]anbeveling(?:en)?|[Pp]unt(?:en)?|[Vv]oorstel(?:len)?|[Aa]dvie(?:s|zen)|[Oo]nderde(?:el|len)|[Oo]nder|[Ss]ub|[Aa]d)) (?:onder )?['"]?(${LETTERS})(?![A-Za-z'-])`,
  'g',
)

/**
 * Where a letter speaks of the items of a list of advice in ways that only a list allows: headings that name several between
 * brackets, and, when the items have letters, the letters. Items count from one.
 */
export function findListedMentions(
  analysis: Analysis,
  { items, lettered, from }: { readonly items: number; readonly lettered: boolean; readonly from: number },
): AdviceLabel[] {
  const { text, document } = analysis
  const found: AdviceLabel[] = []
  const add = (kind: AdviceLabel['kind'], start: number, end: number, list: string) => {
    const numbers = itemsIn(list)
    if (numbers.length === 0 || numbers.some((number) => number < 1 || number > items)) return
    found.push({ kind, start, end, numbers, lettered: false, counted: false })
  }
  for (const { kind, start, end } of document.blocks) {
    if (kind !== 'heading' || start < from) continue
    const over = HEADS_OVER.exec(text.slice(start, end))
    if (over && /\d/.test(over[1]!) !== lettered) add('answer', start, end, over[1]!)
  }
  if (!lettered) return found
  NAMES_LETTER.lastIndex = from
  for (let match = NAMES_LETTER.exec(text); match; match = NAMES_LETTER.exec(text)) {
    const { index } = match
    if (found.some(({ start, end }) => start <= index && index < end)) continue
    const kind = isHeadingAt(analysis, index) ? 'answer' : 'mention'
    add(kind, index, NAMES_LETTER.lastIndex, match[1]!)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "a, b en d" as 1, 2, 4; "2 t/m 4" as 2, 3, 4. */
function itemsIn(list: string): number[] {
  const numbers: number[] = []
  let isRange = false
  for (const [part] of list.toLowerCase().matchAll(/\d+|t\/m|tot en met|-|\b[a-p]\b/g)) {
    if (RANGE.test(part)) {
      isRange = numbers.length > 0
      continue
    }
    const number = /\d/.test(part) ? Number(part) : part.charCodeAt(0) - FIRST_LETTER + 1
    if (isRange) for (let next = numbers.at(-1)! + 1; next < number; next++) numbers.push(next)
    isRange = false
    numbers.push(number)
  }
  return numbers
}

const FIRST_LETTER = 97
