import { commonWordsOf, type TermCounts } from '#compare/term-weights.ts'
import type { LetterKeys } from '#model/statement.ts'
import { findNear } from '#register/find-near.ts'
import { countRows } from '#store/all-rows.ts'
import type { Db } from '#store/connect.ts'
import { listExpecting } from '#store/entries.ts'
import { listStates } from '#store/events.ts'
import { getStates } from '#store/projections.ts'
import { listPackedLetters, settleTerms, type PackedLetter } from '#store/statements.ts'
import { getTermCounts } from '#store/term-counts.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * What a letter is held against. In a register of some size these are only the letters near it: then `known` tells how often
 * words occur in all of it. `all` is how many documents the register has.
 */
export type Surroundings = {
  readonly letters: readonly PackedLetter[]
  readonly known: TermCounts | undefined
  readonly all: number
}

/** Up to so many documents all are looked at: fewer would be missed, and more would keep somebody waiting. */
export const WHOLE = 800
/** Of a larger register: letters that share most with the letter, and letters of which something fell due last. */
const NEAR = 400
const EXPECTING = 200

/**
 * Gathers what a letter is to be held against while somebody waits: the whole register when that is small, else what shares most
 * telling words with it, and what fell due before it. `document` is the letter itself, when the register has it.
 */
export async function gatherAround(
  db: Db,
  letter: Pick<LetterKeys, 'statements' | 'date'>,
  {
    vocabulary,
    document = '',
    whole = WHOLE,
  }: {
    readonly vocabulary: Vocabulary
    readonly document?: string
    readonly whole?: number
  },
): Promise<Surroundings> {
  const all = await countRows(db, 'document')
  if (all <= whole) {
    return { letters: await listPackedLetters(db, await listStates(db, 'document')), known: undefined, all }
  }
  await settleTerms(db)
  const known = await getTermCounts(db)
  const how = { known, common: commonWordsOf(vocabulary), not: document, most: NEAR }
  const near = await findNear(db, letter.statements, how)
  const until = letter.date.value
  const expecting = until === null ? [] : await listExpecting(db, { until, limit: EXPECTING })
  const states = await getStates(db, 'document', [...new Set([...near, ...expecting])])
  return { letters: await listPackedLetters(db, [...states.values()]), known, all }
}
