import type { Analysis } from '#extract/analysis.ts'
import type { Item } from '#model/reading.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** Kinds of named things by which sentences of different letters meet. */
const KEYED = new Set(['fund', 'coalition', 'forum', 'organisation', 'office', 'country', 'region'])
/** Kinds that a letter names once and then calls by their head: "het fonds". */
const RECALLED = new Set(['fund', 'coalition', 'organisation'])

/** What a sentence names, and what it leans on. */
type Named = { readonly keys: readonly string[]; readonly leansOn: readonly string[] }

/** Says what the sentences of one letter name, in order. */
export type Namer = {
  readonly turnTo: (heading: readonly Item[]) => void
  readonly name: (items: readonly Item[], analysis: Analysis, sentence: number) => Named
}

/**
 * Follows a letter from sentence to sentence and says which things each names: `fund:…`, `country:…`, official ids. "Het
 * fonds" is the fund that was named last.
 */
export function makeNamer(vocabulary: Vocabulary): Namer {
  const heads = headsOf(vocabulary)
  const last = new Map<string, string>()
  let above: string[] = []

  const bare = new Set<string>()
  const keyOf = (item: Item) => keyFor(item, bare)
  const keysIn = (items: readonly Item[]) => [...new Set(items.flatMap((item) => keyOf(item) ?? []))]
  const keep = (items: readonly Item[]) => {
    for (const item of items) {
      if (item.kind !== 'entity' || !RECALLED.has(item.type)) continue
      for (const word of wordsIn(fold(item.name))) {
        const head = heads.has(word) ? word : [...heads].find((one) => one.length > 4 && word.endsWith(one))
        if (head) last.set(head, keyOf(item)!)
      }
    }
  }
  return {
    turnTo: (items) => {
      above = keysIn(items)
      keep(items)
    },
    name: (items, { text, sentences }, sentence) => {
      const keys = keysIn(items)
      const recalled: string[] = []
      const words = text.slice(sentences.start[sentence], sentences.end[sentence])
      for (const [, noun = ''] of words.matchAll(RECALL)) {
        const key = last.get(fold(noun))
        if (key && !keys.includes(key)) recalled.push(key)
      }
      keep(items)
      return { keys, leansOn: [...new Set([...recalled, ...above])].filter((key) => !keys.includes(key)) }
    },
  }
}

const headsOf = oncePerVocabulary(({ data }) => {
  const words = data.markers.filter(({ id }) => /^(?:head|tail)-/.test(id)).flatMap((entry) => entry.words)
  return new Set(words.map((word) => fold(word)))
})

/** "het fonds", "dit programma": a definite noun that was named before. */
const RECALL = /\b(?:het|de|dit|dat|deze|die|dezelfde|hetzelfde)\s+([a-z\u00e0-\u00ff]{4,})\b/gi

/** `bare` holds the names that were met without their head, and is added to. */
function keyFor(item: Item, bare: Set<string>): string | undefined {
  if (item.kind === 'entity' && KEYED.has(item.type)) {
    return `${item.type}:${item.id ?? fold(withoutHead(item.name, bare))}`
  }
  if (item.kind === 'reference' && item.id && !item.self) return item.id
  return undefined
}

/** "programma Open Ruimte" and "Open Ruimte" are one; so is the "Programma Open Ruimte" of a heading below them. */
function withoutHead(name: string, bare: Set<string>): string {
  const behind = name.slice(name.indexOf(' ') + 1)
  if (bare.has(behind)) return behind
  const own = name.replace(/^(?:[a-z\u00e0-\u00ff'-]+ )+(?=\p{Lu})/u, '')
  if (own.includes(' ')) bare.add(own)
  return own
}

/** The nouns of what a promise can bring about, as stems. */
export const productStems: (vocabulary: Vocabulary) => ReadonlySet<string> = oncePerVocabulary(({ data }) => {
  const words = data.markers.filter(({ id }) => id === 'product').flatMap(({ words }) => words)
  return new Set(words.map((word) => stemOf(fold(word))))
})
