import { marker, type Flags } from '#extract/markers.ts'
import type { ItemOf } from '#model/reading.ts'
import { SHAPE, tokenize } from '#text/tokens.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** What kind of thing a name names. */
export type EntityType = ItemOf<'entity'>['type']

/** What a name stands for; `own` and `none` are found so that they are not taken for something else. */
export type Thing = {
  readonly type: EntityType | 'own' | 'none'
  readonly id: string | null
  readonly name: string
}

/** A way of writing a thing: words and marks as lexicon numbers, with the shapes they must have. */
export type Name = {
  readonly thing: Thing
  readonly words: readonly number[]
  readonly shapes: readonly number[]
}

/** All names by their first word, and the words that betray a name no list has. */
export type ListedNames = {
  readonly byFirst: readonly (readonly Name[] | undefined)[]
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

/** How a word that names start with must be written for one of them; flags in `ListedNames.starts`. */
export const WRITTEN = { lower: 1, capital: 2, any: 3 } as const

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

/** Every name of the lists; made once per vocabulary. */
export const listedNames: (vocabulary: Vocabulary) => ListedNames = oncePerVocabulary(indexNames)

function indexNames(vocabulary: Vocabulary): ListedNames {
  const { data, lexicon } = vocabulary
  const byFirst: (Name[] | undefined)[] = Array.from({ length: lexicon.size + 1 }, () => undefined)
  const starts = new Uint8Array(lexicon.size + 1)
  const countries = new Map<number, Thing>()
  const add = (thing: Thing, written: string) => {
    const { count, word, shape } = tokenize(written, lexicon)
    if (count === 0 || word[0]! <= 0) return
    const list = byFirst[word[0]!]
    const name = { thing, words: [...word], shapes: [...shape] }
    starts[word[0]!]! |= shape[0] === SHAPE.lower ? WRITTEN.lower : WRITTEN.capital
    if (count === 1 && thing.type === 'country') countries.set(word[0]!, thing)
    if (list) list.push(name)
    else byFirst[word[0]!] = [name]
  }
  for (const { id, kind, names, label_nl } of data.countries) {
    for (const name of names.split(';')) {
      add({ type: kind === 'own' ? 'own' : 'country', id, name: label_nl }, name.trim())
    }
  }
  for (const [list, type] of LISTS) {
    for (const { id, names, label } of data[list]) {
      for (const name of names) add({ type, id, name: label.nl }, name)
    }
  }
  for (const { id, words } of data.markers) {
    if (id === 'no-country') for (const name of words) add({ type: 'none', id: null, name }, name)
  }
  for (const list of byFirst) list?.sort((a, b) => b.words.length - a.words.length)
  const kinds = (['fund', 'coalition', 'organisation'] as const).map((type) => ({
    type,
    heads: marker(vocabulary, `head-${type}`),
    tails: marker(vocabulary, `tail-${type}`),
  }))
  const together = (flags: readonly Flags[]) =>
    Uint8Array.from({ length: lexicon.size + 1 }, (_, id) => (flags.some((list) => list[id] === 1) ? 1 : 0))
  const heads = together(kinds.map((kind) => kind.heads))
  const tails = together(kinds.map((kind) => kind.tails))
  return {
    byFirst,
    starts,
    countries,
    heads,
    tails,
    kinds,
    links: marker(vocabulary, 'name-link'),
    compass: marker(vocabulary, 'compass'),
    waters: marker(vocabulary, 'waters'),
  }
}
