import { doubtsOfText, joinMotion, statedMotion } from '#join/join-motion.ts'
import type { MotionText } from '#join/trail-report.ts'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import type { Held } from '#store/documents.ts'
import { findMotionIds, getMotionRows } from '#store/motion-rows.ts'
import { getReadingContent } from '#store/reading-content.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Which motions of the House the texts of motions among these documents are, and what both say differently. */
export async function joinMotionTexts(
  db: Db,
  held: readonly Held[],
  rows: readonly HouseRow[],
  vocabulary: Vocabulary,
): Promise<MotionText[]> {
  const texts: MotionText[] = []
  for (const { document, reading } of held) {
    if (document.kind !== 'motion') continue
    const content = await getReadingContent(db, reading.id)
    const stated = content && statedMotion(content.reading)
    if (!stated) continue
    // What the source calls it, and what it calls itself: mostly the same.
    const identifiers = [...new Set([...document.identifiers, ...stated.identifiers])]
    const named = await getMotionRows(db, await findMotionIds(db, identifiers))
    const said = { ...stated, identifiers }
    const joined = joinMotion(said, [...rows, ...named], vocabulary)
    texts.push({
      document: document.id,
      zaak: joined?.motion.number ?? null,
      certainty: joined?.certainty ?? null,
      doubts: joined ? doubtsOfText(said, joined) : [],
    })
  }
  return texts
}
