import type { Analysis } from '#extract/analysis.ts'
import type { Block } from '#model/document.ts'
import type { Span } from '#model/span.ts'
import { fold } from '#text/fold.ts'
import { firstFrom } from '#text/sorted.ts'
import { wordsIn } from '#text/tokens.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** Says where in the policy framework a range of the matching layer stands: ids with `raamwerk/` before them. */
export type FrameworkOf = (span: Span) => readonly string[]

type Part = Vocabulary['data']['framework'][number]
type Wording = { readonly part: Part; readonly words: readonly string[]; readonly numbered: boolean }
type Open = { readonly part: Part; readonly level: number }

const NOWHERE: readonly string[] = []
/** Longer headings are sentences. */
const LONGEST = 200
const PREFIX = 'raamwerk/'
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' }
const ARTICLES = new Set(['de', 'het', 'een'])

/**
 * Reads the place of each item in the framework from the headings above it: the last one of each kind, as long as no later
 * chapter closed it. An objective starts anew with its parts; a priority is a chapter of its own. Without such headings
 * every answer is empty.
 */
export function findFramework({ document, text, vocabulary }: Analysis): FrameworkOf {
  const wordings = indexWordings(vocabulary)
  const headings = document.blocks.filter(({ kind }) => kind === 'heading')
  const found = headings.map((heading) => wordingOf(text.slice(heading.start, heading.end), wordings))
  // "Doelstelling 1" can be one of anything: a number counts only beside headings that name the framework.
  const named = found.some((wording) => wording && !wording.numbered && wording.part.kind !== 'priority')
  const places: (readonly string[])[] = []
  let open: readonly Open[] = []
  headings.forEach((heading, index) => {
    const wording = found[index]
    open = next(open, heading, wording && (named || !wording.numbered) ? wording.part : undefined)
    places.push(open.map(({ part }) => PREFIX + part.id))
  })
  if (places.every(({ length }) => length === 0)) return () => NOWHERE
  return ({ start }) => places[firstFrom(headings, start + 1) - 1] ?? NOWHERE
}

/** What is open below a heading: chapters that go on, and the one it opens. */
function next(open: readonly Open[], { level }: Block, part: Part | undefined): readonly Open[] {
  const depth = level ?? 2
  if (part?.kind === 'part') {
    return [...open.filter((one) => one.part.kind === 'objective'), { part, level: depth }]
  }
  if (part) return [{ part, level: depth }]
  // Numbered headings have a level of their own, the others share one: only a number ends an objective.
  return open.filter((one) => one.level < depth || (one.part.kind === 'objective' && depth > 1))
}

function wordingOf(heading: string, byFirst: ReadonlyMap<string, readonly Wording[]>): Wording | undefined {
  if (heading.length > LONGEST) return undefined
  const words = titleWords(heading)
  const colon = heading.indexOf(':')
  const titles =
    colon < 0 ? [words] : [words, titleWords(heading.slice(0, colon)), titleWords(heading.slice(colon))]
  for (let at = 0; at < words.length; at++) {
    const wording = byFirst
      .get(words[at]!)
      ?.find(
        (one) =>
          one.words.every((word, index) => words[at + index] === word) &&
          (one.part.whole !== true || titles.some((title) => isSame(title, one.words))),
      )
    if (wording) return wording
  }
  return undefined
}

/** The words of a heading without its number and article, Roman numerals as numbers. */
function titleWords(heading: string): string[] {
  const words = wordsIn(heading.replace(/^\W*(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s+/, '')).map(fold)
  const bare = ARTICLES.has(words[0] ?? '') ? words.slice(1) : words
  return bare.map((word) => ROMAN[word] ?? word)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index])
}

/** All wordings by their first word, the longest first. */
const indexWordings = oncePerVocabulary(({ data }): ReadonlyMap<string, readonly Wording[]> => {
  const byFirst = new Map<string, Wording[]>()
  for (const part of data.framework) {
    for (const heading of part.headings) {
      const words = wordsIn(heading).map(fold)
      const [first] = words
      if (first === undefined) continue
      const wording = { part, words, numbered: /^\d+$/.test(words.at(-1)!) }
      byFirst.set(first, [...(byFirst.get(first) ?? []), wording])
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
})
