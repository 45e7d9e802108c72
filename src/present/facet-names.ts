import { messagesFor, type Lang } from '#messages/messages.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** The name of a value of a facet, for people; a value that no list knows is its own name. */
export function facetName(facet: string, value: string, { data }: Vocabulary, lang: Lang): string {
  const named = (
    entries: readonly { readonly id: string; readonly label: Readonly<Record<Lang, string>> }[],
  ) => entries.find(({ id }) => id === value)?.label[lang]
  switch (facet) {
    case 'soort':
    case 'klasse':
    case 'stuk':
      return named(data['search-names'].filter(({ field }) => field !== undefined)) ?? value
    case 'thema':
      return named(data.themes) ?? named(data.framework.map((part) => frameworkPart(part, lang))) ?? value
    case 'ministerie':
      return named(data.ministries) ?? value
    case 'land': {
      const country = data.countries.find(({ id }) => id === value)
      return country ? (lang === 'nl' ? country.label_nl : country.label_en) : value
    }
    default:
      return value
  }
}

type Part = Vocabulary['data']['framework'][number]

/** A part of the framework may be called as a theme is: it says what it is. */
function frameworkPart({ id, label }: Part, lang: Lang): { id: string; label: Part['label'] } {
  const { frameworkOf } = messagesFor(lang).register.search
  return { id: `raamwerk/${id}`, label: { ...label, [lang]: frameworkOf(label[lang]) } }
}
