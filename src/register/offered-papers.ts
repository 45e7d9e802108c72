import { housePaperOf } from '#join/house-papers.ts'
import { indexHouse } from '#join/linked-rows.ts'
import type { OfferedPaper } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { getHouseRows, getHouseRowsById, listReferring } from '#store/house-rows.ts'

/** A paper of the House, with its GUID there. */
export type OfferedByHouse = { readonly houseId: string; readonly paper: OfferedPaper }

/** Papers of the House by their GUIDs, as they are offered now; those that were withdrawn are left out. */
export async function listOfferedByHouse(db: Db, ids: readonly string[]): Promise<OfferedByHouse[]> {
  const documents = (await getHouseRows(db, 'Document', ids)).filter(({ deleted }) => !deleted)
  const own = documents.map(({ id }) => id)
  const named = await getHouseRowsById(
    db,
    documents.flatMap(({ refs }) =>
      ['Kamerstukdossier', 'HuidigeDocumentVersie'].flatMap((name) => refs[name] ?? []),
    ),
  )
  const naming = []
  for (const category of ['DocumentVersie', 'DocumentActor', 'Kamerstukdossier']) {
    naming.push(...(await listReferring(db, { category, targets: own })))
  }
  const index = indexHouse([...documents, ...named, ...naming])
  return documents.map((row) => ({ houseId: row.id, paper: housePaperOf(row, index).offered }))
}
