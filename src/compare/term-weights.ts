import type { LetterKeys } from '#model/statement.ts'
import { splitCompound } from '#text/compounds.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Stems of official prose and in how many of ten thousand sentences each stands. */
export type CommonWords = ReadonlyMap<string, number>

/** How much words tell in a collection. */
export type TermWeights = {
  /** About 0 when every statement has it, about 1 when one has. A term is a stem or the key of a thing. */
  readonly weightOf: (term: string) => number
  /** A word and the parts of it, when it is a compound. */
  readonly partsOf: (word: string) => readonly string[]
}

/** Takes from the lists what everybody writes. */
export function commonWordsOf({ data, memo }: Vocabulary): CommonWords {
  return memo('compare/common-words', () => {
    const shares = new Map<string, number>()
    for (const { word, share } of data['common-words']) {
      const stem = stemOf(fold(word))
      shares.set(stem, Math.max(Number(share), shares.get(stem) ?? 0))
    }
    return shares
  })
}

/** A collection of so many sentences counts as much as the common words do. */
const BACKGROUND = 4000
/** In so many of ten thousand sentences stands a word that is not common. */
const RARE = 3

/** In how many statements of a collection each term stands, and how many statements there are. */
export type TermCounts = { readonly counts: ReadonlyMap<string, number>; readonly statements: number }

/** Counts the terms of letters. */
export function countTerms(letters: readonly LetterKeys[]): TermCounts {
  const counts = new Map<string, number>()
  let count = 0
  for (const { statements } of letters) {
    count += statements.length
    for (const { words, keys } of statements) {
      for (const term of words) counts.set(term, (counts.get(term) ?? 0) + 1)
      for (const term of keys) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return { counts, statements: count }
}

/** Weighs the terms of a collection: the rarer among its statements and in official prose, the more a term tells. */
export function weighTerms({ counts: frequency, statements }: TermCounts, common: CommonWords): TermWeights {
  const whole = statements + BACKGROUND
  const scale = Math.log(whole)
  const known = { has: (term: string) => frequency.has(term) }
  return {
    weightOf: memoise((term) => {
      const expected = ((common.get(term) ?? RARE) / 10_000) * BACKGROUND
      return Math.log(whole / ((frequency.get(term) ?? 0) + expected)) / scale
    }),
    partsOf: memoise((word) => [word, ...splitCompound(word, known)]),
  }
}

function memoise<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(key)))
    return value
  }
}
