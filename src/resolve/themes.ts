import type { Analysis } from '#extract/analysis.ts'
import type { Span } from '#model/span.ts'
import { firstFrom } from '#text/sorted.ts'
import { wordsIn } from '#text/tokens.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type ThemeHit = Span & { readonly theme: string }

/** Says which themes a range of the matching layer is about, most named first. */
export type ThemesOf = (span: Span) => string[]

/**
 * Reads the themes of a letter. An item has the themes that its own words betray, else those of the headings above it,
 * nearest first.
 */
export function findThemes(analysis: Analysis): ThemesOf {
  const { document } = analysis
  const hits = findThemeWords(analysis)
  const headings = document.blocks.filter(({ kind }) => kind === 'heading')
  const themesIn = (span: Span): string[] => {
    const counts = new Map<string, number>()
    for (let index = firstFrom(hits, span.start); index < hits.length && hits[index]!.start < span.end; index++) {
      const { theme } = hits[index]!
      counts.set(theme, (counts.get(theme) ?? 0) + 1)
    }
    return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([theme]) => theme)
  }
  const themesOfHeading = headings.map(themesIn)

  return (span) => {
    const own = themesIn(span)
    if (own.length > 0) return own
    let level = Infinity
    for (let index = firstFrom(headings, span.start + 1) - 1; index >= 0; index--) {
      const heading = headings[index]!
      const depth = heading.level ?? 1
      if (depth >= level) continue
      level = depth
      const above = themesOfHeading[index]!
      if (above.length > 0) return above
      if (depth <= 1) return []
    }
    return []
  }
}

function findThemeWords({ tokens, vocabulary }: Analysis): ThemeHit[] {
  const byFirstWord = themeIndex(vocabulary)
  const hits: ThemeHit[] = []
  for (let token = 0; token < tokens.count; token++) {
    const word = tokens.word[token]!
    const options = word > 0 ? byFirstWord.get(word) : undefined
    if (!options) continue
    const seen = new Set<string>()
    for (const { theme, words } of options) {
      if (seen.has(theme)) continue
      let same = 1
      while (same < words.length && tokens.word[token + same] === words[same]) same++
      if (same < words.length) continue
      seen.add(theme)
      hits.push({ theme, start: tokens.start[token]!, end: tokens.end[token + same - 1]! })
    }
  }
  return hits
}

type ThemeWords = { readonly theme: string; readonly words: readonly number[] }

function themeIndex({ memo, data, lexicon }: Vocabulary): ReadonlyMap<number, readonly ThemeWords[]> {
  return memo('resolve/themes', () => {
    const byFirstWord = new Map<number, ThemeWords[]>()
    for (const { id: theme, words } of data.themes) {
      for (const phrase of words) {
        const ids = wordsIn(phrase).map(lexicon.id)
        const [first] = ids
        if (first === undefined || ids.includes(0)) continue
        const list = byFirstWord.get(first)
        if (list) list.push({ theme, words: ids })
        else byFirstWord.set(first, [{ theme, words: ids }])
      }
    }
    return byFirstWord
  })
}
