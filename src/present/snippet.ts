import type { Span } from '#model/span.ts'
import { termsOf, type TermExpression } from '#query/query-runs.ts'
import type { Expression } from '#query/query.ts'
import { fold } from '#text/fold.ts'
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

/** How a text has a word that was asked for: as it was typed, in another form, as a part of a compound, or by another name. */
export type HowFound = 'same' | 'form' | 'part' | 'name'

/** A word that was asked for; `found` is the first that answers to it as the text has it, null when there is none. */
export type AskedWord = { readonly asked: string; readonly found: string | null; readonly how: HowFound }

/** Each word that was asked for, and by what a text was found: for whoever wonders why. What is excluded is not among them. */
export function whyFound(text: string, words: Expression | null, lists: SearchLists): AskedWord[] {
  const inText = searchTerms(text, lists)
  return leavesOf(words).map(({ asked, leaf }) => {
    const terms = termsOf(leaf, lists)
    const runs = terms === null ? [] : askedIn(terms).flat()
    const places = inText.flatMap((_, at) => {
      const run = runs.find((one) => runFrom(inText, at, one).length > 0)
      return run ? [{ run, words: runFrom(inText, at, run) }] : []
    })
    const hits = places.map(({ run, words: hit }) => {
      const found = text.slice(hit[0]!.start, hit.at(-1)!.end)
      return { asked, found, how: howFound(asked, found, { run, hit }, lists) }
    })
    return (
      HOWS.flatMap((how) => hits.find((hit) => hit.how === how) ?? [])[0] ?? {
        asked,
        found: null,
        how: 'same',
      }
    )
  })
}

/** What says most comes first. */
const HOWS: readonly HowFound[] = ['same', 'form', 'name', 'part']

type Leaf = { readonly asked: string; readonly leaf: Expression }

function leavesOf(words: Expression | null): Leaf[] {
  if (words === null || words.kind === 'not') return []
  if (words.kind === 'all') return words.of.flatMap((one) => leavesOf(one))
  return [{ asked: saidOf(words), leaf: words }]
}

function saidOf(words: Expression): string {
  if (words.kind === 'not') return ''
  if (words.kind === 'all') return words.of.map(saidOf).join(' ')
  if (words.kind === 'any') return words.of.map(saidOf).join(' / ')
  return words.text
}

type Answering = { readonly run: Run; readonly hit: readonly SearchTerms[] }

function howFound(asked: string, found: string, { run, hit }: Answering, lists: SearchLists): HowFound {
  if (fold(found) === fold(asked)) return 'same'
  const isPart = ({ terms, parts }: SearchTerms, { term }: Step) =>
    !terms.includes(term) && parts.includes(term)
  if (hit.some((word, at) => isPart(word, run[at]!))) return 'part'
  const own = new Set(searchTerms(asked, lists).flatMap(({ terms }) => terms))
  return hit.some(({ terms }, at) => run[at]!.prefix || terms.some((term) => own.has(term))) ? 'form' : 'name'
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
