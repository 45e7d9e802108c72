import { messagesFor, type Lang } from '#messages/messages.ts'

/** A choice of a filter: `value` empty is all. */
export type Choice = { readonly value: string; readonly label: string; readonly count?: string }

/** A field of a filter, by the name it has in the address. */
export type FilterField = {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly choices: readonly Choice[]
}

type Props = {
  readonly lang: Lang
  readonly action: string
  readonly fields: readonly FilterField[]
  /** The address without any choice; undefined when nothing is chosen. */
  readonly clear: string | undefined
}

/** A filter that works without a script: what is chosen goes into the address. */
export function FilterForm({ lang, action, fields, clear }: Props) {
  const { letters } = messagesFor(lang).web
  return (
    <form class="filters" method="get" action={action} aria-label={letters.filter}>
      {fields.map(({ name, label, chosen, choices }) => (
        <p>
          <label class="utrecht-form-label" for={`filter-${name}`}>
            {label}
          </label>
          <select class="utrecht-select" id={`filter-${name}`} name={name}>
            {choices.map(({ value, label: words, count }) => (
              <option value={value} selected={value === chosen}>
                {words}
                {count === undefined ? '' : ` (${count})`}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p class="filter-buttons">
        <button class="utrecht-button utrecht-button--primary-action" type="submit">
          {letters.apply}
        </button>
        {clear === undefined ? null : <a href={clear}>{letters.clear}</a>}
      </p>
    </form>
  )
}
