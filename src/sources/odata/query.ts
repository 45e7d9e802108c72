/** A value in a question. Text is quoted; a GUID and a moment stand bare, so they are named as such. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | { readonly guid: string }
  | { readonly moment: string }

/** What rows are wanted, as data. `field` may be a path through single relations: 'HuidigeDocumentVersie/Extensie'. */
export type Filter =
  | {
      readonly field: string
      readonly op: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'
      readonly value: Literal
    }
  | { readonly field: string; readonly op: 'contains'; readonly value: string }
  /** At least one row of a relation with many, or one for which `where` holds: all of `where` for the same row. */
  | { readonly any: string; readonly where?: Filter }
  | { readonly and: readonly [Filter, ...Filter[]] }
  | { readonly or: readonly [Filter, ...Filter[]] }
  | { readonly not: Filter }

/** Relations to take along, each with those below it. */
export type Expand = { readonly [relation: string]: Expand }

/** A question to one set. Fields are not chosen: rows are kept whole. */
export type ODataQuery = {
  readonly filter?: Filter
  readonly expand?: Expand
  /** Fields, each with ' desc' behind it when the last comes first. */
  readonly orderBy?: readonly string[]
  /** The most rows in all. */
  readonly top?: number
  /** Everything the source changed at or after this moment, in that order, withdrawn rows too. */
  readonly changedSince?: string
}

const NAME = /^[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*$/
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?(?:Z|[+-]\d\d:\d\d)$/

/** Whether text has the form of a GUID. */
export function isGuid(value: unknown): value is string {
  return typeof value === 'string' && GUID.test(value)
}

/** A literal as the service reads it. Throws on a GUID or moment that is none. */
export function literalText(value: Literal): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  if (typeof value !== 'object' || value === null) return String(value)
  // `guid'…'` gets HTTP 400.
  if ('guid' in value) return checked(value.guid.toLowerCase(), GUID, 'GUID')
  return checked(value.moment, MOMENT, 'moment')
}

/** A filter as the service reads it. Throws on a name that is none, so that no text of others becomes part of a question. */
export function filterText(filter: Filter): string {
  return written(filter, '', 0)
}

/** What stands behind the `?`. Withdrawn rows are left out, except from a question for changes. */
export function queryText(query: ODataQuery): string {
  const { filter, expand, orderBy, top, changedSince } = query
  const conditions: Filter[] = [
    changedSince === undefined
      ? { field: 'Verwijderd', op: 'eq', value: false }
      : { field: 'ApiGewijzigdOp', op: 'ge', value: { moment: changedSince } },
    ...(filter ? [filter] : []),
  ]
  const [first, ...others] = conditions
  const order = changedSince === undefined ? orderBy : ['ApiGewijzigdOp']
  const parts = {
    $filter: filterText(others.length === 0 ? first! : { and: [first!, ...others] }),
    $expand: expand && expandText(expand),
    $orderby: order?.map(orderText).join(','),
    $top: top?.toString(),
  }
  return Object.entries(parts)
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&')
}

/** `Document($expand=HuidigeDocumentVersie),ZaakActor`. */
export function expandText(expand: Expand): string {
  return Object.entries(expand)
    .map(([relation, below]) => {
      const name = checked(relation, NAME, 'name')
      return Object.keys(below).length === 0 ? name : `${name}($expand=${expandText(below)})`
    })
    .join(',')
}

/** `row` is the variable of the lambda that a field stands in, with its slash. */
function written(filter: Filter, row: string, depth: number): string {
  if ('and' in filter) return joined(filter.and, 'and', row, depth)
  if ('or' in filter) return joined(filter.or, 'or', row, depth)
  if ('not' in filter) return `not (${written(filter.not, row, depth)})`
  if ('any' in filter) {
    const relation = row + checked(filter.any, NAME, 'name')
    const inner = 'defghijk'.charAt(depth)
    const where = filter.where ? written(filter.where, `${inner}/`, depth + 1) : `${inner} ne null`
    return `${relation}/any(${inner}: ${where})`
  }
  const field = row + checked(filter.field, NAME, 'name')
  if (filter.op === 'contains') return `contains(${field},${literalText(filter.value)})`
  return `${field} ${filter.op} ${literalText(filter.value)}`
}

function joined(filters: readonly Filter[], word: string, row: string, depth: number): string {
  return filters
    .map((filter) => {
      const text = written(filter, row, depth)
      return 'and' in filter || 'or' in filter ? `(${text})` : text
    })
    .join(` ${word} `)
}

function orderText(order: string): string {
  const [field = '', direction] = order.split(' ')
  return direction === 'desc' ? `${checked(field, NAME, 'name')} desc` : checked(order, NAME, 'name')
}

function checked(text: string, form: RegExp, what: string): string {
  if (form.test(text)) return text
  throw new TypeError(`no ${what} for OData: ${text}`)
}
