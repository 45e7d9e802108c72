import { marker, type Flags } from '#extract/markers.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

const ROWS = [
  'label',
  'back-reference',
  'lasting',
  'sentence-length',
  'time-unit',
  'month',
  'percent',
  'singular',
  'verb',
  'stop',
  'derived-count',
  'people',
  'average',
  'elliptic-lead',
  'of-which',
] as const

/** The words that decide whether a number counts something, by row of `vocabulary/markers`, and a few alone. */
export type FigureWords = { readonly [Id in (typeof ROWS)[number]]: Flags } & {
  readonly and: number
  readonly of: number
  readonly the: number
  readonly to: number
  readonly between: number
  readonly there: number
  readonly against: number
  readonly those: number
  readonly count: number
}

/** The words of figures; made once per vocabulary. */
export const figureWords: (vocabulary: Vocabulary) => FigureWords = oncePerVocabulary(collect)

function collect(vocabulary: Vocabulary): FigureWords {
  const rows = Object.fromEntries(ROWS.map((id) => [id, marker(vocabulary, id)])) as {
    [Id in (typeof ROWS)[number]]: Flags
  }
  const { lexicon } = vocabulary
  return {
    ...rows,
    and: lexicon.id('en'),
    of: lexicon.id('van'),
    the: lexicon.id('de'),
    to: lexicon.id('tot'),
    between: lexicon.id('tussen'),
    there: lexicon.id('er'),
    against: lexicon.id('tegen'),
    those: lexicon.id('die'),
    count: lexicon.id('aantal'),
  }
}
