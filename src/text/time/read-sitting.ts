import type { Context, Moment } from '#text/time/moment.ts'
import { readMonth } from '#text/time/read-date.ts'
import { MONTHS } from '#text/time/words.ts'

/** "In de junizitting"; "een deel van de maartzitting" is no time. */
const AT_SITTING = /\b(?:in|tijdens|voor|v\u00f3\u00f3r|na|tot|op|bij|sinds|vanaf) (?:de |die )?$/i

/** What meets in a month and is known by it, with what reads it as that month: `junizitting`, `maartsessie`. */
export const SITTINGS: readonly (readonly [
  word: string,
  read: (context: Context, start: number, end: number) => Moment | undefined,
])[] = [...MONTHS].flatMap(([name, month]) =>
  ['zitting', 'sessie'].map(
    (kind) =>
      [
        name + kind,
        (context: Context, start: number, end: number) =>
          AT_SITTING.test(context.text.slice(Math.max(0, start - 16), start))
            ? readMonth(context, start, end, month)
            : undefined,
      ] as const,
  ),
)
