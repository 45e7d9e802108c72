import { deadlineIn, timesIn, type NamedDays } from '#join/house-times.ts'
import { findHouseWords } from '#join/house-words.ts'
import { readRemark, type Remark } from '#join/remark.ts'
import type { Day } from '#model/span.ts'
import { formatDay, parseParts } from '#text/time/day.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A request on a list of open requests. */
export type ListedRequest = {
  /** Of the Zaak or the letter: '2024Z11482', '2025D07993'. */
  readonly number: string
  /** Who is asked, as the list writes it; null when it does not say. */
  readonly to: string | null
  /** What is asked, without number, addressee, day and remark. */
  readonly words: string
  readonly requested: Day | null
  /** By when, in the words of the request. */
  readonly deadline: NamedDays | null
  /** What the committee noted behind it. */
  readonly remark: Remark | null
  readonly doubts: readonly ('number-misspelt' | 'day-misspelt')[]
}

/** "2024Z11482", and what typing makes of it: a digit too many, a space within, the first digit as a letter. */
const NUMBER = /^(?:(\d{4}|Z\d{3}))([ZD])(\d{5})(\d?)(?=\D|$)|^(\d{4})([ZD])(\d{4}) (\d)(?=Aan\b)/
const DAY_FIRST = /^(\d{1,2}-\d{1,2}-\d{4}),?\s*\(\s*(\d{4}[ZD]\d{5})\s*\)\s*/
const ADDRESSED = /^\s*[-–:,]?\s*Aan\s+/i
const DASH = /\s[-–]\s/
const ASKED_OF = /^(?:Verzoek(?:en)?)\s+aan\s+((?:de|het)\s.+?)\s+om\b/i
/** At the end: "…, minister van Visserij (A.B. Naam)". */
const OFFICE_LAST =
  /(?:,\s*|(?<=\p{Ll}))((?:minister|staatssecretaris)(?:-president)?(?:\s[^,()]+)?\s*\([^()]+\))\s*$/u
const NAME_LAST = /\s*\((\p{Lu}(?:\.\p{Lu})*\.\s[^()]+)\)\s*$/u
const ARROW = /\s*(?:[-=]{1,3}>|>)\s*/
const DAY = /\s*[.,]?\s*\(?\b(\d{1,2})-(\d{1,2})-(\d{4})\)?(?=\s*(?:$|[-–(.]))/
const DAY_CUT = /\s\d{1,2}-\d{1,2}-\d{2,3}$/
const BRACKET_LAST = /\s*\(([^()]+)\)\s*$/
const DECIDED = /[.\s]\s*(?:B ?esluit)\s*:/i

/** Reads a request from a line of a list; undefined when no number stands in front. `day` is that of the list. */
export function parseListedRequest(
  line: string,
  day: Day | null,
  vocabulary: Vocabulary,
): ListedRequest | undefined {
  const dated = DAY_FIRST.exec(line)
  if (dated) return parseDatedLine(line.slice(dated[0].length), dated, day, vocabulary)
  const match = NUMBER.exec(line)
  if (!match) return undefined
  const [whole, year = match[5], letter = match[6], digits = `${match[7]}${match[8]}`, more] = match
  const rest = line.slice(whole.length)
  const misspelt = whole !== `${year}${letter}${digits}` || more !== '' || year!.startsWith('Z')
  const { words: asked, remark } = cutRemark(rest, vocabulary)
  const { words, requested } = cutDay(asked)
  const { to, words: plain } = cutAddressee(words, vocabulary)
  const stated = requested ?? dayStated(plain, day, vocabulary)
  return {
    number: `${year!.replace('Z', '2')}${letter}${digits}`,
    to,
    words: plain,
    requested: stated,
    deadline: deadlineIn(plain, stated ?? day, vocabulary),
    remark: remark === '' ? null : readRemark(remark, day, vocabulary),
    doubts: [
      ...(misspelt ? (['number-misspelt'] as const) : []),
      ...(DAY_CUT.test(words) ? (['day-misspelt'] as const) : []),
    ],
  }
}

/** "14-10-2024, (2024Z15775) Verzoek om …, minister van …": day and number first, who is asked last. */
function parseDatedLine(
  rest: string,
  [, date = '', number = '']: RegExpExecArray,
  day: Day | null,
  vocabulary: Vocabulary,
): ListedRequest {
  const requested = dayFrom(/(\d+)-(\d+)-(\d+)/.exec(date)!)
  const office = OFFICE_LAST.exec(rest) ?? NAME_LAST.exec(rest)
  const words = tidy(office ? rest.slice(0, office.index) : rest)
  return {
    number,
    to: office?.[1]?.trim() ?? null,
    words,
    requested,
    deadline: deadlineIn(words, requested ?? day, vocabulary),
    remark: null,
    doubts: requested ? [] : ['day-misspelt'],
  }
}

/** What was noted stands behind an arrow, behind the day of the request, or in brackets at the end. */
function cutRemark(line: string, vocabulary: Vocabulary): { words: string; remark: string } {
  const arrow = ARROW.exec(line)
  const day = DAY.exec(line)
  const places = [
    arrow && { at: arrow.index, from: arrow.index + arrow[0].length },
    day && { at: day.index + day[0].length, from: day.index + day[0].length },
    DECIDED.exec(line) && { at: DECIDED.exec(line)!.index + 1, from: DECIDED.exec(line)!.index + 1 },
  ].filter((place) => place !== null)
  const first = places.sort((a, b) => a.at - b.at)[0]
  if (first) {
    const behind = line.slice(first.from).replace(ARROW, ' ')
    return { words: line.slice(0, first.at), remark: tidyRemark(behind) }
  }
  const bracket = BRACKET_LAST.exec(line)
  const noted = bracket && findHouseWords(bracket[1]!, vocabulary).some(({ word }) => NOTED.has(word.step))
  if (!noted) return { words: line, remark: '' }
  return { words: line.slice(0, bracket.index), remark: tidyRemark(bracket[1]!) }
}

const NOTED: ReadonlySet<string> = new Set([
  'reminds',
  'reminded',
  'again',
  'expected',
  'received',
  'asks-when',
])

function tidyRemark(words: string): string {
  const plain = tidy(words.replace(/^[\s.,:–-]+/, ''))
  return /^\([^()]*\)$/.test(plain) ? plain.slice(1, -1) : plain
}

function cutDay(words: string): { words: string; requested: Day | null } {
  const match = DAY.exec(words)
  const requested = match && dayFrom(match)
  return { words: tidy(requested ? words.slice(0, match.index) : words), requested: requested ?? null }
}

function dayFrom([, day, month, year]: RegExpExecArray): Day | null {
  return formatDay(parseParts(Number(year), Number(month), Number(day)) ?? null)
}

/** Who is asked ends at a dash, or where the request begins: "Aan min. BHO verzoek om een brief". */
function cutAddressee(text: string, vocabulary: Vocabulary): { to: string | null; words: string } {
  const opening = ADDRESSED.exec(text)
  if (!opening) {
    const words = tidy(text.replace(/^\s*[-–:,]\s*/, ''))
    return { to: ASKED_OF.exec(words)?.[1] ?? null, words }
  }
  const rest = text.slice(opening[0].length)
  const dash = DASH.exec(rest)
  const opens = findHouseWords(rest.replace(/-/g, ' '), vocabulary).find(({ word }) => word.step === 'opens')
  const at = Math.min(dash ? dash.index : Infinity, opens ? opens.start : Infinity)
  if (at === Infinity) return { to: null, words: tidy(rest) }
  const from = dash && at === dash.index ? at + dash[0].length : at
  return { to: tidy(rest.slice(0, at).replace(/[-–\s]+$/, '')), words: tidy(rest.slice(from)) }
}

/** "Verzoek d.d. 31 juli 2023 om …": the day of the request, and not of what it is about. */
function dayStated(words: string, day: Day | null, vocabulary: Vocabulary): Day | null {
  const stated = timesIn(words, day, vocabulary).find(({ role }) => role === 'publication')
  if (!stated || stated.start > 60 || !/^\s*(?:om|over)\b/.test(words.slice(stated.end))) return null
  return stated.from
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
