/** Chance that a seed decides: the same seed, the same draws. */
export type Chance = {
  /** At least 0, below 1. */
  readonly draw: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** `count` different items, in the order of the draw; all of them when there are fewer. */
  readonly some: <Item>(items: readonly Item[], count: number) => Item[]
  readonly guid: () => string
}

/** Draws by Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(draw() * (high - low + 1))
  const hex = (length: number) =>
    Math.floor(draw() * 16 ** length)
      .toString(16)
      .padStart(length, '0')
  const some = <Item>(items: readonly Item[], count: number) => {
    const left = [...items]
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(between(0, left.length - 1), 1)[0]!,
    )
  }
  return {
    draw,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    some,
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`,
  }
}

/** A number from 0 to 1 that a text decides, whatever was drawn before (FNV-1a, then mixed). */
export function chanceOfText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return chanceOf(hash).draw()
}
