import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { type DatabaseAt, openDatabase, type Register } from '#store/connect.ts'
import { databaseIn, FOUND_IN, type Found, runOn } from '#test/set-up-databases.ts'

/**
 * Gives the register of this test file, empty but for what the migrations put in it: the same one each time, so that it is
 * there within milliseconds.
 */
export type OpenFresh = () => Promise<Register>

/** Where a test file may make databases of its own, for what one that is shared does not allow. */
export type MakeDatabase = () => Promise<DatabaseAt>

const MIGRATIONS = 'migrations'
const PATIENCE_MS = 120_000
const AGAIN_MS = 50

/** The steps of the real tables, and the snapshot made of them. */
export async function howToOpen(): Promise<{ migrations: string; lang: 'nl'; snapshot: string }> {
  const made = await found<{ file: string } | { missing: string }>('snapshot')
  if ('missing' in made) throw new Error(made.missing)
  return { migrations: MIGRATIONS, lang: 'nl', snapshot: made.file }
}

/**
 * Runs the same tests on PGlite and on PostgreSQL. Where no server could be started they are skipped, and the reason is told;
 * where `DATABASE_URL` names one that does not answer they fail.
 */
export function describeOnBoth(
  name: string,
  tests: (openFresh: OpenFresh, makeDatabase: MakeDatabase) => void,
): void {
  describe(`${name}, on PGlite`, () => {
    afterAll(onPGlite.removeMade)
    tests(onPGlite.openFresh, onPGlite.makeDatabase)
  })
  describe(`${name}, on PostgreSQL`, () => {
    if ('missing' in server) return skipped()
    afterAll(onPostgres.removeMade)
    tests(onPostgres.openFresh, onPostgres.makeDatabase)
  })
}

function skipped(): void {
  test('has a server', (context) => {
    const { missing } = server as Missing
    if (!process.env['DATABASE_URL']) context.skip(`no PostgreSQL: ${missing}`)
    expect(missing).toBeUndefined()
  })
}

type Missing = Extract<Found, { missing: string }>
type There = Extract<Found, { url: string }>

/** The server of this run, or why there is none. */
export const server = await found<Found>('postgres')

async function found<Content>(name: string): Promise<Content> {
  const file = join(process.env[FOUND_IN] ?? '', name)
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(AGAIN_MS)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Content
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}

type Made = { readonly at: DatabaseAt; readonly remove: () => Promise<void> }

/** A folder for a register on PGlite, and how to remove it. */
export async function makeFolder(): Promise<Made> {
  const folder = mkdtempSync(join(process.env[FOUND_IN] ?? tmpdir(), 'register '))
  return {
    at: { folder: join(folder, 'register') },
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A database for a register on the server of this run, and how to remove it. */
export async function copyDatabase({ url, template }: There): Promise<Made> {
  const name = `${template}_${randomUUID().slice(0, 8)}`
  await runOn(url, `create database ${name} template ${template}`)
  return {
    at: { url: databaseIn(url, name) },
    remove: () => runOn(url, `drop database if exists ${name} with (force)`),
  }
}

/**
 * Opened at first use, and once for all test files of a process: opening takes seconds. It is left to the end of the process, and
 * its folder or database to the end of the run.
 */
const onPGlite = databasesOf(makeFolder)
const onPostgres = databasesOf(() => copyDatabase(server as There))

type Databases = {
  readonly openFresh: OpenFresh
  readonly makeDatabase: MakeDatabase
  /** Removes what was made since the last time; the shared one stays, unless somebody changed its tables. */
  readonly removeMade: () => Promise<void>
}

type Shared = { readonly register: Register; readonly made: string }

/** What there is in a register beside rows: tables, columns, constraints, functions and triggers, as one text. */
async function thingsIn({ db }: Register): Promise<string> {
  const { rows } = await sql<{ things: string }>`
    select md5(string_agg(thing, ' ' order by thing)) as things from (
      select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
        where table_schema not in ('pg_catalog', 'information_schema')
      union all select conname from pg_constraint
      union all select proname || md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace
      union all select tgrelid::regclass || '.' || tgname from pg_trigger
    ) as all_things (thing)`.execute(db)
  return rows[0]!.things
}

function databasesOf(make: () => Promise<Made>): Databases {
  const removes: (() => Promise<void>)[] = []
  let shared: Promise<Shared> | undefined
  const makeDatabase = async () => {
    const { at, remove } = await make()
    removes.push(remove)
    return at
  }
  const openShared = async () => {
    const { at } = await make()
    const register = await openDatabase(at, await howToOpen())
    await keepFirstRows(register)
    return { register, made: await thingsIn(register) }
  }
  const openFresh = async () => {
    const { register } = await (shared ??= openShared())
    await empty(register)
    return register
  }
  const removeMade = async () => {
    for (const remove of removes.splice(0)) await remove()
    if (!shared) return
    const { register, made } = await shared
    if ((await thingsIn(register)) === made) return
    shared = undefined
    await register.close()
  }
  return { openFresh, makeDatabase, removeMade }
}

const ALL_TABLES = sql`select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`

/** What the migrations themselves put into tables is put back after each test. */
async function keepFirstRows(register: Register): Promise<void> {
  await sql`create schema first_rows`.execute(register.db)
  const { rows: tables } = await sql<{ name: string }>`${ALL_TABLES}`.execute(register.db)
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(register.db)
    if (rows.length === 0) continue
    await sql`create table first_rows.${sql.id(name)} as table ${sql.table(name)}`.execute(register.db)
  }
}

/**
 * Takes out every row and puts the first ones back. `delete`, since `truncate` makes new files for each table, its indexes and
 * its long values: on PGlite that takes some twenty times as long.
 */
async function empty(register: Register): Promise<void> {
  await register.db.transaction().execute(async (trx) => {
    // What is append-only refuses to be emptied by anybody else.
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`
      do $$
      declare name text;
      begin
        for name in ${ALL_TABLES} loop
          execute format('delete from public.%I', name);
        end loop;
        perform setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
          from pg_sequences where schemaname = 'public' and last_value is not null;
        for name in select tablename from pg_tables where schemaname = 'first_rows' loop
          execute format('insert into public.%I select * from first_rows.%I', name, name);
        end loop;
      end $$`.execute(trx)
  })
}
