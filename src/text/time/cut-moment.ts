import type { KnownRange } from '#text/time/day.ts'
import { dayNumber, partsOf } from '#text/time/day.ts'
import type { Context, Moment, Word } from '#text/time/moment.ts'
import { wordBefore } from '#text/time/moment.ts'
import { restOfYear } from '#text/time/read-span.ts'

/** Which part of a moment the words in front of it take. */
export type Cut = 'begin' | 'middle' | 'end' | 'course' | 'later' | 'earlier'

const CUTS: ReadonlyMap<string, Cut> = new Map([
  ['begin', 'begin'],
  ['aanvang', 'begin'],
  ['start', 'begin'],
  ['vroeg', 'begin'],
  ['medio', 'middle'],
  ['midden', 'middle'],
  ['half', 'middle'],
  ['halverwege', 'middle'],
  ['eind', 'end'],
  ['einde', 'end'],
  ['ultimo', 'end'],
  ['laat', 'end'],
  ['slot', 'end'],
  ['loop', 'course'],
  ['verloop', 'course'],
  ['rest', 'later'],
  ['restant', 'later'],
  ['later', 'later'],
  ['eerder', 'earlier'],
])

const ARTICLE = /^(?:de|het|'t|een)$/

/** Reads "begin", "het einde van", "vroeg in" and the like in front of a moment and narrows it; undefined when there are none. */
export function cutBy(context: Context, moment: Moment): Cut | undefined {
  const first = wordBefore(context, moment.start)
  if (!first) return undefined
  const direct = CUTS.get(first.word)
  if (direct && !(first.word === 'start' || first.word === 'loop' || first.word === 'rest')) {
    return applyCut(context, moment, first, direct)
  }
  const of = ARTICLE.test(first.word) ? wordBefore(context, first.start) : first
  if (!of || (of.word !== 'van' && of.word !== 'in')) return undefined
  const part = wordBefore(context, of.start)
  const cut = part && CUTS.get(part.word)
  if (!part || !cut || (of.word === 'in' && !/^(?:vroeg|laat|later|eerder)$/.test(part.word))) {
    return undefined
  }
  return applyCut(context, moment, part, cut)
}

function applyCut(context: Context, moment: Moment, word: Word, cut: Cut): Cut {
  moment.start = word.start
  if (moment.vague) return cut
  const { at, from, to } = moment
  if (cut === 'later' || cut === 'earlier') {
    if (
      context.doc !== null &&
      moment.grain === 'year' &&
      from !== null &&
      to !== null &&
      from <= context.doc &&
      context.doc <= to
    ) {
      ;[moment.from, moment.to] = restOfYear(context.doc, cut)
      moment.past = cut === 'earlier'
    }
    return cut
  }
  if (from !== null && to !== null) [moment.from, moment.to] = cutRange([from, to], cut)
  if (at) {
    moment.at = (year) => {
      const range = at(year)
      return range && cutRange(range, cut)
    }
  }
  moment.rule = `${moment.rule}-${cut}`
  return cut
}

/** Begin, middle and end: of a year its first, second and third, last quarter; of a month its thirds; else thirds in months or days. */
function cutRange([from, to]: KnownRange, cut: Cut): KnownRange {
  if (cut === 'course') return [from, to]
  const days = to - from + 1
  const start = partsOf(from)
  if (days >= 80 && start.day === 1) {
    const months = Math.round(days / 30.4)
    const edge = Math.max(1, Math.round(months / 4))
    const after = (n: number) => dayNumber(start.year, start.month + n, 1)
    if (cut === 'begin') return [from, after(edge) - 1]
    return cut === 'end' ? [after(months - edge), to] : [after(edge), after(months - edge) - 1]
  }
  const third = Math.max(1, Math.floor(days / 3))
  if (cut === 'begin') return [from, from + third - 1]
  return cut === 'end' ? [from + 2 * third, to] : [from + third, Math.max(from + third, from + 2 * third - 1)]
}
