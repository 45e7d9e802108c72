import type { DocumentState } from '#model/register.ts'
import { facetName } from '#present/facet-names.ts'
import { capitalised, dayWords, numberWords } from '#present/words.ts'
import { countLetterFacets, listLetters, type LetterOrder, type LettersAsked } from '#store/letter-facets.ts'
import { countEntriesOf, type KindCount } from '#store/register-figures.ts'
import { Downloads } from '#web/components/downloads.tsx'
import { FilterForm, type FilterField } from '#web/components/filter-form.tsx'
import { Holdings } from '#web/components/holdings.tsx'
import { LetterRow } from '#web/components/letter-row.tsx'
import { Paging } from '#web/components/paging.tsx'
import { dayIn } from '#web/list-query.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

const A_PAGE = 25
/** Rows of a file. */
const A_FILE = 100_000

/** The fields of the filter: their name in the address, and the facet of letters they stand for. */
const FIELDS = [
  { name: 'soort', asked: 'kind', facet: 'stuk' },
  { name: 'jaar', asked: 'year', facet: 'jaar' },
  { name: 'ministerie', asked: 'ministry', facet: 'ministerie' },
  { name: 'dossier', asked: 'dossier', facet: 'dossier' },
  { name: 'thema', asked: 'theme', facet: 'thema' },
] as const

type Facets = Awaited<ReturnType<typeof countLetterFacets>>

type Data = {
  readonly letters: readonly DocumentState[]
  readonly total: number
  readonly counts: ReadonlyMap<string, readonly KindCount[]>
  readonly facets: Facets
  readonly page: number
  readonly order: LetterOrder
}

/** All letters, by what one wants to know of them. */
export const lettersPage = definePage<Data>({
  route: 'letters',
  load,
  show: (data, visit) => ({ title: visit.words.web.letters.title, body: body(data, visit), width: 'wide' }),
  json: ({ letters, total }, visit) => ({ total, letters: letters.map((letter) => factsOf(letter, visit)) }),
  table: ({ letters }, visit) => {
    const { columns } = visit.words.web.letters
    const rows = letters.map((letter) => {
      const { ministries, identifiers, ...rest } = factsOf(letter, visit)
      return { ...rest, ministries: ministries.join('; '), identifiers: identifiers.join('; ') }
    })
    const names = Object.keys(columns) as (keyof typeof columns)[]
    return {
      columns: names.map((name) => columns[name]),
      rows: rows.map((row) => names.map((name) => row[name])),
    }
  },
})

async function load({ db, kept, query }: Visit, form: PageForm): Promise<Data> {
  const asked: LettersAsked = Object.fromEntries(
    FIELDS.map(({ name, asked: field }) => [field, query.get(name)?.trim() || undefined]),
  )
  const from = dayIn(query, 'vanaf')
  const order = query.get('volgorde') === 'oudste' ? 'oldest' : 'newest'
  const page = form === 'page' ? pageOf(query.get('pagina')) : 1
  const limit = form === 'page' ? A_PAGE : A_FILE
  const { letters, total } = await listLetters(
    db,
    { ...asked, from },
    { order, offset: (page - 1) * limit, limit },
  )
  const ids = letters.map(({ id }) => id)
  const counts = form === 'page' ? await countEntriesOf(db, ids) : new Map<string, KindCount[]>()
  const facets = form === 'page' ? await kept('letter-facets', () => countLetterFacets(db)) : []
  return { letters, total, counts, facets, page, order }
}

/** The number of a page as it stands in the address; 1 when there stands no such number. */
export function pageOf(text: string | null): number {
  const page = Number(text)
  return Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1
}

function factsOf({ id, date, kind, title, ministries, identifiers }: DocumentState, visit: Visit) {
  const address = `${visit.origin}${linkTo(visit, 'letter', { id })}`
  return { id, date: date.value, kind, title, ministries, identifiers, address }
}

function body({ letters, total, counts, facets, page, order }: Data, visit: Visit) {
  const { words, lang } = visit
  const { letters: says } = words.web
  const isChosen = [...FIELDS, { name: 'vanaf' }].some(({ name }) => (visit.query.get(name) ?? '') !== '')
  return (
    <>
      <h1>{says.title}</h1>
      <FilterForm
        lang={lang}
        action={linkTo(visit, 'letters')}
        fields={[
          ...FIELDS.map((field) => fieldOf(field, facets, visit)),
          ...sinceField(visit),
          orderField(order, visit),
        ]}
        clear={isChosen ? linkTo(visit, 'letters') : undefined}
      />
      <div class="list-head">
        <p role="status">
          <strong>{says.count(numberWords(total, lang), total === 1)}</strong>
        </p>
        <Downloads visit={visit} />
      </div>
      {letters.length === 0 ? (
        <div class="empty">
          <p>{facets.length === 0 ? words.web.start.empty : says.none}</p>
          <p>{facets.length === 0 ? words.web.start.emptyHow : says.tryLess}</p>
          {isChosen || page > 1 ? (
            <p>
              <a href={linkTo(visit, 'letters')}>{says.clear}</a>
            </p>
          ) : null}
        </div>
      ) : (
        <>
          <h2 class="unseen">{says.count(numberWords(total, lang), total === 1)}</h2>
          <ul class="rows" role="list">
            {letters.map((letter) => (
              <LetterRow letter={letter} visit={visit}>
                <Holdings counts={counts.get(letter.id) ?? []} visit={visit} />
              </LetterRow>
            ))}
          </ul>
        </>
      )}
      <Paging page={page} pages={Math.ceil(total / A_PAGE)} visit={visit} />
    </>
  )
}

function fieldOf({ name, asked, facet }: (typeof FIELDS)[number], facets: Facets, visit: Visit): FilterField {
  const { lang, vocabulary, words, query } = visit
  const { fields, any } = words.web.letters
  const chosen = query.get(name) ?? ''
  const choices = facets
    .filter((one) => one.facet === facet)
    .map(({ value, letters }) => ({
      value,
      label: capitalised(facetName(facet, value, vocabulary, lang)),
      count: numberWords(letters, lang),
    }))
    .sort((a, b) =>
      facet === 'jaar' ? b.value.localeCompare(a.value) : a.label.localeCompare(b.label, lang),
    )
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen)
  return {
    name,
    label: fields[asked],
    chosen,
    choices: [{ value: '', label: any }, ...choices, ...(isKnown ? [] : [{ value: chosen, label: chosen }])],
  }
}

/** The day from which on letters are shown: there only when the address names one. */
function sinceField({ query, words, lang }: Visit): FilterField[] {
  const from = dayIn(query, 'vanaf')
  if (from === undefined) return []
  const { any } = words.web.letters
  const choices = [
    { value: '', label: any },
    { value: from, label: dayWords(from, lang) },
  ]
  return [{ name: 'vanaf', label: words.webLists.since, chosen: from, choices }]
}

function orderField(order: LetterOrder, { words }: Visit): FilterField {
  const { fields, orders } = words.web.letters
  return {
    name: 'volgorde',
    label: fields.order,
    chosen: order === 'oldest' ? 'oudste' : '',
    choices: [
      { value: '', label: orders.newest },
      { value: 'oudste', label: orders.oldest },
    ],
  }
}
