import { numberWords } from '#present/words.ts'
import { SUBJECT_SORTS, type SubjectSort } from '#store/subjects.ts'
import { definePage } from '#web/page.ts'
import {
  langOfName,
  listSpoken,
  nameSpoken,
  SUBJECT_ROUTES,
  subjectLink,
  type NamedSubject,
} from '#web/subjects.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** Subjects of each sort that are shown. */
const MOST = 8

type Hub = readonly {
  readonly sort: SubjectSort
  readonly count: number
  readonly most: readonly NamedSubject[]
}[]

/** The way into themes, countries, forums and instruments. */
export const hubPage = definePage<Hub>({
  route: 'subjects',
  load: (visit) => Promise.all(SUBJECT_SORTS.map((sort) => loadSort(sort, visit))),
  show: (hub, visit) => ({
    title: visit.words.webSubjects.hub.title,
    body: hubBody(hub, visit),
    width: 'wide',
  }),
})

async function loadSort(sort: SubjectSort, visit: Visit): Promise<Hub[number]> {
  const all = await listSpoken(visit, sort)
  const said = all.filter(({ entries }) => entries > 0)
  return { sort, count: all.length, most: await nameSpoken(sort, said.slice(0, MOST), visit) }
}

function hubBody(hub: Hub, visit: Visit) {
  const { hub: says } = visit.words.webSubjects
  return (
    <>
      <h1>{says.title}</h1>
      <p class="intro">{says.intro}</p>
      <div class="hub">
        {hub.map((part) => (
          <Sort part={part} visit={visit} />
        ))}
      </div>
    </>
  )
}

type SortProps = { readonly part: Hub[number]; readonly visit: Visit }

function Sort({ part: { sort, count, most }, visit }: SortProps) {
  const { hub: says, sorts, subject } = visit.words.webSubjects
  return (
    <section aria-labelledby={`kop-${sort}`}>
      <h2 id={`kop-${sort}`}>
        <a href={linkTo(visit, SUBJECT_ROUTES[sort].list)}>{sorts[sort].title}</a>
      </h2>
      <p class="lead">{sorts[sort].intro}</p>
      {most.length === 0 ? <p>{says.none}</p> : null}
      <ul class="counted-list" role="list">
        {most.map((row) => (
          <li>
            <a lang={langOfName(row, visit)} href={subjectLink(row, visit)}>
              {row.name}
            </a>{' '}
            <span class="facts">
              {numberWords(row.entries, visit.lang)} {subject.entries[row.entries === 1 ? 0 : 1]}
            </span>
          </li>
        ))}
      </ul>
      {count > most.length ? (
        <p class="more">
          <a href={linkTo(visit, SUBJECT_ROUTES[sort].list)}>
            {says.all(numberWords(count, visit.lang), sorts[sort].many)}
          </a>
        </p>
      ) : null}
    </section>
  )
}
