import type { Document } from '#model/document.ts'
import { fold } from '#text/fold.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

type Ministry = Vocabulary['data']['ministries'][number]

/**
 * The ministries whose ministers sign, in order of signature, each once. Of two names in a role the longest counts: the
 * minister for foreign trade is no minister of foreign affairs.
 */
export function ministriesOf(
  { signatories }: Pick<Document, 'signatories'>,
  vocabulary: Vocabulary,
): Ministry[] {
  const titles = titlesOf(vocabulary)
  const found = signatories.flatMap(({ role }) => {
    const words = fold(role ?? '')
    return titles.find(({ title }) => words.includes(title))?.ministry ?? []
  })
  return [...new Set(found)]
}

/** Every title of a minister, the longest first. */
const titlesOf = oncePerVocabulary(({ data }) =>
  data.ministries
    .flatMap((ministry) => ministry.titles.map((title) => ({ ministry, title: fold(title) })))
    .sort((a, b) => b.title.length - a.title.length),
)

/** The same by name, in a language. */
export function ministryNames(
  document: Pick<Document, 'signatories'>,
  vocabulary: Vocabulary,
  lang: keyof Ministry['label'],
): string[] {
  return ministriesOf(document, vocabulary).map(({ label }) => label[lang])
}
