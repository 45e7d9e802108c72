import type { Collection } from '#compare/collection.ts'
import { findContentPromises, type ContentPromise } from '#compare/content-promises.ts'
import type { ExpectationRules } from '#compare/expectations.ts'
import { findSilences, type Silence } from '#compare/silences.ts'
import type { LetterKeys } from '#model/statement.ts'

/** What a letter leaves unsaid, and what it makes of the promises about its own content. */
export type PassedOver = {
  readonly silences: readonly Silence[]
  readonly contents: readonly ContentPromise[]
}

/** Silences and content promises of a letter. A promise about what it would contain stands among the latter only. */
export function findPassedOver(
  letter: LetterKeys,
  collection: Collection,
  rules: ExpectationRules,
): PassedOver {
  const contents = findContentPromises(letter, collection, rules)
  const promised = new Set(contents.map(({ promise }) => promise.statement))
  const silences = findSilences(letter, collection, rules).filter(
    ({ expectation }) => !promised.has(expectation.placed.statement),
  )
  return { silences, contents }
}
