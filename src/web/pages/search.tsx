import { numberWords } from '#present/words.ts'
import { formatQuery } from '#query/format-query.ts'
import { parseQuery } from '#query/parse-query.ts'
import { problemWords } from '#query/problem-words.ts'
import { EMPTY_QUERY, type Query, type QuerySort } from '#query/query.ts'
import { searchRegister, unitOf, type SearchResult } from '#register/search-register.ts'
import { Downloads } from '#web/components/downloads.tsx'
import { EmptyRegister } from '#web/components/empty-list.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { SearchFacets } from '#web/components/search-facets.tsx'
import { SearchField } from '#web/components/search-field.tsx'
import { SearchHelp } from '#web/components/search-help.tsx'
import { SearchHit } from '#web/components/search-hit.tsx'
import { isEmptyRegister } from '#web/is-empty.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { askedUnit, chipsOf, endOfDay, searchHref, unitName, wordsOnly } from '#web/search-asked.ts'
import { hereWith, linkTo, type Visit } from '#web/visit.ts'

const A_PAGE = 20
/** Places that a file holds. */
const A_FILE = 1000

type Unit = 'entry' | 'passage'

type Data = {
  readonly asked: string
  readonly query: Query
  readonly unit: Unit
  readonly problems: readonly string[]
  /** Null when nothing was asked; undefined when the place to go on from is no longer known. */
  readonly result: SearchResult | null | undefined
  readonly isEmpty: boolean
}

/** What was found by words and fields: each place with its words and why it was found, and how to narrow it down. */
export const searchPage = definePage<Data>({
  route: 'search',
  load,
  show: (data, visit) => {
    const { search } = visit.words.web
    return {
      title: data.asked === '' ? search.title : search.titleOf(data.asked),
      body: body(data, visit),
      width: 'wide',
    }
  },
  json: ({ result, query }, { vocabulary }) => ({
    query: formatQuery(query, vocabulary),
    ...(result ?? { hits: [], total: 0, complete: true, widened: null, facets: [], next: null }),
  }),
  table: ({ result }, visit) => ({
    columns: ['document', 'title', 'entry', 'kind', 'date', 'due', 'page', 'text', 'address'],
    rows: (result?.hits ?? []).map(({ document, passage, entry }) => [
      document.id,
      titleOf(document),
      entry?.id ?? null,
      entry?.kind ?? null,
      document.date.value,
      entry?.due?.to ?? null,
      entry?.page ?? passage.page,
      entry?.text ?? passage.text,
      `${visit.origin}${entry ? linkTo(visit, 'item', { id: entry.id }) : linkTo(visit, 'letter', { id: document.id })}`,
    ]),
  }),
})

async function load(visit: Visit, form: PageForm): Promise<Data> {
  const { db, query: asked, vocabulary, lang } = visit
  const words = asked.get('q')?.trim() ?? ''
  const { query, problems } = parseQuery(words, vocabulary)
  const asksNothing =
    query.words === null && Object.values(query.fields).every((field) => field === null || field.length === 0)
  // A term is what only a statement has.
  const unit =
    query.sort === 'deadline' ? 'entry' : (askedUnit(asked.get('waarin')) ?? unitOf(query, vocabulary))
  const result = asksNothing
    ? null
    : await searchRegister(db, query, {
        vocabulary,
        unit,
        size: form === 'page' ? A_PAGE : A_FILE,
        after: asked.get('verder') ?? undefined,
        knownAt: endOfDay(asked.get('bekend-op')),
      })
  return {
    asked: words,
    query,
    unit,
    problems: problems.map((problem) => problemWords(problem, lang)),
    result,
    isEmpty: result?.hits.length === 0 && (await isEmptyRegister(visit)),
  }
}

function body(data: Data, visit: Visit) {
  const { asked, problems, result } = data
  const { lang, words } = visit
  const { search } = words.web
  return (
    <>
      <h1>{search.title}</h1>
      <SearchField lang={lang} value={asked} />
      {problems.map((problem) => (
        <p class="notice">{problem}</p>
      ))}
      {result === null && problems.length === 0 ? <p class="empty">{search.empty}</p> : null}
      <SearchHelp visit={visit} open={result === null} />
      {result ? <Found {...data} result={result} visit={visit} /> : null}
      {result === undefined ? (
        <div class="empty">
          <p>{search.expired}</p>
          <p>
            <a href={hereWith(visit, { verder: undefined })}>{words.webSearch.first}</a>
          </p>
        </div>
      ) : null}
    </>
  )
}

type Props = Omit<Data, 'result'> & { readonly result: SearchResult; readonly visit: Visit }

function Found(props: Props) {
  const { result, query, unit, visit } = props
  return (
    <>
      <Chips query={query} visit={visit} />
      {result.hits.length === 0 ? (
        <None {...props} />
      ) : (
        <div class="search-result">
          <div>
            <FoundHead {...props} />
            <Switches {...props} />
            <h2 class="unseen">{foundWords(result, visit)}</h2>
            <Hits {...props} />
          </div>
          <SearchFacets query={query} result={result} unit={unit} visit={visit} />
        </div>
      )}
    </>
  )
}

function foundWords({ total, complete }: SearchResult, { words, lang }: Visit): string {
  return words.web.search.found(`${numberWords(total, lang)}${complete ? '' : '+'}`, total === 1)
}

function FoundHead({ result, visit }: Props) {
  const { words, lang } = visit
  const { web, webSearch: says } = words
  const { total, complete, widened } = result
  return (
    <>
      <div class="list-head">
        <p role="status">
          <strong>{foundWords(result, visit)}</strong>{' '}
          {widened !== null && widened > total
            ? web.search.widened(numberWords(widened - total, lang))
            : null}
          {complete ? null : says.newest}
          {visit.query.has('verder') ? ` ${says.page}.` : null}
        </p>
        <Downloads visit={visit} />
      </div>
      {total > A_FILE ? <p class="facts">{says.files(numberWords(A_FILE, lang))}</p> : null}
    </>
  )
}

function Hits({ result: { hits, total, widened, next }, query, visit }: Props) {
  const { web, webSearch: says } = visit.words
  const isLater = visit.query.has('verder')
  // What has only most of the words stands behind what has all, of which there are then fewer than a page holds.
  const hasAll = (at: number) => widened === null || (!isLater && at < total)
  return (
    <>
      <ul class="rows" role="list">
        {hits.map((hit, at) => (
          <SearchHit hit={hit} query={query} hasAll={hasAll(at)} visit={visit} />
        ))}
      </ul>
      <p class="more paging">
        {isLater ? <a href={hereWith(visit, { verder: undefined })}>← {says.first}</a> : null}{' '}
        {next === null ? null : (
          <a rel="next" href={hereWith(visit, { verder: next })}>
            {web.search.next} →
          </a>
        )}
      </p>
    </>
  )
}

function Chips({ query, visit }: { query: Query; visit: Visit }) {
  const { chips: says } = visit.words.webSearch
  const chips = chipsOf(query, visit)
  if (chips.length === 0) return null
  return (
    <nav class="chips" aria-label={says.label}>
      <ul role="list">
        {chips.map(({ label, href }) => (
          <li>
            <a class="chip" href={href} aria-label={says.remove(label)}>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        {chips.length > 1 ? (
          <li>
            <a href={searchHref(visit, wordsOnly(query), { waarin: undefined, 'bekend-op': undefined })}>
              {says.all}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

const SORTS: readonly QuerySort[] = ['relevance', 'date', 'deadline']
const UNITS: readonly Unit[] = ['passage', 'entry']

/** The order, and what is looked through. */
function Switches({ query, unit, visit }: Props) {
  const { sort: orders, unit: units, facets } = visit.words.webSearch
  // Without words nothing is more to the point than anything else.
  const sort = query.words === null && query.sort === 'relevance' ? 'date' : query.sort
  const sorts = query.words === null ? SORTS.filter((one) => one !== 'relevance') : SORTS
  return (
    <div class="switches">
      <nav class="view-switch" aria-label={units.label}>
        <span class="switch-name">{units.label}</span>
        {UNITS.map((one) => (
          <a href={unitHref(one, query, visit)} aria-current={one === unit ? 'true' : undefined}>
            {units[one]}
          </a>
        ))}
      </nav>
      <nav class="view-switch" aria-label={orders.label}>
        <span class="switch-name">{orders.label}</span>
        {sorts.map((one) => (
          <a
            href={searchHref(visit, { ...query, sort: one })}
            aria-current={one === sort ? 'true' : undefined}
          >
            {orders[one]}
          </a>
        ))}
      </nav>
      <p class="to-facets">
        <a href="#verfijnen">{facets.toFacets}</a>
      </p>
    </div>
  )
}

/** A paragraph has no term and no class of its own. */
function unitHref(unit: Unit, query: Query, visit: Visit): string {
  const plain: Query =
    unit === 'entry'
      ? query
      : {
          ...query,
          sort: query.sort === 'deadline' ? EMPTY_QUERY.sort : query.sort,
          fields: { ...query.fields, classes: [] },
        }
  return searchHref(visit, plain, { waarin: unitName(unit) })
}

/** What to try when nothing was found. */
function None({ query, unit, isEmpty, visit }: Props) {
  if (isEmpty) return <EmptyRegister visit={visit} />
  const { web, webSearch } = visit.words
  const { none } = webSearch
  const other: Unit = unit === 'entry' ? 'passage' : 'entry'
  const leaves = query.words?.kind === 'all' ? query.words.of.filter(({ kind }) => kind !== 'not') : []
  const plain = leaves.length > 0 ? leaves : query.words === null ? [] : [query.words]
  const hasFields = chipsOf(query, visit).length > 0
  return (
    <div class="empty">
      <p role="status">
        <strong>{web.search.none}.</strong> {web.search.tryLess}
      </p>
      <ul class="plain-list try">
        {hasFields && query.words !== null ? (
          <li>
            <a href={searchHref(visit, wordsOnly(query), { waarin: undefined, 'bekend-op': undefined })}>
              {none.withoutFields}
            </a>
          </li>
        ) : null}
        {leaves.slice(0, 5).map((leaf) => {
          const only: Query = { ...EMPTY_QUERY, words: leaf }
          return (
            <li>
              <a href={searchHref(visit, only)}>{none.fewer(formatQuery(only, visit.vocabulary))}</a>
            </li>
          )
        })}
        {plain.slice(0, 3).map((leaf) => {
          if (leaf.kind !== 'word' || leaf.text.length < 5) return null
          const text = leaf.text.slice(0, Math.max(4, leaf.text.length - 3))
          const only: Query = { ...EMPTY_QUERY, words: { kind: 'prefix', text } }
          return (
            <li>
              <a href={searchHref(visit, only)}>{none.prefix(text)}</a>
            </li>
          )
        })}
        <li>
          <a href={unitHref(other, query, visit)}>{none.otherUnit[other]}</a>
        </li>
      </ul>
    </div>
  )
}
