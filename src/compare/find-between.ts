import { isEarlier, makeCollection } from '#compare/collection.ts'
import { expectationRules } from '#compare/expectations.ts'
import { findLinks } from '#compare/find-links.ts'
import { findPassedOver } from '#compare/find-passed-over.ts'
import { listsOf } from '#compare/relation.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { LetterKeys } from '#model/statement.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Everything between the letters of a collection: links to earlier ones, and what each passes over. */
export type Between = {
  readonly links: readonly LetterLink[]
  readonly silences: readonly { readonly placed: Placed; readonly silentIn: string }[]
}

/** Holds every letter of a collection against those before it. */
export function findBetween(letters: readonly LetterKeys[], vocabulary: Vocabulary): Between {
  const collection = makeCollection(letters, commonWordsOf(vocabulary))
  const lists = listsOf(vocabulary)
  const rules = expectationRules(vocabulary)
  return {
    links: letters.flatMap((letter) => findLinks(letter, collection, lists)),
    silences: letters.flatMap((letter) => {
      const others = letters.filter((other) => other === letter || isEarlier(other, letter))
      const { silences, contents } = findPassedOver(letter, { ...collection, letters: others }, rules)
      return [
        ...silences.map(({ expectation }) => expectation.placed),
        ...contents.filter(({ state }) => state === 'absent').map(({ promise }) => promise),
      ].map((placed) => ({ placed, silentIn: letter.name }))
    }),
  }
}
