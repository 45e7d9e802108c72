import type { DocumentState } from '#model/register.ts'
import { numberWords } from '#present/words.ts'
import { countPlanFacets, countPlans, listPlans } from '#store/plans.ts'
import { countEntriesOf, type KindCount } from '#store/register-figures.ts'
import { EmptyList, EmptyRegister } from '#web/components/empty-list.tsx'
import { Holdings } from '#web/components/holdings.tsx'
import { LetterRow, titleOf } from '#web/components/letter-row.tsx'
import { ListFilter, type SelectField } from '#web/components/list-filter.tsx'
import { ListHead } from '#web/components/list-head.tsx'
import { Paging } from '#web/components/paging.tsx'
import { isEmptyRegister } from '#web/is-empty.ts'
import { selectOf, valuesNamed } from '#web/list-query.ts'
import { pagesOf, rangeOf } from '#web/listed-rows.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

type Data = {
  readonly plans: readonly DocumentState[]
  readonly counts: ReadonlyMap<string, readonly KindCount[]>
  readonly facets: Awaited<ReturnType<typeof countPlanFacets>>
  readonly total: number
  readonly page: number
  readonly isEmpty: boolean
}

/** The fields by which a plan is looked for: their name in the address, which is that of the facet too but for the kind. */
const FIELDS = [
  { name: 'soort', facet: 'stuk', label: 'kind' },
  { name: 'jaar', facet: 'jaar', label: 'year' },
  { name: 'thema', facet: 'thema', label: 'theme' },
] as const

/** Which plan is to be accounted for. */
export const accountsPage = definePage<Data>({
  route: 'accounts',
  load,
  show: (data, visit) => ({
    title: visit.words.webSubjects.account.title,
    body: body(data, visit),
    width: 'wide',
  }),
  json: ({ plans, total }, visit) => ({ total, plans: plans.map((plan) => factsOf(plan, visit)) }),
  table: ({ plans }, visit) => {
    const { id, date, kind, title, address } = visit.words.web.letters.columns
    return {
      columns: [id, date, kind, title, address],
      rows: plans.map((plan) => Object.values(factsOf(plan, visit))),
    }
  },
})

function factsOf({ id, date, kind, title }: DocumentState, visit: Visit) {
  const address = `${visit.origin}${linkTo(visit, 'account', { id })}`
  return { id, date: date.value, kind, title, address }
}

async function load(visit: Visit, form: PageForm): Promise<Data> {
  const { db, kept, query } = visit
  const facets = await kept('plan-facets', () => countPlanFacets(db))
  const asked = FIELDS.flatMap(({ name, facet }) => {
    const value = query.get(name)?.trim()
    return value ? [`${facet}:${value}`] : []
  })
  const { page, ...range } = rangeOf(visit, form)
  const count = () => countPlans(db, asked)
  const total = asked.length === 0 ? await kept('plans', count) : await count()
  const plans = await listPlans(db, asked, range)
  const ids = form === 'page' ? plans.map(({ id }) => id) : []
  const counts = await countEntriesOf(db, ids)
  const isEmpty = facets.length === 0 && (await isEmptyRegister(visit))
  return { plans, counts, facets, total, page, isEmpty }
}

function body({ plans, counts, facets, total, page, isEmpty }: Data, visit: Visit) {
  const { account: says } = visit.words.webSubjects
  const { lang } = visit
  if (isEmpty) {
    return (
      <>
        <h1>{says.title}</h1>
        <p class="intro">{says.intro}</p>
        <EmptyRegister visit={visit} />
      </>
    )
  }
  return (
    <>
      <h1>{says.title}</h1>
      <p class="intro">{says.intro}</p>
      <ListFilter visit={visit} fields={FIELDS.map((field) => fieldOf(field, facets, visit))} />
      <ListHead count={says.count(numberWords(total, lang), total === 1)} visit={visit} />
      {plans.length === 0 ? (
        <EmptyList visit={visit} none={says.none} total={total} />
      ) : (
        <>
          <ul class="rows" role="list">
            {plans.map((plan) => (
              <Plan plan={plan} counts={counts.get(plan.id) ?? []} visit={visit} />
            ))}
          </ul>
          <Paging page={page} pages={pagesOf({ total })} visit={visit} />
        </>
      )}
    </>
  )
}

type PlanProps = {
  readonly plan: DocumentState
  readonly counts: readonly KindCount[]
  readonly visit: Visit
}

function Plan({ plan, counts, visit }: PlanProps) {
  return (
    <LetterRow letter={plan} visit={visit}>
      <Holdings counts={counts} visit={visit} />
      <p class="more">
        <a href={linkTo(visit, 'account', { id: plan.id })}>
          {visit.words.webSubjects.account.open}
          <span class="unseen" lang="nl">
            : {titleOf(plan)}
          </span>
        </a>
      </p>
    </LetterRow>
  )
}

function fieldOf(
  { name, facet, label }: (typeof FIELDS)[number],
  facets: Data['facets'],
  visit: Visit,
): SelectField {
  const values = facets.filter((one) => one.facet === facet)
  const field = { name, facet, label: visit.words.web.letters.fields[label] }
  return selectOf({ ...field, values: valuesNamed(facet, values, visit) }, visit)
}
