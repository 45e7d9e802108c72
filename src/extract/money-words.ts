import { marker, type Flags } from '#extract/markers.ts'
import { wordsIn } from '#text/tokens.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

const ROWS = [
  'stop',
  'verb',
  'minimum',
  'maximum',
  'roughly',
  'yearly',
  'budget',
  'spent',
  'reserved',
  'was',
  'still-to-come',
  'pledged',
  'own-payer',
  'money-verb',
  'purpose',
  'no-purpose',
  'purpose-end',
  'article',
  'time-unit',
  'month',
] as const

/** The words around money, by row of `vocabulary/markers`, and the currencies by lexicon number (below 0: a sign). */
export type MoneyWords = { readonly currencies: ReadonlyMap<number, string>; readonly tons: number } & {
  readonly [Id in (typeof ROWS)[number]]: Flags
}

/** The words around money; made once per vocabulary. */
export const moneyWords: (vocabulary: Vocabulary) => MoneyWords = oncePerVocabulary(collect)

function collect(vocabulary: Vocabulary): MoneyWords {
  const currencies = new Map<number, string>()
  for (const { id, names } of vocabulary.data.currencies) {
    for (const name of names) {
      const [word] = wordsIn(name)
      currencies.set(word === undefined ? -name.charCodeAt(0) : vocabulary.lexicon.id(word), id.toUpperCase())
    }
  }
  const rows = Object.fromEntries(ROWS.map((id) => [id, marker(vocabulary, id)])) as Record<
    (typeof ROWS)[number],
    Flags
  >
  return { currencies, ...rows, tons: vocabulary.lexicon.id('ton') }
}
