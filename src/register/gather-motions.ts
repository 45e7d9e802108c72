import { motionsOf, type HouseMotion } from '#join/house-motions.ts'
import { indexMotions, type MotionCandidate, type MotionIndex } from '#join/indexed-motions.ts'
import { nameAsSaid } from '#join/submitters.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { listMotionAsks } from '#store/motion-papers.ts'
import { getMotionRows, listMotionIds } from '#store/motion-rows.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Motions whose rows are looked at together. */
const AT_ONCE = 1000

/** Makes the index of the motions of these days that the House has, with what they ask where the register holds the paper. */
export async function gatherMotions(
  db: Db,
  days: { readonly from: Day | null; readonly to: Day | null },
  vocabulary: Vocabulary,
): Promise<MotionIndex> {
  const ids = await listMotionIds(db, days)
  const candidates: MotionCandidate[] = []
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const motions = motionsOf(await getMotionRows(db, ids.slice(at, at + AT_ONCE)), vocabulary)
    const asks = await listMotionAsks(
      db,
      motions.flatMap(({ papers }) => papers),
    )
    for (const motion of motions) candidates.push(candidateOf(motion, asks))
  }
  return indexMotions(candidates)
}

/** A motion of the House as one that a letter can mean. */
function candidateOf(motion: HouseMotion, asks: ReadonlyMap<string, readonly string[]>): MotionCandidate {
  const { papers, number, id, title, date, dossiers, kind, submitters } = motion
  return {
    id: papers[0] ?? number ?? id,
    zaak: number,
    submitters: submitters.members.map(({ name }) => nameAsSaid(name)),
    title,
    asks: papers.flatMap((paper) => asks.get(paper) ?? []),
    date,
    dossiers,
    kind,
  }
}
