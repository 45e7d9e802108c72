import type { Child } from 'hono/jsx'
import type { DocumentState } from '#model/register.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { capitalised, dayOrUndated, letterName, referenceWords } from '#present/words.ts'
import { ministryNames } from '#web/list-names.ts'
import { linkTo, type Visit } from '#web/visit.ts'

type Props = { readonly letter: DocumentState; readonly visit: Visit; readonly children?: Child }

const TITLE_LENGTH = 200

/** A letter in a list: day, kind and number above its title, and below it whatever the list is about. */
export function LetterRow({ letter, visit, children }: Props) {
  const { lang, words, vocabulary } = visit
  const number = letter.identifiers.find((id) => id.startsWith('kst-')) ?? letter.identifiers[0]
  const facts = [
    capitalised(words.terms.documentKind[letter.kind]),
    ...(number === undefined ? [] : [referenceWords(number)]),
    ...ministryNames(letter.ministries, vocabulary, lang),
  ]
  return (
    <li class="letter-row">
      <p class="when">
        <time datetime={letter.date.value ?? undefined}>{dayOrUndated(letter.date.value, lang)}</time>
      </p>
      <div>
        <h3 lang="nl">
          <a href={linkTo(visit, 'letter', { id: letter.id })}>{shorten(titleOf(letter), TITLE_LENGTH)}</a>
        </h3>
        <p class="facts">{facts.join(' · ')}</p>
        {children}
      </div>
    </li>
  )
}

/** What a letter is called: its title, else the name of its file. */
export function titleOf({ title, name }: Pick<DocumentState, 'title' | 'name'>): string {
  return oneLine(title ?? letterName(name))
}
