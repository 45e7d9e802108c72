import type { EntryState } from '#model/register.ts'
import { shorten } from '#present/lines.ts'
import { dayWords } from '#present/words.ts'
import { DueTag } from '#web/components/due-tag.tsx'
import type { LetterName } from '#web/components/entry-row.tsx'
import { KindTag } from '#web/components/kind-tag.tsx'
import { entryName } from '#web/entry-name.ts'
import { linkTo, type Visit } from '#web/visit.ts'

type Props = {
  readonly entry: EntryState
  /** The sentence it stands in, for what says little by itself. */
  readonly sentence: string | undefined
  readonly letter: LetterName | undefined
  readonly visit: Visit
}

const QUOTE_LENGTH = 320
const TITLE_LENGTH = 90

/** Something that was said, in a list by day: the day, the words with the way to them, what kind it is, and its letter. */
export function Mentioned({ entry, sentence, letter, visit }: Props) {
  const { lang, words } = visit
  return (
    <li class={`entry dated k-${entry.kind}`}>
      <p class="when">
        {letter?.date ? (
          <time datetime={letter.date}>{dayWords(letter.date, lang)}</time>
        ) : (
          words.paper.undated
        )}
      </p>
      <div>
        <blockquote lang="nl">
          <a href={linkTo(visit, 'item', { id: entry.id })}>
            <Words text={entry.text} sentence={sentence} />
          </a>
        </blockquote>
        <p class="facts">
          <KindTag kind={entry.kind} word={entryName(entry, visit)} />
          <DueTag day={entry.due?.to} visit={visit} />
          {letter ? (
            <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id, hash: entry.id })}>
              {shorten(letter.title, TITLE_LENGTH)}
            </a>
          ) : null}
        </p>
      </div>
    </li>
  )
}

/** A sum says little by itself: it stands out in its sentence. */
function Words({ text, sentence }: { text: string; sentence: string | undefined }) {
  const at = sentence === undefined ? -1 : sentence.indexOf(text)
  if (sentence === undefined || at < 0) return <>{shorten(sentence ?? text, QUOTE_LENGTH)}</>
  return (
    <>
      {sentence.slice(0, at)}
      <strong>{text}</strong>
      {sentence.slice(at + text.length)}
    </>
  )
}
