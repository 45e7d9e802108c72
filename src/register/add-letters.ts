import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { failure } from '#intake/failure.ts'
import { STANDARD_INPUT, type LetterFile } from '#intake/find-letters.ts'
import { openKnownFacts, type KnownFacts } from '#intake/known-facts.ts'
import type { ReadAhead } from '#intake/pool/read-ahead.ts'
import { readLetters, type ThreadSettings } from '#intake/pool/read-letters.ts'
import type { VersionState } from '#model/register.ts'
import { fileLetter, findKnown, knownAs, STDIN, type Filed, type HowToFile } from '#register/file-letter.ts'
import type { Db } from '#store/connect.ts'
import { settleUnits } from '#store/search-units.ts'
import { sha256 } from '#text/sha256.ts'

/** What became of a file: filed, or in words for people why it was not. */
export type Added = { readonly letter: LetterFile } & (Filed | { readonly failed: string })

/** How files are read and filed; one may be read already. */
export type HowToAdd = HowToFile &
  Omit<ThreadSettings, 'job'> & { readonly stdin: Readable; readonly ahead?: ReadAhead | undefined }

/** Of so many new letters the index of words is brought up to date at the end. */
const MANY = 64

type Looked = {
  readonly letter: LetterFile
  readonly given: VersionState['given']
  readonly known: Filed | undefined
}

/**
 * Takes files into the register, each in a transaction of its own, and gives what became of each in order. What was received
 * before is not read again: adding twice is adding once. A file that cannot be read does not stop the others.
 */
export async function* addLetters(
  db: Db,
  letters: readonly LetterFile[],
  how: HowToAdd,
): AsyncGenerator<Added> {
  const facts = openKnownFacts()
  const looked: Looked[] = []
  for (const letter of letters) looked.push(await lookUp(db, letter, await givenFor(letter, facts, how)))
  yield* addSome(db, looked, how)
  if (looked.filter(({ known }) => known === undefined).length > MANY) await settleUnits(db)
}

async function* addSome(db: Db, looked: readonly Looked[], how: HowToAdd): AsyncGenerator<Added> {
  const unknown = looked.filter(({ known }) => known === undefined)
  const { stdin, vocabulary, folder, compiled, lang, date, ahead } = how
  const piped = unknown.some(({ letter }) => letter.path === STANDARD_INPUT) ? await buffer(stdin) : undefined
  const asked = unknown.map(({ letter }) => letter)
  const settings = { folder, compiled, lang, date, job: 'filing' as const }
  const outcomes =
    ahead && asked.length === 1 && asked[0] === ahead.letter
      ? only(ahead.outcome)
      : readLetters(asked, vocabulary, Readable.from(piped ? [piped] : []), settings)
  try {
    for (const { letter, given, known } of looked) {
      if (known) {
        yield { letter, ...known }
        continue
      }
      const { value: outcome, done } = await outcomes.next()
      if (done) throw new RangeError(`no outcome for ${letter.path}`)
      if ('failed' in outcome) {
        yield { letter, failed: outcome.failed }
        continue
      }
      const { filing } = outcome
      const bytes =
        piped && letter.path === STANDARD_INPUT
          ? piped
          : await readFile(letter.path).catch((error: unknown) => failure(error, letter.path, lang))
      if (bytes instanceof Error) {
        yield { letter, failed: bytes.message }
        continue
      }
      if (sha256(bytes) !== filing.reading.document.source.sha256) {
        // Written to between reading and keeping: what is kept must be what was read.
        yield* addSome(db, [{ letter, given, known: undefined }], { ...how, ahead: undefined })
        continue
      }
      yield { letter, ...(await fileLetter(db, filing, receivedFrom(letter, bytes, given), how)) }
    }
  } finally {
    // What reads for it has threads and processes, which end when it is told that no more is asked.
    await outcomes.return(undefined)
  }
}

async function* only<One>(one: Promise<One>): AsyncGenerator<One> {
  yield await one
}

function receivedFrom(letter: LetterFile, bytes: Uint8Array, given: VersionState['given']) {
  return { bytes, name: letter.name, origin: originOf(letter), given }
}

function originOf({ path }: LetterFile): string {
  return path === STANDARD_INPUT ? STDIN : resolve(path)
}

async function givenFor(
  { path }: LetterFile,
  facts: KnownFacts,
  { date }: HowToAdd,
): Promise<VersionState['given']> {
  if (path === STANDARD_INPUT) return { date: date ?? null, id: null }
  return { date: date ?? (await facts.dateOf(path)) ?? null, id: (await facts.idOf(path)) ?? null }
}

/** What cannot be read is told when it is read. */
async function lookUp(db: Db, letter: LetterFile, given: VersionState['given']): Promise<Looked> {
  const bytes =
    letter.path === STANDARD_INPUT ? undefined : await readFile(letter.path).catch(() => undefined)
  const held = bytes && (await findKnown(db, sha256(bytes), { origin: originOf(letter), given }))
  return { letter, given, known: held && knownAs(held) }
}
