import { normaliseQuote } from '#anchor/normalise.ts'
import type { Filing } from '#model/filing.ts'
import type { DocumentState, GivenFacts, Moment, VersionState } from '#model/register.ts'
import { contentOf, fileReading, readingState, type EntryCounts } from '#register/file-reading.ts'
import { freeId } from '#register/free-id.ts'
import { makeFindable } from '#register/make-findable.ts'
import { ministriesOf } from '#resolve/ministries.ts'
import type { Db } from '#store/connect.ts'
import {
  findByName,
  findBySha256,
  getHeld,
  listVersionsBySha256,
  listVersionsOf,
  saveBlob,
  type Held,
} from '#store/documents.ts'
import { recordChanges, takeTurn, type Actor, type Change } from '#store/events.ts'
import { listPassages } from '#store/reading-content.ts'
import { inTransaction } from '#store/transaction.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** The origin of what was piped in: no place, for whatever comes next has nothing to do with it. */
export const STDIN = 'stdin'

/** A file as it was received. `origin` is where it came from: a path, an address, or `STDIN`. */
export type Received = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly origin: string
  readonly given: GivenFacts
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

/**
 * The document that has these bytes already, with these facts beside them or none, so that nothing is to be done. A file that
 * changed and was put back is received anew: what came last from its place is not what it holds.
 */
export async function findKnown(
  db: Db,
  sha256: string,
  { origin, given }: Pick<VersionState, 'origin' | 'given'>,
): Promise<Held | undefined> {
  const same = (await listVersionsBySha256(db, sha256)).filter(
    ({ given: { date, id } }) => (given.date ?? date) === date && (given.id ?? id) === id,
  )
  for (const { document } of same) {
    const held = await getHeld(db, document)
    if (!held) continue
    if (held.version.sha256 === sha256) return held
    const fromHere = (await listVersionsOf(db, document)).filter((version) => version.origin === origin)
    if ((fromHere.at(-1)?.sha256 ?? sha256) === sha256) return held
  }
  return undefined
}

/** What is said of a document of which everything is there already. */
export function knownAs({ document, reading }: Held): Filed {
  return { outcome: 'known', document: document.id, reading: reading.id, entries: NOTHING }
}

/**
 * Takes a letter that was read into the register: as a new document, as a new version of one that is there, or not at all when
 * the same was received before. All of it or nothing.
 */
export function fileLetter(db: Db, filing: Filing, received: Received, how: HowToFile): Promise<Filed> {
  return inTransaction(db, async (trx) => {
    const { at } = await takeTurn(trx, how.now)
    const { sha256 } = filing.reading.document.source
    const known = await findKnown(trx, sha256, received)
    if (known) return knownAs(known)
    const same = await findBySha256(trx, sha256)
    const held = same ?? (await findSameDocument(trx, filing, received))
    return fileAs(trx, held, filing, received, { ...how, at })
  })
}

/**
 * Takes a document that was read again as it is into the register, by other rules than before. Where somebody was first, with
 * another version or with these rules, nothing is done.
 */
export function refileLetter(
  db: Db,
  { document, version }: Held,
  filing: Filing,
  how: HowToFile,
): Promise<Filed> {
  return inTransaction(db, async (trx) => {
    const { at } = await takeTurn(trx, how.now)
    const held = await getHeld(trx, document.id)
    if (!held) throw new RangeError(`no document ${document.id}`)
    if (held.version.id !== version.id || held.reading.ruleSet === how.ruleSet) return knownAs(held)
    return fileAs(trx, held, filing, { ...held.version, bytes: undefined }, { ...how, at })
  })
}

/** Files a letter as a version of a document, or as the first of a new one. */
async function fileAs(
  trx: Db,
  same: Held | undefined,
  filing: Filing,
  received: Omit<Received, 'bytes'> & { readonly bytes: Uint8Array | undefined },
  how: HowToFile & { readonly at: Moment },
): Promise<Filed> {
  const { reason, vocabulary } = how
  const key = same?.document.key ?? documentKey(filing, received)
  const id = same?.document.id ?? (await freeId(trx, 'document', key))
  const held = same ?? (await getHeld(trx, id))
  const version = await versionState(trx, { id, held }, filing, received)
  const content = contentOf(filing, vocabulary)
  const reading = readingState(
    { document: id, version: version.id, given: version.given },
    content,
    how.ruleSet,
  )
  const { name, origin } = received
  const document = documentState(filing, { id, key, version, reading: reading.id, name, origin }, vocabulary)
  const { sha256, mediaType } = version
  if (received.bytes) await saveBlob(trx, { sha256, media_type: mediaType, bytes: received.bytes })
  const filed = await fileReading(trx, { document, reading, filing, content, reason }, vocabulary)
  const changes: Change[] = [
    { kind: 'document', id, action: held ? 'changed' : 'added', reason, after: document },
    { kind: 'version', id: version.id, action: 'received', reason, after: version },
    { kind: 'reading', id: reading.id, action: 'read', reason, after: reading },
    ...filed.changes,
  ]
  await recordChanges(trx, changes, how)
  await makeFindable(
    trx,
    { document, reading, before: held?.reading.id, filing, entries: filed.entries },
    how,
  )
  const outcome = !held ? 'new' : held.version.id === version.id ? 'read-again' : 'new-version'
  return { outcome, document: id, reading: reading.id, entries: filed.counts }
}

/** The same bytes as those that hold are the same version, perhaps with other facts beside them. */
async function versionState(
  trx: Db,
  { id, held }: { readonly id: string; readonly held: Held | undefined },
  { reading }: Filing,
  { name, origin, given }: Omit<Received, 'bytes'>,
): Promise<VersionState> {
  const { sha256, mediaType } = reading.document.source
  const last = held?.version
  const number = last?.sha256 === sha256 ? last.number : (await listVersionsOf(trx, id)).length + 1
  return { id: `${id}.${number}`, document: id, number, sha256, mediaType, name, origin, given }
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
  return {
    id,
    key,
    title: version.given.title ?? title,
    kind,
    date: { ...date },
    identifiers: identifiersOf(identifiers, version.given),
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

/**
 * The numbers a paper goes by. A source that names all of them is right about those that only one paper has: an enclosure may
 * bear the number of its letter on each page.
 */
function identifiersOf(read: readonly string[], { id, also }: GivenFacts): string[] {
  const official = new Set(also && officialIds(read))
  const given = [...(id === null ? [] : [id]), ...(also ?? [])]
  return [...new Set([...given, ...read.filter((one) => !official.has(one))])]
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
  const named = officialIds(identifiersOf(reading.document.identifiers, given))
  const some = await findByName(trx, { identifiers: named, origin: origin === STDIN ? null : origin })
  const isNamed = ({ document }: Held) => document.identifiers.some((id) => named.includes(id))
  const same = some.find(isNamed)
  if (same) return same
  let [best, most]: [Held | undefined, number] = [undefined, SAME_LETTER]
  for (const held of some) {
    // Two papers that both have a number of their own are two papers.
    if (named.length > 0 && officialIds(held.document.identifiers).length > 0) continue
    const alike = likeness(await listPassages(trx, held.reading.id), passages)
    if (alike >= most) [best, most] = [held, alike]
  }
  return best
}

/** Letters of a passage that says something: what stands around every letter, place and day and who signs, is shorter. */
const TELLING = 60

/** The part of the words of the shorter letter that stand, passage by passage, in the other: 0 to 1. */
function likeness(one: readonly { text: string }[], other: readonly { text: string }[]): number {
  const bare = (passages: readonly { text: string }[]) => {
    const all = new Set(passages.map(({ text }) => normaliseQuote(text)))
    const telling = [...all].filter((words) => words.length >= TELLING)
    return telling.length > 0 ? new Set(telling) : all
  }
  const lengthOf = (passages: Iterable<string>) =>
    [...passages].reduce((length, words) => length + words.length, 0)
  const [a, b] = [bare(one), bare(other)]
  return lengthOf([...a].filter((words) => b.has(words))) / Math.max(1, Math.min(lengthOf(a), lengthOf(b)))
}
