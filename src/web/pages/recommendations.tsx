import type { Stance } from '#model/reading.ts'
import { oneLine } from '#present/lines.ts'
import { capitalised, dayOrUndated, numberWords } from '#present/words.ts'
import {
  countWeightsByYear,
  findingKey,
  getFindings,
  listFacetValues,
  listHeard,
  listListed,
  type ListOrder,
  type ListPage,
} from '#store/listed-entries.ts'
import { BY_WEIGHT, decidingWords, partsOf, stanceOf, type Answered } from '#web/answered-asks.ts'
import { AnsweredRow } from '#web/components/answered-row.tsx'
import { FacetFilter } from '#web/components/facet-filter.tsx'
import { FollowedList } from '#web/components/followed-list.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import {
  commonFields,
  facetsAsked,
  isWithoutLetters,
  namedFacet,
  orderField,
  orderIn,
  type FacetField,
} from '#web/list-query.ts'
import { boundedRangeOf, statesOf, tableOf } from '#web/listed-rows.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { hereWith, linkTo, type Visit } from '#web/visit.ts'

const ORDERS = { advies: 'advice', zwaarte: 'weight' } as const satisfies Record<string, ListOrder>
type OrderName = keyof typeof ORDERS

type YearCount = Awaited<ReturnType<typeof countWeightsByYear>>[number]

type Data = ListPage<Answered> & {
  readonly page: number
  readonly fields: readonly FacetField[]
  readonly order: OrderName
  readonly years: readonly YearCount[]
  readonly isEmptyRegister: boolean
}

/** What advisory bodies asked against what the government answered, by advice and over the years. */
export const recommendationsPage = definePage<Data>({
  route: 'recommendations',
  load,
  show: (data, visit) => ({
    title: visit.words.webLists.recommendations.title,
    body: body(data, visit),
    width: 'wide',
  }),
  json: ({ total, rows }, visit) => ({
    total,
    recommendations: rows.map((one) => ({ ...factsOf(one, visit), parts: partsOf(one) })),
  }),
  table: ({ rows }, visit) =>
    tableOf(
      visit.words.webLists.recommendations.columns,
      rows.map((one) => factsOf(one, visit)),
    ),
})

async function load(visit: Visit, form: PageForm): Promise<Data> {
  const { db, query } = visit
  const fields = await fieldsOf(visit)
  const order = orderIn(query, ORDERS)
  const range = boundedRangeOf(visit, form)
  const asked = facetsAsked(query, fields)
  const found = await listListed(db, 'recommendation', asked, { ...range, order: ORDERS[order] })
  const { entries, letters } = await statesOf(visit, found.rows)
  const items = await getFindings(
    db,
    found.rows.flatMap(({ reading, n, answer }) => [
      { reading, n },
      ...(answer === null || answer === n ? [] : [{ reading, n: answer }]),
    ]),
  )
  const isPage = form === 'page'
  const heard = await listHeard(db, isPage ? found.rows.map(({ id }) => id) : [])
  const rows = found.rows.flatMap((row): Answered[] => {
    const [entry, letter] = [entries.get(row.id), letters.get(row.document)]
    if (!entry || !letter) return []
    const own = items.get(findingKey(row))
    const answer = row.answer === null ? undefined : items.get(findingKey({ ...row, n: row.answer }))
    return [
      {
        row,
        entry,
        letter,
        ask: own?.kind === 'recommendation' ? own : undefined,
        answer: answer?.kind === 'response' ? answer : undefined,
        later: heard.get(row.id) ?? [],
      },
    ]
  })
  const years = isPage ? await countWeightsByYear(db, 'recommendation', asked) : []
  const isEmptyRegister = isWithoutLetters(fields)
  return { ...found, rows, page: range.page, fields, order, years, isEmptyRegister }
}

async function fieldsOf(visit: Visit): Promise<FacetField[]> {
  const { kept, db, words } = visit
  const { recommendations } = words.webLists
  const { stance, consequence } = words.terms
  const [theme, ministry, year] = await commonFields(['thema', 'ministerie', 'jaar'], visit)
  const advisers = await kept('advisers', () => listFacetValues(db, 'recommendation', 'adviseur'))
  return [
    {
      name: 'adviesorgaan',
      facet: 'adviseur',
      label: recommendations.adviser,
      values: advisers.map((name) => ({ value: name, label: name })),
    },
    namedFacet('antwoord', recommendations.stance, byWeight(stance), 'houding'),
    namedFacet('gevolg', recommendations.consequence, consequence),
    year!,
    theme!,
    ministry!,
  ]
}

function byWeight(names: Readonly<Record<Stance, string>>): Record<string, string> {
  return Object.fromEntries(BY_WEIGHT.map((stance) => [stance, names[stance]]))
}

function factsOf(one: Answered, visit: Visit) {
  const { row, letter, ask, answer } = one
  return {
    id: row.id,
    date: row.dated,
    adviser: ask?.issuer ?? null,
    number: ask?.number ?? answer?.number ?? null,
    asked: ask ? oneLine(ask.text) : null,
    stance: stanceOf(one),
    consequence: answer?.consequence ?? null,
    reason: answer?.reason ?? null,
    deciding: decidingWords(answer) || null,
    parts: partsOf(one).map(({ number, text, stance }) => `${number}: ${stance ?? '?'} ${text}`.trim()),
    letter: titleOf(letter),
    address: `${visit.origin}${linkTo(visit, 'item', { id: row.id })}`,
  }
}

function body(data: Data, visit: Visit) {
  const { recommendations: says } = visit.words.webLists
  const { rows, fields, order } = data
  return (
    <FollowedList
      visit={visit}
      says={says}
      list={data}
      isEmptyRegister={data.isEmptyRegister}
      above={
        <>
          <FacetFilter
            visit={visit}
            fields={fields}
            shown={4}
            order={orderField(says.orders, order, visit)}
          />
          <Years years={data.years} visit={visit} />
        </>
      }
    >
      {order === 'advies' ? (
        <ByAdvice rows={rows} visit={visit} />
      ) : (
        <ul class="rows" role="list">
          {rows.map((one) => (
            <AnsweredRow one={one} visit={visit} withLetter />
          ))}
        </ul>
      )}
    </FollowedList>
  )
}

/** How the answers fell, year by year. */
function Years({ years, visit }: { years: readonly YearCount[]; visit: Visit }) {
  const { words, lang } = visit
  const { recommendations: says } = words.webLists
  const byYear = [...Map.groupBy(years, ({ year }) => year)]
  if (byYear.length < 2) return null
  const cell = (some: readonly YearCount[], stance: Stance) =>
    some.find(({ weight }) => BY_WEIGHT[weight] === stance)?.count ?? 0
  return (
    <details class="years">
      <summary>{says.years}</summary>
      <div class="table-scroll" role="region" aria-label={says.yearsCaption} tabindex={0}>
        <table class="list-table">
          <caption class="unseen">{says.yearsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{says.year}</th>
              {BY_WEIGHT.map((stance) => (
                <th scope="col">{capitalised(words.terms.stance[stance])}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byYear.map(([year, some]) => (
              <tr>
                <th scope="row">
                  <a href={hereWith(visit, { pagina: undefined, jaar: year })}>{year}</a>
                </th>
                {BY_WEIGHT.map((stance) => (
                  <td class="number">{numberWords(cell(some, stance), lang)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** Each advice under the letter that answers it. */
function ByAdvice({ rows, visit }: { rows: readonly Answered[]; visit: Visit }) {
  const { recommendations: says } = visit.words.webLists
  return (
    <>
      {[...Map.groupBy(rows, ({ letter }) => letter.id).values()].map((some) => {
        const { letter } = some[0]!
        const advisers = [...new Set(some.flatMap(({ ask }) => ask?.issuer ?? []))]
        return (
          <section class="advice" aria-labelledby={`advies-${letter.id}`}>
            <h3 id={`advies-${letter.id}`}>
              <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id })}>
                {titleOf(letter)}
              </a>
            </h3>
            <p class="facts">
              <time datetime={letter.date.value ?? undefined}>
                {dayOrUndated(letter.date.value, visit.lang)}
              </time>
              {advisers.length === 0 ? null : <span>{says.by(advisers.join(', '))}</span>}
            </p>
            <ul class="rows" role="list">
              {some.map((one) => (
                <AnsweredRow one={one} visit={visit} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
