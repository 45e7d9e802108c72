import type { Analysis } from '#extract/analysis.ts'
import type { Span } from '#model/span.ts'
import { fold } from '#text/fold.ts'
import { FUNCTION_WORDS } from '#text/function-words.ts'
import { stemOf } from '#text/stem.ts'
import { SHAPE, tokenAt } from '#text/tokens.ts'

/** The stems of the content words in a stretch of the matching layer, each once, in order. Numbers and function words are left out. */
export function contentStems({ text, tokens }: Analysis, { start, end }: Span): string[] {
  const stems = new Set<string>()
  for (let token = tokenAt(tokens, start); token < tokens.count && tokens.end[token]! <= end; token++) {
    const shape = tokens.shape[token]!
    if (shape === SHAPE.mark || shape === SHAPE.end || shape === SHAPE.number) continue
    const word = fold(text.slice(tokens.start[token], tokens.end[token]))
    for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
      if (part.length > 2 && !FUNCTION_WORDS.has(part)) stems.add(stemOf(part))
    }
  }
  return [...stems]
}

/** The stems of the words that bear a capital though no sentence begins with them: names, in order, each once. */
export function nameStems({ text, tokens }: Analysis, { start, end }: Span): string[] {
  const stems = new Set<string>()
  for (let token = tokenAt(tokens, start) + 1; token < tokens.count && tokens.end[token]! <= end; token++) {
    const shape = tokens.shape[token]!
    if (shape !== SHAPE.capital && shape !== SHAPE.upper && shape !== SHAPE.mixed) continue
    const word = fold(text.slice(tokens.start[token], tokens.end[token]))
    if (word.length > 2 && !FUNCTION_WORDS.has(word)) stems.add(stemOf(word))
  }
  return [...stems]
}
