import type { Analysis } from '#extract/analysis.ts'
import type { Item } from '#model/reading.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

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
export function makeNamer({ data, memo }: Vocabulary): Namer {
  const heads = memo('compare/heads', () => {
    const words = data.markers.filter(({ id }) => /^(?:head|tail)-/.test(id)).flatMap(({ words }) => words)
    return new Set(words.map((word) => fold(word)))
  })
  const last = new Map<string, string>()
  let above: string[] = []

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

/** "het fonds", "dit programma": a definite noun that was named before. */
const RECALL = /\b(?:het|de|dit|dat|deze|die|dezelfde|hetzelfde)\s+([a-z\u00e0-\u00ff]{4,})\b/gi

function keysIn(items: readonly Item[]): string[] {
  return [...new Set(items.flatMap((item) => keyOf(item) ?? []))]
}

function keyOf(item: Item): string | undefined {
  if (item.kind === 'entity' && KEYED.has(item.type)) {
    return `${item.type}:${item.id ?? fold(withoutHead(item.name))}`
  }
  if (item.kind === 'reference' && item.id && !item.self) return item.id
  return undefined
}

/** "programma Open Ruimte" and "Open Ruimte" are one. */
function withoutHead(name: string): string {
  return name.replace(/^(?:[a-z\u00e0-\u00ff'-]+ )+(?=\p{Lu})/u, '')
}

/** The nouns of what a promise can bring about, as stems. */
export function productStems({ data, memo }: Vocabulary): ReadonlySet<string> {
  return memo('compare/products', () => {
    const words = data.markers.filter(({ id }) => id === 'product').flatMap(({ words }) => words)
    return new Set(words.map((word) => stemOf(fold(word))))
  })
}
