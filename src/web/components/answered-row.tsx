import type { Child } from 'hono/jsx'
import type { ItemOf } from '#model/reading.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { dayOrUndated, numberWords } from '#present/words.ts'
import { decidingWords, partsOf, stanceOf, type Answered, type Part } from '#web/answered-asks.ts'
import { titleOf } from '#web/components/letter-row.tsx'
import { StanceTag } from '#web/components/stance-tag.tsx'
import { linkTo, type Visit } from '#web/visit.ts'

type RowProps = { readonly one: Answered; readonly visit: Visit; readonly withLetter?: boolean }

/** What was asked beside what was answered, with the words that decide; `withLetter` also where that stands. */
export function AnsweredRow({ one, visit, withLetter = false }: RowProps) {
  const { words, lang } = visit
  const { recommendations: says } = words.webLists
  const { row, letter, ask } = one
  const answered = stanceOf(one) !== 'silent'
  return (
    <li class="answered">
      <div class="side k-recommendation">
        <p class="side-head">
          <strong>{askName(one, visit)}</strong>
        </p>
        {ask ? (
          <blockquote lang="nl">
            <a href={linkTo(visit, 'item', { id: row.id })}>{shorten(askWords(ask), QUOTE_LENGTH)}</a>
          </blockquote>
        ) : (
          <p class="facts">{says.notQuoted}</p>
        )}
        {withLetter ? (
          <p class="facts">
            <time datetime={row.dated ?? undefined}>{dayOrUndated(row.dated, lang)}</time>{' '}
            {ask?.issuer ? <span>{says.by(ask.issuer)}</span> : null}{' '}
            <a lang="nl" href={linkTo(visit, 'letter', { id: letter.id, hash: row.id })}>
              {shorten(titleOf(letter), 80)}
            </a>
          </p>
        ) : null}
      </div>
      <div class={answered ? 'side k-response' : 'side unanswered'}>
        <Answer one={one} visit={visit} />
        <Parts parts={partsOf(one)} visit={visit} />
        {one.later.map(({ kind, dated }) => (
          <p class="facts">
            <a href={linkTo(visit, 'item', { id: row.id, hash: 'kop-draad' })}>
              {says.later(dayOrUndated(dated, lang), words.web.does[kind])}
            </a>
          </p>
        ))}
      </div>
    </li>
  )
}

const QUOTE_LENGTH = 420

/** The ask without its number, which stands above it. */
function askWords({ text, number }: ItemOf<'recommendation'>): string {
  const words = oneLine(text)
  const bare = number === null ? words : words.replace(/^aanbeveling \d+\s*[:.)–-]?\s*/iu, '')
  return bare === '' ? words : bare
}

function askName({ ask, answer }: Answered, { words, lang }: Visit): string {
  const { recommendations: says } = words.webLists
  const number = ask?.number ?? answer?.number ?? null
  if (number !== null) return says.ask(numberWords(number, lang))
  return ask ? says.unnumbered : says.whole
}

function Answer({ one, visit }: { one: Answered; visit: Visit }): Child {
  const { terms, webLists } = visit.words
  const { recommendations: says } = webLists
  const { answer } = one
  const words = decidingWords(answer)
  const told = answer
    ? [
        answer.stance === 'silent' ? '' : terms.consequence[answer.consequence],
        answer.reason === null ? '' : `${says.reason}: ${terms.reason[answer.reason]}`,
      ].filter((part) => part !== '')
    : []
  return (
    <>
      <p class="side-head">
        <StanceTag stance={stanceOf(one)} visit={visit} />
        {told.map((part) => (
          <span>{part}</span>
        ))}
      </p>
      {words === '' ? (
        <p class="facts">{says.noAnswer}</p>
      ) : (
        <blockquote lang="nl">{shorten(words, QUOTE_LENGTH)}</blockquote>
      )}
    </>
  )
}

function Parts({ parts, visit }: { parts: readonly Part[]; visit: Visit }) {
  const { recommendations: says } = visit.words.webLists
  if (parts.length < 2) return null
  return (
    <ol class="ask-parts" role="list" aria-label={says.parts}>
      {parts.map(({ number, text, stance, recast }) => (
        <li>
          <span class="part-name">{says.part(numberWords(number, visit.lang))}</span>{' '}
          {stance === null ? null : <StanceTag stance={stance} visit={visit} />}
          {recast ? <span class="facts"> {says.recast}</span> : null}
          {text === '' ? null : (
            <>
              {' '}
              <q lang="nl">{shorten(text, 160)}</q>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
