import type { LetterKeys, Statement } from '#model/statement.ts'
import { splitCompound } from '#text/compounds.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** What is known of words before any letter is read. */
export type CommonWords = {
  /** Stems of official prose, and kin, and in how many of ten thousand sentences each stands. */
  readonly shares: ReadonlyMap<string, number>
  /** The kin that a stem belongs to: terms under which words that say much the same meet. */
  readonly kin: ReadonlyMap<string, readonly string[]>
}

/** How much words tell in a collection. */
export type TermWeights = {
  /** About 0 when every statement has it, about 1 when one has. A term is a stem or the key of a thing. */
  readonly weightOf: (term: string) => number
  /** A word and the parts of it, when it is a compound. */
  readonly partsOf: (word: string) => readonly string[]
  /** The kin that a word belongs to. */
  readonly kinOf: (word: string) => readonly string[]
}

/** Takes from the lists what everybody writes, and which words say much the same. */
export const commonWordsOf: (vocabulary: Vocabulary) => CommonWords = oncePerVocabulary(({ data }) => {
  const shares = new Map<string, number>()
  for (const { word, share } of data['common-words']) {
    const stem = stemOf(fold(word))
    shares.set(stem, Math.max(Number(share), shares.get(stem) ?? 0))
  }
  const kin = new Map<string, string[]>()
  for (const { id, words } of data.kin) {
    const term = `~${id}`
    const stems = new Set(words.map((word) => stemOf(fold(word))))
    for (const stem of stems) kin.set(stem, [...(kin.get(stem) ?? []), term])
    shares.set(
      term,
      [...stems].reduce((sum, stem) => sum + (shares.get(stem) ?? RARE), 0),
    )
  }
  return { shares, kin }
})

/** A collection of so many sentences counts as much as the common words do. */
const BACKGROUND = 4000
/** In so many of ten thousand sentences stands a word that is not common. */
const RARE = 3

/** In how many statements of a collection each term stands, and how many statements there are. */
export type TermCounts = { readonly counts: ReadonlyMap<string, number>; readonly statements: number }

/** The terms under which a statement is counted, each once: its words, the kin they belong to, and the things it names. */
export function countedTerms({ words, keys }: Statement, { kin }: CommonWords): string[] {
  return [...new Set([...words, ...words.flatMap((word) => kin.get(word) ?? NO_KIN), ...keys])]
}

/** Counts the terms of letters. */
export function countTerms(letters: readonly LetterKeys[], common: CommonWords): TermCounts {
  const counts = new Map<string, number>()
  let count = 0
  for (const { statements } of letters) {
    count += statements.length
    for (const statement of statements) {
      for (const term of countedTerms(statement, common)) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return { counts, statements: count }
}

/** Weighs the terms of a collection: the rarer among its statements and in official prose, the more a term tells. */
export function weighTerms(
  { counts: frequency, statements: count }: TermCounts,
  { shares, kin }: CommonWords,
): TermWeights {
  const whole = count + BACKGROUND
  const scale = Math.log(whole)
  const known = { has: (term: string) => frequency.has(term) }
  return {
    weightOf: memoise((term) => {
      const expected = ((shares.get(term) ?? RARE) / 10_000) * BACKGROUND
      return Math.log(whole / ((frequency.get(term) ?? 0) + expected)) / scale
    }),
    partsOf: memoise((word) => [word, ...splitCompound(word, known)]),
    kinOf: (word) => kin.get(word) ?? NO_KIN,
  }
}

const NO_KIN: readonly string[] = []

function memoise<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(key)))
    return value
  }
}
