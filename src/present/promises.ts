import type { ItemOf } from '#model/reading.ts'
import type { Line, Piece } from '#present/lines.ts'
import { firstOf, itemsOf, quoteEntry, type Page, type Section } from '#present/page.ts'
import { rangeWords } from '#present/words.ts'

type Commitment = ItemOf<'commitment'>

const SHOWN = 8

/** What the government binds itself to: to the House, with a term, without one, what goes on, what it strives for. */
export function promiseSections(page: Page): Section[] {
  const { summary } = page.words
  const own = itemsOf(page.reading, 'commitment').filter(({ speaker }) => speaker === 'government')
  const toHouse = own.filter(({ addressee }) => addressee === 'kamer').sort(byTerm)
  const others = own.filter(({ addressee }) => addressee === null)
  const promises = others.filter((commitment) => commitment.class === 'promise')
  const dated = promises.filter(hasTerm).sort(byTerm)
  const undated = promises.filter((commitment) => !hasTerm(commitment))
  const continuing = others.filter((commitment) => commitment.class === 'continuation').sort(byTerm)
  const efforts = others.filter((commitment) => commitment.class === 'effort')
  const list = (title: string, commitments: Commitment[], limit = Infinity): Section => ({
    title,
    count: commitments.length,
    lines: firstOf(page, commitments, limit, (commitment) => lineOf(page, commitment)),
  })
  return [
    list(summary.toHouse, toHouse),
    list(summary.dated, dated),
    list(summary.undated, undated),
    list(summary.continuing, continuing, SHOWN),
    page.all ? list(summary.efforts, efforts) : { title: summary.efforts, lines: [] },
  ]
}

/** True when it is said by when, or how often. */
function hasTerm({ deadline, recurrence }: Commitment): boolean {
  return deadline !== null || recurrence !== null
}

/** Earliest last day first; then what only has a first day; then what has neither. */
export function byTerm(a: Commitment, b: Commitment): number {
  return termKey(a).localeCompare(termKey(b)) || a.start - b.start
}

const termKey = ({ deadline, recurrence }: Commitment) =>
  deadline?.to ??
  (deadline?.from ? `9998-${deadline.from}` : recurrence ? '9999' : deadline ? '9999x' : '9999y')

function lineOf(page: Page, commitment: Commitment): Line[] {
  return quoteEntry(page, commitment, { label: termOf(page, commitment) })
}

/** The term as it was computed, or the letter's own words when they mean no days; else what limits the promise. */
export function termOf({ words, lang }: Pick<Page, 'words' | 'lang'>, commitment: Commitment): Piece {
  const { deadline, recurrence, condition } = commitment
  const term = deadline ? rangeWords(deadline, lang) || deadline.text : ''
  if (term !== '') return { text: term, style: 'term' }
  if (recurrence) return { text: words.terms.recurrence[recurrence], style: 'term' }
  if (condition) return { text: words.terms.condition[condition.type], style: 'faint' }
  return { text: words.summary.noTerm, style: 'faint' }
}
