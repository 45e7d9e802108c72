import type { Trail, TrailStep } from '#join/trail.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { oneLine, shorten, wrap, type Line } from '#present/lines.ts'
import { dayWords, rangeWords } from '#present/words.ts'

const LONGEST = 200
const MARGIN = 2

/** What became of a request or commitment, a step a line, and how its answer stands to the term: told, not judged. */
export function chainLines(
  chain: Trail,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): Line[] {
  const { facts } = messagesFor(lang).trail
  const asked = chain.to === null ? [] : [[{ text: `  ${facts.asked} ${oneLine(chain.to)}` }]]
  return [
    ...asked,
    ...chain.steps.flatMap((step) => stepLines(step, lang, width)),
    ...wrap([{ text: endWords(chain, lang), style: 'term' }], { width, indent: MARGIN }),
  ]
}

function stepLines(step: TrailStep, lang: Lang, width: number): Line[] {
  const { what, certainty, step: says } = messagesFor(lang).trail
  const { day, dayFrom, time, term, daysSince, source, also, words } = step
  const when = day === null ? says.undated : dayWords(day, lang, 'short')
  const told = [
    ...(daysSince === null || daysSince === 0 ? [] : [says.daysSince(daysSince)]),
    ...(day !== null && dayFrom === 'edited' ? [says.edited] : []),
    ...(time === null ? [] : [says.time(time)]),
    ...(term?.to ? [says.term(rangeWords(term, lang))] : []),
    [source, ...also].join(', '),
    certainty[step.certainty],
  ]
  return [
    ...wrap(
      [
        { text: `${when}  ` },
        { text: what[step.what], style: 'label' },
        { text: `  ${told.join(' · ')}`, style: 'faint' },
      ],
      { width, indent: MARGIN },
    ),
    ...wrap([{ text: `“${shorten(oneLine(words), LONGEST)}”` }], { width, indent: MARGIN * 3 }),
  ]
}

function endWords({ answered, terms, daysLate }: Trail, lang: Lang): string {
  const { end } = messagesFor(lang).trail
  if (!answered) return end.open
  const [first] = terms
  if (!first || daysLate === null) return ''
  const by = `${end.by[first.by]} (${dayWords(first.days.to!, lang, 'short')})`
  return daysLate > 0 ? end.late(daysLate, by) : end.inTime(-daysLate, by)
}
