import type { LetterLink } from '#model/letter-link.ts'
import type { DocumentDate, DocumentKind, ItemKind, Period, Speaker } from '#model/reading.ts'
import type { Day, Span } from '#model/span.ts'

/** A moment, ISO 8601 in UTC with milliseconds: `2024-05-01T09:30:00.000Z`. */
export type Moment = string

/** A document of the register: a letter, note or paper, in whatever version it was received last. */
export type DocumentState = {
  readonly id: string
  /** Official id when it has one, else `sha256:` and the hash of what was received first. Never changes. */
  readonly key: string
  readonly title: string | null
  readonly kind: DocumentKind
  readonly date: DocumentDate
  readonly identifiers: readonly string[]
  readonly signatories: readonly { readonly name: string; readonly role: string | null }[]
  /** Ids of the ministries whose ministers sign. */
  readonly ministries: readonly string[]
  /** How its file was called, and where it came from: a path or address. */
  readonly name: string
  readonly origin: string
  /** Ids of the version received last and of the reading that holds now. */
  readonly version: string
  readonly reading: string
}

/** What was received of a document: its bytes, by their hash. */
export type VersionState = {
  readonly id: string
  readonly document: string
  readonly number: number
  readonly sha256: string
  readonly mediaType: string
  readonly name: string
  readonly origin: string
  readonly given: GivenFacts
}

/**
 * Day and official id that somebody gave beside a file; null when nobody did. A source also gives its title, and all its other
 * numbers.
 */
export type GivenFacts = {
  readonly date: Day | null
  readonly id: string | null
  readonly title?: string
  readonly also?: readonly string[]
}

/** A version as a rule set read it. The hashes bind text and findings to the chain of events. */
export type ReadingState = {
  readonly id: string
  readonly document: string
  readonly version: string
  readonly ruleSet: string
  readonly textSha256: string
  readonly findings: number
  readonly findingsSha256: string
  /** Of what is kept beside them: head, passages and statements. */
  readonly restSha256: string
  readonly passages: number
  /** Whether it was held against the other letters. */
  readonly linked: boolean
}

/** Kinds of item that somebody follows: the register keeps an entry of each. */
export type EntryKind = Extract<
  ItemKind,
  'commitment' | 'realisation' | 'discharge' | 'motion' | 'recommendation' | 'response' | 'amount'
>

/** Where the words of an entry stand in the newest version: in the same place, elsewhere, or nowhere. */
export type EntryAnchor = 'exact' | 'moved' | 'lost'

/**
 * What the register keeps of a finding, under an id of its own that survives new readings and versions. Offsets are of the
 * canonical text of `reading`: that of the newest version in which the words were found.
 */
export type EntryState = Span & {
  readonly id: string
  /** For exchange between registers: key of the document, kind, hash of the normalised quote, and the how-manieth. */
  readonly key: string
  readonly document: string
  readonly reading: string
  /** Number of the finding in that reading; null when its words still stand there and are no finding any more. */
  readonly finding: number | null
  readonly kind: EntryKind
  /** Class of a commitment, stance of a response, disposition of a motion, what a discharge is of. */
  readonly class: string | null
  readonly toHouse: boolean
  readonly speaker: Speaker
  readonly quote: string
  /** The words before and behind the quote, at most 32 code units each. */
  readonly prefix: string
  readonly suffix: string
  /** For people: line ends and hyphens mended. */
  readonly text: string
  readonly page: number | null
  readonly due: Period | null
  readonly themes: readonly string[]
  /** Ids of the countries named in its passage. */
  readonly countries: readonly string[]
  readonly rule: string
  readonly confidence: number
  readonly doubts: readonly string[]
  readonly anchor: EntryAnchor
}

/** One side of a link of the register: a statement of a reading, with its words. */
export type LinkEnd = Span & {
  readonly document: string
  readonly reading: string
  readonly date: Day | null
  readonly page: number | null
  readonly quote: string
  /** The entries whose words it shares. */
  readonly entries: readonly string[]
}

/** A link between two letters. A machine proposes; a person confirms or rejects. */
export type LinkState = Omit<LetterLink, 'earlier' | 'later'> & {
  readonly id: string
  readonly earlier: LinkEnd
  readonly later: LinkEnd
  /**
   * The statement with which it all began, as document and offset. Links with the same one are a thread: the same undertaking,
   * motion, advice or instrument through several letters.
   */
  readonly thread: string
  readonly standing: 'proposed'
}

/** What a later letter ought to mention, and why. */
export type ExpectationState = {
  readonly id: string
  readonly document: string
  readonly reading: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly rule: string
  readonly words: string
  readonly due: Day
  readonly doubts: readonly string[]
}

/** The state of each kind of object that events tell of. */
export type RegisterStates = {
  readonly document: DocumentState
  readonly version: VersionState
  readonly reading: ReadingState
  readonly entry: EntryState
  readonly link: LinkState
  readonly expectation: ExpectationState
}

/** What events tell of. */
export type RegisterObject = keyof RegisterStates

/** What happened to an object. */
export type RegisterAction =
  | 'added'
  | 'received'
  | 'read'
  | 'opened'
  | 'found-again'
  | 'changed'
  | 'moved'
  | 'lost'
  | 'linked'
  | 'proposed'
  | 'withdrawn'

/** One link of the chain: who did what, when and why, and the state before and after. `after` is null when it is gone. */
export type RegisterEvent<Kind extends RegisterObject = RegisterObject> = {
  readonly seq: number
  readonly at: Moment
  readonly actor: string
  readonly action: RegisterAction
  readonly objectKind: Kind
  readonly objectId: string
  readonly reason: string
  readonly before: RegisterStates[Kind] | null
  readonly after: RegisterStates[Kind] | null
  /** SHA-256 of the event before it, and of this one. */
  readonly previous: string
  readonly hash: string
}
