import { SUBJECT_SORTS } from '#store/subjects.ts'
import { Downloads } from '#web/components/downloads.tsx'
import { EmptyList } from '#web/components/empty-list.tsx'
import { LifeOf } from '#web/components/life.tsx'
import { ListFilter } from '#web/components/list-filter.tsx'
import { Mentioned } from '#web/components/mentioned.tsx'
import { Paging } from '#web/components/paging.tsx'
import {
  countedWords,
  SubjectFigures,
  subjectFields,
  subjectOrder,
} from '#web/components/subject-figures.tsx'
import { pagesOf, tableOf } from '#web/listed-rows.ts'
import { A_PAGE, entryFacts, loadSubject, type SubjectData } from '#web/load-subject.ts'
import { definePage, type AnyPage } from '#web/page.ts'
import { langOfName, SUBJECT_ROUTES, subjectLink } from '#web/subjects.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** All that was said about a theme, country, forum or instrument, in order of day: a page for each sort. */
export const subjectPages: readonly AnyPage[] = SUBJECT_SORTS.map((sort) =>
  definePage<SubjectData>({
    route: SUBJECT_ROUTES[sort].one,
    load: (visit, form) => loadSubject(sort, visit, form),
    show: (data, visit) => ({ title: data.name, body: body(data, visit), width: 'wide' }),
    json: ({ subject, name, total, letterCount, life, entries, letters, sentences }, visit) => ({
      subject: { sort: subject.sort, id: subject.id, name },
      total,
      letters: letterCount,
      ...(life ? { instrument: life.instrument } : {}),
      entries: entries.map((entry) => entryFacts(entry, letters, sentences, visit)),
    }),
    table: ({ entries, letters, sentences }, visit) => {
      const { csv } = visit.words.webSubjects.subject
      return tableOf(
        csv,
        entries.map((entry) => entryFacts(entry, letters, sentences, visit)),
      )
    },
  }),
)

function body(data: SubjectData, visit: Visit) {
  const { subject, name, years, life } = data
  const { words } = visit
  const { sorts, subject: says } = words.webSubjects
  return (
    <>
      <p class="back-link">
        <a href={linkTo(visit, SUBJECT_ROUTES[subject.sort].list)}>← {sorts[subject.sort].title}</a>
      </p>
      <h1 lang={langOfName(subject, visit)}>{name}</h1>
      {years.length === 0 ? null : <SubjectFigures data={data} visit={visit} />}
      {life === undefined ? null : <LifeOf life={life} visit={visit} />}
      {years.length === 0 ? (
        <div class="empty">
          <p>{says.empty}</p>
          <p>
            {says.emptyHow} <a href={linkTo(visit, 'search', { query: { q: `"${name}"` } })}>{says.search}</a>
          </p>
        </div>
      ) : (
        <>
          <Beside data={data} visit={visit} />
          <Said data={data} visit={visit} />
        </>
      )}
    </>
  )
}

type PartProps = { readonly data: SubjectData; readonly visit: Visit }

function Said({ data, visit }: PartProps) {
  const { subject, entries, letters, sentences, total, page } = data
  const { subject: says } = visit.words.webSubjects
  const all = subjectLink(subject, visit)
  const byYear = Map.groupBy(entries, ({ document }) => letters.get(document)?.date?.slice(0, 4) ?? '')
  return (
    <section aria-labelledby="kop-gezegd">
      <h2 id="kop-gezegd">{says.said}</h2>
      <ListFilter visit={visit} fields={subjectFields(data, visit)} order={subjectOrder(data, visit)} />
      <div class="list-head">
        <p role="status">
          <strong>{countedWords(total, says.entries, visit)}</strong>
        </p>
        <Downloads visit={visit} />
      </div>
      {entries.length === 0 && total > 0 ? (
        <EmptyList visit={visit} none={says.none} total={total} />
      ) : entries.length === 0 ? (
        <div class="empty">
          <p>{says.none}</p>
          <p>
            {says.noneHow} <a href={all}>{says.clear}</a>
          </p>
        </div>
      ) : (
        [...byYear].map(([year, own]) => (
          <section class="year" aria-labelledby={`jaar-${year}`}>
            <h3 id={`jaar-${year}`}>{year === '' ? says.undated : year}</h3>
            <ul class="rows" role="list">
              {own.map((entry) => (
                <Mentioned
                  entry={entry}
                  sentence={sentences.get(entry.id)}
                  letter={letters.get(entry.document)}
                  visit={visit}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {entries.length === 0 ? null : <Paging page={page} pages={pagesOf({ total }, A_PAGE)} visit={visit} />}
    </section>
  )
}

function Beside({ data: { beside, nameOf }, visit }: PartProps) {
  const { sorts, subject: says } = visit.words.webSubjects
  if (beside.length === 0) return null
  return (
    <section class="goes-with" aria-labelledby="kop-naast">
      <h2 id="kop-naast">{says.beside}</h2>
      <div class="goes-with-sorts">
        {[...Map.groupBy(beside, ({ sort }) => sort)].map(([sort, own]) => (
          <div>
            <h3>{sorts[sort].title}</h3>
            <ul class="plain-list" role="list">
              {own.map((one) => (
                <li>
                  <a lang={langOfName(one, visit)} href={subjectLink(one, visit)}>
                    {nameOf(one)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
