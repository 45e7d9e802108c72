import { linkTo, type Visit } from '#web/visit.ts'

/** How to search, with an example of each that can be tried. */
export function SearchHelp({ visit, open }: { visit: Visit; open: boolean }) {
  const { help } = visit.words.webSearch
  return (
    <details class="help" open={open}>
      <summary>{help.title}</summary>
      <dl class="fact-list">
        {help.rows.map(([name, what, example]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {what}{' '}
              <a class="example" lang="nl" href={linkTo(visit, 'search', { query: { q: example } })}>
                {example}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
