import { messagesFor, type Lang } from '#messages/messages.ts'
import { hrefOf } from '#web/routes.ts'

/** The one field that searches everything; `small` in the head of a page. */
export function SearchField({ lang, value, small }: { lang: Lang; value: string; small?: boolean }) {
  const { search } = messagesFor(lang).web
  const id = small ? 'zoek-boven' : 'zoek'
  return (
    <search class={small ? 'search-small' : 'search-large'}>
      <form action={hrefOf(lang, 'search')} method="get">
        <label class={small ? 'unseen' : 'utrecht-form-label'} for={id}>
          {search.label}
        </label>
        <span class="search-row">
          <input
            class="utrecht-textbox"
            type="search"
            id={id}
            name="q"
            value={value}
            {...(small ? { placeholder: search.title } : { 'aria-describedby': 'zoek-hint' })}
          />
          <button class="utrecht-button utrecht-button--primary-action" type="submit">
            {search.button}
          </button>
        </span>
        {small ? null : (
          <span class="hint" id="zoek-hint">
            {search.hint}
          </span>
        )}
      </form>
    </search>
  )
}
