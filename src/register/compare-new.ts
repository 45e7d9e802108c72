import { checkLetter } from '#compare/check-letter.ts'
import type { Check, CheckKind } from '#model/check.ts'
import type { CheckCounts } from '#model/news.ts'
import { unpackLetters } from '#register/letters-of.ts'
import { linkNew } from '#register/link-all.ts'
import type { HowToLink } from '#register/link-letters.ts'
import { nameMotions } from '#register/name-motions.ts'
import type { Db } from '#store/connect.ts'
import { listStates } from '#store/events.ts'
import { listUnchecked, saveChecks } from '#store/letter-checks.ts'
import { listPackedLetters } from '#store/statements.ts'

/** Of more letters at once only the newest are checked: who takes in years of letters asks what they hold, not what is new. */
const NEWEST = 25

/** How that is done; the signal ends it between two letters. */
export type HowToCompare = HowToLink & { readonly signal?: AbortSignal | undefined }

/**
 * Holds what came from the sources against the rest: links it, says which motions it speaks of, and checks each new letter
 * against those before it. Gives how many were checked. Stopped between two letters or broken off, it goes on where it was. A
 * letter that cannot be checked holds up no other: it is told by what is thrown in the end.
 */
export async function compareNew(db: Db, { signal, ...given }: HowToCompare): Promise<number> {
  const onLetter = (left: number) => {
    signal?.throwIfAborted()
    given.onLetter?.(left)
  }
  const how = { ...given, onLetter }
  while ((await linkNew(db, how)) > 0) {
    // What was filed meanwhile.
  }
  await nameMotions(db, how.vocabulary, signal)
  const unchecked = await listUnchecked(db)
  if (unchecked.length === 0) return 0
  const documents = await listStates(db, 'document')
  const motions = new Set(documents.flatMap(({ id, kind }) => (kind === 'motion' ? id : [])))
  const packed = await listPackedLetters(db, documents)
  const letters = unpackLetters(packed)
  const readings = new Map(packed.map(({ document, reading }) => [document, reading]))
  const all = [...letters.values()]
  const failures: string[] = []
  let checked = 0
  for (const { document, reading } of unchecked) {
    signal?.throwIfAborted()
    const letter = letters.get(document)
    // Another version came in between: that one gets its own turn.
    if (!letter || readings.get(document) !== reading) continue
    // The House speaks in a motion: it neither settles nor passes over what the government said.
    const isMotion = motions.has(document)
    const isChecked = !isMotion && checked < NEWEST
    let found: CheckCounts | null
    try {
      found = isChecked ? countsOf(checkLetter(letter, all, how.vocabulary)) : null
    } catch (error) {
      failures.push(`${document}: ${error instanceof Error ? error.message : String(error)}`)
      continue
    }
    await saveChecks(db, [{ document, reading, at: how.now(), counts: isMotion ? {} : found }])
    if (isChecked) checked++
  }
  if (failures.length > 0) throw new Error(failures.join('; '))
  return checked
}

function countsOf({ findings }: Check): CheckCounts {
  const counts: Partial<Record<CheckKind, number>> = {}
  for (const { kind } of findings) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
