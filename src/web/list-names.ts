import type { Lang } from '#messages/messages.ts'
import { facetName } from '#present/facet-names.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What each theme is called in a language, parts of the framework among them. */
export function themeNames({ data }: Vocabulary, lang: Lang): Record<string, string> {
  const themes = data.themes.map(({ id, label }) => [id, label[lang]] as const)
  const parts = data.framework.map(({ id, label }) => [`raamwerk/${id}`, label[lang]] as const)
  return Object.fromEntries([...themes, ...parts])
}

/** What ministries are called in a language. */
export function ministryNames(ids: readonly string[], vocabulary: Vocabulary, lang: Lang): string[] {
  return ids.map((id) => facetName('ministerie', id, vocabulary, lang))
}
