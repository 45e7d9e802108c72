import { fold } from '#text/fold.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a word of the House is a value of: the status of a commitment, an appreciation, a vote, a kind of answering paper. */
export type ValueScale = Vocabulary['data']['house-values'][number]['scale']

/** A word of the House as it stands, and the entry of `vocabulary/house-values.yaml` it means; null when the list lacks it. */
export type KnownValue = { readonly raw: string | null; readonly value: string | null }

const valuesOf = oncePerVocabulary(
  ({ data }) =>
    new Map(
      data['house-values'].flatMap(({ id, scale, names }) =>
        names.map((name) => [`${scale} ${plain(name)}`, id] as const),
      ),
    ),
)

/** Reads a word of the House. One that nobody knows stays as it is: the source adds words without notice. */
export function readValue(raw: string | null, scale: ValueScale, vocabulary: Vocabulary): KnownValue {
  return { raw, value: raw === null ? null : (valuesOf(vocabulary).get(`${scale} ${plain(raw)}`) ?? null) }
}

function plain(word: string): string {
  return fold(word).replace(/\s+/g, ' ').trim()
}
