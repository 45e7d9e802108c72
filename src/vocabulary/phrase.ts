import type { Lexicon } from '#text/lexicon.ts'
import type { Tokens } from '#text/tokens.ts'
import { SHAPE } from '#text/tokens.ts'

/**
 * A cue phrase taken apart. Words stand for themselves (capitals and diacritics do not count), `...` for at most twelve
 * words, `.....` for at most forty, `(a|b)` for one of several wordings.
 */
export type PhrasePart = { readonly gap: number } | { readonly options: readonly (readonly string[])[] }

/** Words that `...` may stand for, at most. */
export const GAP = 12
/** Words that `.....` may stand for: a title and a number between a verb and what it is said of. */
const LONG_GAP = 40

/** Takes a phrase apart; undefined when its brackets or dots are wrong. */
export function parsePhrase(phrase: string): PhrasePart[] | undefined {
  const parts: PhrasePart[] = []
  const pieces = phrase.match(/\([^()]*\)|\.{5}|\.\.\.|[^\s().|]+|\S/g) ?? []
  for (const piece of pieces) {
    if (piece === '...' || piece === '.....') {
      if (parts.length === 0 || 'gap' in parts.at(-1)!) return undefined
      parts.push({ gap: piece === '...' ? GAP : LONG_GAP })
    } else if (piece.startsWith('(') && piece.length > 2) {
      const options = piece
        .slice(1, -1)
        .split('|')
        .map((option) => option.trim().split(/\s+/))
      if (options.some((option) => option[0] === '' || option.some((word) => word.includes('...')))) {
        return undefined
      }
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

/** A part of a phrase against a lexicon: dots, or options. All parts have one form, which the engine reads fastest. */
export type CompiledPart = {
  /** Words that the dots may stand for; 0 for a part with options. */
  readonly gap: number
  readonly options: readonly (readonly number[])[]
  /** One bit per lexicon number that an option can start with: a quick no for most tokens. */
  readonly first: Uint32Array
  /** `first` by `hintOf` alone: near at hand, and no more than a hint. */
  readonly hints: number
  /** Every option is one word: a bit in `first` is the whole match. */
  readonly single: boolean
}

/** Makes a phrase ready for matching. Throws when it does not parse: check phrases when reading the files. */
export function compilePhrase(phrase: string, lexicon: Lexicon): CompiledPart[] {
  const parsed = parsePhrase(phrase)
  if (!parsed) throw new TypeError(`phrase: ${phrase}`)
  return parsed.map((part) =>
    'gap' in part
      ? { gap: part.gap, options: [], first: NO_WORDS, hints: 0, single: false }
      : compileOptions(
          part.options.map((words) => words.map(lexicon.id)),
          lexicon.size,
        ),
  )
}

const NO_WORDS = new Uint32Array(0)

function compileOptions(options: readonly (readonly number[])[], lexiconSize: number): CompiledPart {
  const first = new Uint32Array((lexiconSize >> 5) + 1)
  let hints = 0
  for (const [word] of options) {
    if (!word) continue
    first[word >> 5]! |= 1 << (word & 31)
    hints |= hintOf(word)
  }
  return { gap: 0, options, first, hints, single: options.every((words) => words.length === 1) }
}

/** One of thirty bits. */
function hintOf(word: number): number {
  return 1 << (word % 30)
}

function mayStart({ first, hints }: CompiledPart, word: number): boolean {
  return word > 0 && (hints & hintOf(word)) !== 0 && (first[word >> 5]! & (1 << (word & 31))) !== 0
}

/** The token behind the shortest match of these parts from `part` on that begins at token `at`; 0 when there is none. */
export function matchParts(
  tokens: Tokens,
  at: number,
  to: number,
  parts: readonly CompiledPart[],
  part: number,
): number {
  const { word } = tokens
  let here = at
  for (let next = part; next < parts.length; next++) {
    const current = parts[next]!
    if (current.gap > 0) return matchBehindDots(tokens, here, to, parts, next)
    if (here >= to || !mayStart(current, word[here]!)) return 0
    if (!current.single) return matchOption(tokens, here, to, current.options, parts, next + 1)
    here++
  }
  return here
}

function matchBehindDots(
  tokens: Tokens,
  at: number,
  to: number,
  parts: readonly CompiledPart[],
  dots: number,
): number {
  const { word, shape } = tokens
  const { gap } = parts[dots]!
  const target = parts[dots + 1]!
  let words = 0
  for (let next = at; next < to; next++) {
    if (mayStart(target, word[next]!)) {
      const end = matchParts(tokens, next, to, parts, dots + 1)
      if (end > 0) return end
    }
    if (shape[next] !== SHAPE.mark && ++words > gap) return 0
  }
  return 0
}

function matchOption(
  tokens: Tokens,
  at: number,
  to: number,
  options: readonly (readonly number[])[],
  parts: readonly CompiledPart[],
  rest: number,
): number {
  const { word } = tokens
  const opening = word[at]!
  for (let index = 0; index < options.length; index++) {
    const option = options[index]!
    if (option[0] !== opening) continue
    let same = 1
    while (same < option.length && at + same < to && word[at + same] === option[same]) same++
    if (same < option.length) continue
    const end = rest === parts.length ? at + same : matchParts(tokens, at + same, to, parts, rest)
    if (end > 0) return end
  }
  return 0
}
