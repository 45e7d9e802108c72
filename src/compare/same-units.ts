import { both } from '#compare/relation.ts'
import type { Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'

/** Numbers of the same thing: "twintig posten" and "negentien posten". */
export function sameUnits(a: Statement, b: Statement): (readonly [Figure, Figure])[] {
  const noun = (unit: string) => stemOf(fold(unit.split(' ').at(-1) ?? ''))
  return a.figures.flatMap((one) =>
    b.figures.flatMap((other) =>
      isSameNoun(noun(one.unit), noun(other.unit)) && !COMMON_UNIT.test(one.unit)
        ? [[one, other] as const]
        : [],
    ),
  )
}

/** "Verdedigers" and "mensenrechtenverdedigers": a compound is counted by its head. */
function isSameNoun(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long === short || (short.length >= SHORTEST_HEAD && long.endsWith(short))
}

const SHORTEST_HEAD = 4

/** What two numbers are, for a reader. */
export function bothNumbers([one, other]: readonly [Figure, Figure]): string {
  return both(`${one.value} ${one.unit}`, `${other.value} ${other.unit}`)
}

type Figure = Statement['figures'][number]

const COMMON_UNIT = /^(?:jaar|jaren|keer|maal|procent|%|maanden|weken|dagen|punten?)$/
