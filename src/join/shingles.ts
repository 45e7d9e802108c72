import { fold } from '#text/fold.ts'
import { wordsIn } from '#text/tokens.ts'

/** Numbers of runs of words of a text: texts that share many have the same words in the same order. */
export type Shingles = ReadonlySet<number>

/** Words in a run. */
const RUN = 5
/** Of long texts one run in so many is kept, by its number, so that two texts keep the same ones. */
const KEPT_OF_LONG = 8
const LONG = 2000

/** The runs of words of a text, whatever its line ends, capitals and diacritics. */
export function shinglesOf(text: string): Shingles {
  const words = wordsIn(text.replace(/-\n/g, '')).map(fold)
  const shingles = new Set<number>()
  const every = words.length > LONG ? KEPT_OF_LONG : 1
  for (let at = 0; at + RUN <= words.length; at++) {
    const hash = hashOf(words, at)
    if (every === 1 || hash % KEPT_OF_LONG === 0) shingles.add(hash)
  }
  return shingles
}

function hashOf(words: readonly string[], at: number): number {
  let hash = 2_166_136_261
  for (let word = at; word < at + RUN; word++) {
    for (let unit = 0; unit < words[word]!.length; unit++) {
      hash = Math.imul(hash ^ words[word]!.charCodeAt(unit), 16_777_619)
    }
    hash = Math.imul(hash ^ 32, 16_777_619)
  }
  return hash >>> 0
}

/** Of the runs of both texts the part they share, from 0 to 1. One thinned text and one that is not are both thinned. */
export function closeness(a: Shingles, b: Shingles): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  const thinned = (of: Shingles) => of.size > 0 && [...of].every((hash) => hash % KEPT_OF_LONG === 0)
  const isThin = thinned(few) !== thinned(many)
  const kept = (of: Shingles) => (isThin ? [...of].filter((hash) => hash % KEPT_OF_LONG === 0) : [...of])
  const [fewer, more] = [kept(few), kept(many)]
  if (fewer.length === 0 || more.length === 0) return 0
  const shared = fewer.filter((hash) => many.has(hash)).length
  return shared / (fewer.length + more.length - shared)
}
