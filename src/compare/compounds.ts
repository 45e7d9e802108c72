/** Letters a part of a compound must have: shorter ones are found in words that do not hold them. */
const SHORTEST_PART = 4
const LINKS = ['', 's', 'en', 'e', '-']

/**
 * The parts of a compound stem when both are known themselves: "voortgangsbrief" is "voortgang" and "brief". Empty for a
 * word that is none. The longest last part wins, since it says what kind of thing it is.
 */
export function splitCompound(
  stem: string,
  known: { readonly has: (stem: string) => boolean },
): readonly string[] {
  if (stem.length < SHORTEST_PART * 2 || stem.includes(':')) return NONE
  for (let at = SHORTEST_PART; at <= stem.length - SHORTEST_PART; at++) {
    const last = stem.slice(at)
    if (!known.has(last)) continue
    const before = stem.slice(0, at)
    for (const link of LINKS) {
      if (!before.endsWith(link)) continue
      const first = before.slice(0, before.length - link.length)
      if (first.length >= SHORTEST_PART && known.has(first)) return [first, last]
    }
  }
  return NONE
}

const NONE: readonly string[] = []
