/** Letters a part of a compound must have: shorter ones are found in words that do not hold them. */
const SHORTEST_PART = 4
const LINKS = ['', 's', 'en', 'e', '-']

/**
 * The parts of a compound when both are known themselves: "voortgangsbrief" is "voortgang" and "brief". Empty for a
 * word that is none. The longest last part wins, since it says what kind of thing it is. `shortest` is the fewest letters
 * of a part.
 */
export function splitCompound(
  word: string,
  known: { readonly has: (part: string) => boolean },
  shortest: number = SHORTEST_PART,
): readonly string[] {
  if (word.length < shortest * 2 || word.includes(':')) return NONE
  for (let at = shortest; at <= word.length - shortest; at++) {
    const last = word.slice(at)
    if (!known.has(last)) continue
    const before = word.slice(0, at)
    for (const link of LINKS) {
      if (!before.endsWith(link)) continue
      const first = before.slice(0, before.length - link.length)
      if (first.length >= shortest && known.has(first)) return [first, last]
    }
  }
  return NONE
}

const NONE: readonly string[] = []
