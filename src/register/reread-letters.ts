import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { compareReadings, type ReadingChanges } from '#compare/compare-readings.ts'
import { readLetters, type ThreadSettings } from '#intake/pool/read-letters.ts'
import type { DocumentState } from '#model/register.ts'
import { refileLetter, type HowToFile } from '#register/file-letter.ts'
import type { Db } from '#store/connect.ts'
import { getBlob, listHeld, type Held } from '#store/documents.ts'
import { getReadingContent } from '#store/reading-content.ts'

/** What the rules of now make of a document that others read: what is found more, less and otherwise. */
export type Reread = { readonly document: DocumentState } & (
  | { readonly changes: ReadingChanges }
  | { readonly failed: string }
)

/** How documents are read again; `apply` makes the new readings those that hold. */
export type HowToReread = HowToFile &
  Omit<ThreadSettings, 'job' | 'date'> & {
    readonly apply: boolean
    /** Told before each letter how many are left, and its name. */
    readonly onLetter?: (left: number, name: string) => void
  }

/** Documents whose bytes lie on disk at once. */
const AT_ONCE = 100

/** Reads documents again that were read by other rules than these, and gives what that changes. Nothing is kept unless `apply`. */
export async function* rereadLetters(db: Db, how: HowToReread): AsyncGenerator<Reread> {
  const stale = (await listHeld(db)).filter(({ reading }) => reading.ruleSet !== how.ruleSet)
  for (let from = 0; from < stale.length; from += AT_ONCE) {
    const folder = await mkdtemp(join(tmpdir(), 'rekenschap-'))
    try {
      yield* rereadSome(db, stale.slice(from, from + AT_ONCE), {
        ...how,
        temporary: folder,
        left: stale.length - from,
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

async function* rereadSome(
  db: Db,
  held: readonly Held[],
  { temporary, left, ...how }: HowToReread & { readonly temporary: string; readonly left: number },
): AsyncGenerator<Reread> {
  const letters = await layOut(db, held, temporary)
  const { vocabulary, folder, compiled, lang, onLetter } = how
  const outcomes = readLetters(letters, vocabulary, Readable.from([]), {
    folder,
    compiled,
    lang,
    job: 'filing',
  })
  let at = 0
  onLetter?.(left, letters[0]!.name)
  for await (const outcome of outcomes) {
    const one = held[at++]!
    if (letters[at]) onLetter?.(left - at, letters[at]!.name)
    const { document } = one
    if ('failed' in outcome) {
      yield { document, failed: outcome.failed }
      continue
    }
    const kept = await getReadingContent(db, one.reading.id)
    const changes = compareReadings(kept!.reading, outcome.filing.reading)
    if (how.apply) await refileLetter(db, one, outcome.filing, how)
    yield { document, changes }
  }
}

/** Writes the bytes of documents to files, with what was given beside them, as `readLetters` wants them. */
async function layOut(db: Db, held: readonly Held[], folder: string) {
  const facts: Record<string, { date?: string; id?: string }> = {}
  const letters = []
  for (const { document, version } of held) {
    const bytes = await getBlob(db, version.sha256)
    const path = join(folder, document.id)
    if (bytes) await writeFile(path, bytes, { mode: 0o600 })
    const { date, id } = version.given
    facts[document.id] = { ...(date !== null && { date }), ...(id !== null && { id }) }
    letters.push({ path, name: version.name })
  }
  await writeFile(join(folder, 'letters.json'), JSON.stringify(facts), { mode: 0o600 })
  return letters
}
