import type { PaperFacts } from '#join/paper-facts.ts'
import { subjectStems } from '#join/subject-words.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import {
  listTitleCounts,
  listTitledOn,
  listWithAllStems,
  listWithAnyStem,
  type TitleCounts,
  type TitledPaper,
} from '#store/house-titles.ts'
import { formatDay, parseDay } from '#text/time/day.ts'

/** Papers of the House that a text may be, and how many there are of its day in all. */
export type NearTitles = {
  readonly ids: readonly string[]
  readonly onDay: ReadonlyMap<Day, number>
}

/** So many papers are looked at closely. */
const LOOKED_AT = 120
/** So many titles are looked at by their stems alone. */
const BY_STEMS = 1500
const OF_A_DAY = 1500
/** So many stems of a text are looked for at most, the rarest first. */
const MOST_STEMS = 80
/** A letter is registered days after it was dated. */
const DAYS_AROUND = 7
/** What a day is worth beside words: as much as a rare one when it is the same. */
const SAME_DAY = 5
const NEAR_DAY = 2

type Weighed = { readonly stem: string; readonly titles: number; readonly weight: number }

/** Looks for papers of the House with words of the title and opening of a text, and for those of its day. */
export async function findNearTitles(db: Db, facts: PaperFacts): Promise<NearTitles> {
  const ofTitle = new Set(subjectStems(facts.title ?? ''))
  const asked = [...new Set([...ofTitle, ...subjectStems(facts.opening)])]
  const known = await listTitleCounts(db, asked)
  const weighed = weigh(asked, ofTitle, known)
  const telling = weighed.slice(0, MOST_STEMS).map(({ stem }) => stem)
  const found = [
    ...(await listWithAnyStem(db, rarest(weighed), BY_STEMS)),
    ...(await listWithAllStems(db, commonTitle(ofTitle, known), BY_STEMS)),
  ]
  const onDay = new Map<Day, number>()
  if (facts.date !== null) {
    const ofDay = await listTitledOn(db, { from: facts.date, to: facts.date }, OF_A_DAY)
    onDay.set(facts.date, ofDay.length)
    const [from, to] = [-DAYS_AROUND, DAYS_AROUND].map((days) => formatDay(parseDay(facts.date)! + days)!)
    found.push(...ofDay, ...(await listTitledOn(db, { from: from!, to: to!, stems: telling }, OF_A_DAY)))
  }
  return { ids: best(found, weighed, facts.date), onDay }
}

function weigh(asked: readonly string[], ofTitle: ReadonlySet<string>, known: TitleCounts): Weighed[] {
  return asked
    .flatMap((stem): Weighed[] => {
      const titles = known.counts.get(stem)
      if (titles === undefined) return []
      return [{ stem, titles, weight: Math.log((known.titles + 1) / titles) * (ofTitle.has(stem) ? 2 : 1) }]
    })
    .sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
}

/** Together they stand in no more titles than are looked at. */
function rarest(weighed: readonly Weighed[]): string[] {
  let sum = 0
  return weighed.slice(0, MOST_STEMS).flatMap(({ stem, titles }) => {
    if (sum + titles > BY_STEMS) return []
    sum += titles
    return stem
  })
}

/** A title of common words alone is found by all of them together. */
function commonTitle(ofTitle: ReadonlySet<string>, { counts }: TitleCounts): string[] {
  const stems = [...ofTitle].filter((stem) => counts.has(stem))
  return stems.length > 1 ? stems : []
}

function best(found: readonly TitledPaper[], weighed: readonly Weighed[], day: Day | null): string[] {
  const weights = new Map(weighed.map(({ stem, weight }) => [stem, weight]))
  const points = new Map<string, number>()
  for (const { id, stems, dated } of found) {
    const near =
      day === null || dated === null ? 0 : dated === day ? SAME_DAY : isNear(dated, day) ? NEAR_DAY : 0
    points.set(
      id,
      stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), near),
    )
  }
  return [...points]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, LOOKED_AT)
    .map(([id]) => id)
}

function isNear(a: Day, b: Day): boolean {
  return Math.abs((parseDay(a) ?? 0) - (parseDay(b) ?? 0)) <= DAYS_AROUND
}
