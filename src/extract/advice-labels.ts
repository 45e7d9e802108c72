import { advisingWords } from '#extract/advising-words.ts'
import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import type { Span } from '#model/span.ts'
import { SMALL_NUMBERS } from '#text/numbers.ts'

/**
 * A place where the letter names numbered advice. `label` opens the advice itself, `answer` opens its answer
 * ("Reactie op aanbeveling 3:"), `mention` speaks of it in running text. Numbers are in the order of the text.
 */
export type AdviceLabel = Span & {
  readonly kind: 'label' | 'answer' | 'mention'
  readonly numbers: readonly number[]
  /** True when the number carries a letter: 3a, 3b. */
  readonly lettered: boolean
  /** True when the letter gives no number: the numbers are then those of the order. */
  readonly counted: boolean
}

/** Numbers that letters write in words before advice. */
const COUNT = SMALL_NUMBERS.slice(0, 13)
const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende'.split(
    ' ',
  )
const NUMBER = `(?:\\d{1,3}(?:\\.\\d{1,2})?(?![A-Za-z]{2})|(?:[IVX]{1,6}|${COUNT.slice(2).join('|')})(?![A-Za-z]))`
const JOINED = ` ?(?:, ?(?:en |alsmede )?| (?:en|&|alsmede) (?:aanbeveling )?|/|-| t/m | tot en met | - (?=\\d))(?=${NUMBER})`
const TAIL = new RegExp(
  `^ ?(?:nr\\.? ?|nummer |no\\.? ?)?(${NUMBER})([a-h](?![A-Za-z]))?((?:${JOINED}${NUMBER}[a-h]?)*)`,
  'i',
)
const NEXT = new RegExp(`(t/m|tot en met|-)? ?(${NUMBER})`, 'gi')
const ORDINAL_BEFORE = new RegExp(
  `(?:^|[^A-Za-z])(${ORDINALS.join('|')})(?: (?:en|tot en met) (${ORDINALS.join('|')}))? $`,
  'i',
)
const NUMBER_BEFORE = /(?:^|\s)(\d{1,2})[.)] ?$/
const ANSWER_BEFORE =
  /^["(*\s\d.-]*(?:(?:de |het )?(?:kabinets)?reactie|(?:kabinets)?appreciatie|antwoord|beantwoording|standpunt|opvolging)(?: (?:van het )?kabinet)? (?:op|van|bij|inzake|over|m\.b\.t\.) (?:de )?$|^["(*\s\d.-]*ad $/i
/** Words that cannot stand before a label that was glued behind another line. */
const GOVERNS =
  /(?:^|[^A-Za-z])(?:de|deze|die|op|van|bij|met|onder|aan|in|uit|en|over|of|om|voor|naar|per|elke|iedere|als|ook|zie) $/i
/** Between the number and a colon stands whom it is meant for, not what became of it. */
const ADDRESSED =
  /^ (?:aan|voor|gericht aan|inzake|over|betreffende) [A-Za-z][A-Za-z ,'/-]{2,110}(?:: ?(?=["A-Z])| ?(?=\n))/
/** "De eerste aanbeveling luidt: …", "in de vijfde aanbeveling: "…"". */
const LUIDT = /^ (?:van (?:de|het) [A-Za-z]+ )?(?:luidt|is|luidde)(?: als volgt)?: ?(?=["A-Z])|^ ?: ?(?=")/
/** A line that begins with the word for advice and has no number. */
const LEAD_WORD =
  /^(?:[-•*] ?)?(?:Aanbeveling|Advies)(?: (?:van )?(?:de |het )?[A-Z][A-Za-z]+)? ?: ?(?=["A-Za-z])/
const SAYS_SOMETHING =
  /\b(?:kabinet|wordt|worden|is|zijn|neemt|nemen|onderschrij\w+|deelt|luidt|betreft|gaat|ziet|zal|heeft|volgt)\b/i

const CAPITAL_A = 65
const WORD = /(?:aanbeveling|AANBEVELING|Aanbeveling)(?:en|EN)?(?![A-Za-z])/y
const ADVIES = /Advies(?=:| \d\d?[:. \n])/y
const COUNTS = new RegExp(`(?:Als|Ten) (${ORDINALS.join('|')}) $`)

/** Finds every place where the letter names advice by number, in order. */
export function findAdviceLabels(analysis: Analysis): AdviceLabel[] {
  const labels: AdviceLabel[] = []
  const counted: AdviceLabel[] = []
  for (const place of placesOf(analysis)) {
    const label =
      place.ordinal === undefined
        ? readLabel(analysis, place.at, place.end)
        : readCount(analysis, place.at, place.end, place.ordinal)
    if (label && label.start >= (labels.at(-1)?.end ?? 0)) labels.push(label)
    else if (!label && place.ordinal === undefined) {
      const led = readLead(analysis, place.at)
      if (led) counted.push(led)
    }
  }
  if (counted.length < 2 || labels.some(({ kind }) => kind === 'label')) return labels
  const numbered = counted.map((label, index) => ({ ...label, numbers: [index + 1] }))
  return [...labels, ...numbered].sort((a, b) => a.start - b.start)
}

type Place = { readonly at: number; readonly end: number; readonly ordinal?: string }

/** Where the word for advice stands, or an ordinal before a verb of advising; in order. */
function placesOf(analysis: Analysis): Place[] {
  const { text, document } = analysis
  const places: Place[] = []
  const add = (at: number) => {
    WORD.lastIndex = at - 1
    if (WORD.test(text)) places.push({ at: at - 1, end: WORD.lastIndex })
  }
  for (let at = text.indexOf('anbeveling'); at >= 0; at = text.indexOf('anbeveling', at + 10)) add(at)
  for (const { start, end, kind } of document.blocks) {
    // Only headings shout.
    const shouted = kind === 'heading' ? text.slice(start, end).indexOf('ANBEVELING') : -1
    if (shouted >= 0) add(start + shouted)
    ADVIES.lastIndex = start
    if (text.charCodeAt(start) === CAPITAL_A && ADVIES.test(text)) {
      places.push({ at: start, end: ADVIES.lastIndex })
    }
  }
  if (places.length === 0) return places
  for (const { hit } of advisingWords(analysis)) {
    const token = hit.firstToken
    const at = analysis.tokens.start[token]!
    const counts = COUNTS.exec(text.slice(Math.max(0, at - 20), at))
    if (counts) {
      places.push({ at: at - counts[0].length, end: analysis.tokens.end[token]!, ordinal: counts[1]! })
    }
  }
  return places.sort((a, b) => a.at - b.at)
}

/** "Als vierde beveelt de raad aan: …". */
function readCount(analysis: Analysis, at: number, end: number, ordinal: string): AdviceLabel | undefined {
  const { text } = analysis
  const colon = /^[^.:\n"]{0,70}: ?(?=["A-Z])/.exec(text.slice(end, end + 80))
  if (!colon) return undefined
  const numbers = [ORDINALS.indexOf(ordinal.toLowerCase()) + 1]
  return { kind: 'label', start: at, end: end + colon[0].length, numbers, lettered: false, counted: false }
}

function readLead(analysis: Analysis, at: number): AdviceLabel | undefined {
  const { text } = analysis
  const line = text.lastIndexOf('\n', at - 1) + 1
  if (at - line > 3) return undefined
  const lead = LEAD_WORD.exec(text.slice(line, line + 60))
  if (!lead) return undefined
  return {
    kind: 'label',
    start: line,
    end: line + lead[0].length,
    numbers: [],
    lettered: false,
    counted: true,
  }
}

type Numbered = {
  readonly start: number
  readonly end: number
  readonly numbers: readonly number[]
  readonly lettered: boolean
  readonly form: 'behind' | 'ordinal' | 'before'
}

/** The numbers at the word for advice: behind it, as an ordinal before it, or as "3." before it. */
function readNumbers(text: string, blockStart: number, at: number, wordEnd: number): Numbered | undefined {
  const tail = TAIL.exec(text.slice(wordEnd, wordEnd + 90))
  if (tail) {
    const lettered = tail[2] !== undefined || tail[1]!.includes('.')
    const numbers = numbersOf(tail[1]!, tail[3] ?? '')
    return { start: at, end: wordEnd + tail[0].length, numbers, lettered, form: 'behind' }
  }
  const before = text.slice(Math.max(blockStart, at - 60), at)
  const ordinal = ORDINAL_BEFORE.exec(before)
  if (ordinal) {
    const numbers = ordinal
      .slice(1)
      .flatMap((word) => (word ? [ORDINALS.indexOf(word.toLowerCase()) + 1] : []))
    const start = at - ordinal[0].length + ordinal[0].search(/[A-Za-z]/)
    return { start, end: wordEnd, numbers, lettered: false, form: 'ordinal' }
  }
  const numbered = NUMBER_BEFORE.exec(before)
  if (!numbered) return undefined
  const start = at - numbered[0].trimStart().length
  return { start, end: wordEnd, numbers: [Number(numbered[1])], lettered: false, form: 'before' }
}

function readLabel(analysis: Analysis, at: number, wordEnd: number): AdviceLabel | undefined {
  const { text, sentences, document } = analysis
  const sentence = sentenceAt(analysis, at)
  const blockStart = document.blocks[analysis.blockOf(sentence)]?.start ?? 0
  const found = readNumbers(text, blockStart, at, wordEnd)
  if (!found) return undefined
  const { start, end, numbers, lettered, form } = found
  const label = (kind: AdviceLabel['kind'], from: number, to: number): AdviceLabel => {
    return { kind, start: from, end: to, numbers, lettered, counted: false }
  }
  const sentenceStart =
    form === 'before' ? start : Math.max(blockStart, sentences.start[sentence] ?? blockStart)
  const lead = text.slice(Math.min(sentenceStart, start), start)
  const opens = !/[A-Za-z]/.test(lead)
  const capital = /[A-Z0-9]/.test(text.charAt(start))
  const rest = text.slice(end, end + 140)
  const addressed = ADDRESSED.exec(rest)
  if (addressed && !SAYS_SOMETHING.test(addressed[0]) && opens && capital) {
    return label('label', start, end + addressed[0].length)
  }
  const spoken = form === 'ordinal' || (opens && capital) ? LUIDT.exec(rest) : null
  if (spoken) return label('label', sentenceStart, end + spoken[0].length)
  if (ANSWER_BEFORE.test(lead) && /^ ?(?:[:.-]|\n|$|\([^)\n]{1,60}\)|["A-Z])/.test(rest)) {
    return label('answer', sentenceStart, skipMark(text, end))
  }
  const ordinal = form === 'ordinal'
  if (capital && ((opens && opensAdvice(rest, ordinal)) || isGluedLabel(lead, rest, ordinal))) {
    return label('label', start, skipMark(text, end))
  }
  return label('mention', start, end)
}

/** After the number comes a mark, the end of the line, a capital or a theme in brackets. */
function opensAdvice(rest: string, ordinal: boolean): boolean {
  if (/^ ?(?:\n|$|[:;]|-(?= )|\.(?!\d)|\)(?= ))/.test(rest)) return true
  if (ordinal) return false
  if (/^ ["A-Z]/.test(rest)) return true
  return /^ ?\([^)\n]{1,70}\) ?(?:[:.-]|\n|$|["A-Z])/.test(rest)
}

/** A label inside a sentence: the line end before it was lost. */
function isGluedLabel(lead: string, rest: string, ordinal: boolean): boolean {
  return !ordinal && /^ ?[:-] ?["A-Z]/.test(rest) && !GOVERNS.test(lead)
}

function skipMark(text: string, at: number): number {
  const mark = /^ ?\([^)\n]{1,70}\)(?= ?[:.\n-])|^/.exec(text.slice(at, at + 75))![0].length
  return at + mark + /^(?: ?(?:[:.;)]|-(?= )))*/.exec(text.slice(at + mark, at + mark + 8))![0].length
}

function numbersOf(first: string, others: string): number[] {
  const numbers = [valueOf(first)]
  for (const [, range, word] of others.matchAll(NEXT)) {
    const value = valueOf(word!)
    const last = numbers.at(-1)!
    if (range && value > last && value - last < 40) {
      for (let next = last + 1; next < value; next++) numbers.push(next)
    }
    if (value !== last) numbers.push(value)
  }
  return numbers.filter((number) => number > 0)
}

function valueOf(word: string): number {
  if (/^\d/.test(word)) return Math.trunc(Number(word))
  const counted = COUNT.indexOf(word.toLowerCase())
  return counted >= 0 ? counted : romanValue(word.toUpperCase())
}

function romanValue(word: string): number {
  const value: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }
  let sum = 0
  for (let at = 0; at < word.length; at++) {
    const own = value[word.charAt(at)] ?? 0
    sum += own < (value[word.charAt(at + 1)] ?? 0) ? -own : own
  }
  return sum
}
