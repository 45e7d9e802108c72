import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeUnpacker, packKeys } from '#intake/packed-keys.ts'
import type { Day } from '#model/span.ts'
import type { LetterKeys } from '#model/statement.ts'

/**
 * Keeps what letters bring to a comparison, so that a collection is read once and not at every check. Only letters of a
 * collection are kept, never the letter that is checked.
 */
export type KeysStore = {
  /** What is kept of a file with this hash, read with this day beside it; undefined when nothing is. */
  readonly get: (sha256: string, knownDate: Day | undefined) => Promise<LetterKeys | undefined>
  /** Keeps; resolves to false when the disk did not let it. */
  readonly put: (keys: LetterKeys, knownDate: Day | undefined) => Promise<boolean>
}

/**
 * Opens the store below a folder. `ruleSet` names the program and lists by which letters were read: what another one made is
 * thrown away.
 */
export async function openKeysStore(folder: string, ruleSet: string): Promise<KeysStore> {
  const own = join(folder, ruleSet)
  const unpack = makeUnpacker()
  await removeOthers(folder, ruleSet)
  const fileOf = (sha256: string, knownDate: Day | undefined) =>
    join(own, sha256.slice(0, 2), `${sha256}${knownDate ? `-${knownDate}` : ''}.json`)
  return {
    get: async (sha256, knownDate) => {
      try {
        const keys = unpack(await readFile(fileOf(sha256, knownDate), 'utf8')) as Partial<LetterKeys> | null
        const isWhole = keys?.sha256 === sha256 && Array.isArray(keys.statements)
        return isWhole ? (keys as LetterKeys) : undefined
      } catch {
        // Absent, cut short or of something else: the letter is read anew.
        return undefined
      }
    },
    put: async (keys, knownDate) => {
      const file = fileOf(keys.sha256, knownDate)
      const draft = `${file}.${process.pid}`
      try {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        await writeFile(draft, packKeys(keys), { mode: 0o600 })
        await rename(draft, file)
        return true
      } catch {
        await rm(draft, { force: true }).catch(() => undefined)
        return false
      }
    },
  }
}

async function removeOthers(folder: string, ruleSet: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const others = names.filter((name) => name !== ruleSet && /^[0-9a-f]{16}$/.test(name))
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}
