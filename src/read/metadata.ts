import type { DocumentDate, DocumentKind } from '#model/reading.ts'
import { KIND, ROLE, widthOf, type Layout } from '#read/layout.ts'
import { lineText } from '#read/lines.ts'
import type { PaperHeader } from '#read/pages.ts'
import type { Paper, Structure } from '#read/structure.ts'
import { fold } from '#text/fold.ts'
import { formatDay, parseParts } from '#text/time/day.ts'
import { MONTHS } from '#text/time/words.ts'

/** What a letter says of itself. */
export type Metadata = {
  readonly title: string | null
  readonly date: DocumentDate
  readonly identifiers: readonly string[]
  readonly addressee: string | null
  readonly kind: DocumentKind
  readonly doubts: readonly string[]
}

/** Lines in which a letter says who, when and about what. */
const HEAD_LINES = 45
const FIRST_PAGE = 90
/** How far a date is looked for in the text itself, in code units. */
const SEARCHED = 200_000
const DATE = /\b(\d{1,2}) ([a-z]{3,9})\.? (\d{4})\b/g

/** Reads title, date, numbers, addressee and kind of paper. `given` is a day that somebody vouches for. */
export function readMetadata(
  layout: Layout,
  structure: Structure,
  {
    given,
    known,
    header,
    display,
  }: { given: string | undefined; known: string | undefined; header: PaperHeader | null; display: string },
): Metadata {
  const head = headLines(layout, structure)
  const title = findTitle(head, layout)
  const dated = findDate(head, layout, { given, known, display })
  return {
    title,
    date: dated.date,
    identifiers: findIdentifiers([...head, ...colophon(layout, structure, head.at(-1)?.line ?? 0)], header),
    addressee: findAddressee(head),
    kind: findKind(title, head, display, structure),
    doubts: dated.doubts,
  }
}

/** Longer titles are none. */
const TITLE_LINES = 4

type HeadLine = {
  readonly line: number
  readonly words: string
  readonly role: string | undefined
  readonly length: number
}

/** The first lines with their role, furniture among them: `Ons kenmerk` is in the colophon. */
function headLines({ lines }: Layout, structure: Structure): HeadLine[] {
  const head: HeadLine[] = []
  const { text, start, end } = lines
  for (let line = 0; line < Math.min(lines.count, HEAD_LINES); line++) {
    if (widthOf(lines, line) > 400) continue
    let role: string | undefined
    let length = 0
    for (const one of ['salutation', 'subject', 'date', 'published', 'addressee', 'own-number'] as const) {
      length = structure.begins(one, text, start[line]!, end[line]!)
      if (length === 0) continue
      role = one
      break
    }
    head.push({ line, words: lineText(lines, line), role, length })
    if (role === 'salutation') break
  }
  return head
}

/** The furniture of the first page below its head. */
function colophon({ lines, role }: Layout, structure: Structure, after: number): HeadLine[] {
  const found: HeadLine[] = []
  for (let line = after + 1; line < Math.min(lines.count, after + FIRST_PAGE); line++) {
    if (role[line] !== ROLE.furniture || widthOf(lines, line) > 90) continue
    const length = structure.begins('own-number', lines.text, lines.start[line]!, lines.end[line]!)
    found.push({ line, words: lineText(lines, line), role: length > 0 ? 'own-number' : undefined, length })
  }
  return found
}

function findTitle(head: readonly HeadLine[], { lines, opens }: Layout): string | null {
  const subject = head.find(({ role, words, length }) => role === 'subject' && words.length > length + 2)
  if (!subject) {
    const label = head.findIndex(({ role }) => role === 'subject')
    if (label >= 0) return titleBelow(head.slice(label + 1))
  }
  const first = subject?.line ?? opens.subarray(0, 6).indexOf(KIND.heading)
  if (first < 0) return null
  let title = (subject ? subject.words.slice(subject.length) : lineText(lines, first)).replace(
    /^\s*:?\s*/,
    '',
  )
  for (let line = first + 1; line < Math.min(lines.count, first + 4) && opens[line] === KIND.goesOn; line++) {
    title += ` ${lineText(lines, line)}`
  }
  return title
}

/** "Betreft" on a line of its own: the lines under it, up to the next that has a part of its own. */
function titleBelow(lines: readonly HeadLine[]): string | null {
  const end = lines.findIndex(({ role, words }) => role !== undefined || words === '')
  const title = lines.slice(0, Math.min(end < 0 ? lines.length : end, TITLE_LINES))
  return title.length === 0 ? null : title.map(({ words }) => words).join(' ')
}

type Dated = { readonly date: DocumentDate; readonly doubts: readonly string[] }

/**
 * Given, else stated above the letter, else known from beside it, else the latest day that the first paragraphs name,
 * with a doubt.
 */
function findDate(
  head: readonly HeadLine[],
  { lines }: Layout,
  { given, known, display }: { given: string | undefined; known: string | undefined; display: string },
): Dated {
  if (given !== undefined) return { date: { value: given, basis: 'given' }, doubts: [] }
  for (const wanted of ['date', 'published']) {
    for (const { role, words, line } of head) {
      if (role !== wanted || words.length > 70) continue
      const below = line + 1 < lines.count && widthOf(lines, line + 1) < 30 ? lineText(lines, line + 1) : ''
      const value = daysIn(words).at(-1) ?? parseNumericDay(words) ?? daysIn(below)[0]
      if (value) return { date: { value, basis: wanted === 'date' ? 'stated' : 'furniture' }, doubts: [] }
    }
  }
  if (known !== undefined) return { date: { value: known, basis: 'given' }, doubts: [] }
  const latest = pastDaysIn(display).sort().at(-1)
  return latest
    ? { date: { value: latest, basis: 'inferred' }, doubts: ['date-inferred'] }
    : { date: { value: null, basis: 'none' }, doubts: ['date-unknown'] }
}

/** Full dates that no word before them puts in the future: not `uiterlijk 1 juli 2025`. */
function pastDaysIn(display: string): string[] {
  const days: string[] = []
  for (const match of fold(display.slice(0, SEARCHED)).matchAll(DATE)) {
    const before = display.slice(Math.max(0, match.index - 14), match.index)
    if (!/(?:uiterlijk|voor|vóór|vanaf|tot|per|na|tot en met|t\/m)(?: op| het| de)? $/i.test(before)) {
      days.push(...daysIn(match[0]))
    }
  }
  return days
}

/** Every full date in words: `30 mei 2023`. */
export function daysIn(words: string): string[] {
  const days: string[] = []
  for (const [, day, name, year] of fold(words).matchAll(DATE)) {
    const month = MONTHS.get(name!)
    const number = month === undefined ? undefined : parseParts(Number(year), month, Number(day))
    const text = number === undefined ? null : formatDay(number)
    if (text !== null) days.push(text)
  }
  return days
}

function parseNumericDay(words: string): string | undefined {
  const match = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(words)
  const number = match ? parseParts(Number(match[3]), Number(match[2]), Number(match[1])) : undefined
  return number === undefined ? undefined : (formatDay(number) ?? undefined)
}

/** The paper's number in its series, from the page header or from the lines above the letter, and its own numbers. */
function findIdentifiers(head: readonly HeadLine[], header: PaperHeader | null): string[] {
  const found = new Set<string>()
  if (header) found.add(paperId(header.dossier, header.chapter, header.number))
  let dossier: { dossier: string; chapter: string | null } | undefined
  for (const { words, role, length } of head) {
    const named = /^(\d{2} ?\d{3}(?: ?-\d{2})?)(?: (?:\(R\d+\) )?([IVXLC]+|[A-Z])\b)? /.exec(words)
    if (named) dossier = { dossier: named[1]!, chapter: named[2] ?? null }
    const both = /^(\d{2} ?\d{3}(?: ?-\d{2})?)(?: ([IVXLC]+|[A-Z]))?, [Nn]r\. ?(\d+)$/.exec(words)
    if (both) found.add(paperId(both[1]!, both[2] ?? null, both[3]!))
    const number = /^[Nn]r\. ?(\d+|[A-Z]{1,3})\b/.exec(words)?.[1]
    if (dossier && number !== undefined) {
      found.add(paperId(dossier.dossier, dossier.chapter, number))
      dossier = undefined
    }
    for (const [id] of words.matchAll(/\b20\d\d[DZ]\d{5}\b/g)) found.add(id)
    if (role === 'own-number') {
      const own = words.slice(length).replace(/^\s*:?\s*/, '')
      if (/\d/.test(own)) found.add(own)
    }
  }
  const label = head.findIndex(
    ({ role, words, length }) => role === 'own-number' && words.length <= length + 1,
  )
  const below = label < 0 ? undefined : head[label + 1]?.words
  if (below !== undefined && /\d/.test(below) && below.length < 50) found.add(below)
  return [...found]
}

function paperId(dossier: string, chapter: string | null, number: string): string {
  return ['kst', dossier.replaceAll(' ', ''), chapter, number]
    .filter((part) => part !== null && part !== '')
    .join('-')
}

/** Whom the letter is for: `de Voorzitter van de Tweede Kamer der Staten-Generaal`. */
function findAddressee(head: readonly HeadLine[]): string | null {
  const at = head.findIndex(({ role }) => role === 'addressee')
  if (at < 0) return null
  const first = head[at]!.words.replace(/^aan /i, '')
  const second = head[at + 1]?.words ?? ''
  const goesOn = /\b(?:van|de|der|het)$/.test(first) || /^\p{Ll}/u.test(second)
  return (goesOn ? `${first} ${second}` : first).replace(/^D(?=e )/, 'd')
}

/** The first list of words that fits decides; a letter with an address or salutation and nothing else is a letter. */
function findKind(
  title: string | null,
  head: readonly HeadLine[],
  display: string,
  structure: Structure,
): DocumentKind {
  const places: Readonly<Record<Paper['place'], string>> = {
    title: fold(title ?? ''),
    head: fold(head.map(({ words }) => words).join('\n')),
    body: fold(display.slice(0, 6000)),
  }
  const addressed = head.some(({ role }) => role === 'salutation' || role === 'addressee')
  // A letter may speak of a note, or put one off, without being one.
  const fits = ({ place, words, paper }: Paper) =>
    !(paper === 'policy-note' && addressed) && words.some((word) => places[place].includes(word))
  const first = structure.papers.find(fits)
  if (first && first.place !== 'body') return first.paper
  if (/^Aanbeveling 2\b/m.test(display.slice(0, 60_000))) return 'response'
  if (first) return first.paper
  return addressed ? 'letter' : 'unknown'
}
