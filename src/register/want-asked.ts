import type { HouseRow, OfferedPaper } from '#model/house.ts'
import type { Moment } from '#model/register.ts'
import type { WantedPaper } from '#model/source-paper.ts'
import type { Day } from '#model/span.ts'
import type { PaperSources } from '#register/fetch-paper.ts'
import { problemOf } from '#register/problem-of.ts'
import { readKept } from '#register/read-kept.ts'
import { wantDocuments } from '#register/want-papers.ts'
import type { Expand, Filter, ODataQuery } from '#sources/odata/query.ts'
import type { PublicationSearch } from '#sources/sru/client.ts'
import { cqlAnd, cqlTerm } from '#sources/sru/cql.ts'
import { sruRecord } from '#sources/sru/parse.ts'
import type { Db } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { wantPapers } from '#store/source-papers.ts'
import { forgetUnread, saveUnread } from '#store/source-unread.ts'
import { inTransaction } from '#store/transaction.ts'
import { parseOfficialId } from '#text/official-id.ts'

/** Papers that somebody asks for: by number, or all of a dossier since a day. */
export type AskedPapers =
  | { readonly ids: readonly string[] }
  | { readonly dossier: string; readonly since: Day | undefined }

/** What was found of it, the numbers under which nobody has anything, and in words what a source could not tell. */
export type FoundPapers = {
  readonly papers: readonly WantedPaper[]
  readonly unknown: readonly string[]
  readonly problems: readonly string[]
}

/** How papers are asked for. */
export type HowToWant = {
  readonly sources: AskedSources
  readonly now: () => Moment
  readonly signal?: AbortSignal | undefined
}

/** Where papers are asked for. */
export type AskedSources = PaperSources & { readonly search: PublicationSearch }

/** Under which name records of the search are kept that could not be read. */
const SEARCH = 'ob-sru'

/** Everything that tells what a paper is, who sent it, what it answers and how the House voted on it. */
const AROUND: Expand = {
  DocumentActor: {},
  Kamerstukdossier: {},
  HuidigeDocumentVersie: { DocumentPublicatie: {} },
  BijlageDocument: { HuidigeDocumentVersie: { DocumentPublicatie: {} } },
  BronDocument: {},
  Zaak: { ZaakActor: {}, Besluit: { Stemming: {}, Agendapunt: {} }, GerelateerdVanuit: {} },
}

/** Asks the House for papers, keeps what it says of them, and wants them. What the House lacks is wanted from Official Publications. */
export async function wantAsked(
  db: Db,
  asked: AskedPapers,
  { sources, now, signal }: HowToWant,
): Promise<FoundPapers> {
  const queries = 'ids' in asked ? asked.ids.map(queryFor) : [{ id: undefined, query: dossierQuery(asked) }]
  const papers: WantedPaper[] = []
  const unknown: string[] = []
  for (const { id, query } of queries) {
    const found = query ? await wantFrom(db, query, sources, now) : []
    papers.push(...found)
    if (found.length > 0 || id === undefined) continue
    const elsewhere = await wantPublished(db, id, sources, now)
    if (elsewhere) papers.push(elsewhere)
    else unknown.push(id)
  }
  if ('ids' in asked) return { papers, unknown, problems: [] }
  try {
    return { papers: [...papers, ...(await wantSearched(db, asked, sources, now))], unknown, problems: [] }
  } catch (error) {
    // What the House gave is there; the search can be done again.
    return { papers, unknown, problems: [problemOf(error, signal)] }
  }
}

/** What Official Publications have of a dossier; the House lacks papers of some, and all of the Senate. */
async function wantSearched(
  db: Db,
  { dossier, since }: Extract<AskedPapers, { dossier: string }>,
  { search }: AskedSources,
  now: () => Moment,
): Promise<WantedPaper[]> {
  const query = cqlAnd(
    cqlTerm('w.publicatienaam', '==', 'Kamerstuk'),
    cqlTerm('w.dossiernummer', '==', dossier),
  )
  const all: WantedPaper[] = await wantAgain(db, dossier, now)
  for await (const { papers, unread, place } of search.search(query, since === undefined ? {} : { since })) {
    const wanted = papers
      .filter(({ paper }) => since === undefined || paper.date === null || paper.date >= since)
      .map(({ paper, modified }): WantedPaper => publishedPaper(paper, modified))
    await inTransaction(db, async (trx) => {
      await wantPapers(trx, wanted, { now: now() })
      const part = { source: SEARCH, category: dossier }
      await forgetUnread(trx, part, { names: papers.flatMap(({ preferredUrl }) => preferredUrl ?? []) })
      const pieces = unread.map(({ page, raw }) => ({ ...part, name: page, place, raw }))
      await saveUnread(trx, pieces, now())
    })
    all.push(...wanted)
  }
  return all
}

/** Records of the search that could not be read before. */
async function wantAgain(db: Db, dossier: string, now: () => Moment): Promise<WantedPaper[]> {
  const all = await readKept(db, { source: SEARCH, category: dossier }, sruRecord, async (trx, found) => {
    const papers = found.map(({ paper, modified }) => publishedPaper(paper, modified))
    await wantPapers(trx, papers, { now: now() })
    return papers
  })
  return all.flat()
}

function publishedPaper(offered: OfferedPaper, modified: string | null): WantedPaper {
  return { offered, houseId: null, enclosureOf: null, updated: modified ?? offered.date ?? '', xml: true }
}

async function wantFrom(
  db: Db,
  query: ODataQuery,
  { odata }: PaperSources,
  now: () => Moment,
): Promise<WantedPaper[]> {
  const papers: WantedPaper[] = []
  for await (const rows of odata.rows('Document', { ...query, expand: AROUND })) {
    papers.push(
      ...(await inTransaction(db, async (trx) => {
        await saveHouseRows(trx, rows)
        return wantDocuments(trx, ownIds(rows), now())
      })),
    )
  }
  return papers
}

/** Of the papers that came, those that were not only taken along as the enclosure or the source of another. */
function ownIds(rows: readonly HouseRow[]): string[] {
  const documents = rows.filter(({ category }) => category === 'Document')
  const along = new Set(
    documents.flatMap(({ refs }) => ['BijlageDocument', 'BronDocument'].flatMap((name) => refs[name] ?? [])),
  )
  return documents.filter(({ id }) => !along.has(id)).map(({ id }) => id)
}

/** What Official Publications have, known to the House or not. */
async function wantPublished(
  db: Db,
  id: string,
  { publications }: PaperSources,
  now: () => Moment,
): Promise<WantedPaper | undefined> {
  const offered: OfferedPaper | undefined = await publications.fetchMetadata(id)
  if (!offered) return undefined
  const paper = publishedPaper(offered, null)
  await wantPapers(db, [paper], { now: now(), again: true })
  return paper
}

/** The question for one number; undefined when the House has no such numbers. */
function queryFor(text: string): { readonly id: string; readonly query: ODataQuery | undefined } {
  const id = text.trim()
  const official = parseOfficialId(id)
  if (official?.kind === 'house' && official.letter === 'D') {
    return { id, query: { filter: { field: 'DocumentNummer', op: 'eq', value: official.number } } }
  }
  if (official?.kind === 'house' && official.letter === 'Z') {
    const where: Filter = { field: 'Nummer', op: 'eq', value: official.number }
    return { id, query: { filter: { any: 'Zaak', where } } }
  }
  if (official?.kind !== 'kamerstuk' || official.part !== null || !/^\d+$/.test(official.number)) {
    return { id, query: undefined }
  }
  const within = dossierFilter(official.dossier, official.suffix ?? undefined)
  const number: Filter = { field: 'Volgnummer', op: 'eq', value: Number(official.number) }
  return { id, query: { filter: { and: [number, within] } } }
}

function dossierQuery({ dossier, since }: Extract<AskedPapers, { dossier: string }>): ODataQuery {
  const [number = '', ...suffix] = dossier.trim().split('-')
  const within = dossierFilter(number, suffix.length > 0 ? suffix.join('-') : undefined)
  if (since === undefined) return { filter: within, orderBy: ['Datum'] }
  // The day begins in Dutch time, an hour or two before it does in UTC.
  const from: Filter = { field: 'Datum', op: 'ge', value: { moment: `${since}T00:00:00+01:00` } }
  return { filter: { and: [within, from] }, orderBy: ['Datum'] }
}

/** One row of the dossier must have both: a number with the suffix of another dossier is not meant. */
function dossierFilter(number: string, suffix: string | undefined): Filter {
  const own: Filter = { field: 'Nummer', op: 'eq', value: Number(number) }
  const where: Filter =
    suffix === undefined ? own : { and: [own, { field: 'Toevoeging', op: 'eq', value: suffix }] }
  return { any: 'Kamerstukdossier', where }
}
