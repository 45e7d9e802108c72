import { checkLetter } from '#compare/check-letter.ts'
import { isEarlier, makeCollection, type Collection } from '#compare/collection.ts'
import { findLinks } from '#compare/find-links.ts'
import { keysOf } from '#compare/keys-of.ts'
import { relate } from '#compare/relate.ts'
import { listsOf, type Relation } from '#compare/relation.ts'
import { signsOf, type Signs } from '#compare/signs.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import type { Check } from '#model/check.ts'
import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'

/** The day of the earlier letter of a pair, when a test does not say another. */
export const EARLIER = '2023-03-01'
/** The day of the later one. */
export const LATER = '2024-03-01'

/** The days of two letters; an empty one is undated. */
export type Days = readonly [earlier: string, later: string]

type About = { readonly date?: string; readonly name?: string; readonly title?: string }

/** What a letter with these paragraphs brings to a comparison. Without a date it is undated. */
export function letterOf(text: string, { date, name = 'letter.txt', title }: About = {}): LetterKeys {
  const whole = `Geachte voorzitter,\n\n${title === undefined ? '' : `${title}\n\n`}${text}\n`
  const document = documentOf(whole, date === undefined ? {} : { date })
  return { ...keysOf(document, makeReading(document, vocabulary), vocabulary), name }
}

/** The statement of a letter in which these words stand; throws when there is none. */
export function statementIn({ statements, name }: LetterKeys, words: string): Statement {
  const found = statements.find(({ text }) => text.includes(words))
  if (!found) throw new Error(`no statement with “${words}” in ${name}`)
  return found
}

/** The only statement of a letter with this one sentence; throws when it holds none or more. */
export function statementOfText(text: string, about: About = { date: EARLIER }): Statement {
  const { statements } = letterOf(text, about)
  if (statements.length !== 1) throw new Error(`${statements.length} statements in “${text}”`)
  return statements[0]!
}

/** Two letters, a year apart unless said otherwise; with the same words they are still two files. */
export function twoLetters(earlier: string, later: string, days: Days = [EARLIER, LATER]) {
  const [before, after] = days
  return {
    earlier: letterOf(earlier, { ...(before && { date: before }), name: 'earlier.txt' }),
    later: letterOf(`${later}\n`, { ...(after && { date: after }), name: 'later.txt' }),
  }
}

/** The links that the later of two letters has to the earlier one, as the whole program finds them. */
export function linksBetween(earlier: string, later: string, days?: Days): LetterLink[] {
  const letters = twoLetters(earlier, later, days)
  return findLinks(letters.later, collectionOf(letters), listsOf(vocabulary))
}

/** What the rules say of the first sentences of two letters, taken that both are about the same. */
export function relationBetween(earlier: string, later: string, days?: Days): Relation | undefined {
  const { pair, signs } = meetingOf(earlier, later, days)
  const [a, b] = [pair.earlier.statement, pair.later.statement]
  return relate({ ...pair, a, b, signs, lists: listsOf(vocabulary) }, 1)
}

/** The signs that the first sentences of two letters are about the same. */
export function signsBetween(earlier: string, later: string, days?: Days): Signs {
  return meetingOf(earlier, later, days).signs
}

/** A letter held against another. */
export function checkBetween(earlier: string, later: string, days?: Days): Check {
  const letters = twoLetters(earlier, later, days)
  return checkLetter(letters.later, [letters.earlier], vocabulary)
}

function collectionOf({ earlier, later }: Record<'earlier' | 'later', LetterKeys>): Collection {
  return makeCollection([earlier, later], commonWordsOf(vocabulary))
}

function meetingOf(earlier: string, later: string, days?: Days) {
  const letters = twoLetters(earlier, later, days)
  const collection = collectionOf(letters)
  const [one, other]: Placed[] = [letters.earlier, letters.later].map((letter) => {
    const [statement] = letter.statements
    if (!statement) throw new Error(`no statement in ${letter.name}`)
    return { letter, statement }
  })
  const candidates = collection.candidatesFor(other!, {
    letters: (letter) => isEarlier(letter, letters.later),
    most: 20,
    floor: 0,
  })
  const likeness = candidates.find(({ statement }) => statement === one!.statement)?.likeness ?? 0
  const best = candidates[0]?.likeness ?? 0
  const pair = { earlier: one!, later: other!, likeness, best, bestBack: likeness }
  return { pair, signs: signsOf(pair, collection) }
}
