import { doubtWords, messagesFor, type Lang } from '#messages/messages.ts'
import type { Check, CheckFinding, CheckKind, Place } from '#model/check.ts'
import type { Day } from '#model/span.ts'
import { oneLine, shorten } from '#present/lines.ts'
import type { Paper, PaperBlock, PaperQuote, Phrase, Source, Tone } from '#present/paper.ts'
import { dayWords, letterName } from '#present/words.ts'

/** How a check is shown: all of it, or what fits on one page. */
export type CheckPaperOptions = { readonly lang: Lang; readonly all: boolean }

/** The sections in the order in which a reader wants them, and the kinds in each. */
const SECTIONS = [
  ['settles', ['settles', 'realises']],
  ['changes', ['contradicts', 'changes', 'moves']],
  ['weakens', ['weakens', 'strengthens']],
  ['silent', ['silent']],
  ['new', ['new']],
  ['repeats', ['repeats']],
] as const satisfies readonly (readonly [string, readonly CheckKind[]])[]

type SectionId = (typeof SECTIONS)[number][0]

/** Entries that one page has room for; which sections get the next one when each has its first. */
const ROOM = 10
const TURNS: readonly SectionId[] = ['changes', 'silent', 'weakens', 'settles', 'changes', 'new', 'silent']

/** Characters of a quote on one page; whole with `all`. */
const SHORT = 110
/** Earlier places shown on one page. */
const PLACES = 1

/** A check as a report for people. */
export function checkPaper(check: Check, options: CheckPaperOptions): Paper {
  const { lang } = options
  const words = messagesFor(lang).check
  const { letter, against, findings } = check
  const day = letter.date === null ? words.noDay : dayWords(letter.date, lang)
  return {
    lang,
    title: words.title(letterName(letter.name)),
    subtitle: words.subtitle(day, against.documents, dayOrNothing(against.until, lang)),
    blocks: against.documents === 0 ? [paragraph(words.clean)] : blocks(check, options),
    colophon: findings.length === 0 ? `${words.nothing} ${words.colophon}` : words.colophon,
  }
}

function blocks({ findings, against }: Check, options: CheckPaperOptions): PaperBlock[] {
  const words = messagesFor(options.lang).check
  const rooms = roomsFor(findings)
  return SECTIONS.flatMap(([id]): PaperBlock[] => {
    const own = inSection(findings, id)
    const shown = options.all ? own : own.slice(0, rooms[id])
    const more = own.length - shown.length
    return [
      { kind: 'heading', level: 1, text: words.sections[id], count: own.length },
      ...shown.map((finding) => entryOf(finding, against, options)),
      ...(own.length === 0 ? [paragraph(words.none)] : []),
      ...(more > 0 ? [paragraph(words.more(more))] : []),
    ]
  })
}

function inSection(findings: readonly CheckFinding[], id: SectionId): CheckFinding[] {
  const kinds: readonly CheckKind[] = SECTIONS.find(([one]) => one === id)![1]
  return findings.filter(({ kind }) => kinds.includes(kind))
}

/** How many entries of each section stand on one page: one of each that has any, and the rest by turns. */
function roomsFor(findings: readonly CheckFinding[]): Record<SectionId, number> {
  const rooms = Object.fromEntries(
    SECTIONS.map(([id]) => [id, Math.min(1, inSection(findings, id).length)]),
  ) as Record<SectionId, number>
  let left = ROOM - Object.values(rooms).reduce((sum, room) => sum + room, 0)
  for (let turn = 0, idle = 0; left > 0 && idle < TURNS.length; turn = (turn + 1) % TURNS.length) {
    const id = TURNS[turn]!
    idle++
    if (rooms[id] >= inSection(findings, id).length) continue
    rooms[id]++
    left--
    idle = 0
  }
  return rooms
}

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', phrases: [{ text, tone: 'faint' }] }
}

const TONES: Readonly<Record<CheckKind, Tone>> = {
  settles: 'good',
  realises: 'good',
  contradicts: 'bad',
  changes: 'middling',
  moves: 'middling',
  weakens: 'bad',
  strengthens: 'good',
  silent: 'bad',
  new: 'strong',
  repeats: 'faint',
}

function entryOf(
  finding: CheckFinding,
  against: Check['against'],
  { lang, all }: CheckPaperOptions,
): PaperBlock {
  const words = messagesFor(lang).check
  const { here, there, doubts } = finding
  const places = all ? there : there.slice(0, PLACES)
  const quote = (label: string, place: Place): PaperQuote => ({
    label,
    text: all ? oneLine(place.quote) : shorten(oneLine(place.quote), SHORT),
    source: sourceOf(place),
  })
  return {
    kind: 'entry',
    head: headOf(finding, against, lang),
    quotes: [...(here ? [quote(words.here, here)] : []), ...places.map((place) => quote(words.there, place))],
    doubts: doubts.map((doubt) => doubtWords(doubt, lang)),
  }
}

function headOf(
  { kind, attribute, words: decided, rule }: CheckFinding,
  against: Check['against'],
  lang: Lang,
): Phrase[] {
  const words = messagesFor(lang).check
  const head: Phrase[] = [{ text: words.kinds[kind], tone: TONES[kind] }]
  if (kind === 'silent') {
    const reason = words.reasons[rule] ?? rule
    const silent = words.silentWords(against.documents, dayOrNothing(against.until, lang))
    return [
      { text: silent, tone: TONES.silent },
      { text: ` · ${reason}${decided === '' ? '' : ` (${decided})`}` },
    ]
  }
  if (attribute) head.push({ text: ` · ${words.attributes[attribute] ?? attribute}` })
  if (decided !== '') head.push({ text: ` · ${decided}`, tone: 'strong' })
  return head
}

function sourceOf({ document, date, page, start, end }: Place): Source {
  return { document, date, page, start, end }
}

function dayOrNothing(day: Day | null, lang: Lang): string {
  return day === null ? '' : dayWords(day, lang)
}
