import { byDay } from '#compare/account.ts'
import { placeOf } from '#compare/places.ts'
import { changeWords, listsOf, type Lists } from '#compare/relation.ts'
import type { Instrument } from '#model/account.ts'
import type { Place } from '#model/check.ts'
import type { Placed } from '#model/letter-link.ts'
import type { LetterKeys, NamedSum, NamedTime, Statement } from '#model/statement.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * The funds, programmes and frameworks that letters name: when first, announced, for which years, with how much money, changed and
 * last. Several periods or sums beside each other are what letters say, not what holds. In order of first mention.
 */
export function instrumentsOf(letters: readonly LetterKeys[], vocabulary: Vocabulary): Instrument[] {
  const { data } = vocabulary
  const lists = listsOf(vocabulary)
  const labels = new Map(data.funds.map(({ id, label }) => [`fund:${id}`, label.nl]))
  const mentions = new Map<string, Placed[]>()
  for (const letter of byDay(letters)) {
    for (const statement of letter.statements) {
      for (const key of [...statement.keys, ...statement.leansOn]) {
        if (!key.startsWith('fund:')) continue
        const list = mentions.get(key)
        if (list) list.push({ letter, statement })
        else mentions.set(key, [{ letter, statement }])
      }
    }
  }
  return [...mentions].map(([key, placed]) =>
    instrumentOf(key, labels.get(key) ?? key.slice('fund:'.length), placed, lists),
  )
}

function instrumentOf(key: string, name: string, placed: readonly Placed[], lists: Lists): Instrument {
  const named = placed.filter(({ statement }) => statement.keys.includes(key))
  const all = named.length > 0 ? named : placed
  const announced = all.find(({ statement }) => statement.undertaking?.class === 'promise')
  const inForce = all.find(({ statement }) => statement.undertaking === null && statement.tense !== 'ahead')
  const only = placed.filter(({ statement }) => fundsOf(statement).length === 1)
  const runs = only.flatMap((one) => periodsOf(one.statement).map((time) => ({ one, time })))
  return {
    key,
    name,
    first: placeOf(all[0]!),
    last: placeOf(all.at(-1)!),
    announced: announced ? placeOf(announced) : null,
    inForce: inForce ? placeOf(inForce) : null,
    periods: grouped(
      runs,
      ({ time }) => `${startOf(time, runs)} ${time.to}`,
      ({ time }, places) => ({ from: startOf(time, runs), to: time.to, places }),
      ({ one }) => placeOf(one),
    ),
    sums: grouped(
      only.flatMap((one) => one.statement.sums.filter(isOurs).map((sum) => ({ one, sum }))),
      ({ sum }) => `${sum.value} ${sum.currency} ${sum.per}`,
      ({ sum: { value, currency, per } }, places) => ({ value, currency, per, places }),
      ({ one }) => placeOf(one),
    ),
    renamed: changedIn(all, 'renamed', lists),
    replaced: changedIn(all, 'replaced', lists),
    ended: changedIn(all, 'ended', lists),
    mentions: all.length,
  }
}

/** Where letters say that the instrument itself is changed so: it is the only one they name there. */
function changedIn(placed: readonly Placed[], sort: string, lists: Lists): Place[] {
  return placed
    .filter(({ statement }) => fundsOf(statement).length === 1 && changeWords(statement, [sort], lists))
    .map(placeOf)
}

function fundsOf({ keys, leansOn }: Statement): string[] {
  return [...keys, ...leansOn].filter((key) => key.startsWith('fund:'))
}

const isOurs = ({ modality }: NamedSum) => modality !== 'pledged-by-others'

/** Stretches of more years than one, and days until which something runs: "een looptijd tot en met 2026". */
function periodsOf({ times }: Statement): NamedTime[] {
  return times.filter(({ from, to, role }) => {
    if (to === null || role === 'past') return false
    return from === null ? role === 'end' : from.slice(0, 4) !== to.slice(0, 4)
  })
}

/** "Tot en met 2028" is the period that elsewhere runs from 2026 to 2028. */
function startOf({ from, to }: NamedTime, runs: readonly { readonly time: NamedTime }[]): NamedTime['from'] {
  return from ?? runs.find(({ time }) => time.to === to && time.from !== null)?.time.from ?? null
}

/** One entry for what is the same, with every place that says it. */
function grouped<One, Entry>(
  list: readonly One[],
  keyOf: (one: One) => string,
  make: (one: One, places: readonly Place[]) => Entry,
  place: (one: One) => Place,
): Entry[] {
  return [...Map.groupBy(list, keyOf).values()].map((same) => make(same[0]!, same.map(place)))
}
