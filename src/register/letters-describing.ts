import type { CitingLetter } from '#join/trail-report.ts'
import type { LetterMotion } from '#model/letter-motion.ts'
import type { Db } from '#store/connect.ts'
import { listMentionsOf } from '#store/letter-motions.ts'
import { getStates } from '#store/projections.ts'

/** The letters that speak of a motion without its number, oldest first: which motion they mean was found by their words. */
export async function lettersDescribing(db: Db, numbers: readonly string[]): Promise<CitingLetter[]> {
  const mentions = new Map<string, LetterMotion>()
  for (const number of numbers) {
    for (const mention of await listMentionsOf(db, number)) {
      if (mention.outcome !== 'numbered') mentions.set(`${mention.document} ${mention.key}`, mention)
    }
  }
  const all = [...mentions.values()]
  const states = await getStates(db, 'document', [...new Set(all.map(({ document }) => document))])
  return all.flatMap(({ document, day, quote, page, outcome, proposal }) => {
    const state = states.get(document)
    if (!state) return []
    return {
      document,
      official: state.identifiers[0] ?? null,
      title: state.title ?? state.name,
      date: day,
      quote,
      page,
      entries: [],
      by: 'words',
      certainty: outcome === 'one' && !proposal ? 'probable' : 'possible',
    }
  })
}
