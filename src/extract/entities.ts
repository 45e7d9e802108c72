import type { Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { marker, type Flags } from '#extract/markers.ts'
import type { ItemOf } from '#model/reading.ts'
import { SHAPE, tokenize } from '#text/tokens.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type EntityType = ItemOf<'entity'>['type']

/** What a name stands for; `own` and `none` are found so that they are not taken for something else. */
type Thing = { readonly type: EntityType | 'own' | 'none'; readonly id: string | null; readonly name: string }

/** A way of writing a thing: words and marks as lexicon numbers, with the shapes they must have. */
type Name = { readonly thing: Thing; readonly words: readonly number[]; readonly shapes: readonly number[] }

type Index = {
  readonly byFirst: ReadonlyMap<number, readonly Name[]>
  readonly starts: Uint8Array
  /** Countries by the folded word, for words the lexicon does not hold. */
  readonly countries: ReadonlyMap<number, Thing>
  /** Words of `kinds`, of all kinds together. */
  readonly heads: Flags
  readonly tails: Flags
  readonly kinds: readonly { readonly type: EntityType; readonly heads: Flags; readonly tails: Flags }[]
  readonly links: Flags
  readonly compass: Flags
  readonly waters: Flags
}

type Found = { readonly thing: Thing; readonly first: number; readonly end: number; readonly rule: string; readonly doubts: readonly string[] }

/** How a word that names start with must be written for one of them. */
const LOWER = 1
const CAPITAL = 2
const ANY = LOWER | CAPITAL

const OPEN = -40
const CLOSE = -41
const QUOTE = -34

/**
 * Finds what is named: countries with their ISO code, and whatever stands in the other lists. The longest name wins; a
 * country inside the title of an office or fund counts as well. Adjectives and the own State are not reported. A name or
 * abbreviation that the letter introduces counts from there on.
 */
export function findEntities(analysis: Analysis): Finding<'entity'>[] {
  const { tokens, text, vocabulary } = analysis
  const { shape, word, start, end } = tokens
  const index = vocabulary.memo('extract/entities', () => indexNames(vocabulary))
  const introduced = new Map<string, Thing>()
  const shortNames = new Map<string, Thing>()
  const found: Found[] = []
  for (let token = 0; token < tokens.count; ) {
    const form = shape[token]!
    const id = word[token]!
    let hit: Found | undefined
    if (id > 0 && (index.starts[id]! & (form === SHAPE.lower ? LOWER : ANY)) > 0) hit = longest(analysis, index, token)
    if (!hit && (form === SHAPE.capital || form === SHAPE.upper || form === SHAPE.mixed)) {
      if (introduced.size > 0 && form !== SHAPE.capital) hit = abbreviation(introduced.get(text.slice(start[token], end[token])), token)
      else if (id === 0 && form === SHAPE.capital) hit = compound(analysis, index, token)
    }
    if (!hit && id > 0 && index.heads[id] === 1) hit = namedByHead(analysis, index, token)
    if (!hit && form === SHAPE.capital) hit = shortName(analysis, shortNames, token) ?? namedByTail(analysis, index, token)
    if (!hit) {
      token++
      continue
    }
    found.push(hit)
    if (hit.thing.type !== 'country' && hit.end - hit.first > 1) {
      nestedCountries(analysis, index, hit, found)
      introduce(analysis, hit, introduced)
      if (hit.rule === 'named-by-kind' && hit.end - hit.first > 2) remember(analysis, hit, shortNames)
    }
    token = hit.end
  }
  return found.flatMap((hit) => present(analysis, hit))
}

function present({ tokens }: Analysis, { thing, first, end, rule, doubts }: Found): Finding<'entity'>[] {
  const { type, id, name } = thing
  if (type === 'own' || type === 'none') return []
  const span = { start: tokens.start[first]!, end: tokens.end[end - 1]! }
  return [{ kind: 'entity', ...span, speaker: 'government', rule: `entity/${rule}`, doubts: [...doubts], type, id, name }]
}

function longest({ tokens, text }: Analysis, { byFirst }: Index, token: number): Found | undefined {
  const { word, shape, start, end } = tokens
  next: for (const { thing, words, shapes } of byFirst.get(word[token]!) ?? []) {
    if (token + words.length > tokens.count) continue
    for (let at = 0; at < words.length; at++) {
      if (word[token + at] !== words[at]) continue next
      const seen = shape[token + at]!
      if (shapes[at] === SHAPE.capital && seen !== SHAPE.capital && seen !== SHAPE.upper) continue next
      if (shapes[at] === SHAPE.upper && seen !== SHAPE.upper) continue next
    }
    // "het lid Van Oman": a name of a person.
    if (thing.type === 'country' && token > 0 && shape[token - 1] === SHAPE.capital && text.slice(start[token - 1], end[token - 1]) === 'Van') {
      const before = shape[token - 2]
      if (before !== undefined && before < SHAPE.mark) continue
    }
    return { thing, first: token, end: token + words.length, rule: thing.type, doubts: [] }
  }
  return undefined
}

/** `Oost-Oekraine`, `Ruslands`: a country in a word that no list has. */
function compound({ tokens, text, vocabulary: { lexicon } }: Analysis, { countries, compass }: Index, token: number): Found | undefined {
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  const last = text.charCodeAt(end - 1)
  let thing: Thing | undefined
  if (last === 115) {
    const stem = text.charCodeAt(end - 2) === 39 ? end - 2 : end - 1
    thing = countries.get(lexicon.id(text.slice(start, stem)))
  }
  for (let at = start + 3; !thing && at < Math.min(end - 2, start + 14); at++) {
    if (text.charCodeAt(at) !== 45) continue
    if (compass[lexicon.id(text.slice(start, at))] === 1) thing = countries.get(lexicon.id(text.slice(at + 1, end)))
  }
  return thing && { thing, first: token, end: token + 1, rule: 'country-in-compound', doubts: [] }
}

function abbreviation(thing: Thing | undefined, token: number): Found | undefined {
  return thing && { thing, first: token, end: token + 1, rule: 'introduced', doubts: [] }
}

/** "Golf van Guinee" is a sea; "Gezant voor Afghanistan" names the country. */
function nestedCountries(analysis: Analysis, index: Index, { thing, first, end }: Found, found: Found[]): void {
  if (thing.type === 'none' || thing.type === 'own' || index.waters[analysis.tokens.word[first]!] === 1) return
  for (let token = first + 1; token < end; token++) {
    const id = analysis.tokens.word[token]!
    if (id <= 0 || index.starts[id] === 0) continue
    const hit = longest(analysis, index, token)
    if (hit?.thing.type === 'country' && hit.end <= end) found.push(hit)
  }
}

/** Words of a name that is known only by its first or last word (`programma`, `Coalitie`), at most. */
const LONGEST = 7

/** `programma Open Ruimte`: a name no list has, behind a word that tells its kind. */
function namedByHead(analysis: Analysis, { kinds, links }: Index, token: number): Found | undefined {
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
function namedByTail(analysis: Analysis, { kinds, links, tails }: Index, token: number): Found | undefined {
  const { word, shape } = analysis.tokens
  if (links[word[token]!] === 1) return undefined
  for (let at = token + 1; at < token + 5; at++) {
    if (shape[at] !== SHAPE.capital && shape[at] !== SHAPE.upper) return undefined
    if (tails[word[at]!] === 1) return unlisted(analysis, kinds.find((kind) => kind.tails[word[at]!] === 1)!.type, token, at)
  }
  return undefined
}

function unlisted({ tokens, text }: Analysis, type: EntityType, first: number, last: number): Found {
  const name = text.slice(tokens.start[first], tokens.end[last])
  return { thing: { type, id: null, name }, first, end: last + 1, rule: 'named-by-kind', doubts: ['not-in-vocabulary'] }
}

/** `programma Open Ruimte` is `Open Ruimte` from there on. */
function remember({ tokens, text }: Analysis, { thing, first, end }: Found, shortNames: Map<string, Thing>): void {
  if (tokens.shape[first] !== SHAPE.lower || tokens.shape[first + 1] === SHAPE.lower) return
  shortNames.set(text.slice(tokens.start[first + 1], tokens.end[end - 1]), thing)
}

function shortName({ tokens, text }: Analysis, shortNames: ReadonlyMap<string, Thing>, token: number): Found | undefined {
  if (shortNames.size === 0 || shortNames.size > 20) return undefined
  const start = tokens.start[token]!
  const initial = text.charCodeAt(start)
  for (const [name, thing] of shortNames) {
    if (name.charCodeAt(0) !== initial || !text.startsWith(name, start)) continue
    let end = token + 1
    while (end < tokens.count && tokens.end[end - 1]! < start + name.length) end++
    if (tokens.end[end - 1] === start + name.length) return { thing, first: token, end, rule: 'introduced', doubts: ['not-in-vocabulary'] }
  }
  return undefined
}

/** `Freedom Online Coalition (FOC)`, `(hierna: FVS)`: the letter says how it will call the thing from here on. */
function introduce({ tokens, text }: Analysis, { thing, end: last }: Found, introduced: Map<string, Thing>): void {
  const { word, shape, start, end } = tokens
  if (thing.type === 'none') return
  let at = word[last] === QUOTE ? last + 1 : last
  if (word[at] !== OPEN) return
  at++
  for (let skipped = 0; skipped < 4 && (shape[at] === SHAPE.lower || word[at] === -58 || word[at] === QUOTE || word[at] === -39); skipped++) at++
  const next = word[at + 1]
  if ((shape[at] === SHAPE.upper || shape[at] === SHAPE.mixed) && (next === CLOSE || next === QUOTE || next === -39 || next === -44 || next === -59))
    introduced.set(text.slice(start[at], end[at]), thing)
}

const LISTS = [
  ['regions', 'region'],
  ['organisations', 'organisation'],
  ['forums', 'forum'],
  ['coalitions', 'coalition'],
  ['funds', 'fund'],
  ['offices', 'office'],
  ['persons', 'person'],
  ['parties', 'party'],
] as const

function indexNames(vocabulary: Vocabulary): Index {
  const { data, lexicon } = vocabulary
  const byFirst = new Map<number, Name[]>()
  const starts = new Uint8Array(lexicon.size + 1)
  const countries = new Map<number, Thing>()
  const add = (thing: Thing, written: string) => {
    const { count, word, shape } = tokenize(written, lexicon)
    if (count === 0 || word[0]! <= 0) return
    const list = byFirst.get(word[0]!)
    const name = { thing, words: [...word], shapes: [...shape] }
    starts[word[0]!]! |= shape[0] === SHAPE.lower ? LOWER : CAPITAL
    if (count === 1 && thing.type === 'country') countries.set(word[0]!, thing)
    if (list) list.push(name)
    else byFirst.set(word[0]!, [name])
  }
  for (const { id, kind, names, label_nl } of data.countries)
    for (const name of names.split(';')) add({ type: kind === 'own' ? 'own' : 'country', id, name: label_nl }, name.trim())
  for (const [list, type] of LISTS)
    for (const { id, names, label } of data[list]) for (const name of names) add({ type, id, name: label.nl }, name)
  for (const { id, words } of data.markers)
    if (id === 'no-country') for (const name of words) add({ type: 'none', id: null, name }, name)
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  const kinds = (['fund', 'coalition', 'organisation'] as const).map((type) => ({
    type,
    heads: marker(vocabulary, `head-${type}`),
    tails: marker(vocabulary, `tail-${type}`),
  }))
  const together = (flags: readonly Flags[]) => Uint8Array.from({ length: lexicon.size + 1 }, (_, id) => (flags.some((list) => list[id] === 1) ? 1 : 0))
  const heads = together(kinds.map((kind) => kind.heads))
  const tails = together(kinds.map((kind) => kind.tails))
  return { byFirst, starts, countries, heads, tails, kinds, links: marker(vocabulary, 'name-link'), compass: marker(vocabulary, 'compass'), waters: marker(vocabulary, 'waters') }
}
