import type { Damage } from '#model/damage.ts'
import { verifyChain, verifyProjections, type LastEvents } from '#register/verify-chain.ts'
import { verifyBlobs, verifyHeld, verifyReadings, verifyThreads } from '#register/verify-content.ts'
import { verifySources } from '#register/verify-sources.ts'
import type { Db } from '#store/connect.ts'
import { listWrongTerms } from '#store/term-counts.ts'

/** Parts of the register that are looked through, in order. */
export const VERIFIED = ['chain', 'projections', 'received', 'readings', 'held', 'terms', 'sources'] as const

/** A part of the register that is looked through. */
export type Verified = (typeof VERIFIED)[number]

/** Looks the whole register through and gives all that is not as it was kept. `onPart` is told before each part. */
export async function* verifyRegister(
  db: Db,
  onPart: (part: Verified) => void = () => {},
): AsyncGenerator<Damage> {
  const last: LastEvents = new Map()
  onPart('chain')
  yield* verifyChain(db, last)
  onPart('projections')
  yield* verifyProjections(db, last)
  onPart('received')
  yield* verifyBlobs(db)
  onPart('readings')
  yield* verifyReadings(db)
  onPart('held')
  yield* verifyHeld(db)
  yield* verifyThreads(db)
  onPart('terms')
  for (const { term, counted, kept } of await listWrongTerms(db)) {
    yield { kind: 'terms', object: `term ${term}`, detail: `${kept} / ${counted}` }
  }
  onPart('sources')
  yield* verifySources(db)
}
