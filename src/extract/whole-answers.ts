import { sentenceText, type Analysis } from '#extract/analysis.ts'
import { GOES_ON } from '#extract/collect-answers.ts'
import type { Finding } from '#extract/finding.ts'
import { makeResponse } from '#extract/make-response.ts'
import { flagsOf } from '#extract/markers.ts'
import { weigh } from '#extract/stance.ts'
import { voteOf, type Vote } from '#extract/vote.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

const AS_A_WHOLE =
  /\b(?:(?:de|deze|alle|meeste|overige|acht|negen|tien|zes|zeven|vijf|vier|drie|merendeel van de|meerderheid van de|veel van de) (?:\w+ )?aanbevelingen|aanbevelingen van (?:de|het)|(?:het|dit) (?:advies|adviesrapport|evaluatierapport|rapport)|(?:de |haar |hun |zijn )(?:hoofd)?(?:conclusies|bevindingen|hoofdlijn|strekking|hoofdboodschap|boodschap|analyse)|(?:de )?(?:AIV|commissie|raad|adviesraad|rekenkamer|college)(?: hierin| daarin| niet)? (?:niet )?volgen|merendeel ervan|voorstellen|waar (?:de|het) (?:AIV|IOB|commissie|raad|adviesraad|rekenkamer|college) (?:vraagt|pleit|aandringt|adviseert|voorstelt))\b/i

const BY_GOVERNMENT =
  /\b(?:kabinet|ik|wij|we|regering|nederland|minister|worden|wordt|zijn|sluit|neemt het)\b/i
const PROSE: ReadonlySet<string> = new Set(['paragraph', 'list-item'])

/** Answers to the advice as a whole: neighbouring sentences with one tendency, refusals apart. */
export function findWholeAnswers(
  analysis: Analysis,
  quoted: readonly Finding<'recommendation'>[],
  taken: ReadonlySet<number>,
): Finding<'response'>[] {
  const { sentences, document } = analysis
  const found: Finding<'response'>[] = []
  let group: Vote[] = []
  let refusing = false
  let past = 0
  const close = () => {
    const first = group[0]
    if (first) {
      const verdict = weigh(group, 1)
      const span = { start: sentences.start[first.sentence]!, end: sentences.end[group.at(-1)!.sentence]! }
      found.push(makeResponse(analysis, null, span, verdict, []))
    }
    group = []
  }
  for (const sentence of candidates(analysis)) {
    if (taken.has(sentence)) continue
    const block = analysis.blockOf(sentence)
    if (!PROSE.has(document.blocks[block]!.kind)) continue
    const start = sentences.start[sentence]!
    while (past < quoted.length && quoted[past]!.end <= start) past++
    if (past < quoted.length && quoted[past]!.start < sentences.end[sentence]!) continue
    const last = group.at(-1)?.sentence
    const follows = last !== undefined && last === sentence - 1 && analysis.blockOf(last) === block
    const vote = voteOnWhole(analysis, sentence, follows)
    if (!vote) {
      close()
      continue
    }
    const refuses = vote.refuses >= 2
    if (vote.stands && (!follows || refuses !== refusing)) {
      close()
      refusing = refuses
    }
    group.push(vote)
  }
  close()
  // Without quoted advice only a plain stance counts: letters speak of reports all the time.
  return found.filter(({ stance }) => stance !== 'acknowledges' || quoted.length > 0)
}

/** A vote on the advice as a whole; `stands` when it takes a stance itself and does not only go on with one. */
function voteOnWhole(
  analysis: Analysis,
  sentence: number,
  follows: boolean,
): (Vote & { stands: boolean }) | undefined {
  const text = sentenceText(analysis, sentence)
  const whole = AS_A_WHOLE.test(text)
  if (!follows && !whole) return undefined
  const vote = voteOf(analysis, sentence, [])
  const names = whole && BY_GOVERNMENT.test(text)
  const goesOn = follows && GOES_ON.test(text)
  const plain = vote.agrees >= 2 || vote.refuses >= 2
  const named = names && (vote.partly >= 2 || vote.acknowledges >= 2)
  if ((plain && (names || goesOn)) || named) return { ...vote, stands: true }
  return goesOn || (follows && names && vote.exists >= 2) ? { ...vote, stands: false } : undefined
}

/** Words by which a sentence may speak of the advice as a whole. */
const NAMES =
  'aanbevelingen advies adviezen adviesrapport rapport evaluatierapport conclusies hoofdconclusies bevindingen hoofdbevindingen hoofdlijn hoofdlijnen strekking raad commissie adviescommissie evaluatiecommissie voorstellen'.split(
    ' ',
  )

const adviceNames = oncePerVocabulary((vocabulary) => flagsOf(vocabulary, NAMES))

/** Sentences that name advice, and the four behind each. */
function candidates({ tokens, sentences, vocabulary }: Analysis): number[] {
  const names = adviceNames(vocabulary)
  const chosen: number[] = []
  let until = -1
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const end = sentences.endToken[sentence]!
    for (let token = sentences.firstToken[sentence]!; token < end; token++) {
      const word = tokens.word[token]!
      if (word <= 0 || names[word] !== 1) continue
      until = sentence + 4
      break
    }
    if (sentence <= until) chosen.push(sentence)
  }
  return chosen
}
