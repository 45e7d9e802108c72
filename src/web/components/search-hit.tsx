import type { Child } from 'hono/jsx'
import { shorten } from '#present/lines.ts'
import { snippetOf, whyFound, type AskedWord, type Snippet } from '#present/snippet.ts'
import { dayOrUndated } from '#present/words.ts'
import type { Query } from '#query/query.ts'
import type { Hit } from '#register/search-register.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import { DueTag } from '#web/components/due-tag.tsx'
import { KindTag } from '#web/components/kind-tag.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { entryName } from '#web/entry-name.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** A place that was found. `hasAll` tells that it has every word that was asked for, here or in a title above it. */
type Props = { readonly hit: Hit; readonly query: Query; readonly hasAll: boolean; readonly visit: Visit }

const TITLE_LENGTH = 120

/** A place that was found: its words, what it is, where it stands, and by which words it was found. */
export function SearchHit({ hit, query, hasAll, visit }: Props) {
  const { lang, words, vocabulary } = visit
  const { document, passage, entry } = hit
  const lists = searchListsOf(vocabulary)
  const text = entry?.text ?? passage.text
  const page = entry?.page ?? passage.page
  const href = entry ? linkTo(visit, 'item', { id: entry.id }) : linkTo(visit, 'letter', { id: document.id })
  return (
    <li class="entry">
      <blockquote lang="nl">
        <a href={href}>{snippetParts(snippetOf(text, query.words, lists))}</a>
      </blockquote>
      <p class="facts">
        {entry ? <KindTag kind={entry.kind} word={entryName(entry, visit)} /> : null}
        <DueTag day={entry?.due?.to} visit={visit} />
        <span class="source">
          {dayOrUndated(document.date.value, lang)}
          {page === null ? '' : `, ${words.place.page(page)}`}{' '}
          <a lang="nl" href={linkTo(visit, 'letter', { id: document.id, hash: entry?.id })}>
            {shorten(titleOf(document), TITLE_LENGTH)}
          </a>
        </span>
      </p>
      <Why asked={whyFound(text, query.words, lists)} hasAll={hasAll} visit={visit} />
    </li>
  )
}

function Why({ asked, hasAll, visit }: { asked: readonly AskedWord[]; hasAll: boolean; visit: Visit }) {
  const { why } = visit.words.webSearch
  const here = asked.filter(({ found }) => found !== null)
  const not = asked.filter(({ found }) => found === null).map((word) => word.asked)
  if (asked.length === 0) return null
  return (
    <p class="why">
      {here.length === 0 ? null : (
        <>
          {why.label}:{' '}
          {here.map((word, at) => (
            <>
              {at === 0 ? '' : ' · '}
              <span lang="nl">{word.found}</span>
              {howWords(word, visit)}
            </>
          ))}
          .{' '}
        </>
      )}
      {not.length === 0 ? null : (
        <>
          {hasAll ? why.above : why.missing}: <span lang="nl">{not.join(', ')}</span>.
        </>
      )}
    </p>
  )
}

function howWords({ asked, how }: AskedWord, { words }: Visit): string {
  const said = words.webSearch.why.how[how](asked)
  return said === '' ? '' : ` (${said})`
}

function snippetParts({ text, marks, before, after }: Snippet): Child[] {
  const parts: Child[] = before ? ['… '] : []
  let at = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at), after ? ' …' : '']
}
