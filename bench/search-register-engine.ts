import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { DocumentState, EntryState } from '#model/register.ts'
import { snippetOf } from '#present/snippet.ts'
import { parseQuery } from '#query/parse-query.ts'
import { searchRegister } from '#register/search-register.ts'
import { openDatabase, type DatabaseAt, type Db, type Register } from '#store/connect.ts'
import { recordChanges, type Change } from '#store/events.ts'
import { insertMany } from '#store/insert-many.ts'
import { refreshLetterFacets } from '#store/letter-facets.ts'
import { saveUnits } from '#store/search-units.ts'
import { toTsVector } from '#store/text-search.ts'
import { inTransaction } from '#store/transaction.ts'
import { makeServer } from '#test/postgres-server.ts'
import type { SearchLists } from '#text/search-lists.ts'
import { searchTerms } from '#text/search-terms.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'
import type { MadePassage } from './made-passages.ts'
import type { Engine } from './search.ts'

const ROOT = join(import.meta.dirname, '..')
const AT = '2026-01-01T00:00:00.000Z'
const PAGE = 10
/** What comes before a deep page, in pages of the most that may be asked for. */
const BEFORE = [200, 200]

/** The register on PGlite, in a folder. */
export async function openPGliteEngine(folder: string, vocabulary: Vocabulary): Promise<Engine> {
  const at = join(folder, 'register')
  const register = await open({ folder: at })
  const diskBytes = async () => Number(execFileSync('du', ['-sb', at], { encoding: 'utf8' }).split('\t')[0])
  return { ...engineOf(register, vocabulary), diskBytes, close: register.close }
}

/**
 * The register on a PostgreSQL server of its own, with a sixth of 24 GB for shared buffers, where a manual advises a quarter; or in the
 * database of `DATABASE_URL`, which keeps it.
 */
export async function openPostgresEngine(vocabulary: Vocabulary): Promise<Engine> {
  const given = process.env['DATABASE_URL']
  const server = given
    ? undefined
    : await makeServer(undefined, ['fsync=off', 'listen_addresses=', 'shared_buffers=4GB'])
  const register = await open({ url: given ?? server!.urlOf('postgres') })
  return {
    ...engineOf(register, vocabulary),
    diskBytes: async () => {
      const { rows } = await sql<{ size: number }>`
        select pg_database_size(current_database()) as size`.execute(register.db)
      return rows[0]!.size
    },
    close: async () => {
      await register.close()
      await server?.remove()
    },
  }
}

const open = (at: DatabaseAt) => openDatabase(at, { migrations: join(ROOT, 'migrations'), lang: 'nl' })

function engineOf({ db }: Register, vocabulary: Vocabulary): Omit<Engine, 'diskBytes' | 'close'> {
  const lists = searchListsOf(vocabulary)
  return {
    count: async () => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from passage`.execute(db)
      return rows[0]!.count
    },
    index: (passages) => inTransaction(db, (trx) => indexPassages(trx, passages, lists)),
    settle: async () => {
      await sql`vacuum analyze`.execute(db)
    },
    find: async ({ text, sort, deep }) => {
      const { query } = parseQuery(text, vocabulary)
      const ask = (size: number, after: string | undefined) =>
        searchRegister(db, { ...query, sort }, { vocabulary, size, after })
      let after: string | undefined
      if (deep) for (const size of BEFORE) after = (await ask(size, after))!.next ?? undefined
      const began = performance.now()
      const found = (await ask(PAGE, after))!
      for (const { passage } of found.hits) snippetOf(passage.text, query.words, lists)
      return { total: Math.max(found.total, found.widened ?? 0), tookMs: performance.now() - began }
    },
  }
}

async function indexPassages(trx: Db, passages: readonly MadePassage[], lists: SearchLists): Promise<void> {
  const documents = passages.filter(({ n }) => n === 0).map(documentOf)
  const entries = passages.filter(({ entry }) => entry).map(entryOf)
  const by = { action: 'added' as const, reason: 'bench' }
  const changes: Change[] = [
    ...documents.map((after) => ({ ...by, kind: 'document' as const, id: after.id, after })),
    ...entries.map((after) => ({ ...by, kind: 'entry' as const, id: after.id, after })),
  ]
  await recordChanges(trx, changes, { actor: 'bench', at: AT })
  const rows = passages.map(({ document, n, text }) => ({
    reading_id: readingId(document),
    n,
    kind: 'paragraph',
    level: null,
    page: null,
    start_at: 0,
    end_at: text.length,
    shown: JSON.stringify(text),
  }))
  await insertMany(trx, 'passage', rows)
  const units = passages.flatMap((passage) => {
    const unit = unitOf(passage, toTsVector(searchTerms(passage.text, lists)))
    const { entry } = passage
    if (!entry) return [unit]
    const { class: kind, due } = entry
    return [unit, { ...unit, entry: entryId(passage), class: kind, due, kinds: [kind] }]
  })
  await saveUnits(trx, units, AT)
  await refreshLetterFacets(trx, [...new Set(units.map(({ document }) => document))])
}

const documentId = (document: number) => `d${document}`
const readingId = (document: number) => `d${document}.1-x`
const entryId = ({ document, n }: MadePassage) => `e${document}-${n}`

function unitOf({ document, n, date, kinds, themes, countries, ministries }: MadePassage, words: string) {
  return {
    document: documentId(document),
    reading: readingId(document),
    passage: n,
    entry: null,
    kinds,
    class: null,
    documentKind: 'letter',
    date,
    due: null,
    themes,
    countries,
    ministries,
    words,
  }
}

function documentOf({ document, date, ministries }: MadePassage): DocumentState {
  const id = documentId(document)
  return {
    id,
    key: id,
    title: `Brief ${document}`,
    kind: 'letter',
    date: { value: date, basis: 'given', start: null, end: null } as DocumentState['date'],
    identifiers: [],
    signatories: [],
    ministries,
    name: `${id}.txt`,
    origin: id,
    version: `${id}.1`,
    reading: readingId(document),
  }
}

function entryOf(passage: MadePassage): EntryState {
  const { document, text, entry, themes, countries } = passage
  const due = entry!.due
  return {
    id: entryId(passage),
    key: entryId(passage),
    document: documentId(document),
    reading: readingId(document),
    start: 0,
    end: text.length,
    finding: 0,
    kind: 'commitment',
    class: entry!.class,
    toHouse: true,
    speaker: 'government',
    quote: text,
    prefix: '',
    suffix: '',
    text,
    page: null,
    due: due === null ? null : { text: due, from: due, to: due },
    themes,
    countries,
    rule: 'made',
    confidence: 1,
    doubts: [],
    anchor: 'exact',
  }
}
