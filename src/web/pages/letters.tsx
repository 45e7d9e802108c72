import type { DocumentState } from '#model/register.ts'
import { dayWords, numberWords } from '#present/words.ts'
import { countLetterFacets, listLetters, type LetterOrder, type LettersAsked } from '#store/letter-facets.ts'
import { countEntriesOf, type KindCount } from '#store/register-figures.ts'
import { EmptyList, EmptyRegister } from '#web/components/empty-list.tsx'
import { Holdings } from '#web/components/holdings.tsx'
import { LetterRow } from '#web/components/letter-row.tsx'
import { ListFilter, type SelectField } from '#web/components/list-filter.tsx'
import { ListHead } from '#web/components/list-head.tsx'
import { Paging } from '#web/components/paging.tsx'
import { dayIn, orderField, selectOf, valuesNamed } from '#web/list-query.ts'
import { pagesOf, rangeOf, tableOf } from '#web/listed-rows.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

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
  table: ({ letters }, visit) =>
    tableOf(
      visit.words.web.letters.columns,
      letters.map((letter) => factsOf(letter, visit)),
    ),
})

async function load(visit: Visit, form: PageForm): Promise<Data> {
  const { db, kept, query } = visit
  const asked: LettersAsked = Object.fromEntries(
    FIELDS.map(({ name, asked: field }) => [field, query.get(name)?.trim() || undefined]),
  )
  const from = dayIn(query, 'vanaf')
  const order = query.get('volgorde') === 'oudste' ? 'oldest' : 'newest'
  const { page, ...range } = rangeOf(visit, form)
  const { letters, total } = await listLetters(db, { ...asked, from }, { order, ...range })
  const ids = letters.map(({ id }) => id)
  const counts = form === 'page' ? await countEntriesOf(db, ids) : new Map<string, KindCount[]>()
  const facets = form === 'page' ? await kept('letter-facets', () => countLetterFacets(db)) : []
  return { letters, total, counts, facets, page, order }
}

function factsOf({ id, date, kind, title, ministries, identifiers }: DocumentState, visit: Visit) {
  const address = `${visit.origin}${linkTo(visit, 'letter', { id })}`
  return { id, date: date.value, kind, title, ministries, identifiers, address }
}

function body({ letters, total, counts, facets, page, order }: Data, visit: Visit) {
  const { words, lang } = visit
  const { letters: says } = words.web
  if (facets.length === 0) {
    return (
      <>
        <h1>{says.title}</h1>
        <EmptyRegister visit={visit} />
      </>
    )
  }
  return (
    <>
      <h1>{says.title}</h1>
      <ListFilter
        visit={visit}
        fields={[...FIELDS.map((field) => fieldOf(field, facets, visit)), ...sinceField(visit)]}
        order={orderField(ordersOf(visit), order === 'oldest' ? 'oudste' : 'nieuwste', visit)}
      />
      <ListHead count={says.count(numberWords(total, lang), total === 1)} visit={visit} />
      {letters.length === 0 ? (
        <EmptyList visit={visit} none={says.none} total={total} />
      ) : (
        <ul class="rows" role="list">
          {letters.map((letter) => (
            <LetterRow letter={letter} visit={visit}>
              <Holdings counts={counts.get(letter.id) ?? []} visit={visit} />
            </LetterRow>
          ))}
        </ul>
      )}
      {letters.length === 0 ? null : <Paging page={page} pages={pagesOf({ total })} visit={visit} />}
    </>
  )
}

function fieldOf({ name, asked, facet }: (typeof FIELDS)[number], facets: Facets, visit: Visit): SelectField {
  const label = visit.words.web.letters.fields[asked]
  const values = facets.filter((one) => one.facet === facet)
  return selectOf({ name, facet, label, values: valuesNamed(facet, values, visit) }, visit)
}

/** The day from which on letters are shown: there only when the address names one. */
function sinceField({ query, words, lang }: Visit): SelectField[] {
  const from = dayIn(query, 'vanaf')
  if (from === undefined) return []
  const { any } = words.web.letters
  const choices = [
    { value: '', label: any },
    { value: from, label: dayWords(from, lang) },
  ]
  return [{ name: 'vanaf', label: words.webLists.since, chosen: from, choices }]
}

function ordersOf({ words }: Visit) {
  const { newest, oldest } = words.web.letters.orders
  return { nieuwste: newest, oudste: oldest }
}
