import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { Day, Span } from '#model/span.ts'
import { sourceRange } from '#text/offset-map.ts'
import { firstFrom, within } from '#text/sorted.ts'

/** A time in the letter with the closed range of days it means. */
export type DatedWords = Span & { readonly from: Day | null; readonly to: Day | null }

/** When and in which debate something was owed; `inferred` when another sentence says so. */
export type Owed = { readonly madeOn: Day | null; readonly debate: string | null; readonly inferred: boolean }

type DatedDebate = Span & { readonly kind: string; readonly words: string; readonly day: Day }

const NOTHING: Owed = { madeOn: null, debate: null, inferred: false }
const DEBATE =
  /\b(?:[Tt]ijdens|[Ii]n|[Bb]ij|[Gg]edurende|[Nn]a afloop van|[Nn]a) (?:het|de|een|ons|uw) ((?:[\p{L}-]+ ){0,3}?(?:[\p{L}-]*(?:debat|overleg|behandeling|vragenuur|vragenuurtje|interpellatie|hoorzitting|briefing|termijn)|AO|CD|WGO|NO|SO)(?: (?:(?:over|inzake|van de begroting|betreffende) |(?=\p{Lu}))[^,.;()]{3,90}?)?)(?=\s*(?:[,.;()]|$)| (?:van|op|d\.d\.|dd\.) (?:\d|jl|maandag|dinsdag|woensdag|donderdag|vrijdag|\p{L}+ jl)| (?:heb|heeft|hebben|is|zijn|werd|zegde|om|aan|te|dat|met|kom|ben|heeft|en|gedaan|toegezegd|ingediend|verzocht|gevraagd|vroeg|deed|de Kamer|uw Kamer)\b)/u
const KIND =
  /(?:^|[ (])((?:[\p{L}-]*(?:debat|overleg|behandeling|vragenuur|interpellatie|hoorzitting|briefing)|AO|CD|WGO|NO|SO)\b(?: (?:over|inzake|van de begroting|betreffende|\p{Lu})[^,.;()]{0,80}?)?),? (?:(?:van|op|d\.?d\.?) )?(?:(?:maan|dins|woens|donder|vrij)dag )?$/u
/** A cheap test that must hold before the dear one. */
const HELD = /debat|overleg|handeling|vragenuur|interpellatie|zitting|briefing|AO|CD|NO|SO|WGO/
const BEFORE_DAY = /^[\s,(]*(?:van|op|d\.?d\.?|jl\.?)?[\s.]*$/
/** Words that go on about what was owed before: the day of that holds. */
const GOES_ON =
  /\b(?:(?:deze|die|dezelfde|genoemde|andere|overige) toezegging(?:en)?|voorts|tevens|ook|daarnaast|verder|tot slot)\b/i
/** How many debates back a bare "het commissiedebat" can mean. */
const MEMORY = 40
/** How many sentences back of the paragraph a debate still is the one that is meant. */
const NEAR = 2

/** Reads when and in which debate the promise or request of a sentence was made; for what it leaves out see `debatesOf`. */
export function owedIn(
  { text, document }: Analysis,
  times: readonly DatedWords[],
  { start, end }: Span,
  cueEnd: number,
): Owed {
  const match = DEBATE.exec(text.slice(start, end))
  const to = match?.[1] ? start + match.index + match[0].length : undefined
  const debate = to === undefined ? null : shown(document, { start: to - match![1]!.length, end: to })
  const days = daysIn(times, { start, end }).filter((day) => !isSpan(text, day))
  const near = to ?? cueEnd
  const behind = days.find((day) => day.start >= near && BEFORE_DAY.test(text.slice(near, day.start)))
  return {
    madeOn: (behind ?? (days.length === 1 ? days[0] : undefined))?.from ?? null,
    debate,
    inferred: false,
  }
}

/** The debates of which a letter gives the day, in order. */
export function debatesOf({ text, document }: Analysis, times: readonly DatedWords[]): DatedDebate[] {
  const debates: DatedDebate[] = []
  for (const day of times) {
    if (day.from === null || day.from !== day.to) continue
    const from = Math.max(0, day.start - 140)
    const lead = text.slice(from, day.start)
    const match = HELD.test(lead) ? KIND.exec(lead) : null
    if (!match) continue
    const start = from + match.index + match[0].indexOf(match[1]!)
    const span = { start, end: start + match[1]!.length }
    debates.push({
      start,
      end: day.end,
      kind: kindOf(match[1]!),
      words: shown(document, span),
      day: day.from,
    })
  }
  return debates
}

/** Completes what a sentence leaves out from the debates named before it, or from what was settled before it. */
export function completed(
  analysis: Analysis,
  sentence: number,
  owed: Owed,
  debates: readonly DatedDebate[],
  earlier: Owed | undefined,
): Owed {
  const { start, end } = sentenceSpan(analysis, sentence)
  const behind = firstFrom(debates, end)
  const before = debates.slice(Math.max(0, behind - MEMORY), behind)
  if (owed.debate !== null) {
    const kind = kindOf(owed.debate)
    const same = before.findLast((debate) => debate.kind === kind)
    return same ? { madeOn: same.day, debate: owed.debate, inferred: true } : owed
  }
  const { blockOf, sentences } = analysis
  let first = sentence
  while (first > 0 && sentence - first < NEAR && blockOf(first - 1) === blockOf(sentence)) first--
  const near = before.filter((debate) => debate.start >= sentences.start[first]! && debate.start < start)
  const days = new Set(near.map(({ day }) => day))
  if (days.size === 1) return { madeOn: near[0]!.day, debate: near[0]!.words, inferred: true }
  const words = analysis.text.slice(start, end)
  return earlier?.madeOn && GOES_ON.test(words)
    ? { ...earlier, inferred: true }
    : owed.madeOn
      ? owed
      : NOTHING
}

function kindOf(words: string): string {
  return (
    /[\p{L}-]*(?:debat|overleg|behandeling|vragenuur|interpellatie|hoorzitting|briefing)|AO|CD|WGO|NO|SO/u.exec(
      words,
    )?.[0] ?? words
  ).toLowerCase()
}

function shown(document: Analysis['document'], span: Span): string {
  const { start, end } = sourceRange(document.matching.map, span)
  return document.display.text.slice(start, end).replaceAll('\n', ' ')
}

/** The single days in a span. Periods of more than a day are none. */
function daysIn(times: readonly DatedWords[], span: Span): DatedWords[] {
  return within(times, span).filter(({ from, to }) => from !== null && from === to)
}

/** "Een jaar geleden" is a distance, not the day of a debate. */
function isSpan(text: string, { start, end }: Span): boolean {
  return /\bgeleden\b/.test(text.slice(start, end + 9))
}
