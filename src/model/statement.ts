import type { DocumentDate, DocumentKind, ItemOf, Period, Speaker, Stance } from '#model/reading.ts'
import type { Span } from '#model/span.ts'

/** What a statement does in its letter; one sentence can do several things. */
export type Act =
  | 'commitment'
  | 'realisation'
  | 'discharge'
  | 'disposition'
  | 'motion'
  | 'recommendation'
  | 'response'

/** What a statement binds itself to. */
export type Undertaking = Pick<
  ItemOf<'commitment'>,
  | 'class'
  | 'modality'
  | 'strength'
  | 'specificity'
  | 'deadline'
  | 'recurrence'
  | 'status'
  | 'addressee'
  | 'actor'
> & { readonly condition: 'where-possible' | 'if-needed' | 'conditional' | null }

/** A sum as a statement names it: whole currency units, and the years it is for. */
export type NamedSum = Pick<
  ItemOf<'amount'>,
  'value' | 'currency' | 'per' | 'from' | 'to' | 'qualifier' | 'modality' | 'text'
>

/** Days as a statement names them, with the role of the words. */
export type NamedTime = Pick<ItemOf<'time'>, 'from' | 'to' | 'type' | 'role' | 'text'>

/** A motion as a statement speaks of it. */
export type NamedMotion = Pick<ItemOf<'motion'>, 'key' | 'submitters' | 'reference' | 'disposition'>

/** Words of a statement that a list knows, and the id of the entry. */
export type KnownWords = { readonly id: string; readonly words: string }

/**
 * A sentence of a letter as other letters meet it: its words, what it does, and the facts by which it can be held against
 * another. Offsets are of the canonical text.
 */
export type Statement = Span & {
  readonly quote: string
  /** For people: line ends and hyphens mended. */
  readonly text: string
  readonly page: number | null
  readonly speaker: Speaker
  readonly acts: readonly Act[]
  /** Stems of its own content words, each once. */
  readonly words: readonly string[]
  /** Those of its words that bear a capital within the sentence: names. */
  readonly names: readonly string[]
  /** Those of its words that a promise can bring about: an evaluation, a note, a fund. */
  readonly products: readonly string[]
  /** It tells what another body or country is going to do, and binds nobody here. */
  readonly ofOthers: boolean
  /** It begins with words that point back: "Dat doet het kabinet …". */
  readonly pointsBack: boolean
  /** When what it tells takes place, seen from its letter. */
  readonly tense: 'done' | 'ahead' | 'now'
  /** Stems of what it means by nouns that stand for more: "de nota" is the nota about something. */
  readonly meant: readonly string[]
  /** Nouns that it takes for known ("de nota") and those it brings in as new ("een nota"), as stems. */
  readonly known: readonly string[]
  readonly fresh: readonly string[]
  /** Stems of what it leans on: its heading and the sentences before it in its paragraph. */
  readonly context: readonly string[]
  /** Stems of the heading above it. */
  readonly heading: readonly string[]
  /** The things it names: `fund:…`, `country:…`, `kst-…`. */
  readonly keys: readonly string[]
  /** The same for what it leans on: "het fonds" is the fund named last. */
  readonly leansOn: readonly string[]
  readonly themes: readonly string[]
  readonly undertaking: Undertaking | null
  readonly when: Period | null
  readonly motions: readonly NamedMotion[]
  readonly response: (Pick<ItemOf<'response'>, 'number' | 'consequence'> & { readonly stance: Stance }) | null
  /** Advice that the letter quotes and leaves without an answer. */
  readonly unanswered: boolean
  readonly discharge: Pick<ItemOf<'discharge'>, 'of' | 'madeOn' | 'reference'> | null
  readonly sums: readonly NamedSum[]
  readonly times: readonly NamedTime[]
  readonly figures: readonly { readonly value: number; readonly unit: string }[]
  /** Words that tell of a change (`vocabulary/cues/change.yaml`). */
  readonly changes: readonly KnownWords[]
  /** Words that promise what another document will hold (`vocabulary/cues/content.yaml`). */
  readonly contents: readonly KnownWords[]
  /** Words that stand on a ladder of strength (`vocabulary/cues/strength.yaml`). */
  readonly rungs: readonly KnownWords[]
}

/** A letter as other letters meet it. */
export type LetterKeys = {
  readonly name: string
  readonly sha256: string
  readonly title: string | null
  readonly kind: DocumentKind
  readonly date: DocumentDate
  readonly identifiers: readonly string[]
  /** Stems of its headings: what it is about. */
  readonly subject: readonly string[]
  readonly statements: readonly Statement[]
}
