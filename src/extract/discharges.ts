import {
  cuesIn,
  hitSpan,
  sentenceSpan,
  sentenceText,
  speakerAt,
  type Analysis,
  type Voice,
} from '#extract/analysis.ts'
import { completed, debatesOf, owedIn, type DatedWords, type Owed } from '#extract/discharge-dates.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { flagsOf } from '#extract/markers.ts'
import type { Span } from '#model/span.ts'
import { within } from '#text/sorted.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

type Of = Cue<'discharge'>['of']

const DELIVERS =
  /\b(?:hierbij|hiermee|hieronder|bijgaand|bijgevoegd|bijgaande|bijgevoegde|in|met|middels|via|door) (?:deze|dit) (?:[\p{L}-]*(?:brief|nota|notitie|rapportage|schrijven|bijlage|verslag|overzicht|reactie|stuk)\b)|\b(?:hierbij|hiermee|daarmee|hieronder|hierna|bijgaand|bijgevoegd|bij dezen|deze (?:kamer)?brief|in de bijlage|onderstaand|als volgt|treft u|ontvangt u|informeer ik|bericht ik|deel ik|meld ik|stuur ik|zend ik|bied ik|kom ik|dat doe ik|voldoe ik)\b/iu
const LATER = /\b(?:zal|zullen|gaan?|wordt u|worden|nog|later|binnenkort|t\.?z\.?t|te zijner tijd)\b/i
const PROMISE_LATER = /\b(?:zal|zullen)\b|\b(?:wordt|worden) (?:uw Kamer|de Kamer|u)\b|\b(?:volgt|volgen)\b/i
const PAST =
  /\b(?:heb|heeft|hebben|is|zijn|werd|werden) (?:ik |het kabinet |de Kamer |uw Kamer |u )?(?:[\p{L}-]+ ){0,8}(?:aangeboden|toegestuurd|toegezonden|gestuurd|verzonden|verschenen)\b/iu
const NOT_YET =
  /\b(?:nog (?:niet|geen)|(?:kan|kon|kunnen|konden) (?:ik |wij |het kabinet )?(?:[\p{L}-]+ ){0,6}(?:niet|geen))\b/iu
const ASKED = /\b(?:heeft|hebben|verzocht|verzochten|vroeg|vroegen|verzoekt)\b/i
const CHAMBER =
  /\b(?:[Uu]w verzoek|commissie|Kamer|Kamerlid|lid|leden|fractie|fracties|regeling van werkzaamheden)\b/
const FIRST_PERSON =
  /\b(?:ik|wij|mijn|kabinet|regering|minister|staatssecretaris|bewindspersoon|(?:ambts)?voorganger|ambtgenoot|collega|is|werd|zijn|werden)\b/i
/** What a letter can deliver by its own next sentences. */
const TO_INFORM =
  /\b(?:terug te komen|terug te zullen komen|terugkom\w{0,3}|(?:te |nader te )?(?:informeren|berichten|melden|rapporteren)|in te gaan|toe te lichten|toe te sturen|toe te zenden|te sturen|uiteen te zetten|te laten weten|uit te zoeken|na te gaan|antwoord|overzicht|reactie|toelichting|informatie|uitleg|schriftelijk\w?|brief)\b/i
/** Somebody else looks back: "de commissie stelt vast dat …". */
const REPORTED =
  /\b(?:stelt|stellen|stelde|constateert|constateren|constateerde|concludeert|concludeerde|merkt|signaleert|signaleerde|vaststelt|vaststelde|schrijft|schreef|meent|vindt)\b[^.;]{0,50}\bdat\b/i
const TALLY =
  /\bvan de (?:[\p{L}\d]+ ){0,3}toezeggingen\b|\btoezeggingen\b[^.;]{0,60}\b(?:procent|%|helft|derde|kwart)/iu
/** "Over de toezeggingen in deze brief": what it promises itself; "ik hecht aan opvolging": what somebody finds. */
const OF_ITSELF =
  /\btoezeggingen (?:in|uit|van) deze [\p{L}-]*(?:brief|nota|reactie|notitie)\b|\bhecht(?:en)? (?:(?:ik|wij|het kabinet) )?(?:\p{L}+ ){0,3}aan\b/iu
/** "Dat stuur ik u na de zomer": later, not with this letter. */
const NOT_NOW =
  /\b(?:zal|zullen|volgt|na de zomer|na het (?:zomer|herfst|kerst|voorjaars|mei)?reces|(?:in|voor) het (?:voorjaar|najaar)|volgende? (?:maand|jaar|week|kwartaal)|komend[e]?|uiterlijk|later dit jaar)\b/i
/** "Na het reces stuur ik u …": what is sent then is not settled by this letter. */
const AFTER_RECESS = /\bna (?:het \p{L}*reces|de zomer)\b/iu
const WITH_THIS = /\b(?:hierbij|hiermee|bijgaand|deze (?:\p{L}*brief|reactie|nota))\b/iu
const TITLE = /^\s*(?:Betreft|Betr\.?|Onderwerp|Bijlagen?)\b/
const SUBJECTS: readonly (readonly [RegExp, Of])[] = [
  [/\bmoties?\b/gi, 'motion'],
  [/\b(?:schriftelijke|feitelijke|gestelde|kamer)? ?vragen\b/gi, 'questions'],
  [/\b(?:verzoek|verzocht)\b/gi, 'request'],
  [/\b(?:[\p{L}-]*advies|adviezen|[\p{L}-]*rapport|aanbeveling(?:en)?|evaluatie|onderzoek)\b/giu, 'advice'],
]
const RANK: readonly Of[] = ['toezegging', 'questions', 'request', 'motion', 'advice']

/**
 * Finds the sentences by which the letter settles something owed. `times` and `references` are those of the same layer,
 * in order; what the `voices` of advisers say settles nothing. A promise to settle it later is none.
 */
export function findDischarges(
  analysis: Analysis,
  times: readonly DatedWords[] = [],
  references: readonly Finding<'reference'>[] = [],
  voices: readonly Voice[] = [],
): Finding<'discharge'>[] {
  const found: Finding<'discharge'>[] = []
  const mayOwe = firstTest(analysis)
  let debates: ReturnType<typeof debatesOf> | undefined
  let earlier: Owed | undefined
  let recalled: number | undefined
  for (let sentence = 0; sentence < analysis.sentences.count; sentence++) {
    const best = mayOwe(sentence) ? bestIn(analysis, sentence, voices) : undefined
    if (!best) continue
    const { cue, of } = best
    const span = sentenceSpan(analysis, sentence)
    let owed = owedIn(analysis, times, span, hitSpan(analysis, best).end)
    // "De Kamer vroeg om … . Hiermee voldoe ik aan dat verzoek": the second sentence settles it.
    const previous = found.at(-1)
    if (!cue.recall && recalled === sentence - 1 && previous?.of === of) {
      found.pop()
      const { madeOn, debate } = previous
      if (owed.madeOn === null && owed.debate === null) owed = { madeOn, debate, inferred: madeOn !== null }
    }
    recalled = cue.recall && !DELIVERS.test(sentenceText(analysis, sentence)) ? sentence : undefined
    if (of === 'toezegging') {
      if (owed.madeOn === null) {
        debates ??= debatesOf(analysis, times)
        owed = completed(analysis, sentence, owed, debates, earlier)
      }
      earlier = owed
    }
    const doubts = cue.recall ? ['discharge-recalled'] : []
    if (owed.inferred) doubts.push('made-on-from-context')
    found.push({
      kind: 'discharge',
      ...span,
      speaker: 'government',
      rule: ruleId('discharge', cue.id),
      doubts,
      of,
      madeOn: owed.madeOn,
      debate: owed.debate,
      reference: citedIn(references, span, of),
    })
  }
  return found
}

/** The cue of a sentence that settles something, and what; undefined when none does. */
function bestIn(
  analysis: Analysis,
  sentence: number,
  voices: readonly Voice[],
): (CueHit<Cue<'discharge'>> & { readonly of: Of }) | undefined {
  const hits = cuesIn(analysis, sentence, 'discharge')
  if (hits.length === 0) return undefined
  const span = sentenceSpan(analysis, sentence)
  const words = sentenceText(analysis, sentence)
  if (isTitle(analysis, sentence, words) || speakerAt(voices, span) === 'advisory-body') return undefined
  const [best] = hits
    .filter(({ cue }) => settles(analysis, sentence, words, cue))
    .sort(
      (a, b) =>
        RANK.indexOf(a.cue.of) - RANK.indexOf(b.cue.of) || Number(a.cue.recall) - Number(b.cue.recall),
    )
  const of = best?.cue.bare ? subjectOf(analysis, span.start) : best?.cue.of
  return best && of ? { ...best, of } : undefined
}

/** The register's number of a promise, else the paper that the sentence cites. */
function citedIn(references: readonly Finding<'reference'>[], span: Span, of: Of): string | null {
  let paper: string | null = null
  for (const { id, self } of within(references, span)) {
    if (of === 'toezegging' && id?.startsWith('TZ')) return id
    if (id?.startsWith('kst-') && !self) paper ??= id
  }
  return paper
}

/** A cheap test that most sentences fail: a cue can start there and something owed is named. */
function firstTest({ sentences, tokens, vocabulary, cues }: Analysis): (sentence: number) => boolean {
  const bit = vocabulary.cueBit('discharge')
  const owed = owedWords(vocabulary)
  return (sentence) => {
    if ((cues.kinds[sentence]! & bit) === 0) return false
    for (let token = sentences.firstToken[sentence]!; token < sentences.endToken[sentence]!; token++) {
      if (owed[tokens.word[token]!] === 1) return true
    }
    return false
  }
}

/** The words without which nothing can be owed. */
const OWED =
  'toezegging toezeggingen toegezegd toegezegde toezegde toezegden zegde zegden verzoek verzoeken verzocht verzochten gevraagd vroeg vroegen vragen vraag kamervragen kabinetsreactie beleidsreactie beleidsreacties regeringsreactie kabinetsstandpunt kabinetsappreciatie reactie standpunt appreciatie advies adviezen rapport rapporten evaluatie aanbevelingen adviesrapport onderzoek motie moties'.split(
    ' ',
  )

const owedWords = oncePerVocabulary((vocabulary) => flagsOf(vocabulary, OWED))

function isTitle({ document, blockOf }: Analysis, sentence: number, words: string): boolean {
  return TITLE.test(words) || document.blocks[blockOf(sentence)]?.kind === 'heading'
}

function settles(
  analysis: Analysis,
  sentence: number,
  words: string,
  { of, recall, bare, needs }: Cue<'discharge'>,
): boolean {
  const delivers = DELIVERS.test(words)
  if (AFTER_RECESS.test(words) && !WITH_THIS.test(words)) return false
  if (of === 'toezegging' && OF_ITSELF.test(words)) return false
  if (needs !== undefined && !words.includes(needs)) return false
  if ((PROMISE_LATER.test(words) || NOT_YET.test(words)) && !delivers) return false
  if (of === 'toezegging' && isLookedBackAt(words) && !(delivers && !recall)) return false
  if (of === 'advice' && (PAST.test(words) || (LATER.test(words) && !delivers))) return false
  if (bare) return delivers
  if (of === 'motion' && !delivers && !/\b(?:deze|beide) (?:\p{L}+ )?moties\b/u.test(words)) return false
  if (of === 'questions' && !delivers && !CHAMBER.test(words)) return false
  if (of === 'request' && !CHAMBER.test(words)) {
    return !recall && delivers && CHAMBER.test(before(analysis, sentence))
  }
  if (!recall) return true
  // What a motion asked is a motion's.
  if (of === 'request' && (!ASKED.test(words) || /\bmoties?\b/i.test(words))) return false
  if (of === 'toezegging' && !FIRST_PERSON.test(words)) return false
  return (
    delivers ||
    deliversNext(analysis, sentence) ||
    (of === 'toezegging' && deliversItself(analysis, sentence, words))
  )
}

function isLookedBackAt(words: string): boolean {
  if (TALLY.test(words)) return true
  const report = REPORTED.exec(words)
  return (
    report !== null &&
    !/\b(?:ik|wij|het kabinet)\b/i.test(words.slice(Math.max(0, report.index - 20), report.index + 40))
  )
}

/** Whether the next sentence of the paragraph, or the first of the next one, says that this letter delivers. */
function deliversNext(analysis: Analysis, sentence: number): boolean {
  const next = sentence + 1
  if (next >= analysis.sentences.count || analysis.blockOf(next) - analysis.blockOf(sentence) > 1) {
    return false
  }
  const words = sentenceText(analysis, next)
  return DELIVERS.test(words) && !NOT_NOW.test(words)
}

/** "Ik zegde het lid A toe terug te komen op …" and the paragraph goes on: it tells what was promised. */
function deliversItself(analysis: Analysis, sentence: number, words: string): boolean {
  const next = sentence + 1
  if (!CHAMBER.test(words) || !TO_INFORM.test(words) || next >= analysis.sentences.count) return false
  if (analysis.blockOf(next) !== analysis.blockOf(sentence)) return false
  const behind = sentenceText(analysis, next)
  return (
    !PROMISE_LATER.test(behind) &&
    !NOT_YET.test(behind) &&
    !/\b(?:binnenkort|later|u ontvangt|ontvangt u)\b/i.test(behind)
  )
}

function before(analysis: Analysis, sentence: number): string {
  const since = analysis.sentences.start[Math.max(0, sentence - 2)]!
  return analysis.text.slice(since, analysis.sentences.start[sentence])
}

/** What a bare "de reactie" answers: what was named last before it. */
function subjectOf({ text }: Analysis, at: number): Of | undefined {
  const words = text.slice(Math.max(0, at - 900), at)
  let last: { index: number; of: Of } | undefined
  for (const [pattern, of] of SUBJECTS) {
    for (const { index } of words.matchAll(pattern)) if (!last || index > last.index) last = { index, of }
  }
  return last?.of
}
