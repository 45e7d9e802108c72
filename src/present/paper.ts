import type { Lang } from '#messages/messages.ts'
import type { Day } from '#model/span.ts'

/** Where words stand: a letter and a place in it. Offsets are of the canonical text of that file. */
export type Source = {
  /** The name of the file, for people. */
  readonly document: string
  readonly date: Day | null
  readonly page: number | null
  readonly start: number
  readonly end: number
}

/** How a piece of text is meant; whoever shows it decides on type and colour. */
export type Tone = 'strong' | 'faint' | 'good' | 'middling' | 'bad'

/** Text in one tone. A `quote` is in the words of a letter, always Dutch; its source becomes a footnote where there are footnotes. */
export type Phrase = {
  readonly text: string
  readonly tone?: Tone
  readonly quote?: true
  readonly source?: Source
}

/** A cell of a table. */
export type Cell = readonly Phrase[]

/** A quote of a letter under a finding: whose words, when. */
export type PaperQuote = { readonly label: string; readonly text: string; readonly source: Source }

/** A part of a paper. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly count?: number }
  | { readonly kind: 'paragraph'; readonly phrases: readonly Phrase[] }
  /** One finding: a line that says what it is, and the quotes of both sides. */
  | {
      readonly kind: 'entry'
      readonly head: readonly Phrase[]
      readonly quotes: readonly PaperQuote[]
      /** In words, for people. */
      readonly doubts: readonly string[]
    }
  /** `share` is the part of the width a column takes; together they are 1. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly {
        readonly title: string
        readonly share: number
        readonly align?: 'right'
      }[]
      readonly rows: readonly (readonly Cell[])[]
    }
  /** A list of files or remarks. */
  | { readonly kind: 'list'; readonly items: readonly (readonly Phrase[])[] }

/** A report for people, in no form yet: for the screen, as a page and as a Word document. */
export type Paper = {
  readonly lang: Lang
  readonly title: string
  readonly subtitle: string
  readonly blocks: readonly PaperBlock[]
  /** The last line: what it was made from, and that a machine made it. */
  readonly colophon: string
}
