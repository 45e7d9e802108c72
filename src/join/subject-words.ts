import { splitCompound } from '#text/compounds.ts'
import { fold } from '#text/fold.ts'
import { FUNCTION_WORDS } from '#text/function-words.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'

/** How much each stem tells among the texts of an index, and which stems a compound holds. */
export type WordWeights = {
  /** 0 for a stem that all texts have, the natural logarithm of their number for one that one text has. */
  readonly weightOf: (stem: string) => number
  /** Known stems that a compound is made of; empty for a word that is none. */
  readonly partsOf: (stem: string) => readonly string[]
  /** Known compounds that begin or end with a stem: "walstroom" for "stroom". */
  readonly compoundsWith: (stem: string) => readonly string[]
}

/** Stems with how fully a text has them: 1 as a word, less as a part of a compound. */
export type StemBag = ReadonlyMap<string, number>

/** How fully a compound has its parts. */
const PART = 0.6

/** The stems of what a text is about, each once, in order: without grammar, single letters and single digits. */
export function subjectStems(text: string): string[] {
  const stems = new Set<string>()
  for (const written of wordsIn(text)) {
    const word = fold(written).replace(/'s?$/, '')
    for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
      if (part.length > 1 && !FUNCTION_WORDS.has(part) && !/^\d$/.test(part)) stems.add(stemOf(part))
    }
  }
  return [...stems]
}

/** The words of a text that have one of the stems, as they are written, each stem once. */
export function wordsOfStems(text: string, stems: ReadonlySet<string>): string[] {
  const left = new Set(stems)
  return wordsIn(text).filter((word) => subjectStems(word).some((stem) => left.delete(stem)))
}

/** In how many of all texts stems stand, and how many texts there are in all. */
export type StemCounts = { readonly counts: ReadonlyMap<string, number>; readonly texts: number }

/** Weighs the stems of texts: the rarer, the more one tells. Of texts that were chosen from many more, `among` speaks of all. */
export function weighStems(texts: readonly (readonly string[])[], among?: StemCounts): WordWeights {
  const own = new Map<string, number>()
  for (const stems of texts) for (const stem of stems) own.set(stem, (own.get(stem) ?? 0) + 1)
  const counts = new Map(own)
  for (const [stem, count] of among?.counts ?? []) counts.set(stem, Math.max(count, own.get(stem) ?? 0))
  const all = Math.max(texts.length, among?.texts ?? 0)
  const parts = new Map<string, readonly string[]>()
  const compounds = compoundsByPart(counts.keys())
  return {
    compoundsWith: (stem) => compounds.get(stem) ?? NONE,
    // A stem of no text is weighed as one that a single text has: it may be a name nobody wrote before.
    weightOf: (stem) => Math.log((all + 1) / (counts.get(stem) ?? 1)),
    partsOf: (stem) => {
      let known = parts.get(stem)
      if (!known) parts.set(stem, (known = splitCompound(stem, counts)))
      return known
    },
  }
}

const NONE: readonly string[] = []
/** Letters of a part by which a compound is found, and letters that are left of it at least. */
const SHORTEST = 5
const LEFT = 3

function compoundsByPart(stems: Iterable<string>): Map<string, string[]> {
  const byPart = new Map<string, string[]>()
  for (const stem of stems) {
    if (stem.includes('-')) continue
    for (let at = LEFT; at <= stem.length - LEFT; at++) {
      for (const part of [stem.slice(at), stem.slice(0, at)]) {
        if (part.length < SHORTEST) continue
        const found = byPart.get(part)
        if (found) found.push(stem)
        else byPart.set(part, [stem])
      }
    }
  }
  return byPart
}

/** The stems of a text with those of the compounds among them. */
export function bagOf(stems: readonly string[], { partsOf }: WordWeights): StemBag {
  const bag = new Map<string, number>()
  for (const stem of stems) {
    bag.set(stem, 1)
    for (const part of partsOf(stem)) if (!bag.has(part)) bag.set(part, PART)
  }
  return bag
}

/** A stem to look for, with all that need not be made again for each bag. */
export type SoughtStem = {
  readonly stem: string
  readonly parts: readonly string[]
  readonly compounds: readonly string[]
  readonly weight: number
}

/** Stems made ready to be looked for in many bags. */
export function seek(
  stems: readonly string[],
  { partsOf, weightOf, compoundsWith }: WordWeights,
): SoughtStem[] {
  return stems.map((stem) => ({
    stem,
    parts: partsOf(stem),
    compounds: compoundsWith(stem),
    weight: weightOf(stem),
  }))
}

/** How fully a bag has a stem, from 0 to 1: the word itself, or what it is made of. */
export function presence({ stem, parts, compounds }: SoughtStem, bag: StemBag): number {
  const whole = bag.get(stem)
  if (whole !== undefined) return whole
  for (const compound of compounds) if (bag.has(compound)) return PART
  if (parts.length === 0) return 0
  let sum = 0
  for (const part of parts) sum += bag.get(part) ?? 0
  return (PART * sum) / parts.length
}
