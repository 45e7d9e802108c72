import { normaliseQuote } from '#anchor/normalise.ts'
import type { Filing } from '#model/filing.ts'
import type { DocumentState, VersionState } from '#model/register.ts'
import { fileReading, readingState, type EntryCounts } from '#register/file-reading.ts'
import { makeFindable } from '#register/make-findable.ts'
import { shortId } from '#register/short-id.ts'
import { ministriesOf } from '#resolve/ministries.ts'
import type { Db } from '#store/connect.ts'
import { countVersions, findByName, findBySha256, saveBlob, type Held } from '#store/documents.ts'
import { lockChain, recordChanges, type Actor, type Change } from '#store/events.ts'
import { listPassages } from '#store/reading-content.ts'
import { inTransaction } from '#store/transaction.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A file as it was received. `origin` is where it came from: a path, an address. */
export type Received = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly origin: string
  readonly given: VersionState['given']
}

/** By which rules a letter was read, who files it, when and why. */
export type HowToFile = Actor & {
  readonly ruleSet: string
  readonly vocabulary: Vocabulary
  readonly reason: string
}

/** What became of a letter that was filed. */
export type Filed = {
  readonly outcome: 'new' | 'known' | 'new-version' | 'read-again'
  readonly document: string
  readonly reading: string
  readonly entries: EntryCounts
}

const NOTHING: EntryCounts = { opened: 0, kept: 0, moved: 0, lost: 0 }

/** The document that was received before with these bytes and these facts beside them; undefined when it must be read. */
export async function findKnown(
  db: Db,
  sha256: string,
  given: VersionState['given'],
): Promise<Held | undefined> {
  const held = await findBySha256(db, sha256)
  const isSame = held?.version.given.date === given.date && held.version.given.id === given.id
  return isSame ? held : undefined
}

/**
 * Takes a letter that was read into the register: as a new document, as a new version of one that is there, or not at all when
 * the same was received before. All of it or nothing.
 */
export function fileLetter(db: Db, filing: Filing, received: Received, how: HowToFile): Promise<Filed> {
  return inTransaction(db, async (trx) => {
    await lockChain(trx)
    const { sha256 } = filing.reading.document.source
    const known = await findKnown(trx, sha256, received.given)
    if (known)
      return { outcome: 'known', document: known.document.id, reading: known.reading.id, entries: NOTHING }
    const same = await findBySha256(trx, sha256)
    const held = same ?? (await findSameDocument(trx, filing, received))
    return fileAs(trx, held, filing, received, how)
  })
}

/** Takes a document that was read again as it is into the register, by other rules than before. */
export function refileLetter(db: Db, { version }: Held, filing: Filing, how: HowToFile): Promise<Filed> {
  return inTransaction(db, async (trx) => {
    await lockChain(trx)
    const held = await findBySha256(trx, version.sha256)
    return fileAs(trx, held, filing, { ...version, bytes: undefined }, how)
  })
}

/** Files a letter as a version of a document, or as the first of a new one. */
async function fileAs(
  trx: Db,
  held: Held | undefined,
  filing: Filing,
  received: Omit<Received, 'bytes'> & { readonly bytes: Uint8Array | undefined },
  how: HowToFile,
): Promise<Filed> {
  const { reading } = filing
  const { sha256, mediaType } = reading.document.source
  const key = held?.document.key ?? documentKey(filing, received)
  const id = held?.document.id ?? shortId(key)
  const isSameBytes = held?.version.sha256 === sha256
  const number = held ? (isSameBytes ? held.version.number : (await countVersions(trx, id)) + 1) : 1
  const { name, origin, given } = received
  const version: VersionState = {
    id: `${id}.${number}`,
    document: id,
    number,
    sha256,
    mediaType,
    name,
    origin,
    given,
  }
  const read = readingState({ document: id, version: version.id, given }, filing, how.ruleSet)
  const document = documentState(filing, { id, key, version, reading: read.id, name, origin }, how.vocabulary)
  if (received.bytes) await saveBlob(trx, { sha256, media_type: mediaType, bytes: received.bytes })
  const filed = await fileReading(
    trx,
    { document, reading: read, filing, reason: how.reason },
    how.vocabulary,
  )
  const changes: Change[] = [
    { kind: 'document', id, action: held ? 'changed' : 'added', reason: how.reason, after: document },
    { kind: 'version', id: version.id, action: 'received', reason: how.reason, after: version },
    { kind: 'reading', id: read.id, action: 'read', reason: how.reason, after: read },
    ...filed.changes,
  ]
  await recordChanges(trx, changes, how)
  await makeFindable(
    trx,
    { document, reading: read, before: held?.reading.id, filing, entries: filed.entries },
    how,
  )
  return {
    outcome: !held ? 'new' : isSameBytes ? 'read-again' : 'new-version',
    document: id,
    reading: read.id,
    entries: filed.counts,
  }
}

/** The state of a document as its newest reading says. */
export function documentState(
  { reading }: Filing,
  facts: Pick<DocumentState, 'id' | 'key' | 'name' | 'origin' | 'reading'> & {
    readonly version: VersionState
  },
  vocabulary: Vocabulary,
): DocumentState {
  const { title, kind, date, identifiers, signatories } = reading.document
  const { id, key, name, origin, version } = facts
  const official = version.given.id
  return {
    id,
    key,
    title,
    kind,
    date: { ...date },
    identifiers: official === null ? [...identifiers] : [...new Set([official, ...identifiers])],
    signatories: signatories.map((signatory) => ({ ...signatory })),
    ministries: ministriesOf({ signatories }, vocabulary).map((ministry) => ministry.id),
    name,
    origin,
    version: version.id,
    reading: facts.reading,
  }
}

/** Source: design, § 4: the key for exchange begins with the official id. */
function documentKey({ reading }: Filing, { given }: Pick<Received, 'given'>): string {
  const { identifiers, source } = reading.document
  return given.id ?? officialIds(identifiers)[0] ?? `sha256:${source.sha256}`
}

/** Ids that only one paper has: a Kamerstuk with its number, an enclosure, the number of the House. */
function officialIds(identifiers: readonly string[]): string[] {
  return identifiers.filter((id) => /^(?:kst-.+-.+|blg-.+|ah-.+|\d{4}[DZ]\d+)$/i.test(id))
}

/** Part of its words that a new file must share with an older one from the same place to be a version of it. */
const SAME_LETTER = 0.3

/** The document of which a file is a version: of the same official id, or of the same place and much of the same text. */
async function findSameDocument(
  trx: Db,
  { reading, passages }: Filing,
  { origin, given }: Received,
): Promise<Held | undefined> {
  const named = officialIds([...(given.id === null ? [] : [given.id]), ...reading.document.identifiers])
  for (const held of await findByName(trx, { identifiers: named, origin })) {
    if (held.document.identifiers.some((id) => named.includes(id))) return held
    const before = await listPassages(trx, held.reading.id)
    if (likeness(before, passages) >= SAME_LETTER) return held
  }
  return undefined
}

/** The part of the passages of the shorter letter that stand in the other: 0 to 1. */
function likeness(one: readonly { text: string }[], other: readonly { text: string }[]): number {
  const bare = (passages: readonly { text: string }[]) =>
    new Set(passages.map(({ text }) => normaliseQuote(text)))
  const [a, b] = [bare(one), bare(other)]
  const shared = [...a].filter((words) => b.has(words)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
}
