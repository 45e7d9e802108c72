import { expectationRules } from '#compare/expectations.ts'
import type { ExpectationState } from '#model/register.ts'
import type { LetterKeys } from '#model/statement.ts'
import { shortId } from '#register/short-id.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A day behind every term that a letter can set. */
const EVER = '9999-12-31'

/** What later letters ought to mention of what a letter says: terms, what recurs, answers, money. An undated letter asks nothing. */
export function draftExpectations(
  keys: LetterKeys,
  { document, reading }: { readonly document: string; readonly reading: string },
  vocabulary: Vocabulary,
): ExpectationState[] {
  const found = expectationRules(vocabulary)
    .expectationsOf(keys, EVER, undefined)
    .map(({ placed: { statement }, rule, words, due, doubts }) => ({
      id: shortId(`${document}|${rule}|${statement.start}|${due}`),
      document,
      reading,
      start: statement.start,
      end: statement.end,
      quote: statement.quote,
      rule,
      words,
      due,
      doubts: [...doubts],
    }))
  return [...new Map(found.map((expectation) => [expectation.id, expectation])).values()]
}
