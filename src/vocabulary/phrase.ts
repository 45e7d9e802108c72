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
  readonly byAnchor: readonly (Anchors | undefined)[]
  /** One flag per lexicon number: 1 when a cue is looked for at that word. */
  readonly starts: Uint8Array
}

type Anchors = {
  readonly list: readonly Anchored[]
  /** Those with dots right behind the anchor; undefined when there are none. */
  readonly dotted: Dotted | undefined
}

/** Several cues may go on behind dots at one anchor: one look at the words further on says which. */
type Dotted = {
  /** The words that any of them can go on with. */
  readonly opens: Uint32Array
  /** By such a word the cues, as the bits of `Anchored`. */
  readonly cues: ReadonlyMap<number, number>
  /** Words to look at. */
  readonly reach: number
}

type Anchored = {
  readonly parts: readonly CompiledPart[]
  readonly back: number
  readonly cue: number
  /** The words of which one must follow the anchor; undefined when anything may. */
  readonly next: readonly number[] | undefined
  /** Behind dots: the words of which one must stand further on; undefined when the cue has no dots right behind the anchor. */
  readonly later: readonly number[] | undefined
  /** One bit per cue with dots at this anchor, the last bit for all that are left; 0 for other cues. */
  readonly bit: number
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
  const lists: Anchored[][] = Array.from({ length: lexicon.size + 1 }, () => [])
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
      const list = lists[word]!
      const next = followers(parts, word, back)
      const later = next ? undefined : behindDots(parts)
      const bit = later ? 1 << Math.min(LAST_BIT, list.filter((other) => other.later).length) : 0
      list.push({ parts, back, cue, next, later, bit })
    }
  })
  const byAnchor = lists.map((list) =>
    list.length === 0 ? undefined : { list, dotted: dottedOf(list, lexicon.size) },
  )
  return { cues, byAnchor, starts }
}

const LAST_BIT = 30

function dottedOf(list: readonly Anchored[], lexiconSize: number): Dotted | undefined {
  const cues = new Map<number, number>()
  let reach = 0
  for (const { parts, later, bit } of list) {
    for (const word of later ?? []) cues.set(word, (cues.get(word) ?? 0) | bit)
    // The opening may have words behind the anchor too.
    const [first] = parts
    if (later && first && 'options' in first) {
      reach = Math.max(reach, GAP + Math.max(...first.options.map(({ length }) => length)))
    }
  }
  return reach === 0 ? undefined : { opens: bitsOf(cues.keys(), lexiconSize), cues, reach }
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

/** The words that the part behind the first dots can open with. */
function behindDots([, dots, part]: readonly CompiledPart[]): readonly number[] | undefined {
  if (!dots || !('gap' in dots) || !part || 'gap' in part) return undefined
  return [...new Set(part.options.map(([opening]) => opening!))]
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
  const first = bitsOf(
    options.map(([word]) => word ?? 0),
    lexiconSize,
  )
  return { options, first, single: options.every((words) => words.length === 1) }
}

/** One bit per lexicon number: set for these words. */
function bitsOf(words: Iterable<number>, lexiconSize: number): Uint32Array {
  const bits = new Uint32Array((lexiconSize >> 5) + 1)
  for (const word of words) if (word > 0) bits[word >> 5]! |= 1 << (word & 31)
  return bits
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
    const { list, dotted } = byAnchor[id]!
    const further = dotted ? goingOn(tokens, token + 1, to, dotted) : 0
    for (const { cue, parts, back, next, bit } of list) {
      if (next ? token + 1 >= to || !next.includes(word[token + 1]!) : (bit & further) !== bit) continue
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

/** The cues with dots that can go on with one of the next words. */
function goingOn({ word, shape }: Tokens, from: number, to: number, dotted: Dotted): number {
  const { opens, cues, reach } = dotted
  let bits = 0
  let words = 0
  for (let token = from; token < to && words <= reach; token++) {
    const id = word[token]!
    if (mayStart(opens, id)) bits |= cues.get(id)!
    if (shape[token] !== SHAPE.mark) words++
  }
  return bits
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
