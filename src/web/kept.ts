/** What was worked out, by name, for as long as the register stays as it is. */
export type KeptUntilChange<Any> = <Made extends Any>(
  head: number,
  name: string,
  make: () => Promise<Made>,
) => Promise<Made>

/**
 * Keeps what was worked out until the head of the register is another; of more than `most` what was asked for longest ago goes.
 * What could not be made is not kept, nor what `isGood` refuses.
 */
export function makeKept<Any = unknown>({
  most = Infinity,
  isGood = () => true,
}: {
  readonly most?: number
  readonly isGood?: (made: Any) => boolean
} = {}): KeptUntilChange<Any> {
  const made = new Map<string, Promise<Any>>()
  let at = -1
  return async <Made extends Any>(head: number, name: string, make: () => Promise<Made>): Promise<Made> => {
    if (head !== at) made.clear()
    at = head
    const known = made.get(name) as Promise<Made> | undefined
    const one = known ?? make()
    made.delete(name)
    made.set(name, one)
    if (known) return known
    const forget = () => made.get(name) === one && made.delete(name)
    one.then((outcome) => isGood(outcome) || forget(), forget)
    for (const oldest of made.keys()) if (made.size > most) made.delete(oldest)
    return one
  }
}
