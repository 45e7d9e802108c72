import { HALF, makeChance, type MadePassage } from './made-passages.ts'

/** A query as somebody types it, its sort of difficulty, and whether the fifth page of forty is asked for. */
export type MadeQuery = {
  readonly what: string
  readonly text: string
  readonly sort: 'relevance' | 'date' | 'deadline'
  readonly deep: boolean
}

const FIELDS = [
  'land:IR',
  'land:RU',
  'soort:toezegging',
  'soort:motie',
  'jaar:2023',
  'van:2020 tot:2021-06',
  'thema:persvrijheid',
]

/** Two hundred queries of mixed difficulty, the same in every run, with the words of some of the passages. */
export function makeQueries(passages: readonly MadePassage[]): MadeQuery[] {
  const chance = makeChance(7)
  const one = <Value>(list: readonly Value[]) => list[Math.floor(chance() * list.length)]!
  const texts = passages.map(({ text }) => text.match(/\p{L}+/gu)!)
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const within = (least: number, most: number) =>
    [...counts].flatMap(([word, count]) =>
      /^[a-z]{5,}$/.test(word) && count >= least * texts.length && count <= most * texts.length ? [word] : [],
    )
  const rare = within(0, 1.5 / texts.length)
  const medium = within(0.002, 0.02)
  const frequent = within(0.03, 0.3)
  const together = (count: number) => {
    const words = one(texts).filter((word) => medium.includes(word) || frequent.includes(word))
    return Array.from({ length: count }, () =>
      words.length > 0 && chance() < 0.7 ? one(words) : one(medium),
    )
  }
  const phrase = () => {
    const words = one(texts)
    const at = Math.floor(chance() * Math.max(1, words.length - 2))
    return `"${words.slice(at, at + 2 + Math.floor(chance() * 2)).join(' ')}"`
  }
  const many = (
    count: number,
    what: string,
    text: () => string,
    { sort = 'relevance', deep = false }: Partial<Pick<MadeQuery, 'sort' | 'deep'>> = {},
  ) => Array.from({ length: count }, () => ({ what, text: text(), sort, deep }))
  return [
    ...many(20, 'one word, rare', () => one(rare)),
    ...many(20, 'one word', () => one(medium)),
    ...many(10, 'one word, frequent', () => one(frequent)),
    ...many(10, 'one word, in half', () => HALF),
    ...many(30, 'two words', () => together(2).join(' ')),
    ...many(20, 'three words', () => together(3).join(' ')),
    ...many(10, 'two words, one in half', () => `${HALF} ${one(medium)}`),
    ...many(15, 'phrase', phrase),
    ...many(10, 'beginning', () => `${one(medium).slice(0, 4)}*`),
    ...many(10, 'OR', () => `${one(medium)} OR ${one(frequent)}`),
    ...many(10, 'left out', () => `${one(frequent)} -${one(medium)}`),
    ...many(15, 'with a field', () => `${one([HALF, one(medium), one(frequent)])} ${one(FIELDS)}`),
    ...many(5, 'by date', () => one([HALF, one(medium)]), { sort: 'date' }),
    ...many(5, 'by deadline', () => one([HALF, one(frequent)]), { sort: 'deadline' }),
    ...many(5, 'deep, one word', () => one(frequent), { deep: true }),
    ...many(5, 'deep, in half', () => HALF, { deep: true }),
  ]
}
