import { commitmentsOf } from '#join/house-commitments.ts'
import { dutchDay } from '#join/house-day.ts'
import type { HouseRow } from '#model/house.ts'
import type { RegisterSays } from '#model/register-says.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * What the House says of the state of a commitment: what committees decided, and what its row says now, as of the day on which
 * the row changed last. Each stands for itself. Of motions the House keeps no such state.
 */
export function houseSays(number: string, rows: readonly HouseRow[], vocabulary: Vocabulary): RegisterSays[] {
  return commitmentsOf(rows, vocabulary)
    .filter((commitment) => commitment.number === number)
    .flatMap(({ id, status, decided }): RegisterSays[] => {
      const says = { numbers: [number], source: 'house' } as const
      const row = rows.findLast((one) => one.id === id)
      return [
        ...decided.map(({ decision, day, words, value }) => ({
          ...says,
          value,
          raw: words,
          day,
          from: { category: 'Besluit', row: decision },
        })),
        ...(status.raw === null
          ? []
          : [
              {
                ...says,
                value: status.value,
                raw: status.raw,
                day: dutchDay(row?.updated),
                from: { category: 'Toezegging', row: id },
              },
            ]),
      ]
    })
}
