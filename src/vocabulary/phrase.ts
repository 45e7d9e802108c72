import type { Lexicon } from '#text/lexicon.ts'
import type { Tokens } from '#text/tokens.ts'
import { SHAPE } from '#text/tokens.ts'

/**
 * A cue phrase taken apart. Words stand for themselves (capitals and diacritics do not count), `...` for at most twelve
 * words, `(a|b)` for one of several wordings.
 */
export type PhrasePart = { readonly gap: number } | { readonly options: readonly (readonly string[])[] }

/** Words that `...` may stand for, at most. */
export const GAP = 12

/** Takes a phrase apart; undefined when its brackets or dots are wrong. */
export function parsePhrase(phrase: string): PhrasePart[] | undefined {
  const parts: PhrasePart[] = []
  const pieces = phrase.match(/\([^()]*\)|\.\.\.|[^\s().|]+|\S/g) ?? []
  for (const piece of pieces) {
    if (piece === '...') {
      if (parts.length === 0 || 'gap' in parts.at(-1)!) return undefined
      parts.push({ gap: GAP })
    } else if (piece.startsWith('(') && piece.length > 2) {
      const options = piece
        .slice(1, -1)
        .split('|')
        .map((option) => option.trim().split(/\s+/))
      if (options.some((option) => option[0] === '' || option.includes('...'))) return undefined
      parts.push({ options })
    } else if (/^[().|]$/.test(piece)) return undefined
    else parts.push({ options: [[piece]] })
  }
  const last = parts.at(-1)
  return last === undefined || 'gap' in last ? undefined : parts
}

/** Every word a phrase speaks of, for the lexicon. */
export function wordsOf(parts: readonly PhrasePart[]): string[] {
  return parts.flatMap((part) => ('gap' in part ? [] : part.options.flat()))
}

/** A part of a phrase against a lexicon. */
export type CompiledPart =
  | { readonly gap: number }
  /** `first` has one bit per lexicon number that an option can start with: a quick no for most tokens. */
  | {
      readonly options: readonly (readonly number[])[]
      readonly first: Uint32Array
      /** Every option is one word: a bit in `first` is the whole match. */
      readonly single: boolean
    }

/** Makes a phrase ready for matching. Throws when it does not parse: check phrases when reading the files. */
export function compilePhrase(phrase: string, lexicon: Lexicon): CompiledPart[] {
  const parsed = parsePhrase(phrase)
  if (!parsed) throw new TypeError(`phrase: ${phrase}`)
  return parsed.map((part) =>
    'gap' in part
      ? part
      : compileOptions(
          part.options.map((words) => words.map(lexicon.id)),
          lexicon.size,
        ),
  )
}

function compileOptions(options: readonly (readonly number[])[], lexiconSize: number): CompiledPart {
  const first = new Uint32Array((lexiconSize >> 5) + 1)
  for (const [word] of options) if (word) first[word >> 5]! |= 1 << (word & 31)
  return { options, first, single: options.every((words) => words.length === 1) }
}

function mayStart(first: Uint32Array, word: number): boolean {
  return word > 0 && (first[word >> 5]! & (1 << (word & 31))) !== 0
}

/** The token behind the shortest match of these parts from `part` on that begins at token `at`; 0 when there is none. */
export function matchParts(
  tokens: Tokens,
  at: number,
  to: number,
  parts: readonly CompiledPart[],
  part: number,
): number {
  if (part === parts.length) return at
  const current = parts[part]!
  if ('gap' in current) {
    let words = 0
    const target = parts[part + 1]!
    if ('gap' in target) return 0
    for (let next = at; next < to; next++) {
      if (mayStart(target.first, tokens.word[next]!)) {
        const end = matchParts(tokens, next, to, parts, part + 1)
        if (end > 0) return end
      }
      if (tokens.shape[next] !== SHAPE.mark && ++words > current.gap) return 0
    }
    return 0
  }
  if (at >= to || !mayStart(current.first, tokens.word[at]!)) return 0
  if (current.single) {
    return part + 1 === parts.length ? at + 1 : matchParts(tokens, at + 1, to, parts, part + 1)
  }
  for (const option of current.options) {
    let same = 0
    while (same < option.length && at + same < to && tokens.word[at + same] === option[same]) same++
    if (same < option.length) continue
    const end = matchParts(tokens, at + same, to, parts, part + 1)
    if (end > 0) return end
  }
  return 0
}
