import type { AskedNumber } from '#join/asked-number.ts'
import type { TrailReach } from '#join/trail-reach.ts'
import type { HouseRow } from '#model/house.ts'
import type { Db } from '#store/connect.ts'
import { listMentioning } from '#store/house-mentions.ts'
import { listNear, listNumberedIn } from '#store/house-near.ts'
import { neighbourhoodOf } from '#store/house-neighbours.ts'
import { findHouseRows, getHouseRowsById } from '#store/house-rows.ts'
import { fold } from '#text/fold.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Rows of the mirror, each once; `cut` when there were more than could be taken. */
export type Gathered = { readonly rows: readonly HouseRow[]; readonly cut: boolean }

/** From these a trail goes on. Persons, committees, dossiers and meetings are reached, and what else hangs on them is not. */
const GOES_ON: ReadonlySet<string> = new Set(['Zaak', 'Document', 'Toezegging'])
/** Of these the rows that they name are needed, and not those that name them. */
const NAMES: ReadonlySet<string> = new Set([
  'Agendapunt',
  'DocumentVersie',
  'ToegezegdAan',
  'ZaakActor',
  'Toezegging',
])
const HUB = 400
const MOST = 4000

/** The cases, documents and commitments that bear a number. A paper is found by its dossier too, before it has an official id. */
export async function findBearers(db: Db, { id, category, within }: AskedNumber): Promise<HouseRow[]> {
  const direct = (await findHouseRows(db, { category, number: id })).filter(({ deleted }) => !deleted)
  if (category !== 'DocumentVersie') return direct
  const { rows } = await neighbourhoodOf(db, idsOf(direct), { depth: 1, hub: HUB, most: MOST })
  const documents = rows.filter((row) => row.category === 'Document' && !row.deleted)
  if (documents.length > 0 || within === null) return documents
  const dossiers = await findHouseRows(db, { category: 'Kamerstukdossier', number: within.dossier })
  const asked = { category: 'Document', dossiers: idsOf(dossiers), number: within.number }
  return getHouseRowsById(db, await listNumberedIn(db, asked))
}

/**
 * The rows around those that bear a number: the cases of a paper, the papers and decisions of a case, who voted, and when it
 * met. `cut` when so much hangs on one of them that it was left out.
 */
export async function gatherAround(db: Db, start: readonly HouseRow[]): Promise<Gathered> {
  const known = new Map(start.map((row) => [keyOf(row), row]))
  const reach = async (from: readonly HouseRow[]) => {
    const around = await neighbourhoodOf(db, idsOf(from), { depth: 1, hub: HUB, most: MOST })
    const own = new Set(idsOf(from.filter(({ category }) => category !== 'Document')))
    return { added: add(known, around.rows), cut: around.cut.some((id) => own.has(id)) }
  }
  const first = await reach(start)
  await reach(first.added.filter(({ category }) => GOES_ON.has(category)))
  const decided = await reach([...known.values()].filter(({ category }) => category === 'Besluit'))
  await addNamed(db, known)
  return { rows: [...known.values()], cut: first.cut || decided.cut }
}

/** The rows whose words name one of these numbers, with the meeting at which it was and the cases that a decision is about. */
export async function gatherMentions(db: Db, numbers: readonly string[]): Promise<HouseRow[]> {
  return withMeetings(db, await getHouseRowsById(db, await listMentioning(db, numbers)))
}

/** The papers, decisions and lists of the days of a trail that have one of its words. */
export async function gatherNear(db: Db, reach: TrailReach, vocabulary: Vocabulary): Promise<Gathered> {
  const { words, from, to } = reach
  const kinds = vocabulary.data['house-values']
    .filter(({ scale }) => scale === 'answer')
    .flatMap(({ names }) => names.map((name) => fold(name)))
  const asked = [{ category: 'Document', kinds }, { category: 'Besluit' }, { category: 'Agendapunt' }]
  const found: string[] = []
  let cut = false
  for (const one of asked) {
    const ids = await listNear(db, { ...one, from, to, words, most: MOST })
    cut ||= ids.length === MOST
    found.push(...ids)
  }
  return { rows: await withMeetings(db, await getHouseRowsById(db, found)), cut }
}

async function withMeetings(db: Db, rows: readonly HouseRow[]): Promise<HouseRow[]> {
  const known = new Map(rows.map((row) => [keyOf(row), row]))
  const cases = rows.flatMap(({ category, refs }) =>
    category === 'Besluit' ? [...(refs['Agendapunt'] ?? []), ...(refs['Zaak'] ?? [])] : [],
  )
  add(known, await getHouseRowsById(db, cases))
  await addNamed(db, known)
  return [...known.values()]
}

/** Adds what rows name: the meeting of an agenda item, the Member of an actor, the Document of a version. */
async function addNamed(db: Db, known: Map<string, HouseRow>): Promise<void> {
  const have = new Set([...known.values()].map(({ id }) => id))
  const named = [...known.values()].flatMap(({ category, refs }) =>
    NAMES.has(category) ? Object.values(refs).flat() : [],
  )
  const absent = [...new Set(named)].filter((id) => !have.has(id))
  add(known, await getHouseRowsById(db, absent.slice(0, MOST)))
}

function add(known: Map<string, HouseRow>, rows: readonly HouseRow[]): HouseRow[] {
  return rows.filter((row) => {
    const isNew = !row.deleted && !known.has(keyOf(row))
    if (isNew) known.set(keyOf(row), row)
    return isNew
  })
}

const keyOf = ({ category, id }: HouseRow) => `${category} ${id}`
const idsOf = (rows: readonly HouseRow[]) => rows.map(({ id }) => id)
