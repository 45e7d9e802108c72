import type { ItemOf } from '#model/reading.ts'
import type { DocumentState, EntryState } from '#model/register.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { dayOrUndated, moneyWords, rangeWords } from '#present/words.ts'
import {
  findingKey,
  getFindings,
  listFacetValues,
  listListed,
  type Listed,
  type ListOrder,
  type ListPage,
} from '#store/listed-entries.ts'
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
import { boundedRangeOf, statesOf, tableOf, valuesOf } from '#web/listed-rows.ts'
import { definePage, type PageForm } from '#web/page.ts'
import { namesOf } from '#web/subjects.ts'
import { linkTo, type Visit } from '#web/visit.ts'

const ORDERS = { datum: 'newest', oudste: 'oldest', bedrag: 'value' } as const satisfies Record<
  string,
  ListOrder
>
type OrderName = keyof typeof ORDERS

type Amount = {
  readonly row: Listed
  readonly entry: EntryState
  readonly letter: DocumentState
  readonly item: ItemOf<'amount'>
}

type Data = ListPage<Amount> & {
  readonly page: number
  readonly fields: readonly FacetField[]
  readonly order: OrderName
  readonly isEmptyRegister: boolean
  readonly instruments: Names
}

/** Every sum that a letter names, with what it is for, when, from which instrument, and where it is said. */
export const amountsPage = definePage<Data>({
  route: 'amounts',
  load,
  show: (data, visit) => ({
    title: visit.words.webLists.amounts.title,
    body: body(data, visit),
    width: 'wide',
  }),
  json: ({ total, rows, instruments }, visit) => ({
    total,
    amounts: rows.map((one) => factsOf(one, instruments, visit)),
  }),
  table: ({ rows, instruments }, visit) =>
    tableOf(
      visit.words.webLists.amounts.columns,
      rows.map((one) => factsOf(one, instruments, visit)),
    ),
})

async function load(visit: Visit, form: PageForm): Promise<Data> {
  const { db, query } = visit
  const fields = await fieldsOf(visit)
  const order = orderIn(query, ORDERS)
  const range = boundedRangeOf(visit, form)
  const found = await listListed(db, 'amount', facetsAsked(query, fields), { ...range, order: ORDERS[order] })
  const { entries, letters } = await statesOf(visit, found.rows)
  const items = await getFindings(db, found.rows)
  const rows = found.rows.flatMap((row): Amount[] => {
    const [entry, letter] = [entries.get(row.id), letters.get(row.document)]
    const item = items.get(findingKey(row))
    return entry && letter && item?.kind === 'amount' ? [{ row, entry, letter, item }] : []
  })
  const isEmptyRegister = isWithoutLetters(fields)
  const instruments = await instrumentNames(visit)
  return { ...found, rows, page: range.page, fields, order, isEmptyRegister, instruments }
}

async function fieldsOf(visit: Visit): Promise<FacetField[]> {
  const { amounts } = visit.words.webLists
  const [theme, ministry, year, country] = await commonFields(['thema', 'ministerie', 'jaar', 'land'], visit)
  const names = await instrumentNames(visit)
  return [
    theme!,
    ministry!,
    year!,
    country!,
    namedFacet('aard', amounts.nature, visit.words.terms.amountModality),
    namedFacet('instrument', amounts.instrument, Object.fromEntries(names)),
  ]
}

type Names = ReadonlyMap<string, string>

/** What the instruments of amounts are called, by id. */
function instrumentNames(visit: Visit): Promise<Names> {
  const { kept, db, lang } = visit
  return kept(`amount-instruments ${lang}`, async () => {
    const ids = await listFacetValues(db, 'amount', 'instrument')
    const subjects = ids.map((id) => ({ sort: 'instrument' as const, id }))
    const nameOf = await namesOf(subjects, visit)
    return new Map(subjects.map((subject) => [subject.id, nameOf(subject)]))
  })
}

function instrumentsOf(row: Listed, names: Names): string[] {
  return valuesOf(row, 'instrument').map((id) => names.get(id) ?? id)
}

function factsOf({ row, entry, letter, item }: Amount, names: Names, visit: Visit) {
  const { value, currency, per, qualifier, purpose, from, to, modality } = item
  return {
    id: row.id,
    date: row.dated,
    value,
    currency,
    per,
    qualifier,
    purpose,
    from,
    to,
    nature: modality,
    instruments: instrumentsOf(row, names),
    text: entry.text,
    letter: titleOf(letter),
    address: `${visit.origin}${linkTo(visit, 'item', { id: row.id })}`,
  }
}

function body(data: Data, visit: Visit) {
  const { amounts: says } = visit.words.webLists
  const { rows, fields, order, instruments } = data
  return (
    <FollowedList
      visit={visit}
      says={says}
      list={data}
      isEmptyRegister={data.isEmptyRegister}
      above={<FacetFilter visit={visit} fields={fields} order={orderField(says.orders, order, visit)} />}
    >
      <AmountTable rows={rows} names={instruments} visit={visit} />
    </FollowedList>
  )
}

type TableProps = { readonly rows: readonly Amount[]; readonly names: Names; readonly visit: Visit }

function AmountTable({ rows, names, visit }: TableProps) {
  const { amounts: says } = visit.words.webLists
  return (
    <div class="table-scroll" role="region" aria-label={says.scroll} tabindex={0}>
      <table class="list-table amounts">
        <caption class="unseen">{says.caption}</caption>
        <thead>
          <tr>
            {Object.values(says.heads).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <AmountRow one={one} names={names} visit={visit} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { readonly one: Amount; readonly names: Names; readonly visit: Visit }

function AmountRow({ one: { row, entry, letter, item }, names, visit }: RowProps) {
  const { words, lang } = visit
  const { amounts: says } = words.webLists
  const { qualifier, value, currency, per } = item
  const sum = [
    words.terms.qualifier[qualifier],
    moneyWords(value, currency, lang),
    per === 'year' ? words.perYear : '',
  ]
  const period = rangeWords(item, lang)
  const instruments = instrumentsOf(row, names)
  const unsaid = (
    <span class="unsaid">
      <span aria-hidden="true">–</span>
      <span class="unseen">{says.unsaid}</span>
    </span>
  )
  const told = (name: string, content: string, looks?: string) => (
    <td data-head={name} class={looks}>
      {content === '' ? unsaid : content}
    </td>
  )
  return (
    <tr>
      <th scope="row" class="sum">
        <a href={linkTo(visit, 'item', { id: entry.id })}>{sum.filter((part) => part !== '').join(' ')}</a>
      </th>
      <td data-head={says.heads.purpose}>
        {item.purpose === null ? unsaid : <span lang="nl">{oneLine(item.purpose)}</span>}
      </td>
      {told(says.heads.period, period, 'period')}
      {told(says.heads.nature, words.terms.amountModality[item.modality])}
      {told(says.heads.instrument, instruments.join(', '))}
      <td data-head={says.heads.letter}>
        <time datetime={row.dated ?? undefined}>{dayOrUndated(row.dated, lang)}</time>{' '}
        <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id, hash: entry.id })}>
          {shorten(titleOf(letter), 80)}
        </a>
      </td>
    </tr>
  )
}
