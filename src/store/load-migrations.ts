import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import { sha256 } from '#text/sha256.ts'

/** A step of the tables, forward only. */
export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string }

/** The steps of a folder, in order; none when there is no such folder. */
export async function loadMigrations(folder: string, lang: Lang): Promise<Migration[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.sql')).sort()
  const words = messagesFor(lang).store
  const refuse = (what: string) => {
    throw new RekenschapError('migration-changed', words.errors['migration-changed'](folder, what))
  }
  return Promise.all(
    files.map(async (file, at) => {
      if (!/^\d{4}_[a-z0-9-]+\.sql$/.test(file)) refuse(words.migration.noName(file))
      if (Number(file.slice(0, 4)) !== at + 1) refuse(words.migration.gap(file))
      // A checkout on Windows may end its lines otherwise.
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
      return { name: file.replace('.sql', ''), checksum: sha256(text), sql: text }
    }),
  )
}
