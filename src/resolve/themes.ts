import type { Analysis } from '#extract/analysis.ts'
import type { Block } from '#model/document.ts'
import type { Span } from '#model/span.ts'
import { firstFrom } from '#text/sorted.ts'
import { longestName, makeWordTrie, type WordTrie } from '#text/word-trie.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

type ThemeHit = Span & { readonly theme: string }

/** Says which themes a range of the matching layer is about, most named first. */
export type ThemesOf = (span: Span) => readonly string[]

/** One list for all that have none: a letter has thousands of items. */
const NONE: readonly string[] = []

/**
 * Reads the themes of a letter. An item has the themes that its own words betray, else those of the headings above it,
 * nearest first.
 */
export function findThemes(analysis: Analysis): ThemesOf {
  const { document } = analysis
  const hits = findThemeWords(analysis)
  const headings = document.blocks.filter(({ kind }) => kind === 'heading')
  const themesIn = (span: Span): readonly string[] => {
    const first = firstFrom(hits, span.start)
    if (first >= hits.length || hits[first]!.start >= span.end) return NONE
    const counts = new Map<string, number>()
    for (let index = first; index < hits.length && hits[index]!.start < span.end; index++) {
      const { theme } = hits[index]!
      counts.set(theme, (counts.get(theme) ?? 0) + 1)
    }
    if (counts.size === 1) return [hits[first]!.theme]
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([theme]) => theme)
  }
  const above: (readonly string[] | undefined)[] = []
  return (span) => {
    const own = themesIn(span)
    if (own.length > 0) return own
    const heading = firstFrom(headings, span.start + 1) - 1
    return heading < 0 ? NONE : (above[heading] ??= nearest(headings, heading, themesIn))
  }
}

/** The themes of the nearest heading that has any, from this one up to the chapter it stands in. */
function nearest(headings: readonly Block[], from: number, themesIn: ThemesOf): readonly string[] {
  let level = Infinity
  for (let index = from; index >= 0; index--) {
    const heading = headings[index]!
    const depth = heading.level ?? 1
    if (depth >= level) continue
    level = depth
    const themes = themesIn(heading)
    if (themes.length > 0) return themes
    if (depth <= 1) return NONE
  }
  return NONE
}

function findThemeWords({ tokens, vocabulary }: Analysis): ThemeHit[] {
  const names = themeTrie(vocabulary)
  const { starts } = names
  const { word } = tokens
  const hits: ThemeHit[] = []
  for (let token = 0; token < tokens.count; token++) {
    const id = word[token]!
    if (id <= 0 || starts[id] !== 1) continue
    const found = longestName(names, tokens, token, tokens.count)
    if (!found) continue
    const start = tokens.start[token]!
    const end = tokens.end[found.endToken - 1]!
    for (const theme of found.value) hits.push({ theme, start, end })
  }
  return hits
}

/** The themes of every word: one word can betray several. */
const themeTrie = oncePerVocabulary(({ data, lexicon }): WordTrie<readonly string[]> => {
  const themes = new Map<string, string[]>()
  for (const { id, words } of data.themes) {
    for (const word of words) themes.set(word, [...(themes.get(word) ?? []), id])
  }
  return makeWordTrie<readonly string[]>(themes, lexicon)
})
