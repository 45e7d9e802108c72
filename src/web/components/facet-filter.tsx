import { ListFilter, type SelectField } from '#web/components/list-filter.tsx'
import { selectOf, type FacetField } from '#web/list-query.ts'
import type { Visit } from '#web/visit.ts'

/** `shown` fields stand there at once, all unless told; the others are folded away. */
type Props = {
  readonly visit: Visit
  readonly fields: readonly FacetField[]
  readonly order: SelectField
  readonly shown?: number
}

/** The filter of a list that is narrowed down by nothing but facets. */
export function FacetFilter({ visit, fields, order, shown = fields.length }: Props) {
  const selects = fields.map((field) => selectOf(field, visit))
  return (
    <ListFilter visit={visit} fields={selects.slice(0, shown)} more={selects.slice(shown)} order={order} />
  )
}
