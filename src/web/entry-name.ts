import type { EntryState } from '#model/register.ts'
import { facetName } from '#present/facet-names.ts'
import { searchKindsOf } from '#query/kinds-of.ts'
import type { Visit } from '#web/visit.ts'

/** What an entry is called for people, as search calls it: "toezegging aan de Kamer", "voornemen", "motie". */
export function entryName(
  { kind, class: sort, toHouse }: Pick<EntryState, 'kind' | 'class' | 'toHouse'>,
  { vocabulary, lang, words }: Pick<Visit, 'vocabulary' | 'lang' | 'words'>,
): string {
  const [name] = searchKindsOf({ kind, class: sort, toHouse }, vocabulary)
  return name === undefined ? words.terms.kinds[kind][0] : facetName('soort', name, vocabulary, lang)
}
