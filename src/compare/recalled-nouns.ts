import { fold } from '#text/fold.ts'
import { FUNCTION_WORDS } from '#text/function-words.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'

/** Remembers how a letter named a thing in full, for when it calls it by its noun alone. */
export type RecalledNouns = {
  /** Notes what a sentence or heading names in full: "een nota over het vrije woord". */
  readonly note: (words: string) => void
  /** What a sentence means by "de nota": the stems that stood behind it when it was named in full. */
  readonly recall: (words: string) => readonly string[]
}

const IN_FULL = /\b([a-z-]{3,}) (?:over|voor|van|inzake|tot|tegen|rond|met|naar) ([^.;:()]{3,80})/g
const ALONE =
  /\b(?:de|het|deze|dit|die|dat|zulke|zo'n|een|uw|mijn) ([a-z-]{3,})\b(?! (?:over|voor|van|inzake|tot|tegen|rond|naar)\b)/g
/** Stems that are kept of what stands behind a noun. */
const KEPT = 4

/** Starts a letter. `products` are the stems of nouns that can be recalled. */
export function makeRecalledNouns(products: ReadonlySet<string>): RecalledNouns {
  const complements = new Map<string, readonly string[]>()
  return {
    note: (words) => {
      for (const [, noun = '', behind = ''] of fold(words).matchAll(IN_FULL)) {
        const stem = stemOf(noun)
        if (!products.has(stem)) continue
        const stems = wordsIn(behind)
          .filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word) && !/^\d/.test(word))
          .slice(0, KEPT)
          .map(stemOf)
        if (stems.length > 0) complements.set(stem, stems)
      }
    },
    recall: (words) => {
      const found: string[] = []
      for (const [, noun = ''] of fold(words).matchAll(ALONE)) {
        found.push(...(complements.get(stemOf(noun)) ?? []))
      }
      return found
    },
  }
}
