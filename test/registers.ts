import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { keysOf } from '#compare/keys-of.ts'
import { findLetters, type LetterFile } from '#intake/find-letters.ts'
import type { Damage } from '#model/damage.ts'
import type { Filing } from '#model/filing.ts'
import type { HouseRow } from '#model/house.ts'
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
import { savePage } from '#store/source-cursors.ts'
import { listPapers, saveFetched, saveFiled, saveProblem, wantPapers } from '#store/source-papers.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { compiledLists } from '#test/word-lists.ts'

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
export async function addPaths(
  db: Db,
  paths: readonly (string | LetterFile)[],
  { link = true, ...how }: How = {},
) {
  const named = paths.filter((path) => typeof path === 'string')
  const found = named.length > 0 ? (await findLetters(named, 'nl')).letters : []
  const letters = [...paths.filter((path) => typeof path !== 'string'), ...found]
  const settings = { ...by, folder: 'vocabulary', compiled: compiledLists, lang: 'nl' as const }
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

/**
 * Fills what is kept of the sources, as if they had been followed: rows with relations, one that was withdrawn, a paper in each
 * state, of which those that are filed as these documents.
 */
export async function addSources(db: Db, documents: readonly string[]): Promise<void> {
  const now = '2030-05-06T09:00:00.000Z'
  const row = { updated: now, deleted: false, fields: {}, refs: {}, whole: true }
  const rows: HouseRow[] = [
    { ...row, category: 'Zaak', id: 'z', fields: { Nummer: '2030Z00001', Onderwerp: 'Brug \u0000 \ud83d' } },
    {
      ...row,
      category: 'Document',
      id: 'd',
      fields: { Datum: '2030-05-01' },
      refs: { Zaak: ['z', 'elders'] },
    },
    {
      ...row,
      category: 'Document',
      id: 'd',
      updated: '2029',
      whole: false,
      refs: { BijlageDocument: ['b'] },
    },
    { ...row, category: 'Besluit', id: 'b', deleted: true },
  ]
  await savePage(db, { source: 'syncfeed', category: 'Zaak', rows, token: '12', at: now })
  const ids = [...documents.map((_, n) => `kst-${n}`), 'kst-wanted', 'kst-fetched', 'kst-missing']
  const offered = { title: 'Brief', kind: 'Motie', date: null, dossiers: [], senders: [] }
  const wanted = { houseId: null, enclosureOf: null, updated: now, xml: false }
  const papers = ids.map((id) => ({ ...wanted, offered: { ...offered, id, identifiers: [id] } }))
  await wantPapers(db, papers, { now })
  for (const paper of await listPapers(db)) {
    if (paper.id === 'kst-missing') await saveProblem(db, paper, { problem: 'weg', missing: true }, now)
    if (paper.id === 'kst-wanted' || paper.id === 'kst-missing') continue
    const bytes = new TextEncoder().encode(paper.id)
    const fetched = {
      form: 'pdf',
      url: 'https://voorbeeld.invalid/',
      mediaType: 'application/pdf',
      bytes,
    } as const
    const seen = await saveFetched(db, paper, fetched, now)
    const document = documents[ids.indexOf(paper.id)]
    if (document !== undefined) await saveFiled(db, seen, document, now)
  }
}
