import { findHouseWords, type HouseStep } from '#join/house-words.ts'
import { namedTerms } from '#text/search-names.ts'
import { wordTerms } from '#text/search-terms.ts'
import { searchTokens } from '#text/search-tokens.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a title or request is about: its words, without those by which the House asks, reminds or answers. */
export type Subject = {
  /** What each word can be met by: its stem, and the parts of a compound. */
  readonly words: readonly (readonly string[])[]
  /** Papers and commitments it names by number. */
  readonly numbers: ReadonlySet<string>
  /** What it counts by: years, and the numbers of reports ('nr. 46'). */
  readonly counted: ReadonlySet<string>
  /** Names in capitals: an advisory body, a treaty. */
  readonly capitals: ReadonlySet<string>
}

/**
 * How far two subjects are one. `share`: how much of one the other has, from 0 to 1, the more of the two; `weight`: how much the
 * words they share tell; `rarest`: how much the most telling of them does.
 */
export type Likeness = {
  readonly share: number
  readonly weight: number
  readonly rarest: number
  readonly sameNumber: boolean
}

/** How much a term tells among these subjects. */
export type SubjectWeights = (term: string) => number

const FRAME: ReadonlySet<HouseStep> = new Set([
  'opens',
  'asked',
  'promised',
  'postponed',
  'reminder',
  'reminds',
  'again',
  'answers',
  'attached',
  'expected',
])
const EXACT = /^=/
const PAPER = /^=(kst-.+)$/
const COMMITMENT = /\bTZ\d{6}-\d{1,4}\b/g
const CAPITALS = /(?<![\p{L}\d])\p{Lu}{3,6}(?![\p{L}])/gu
const YEARS = /\b(?:19|20)\d\d\b/g
const YEAR = /^=(?:19|20)\d\d$/
const REPORT = /\badvies nr\. (\d{1,3})\b/gi

/** A collection of so many subjects counts as much as the common words do. */
const BACKGROUND = 4000
const SENTENCES = 10_000

/** Takes a title or a request apart. */
export function subjectOf(text: string, vocabulary: Vocabulary): Subject {
  const framed = findHouseWords(text, vocabulary).filter(({ word }) => FRAME.has(word.step))
  const lists = searchListsOf(vocabulary)
  const tokens = searchTokens(text)
  const written = tokens.map(({ start, end }) => text.slice(start, end))
  const numbers = [...namedTerms(written).values()].flatMap((terms) => terms)
  const words = tokens.flatMap(({ start, end }, at) => {
    if (framed.some((hit) => hit.start < end && start < hit.end)) return []
    const { terms, parts } = wordTerms(written[at]!, lists)
    const all = [...terms, ...parts].filter((term) => !EXACT.test(term) || YEAR.test(term))
    return all.length > 0 ? [all] : []
  })
  return {
    words,
    numbers: new Set([
      ...numbers.flatMap((term) => PAPER.exec(term)?.[1] ?? []),
      ...(text.match(COMMITMENT) ?? []),
    ]),
    counted: new Set([
      ...(text.match(YEARS) ?? []),
      ...[...text.matchAll(REPORT)].map(([, report]) => `nr ${report}`),
    ]),
    capitals: new Set(text.match(CAPITALS) ?? []),
  }
}

const sharesOf = oncePerVocabulary((vocabulary) => {
  const shares = new Map<string, number>()
  const lists = searchListsOf(vocabulary)
  for (const { word, share } of vocabulary.data['common-words']) {
    const { terms, parts } = wordTerms(word, lists)
    for (const term of [...terms, ...parts]) shares.set(term, (shares.get(term) ?? 0) + Number(share))
  }
  return shares
})

/** How much each term tells: what many subjects have, and what all official prose has, tells little. */
export function weighSubjects(subjects: readonly Subject[], vocabulary: Vocabulary): SubjectWeights {
  const counts = new Map<string, number>()
  for (const { words } of subjects) {
    for (const term of new Set(words.flat())) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const shares = sharesOf(vocabulary)
  const all = BACKGROUND + subjects.length
  return (term) =>
    Math.log(all / (1 + (counts.get(term) ?? 0) + ((shares.get(term) ?? 0) * BACKGROUND) / SENTENCES))
}

/** Holds two subjects against each other. Two that each name bodies, papers or years, and none the same, are not one. */
export function compareSubjects(one: Subject, other: Subject, weightOf: SubjectWeights): Likeness {
  const sameNumber = meet(one.numbers, other.numbers)
  if (
    !sameNumber &&
    (differ(one.capitals, other.capitals) ||
      differ(one.numbers, other.numbers) ||
      differ(one.counted, other.counted))
  ) {
    return { share: 0, weight: 0, rarest: 0, sameNumber }
  }
  const [a, b] = [coverage(one, other, weightOf), coverage(other, one, weightOf)]
  const [best, second] = a.share >= b.share ? [a, b] : [b, a]
  return {
    share: best.share,
    weight: Math.min(best.weight, second.weight),
    rarest: Math.min(best.rarest, second.rarest),
    sameNumber,
  }
}

function coverage(of: Subject, by: Subject, weightOf: SubjectWeights): Omit<Likeness, 'sameNumber'> {
  const there = new Set(by.words.flat())
  let [met, all, rarest] = [0, 0, 0]
  const seen = new Set<string>()
  for (const terms of of.words) {
    if (seen.has(terms[0]!)) continue
    seen.add(terms[0]!)
    const whole = Math.max(...terms.map(weightOf))
    const tells = Math.max(0, ...terms.filter((term) => there.has(term)).map(weightOf))
    // A part of a compound is half of what it says: "briefadvies" by "advies".
    all += tells > 0 ? (whole + tells) / 2 : whole
    met += tells
    rarest = Math.max(rarest, tells)
  }
  return { share: all === 0 ? 0 : met / all, weight: met, rarest }
}

/** So much of a subject must be another's for the two to be one, and so much for that to be likely. */
const ABOUT = 0.6
const LIKELY = 0.75
/** What the words in common must tell: one of them is rare, and together they are no chance. */
const RARE = 4.5
const TELLS = 8
const TELLS_ALONE = 12

/** Whether two subjects are one: `probable`, `possible`, or undefined when they are not. */
export function sameSubject(
  one: Subject,
  other: Subject,
  weightOf: SubjectWeights,
): 'probable' | 'possible' | undefined {
  const { share, weight, rarest, sameNumber } = compareSubjects(one, other, weightOf)
  if (sameNumber && share >= ABOUT / 2) return 'probable'
  if (share < ABOUT || rarest < RARE) return undefined
  if (share >= LIKELY && weight >= TELLS) return 'probable'
  return weight >= TELLS_ALONE ? 'possible' : undefined
}

function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !meet(one, other)
}

/** Whether two subjects name the same paper or commitment by number. */
export function shareNumber(one: Subject, other: Subject): boolean {
  return meet(one.numbers, other.numbers)
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((value) => other.has(value))
}
