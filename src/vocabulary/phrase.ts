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

type CompiledPart =
  | { readonly gap: number }
  /** `first` has one bit per lexicon number that an option can start with: a quick no for most tokens. */
  | {
      readonly options: readonly (readonly number[])[]
      readonly first: Uint32Array
      /** Every option is one word: a bit in `first` is the whole match. */
      readonly single: boolean
    }

/**
 * Cues ready for matching. Each is looked for at the first word of its opening that is not one of the commonest words,
 * which stands `back` tokens into it. `Cue` is whatever the phrases stand for.
 */
export type CueIndex<Cue> = {
  readonly cues: readonly Cue[]
  /** By lexicon number: the cues that are looked for at that word. */
  readonly byAnchor: readonly (readonly Anchored[] | undefined)[]
  /** One flag per lexicon number: 1 when a cue is looked for at that word. */
  readonly starts: Uint8Array
}

type Anchored = {
  readonly parts: readonly CompiledPart[]
  readonly back: number
  readonly cue: number
  /** The words of which one must follow the anchor; undefined when anything may. */
  readonly next: readonly number[] | undefined
}

/** Words that stand in every sentence: a cue that opens with one is looked for at its next word. */
const COMMON = 'de het een van in op en te dat die voor met aan er is zijn ook als door bij om u'

/** A cue found between two tokens, the last one excluded. */
export type CueHit<Cue> = { readonly cue: Cue; readonly firstToken: number; readonly endToken: number }

/** Makes cues ready for matching. Throws when a phrase does not parse: check phrases when reading the files. */
export function indexCues<Cue extends { readonly phrase: string }>(
  cues: readonly Cue[],
  lexicon: Lexicon,
): CueIndex<Cue> {
  const common = new Set(COMMON.split(' ').map(lexicon.id))
  const byAnchor: (Anchored[] | undefined)[] = Array.from({ length: lexicon.size + 1 }, () => undefined)
  const starts = new Uint8Array(lexicon.size + 1)
  cues.forEach(({ phrase }, cue) => {
    const parts = compilePhrase(phrase, lexicon)
    const [first] = parts
    if (!first || 'gap' in first) return
    const seen = new Set<string>()
    for (const option of first.options) {
      const back = Math.max(
        0,
        option.findIndex((word) => !common.has(word)),
      )
      const word = option[back]!
      if (seen.has(`${word} ${back}`)) continue
      seen.add(`${word} ${back}`)
      starts[word] = 1
      const anchored = { parts, back, cue, next: followers(parts, word, back) }
      const list = byAnchor[word]
      if (list) list.push(anchored)
      else byAnchor[word] = [anchored]
    }
  })
  return { cues, byAnchor, starts }
}

/** The words that can follow an anchor: most cues of a common word are ruled out by the next one. */
function followers(
  [first, second]: readonly CompiledPart[],
  word: number,
  back: number,
): readonly number[] | undefined {
  if (!first || 'gap' in first) return undefined
  const words = new Set<number>()
  for (const option of first.options) {
    if (option[back] !== word) continue
    const own = option[back + 1]
    if (own !== undefined) words.add(own)
    else if (!second || 'gap' in second) return undefined
    else for (const [opening] of second.options) words.add(opening!)
  }
  return [...words]
}

function compilePhrase(phrase: string, lexicon: Lexicon): CompiledPart[] {
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

/** All cues within tokens `[from, to)`, in order of their first token; of one cue at one place the shortest match. */
export function findCues<Cue>(
  tokens: Tokens,
  from: number,
  to: number,
  { cues, byAnchor, starts }: CueIndex<Cue>,
): CueHit<Cue>[] {
  const hits: CueHit<Cue>[] = []
  const { word } = tokens
  let ordered = true
  for (let token = from; token < to; token++) {
    const id = word[token]!
    if (id <= 0 || starts[id] !== 1) continue
    for (const { cue, parts, back, next } of byAnchor[id]!) {
      if (next && (token + 1 >= to || !next.includes(word[token + 1]!))) continue
      const firstToken = token - back
      if (firstToken < from) continue
      const endToken = matchParts(tokens, firstToken, to, parts, 0)
      if (endToken === 0) continue
      if (back > 0) ordered = false
      if (!hasHit(hits, cues[cue]!, firstToken)) hits.push({ cue: cues[cue]!, firstToken, endToken })
    }
  }
  return ordered ? hits : hits.sort((a, b) => a.firstToken - b.firstToken)
}

/** Two wordings of one cue can be anchored at different words of the same stretch. */
function hasHit<Cue>(hits: readonly CueHit<Cue>[], cue: Cue, firstToken: number): boolean {
  return hits.some((hit) => hit.cue === cue && hit.firstToken === firstToken)
}

function matchParts(
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
