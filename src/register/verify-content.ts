import { normaliseQuote } from '#anchor/normalise.ts'
import type { Damage } from '#model/damage.ts'
import type { EntryState, LinkEnd, ReadingState } from '#model/register.ts'
import { threadFor } from '#register/thread-of.ts'
import type { Db } from '#store/connect.ts'
import { getBlob, listHeld } from '#store/documents.ts'
import { listEntriesOf } from '#store/entries.ts'
import { listStates } from '#store/events.ts'
import { statementKey } from '#store/projections.ts'
import { findingsHash, getCanonical, getReadingRows, hashRest, listPassages } from '#store/reading-content.ts'
import { countUnits } from '#store/search-units.ts'
import { sha256 } from '#text/sha256.ts'

/** Holds everything that was received against its hash. */
export async function* verifyBlobs(db: Db): AsyncGenerator<Damage> {
  for (const { id, sha256: hash } of await listStates(db, 'version')) {
    const bytes = await getBlob(db, hash)
    if (!bytes) yield { kind: 'blob-absent', object: `version ${id}`, detail: hash }
    else if (sha256(bytes) !== hash) yield { kind: 'blob-hash', object: `version ${id}`, detail: hash }
  }
}

/** Holds every reading against its hashes, and every quote of it against its text. */
export async function* verifyReadings(db: Db): AsyncGenerator<Damage> {
  for (const reading of await listStates(db, 'reading')) yield* verifyReading(db, reading)
}

async function* verifyReading(db: Db, reading: ReadingState): AsyncGenerator<Damage> {
  const object = `reading ${reading.id}`
  const rows = await getReadingRows(db, reading.id)
  if (!rows) {
    yield { kind: 'text-absent', object, detail: '' }
    return
  }
  if (sha256(rows.canonical) !== reading.textSha256) {
    yield { kind: 'text-hash', object, detail: reading.textSha256 }
    return
  }
  if (rows.items.length !== reading.findings || findingsHash(rows.items) !== reading.findingsSha256) {
    yield { kind: 'findings-hash', object, detail: `${rows.items.length} / ${reading.findings}` }
    return
  }
  const text = JSON.parse(rows.canonical) as string
  for (const [n, item] of rows.items.entries()) {
    const { start, end, quote } = JSON.parse(item) as { start: number; end: number; quote: string }
    if (text.slice(start, end) !== quote) {
      yield { kind: 'quote', object: `${object} finding ${n}`, detail: quote }
    }
  }
  if ((await hashRest(db, reading.id, rows.head)) !== reading.restSha256) {
    yield { kind: 'rest-hash', object, detail: '' }
  }
  const passages = await listPassages(db, reading.id)
  if (passages.length !== reading.passages || passages.some(({ end }) => end > text.length)) {
    yield { kind: 'passage', object, detail: `${passages.length} / ${reading.passages}` }
  }
}

/** Holds the thread of every link against the links themselves. */
export async function* verifyThreads(db: Db): AsyncGenerator<Damage> {
  const links = await listStates(db, 'link')
  const byLater = Map.groupBy(links, ({ later }) => statementKey(later))
  for (const { id, later, thread } of links) {
    const wanted = threadFor(byLater.get(statementKey(later)) ?? [], (key) => byLater.get(key)?.[0]?.thread)
    if (thread !== wanted) yield { kind: 'thread', object: `link ${id}`, detail: `${thread} ≠ ${wanted}` }
  }
}

/** Holds the words of entries and links against the texts they stand in, and the index against both. */
export async function* verifyHeld(db: Db): AsyncGenerator<Damage> {
  const ends = Map.groupBy(
    (await listStates(db, 'link')).flatMap(({ id, earlier, later }) => [
      { id, end: earlier },
      { id, end: later },
    ]),
    ({ end }) => end.reading,
  )
  for (const { document, reading } of await listHeld(db)) {
    const entries = await listEntriesOf(db, [document.id])
    for (const [id, some] of Map.groupBy(entries, (entry) => entry.reading)) {
      const text = await textOf(db, id)
      if (text !== undefined) yield* wrongQuotes(some, text)
    }
    const present = entries.filter(({ anchor }) => anchor !== 'lost')
    const units = await countUnits(db, document.id, reading.id)
    const expected = reading.passages + present.length
    if (units !== expected) {
      yield { kind: 'index', object: `document ${document.id}`, detail: `${units} / ${expected}` }
    }
  }
  for (const [reading, some] of ends) yield* wrongEnds(some, await textOf(db, reading))
}

/** The text of a reading; undefined when it is not there or no text any more, which is told of the reading itself. */
async function textOf(db: Db, reading: string): Promise<string | undefined> {
  const canonical = await getCanonical(db, reading)
  try {
    return canonical && (JSON.parse(canonical) as string)
  } catch {
    return undefined
  }
}

function* wrongQuotes(entries: readonly EntryState[], text: string): Generator<Damage> {
  for (const { id, start, end, quote, finding } of entries) {
    const found = text.slice(start, end)
    // Words that are no finding there are the same words, perhaps with other spaces.
    const isThere = found === quote || (finding === null && normaliseQuote(found) === normaliseQuote(quote))
    if (!isThere) {
      yield { kind: 'quote', object: `entry ${id}`, detail: quote }
    }
  }
}

function* wrongEnds(
  ends: readonly { readonly id: string; readonly end: LinkEnd }[],
  text: string | undefined,
): Generator<Damage> {
  for (const { id, end } of ends) {
    if (text?.slice(end.start, end.end) !== end.quote) {
      yield { kind: 'link-quote', object: `link ${id}`, detail: end.quote }
    }
  }
}
