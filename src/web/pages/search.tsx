import type { Child } from 'hono/jsx'
import { snippetOf, type Snippet } from '#present/snippet.ts'
import { dayOrUndated, dayWords, numberWords } from '#present/words.ts'
import { parseQuery } from '#query/parse-query.ts'
import { problemWords } from '#query/problem-words.ts'
import type { Query } from '#query/query.ts'
import { searchRegister, type Hit, type SearchResult } from '#register/search-register.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import { Downloads } from '#web/components/downloads.tsx'
import { KindTag } from '#web/components/kind-tag.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { SearchField } from '#web/components/search-field.tsx'
import { entryName } from '#web/entry-name.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { hereWith, linkTo, type Visit } from '#web/visit.ts'

const A_PAGE = 20
const A_FILE = 200

type Data = {
  readonly asked: string
  readonly query: Query
  readonly problems: readonly string[]
  /** Null when nothing was asked; undefined when the place to go on from is no longer known. */
  readonly result: SearchResult | null | undefined
}

/** What was found by words and fields, each with the words around it. */
export const searchPage = definePage<Data>({
  route: 'search',
  load,
  show: (data, visit) => {
    const { search } = visit.words.web
    return { title: data.asked === '' ? search.title : search.titleOf(data.asked), body: body(data, visit) }
  },
  json: ({ result }) => result ?? { hits: [], total: 0 },
  table: ({ result }) => ({
    columns: ['document', 'entry', 'date', 'page', 'text'],
    rows: (result?.hits ?? []).map(({ document, passage, entry }) => [
      document.id,
      entry?.id ?? null,
      document.date.value,
      entry?.page ?? passage.page,
      entry?.text ?? passage.text,
    ]),
  }),
})

async function load({ db, query: asked, vocabulary, lang }: Visit, form: PageForm): Promise<Data> {
  const words = asked.get('q')?.trim() ?? ''
  const { query, problems } = parseQuery(words, vocabulary)
  const asksNothing =
    query.words === null && Object.values(query.fields).every((field) => field === null || field.length === 0)
  const result = asksNothing
    ? null
    : await searchRegister(db, query, {
        vocabulary,
        size: form === 'page' ? A_PAGE : A_FILE,
        after: asked.get('verder') ?? undefined,
      })
  return { asked: words, query, problems: problems.map((problem) => problemWords(problem, lang)), result }
}

function body({ asked, query, problems, result }: Data, visit: Visit) {
  const { words, lang } = visit
  const { search } = words.web
  return (
    <>
      <h1>{search.title}</h1>
      <SearchField lang={lang} value={asked} />
      {problems.map((problem) => (
        <p class="notice">{problem}</p>
      ))}
      {result ? (
        <Found result={result} query={query} visit={visit} />
      ) : (
        <p class="empty">{result === null ? search.empty : search.expired}</p>
      )}
    </>
  )
}

function Found({ result, query, visit }: { result: SearchResult; query: Query; visit: Visit }) {
  const { words, lang } = visit
  const { search } = words.web
  const { hits, total, complete, widened, next } = result
  if (hits.length === 0) {
    return (
      <div class="empty">
        <p>{search.none}</p>
        <p>{search.tryLess}</p>
      </div>
    )
  }
  return (
    <>
      <div class="list-head">
        <p role="status">
          <strong>{search.found(`${numberWords(total, lang)}${complete ? '' : '+'}`, total === 1)}</strong>{' '}
          {widened !== null && widened > total ? search.widened(numberWords(widened - total, lang)) : null}
        </p>
        <Downloads visit={visit} />
      </div>
      <h2 class="unseen">{search.found(numberWords(total, lang), total === 1)}</h2>
      <ul class="rows" role="list">
        {hits.map((hit) => (
          <FoundRow hit={hit} query={query} visit={visit} />
        ))}
      </ul>
      {next === null ? null : (
        <p class="more">
          <a href={hereWith(visit, { verder: next })}>{search.next} →</a>
        </p>
      )}
    </>
  )
}

function FoundRow({ hit, query, visit }: { hit: Hit; query: Query; visit: Visit }) {
  const { lang, words, vocabulary } = visit
  const { document, passage, entry } = hit
  const snippet = snippetOf(entry?.text ?? passage.text, query.words, searchListsOf(vocabulary))
  const due = entry?.due?.to
  return (
    <li class="entry">
      <blockquote lang="nl">
        <a
          href={
            entry ? linkTo(visit, 'item', { id: entry.id }) : linkTo(visit, 'letter', { id: document.id })
          }
        >
          {snippetParts(snippet)}
        </a>
      </blockquote>
      <p class="facts">
        {entry ? <KindTag kind={entry.kind} word={entryName(entry, visit)} /> : null}
        {due ? (
          <time class="due" datetime={due}>
            {words.web.term(dayWords(due, lang))}
          </time>
        ) : null}
        <span class="source">
          {dayOrUndated(document.date.value, lang)}{' '}
          <a lang="nl" href={linkTo(visit, 'letter', { id: document.id, ...(entry && { hash: entry.id }) })}>
            {titleOf(document)}
          </a>
        </span>
      </p>
    </li>
  )
}

function snippetParts({ text, marks, before, after }: Snippet): Child[] {
  const parts: Child[] = before ? ['… '] : []
  let at = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at), after ? ' …' : '']
}
