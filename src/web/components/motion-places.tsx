import { oneLine, shorten } from '#present/lines.ts'
import { dayOrUndated } from '#present/words.ts'
import { titleOf } from '#web/components/letter-row.tsx'
import { StandTag } from '#web/components/stand-tag.tsx'
import type { MotionPlace } from '#web/motion-facts.ts'
import { linkTo, type Visit } from '#web/visit.ts'

const QUOTE_LENGTH = 420

/** Every place where letters speak of a motion, from old to new: the day, what is said of it, the words, and where they stand. */
export function MotionPlaces({ places, visit }: { places: readonly MotionPlace[]; visit: Visit }) {
  const { lang, words } = visit
  return (
    <ol class="thread k-motion" role="list">
      {places.map(({ entry, letter, item }) => (
        <li>
          <p class="facts">
            <time datetime={letter.date.value ?? undefined}>{dayOrUndated(letter.date.value, lang)}</time>{' '}
            <StandTag stand={item.disposition} visit={visit} />
          </p>
          <blockquote lang="nl">
            <a href={linkTo(visit, 'item', { id: entry.id })}>{shorten(oneLine(entry.text), QUOTE_LENGTH)}</a>
          </blockquote>
          <p class="facts">
            <span>
              <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id, hash: entry.id })}>
                {shorten(titleOf(letter), 90)}
              </a>
              {entry.page === null ? '' : `, ${words.place.page(entry.page)}`}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
