import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#store/connect.ts'
import { known } from '#store/search-filter.ts'
import type { Search } from '#store/search.ts'

/** A search for texts that need not have all words, by what each word tells: the rarer it is, the more. */
export type WeighedWords = {
  /** A `tsquery` that every text answers whose words tell enough, and hardly any other. */
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
    some: `(${telling(there, all * LEAST)})${must}`,
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

/**
 * Each word that is asked for in a `tsquery` is looked up for itself, also one that stands in it twice. More than so many cost
 * more than the texts cost that are fetched for nothing.
 */
const MOST_LOOKED_UP = 20

/** A `tsquery` for the sets of words that tell enough, as far as it stays short. The words come by weight, the heaviest first. */
function telling(words: readonly Weighed[], least: number): string {
  let query = firstOf(words, least, 1)
  for (let depth = 2; depth <= words.length; depth++) {
    const longer = firstOf(words, least, depth)
    if (longer.lookedUp > MOST_LOOKED_UP) break
    query = longer
  }
  return query.text
}

type Sets = { readonly text: string; readonly lookedUp: number }

/** The sets that tell so much, each by its heaviest words: so many of it, or fewer when those are enough. */
function firstOf(words: readonly Weighed[], least: number, depth: number): Sets {
  const texts: string[] = []
  let lookedUp = 0
  let left = words.reduce((sum, { weight }) => sum + weight, 0)
  for (const [at, { word, weight }] of words.entries()) {
    // Sums of weights that are equal may differ in their last digit.
    if (left < least * 0.999) break
    const others =
      weight < least && depth > 1 ? firstOf(words.slice(at + 1), least - weight, depth - 1) : null
    texts.push(others === null ? `(${word})` : `(${word}) & (${others.text})`)
    lookedUp += 1 + (others?.lookedUp ?? 0)
    left -= weight
  }
  return { text: texts.join(' | '), lookedUp }
}

const anyOf = (words: readonly Weighed[]) => words.map(({ word }) => `(${word})`).join(' | ')
