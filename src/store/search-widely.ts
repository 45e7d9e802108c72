import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#store/connect.ts'
import { known } from '#store/search-filter.ts'
import type { Search } from '#store/search.ts'

/** A search for texts that need not have all words, by what each word tells: the rarer it is, the more. */
export type WeighedWords = {
  /** A `tsquery` that every text answers whose words tell enough: one of the rarest stands in it. */
  readonly some: string
  /** A `tsquery` for any of the words. */
  readonly any: string
  /** What the words of a text tell of all that is asked, from 0 to 1. */
  readonly share: RawBuilder<unknown>
  /** The least that is enough. */
  readonly least: number
}

/** A word in so many texts or more is common: how common makes no difference. */
const COMMON = 2000
const LEAST = 0.4
/** Words of a query that are weighed. */
const MOST_WORDS = 12

type Weighed = { readonly word: string; readonly weight: number }

/** Weighs the words of a search. Null when it can not be widened: it has one word, or no text has any. */
export async function weighWords(db: Db, search: Search): Promise<WeighedWords | null> {
  const { loose, sort } = search
  if (!loose || sort !== 'relevance') return null
  const each = loose.each.slice(0, MOST_WORDS)
  const counts = each.map(
    (word) => sql`(select count(*) from (
      select 1 from search_unit where ${known(search)} and words @@ ${word}::tsquery limit ${COMMON}
    ) as bounded)`,
  )
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(db)
  const weighed = each.map((word, at) => ({ word, weight: weightOf(rows[0]!.counts[at]!) }))
  const there = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  if (there.length === 0) return null
  const all = there.reduce((sum, { weight }) => sum + weight, 0)
  const must = loose.must === null ? '' : ` & (${loose.must})`
  return {
    some: `(${anyOf(telling(there, all))})${must}`,
    any: anyOf(there),
    share: sql`(${sql.join(
      there.map(({ word, weight }) => sql`(words @@ ${word}::tsquery)::int * ${weight / all}::float8`),
      sql` + `,
    )})`,
    least: LEAST,
  }
}

/** A word that stands nowhere cannot be missed. */
const weightOf = (texts: number) => (texts === 0 ? 0 : Math.log(1 + (2 * COMMON) / texts))

/** The rarest words: without any of them the others do not tell enough. */
function telling(words: readonly Weighed[], all: number): Weighed[] {
  let left = all
  return words.filter(({ weight }) => {
    const isNeeded = left >= LEAST * all
    left -= weight
    return isNeeded
  })
}

const anyOf = (words: readonly Weighed[]) => words.map(({ word }) => `(${word})`).join(' | ')
