import type { Analysis } from '#extract/analysis.ts'
import type { EntityType, ListedNames, Thing } from '#extract/listed-names.ts'
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

/** `programma Open Ruimte` is `Open Ruimte` from there on. */
export function remember(
  { tokens, text }: Analysis,
  { thing, first, end }: Found,
  shortNames: Map<string, Thing>,
): void {
  if (tokens.shape[first] !== SHAPE.lower || tokens.shape[first + 1] === SHAPE.lower) return
  shortNames.set(text.slice(tokens.start[first + 1], tokens.end[end - 1]), thing)
}

/** A short name the letter used before in full. Past twenty such names no more are sought: it is no letter then. */
export function shortName(
  { tokens, text }: Analysis,
  shortNames: ReadonlyMap<string, Thing>,
  token: number,
): Found | undefined {
  if (shortNames.size === 0 || shortNames.size > 20) return undefined
  const start = tokens.start[token]!
  const initial = text.charCodeAt(start)
  for (const [name, thing] of shortNames) {
    if (name.charCodeAt(0) !== initial || !text.startsWith(name, start)) continue
    let end = token + 1
    while (end < tokens.count && tokens.end[end - 1]! < start + name.length) end++
    if (tokens.end[end - 1] === start + name.length) {
      return { thing, first: token, end, rule: 'introduced', doubts: ['not-in-vocabulary'] }
    }
  }
  return undefined
}
