import { cuesIn, hitSpan, sentenceSpan, sentenceText, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { contains, type Day, type Span } from '#model/span.ts'
import { sourceRange } from '#text/offset-map.ts'
import type { Cue } from '#vocabulary/schemas.ts'

/** A time in the letter with the closed range of days it means. */
export type DatedWords = Span & { readonly from: Day | null; readonly to: Day | null }

type Of = Cue<'discharge'>['of']

const DELIVERS =
  /\b(?:hierbij|hiermee|hieronder|bijgaand|bijgevoegd|bijgaande|bijgevoegde|in|met|middels|via|door) (?:deze|dit) (?:kamer)?(?:brief|schrijven|bijlage)|\b(?:hierbij|hiermee|daarmee|bijgaand|bijgevoegd|deze (?:kamer)?brief|in de bijlage|onderstaand|treft u|ontvangt u|informeer ik|bericht ik|deel ik|meld ik|stuur ik|zend ik|bied ik|kom ik)\b/i
const LATER = /\b(?:zal|zullen|gaan?|wordt u|worden|nog|later|binnenkort|t\.?z\.?t|te zijner tijd)\b/i
const PROMISE_LATER = /\b(?:zal|zullen)\b|\b(?:wordt|worden) (?:uw Kamer|de Kamer|u)\b|\b(?:volgt|volgen)\b/i
const PAST =
  /\b(?:heb|heeft|hebben|is|zijn|werd|werden) (?:ik |het kabinet |de Kamer |uw Kamer |u )?(?:[\p{L}-]+ ){0,8}(?:aangeboden|toegestuurd|toegezonden|gestuurd|verzonden|verschenen)\b/iu
const ASKED = /\b(?:heeft|hebben|verzocht|vroeg|vroegen|verzoekt)\b/i
const CHAMBER = /\b(?:commissie|Kamer|Kamerlid|lid|leden|fractie|fracties|regeling van werkzaamheden)\b/
const DEBATE =
  /\b(?:tijdens|in|bij|gedurende|na afloop van|na) (?:het|de|een|ons|uw) ((?:[\p{L}-]+ ){0,3}?(?:[\p{L}-]*(?:debat|overleg|behandeling|vragenuur|vragenuurtje|interpellatie|hoorzitting|briefing|termijn)|AO|CD|WGO|NO|SO)(?: (?:over|inzake|van de begroting|betreffende) [^,.;()]{3,90}?)?)(?=\s*(?:[,.;()]|$)| (?:van|op|d\.d\.|dd\.) (?:\d|jl|maandag|dinsdag|woensdag|donderdag|vrijdag|\p{L}+ jl)| (?:heb|heeft|hebben|is|zijn|werd|zegde|om|aan|te|dat|met|kom|ben|heeft|en|gedaan|toegezegd|ingediend|verzocht|gevraagd|vroeg|deed|de Kamer|uw Kamer)\b)/u
const RANK: readonly Of[] = ['toezegging', 'questions', 'request', 'motion', 'advice']

/**
 * Finds the sentences by which the letter settles something owed. `times` and `references` are those of the same layer,
 * in order. A promise to settle it later is none.
 */
export function findDischarges(
  analysis: Analysis,
  times: readonly DatedWords[] = [],
  references: readonly Finding<'reference'>[] = [],
): Finding<'discharge'>[] {
  const found: Finding<'discharge'>[] = []
  const { sentences, text } = analysis
  const mayOwe = firstTest(analysis)
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    if (!mayOwe(sentence)) continue
    const hits = cuesIn(analysis, sentence, 'discharge')
    if (hits.length === 0) continue
    const words = sentenceText(analysis, sentence)
    const kept = hits.filter(({ cue }) => settles(analysis, sentence, words, cue))
    const [best] = kept.sort(
      (a, b) =>
        RANK.indexOf(a.cue.of) - RANK.indexOf(b.cue.of) || Number(a.cue.recall) - Number(b.cue.recall),
    )
    if (!best) continue
    const { cue } = best
    const span = sentenceSpan(analysis, sentence)
    const debate = debateIn(analysis, span)
    const near = debate?.end ?? hitSpan(analysis, best).end
    found.push({
      kind: 'discharge',
      ...span,
      speaker: 'government',
      rule: `discharge/${cue.id}`,
      doubts: cue.recall ? ['discharge-recalled'] : [],
      of: cue.of,
      madeOn: madeOnIn(times, span, near, text),
      debate: debate?.words ?? null,
      reference: citedIn(references, span),
    })
  }
  return found
}

function citedIn(references: readonly Finding<'reference'>[], span: Span): string | null {
  for (
    let at = firstFrom(references, span.start);
    at < references.length && contains(span, references[at]!);
    at++
  ) {
    const { id, self } = references[at]!
    if (id?.startsWith('kst-') && !self) return id
  }
  return null
}

/** Index of the first of a sorted list that starts at or after `at`. */
function firstFrom(sorted: readonly Span[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** A cheap test that most sentences fail: a cue can start there and something owed is named. */
function firstTest(analysis: Analysis): (sentence: number) => boolean {
  const { sentences, tokens, vocabulary } = analysis
  const { starts } = vocabulary.cues('discharge')
  const owed = owedWords(analysis)
  return (sentence) => {
    let opens = false
    let owes = false
    for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
      const word = tokens.word[token]!
      if (word <= 0) continue
      if (starts[word] === 1) opens = true
      if (owed[word] === 1) owes = true
    }
    return opens && owes
  }
}

/** Flags of the words without which nothing can be owed: a first test that most sentences fail. */
function owedWords({ vocabulary }: Analysis): Uint8Array {
  return vocabulary.memo('extract/owed-words', () => {
    const flags = new Uint8Array(vocabulary.lexicon.size + 1)
    const words =
      'toezegging toezeggingen toegezegd zegde zegden verzoek verzoeken verzocht vroeg vroegen vragen vraag kabinetsreactie beleidsreactie beleidsreacties regeringsreactie kabinetsstandpunt kabinetsappreciatie reactie appreciatie advies adviezen rapport rapporten evaluatie aanbevelingen adviesrapport onderzoek moties'
    for (const word of words.split(' ')) flags[vocabulary.lexicon.id(word)] = 1
    flags[0] = 0
    return flags
  })
}

function settles(
  analysis: Analysis,
  sentence: number,
  words: string,
  { of, recall }: Cue<'discharge'>,
): boolean {
  const delivers = DELIVERS.test(words)
  if (PROMISE_LATER.test(words) && !delivers) return false
  if (of === 'advice' && (PAST.test(words) || (LATER.test(words) && !delivers))) return false
  if (of === 'request' && !CHAMBER.test(words)) return false
  if (!recall) return true
  if (of === 'request' && !(ASKED.test(words) && CHAMBER.test(words))) return false
  return delivers || deliversNext(analysis, sentence)
}

/** Whether the next sentence of the paragraph, or the first of the next one, says that this letter delivers. */
function deliversNext(analysis: Analysis, sentence: number): boolean {
  const next = sentence + 1
  if (next >= analysis.sentences.count || analysis.blockOf(next) - analysis.blockOf(sentence) > 1) {
    return false
  }
  const words = sentenceText(analysis, next)
  return DELIVERS.test(words) && !/\bzal\b/.test(words)
}

function debateIn(
  { text, document }: Analysis,
  { start, end }: Span,
): { words: string; end: number } | undefined {
  const match = DEBATE.exec(text.slice(start, end))
  if (!match?.[1]) return undefined
  const to = start + match.index + match[0].length
  const { start: from, end: until } = sourceRange(document.matching.map, {
    start: to - match[1].length,
    end: to,
  })
  return { words: document.display.text.slice(from, until), end: to }
}

/** The day behind the debate or the cue; else the only day of the sentence. Periods of more than a day are no such day. */
function madeOnIn(
  times: readonly DatedWords[],
  { start, end }: Span,
  near: number,
  text: string,
): Day | null {
  const days: DatedWords[] = []
  for (let at = firstFrom(times, start); at < times.length && times[at]!.end <= end; at++) {
    if (times[at]!.from !== null && times[at]!.from === times[at]!.to) days.push(times[at]!)
  }
  const behind = days.find(
    (day) =>
      day.start >= near && /^[\s,(]*(?:van|op|d\.?d\.?|jl\.?)?[\s.]*$/.test(text.slice(near, day.start)),
  )
  return (behind ?? (days.length === 1 ? days[0] : undefined))?.from ?? null
}
