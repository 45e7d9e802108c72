import { housePaperOf, type HousePaper } from '#join/house-papers.ts'
import { indexHouse, type HouseIndex } from '#join/linked-rows.ts'
import type { Watcher } from '#join/watched.ts'
import type { HouseRow } from '#model/house.ts'
import type { Moment } from '#model/register.ts'
import type { WantedPaper } from '#model/source-paper.ts'
import type { Db } from '#store/connect.ts'
import { getHouseRows, getHouseRowsById, listReferring, type HouseChanges } from '#store/house-rows.ts'
import { wantPapers } from '#store/source-papers.ts'

/** What a change of these rows may mean for the papers around them: they are this many steps away. */
const STEPS_TO_PAPER: Readonly<Record<string, number>> = {
  Zaak: 1,
  DocumentVersie: 1,
  DocumentActor: 1,
  ZaakActor: 2,
  Kamerstukdossier: 1,
  DocumentPublicatie: 2,
}

/**
 * Change with every paper that comes, for they count them: only their coming itself is news to the papers around them, of which
 * there may be thousands.
 */
const COUNTERS: ReadonlySet<string> = new Set(['Kamerstukdossier'])

/**
 * Wants the papers that a change of rows concerns and that somebody watches, and all that was enclosed with them. Gives how many
 * are wanted that were not before.
 */
export async function wantChanged(
  trx: Db,
  changes: HouseChanges,
  { watcher, now }: { readonly watcher: Watcher; readonly now: Moment },
): Promise<number> {
  const concerned = await papersAround(trx, changes)
  if (concerned.length === 0) return 0
  const { documents, index } = await surroundings(trx, await withEnclosures(trx, concerned))
  const isWanted = (paper: HousePaper) => watcher(paper.facts).length > 0
  const papers = documents.flatMap((document) => {
    const paper = housePaperOf(document, index)
    const within = paper.enclosedWith.map((row) => housePaperOf(row, index))
    return isWanted(paper) || within.some(isWanted) ? wantedPaper(paper, within) : []
  })
  const { wanted } = await wantPapers(trx, papers, { now })
  return wanted.length
}

/** Wants papers whoever watches them, and all that was enclosed with them: somebody asked for these. */
export async function wantDocuments(trx: Db, ids: readonly string[], now: Moment): Promise<WantedPaper[]> {
  const { documents, index } = await surroundings(trx, await withEnclosures(trx, ids))
  const papers = documents.map((document) => {
    const paper = housePaperOf(document, index)
    return wantedPaper(
      paper,
      paper.enclosedWith.map((row) => housePaperOf(row, index)),
    )
  })
  await wantPapers(trx, papers, { now, again: true })
  return papers
}

/** Papers, and all that was enclosed with them: either of the two may name the other. */
async function withEnclosures(trx: Db, ids: readonly string[]): Promise<string[]> {
  const own = await getHouseRows(trx, 'Document', ids)
  const named = own.flatMap(({ refs }) => refs['BijlageDocument'] ?? [])
  const naming = await listReferring(trx, { category: 'Document', name: 'BronDocument', targets: ids })
  return [...new Set([...own.map(({ id }) => id), ...named, ...naming.map(({ id }) => id)])]
}

function wantedPaper(paper: HousePaper, within: readonly HousePaper[]): WantedPaper {
  const { offered, houseId, updated, xml } = paper
  return { offered, houseId, enclosureOf: within[0]?.offered.id ?? null, updated, xml: xml !== undefined }
}

/** A paper with all that is known around it now; undefined when it was withdrawn or never there. */
export async function getHousePaper(db: Db, houseId: string): Promise<HousePaper | undefined> {
  const { documents, index } = await surroundings(db, [houseId])
  return documents[0] && housePaperOf(documents[0], index)
}

/** Ids of the papers that changed themselves, or that rows which changed belong to. */
async function papersAround(trx: Db, { added, changed }: HouseChanges): Promise<string[]> {
  const ids = new Set([...(added['Document'] ?? []), ...(changed['Document'] ?? [])])
  for (const [category, steps] of Object.entries(STEPS_TO_PAPER)) {
    const altered = COUNTERS.has(category) ? [] : (changed[category] ?? [])
    let near = await getHouseRows(trx, category, [...(added[category] ?? []), ...altered])
    for (let step = 0; step < steps; step++) near = await neighbours(trx, near, step + 1 === steps)
    for (const row of near) if (row.category === 'Document') ids.add(row.id)
  }
  return [...ids]
}

/** The rows that these name, and of papers also those that name these. */
async function neighbours(trx: Db, rows: readonly HouseRow[], areLast: boolean): Promise<HouseRow[]> {
  if (rows.length === 0) return []
  const named = await getHouseRowsById(
    trx,
    rows.flatMap(({ refs }) => Object.values(refs).flat()),
  )
  if (!areLast) return named.filter(({ category }) => category === 'Zaak' || category === 'DocumentVersie')
  const naming = await listReferring(trx, { category: 'Document', targets: rows.map(({ id }) => id) })
  return [...named, ...naming]
}

/** Papers with all that is known around them, and around the papers that they were enclosed with. */
async function surroundings(
  trx: Db,
  ids: readonly string[],
): Promise<{ readonly documents: HouseRow[]; readonly index: HouseIndex }> {
  const documents = (await getHouseRows(trx, 'Document', ids)).filter(({ deleted }) => !deleted)
  const own = new Set(documents.map(({ id }) => id))
  const enclosing = documents.flatMap(({ refs }) => refs['BronDocument'] ?? []).filter((id) => !own.has(id))
  const naming = await listReferring(trx, {
    category: 'Document',
    name: 'BijlageDocument',
    targets: [...own],
  })
  const sources = [...(await getHouseRowsById(trx, enclosing)), ...naming.filter(({ id }) => !own.has(id))]
  const papers = [...documents, ...sources]
  const targets = [...new Set(papers.map(({ id }) => id))]
  const around = await getHouseRowsById(
    trx,
    papers.flatMap(({ refs }) =>
      ['Zaak', 'Kamerstukdossier', 'HuidigeDocumentVersie'].flatMap((name) => refs[name] ?? []),
    ),
  )
  for (const category of ['DocumentVersie', 'DocumentActor', 'Zaak', 'Kamerstukdossier']) {
    around.push(...(await listReferring(trx, { category, targets })))
  }
  const idsOf = (category: string) => around.flatMap((row) => (row.category === category ? row.id : []))
  const beyond = [
    ...(await listReferring(trx, { category: 'ZaakActor', targets: idsOf('Zaak') })),
    ...(await listReferring(trx, { category: 'DocumentPublicatie', targets: idsOf('DocumentVersie') })),
  ]
  return { documents, index: indexHouse([...papers, ...around, ...beyond]) }
}
