import { doubtWords, messagesFor, type Lang } from '#messages/messages.ts'
import type { Check, CheckFinding, CheckKind, Place } from '#model/check.ts'
import type { Day } from '#model/span.ts'
import { oneLine, shorten } from '#present/lines.ts'
import type { Paper, PaperBlock, PaperQuote, Phrase, Source, Tone } from '#present/paper.ts'
import { dayWords } from '#present/words.ts'

/** How a check is shown: all of it, or what fits on one page. */
export type CheckPaperOptions = { readonly lang: Lang; readonly all: boolean }

/** The sections in the order in which a reader wants them, the kinds in each, and how many entries one page has room for. */
const SECTIONS = [
  ['settles', ['settles', 'realises'], 3],
  ['changes', ['contradicts', 'changes', 'moves'], 4],
  ['weakens', ['weakens', 'strengthens'], 2],
  ['silent', ['silent'], 3],
  ['new', ['new'], 4],
  ['repeats', ['repeats'], 2],
] as const satisfies readonly (readonly [string, readonly CheckKind[], number])[]

/** Characters of a quote on one page; whole with `all`. */
const SHORT = 160
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
    title: words.title(letter.name),
    subtitle: words.subtitle(day, against.documents, dayOrNothing(against.until, lang)),
    blocks:
      against.documents === 0 ? [paragraph(words.clean), ...blocks(check, options)] : blocks(check, options),
    colophon: findings.length === 0 ? `${words.nothing} ${words.colophon}` : words.colophon,
  }
}

function blocks({ findings, against }: Check, options: CheckPaperOptions): PaperBlock[] {
  const words = messagesFor(options.lang).check
  return SECTIONS.flatMap(([id, kinds, room]): PaperBlock[] => {
    const own = findings.filter(({ kind }) => (kinds as readonly CheckKind[]).includes(kind))
    const shown = options.all || own.length <= room + 1 ? own : own.slice(0, room)
    const more = own.length - shown.length
    return [
      { kind: 'heading', level: 1, text: words.sections[id], count: own.length },
      ...shown.map((finding) => entryOf(finding, against, options)),
      ...(own.length === 0 ? [paragraph(words.none)] : []),
      ...(more > 0 ? [paragraph(words.more(more))] : []),
    ]
  })
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
    head.push({ text: ` · ${reason}${decided === '' ? '' : ` (${decided})`}` })
    head.push({
      text: ` · ${words.silentWords(against.documents, dayOrNothing(against.until, lang))}`,
      tone: 'faint',
    })
    return head
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
