import type { Span } from '#model/span.ts'
import { termsOf, type TermExpression } from '#query/query-runs.ts'
import type { Expression } from '#query/query.ts'
import type { Run, Step } from '#text/query-terms.ts'
import type { SearchLists } from '#text/search-lists.ts'
import { searchTerms, type SearchTerms } from '#text/search-terms.ts'

/** Code units of a snippet at most. */
const LONGEST = 240

/**
 * A stretch of a passage: `text` is `passage.slice(start, end)`, cut at words and nothing added. `marks` are the words that
 * were asked for, as half-open ranges of `text`, in order. `before` and `after` tell whether the passage goes on there.
 */
export type Snippet = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly before: boolean
  readonly after: boolean
  readonly marks: readonly Span[]
}

/** The stretch of a passage that says most of what was asked: a word is marked when the search would find it. */
export function snippetOf(passage: string, words: Expression | null, lists: SearchLists): Snippet {
  const terms = words === null ? null : termsOf(words, lists)
  const found = terms === null ? [] : findMarks(searchTerms(passage, lists), askedIn(terms))
  const { start, end } = stretchAround(passage, densest(found))
  const marks = found
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ start: mark.start - start, end: mark.end - start }))
  const text = passage.slice(start, end)
  return { text, start, end, before: start > 0, after: end < passage.trimEnd().length, marks }
}

/** What is asked for and not excluded: a list of runs for each thing that was asked. */
function askedIn(expression: TermExpression): Run[][] {
  if (expression.kind === 'not') return []
  if (expression.kind === 'run') return [[expression.run]]
  if (expression.kind === 'all') return expression.of.flatMap(askedIn)
  return [expression.of.flatMap(askedIn).flat()]
}

/** A word that was asked for; `asked` tells which of the things asked. */
type Mark = Span & { readonly asked: number }

function findMarks(words: readonly SearchTerms[], asked: readonly (readonly Run[])[]): Mark[] {
  const marks = new Map<number, Mark>()
  asked.forEach((runs, index) => {
    for (const run of runs) {
      for (let at = 0; at < words.length; at++) {
        for (const { start, end } of runFrom(words, at, run)) {
          if (!marks.has(start)) marks.set(start, { start, end, asked: index })
        }
      }
    }
  })
  return [...marks.values()].sort((a, b) => a.start - b.start)
}

/** The words of a run that begins at a word; empty when it does not. */
function runFrom(words: readonly SearchTerms[], from: number, run: Run): SearchTerms[] {
  const found: SearchTerms[] = []
  let at = from
  for (const step of run) {
    at += step.after
    const word = words[at]
    if (word === undefined || !isFound(word, step)) return []
    found.push(word)
  }
  return found
}

function isFound({ terms, parts }: SearchTerms, { term, prefix, own }: Step): boolean {
  if (prefix) return terms.some((one) => one.startsWith(term))
  return terms.includes(term) || (!own && parts.includes(term))
}

/** The run of marks within reach that holds most of what was asked, then most words; the first of equals. */
function densest(marks: readonly Mark[]): Span {
  let best: Span = { start: 0, end: 0 }
  let most = 0
  marks.forEach((first, at) => {
    const near = marks.slice(at).filter(({ end }) => end - first.start <= LONGEST)
    const weight = new Set(near.map(({ asked }) => asked)).size * 1000 + near.length
    if (near.length === 0 || weight <= most) return
    most = weight
    best = { start: first.start, end: near.at(-1)!.end }
  })
  return best
}

/** As much text around the marks as there is room for, cut between words. */
function stretchAround(text: string, { start, end }: Span): Span {
  const whole = text.trimEnd().length
  if (whole <= LONGEST) return { start: 0, end: whole }
  const room = LONGEST - (end - start)
  const left = Math.max(0, start - Math.max(room >> 1, room - (whole - end)))
  const from = left === 0 ? 0 : Math.min(start, wordStart(text, left))
  const right = Math.min(whole, from + LONGEST)
  return { start: from, end: right === whole ? whole : Math.max(end, wordEnd(text, right, from)) }
}

function wordStart(text: string, at: number): number {
  const space = text.slice(at - 1).search(/\s\S/)
  return space < 0 ? at : at + space
}

function wordEnd(text: string, at: number, from: number): number {
  const kept = text.slice(from, at + 1).replace(/\s\S*$/, '')
  const end = from + kept.trimEnd().length
  return end > from && kept.length <= at - from ? end : at
}
