import type { Lexicon } from '#text/lexicon.ts'
import type { Tokens } from '#text/tokens.ts'
import { compilePhrase, matchParts, type CompiledPart } from '#vocabulary/phrase.ts'

/** Cues ready for matching. `Cue` is whatever the phrases stand for. */
export type CueIndex<Cue> = {
  readonly cues: readonly Cue[]
  /** By lexicon number: what the word is to cues, as bits of `ROLE`. */
  readonly roles: Uint8Array
  /** By lexicon number the list of the cues that need no certain word right behind it. */
  readonly byWord: Uint16Array
  /** The lists of the other cues, by `pairOf` their anchor and the word behind it. */
  readonly byPair: ReadonlyMap<number, number>
  readonly lists: AnchorLists
  /** One flag per last bits of `pairOf`: nearly every pair is ruled out by it. */
  readonly pairs: Uint8Array
  /** By lexicon number where in `opened` the `dots` begin of the cues whose wording behind their dots that word tells. */
  readonly openers: Int32Array
  readonly opened: Uint16Array
  /** By `dots`: where a word was met with which the cue goes on, plus one. Only a hint, so all searches may share it. */
  readonly met: Int32Array
}

/**
 * A cue at its anchor: the first word of its opening that is not one of the commonest words. A word of every sentence
 * opens many cues, so each stands by what has to follow: nothing, one of the next words, a word behind dots.
 */
type Anchored = {
  readonly parts: readonly CompiledPart[]
  /** Tokens of the cue before its anchor. */
  readonly back: number
  readonly cue: number
  /** The words of which one must follow the anchor; undefined when anything may. */
  readonly next: readonly number[] | undefined
  /** A number for each cue with dots; 0 for any other. */
  readonly dots: number
  /** The cue is this one word and no more. */
  readonly whole: boolean
}

/**
 * Lists of cues that share an anchor, one behind the other, and their `dots` side by side: most are ruled out by a look at
 * these numbers alone. List 0 is empty.
 */
type AnchorLists = {
  readonly cues: readonly Anchored[]
  readonly dots: Uint16Array
  /** Where each list begins, and behind the last one where it ends. */
  readonly from: Int32Array
}

/** What a word is to cues: their anchor if a certain word follows, their anchor in any case, what tells what goes on behind dots. */
const ROLE = { pair: 1, other: 2, opener: 4 } as const
const ANCHOR = ROLE.pair | ROLE.other

/** Words that stand in every sentence: a wording that opens with one is looked for at its next word. */
const COMMON = 'de het een van in op en te dat die voor met aan er is zijn ook als door bij om u'

/** A cue found between two tokens, the last one excluded. */
export type CueHit<Cue> = { readonly cue: Cue; readonly firstToken: number; readonly endToken: number }

/** Makes cues ready for matching. Throws when a phrase does not parse: check phrases when reading the files. */
export function indexCues<Cue extends { readonly phrase: string }>(
  cues: readonly Cue[],
  lexicon: Lexicon,
): CueIndex<Cue> {
  const common = new Set(COMMON.split(' ').map(lexicon.id))
  const lists = new Map<number, Anchored[]>()
  const openers = new Map<number, number[]>()
  let dotted = 0
  cues.forEach(({ phrase }, cue) => {
    const parts = compilePhrase(phrase, lexicon)
    const [first] = parts
    if (!first || first.gap > 0) return
    const further = behindDots(parts, common)
    const dots = further.length > 0 ? ++dotted : 0
    for (const opener of further) addTo(openers, opener, dots)
    for (const { word, back, next } of anchorsOf(parts, common)) {
      const whole = parts.length === 1 && first.single
      addTo(lists, word, { parts, back, cue, next, dots, whole })
    }
  })
  const sorted = sortAnchors(lists, lexicon.size)
  for (const word of openers.keys()) sorted.roles[word]! |= ROLE.opener
  return { cues, ...sorted, ...flatOpeners(openers, lexicon.size), met: new Int32Array(dotted + 1) }
}

/** What each word opens, one behind the other. */
function flatOpeners(openers: ReadonlyMap<number, readonly number[]>, lexiconSize: number) {
  const from = new Int32Array(lexiconSize + 2)
  const opened: number[] = []
  for (let word = 0; word <= lexiconSize; word++) {
    from[word] = opened.length
    opened.push(...(openers.get(word) ?? []))
  }
  from[lexiconSize + 1] = opened.length
  return { openers: from, opened: Uint16Array.from(opened) }
}

function addTo<Value>(lists: Map<number, Value[]>, key: number, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function sortAnchors(anchors: ReadonlyMap<number, readonly Anchored[]>, lexiconSize: number) {
  const roles = new Uint8Array(lexiconSize + 1)
  const pairs = new Uint8Array(PAIRS)
  const paired = new Map<number, Anchored[]>()
  const byWord = new Uint16Array(roles.length)
  const lists: (readonly Anchored[])[] = [[]]
  for (const [word, list] of anchors) {
    for (const anchored of list) {
      for (const next of anchored.next ?? []) {
        const pair = pairOf(word, next)
        pairs[pair & (PAIRS - 1)] = 1
        addTo(paired, pair, anchored)
      }
    }
    const others = list.filter(({ next }) => !next)
    roles[word] = (others.length > 0 ? ROLE.other : 0) | (others.length < list.length ? ROLE.pair : 0)
    if (others.length > 0) byWord[word] = lists.push(others) - 1
  }
  const byPair = new Map(Array.from(paired, ([pair, list]) => [pair, lists.push(list) - 1] as const))
  return { roles, pairs, byPair, byWord, lists: flatLists(lists) }
}

function flatLists(lists: readonly (readonly Anchored[])[]): AnchorLists {
  const from = new Int32Array(lists.length + 1)
  lists.forEach(({ length }, list) => (from[list + 1] = from[list]! + length))
  const cues = lists.flat()
  return { cues, dots: Uint16Array.from(cues, ({ dots }) => dots), from }
}

const PAIRS = 1 << 15

/** One number for two neighbours: a lexicon has at most 65,535 words. The last bits differ for most pairs. */
function pairOf(word: number, next: number): number {
  return word * 0x10000 + ((next + word * 0x9e37) & 0xffff)
}

type Anchor = { readonly word: number; readonly back: number; readonly next: readonly number[] | undefined }

/** The anchors of the wordings with which a cue opens, and the words that can follow each: most are ruled out by them. */
function anchorsOf([first, second]: readonly CompiledPart[], common: ReadonlySet<number>): Anchor[] {
  if (!first || first.gap > 0) return []
  const openings = second && second.gap === 0 ? second.options.map(([opening]) => opening!) : undefined
  const anchors = new Map<string, { word: number; back: number; next: Set<number> | undefined }>()
  for (const option of first.options) {
    const back = Math.max(
      0,
      option.findIndex((word) => !common.has(word)),
    )
    const word = option[back]!
    if (word === 0) continue
    const key = `${word} ${back}`
    const anchor = anchors.get(key) ?? { word, back, next: new Set() }
    anchors.set(key, anchor)
    const own = option[back + 1]
    if (own !== undefined) anchor.next?.add(own)
    else if (openings) for (const opening of openings) anchor.next?.add(opening)
    else anchor.next = undefined
  }
  return [...anchors.values()].map(({ word, back, next }) => ({ word, back, next: next && [...next] }))
}

/**
 * The words of which one stands behind the first dots when the cue does: of each wording there the first that is not one
 * of the commonest. None when there are no dots.
 */
function behindDots(parts: readonly CompiledPart[], common: ReadonlySet<number>): readonly number[] {
  const dots = parts.findIndex(({ gap }) => gap > 0)
  const part = dots < 0 ? undefined : parts[dots + 1]
  if (!part || part.gap > 0) return []
  return [...new Set(part.options.map((words) => words.find((word) => !common.has(word)) ?? words[0]!))]
}

/** All cues within tokens `[from, to)`, in order of their first token; of one cue at one place the shortest match. */
export function findCues<Cue>(tokens: Tokens, from: number, to: number, index: CueIndex<Cue>): CueHit<Cue>[] {
  const hits: number[] = []
  collectCues(tokens, from, to, index, hits)
  const found: CueHit<Cue>[] = []
  for (let at = 0; at < hits.length; at += HIT) found.push(hitAt(hits, at, index))
  return found
}

/** Numbers per hit in the list that `collectCues` makes. */
export const HIT = 3

/** The hit that begins at this place of such a list. */
function hitAt<Cue>(hits: readonly number[], at: number, { cues }: CueIndex<Cue>): CueHit<Cue> {
  return { cue: cues[hits[at]!]!, firstToken: hits[at + 1]!, endToken: hits[at + 2]! }
}

/** As `findCues`, but adds each hit to `hits` as three numbers: its place in `cues`, its first token, its end. */
export function collectCues(
  tokens: Tokens,
  from: number,
  to: number,
  index: CueIndex<unknown>,
  hits: number[],
): void {
  const { word } = tokens
  const { roles } = index
  const first = hits.length
  let next = 0
  let moved = false
  // Backwards: what stands further on has been met.
  for (let token = to - 1; token >= from; token--) {
    const id = word[token]!
    const role = id > 0 ? roles[id]! : 0
    if ((role & ANCHOR) !== 0 && matchAt(tokens, token, from, to, next, index, hits)) moved = true
    if ((role & ROLE.opener) !== 0) meet(index, id, token)
    next = id
  }
  if (hits.length === first) return
  reverse(hits, first)
  if (moved) settle(hits, first)
}

function meet({ openers, opened, met }: CueIndex<unknown>, word: number, token: number): void {
  const end = openers[word + 1]!
  for (let at = openers[word]!; at < end; at++) met[opened[at]!] = token + 1
}

/** Adds the cues anchored at a token, the last one first and its numbers backwards. Says whether one begins before it. */
function matchAt(
  tokens: Tokens,
  token: number,
  from: number,
  to: number,
  next: number,
  index: CueIndex<unknown>,
  hits: number[],
): boolean {
  const id = tokens.word[token]!
  const { roles, byWord, pairs, byPair } = index
  const before = hits.length
  const others = byWord[id]!
  let moved = others > 0 && matchList(others, tokens, token, from, to, index, hits)
  const between = hits.length
  if (next > 0 && (roles[id]! & ROLE.pair) !== 0) {
    const pair = pairOf(id, next)
    const paired = pairs[pair & (PAIRS - 1)] === 1 ? byPair.get(pair) : undefined
    if (paired !== undefined && matchList(paired, tokens, token, from, to, index, hits)) moved = true
  }
  if (between > before && hits.length > between) orderBackwards(hits, before)
  return moved
}

/** Adds those cues of a list that stand at their anchor, the last one first. Says whether one begins before it. */
function matchList(
  list: number,
  tokens: Tokens,
  token: number,
  from: number,
  to: number,
  { lists, met }: CueIndex<unknown>,
  hits: number[],
): boolean {
  const { dots, cues } = lists
  const begin = lists.from[list]!
  let moved = false
  for (let at = lists.from[list + 1]! - 1; at >= begin; at--) {
    const behind = dots[at]!
    if (behind > 0) {
      const next = met[behind]!
      if (next <= token + 1 || next > to) continue
    }
    const { cue, parts, back, whole } = cues[at]!
    const firstToken = token - back
    if (firstToken < from) continue
    const endToken = whole ? token + 1 : matchParts(tokens, firstToken, to, parts, 0)
    if (endToken === 0) continue
    moved ||= back > 0
    hits.push(endToken, firstToken, cue)
  }
  return moved
}

/** Puts the hits of one token, numbers backwards, in the order of their cues, the last one first. */
function orderBackwards(hits: number[], first: number): void {
  for (let at = first + HIT; at < hits.length; at += HIT) {
    let place = at
    while (place > first && hits[place - 1]! < hits[at + 2]!) place -= HIT
    moveHit(hits, at, place)
  }
}

function reverse(hits: number[], first: number): void {
  for (let low = first, high = hits.length - 1; low < high; low++, high--) {
    const number = hits[low]!
    hits[low] = hits[high]!
    hits[high] = number
  }
}

/**
 * Cues that begin before their anchor stand out of order, though never far, and two wordings of one cue can be found at
 * one place: the first of them stays.
 */
function settle(hits: number[], first: number): void {
  for (let at = first + HIT; at < hits.length; at += HIT) {
    let place = at
    while (place > first && hits[place - 2]! > hits[at + 1]!) place -= HIT
    if (place < at) moveHit(hits, at, place)
  }
  let end = first
  for (let at = first; at < hits.length; at += HIT) {
    let twin = end - HIT
    while (twin >= first && hits[twin + 1] === hits[at + 1] && hits[twin] !== hits[at]) twin -= HIT
    if (twin >= first && hits[twin + 1] === hits[at + 1]) continue
    moveOver(hits, at, end)
    end += HIT
  }
  hits.length = end
}

/** Moves a hit up to an earlier place; those between go one further. */
function moveHit(hits: number[], from: number, to: number): void {
  const [a, b, c] = [hits[from]!, hits[from + 1]!, hits[from + 2]!]
  for (let at = from - HIT; at >= to; at -= HIT) moveOver(hits, at, at + HIT)
  hits[to] = a
  hits[to + 1] = b
  hits[to + 2] = c
}

function moveOver(hits: number[], from: number, to: number): void {
  hits[to] = hits[from]!
  hits[to + 1] = hits[from + 1]!
  hits[to + 2] = hits[from + 2]!
}
