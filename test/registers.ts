import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { keysOf } from '#compare/keys-of.ts'
import { findLetters } from '#intake/find-letters.ts'
import type { Damage } from '#model/damage.ts'
import type { Filing } from '#model/filing.ts'
import { LIST_NAMES, type ListName } from '#model/register-lists.ts'
import type { Moment } from '#model/register.ts'
import { addLetters, type Added, type HowToAdd } from '#register/add-letters.ts'
import type { HowToFile } from '#register/file-letter.ts'
import { linkLetters } from '#register/link-letters.ts'
import { listRegister } from '#register/list-register.ts'
import { verifyRegister } from '#register/verify-register.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { passagesOf } from '#resolve/passages.ts'
import type { Db } from '#store/connect.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'

/** By whom, when and by which rules letters are filed when a test does not care. */
export const by: HowToFile = {
  actor: 'tester',
  now: () => new Date().toISOString(),
  ruleSet: 'rules-1',
  reason: 'a test',
  vocabulary,
}

/** What the register takes from a text, as if it came from a file. */
export function filingOf(text: string, options: { readonly date?: string } = {}): Filing {
  const document = documentOf(text, options)
  const reading = makeReading(document, vocabulary)
  return {
    reading,
    text: document.text,
    passages: passagesOf(document),
    keys: keysOf(document, reading, vocabulary),
  }
}

type How = Partial<HowToAdd> & { readonly link?: boolean }

/** Adds what paths stand for, as the program does, and holds it against what is there. */
export async function addPaths(db: Db, paths: readonly string[], { link = true, ...how }: How = {}) {
  const { letters } = await findLetters(paths, 'nl')
  const settings = { ...by, folder: 'vocabulary', compiled: undefined, lang: 'nl' as const }
  const added: Added[] = []
  for await (const one of addLetters(db, letters, { ...settings, stdin: Readable.from([]), ...how })) {
    added.push(one)
  }
  if (link) await linkLetters(db, { ...by, ...how })
  return added
}

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own for the letters of a test, gone with the process. */
export function letterFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'letters '))
  folders.push(folder)
  return {
    folder,
    /** Writes a file of it, and gives its path. */
    write: (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
  }
}

/** A letter of a minister: what stands around the paragraphs is the same in every one. */
export function ministersLetter(paragraphs: readonly string[], day = '9 februari 2024'): string {
  return [
    `Den Haag, ${day}`,
    'Geachte voorzitter,',
    ...paragraphs,
    'De minister van Buitenlandse Zaken,\nA. Jansen',
    '',
  ].join('\n\n')
}

/** What one of the files that were added came to; throws when it failed. */
export function filed(added: readonly Added[], at = 0) {
  const one = added[at]
  if (!one || 'failed' in one) throw new Error(one ? one.failed : `nothing at ${at}`)
  return one
}

/** Every list of a register, as it is or as it was known. */
export async function allLists(db: Db, knownAt?: Moment): Promise<Record<ListName, readonly unknown[]>> {
  const lists: [string, readonly unknown[]][] = []
  for (const name of LIST_NAMES) lists.push([name, await listRegister(db, name, { knownAt, vocabulary })])
  return Object.fromEntries(lists) as Record<ListName, readonly unknown[]>
}

/** All that is wrong with a register. */
export async function damageOf(db: Db): Promise<Damage[]> {
  const damage: Damage[] = []
  for await (const one of verifyRegister(db)) damage.push(one)
  return damage
}
