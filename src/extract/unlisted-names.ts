import type { Analysis } from '#extract/analysis.ts'
import type { EntityType, ListedNames, Thing } from '#extract/listed-names.ts'
import { firstAtLeast } from '#text/sorted.ts'
import { SHAPE } from '#text/tokens.ts'

/** A name found between two tokens, the last one excluded. */
export type Found = {
  readonly thing: Thing
  readonly first: number
  readonly end: number
  readonly rule: string
  readonly doubts: readonly string[]
}

/** Words of a name that is known only by its first or last word (`programma`, `Coalitie`), at most. */
const LONGEST = 7
/** Short names in one text, at most: past these it is no letter. */
const MANY = 20
/** What is said of a name that the letter itself brings in. */
const INTRODUCED = { rule: 'introduced', doubts: ['not-in-vocabulary'] } as const

/** `programma Open Ruimte`: a name no list has, behind a word that tells its kind. */
export function namedByHead(
  analysis: Analysis,
  { kinds, links }: ListedNames,
  token: number,
): Found | undefined {
  const { word, shape } = analysis.tokens
  const and = analysis.vocabulary.lexicon.id('en')
  let last = token
  let capitals = 0
  for (let at = token + 1; at < token + LONGEST; at++) {
    if (shape[at] === SHAPE.capital || shape[at] === SHAPE.upper) {
      last = at
      capitals++
    } else if (links[word[at]!] !== 1 || word[at - 1] === and) break
  }
  if (capitals === 0 || (capitals === 1 && shape[token] === SHAPE.lower)) return undefined
  const type = kinds.find(({ heads }) => heads[word[token]!] === 1)!.type
  return unlisted(analysis, type, token, last)
}

/** `Open Netwerk Coalitie`: a name no list has, before such a word. */
export function namedByTail(
  analysis: Analysis,
  { kinds, links, tails }: ListedNames,
  token: number,
): Found | undefined {
  const { word, shape } = analysis.tokens
  if (links[word[token]!] === 1) return undefined
  for (let at = token + 1; at < token + 5; at++) {
    if (shape[at] !== SHAPE.capital && shape[at] !== SHAPE.upper) return undefined
    if (tails[word[at]!] === 1) {
      return unlisted(analysis, kinds.find((kind) => kind.tails[word[at]!] === 1)!.type, token, at)
    }
  }
  return undefined
}

function unlisted({ tokens, text }: Analysis, type: EntityType, first: number, last: number): Found {
  const name = text.slice(tokens.start[first], tokens.end[last])
  return {
    thing: { type, id: null, name },
    first,
    end: last + 1,
    rule: 'named-by-kind',
    doubts: ['not-in-vocabulary'],
  }
}

/** The short names of a text, in order, and 1 for each ASCII unit that one begins with: it rules out most words. */
export type ShortNames = { readonly things: Map<string, Thing>; readonly initials: Uint8Array }

/** Room for short names; none are known yet. */
export function makeShortNames(): ShortNames {
  return { things: new Map(), initials: new Uint8Array(128) }
}

/** `programma Open Ruimte` is `Open Ruimte` from there on. */
export function remember(
  { tokens, text }: Analysis,
  { thing, first, end }: Found,
  { things, initials }: ShortNames,
): void {
  if (tokens.shape[first] !== SHAPE.lower || tokens.shape[first + 1] === SHAPE.lower) return
  const name = text.slice(tokens.start[first + 1], tokens.end[end - 1])
  things.set(name, thing)
  initials[name.charCodeAt(0)] = 1
}

/** A heading has the short name before its text has the name in full: mentions above the first full one count as well. */
export function earlierMentions(
  { tokens, text }: Analysis,
  found: readonly Found[],
  { things }: ShortNames,
): Found[] {
  if (things.size > MANY) return []
  const earlier: Found[] = []
  for (const [name, thing] of things) {
    const full = tokens.start[found.find((hit) => hit.thing.name === thing.name)!.first]!
    for (let at = text.indexOf(name); at >= 0 && at < full; at = text.indexOf(name, at + name.length)) {
      const first = firstAtLeast(tokens.start, at, 0, tokens.count)
      const end = firstAtLeast(tokens.end, at + name.length, first, tokens.count) + 1
      const whole = tokens.start[first] === at && tokens.end[end - 1] === at + name.length
      const taken = found.some((hit) => hit.first < end && first < hit.end)
      if (whole && !taken) earlier.push({ thing, first, end, ...INTRODUCED })
    }
  }
  return earlier
}

/** A short name the letter used before in full. Past too many such names no more are sought. */
export function shortName(
  { tokens, text }: Analysis,
  { things, initials }: ShortNames,
  token: number,
): Found | undefined {
  if (things.size === 0 || things.size > MANY) return undefined
  const start = tokens.start[token]!
  const initial = text.charCodeAt(start)
  if (initial < 128 && initials[initial] === 0) return undefined
  for (const [name, thing] of things) {
    if (name.charCodeAt(0) !== initial || !text.startsWith(name, start)) continue
    let end = token + 1
    while (end < tokens.count && tokens.end[end - 1]! < start + name.length) end++
    if (tokens.end[end - 1] === start + name.length) {
      return { thing, first: token, end, ...INTRODUCED }
    }
  }
  return undefined
}
