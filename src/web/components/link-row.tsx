import type { LinkEnd, LinkState } from '#model/register.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { dayOrUndated } from '#present/words.ts'
import { linkTo, type Visit } from '#web/visit.ts'

const QUOTE_LENGTH = 320

/** What a letter does with words of an earlier one: what it does, both quotes, and the words that decided. */
export function LinkRow({ link, visit }: { link: LinkState; visit: Visit }) {
  const { web, account } = visit.words
  return (
    <li class="link-row">
      <p class="link-kind">
        <strong>{account.links[link.kind]}</strong>
        {link.words === '' ? null : (
          <>
            {' '}
            · {web.item.deciding}: <span lang="nl">{oneLine(link.words)}</span>
          </>
        )}
      </p>
      <div class="pair">
        <Side label={web.letter.here} end={link.later} visit={visit} />
        <Side label={web.letter.before} end={link.earlier} visit={visit} />
      </div>
    </li>
  )
}

/** One side of a link: its day, its words, and the way there. */
function Side({ label, end, visit }: { label: string; end: LinkEnd; visit: Visit }) {
  const [entry] = end.entries
  const href = linkTo(visit, 'letter', { id: end.document, hash: entry })
  return (
    <div class="side">
      <p class="facts">
        {label} · <a href={href}>{dayOrUndated(end.date, visit.lang)}</a>
        {end.page === null ? '' : `, ${visit.words.place.page(end.page)}`}
      </p>
      <blockquote lang="nl">{shorten(oneLine(end.quote), QUOTE_LENGTH)}</blockquote>
    </div>
  )
}
