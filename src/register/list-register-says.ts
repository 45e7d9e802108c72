import { houseSays } from '#join/house-says.ts'
import type { RegisterSays } from '#model/register-says.ts'
import { getCommitmentRows } from '#store/commitment-rows.ts'
import type { Db } from '#store/connect.ts'
import { listMinistrySays } from '#store/letter-motions.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * What the registers say of the state of a motion or commitment, by its number, in order of day: overviews of ministries, and the
 * House itself. They stand side by side, and apart from any judgement.
 */
export async function listRegisterSays(
  db: Db,
  number: string,
  vocabulary: Vocabulary,
): Promise<RegisterSays[]> {
  const house = number.startsWith('TZ')
    ? houseSays(number, await getCommitmentRows(db, number), vocabulary)
    : []
  const all = [...(await listMinistrySays(db, number)), ...house]
  return all.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
}
