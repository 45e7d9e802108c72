import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { MadePassage } from './made-passages.ts'
import type { MadeQuery } from './made-queries.ts'
import type { Engine } from './search.ts'

const COUNTED = 10_000
const PAGE = 10
const DEEP = 400

/**
 * SQLite with FTS5 as it comes: words as they are written, no stems, no parts of compounds, no synonyms. Facets count the
 * first ten thousand that fit; it looks up entries and fields in a table beside.
 */
export async function openSqliteEngine(folder: string): Promise<Engine> {
  const file = join(folder, 'fts.sqlite')
  const db = new DatabaseSync(file)
  db.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create virtual table words using fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '4');
    create table unit (id integer primary key, dated text, due text, kind text, theme text, country text, ministry text)`)
  const addWords = db.prepare('insert into words (rowid, text) values (?, ?)')
  const addUnit = db.prepare('insert into unit values (?, ?, ?, ?, ?, ?, ?)')
  let id = 0
  const add = ({ text, date, entry, kinds, themes, countries, ministries }: MadePassage) => {
    addWords.run(++id, text)
    const first = [kinds, themes, countries, ministries].map((list) => list[0] ?? null)
    addUnit.run(id, date, entry?.due ?? null, ...first)
  }
  return {
    count: async () => id,
    index: async (passages) => {
      db.exec('begin')
      passages.forEach(add)
      db.exec('commit')
    },
    settle: async () => db.exec('create index if not exists unit_dated on unit (dated); analyze'),
    find: async (query) => {
      const began = performance.now()
      return { total: search(db, query), tookMs: performance.now() - began }
    },
    diskBytes: async () => statSync(file).size,
    close: async () => db.close(),
  }
}

function search(db: DatabaseSync, { text, sort, deep }: MadeQuery): number {
  const match = text
    .split(' ')
    .filter((word) => !word.includes(':'))
    .map((word) => (word.startsWith('-') ? `NOT ${word.slice(1)}` : word))
    .join(' ')
  const order = { relevance: 'rank', date: 'dated desc', deadline: 'due is null, due' }[sort]
  const field = /(land|soort|jaar|thema):(\S+)/.exec(text)
  const column = { land: 'country', soort: 'kind', jaar: 'substr(dated, 1, 4)', thema: 'theme' }[
    field?.[1] ?? ''
  ]
  const where = `words match ? ${column ? `and ${column} = ?` : ''}`
  const given = [match, ...(column ? [field![2]!] : [])]
  const hits = `select snippet(words, 0, '[', ']', '…', 30) from words join unit on id = words.rowid
    where ${where} order by ${order} limit ${PAGE} offset ${deep ? DEEP : 0}`
  db.prepare(hits).all(...given)
  db.exec('drop table if exists temp.found')
  db.prepare(
    `create temp table found as select unit.* from words join unit on id = words.rowid where ${where} limit ${COUNTED}`,
  ).run(...given)
  for (const each of ['kind', 'theme', 'country', 'ministry', 'substr(dated, 1, 4)']) {
    db.prepare(`select ${each}, count(*) from temp.found group by 1 order by 2 desc limit 30`).all()
  }
  return Number(db.prepare('select count(*) as count from temp.found').get()!['count'])
}
