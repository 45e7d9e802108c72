import { findHouseWords } from '#join/house-words.ts'
import { textOf, type HouseIndex } from '#join/linked-rows.ts'
import { dayOfDecision } from '#join/vote-of.ts'
import type { Day } from '#model/span.ts'
import { fold, stripAccents } from '#text/fold.ts'
import { NUMBER_WORDS } from '#text/numbers.ts'
import { splitSentences } from '#text/sentences.ts'
import { tokenize } from '#text/tokens.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** The status that a committee decides to give to commitments, in its own words. */
export type DecidedStatus = {
  readonly decision: string
  readonly day: Day | null
  /** The sentence that says so. */
  readonly words: string
  /** A value of a commitment: 'voldaan', 'openstaand'. */
  readonly value: string
  /** Which commitments: those of these numbers, those that the letter names, or the others. */
  readonly of: 'numbers' | 'letter' | 'others'
  readonly numbers: readonly string[]
  /** How many, where the words count them. */
  readonly count: number | null
  /** The papers that the decision is about. */
  readonly papers: readonly string[]
}

const COMMITMENT_NUMBER = /\bTZ\d{6}-\d{1,4}\b/g
/** A decision often goes on behind "1)" and "2)" without a full stop. */
const NUMBERED = /\s+(?=\d\)\s)/

/** What the decisions of committees say of the status of commitments, in the order of the rows. Proposals do not count. */
export function decidedStatuses(house: HouseIndex, vocabulary: Vocabulary): DecidedStatus[] {
  return house.of('Besluit').flatMap((decision) => {
    const text = textOf(decision, 'BesluitTekst')
    if (text === null || textOf(decision, 'Status') !== 'Besluit') return []
    const papers = house
      .linked(decision, 'Zaak')
      .flatMap((zaak) => house.linked(zaak, 'Document'))
      .flatMap((document) => textOf(document, 'DocumentNummer') ?? [])
    const { day } = dayOfDecision(decision, house)
    return sentencesOf(text, vocabulary).flatMap((words) => {
      const said = readStatus(words, vocabulary)
      return said ? [{ decision: decision.id, day, words, ...said, papers }] : []
    })
  })
}

function sentencesOf(text: string, { lexicon, isAbbreviation }: Vocabulary): string[] {
  return text.split(NUMBERED).flatMap((part) => {
    const tokens = tokenize(stripAccents(part), lexicon)
    const { start, end, count } = splitSentences(stripAccents(part), tokens, isAbbreviation)
    return Array.from({ length: count }, (_, at) => part.slice(start[at], end[at]))
  })
}

function readStatus(
  words: string,
  vocabulary: Vocabulary,
): Pick<DecidedStatus, 'value' | 'of' | 'numbers' | 'count'> | undefined {
  const hits = findHouseWords(words, vocabulary)
  const value = hits.findLast(({ word }) => word.step === 'status')?.word.value
  const numbers = words.match(COMMITMENT_NUMBER) ?? []
  const has = (step: string) => hits.some(({ word }) => word.step === step)
  if (value === undefined || (numbers.length === 0 && !has('about'))) return undefined
  if (numbers.length > 0) return { value, of: 'numbers', numbers, count: numbers.length }
  return { value, of: has('rest') ? 'others' : 'letter', numbers, count: countIn(words) }
}

/** "De drie toezeggingen": three. */
function countIn(words: string): number | null {
  const word = /(\p{L}+|\d+)\s+toezegging(?:en)?\b/iu.exec(words)?.[1]
  if (word === undefined) return null
  return /^\d+$/.test(word) ? Number(word) : (NUMBER_WORDS.get(fold(word)) ?? null)
}
