import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { marker } from '#extract/markers.ts'
import { grammarOf } from '#extract/past-tense.ts'
import { startingIn } from '#text/sorted.ts'
import type { TimeExpression } from '#text/time/find-times.ts'
import { SHAPE } from '#text/tokens.ts'

/**
 * True when a sentence names a past time, a word such as "inmiddels", or a number without a future time: something one
 * can go and look at.
 */
export function isConcrete(analysis: Analysis, sentence: number, times: readonly TimeExpression[]): boolean {
  const { tokens, sentences, vocabulary, document } = analysis
  const { done, numbers, times: counts } = grammarOf(vocabulary)
  const percent = marker(vocabulary, 'percent')
  const today = document.date.value
  let future = false
  const named = startingIn(times, sentenceSpan(analysis, sentence))
  // "De regel dat binnen tien dagen wordt beslist, werd op 14 april bekrachtigd": the day is that of the deed.
  if (named.some(({ role }) => role === 'past')) return true
  for (const { from, to, role } of named) {
    // "Zijn voor het einde van 2028 vervangen": what has a term ahead is not done.
    if (role === 'deadline' && to !== null && today !== null && to > today) return false
    if (from !== null && today !== null && from <= today) return true
    if (from !== null && today !== null && from > today) future = true
  }
  let number = false
  for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
    if (done.has(tokens.word[token]!) || counts.has(tokens.word[token]!)) return true
    // "37 procent" measures; what was done is counted.
    number ||=
      percent[tokens.word[token + 1]!] !== 1 &&
      (numbers.has(tokens.word[token]!) || (tokens.word[token]! >= 0 && tokens.shape[token] === SHAPE.number))
  }
  return number && !future
}

/** Whether a sentence names a time that is yet to come. */
export function namesTimeAhead(
  analysis: Analysis,
  sentence: number,
  times: readonly TimeExpression[],
): boolean {
  const today = analysis.document.date.value
  if (today === null) return false
  return startingIn(times, sentenceSpan(analysis, sentence)).some(
    ({ from, to }) => (to ?? from ?? '') > today,
  )
}

/** When it was done: the first time of the sentence that is not a mere validity, not a repetition, and not wholly to come. */
export function whenOf(
  analysis: Analysis,
  sentence: number,
  times: readonly TimeExpression[],
): Finding<'realisation'>['when'] {
  const { text, document } = analysis
  const today = document.date.value
  for (const { start, end, from, to, type, role } of startingIn(times, sentenceSpan(analysis, sentence))) {
    if (type === 'recurrence' || role === 'validity' || (from === null && to === null)) continue
    // "Besloten is de functie tot en met 2028 te verlengen": that is no day on which it was done.
    if (today !== null && (from ?? to ?? today) > today) continue
    return { text: text.slice(start, end), from, to }
  }
  return null
}
