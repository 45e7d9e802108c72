import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadMigrations } from '#store/load-migrations.ts'
import { packSnapshot } from '#store/snapshot-files.ts'
import { sha256 } from '#text/sha256.ts'

/** What a snapshot is made from, and where it is put. */
export type SnapshotPlan = {
  readonly file: string
  readonly migrations: string
  /** Version of the package of PGlite: another one may write its files otherwise. */
  readonly engine: string
}

/**
 * Makes the file from which a new folder is set up in two seconds instead of ten: a database with its tables, and nothing in
 * them. Takes some ten seconds itself, and is only done when what it is made from has changed.
 */
export async function keepSnapshot({ file, migrations, engine }: SnapshotPlan): Promise<void> {
  const steps = await loadMigrations(migrations, 'nl')
  const key = sha256(JSON.stringify([engine, steps.map(({ name, checksum }) => [name, checksum])]))
  const keyFile = `${file}.key`
  if (existsSync(file) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return
  // Loaded only when it is needed: an ordinary build is to take no longer for it.
  const { makeSnapshot } = await import('#store/make-snapshot.ts')
  const packed = packSnapshot(await makeSnapshot(migrations))
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, packed)
  renameSync(draft, file)
  writeFileSync(keyFile, key)
}

/** The version of PGlite that a project with this folder asks for. */
export function pgliteVersion(root: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  return dependencies['@electric-sql/pglite'] ?? ''
}
