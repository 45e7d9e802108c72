import { oneLine, shorten } from '#present/lines.ts'
import { numberWords, referenceWords } from '#present/words.ts'
import {
  listListedMotions,
  type ListedMotion,
  type ListPage,
  type MotionOrder,
} from '#store/listed-entries.ts'
import { FacetFilter } from '#web/components/facet-filter.tsx'
import { Facts } from '#web/components/facts.tsx'
import { FollowedList } from '#web/components/followed-list.tsx'
import { MotionPlaces } from '#web/components/motion-places.tsx'
import { StandTag } from '#web/components/stand-tag.tsx'
import {
  commonFields,
  facetsAsked,
  isWithoutLetters,
  namedFacet,
  orderField,
  orderIn,
  type FacetField,
} from '#web/list-query.ts'
import { boundedRangeOf, tableOf } from '#web/listed-rows.ts'
import {
  appreciationOf,
  asksOf,
  houseTitle,
  lastStand,
  motionName,
  numberOf,
  submittersOf,
  tellMotions,
  voteOf,
  type ToldMotion,
} from '#web/motion-facts.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

const ORDERS = { nieuwste: 'newest', oudste: 'oldest', meeste: 'most' } as const satisfies Record<
  string,
  MotionOrder
>
type OrderName = keyof typeof ORDERS

type Told = ListedMotion & ToldMotion

type Data = ListPage<Told> & {
  readonly page: number
  readonly fields: readonly FacetField[]
  readonly order: OrderName
  readonly isEmptyRegister: boolean
}

/** The motions of which letters speak: what was asked, what became of it, and every place that says so. */
export const motionsPage = definePage<Data>({
  route: 'motions',
  load,
  show: (data, visit) => ({
    title: visit.words.webLists.motions.title,
    body: body(data, visit),
    width: 'wide',
  }),
  json: ({ total, rows }, visit) => ({ total, motions: rows.map((one) => factsOf(one, visit)) }),
  table: ({ rows }, visit) =>
    tableOf(
      visit.words.webLists.motions.columns,
      rows.map((one) => factsOf(one, visit)),
    ),
})

async function load(visit: Visit, form: PageForm): Promise<Data> {
  const { db, query } = visit
  const fields = await fieldsOf(visit)
  const order = orderIn(query, ORDERS)
  const range = boundedRangeOf(visit, form)
  const found = await listListedMotions(db, facetsAsked(query, fields), { ...range, order: ORDERS[order] })
  const told = await tellMotions(
    visit,
    found.rows.map(({ subject }) => subject),
    FETCHED,
  )
  const rows = found.rows.map((row, n) => ({ ...row, ...told[n]! }))
  const isEmptyRegister = isWithoutLetters(fields)
  return { ...found, rows, page: range.page, fields, order, isEmptyRegister }
}

async function fieldsOf(visit: Visit): Promise<FacetField[]> {
  const { motions } = visit.words.webLists
  const { disposition } = visit.words.terms
  const [theme, ministry, year, country] = await commonFields(['thema', 'ministerie', 'jaar', 'land'], visit)
  const stands = { ...disposition, open: motions.standOpen }
  return [namedFacet('stand', motions.stand, stands), theme!, ministry!, year!, country!]
}

function factsOf(motion: Told, visit: Visit) {
  const number = numberOf(motion)
  const [first] = motion.places
  const path =
    number === undefined
      ? linkTo(visit, 'item', { id: first?.entry.id ?? '' })
      : linkTo(visit, 'motion', { id: number })
  return {
    motion: number ?? null,
    title: motionName(motion, visit),
    submitters: submittersOf(motion, visit),
    asked: asksOf(motion).join(' … ') || null,
    appreciation: appreciationOf(motion, visit) ?? null,
    vote: voteOf(motion, visit) ?? null,
    stand: lastStand(motion),
    first: motion.first,
    last: motion.last,
    letters: motion.letters,
    address: `${visit.origin}${path}`,
  }
}

function body(data: Data, visit: Visit) {
  const { motions: says } = visit.words.webLists
  const { rows, fields, order } = data
  return (
    <FollowedList
      visit={visit}
      says={says}
      list={data}
      isEmptyRegister={data.isEmptyRegister}
      above={
        <FacetFilter visit={visit} fields={fields} shown={4} order={orderField(says.orders, order, visit)} />
      }
    >
      <ul class="rows" role="list">
        {rows.map((motion) => (
          <Row motion={motion} visit={visit} />
        ))}
      </ul>
    </FollowedList>
  )
}

const NAME_LENGTH = 160
const ASK_LENGTH = 420
/** Places of a motion that tell what it asks, and what was last said of carrying it out. */
const FETCHED = { first: 2, last: 4 }
/** Places that are shown of a motion; the others stand on its own page. */
const SHOWN = 3

function Row({ motion, visit }: { motion: Told; visit: Visit }) {
  const { words, lang } = visit
  const { motions: says } = words.webLists
  const { places, total, meant } = motion
  const number = numberOf(motion)
  const asks = asksOf(motion)
  const href =
    number === undefined
      ? linkTo(visit, 'item', { id: places[0]?.entry.id ?? '' })
      : linkTo(visit, 'motion', { id: number })
  const isGuess = meant !== undefined && meant.certainty < 1
  const newest = places.slice(-SHOWN)
  const earlier = total - newest.length
  return (
    <li class="answered motion">
      <div class="side k-motion">
        <h3 lang={houseTitle(motion) === undefined ? undefined : 'nl'}>
          <a href={href}>{shorten(oneLine(motionName(motion, visit)), NAME_LENGTH)}</a>
        </h3>
        <p class="facts">
          {number === undefined ? null : <span>{referenceWords(number)}</span>}
          <StandTag stand={lastStand(motion)} visit={visit} />
          {isGuess ? <span>{says.likely(numberWords(Math.round(meant.certainty * 100), lang))}</span> : null}
        </p>
        {asks.length === 0 ? (
          <p class="facts">{says.notSaid}</p>
        ) : (
          <blockquote lang="nl">{shorten(asks.join(' … '), ASK_LENGTH)}</blockquote>
        )}
        <Facts facts={motionFacts(motion, visit)} />
      </div>
      <div class="side-plain">
        <p class="side-head">
          <strong>{says.passages(numberWords(total, lang), total === 1)}</strong>
        </p>
        {earlier === 0 ? null : (
          <p>
            <a href={href}>{says.earlier(numberWords(earlier, lang), earlier === 1)}</a>
          </p>
        )}
        <MotionPlaces places={newest} visit={visit} />
      </div>
    </li>
  )
}

/** Who submitted a motion, what the cabinet thought of it and how the House voted, as far as letters and sources tell. */
export function motionFacts(motion: ToldMotion, visit: Visit) {
  const { motions: says } = visit.words.webLists
  const [appreciation, vote] = [appreciationOf(motion, visit), voteOf(motion, visit)]
  const submitters = { name: says.submitters, value: submittersOf(motion, visit).join(', ') || says.unknown }
  if (appreciation === undefined && vote === undefined) {
    return [submitters, { name: says.bothUnknown, value: says.unknown }]
  }
  return [
    submitters,
    { name: says.appreciation, value: appreciation ?? says.unknown },
    { name: says.vote, value: vote ?? says.unknown },
  ]
}
