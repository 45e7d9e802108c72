import type { DocumentState, EntryState } from '#model/register.ts'
import type { Day } from '#model/span.ts'
import { facetName } from '#present/facet-names.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { dayOrUndated, dayWords, numberWords } from '#present/words.ts'
import {
  countLettersByDay,
  listHeard,
  listListed,
  type HeardIn,
  type ListAsked,
  type Listed,
  type ListOrder,
  type ListPage,
} from '#store/listed-entries.ts'
import { formatDay, parseDay } from '#text/time/day.ts'
import { DueTag } from '#web/components/due-tag.tsx'
import { FollowedList } from '#web/components/followed-list.tsx'
import { KindTag } from '#web/components/kind-tag.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { ListFilter } from '#web/components/list-filter.tsx'
import { entryName } from '#web/entry-name.ts'
import { themeNames } from '#web/list-names.ts'
import {
  choiceIn,
  commonFields,
  dayIn,
  facetsAsked,
  namedFacet,
  orderField,
  orderIn,
  selectOf,
  yearIn,
  type FacetField,
} from '#web/list-query.ts'
import { boundedRangeOf, statesOf, tableOf, valuesOf } from '#web/listed-rows.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

const ORDERS = {
  datum: 'newest',
  oudste: 'oldest',
  termijn: 'due',
  stil: 'silent',
} as const satisfies Record<string, ListOrder>
type OrderName = keyof typeof ORDERS

type Data = ListPage<Listed> & {
  readonly page: number
  readonly entries: ReadonlyMap<string, EntryState>
  readonly letters: ReadonlyMap<string, DocumentState>
  readonly heard: ReadonlyMap<string, readonly HeardIn[]>
  readonly later: Later
  readonly fields: { readonly first: readonly FacetField[]; readonly more: readonly FacetField[] }
  readonly order: OrderName
}

/** What ministers promise, intend and keep up, by all that one may want to know of it. */
export const undertakingsPage = definePage<Data>({
  route: 'undertakings',
  load,
  show: (data, visit) => ({
    title: visit.words.webLists.undertakings.title,
    body: body(data, visit),
    width: 'wide',
  }),
  json: (data, visit) => ({ total: data.total, undertakings: factsOf(data, visit) }),
  table: (data, visit) => {
    const { columns, yes, no } = visit.words.webLists.undertakings
    const rows = factsOf(data, visit).map((row) => ({ ...row, settled: row.settled ? yes : no }))
    return tableOf(columns, rows)
  },
})

async function load(visit: Visit, form: PageForm): Promise<Data> {
  const { db, kept, query } = visit
  const fields = await fieldsOf(visit)
  const order = orderIn(query, ORDERS)
  const range = boundedRangeOf(visit, form)
  const found = await listListed(
    db,
    'undertaking',
    askedOf(visit, order, [...fields.first, ...fields.more]),
    {
      ...range,
      order: ORDERS[order],
    },
  )
  const heard =
    form === 'page'
      ? await listHeard(
          db,
          found.rows.map(({ id }) => id),
        )
      : new Map<string, readonly HeardIn[]>()
  const later = laterOf(await kept('letters-by-day', () => countLettersByDay(db)))
  return { ...found, ...(await statesOf(visit, found.rows)), page: range.page, heard, later, fields, order }
}

function askedOf({ query }: Visit, order: OrderName, fields: readonly FacetField[]): ListAsked {
  const settled = choiceIn(query, 'afdoening', ['geen', 'gevonden'])
  const silent = yearIn(query, 'stil-sinds')
  return {
    ...facetsAsked(query, fields),
    // In order of term what has none has no place.
    dueFrom: dayIn(query, 'termijn-vanaf') ?? (order === 'termijn' ? '0001-01-01' : undefined),
    dueBefore: dayIn(query, 'termijn-voor'),
    silentSince: silent === undefined ? undefined : `${Number(silent) + 1}-01-01`,
    settled: settled === undefined ? undefined : settled === 'gevonden',
  }
}

async function fieldsOf(visit: Visit): Promise<Data['fields']> {
  const { fields, undertakings } = visit.words.webLists
  const { class: classes, strength } = visit.words.terms
  const [theme, country, ministry, year] = await commonFields(['thema', 'land', 'ministerie', 'jaar'], visit)
  return {
    first: [namedFacet('soort', fields.soort, undertakings.sorts), theme!, ministry!],
    more: [
      country!,
      year!,
      namedFacet('klasse', fields.klasse, classes),
      namedFacet('sterkte', fields.sterkte, strength),
      namedFacet('termijn', fields.termijn, undertakings.terms),
    ],
  }
}

/** How many letters there are after a day, and the day of the newest one. */
type Later = { readonly after: (day: Day | null) => number; readonly until: Day | null; readonly all: number }

function laterOf(counts: readonly { readonly day: Day | null; readonly letters: number }[]): Later {
  const days = counts.flatMap(({ day, letters }) => (day === null ? [] : [{ day, letters }]))
  const all = counts.reduce((sum, { letters }) => sum + letters, 0)
  const from = new Map<Day, number>()
  let sum = 0
  for (const { day, letters } of days.toReversed()) {
    from.set(day, sum)
    sum += letters
  }
  return { after: (day) => (day === null ? all : (from.get(day) ?? 0)), until: days.at(-1)?.day ?? null, all }
}

function factsOf({ rows, entries, letters }: Data, visit: Visit) {
  return rows.flatMap((row) => {
    const entry = entries.get(row.id)
    if (!entry) return []
    const letter = letters.get(row.document)
    return [
      {
        id: row.id,
        date: row.dated,
        kind: entryName(entry, visit),
        class: entry.class,
        strength: valuesOf(row, 'sterkte')[0] ?? null,
        text: entry.text,
        dueFrom: entry.due?.from ?? null,
        dueTo: entry.due?.to ?? null,
        heard: row.heard === row.dated ? null : row.heard,
        settled: row.settled,
        themes: entry.themes,
        countries: entry.countries,
        ministries: valuesOf(row, 'ministerie'),
        letter: letter ? titleOf(letter) : row.document,
        address: `${visit.origin}${linkTo(visit, 'item', { id: row.id })}`,
      },
    ]
  })
}

function body(data: Data, visit: Visit) {
  const { undertakings: says } = visit.words.webLists
  const { rows, later } = data
  return (
    <FollowedList
      visit={visit}
      says={says}
      list={data}
      isEmptyRegister={later.all === 0}
      above={<Filter data={data} visit={visit} />}
    >
      <ul class="rows" role="list">
        {rows.map((row) => (
          <Row row={row} data={data} visit={visit} />
        ))}
      </ul>
    </FollowedList>
  )
}

function Filter({ data: { fields, order }, visit }: { data: Data; visit: Visit }) {
  const { query, words } = visit
  const { fields: names, undertakings: says } = words.webLists
  const years = fields.more.find(({ name }) => name === 'jaar')?.values ?? []
  const silent = selectOf(
    {
      name: 'stil-sinds',
      facet: '',
      label: names.stilSinds,
      values: years.map(({ value }) => ({ value, label: says.silent(value) })),
    },
    visit,
  )
  const settled = selectOf(namedFacet('afdoening', names.afdoening, says.settled), visit)
  return (
    <ListFilter
      visit={visit}
      fields={fields.first.map((field) => selectOf(field, visit))}
      more={[
        ...fields.more.map((field) => selectOf(field, visit)),
        { name: 'termijn-vanaf', label: names.termijnVanaf, day: dayIn(query, 'termijn-vanaf') ?? '' },
        { name: 'termijn-voor', label: names.termijnVoor, day: dayIn(query, 'termijn-voor') ?? '' },
        silent,
        settled,
      ]}
      order={orderField(says.orders, order, visit)}
    />
  )
}

type RowProps = { readonly row: Listed; readonly data: Data; readonly visit: Visit }

function Row({ row, data, visit }: RowProps) {
  const { words, lang, vocabulary } = visit
  const entry = data.entries.get(row.id)
  const letter = data.letters.get(row.document)
  if (!entry || !letter) return null
  const strength = valuesOf(row, 'sterkte')[0] as keyof typeof words.terms.strength | undefined
  const themes = themeNames(vocabulary, lang)
  const about = [
    // A part of the framework may be called as a theme is.
    ...new Set(entry.themes.flatMap((theme) => themes[theme] ?? [])),
    ...entry.countries.slice(0, 4).map((id) => facetName('land', id, vocabulary, lang)),
  ]
  return (
    <li class={`entry k-${entry.kind}`}>
      <blockquote lang="nl">
        <a href={linkTo(visit, 'item', { id: entry.id })}>{shorten(oneLine(entry.text), QUOTE_LENGTH)}</a>
      </blockquote>
      <p class="facts">
        <KindTag kind={entry.kind} word={entryName(entry, visit)} />
        {strength === undefined ? null : (
          <span>{words.webLists.undertakings.strength(words.terms.strength[strength])}</span>
        )}
        <DueTag day={row.due} visit={visit} />
        {about.length === 0 ? null : <span>{about.join(' · ')}</span>}
      </p>
      <p class="facts">
        <time datetime={row.dated ?? undefined}>{dayOrUndated(row.dated, lang)}</time>
        <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id, hash: entry.id })}>
          {shorten(titleOf(letter), 90)}
        </a>
      </p>
      <Standing row={row} data={data} visit={visit} />
    </li>
  )
}

const QUOTE_LENGTH = 320

/** What later letters do with it: told, never judged. */
function Standing({ row, data: { heard, later }, visit }: RowProps) {
  const { words, lang } = visit
  const { undertakings: says } = words.webLists
  const back = heard.get(row.id) ?? []
  const settles = back.find(({ kind }) => kind === 'settles' || kind === 'realises')
  const thread = linkTo(visit, 'item', { id: row.id, hash: 'kop-draad' })
  const said = (one: HeardIn, tell: (day: string) => string) => (
    <a href={thread}>{tell(dayOrUndated(one.dated, lang))}</a>
  )
  if (settles) return <p class="standing">{said(settles, says.maySettle)}</p>
  const [last] = back
  const papers = later.after(row.dated)
  if (!last && papers === 0) return <p class="standing unsaid">{says.noLater}</p>
  return (
    <p class="standing">
      {last ? <>{said(last, (day) => says.heard(day, words.web.does[last.kind]))} </> : null}
      {papers === 0 || later.until === null ? (
        says.noLater
      ) : (
        <>
          {says.notSettled}{' '}
          <a href={linkTo(visit, 'letters', { query: { vanaf: dayAfter(row.dated) } })}>
            {says.papers(numberWords(papers, lang), papers === 1, dayWords(later.until, lang))}
          </a>
          .
        </>
      )}
    </p>
  )
}

function dayAfter(day: Day | null): Day | undefined {
  const number = parseDay(day)
  return number === undefined ? undefined : (formatDay(number + 1) ?? undefined)
}
