import { messagesFor } from '#messages/messages.ts'
import type { Reading } from '#model/reading.ts'
import { shorten, type Line } from '#present/lines.ts'
import { firstOf, itemsOf, openPage, quoteEntry, type SummaryOptions } from '#present/page.ts'
import { byTerm, termOf } from '#present/promises.ts'
import { dayWords, letterName } from '#present/words.ts'

type Counts = readonly number[]

const DAY_COLUMNS = 11
const LONGEST_NAME = 60
const SHOWN = 12

/** Several letters on a screen: a row each, the totals, and the promises whose term ends after the latest letter. */
export function overview(readings: readonly Reading[], options: SummaryOptions): Line[] {
  const { summary } = messagesFor(options.lang)
  const heads = summary.columns
  const nameColumns = Math.max(
    12,
    Math.min(
      LONGEST_NAME,
      options.width - DAY_COLUMNS - heads.reduce((sum, head) => sum + head.length + 1, 0),
    ),
  )
  const row = (day: string, name: string, cells: readonly (string | number)[]) => {
    const numbers = cells.map((cell, at) => `${cell}`.padStart((heads[at]?.length ?? 0) + 1)).join('')
    return `${day.padEnd(DAY_COLUMNS)}${shorten(name, nameColumns).padEnd(nameColumns)}${numbers}`
  }
  const counts = readings.map(countsOf)
  const totals = heads.map((_, at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0))
  return [
    [{ text: row(summary.day, summary.letter, heads), style: 'heading' }],
    ...readings.map((reading, at): Line => {
      const { date, source } = reading.document
      return [{ text: row(date.value ?? '–', letterName(source.name), counts[at] ?? []) }]
    }),
    [{ text: row('', summary.letters(readings.length), totals), style: 'label' }],
    ...agenda(readings, options),
  ]
}

/** Commitments, those to the House, those with a term, motions, recommendations, amounts: as `summary.columns` names them. */
function countsOf(reading: Reading): Counts {
  const own = itemsOf(reading, 'commitment').filter(({ speaker }) => speaker === 'government')
  return [
    own.length,
    own.filter(({ addressee }) => addressee !== null).length,
    own.filter(({ deadline }) => deadline !== null).length,
    new Set(itemsOf(reading, 'motion').map(({ key }) => key)).size,
    itemsOf(reading, 'recommendation').filter(({ number }) => number !== null).length,
    itemsOf(reading, 'amount').length,
  ]
}

function agenda(readings: readonly Reading[], options: SummaryOptions): Line[] {
  const [first] = readings
  if (!first) return []
  const page = openPage(first, options)
  const latest = readings.reduce(
    (day, { document }) => ((document.date.value ?? '') > day ? (document.date.value ?? '') : day),
    '',
  )
  const promises = readings
    .flatMap((reading) =>
      itemsOf(reading, 'commitment').map((promise) => ({
        promise,
        letter: letterName(reading.document.source.name),
      })),
    )
    .filter(({ promise }) => promise.class === 'promise' && promise.speaker === 'government')
    .filter(({ promise }) => (promise.deadline?.to ?? '') > latest)
    .sort((a, b) => byTerm(a.promise, b.promise))
  if (promises.length === 0) return []
  return [
    [],
    [
      {
        text:
          latest === ''
            ? page.words.summary.dated
            : page.words.summary.agenda(dayWords(latest, options.lang)),
        style: 'heading',
      },
      { text: ` (${promises.length})`, style: 'faint' },
    ],
    ...firstOf(page, promises, SHOWN, ({ promise, letter }) =>
      quoteEntry(page, promise, { label: termOf(page, promise), letter: shorten(letter, 32) }),
    ),
  ]
}
