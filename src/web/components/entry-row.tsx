import type { EntryState } from '#model/register.ts'
import { shorten } from '#present/lines.ts'
import { dayWords } from '#present/words.ts'
import { DueTag } from '#web/components/due-tag.tsx'
import { KindTag } from '#web/components/kind-tag.tsx'
import { entryName } from '#web/entry-name.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** A letter by which something is told apart: its title and day. */
export type LetterName = { readonly id: string; readonly title: string; readonly date: string | null }

type Props = { readonly entry: EntryState; readonly letter: LetterName | undefined; readonly visit: Visit }

const QUOTE_LENGTH = 260

/** Something that is followed: the minister's own words first, then what kind it is, its term, and where it stands. */
export function EntryRow({ entry, letter, visit }: Props) {
  const { lang } = visit
  return (
    <li class={`entry k-${entry.kind}`}>
      <blockquote lang="nl">
        <a href={linkTo(visit, 'item', { id: entry.id })}>{shorten(entry.text, QUOTE_LENGTH)}</a>
      </blockquote>
      <p class="facts">
        <KindTag kind={entry.kind} word={entryName(entry, visit)} />
        <DueTag day={entry.due?.to} visit={visit} />
        {letter ? (
          <span class="source">
            {letter.date === null ? null : <time datetime={letter.date}>{dayWords(letter.date, lang)}</time>}{' '}
            <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id, hash: entry.id })}>
              {shorten(letter.title, 90)}
            </a>
          </span>
        ) : null}
      </p>
    </li>
  )
}
