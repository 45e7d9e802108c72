import type { EntryState } from '#model/register.ts'
import { getStates } from '#store/projections.ts'
import type { LetterName } from '#web/components/entry-row.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import type { Visit } from '#web/visit.ts'

/** What the letters that entries stand in are called, by their id. */
export async function loadLetterNames(
  { db }: Pick<Visit, 'db'>,
  entries: readonly Pick<EntryState, 'document'>[],
): Promise<ReadonlyMap<string, LetterName>> {
  const states = await getStates(db, 'document', [...new Set(entries.map(({ document }) => document))])
  return new Map(
    [...states].map(([id, state]) => [id, { id, title: titleOf(state), date: state.date.value }]),
  )
}
