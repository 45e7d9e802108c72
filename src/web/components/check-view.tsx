import type { Child } from 'hono/jsx'
import type { Check } from '#model/check.ts'
import { checkPaper } from '#present/check-paper.ts'
import { shorten } from '#present/lines.ts'
import type { Source } from '#present/paper.ts'
import { dayOrUndated, dayWords, numberWords } from '#present/words.ts'
import type { Checked } from '#web/check-desk.ts'
import { hrefOfPlace, NAMED, type CheckPlaces } from '#web/check-places.ts'
import { titleOf } from '#web/components/letter-row.tsx'
import { PaperFindings } from '#web/components/paper-blocks.tsx'
import { linkTo, type Visit } from '#web/visit.ts'

type Props = {
  readonly checked: Checked
  readonly places: CheckPlaces
  readonly visit: Visit
  /** The way to words of the letter itself, on this page. */
  readonly anchorAt?: (source: Source) => string | undefined
}

const TITLE_LENGTH = 80

/** A check as a page shows it: what it was held against, each finding with both quotes, and the letters that were searched. */
export function CheckView({ checked, places, visit, anchorAt }: Props) {
  const { lang } = visit
  const { result } = visit.words.webCheck
  const { check, documents, all, isWhole } = checked
  const paper = checkPaper(check, { lang, all: true })
  const own = check.letter.name
  const place = (source: Source): Child => {
    const letter = places.letterOf(source.document)
    const href = source.document === own && anchorAt ? anchorAt(source) : hrefOfPlace(source, places, visit)
    const page = source.page === null ? '' : `, ${visit.words.place.page(source.page)}`
    const isOwn = source.document === own
    return (
      <>
        {href === undefined ? (
          dayOrUndated(source.date, lang)
        ) : (
          <a href={href}>{dayOrUndated(source.date, lang)}</a>
        )}
        {page}
        {letter && !isOwn ? (
          <>
            {' · '}
            <cite lang="nl">{shorten(titleOf(letter), TITLE_LENGTH)}</cite>
          </>
        ) : null}
      </>
    )
  }
  const held = numberWords(check.against.documents, lang)
  return (
    <>
      {check.against.documents === 0 ? <p class="empty">{visit.words.check.clean}</p> : null}
      <PaperFindings paper={paper} visit={visit} place={place} />
      <section class="below" aria-labelledby="kop-gezocht">
        <h2 id="kop-gezocht">{result.searched}</h2>
        <p class="lead">
          {isWhole ? null : `${result.ofAll(held, numberWords(all, lang))} `}
          {result.proposals}
        </p>
        <Searched documents={documents} places={places} visit={visit} />
      </section>
    </>
  )
}

function Searched({
  documents,
  places,
  visit,
}: Pick<Props, 'places' | 'visit'> & { documents: readonly string[] }) {
  const { lang, words } = visit
  const { result } = words.webCheck
  const letters = documents.slice(0, NAMED).flatMap((id) => places.letterOf(id) ?? [])
  const more = documents.length - letters.length
  if (letters.length === 0) return null
  return (
    <details class="searched">
      <summary>{result.listOf(numberWords(documents.length, lang))}</summary>
      <ul class="plain-list">
        {letters.map((letter) => (
          <li>
            {dayOrUndated(letter.date.value, lang)}{' '}
            <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id })}>
              {titleOf(letter)}
            </a>
          </li>
        ))}
        {more > 0 ? <li>{result.moreOf(numberWords(more, lang))}</li> : null}
      </ul>
    </details>
  )
}

/** What a letter was held against, in words. */
export function againstWords({ against }: Check, { lang, words }: Visit): string {
  const until = against.until === null ? '' : dayWords(against.until, lang)
  return words.webCheck.result.against(numberWords(against.documents, lang), until)
}
