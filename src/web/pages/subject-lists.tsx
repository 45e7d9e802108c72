import { dayWords, numberWords } from '#present/words.ts'
import { SUBJECT_SORTS, type SubjectSort } from '#store/subjects.ts'
import { Downloads } from '#web/components/downloads.tsx'
import { EmptyList, EmptyRegister } from '#web/components/empty-list.tsx'
import { Paging } from '#web/components/paging.tsx'
import { isEmptyRegister } from '#web/is-empty.ts'
import { pagesOf, rangeOf } from '#web/listed-rows.ts'
import { definePage, type AnyPage, type PageForm } from '#web/page.ts'
import {
  langOfName,
  listedName,
  listSpoken,
  nameSpoken,
  SUBJECT_ROUTES,
  subjectLink,
  type NamedSubject,
  type Spoken,
} from '#web/subjects.ts'
import { hereWith, linkTo, type Visit } from '#web/visit.ts'

const A_PAGE = 250

type Index = {
  readonly rows: readonly NamedSubject[]
  readonly total: number
  readonly page: number
  readonly byCount: boolean
  readonly isEmpty: boolean
}

/** Every theme, country, forum or instrument of which something was said: a page for each sort. */
export const subjectListPages: readonly AnyPage[] = SUBJECT_SORTS.map((sort) =>
  definePage<Index>({
    route: SUBJECT_ROUTES[sort].list,
    load: (visit, form) => loadIndex(sort, visit, form),
    show: (index, visit) => ({
      title: visit.words.webSubjects.sorts[sort].title,
      body: indexBody(sort, index, visit),
      width: 'wide',
    }),
    json: ({ total, rows }, visit) => ({ total, subjects: rows.map((row) => factsOf(row, visit)) }),
    table: ({ rows }, visit) => {
      const says = visit.words.webSubjects.index.columns
      const columns = (
        ['id', 'name', 'entries', 'commitments', 'sentences', 'first', 'last', 'address'] as const
      ).filter((name) => name !== 'sentences' || counted(sort))
      const facts = rows.map((row) => factsOf(row, visit))
      return {
        columns: columns.map((name) => says[name]),
        rows: facts.map((row) => columns.map((name) => row[name])),
      }
    },
  }),
)

/** Whether it is known in how many sentences a subject of this sort is named. */
const counted = (sort: SubjectSort) => sort === 'forum' || sort === 'instrument'

async function loadIndex(sort: SubjectSort, visit: Visit, form: PageForm): Promise<Index> {
  const byCount = visit.query.get('volgorde') === 'aantal'
  const all = [...(await listSpoken(visit, sort))]
  if (!byCount) {
    const nameOf = ({ id }: Spoken) => listedName({ sort, id }, visit) ?? id
    const { compare } = new Intl.Collator(visit.lang)
    all.sort((a, b) => compare(nameOf(a), nameOf(b)))
  }
  const { page, offset, limit } = rangeOf(visit, form, A_PAGE)
  const rows = all.slice(offset, offset + limit)
  const isEmpty = all.length === 0 && (await isEmptyRegister(visit))
  return { rows: await nameSpoken(sort, rows, visit), total: all.length, page, byCount, isEmpty }
}

function factsOf(
  { id, sort, name, entries, commitments, sentences, first, last }: NamedSubject,
  visit: Visit,
) {
  const address = `${visit.origin}${subjectLink({ sort, id }, visit)}`
  return { id, name, entries, commitments, sentences, first, last, address }
}

function indexBody(sort: SubjectSort, { rows, total, page, byCount, isEmpty }: Index, visit: Visit) {
  const { sorts, index: says, nav } = visit.words.webSubjects
  return (
    <>
      <p class="back-link">
        <a href={linkTo(visit, 'subjects')}>← {nav.subjects}</a>
      </p>
      <h1>{sorts[sort].title}</h1>
      <p class="intro">{sorts[sort].intro}</p>
      {isEmpty ? (
        <EmptyRegister visit={visit} />
      ) : total > 0 && rows.length === 0 ? (
        <EmptyList visit={visit} none={says.empty} total={total} />
      ) : rows.length === 0 ? (
        <div class="empty">
          <p>{says.empty}</p>
          <p>{says.emptyHow}</p>
        </div>
      ) : (
        <>
          <OrderBar byCount={byCount} visit={visit} />
          <IndexTable sort={sort} rows={rows} total={total} visit={visit} />
          <Paging page={page} pages={pagesOf({ total }, A_PAGE)} visit={visit} />
        </>
      )}
    </>
  )
}

function OrderBar({ byCount, visit }: { byCount: boolean; visit: Visit }) {
  const { index: says } = visit.words.webSubjects
  const order = (value: string | undefined, name: string, isNow: boolean) => (
    <a
      href={hereWith(visit, { volgorde: value, pagina: undefined })}
      aria-current={isNow ? 'true' : undefined}
    >
      {name}
    </a>
  )
  return (
    <div class="list-head">
      <p class="view-switch" role="group" aria-label={says.order}>
        {order(undefined, says.byName, !byCount)}
        {order('aantal', says.byCount, byCount)}
      </p>
      <Downloads visit={visit} />
    </div>
  )
}

type TableProps = Pick<Index, 'rows' | 'total'> & { readonly sort: SubjectSort; readonly visit: Visit }

function IndexTable({ sort, rows, total, visit }: TableProps) {
  const { sorts, index: says } = visit.words.webSubjects
  const { lang } = visit
  return (
    <table class="counts">
      <caption>{says.caption(sorts[sort].many, numberWords(total, lang))}</caption>
      <thead>
        <tr>
          <th scope="col">{says.columns.name}</th>
          <th scope="col">{says.columns.entries}</th>
          <th scope="col" class="spare">
            {says.columns.commitments}
          </th>
          {counted(sort) ? (
            <th scope="col" class="spare">
              {says.columns.sentences}
            </th>
          ) : null}
          <th scope="col">{says.columns.last}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a lang={langOfName(row, visit)} href={subjectLink(row, visit)}>
                {row.name}
              </a>
            </th>
            <td>{numberWords(row.entries, lang)}</td>
            <td class="spare">{numberWords(row.commitments, lang)}</td>
            {counted(sort) ? <td class="spare">{numberWords(row.sentences ?? 0, lang)}</td> : null}
            <td>
              {row.last === null ? '–' : <time datetime={row.last}>{dayWords(row.last, lang, 'short')}</time>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
