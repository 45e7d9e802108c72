import { parseAskedNumber } from '#join/asked-number.ts'
import type { CitingLetter, TrailReport } from '#join/trail-report.ts'
import type { RegisterSays } from '#model/register-says.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { dayOrUndated, dayWords, referenceWords } from '#present/words.ts'
import { readTrail } from '#register/read-trail.ts'
import { listMotionAsks } from '#store/motion-papers.ts'
import { Downloads } from '#web/components/downloads.tsx'
import { Facts, type NamedFact } from '#web/components/facts.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { MotionPlaces } from '#web/components/motion-places.tsx'
import { StandTag } from '#web/components/stand-tag.tsx'
import { tableOf } from '#web/listed-rows.ts'
import {
  asksOf,
  houseTitle,
  lastStand,
  motionName,
  standWords,
  tellMotions,
  type ToldMotion,
} from '#web/motion-facts.ts'
import { officialPage } from '#web/official-page.ts'
import { definePage } from '#web/page.ts'
import { motionFacts } from '#web/pages/motions.tsx'
import { linkTo, type Visit } from '#web/visit.ts'

/** Places of the motion that are shown: all there ever are. */
const SHOWN = { first: 500, last: 500 }

type Data = {
  readonly number: string
  readonly motion: ToldMotion
  readonly report: TrailReport | undefined
  /** What it asks: in its own words when the register holds it, else as letters put it. */
  readonly asks: readonly string[]
  /** Letters that name it where nothing was found that is followed. */
  readonly others: readonly CitingLetter[]
}

/** A motion by its official number: what it asked, what the House keeps of it, and all that was said of it since. */
export const motionPage = definePage<Data>({
  route: 'motion',
  load,
  show: (data, visit) => ({
    title: `${referenceWords(data.number)}: ${shorten(oneLine(motionName(data.motion, visit)), 60)}`,
    body: body(data, visit),
  }),
  json: ({ number, motion, report, asks }, visit) => ({
    number,
    title: motionName(motion, visit),
    asks,
    house: motion.house ?? null,
    places: placesOf(motion, visit),
    trail: report ?? null,
  }),
  table: ({ motion }, visit) => tableOf(visit.words.webLists.motions.placeColumns, placesOf(motion, visit)),
})

async function load(visit: Visit): Promise<Data | undefined> {
  const { db, id, vocabulary } = visit
  const asked = parseAskedNumber(id, vocabulary)
  if (!asked || asked.category === 'Toezegging') return undefined
  const report = await readTrail(db, asked, { vocabulary })
  const numbers = [...new Set([asked.id, ...(report?.numbers ?? [])])]
  const told = await tellMotions(visit, numbers, SHOWN)
  const house = report?.motions.find(({ papers, documents, number }) =>
    [...papers, ...documents, number ?? ''].some((one) => numbers.includes(one)),
  )
  const places = told
    .flatMap((one) => one.places)
    .sort((a, b) => (a.row.dated ?? '').localeCompare(b.row.dated ?? '') || a.row.n - b.row.n)
  // A number that only stands in letters is a motion when one of them says that it is.
  if (!house && places.length === 0) return undefined
  const meant = told.find((one) => one.meant)?.meant
  const motion = {
    subject: asked.id,
    places,
    total: places.length,
    meant,
    house: house ?? told.find((one) => one.house)?.house,
  }
  const own = await listMotionAsks(db, [...numbers, ...(motion.house?.papers ?? [])])
  const asks = [...new Set([...own.values()].flat().map(oneLine))]
  const followed = new Set(places.map(({ letter }) => letter.id))
  const held = new Set(report?.documents.map((document) => document.id))
  const others = (report?.letters ?? []).filter(
    ({ document }) => !followed.has(document) && !held.has(document),
  )
  return { number: asked.id, motion, report, asks: asks.length > 0 ? asks : asksOf(motion), others }
}

function placesOf({ places }: ToldMotion, visit: Visit) {
  return places.map(({ row, entry, letter, item }) => ({
    date: row.dated,
    letter: titleOf(letter),
    page: entry.page,
    stand: item.disposition,
    text: entry.text,
    address: `${visit.origin}${linkTo(visit, 'item', { id: entry.id })}`,
  }))
}

function body(data: Data, visit: Visit) {
  const { words } = visit
  const { motions: says } = words.webLists
  const { number, motion, report, asks, others } = data
  const isEmpty = motion.places.length === 0 && others.length === 0
  return (
    <article class="item k-motion">
      <p class="back-link">
        <a href={linkTo(visit, 'motions')}>← {says.back}</a>
      </p>
      <p class="facts motion-number">
        <span>{referenceWords(number)}</span> <StandTag stand={lastStand(motion)} visit={visit} />
      </p>
      <h1 class="motion-name" lang={houseTitle(motion) === undefined ? undefined : 'nl'}>
        {shorten(oneLine(motionName(motion, visit)), 240)}
      </h1>
      {asks.length === 0 ? (
        <p>{says.notSaid}</p>
      ) : (
        asks.map((ask) => (
          <blockquote class="big-quote" lang="nl">
            {ask}
          </blockquote>
        ))
      )}
      <Downloads visit={visit} isList={false} />
      <section aria-labelledby="kop-gegevens">
        <h2 id="kop-gegevens">{says.facts}</h2>
        <Facts facts={[...motionFacts(motion, visit), ...houseFacts(data, visit)]} />
      </section>
      <section aria-labelledby="kop-sindsdien">
        <h2 id="kop-sindsdien">{says.trail}</h2>
        <p class="lead">{isEmpty ? says.noTrail : `${says.trailIntro} ${words.webLists.unreviewed}`}</p>
        <MotionPlaces places={motion.places} visit={visit} />
        <Others letters={others} visit={visit} />
      </section>
      <Says says={(report?.says ?? []).filter(({ source }) => source === 'ministry')} visit={visit} />
    </article>
  )
}

function houseFacts({ motion, report, number }: Data, visit: Visit): NamedFact[] {
  const { motions: says } = visit.words.webLists
  const { house } = motion
  const day = (value: string | null | undefined) => (value ? dayWords(value, visit.lang) : '')
  const numbers = [...new Set(report?.numbers ?? [])].filter((one) => one !== number)
  const official = officialPage([number, ...numbers])
  const [own] = report?.documents ?? []
  const told: NamedFact[] = [
    { name: says.date, value: day(house?.date) },
    { name: says.replaces, value: house?.replaces.join(', ') ?? '' },
    { name: says.replacedBy, value: house?.replacedBy.join(', ') ?? '' },
    { name: says.lapses, value: day(house?.lapses) },
    { name: says.numbers, value: numbers.join(', ') },
    ...(own === undefined
      ? []
      : [
          {
            name: says.own,
            value: (
              <a lang="nl" href={linkTo(visit, 'letter', { id: own.id })}>
                {oneLine(own.title)}
              </a>
            ),
          },
        ]),
    ...(official === undefined
      ? []
      : [{ name: says.official, value: <a href={official}>{referenceWords(number)}</a> }]),
  ]
  return told.filter(({ value }) => value !== '')
}

/** Letters that name the motion in passing. */
function Others({ letters, visit }: { letters: readonly CitingLetter[]; visit: Visit }) {
  if (letters.length === 0) return null
  const { motions: says } = visit.words.webLists
  return (
    <ol class="thread k-motion" role="list">
      {letters.map(({ document, title, date, quote, page, by }) => (
        <li>
          <p class="facts">
            <time datetime={date ?? undefined}>{dayOrUndated(date, visit.lang)}</time>
            {by === 'words' ? <span>{says.byWords}</span> : null}
          </p>
          <blockquote lang="nl">
            <a href={linkTo(visit, 'letter', { id: document })}>{shorten(oneLine(quote), 420)}</a>
          </blockquote>
          <p class="facts">
            <span>
              <span lang="nl">{oneLine(title)}</span>
              {page === null ? '' : `, ${visit.words.place.page(page)}`}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What ministries themselves say in their overviews: their words, not a judgement of ours. */
function Says({ says, visit }: { says: readonly RegisterSays[]; visit: Visit }) {
  if (says.length === 0) return null
  const { webLists } = visit.words
  return (
    <section aria-labelledby="kop-stand">
      <h2 id="kop-stand">{webLists.motions.says}</h2>
      <ul class="rows" role="list">
        {says.map(({ raw, value, day, from }) => (
          <li>
            <blockquote lang="nl">
              {'document' in from ? (
                <a href={linkTo(visit, 'letter', { id: from.document })}>{oneLine(raw)}</a>
              ) : (
                oneLine(raw)
              )}
            </blockquote>
            <p class="facts">
              {[dayOrUndated(day, visit.lang), standWords(value, visit)]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
