import type { TextSection } from '#messages/web-reading-nl.ts'
import { capitalised, numberWords } from '#present/words.ts'
import type { Figures } from '#score/figures.ts'
import { definePage, type AnyPage } from '#web/page.ts'
import type { Scores } from '#web/site.ts'
import type { Visit } from '#web/visit.ts'

/** What is only read: what Rekenschap is, for whom it can be used, and what it does with who comes here. */
export const readingPages: readonly AnyPage[] = [
  ...(['about', 'accessibility', 'privacy'] as const).map((route) =>
    definePage<true>({
      route,
      load: () => Promise.resolve(true as const),
      show: (_, visit) => {
        const { title, sections } = visit.words.webReading[route]
        return {
          title,
          body: (
            <article class="reading">
              <h1>{title}</h1>
              {sections.map((section, at) => (
                <Section section={section} contact={at === CONTACT_AT[route]} visit={visit} />
              ))}
            </article>
          ),
        }
      },
    }),
  ),
  definePage<{ readonly scores: Scores | undefined }>({
    route: 'accuracy',
    load: ({ site }) => Promise.resolve({ scores: site.scores }),
    show: ({ scores }, visit) => ({
      title: visit.words.webReading.accuracy.title,
      body: accuracy(scores, visit),
    }),
    json: ({ scores }) =>
      Object.fromEntries(GROUPS.map((group) => [group, scores?.[group]?.['all'] ?? null])),
    table: ({ scores }, { words }) => {
      const { columns, groups, metrics } = words.webReading.accuracy
      return {
        columns: ['', columns.what, columns.right, columns.found, columns.count],
        rows: GROUPS.flatMap((group) =>
          Object.entries(scores?.[group]?.['all'] ?? {}).map(([name, figures]) => {
            const { right, found, count } = told(name, figures)
            return [groups[group], metrics[name] ?? name, right, found, count]
          }),
        ),
      }
    },
  }),
]

/** Below which section of a page it says where to report. */
const CONTACT_AT = { about: -1, accessibility: 4, privacy: 2 } as const

const GROUPS = ['letters', 'samples', 'threads'] as const

type SectionProps = { readonly section: TextSection; readonly contact?: boolean; readonly visit: Visit }

function Section({ section: { title, paragraphs, points = [] }, contact = false, visit }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {paragraphs.map((words) => (
        <p>{words}</p>
      ))}
      {points.length === 0 ? null : (
        <ul>
          {points.map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
      {contact ? <Contact visit={visit} /> : null}
    </section>
  )
}

function Contact({ visit: { words, site } }: { visit: Visit }) {
  const { contact, noContact } = words.webReading
  if (site.contact === '') return <p>{noContact}</p>
  const href = /^https?:\/\//.test(site.contact)
    ? site.contact
    : site.contact.includes('@')
      ? `mailto:${site.contact}`
      : undefined
  return <p>{href === undefined ? contact(site.contact) : <a href={href}>{contact(site.contact)}</a>}</p>
}

function accuracy(scores: Scores | undefined, visit: Visit) {
  const { accuracy: says } = visit.words.webReading
  return (
    <article class="reading">
      <h1>{says.title}</h1>
      <p class="intro">{says.intro}</p>
      <Section section={{ title: says.how, paragraphs: says.howText }} visit={visit} />
      {scores === undefined ? <p class="notice">{says.notMeasured}</p> : null}
      {GROUPS.map((group) => {
        const figures = scores?.[group]?.['all']
        if (figures === undefined) return null
        return (
          <section aria-labelledby={`kop-${group}`}>
            <h2 id={`kop-${group}`}>{says.groups[group]}</h2>
            {group === 'threads' ? <p>{says.threadsNote}</p> : null}
            <ScoreTable name={says.groups[group]} figures={figures} visit={visit} />
          </section>
        )
      })}
      <Section section={says.misses} visit={visit} />
      <Section section={says.report} contact visit={visit} />
    </article>
  )
}

type TableProps = {
  readonly name: string
  readonly figures: Readonly<Record<string, Figures>>
  readonly visit: Visit
}

function ScoreTable({ name, figures, visit: { words, lang } }: TableProps) {
  const { columns, metrics, of } = words.webReading.accuracy
  const share = (value: number | null) =>
    value === null ? '–' : `${numberWords(Math.round(value * 100), lang)}%`
  // Where nothing could be found there is nothing to tell.
  const rows = Object.entries(figures).filter(([name, one]) => told(name, one).count > 0)
  return (
    <table class="counts">
      <caption class="unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.right}</th>
          <th scope="col">{columns.found}</th>
          <th scope="col">{columns.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([metric, one]) => {
          const { right, found, count } = told(metric, one)
          return (
            <tr>
              <th scope="row">{capitalised(metrics[metric] ?? metric)}</th>
              <td>{share(right)}</td>
              <td>{share(found)}</td>
              <td>
                {'of' in one
                  ? of(numberWords(one.right, lang), numberWords(one.of, lang))
                  : numberWords(count, lang)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** How much of what was found stands there, how much of what stands there was found, and how much there was to judge. */
function told(name: string, figures: Figures) {
  if ('of' in figures) {
    const { accuracy: share, of } = figures
    // What is counted among all that stands there tells how much was found.
    return name.endsWith(' found')
      ? { right: null, found: share, count: of }
      : { right: share, found: null, count: of }
  }
  const { precision, recall, tp, fp, fn } = figures
  return { right: precision, found: recall, count: tp + fp + fn }
}
