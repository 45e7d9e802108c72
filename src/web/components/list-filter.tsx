import { linkTo, type Visit } from '#web/visit.ts'

/** A choice of a filter: `value` empty is all. */
export type Choice = { readonly value: string; readonly label: string; readonly count?: string }

/** A field in which one of some values is chosen, by the name it has in the address. */
export type SelectField = {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly choices: readonly Choice[]
}

/** A field for a day. */
export type DayField = { readonly name: string; readonly label: string; readonly day: string }

/** A field of a filter. */
export type ListField = SelectField | DayField

type Props = {
  readonly visit: Visit
  /** What most people ask for, and what is folded away until one opens it or something of it is chosen. */
  readonly fields: readonly ListField[]
  readonly more?: readonly ListField[]
  readonly order?: SelectField
}

/** A filter that works without a script: what is chosen goes into the address. */
export function ListFilter({ visit, fields, more = [], order }: Props) {
  const { web, webLists } = visit.words
  const here = linkTo(visit, visit.route, { id: visit.id })
  const isChosen = [...fields, ...more].some((field) => valueOf(field) !== '')
  return (
    <form class="filters" method="get" action={here} aria-label={web.letters.filter}>
      {fields.map((field) => (
        <Field field={field} />
      ))}
      {order ? <Field field={order} name="filter-order" /> : null}
      {more.length === 0 ? null : (
        <details class="filter-more" open={more.some((field) => valueOf(field) !== '')}>
          <summary>{webLists.moreFields}</summary>
          <div class="filter-fields">
            {more.map((field) => (
              <Field field={field} />
            ))}
          </div>
        </details>
      )}
      <p class="filter-buttons">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {web.letters.apply}
        </button>
        {isChosen ? <a href={here}>{web.letters.clear}</a> : null}
      </p>
    </form>
  )
}

function valueOf(field: ListField): string {
  return 'day' in field ? field.day : field.chosen
}

/** `name` is a class of its own. */
function Field({ field, name }: { field: ListField; name?: string }) {
  const id = `filter-${field.name}`
  return (
    <p class={name}>
      <label class="utrecht-form-label" for={id}>
        {field.label}
      </label>
      {'day' in field ? (
        <input class="utrecht-textbox" type="date" id={id} name={field.name} value={field.day} />
      ) : (
        <select class="utrecht-select" id={id} name={field.name}>
          {field.choices.map(({ value, label, count }) => (
            <option value={value} selected={value === field.chosen}>
              {label}
              {count === undefined ? '' : ` (${count})`}
            </option>
          ))}
        </select>
      )}
    </p>
  )
}
