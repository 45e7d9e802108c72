/** What a field of a row holds. */
export type Value = string | number | boolean | null

/** A version of a row of the House. */
export type WorldRow = {
  readonly set: string
  readonly id: string
  /** In UTC with seven decimals: `ApiGewijzigdOp`. */
  readonly updated: string
  readonly deleted: boolean
  readonly fields: Readonly<Record<string, Value>>
  /** Ids by the name of the relation, on the side that keeps it. */
  readonly refs: Readonly<Record<string, readonly string[]>>
}

/** The bytes of a document, a publication or its metadata. */
export type HouseFile = { readonly mediaType: string; readonly bytes: Buffer }

/** A dossier: `39600-XVII`, `29501-02`, `39901`. */
export type Dossier = {
  readonly id: string
  readonly number: number
  readonly suffix: string | null
  readonly title: string
}

/** What Official Publications have under an id. */
export type PublishedPaper = {
  readonly id: string
  readonly kind: 'Motie' | 'Brief' | 'Bijlage'
  readonly title: string
  readonly dossiers: readonly Dossier[]
  readonly ordinal: number
  readonly session: string
  readonly issued: string
  readonly available: string
  /** Day on which the record last changed: `dt.modified`. */
  readonly modified: string
  readonly senders: readonly string[]
  /** All metadata in the XML itself, or only the address of the record. */
  readonly fullMetas: boolean
  readonly xml: Buffer | undefined
  readonly pdf: Buffer | undefined
}

/** What a test may expect of the world; documents and cases by their number, motions and letters also by their kst id. */
export type Truth = {
  readonly motions: MotionTruth[]
  readonly letters: LetterTruth[]
  readonly promises: PromiseTruth[]
  readonly requests: RequestTruth[]
  /** Numbers or ids of the cases that are there on purpose, by name. */
  readonly special: Record<SpecialCase, string>
}

/** A motion, its Zaak, its paper and what became of it. */
export type MotionTruth = {
  readonly zaak: string
  readonly document: string
  readonly kst: string
  readonly subject: string
  readonly submitters: readonly string[]
  readonly day: string
  readonly appreciation: string | null
  readonly outcome: 'aangenomen' | 'verworpen' | 'aangehouden' | null
  /** kst id of the motion in whose place it came. */
  readonly replaces: string | null
}

/** A letter of the government. */
export type LetterTruth = {
  readonly document: string
  readonly kst: string | null
  readonly subject: string
  readonly day: string
  readonly dossiers: readonly string[]
  /** What Official Publications have of it. */
  readonly published: 'xml' | 'pdf' | 'not'
  /** kst ids and TZ numbers that it names. */
  readonly names: readonly string[]
  /** Numbers of the documents that hang on it. */
  readonly enclosures: readonly string[]
}

/** A promise that the House keeps, and the number of the letter that settles it. */
export type PromiseTruth = {
  readonly number: string
  readonly status: string
  readonly settledBy: string | null
  /** A letter that names it although the House did not note so. */
  readonly namedBy: string | null
}

/** A request of a committee and what came of it, with the days. */
export type RequestTruth = {
  readonly zaak: string
  readonly subject: string
  readonly asked: string
  readonly postponed: { readonly document: string; readonly day: string } | null
  /** Numbers of the agenda items whose list has it, in order. */
  readonly listed: readonly string[]
  readonly reminded: string | null
  readonly answered: { readonly document: string; readonly day: string } | null
}

/** A case that is in each world on purpose. */
export type SpecialCase =
  | 'amendedMotion'
  | 'replacedMotion'
  | 'heldMotion'
  | 'unknownAppreciation'
  | 'motionOfTwoDossiers'
  | 'letterUnderBudgetChapter'
  | 'letterAsPdfOnly'
  | 'letterWithoutOrdinal'
  | 'letterWithEnclosures'
  | 'decisionNote'
  | 'overviewLetter'
  | 'deletedLetter'

/** What numbering has come to, so that a house goes on where the world stopped. */
export type Counters = Record<string, number>

/** An invented House as plain data: two worlds of one seed are equal. */
export type World = {
  readonly seed: number
  /** Each version of each row in the order of its change; the last of an id counts. */
  readonly rows: readonly WorldRow[]
  /** By the id of the row that they belong to. */
  readonly files: ReadonlyMap<string, HouseFile>
  readonly papers: readonly PublishedPaper[]
  /** Papers that are still to be published, by the number of their document. */
  readonly pending: ReadonlyMap<string, PublishedPaper>
  readonly truth: Truth
  readonly counters: Counters
}

/** The last version of each row, deleted ones included. */
export function latestRows(rows: readonly WorldRow[]): WorldRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

/** `39600-XVII`. */
export function dossierKey({ number, suffix }: { number: number; suffix: string | null }): string {
  return suffix === null ? `${number}` : `${number}-${suffix}`
}

/** `39 600 XVII`, as papers print it. */
export function dossierInPrint({ number, suffix }: Dossier): string {
  const spaced = `${Math.floor(number / 1000)} ${String(number % 1000).padStart(3, '0')}`
  if (suffix === null) return spaced
  return /^\d/.test(suffix) ? `${spaced}-${suffix}` : `${spaced} ${suffix}`
}
