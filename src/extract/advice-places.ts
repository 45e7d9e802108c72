import { findAdviceLabels, type AdviceLabel } from '#extract/advice-labels.ts'
import { oncePerAnalysis, sentenceAt, type Analysis } from '#extract/analysis.ts'
import { opensAsk } from '#extract/asks.ts'
import { findListed } from '#extract/listed-advice.ts'
import { findListedMentions } from '#extract/listed-mentions.ts'
import { overlaps } from '#model/span.ts'

/** Where a letter quotes advice (`starts`) and where it answers or mentions it (`others`), each in order. */
export type AdvicePlaces = {
  readonly starts: readonly AdviceLabel[]
  readonly others: readonly AdviceLabel[]
  /** True when the advice is a list and its answers stand elsewhere, under heads of their own. */
  readonly answeredApart: boolean
  readonly listed: boolean
}

/** The head of an answer without the word for advice: "Ad 1", "1. Toegang tot zorg". */
const ANSWER_HEAD =
  /^(?:((?:Ad|Re|Punt|Reactie op|Antwoord op|Over) (?:punt |nr\.? )?)|)(\d{1,2})(?=[.):]| -|\n|$| [A-Z])/
const NOTHING: AdvicePlaces = { starts: [], others: [], answeredApart: false, listed: false }
/**
 * Finds where advice and its answers begin. A list given first and answered later counts as the advice. Recommendations,
 * responses and voices ask for the same places: they are found once for each letter.
 */
export const findAdvicePlaces = oncePerAnalysis(readPlaces)

function readPlaces(analysis: Analysis): AdvicePlaces {
  const labels = findAdviceLabels(analysis)
  const opening = labels.filter(({ kind }) => kind === 'label')
  const list = findListed(analysis)
  const listed = list.length > 0 && !quotesAgain(analysis, list, opening)
  const starts = listed ? list : opening
  if (starts.length === 0) return labels.length === 0 ? NOTHING : { ...NOTHING, others: labels }
  const last = starts.at(-1)!.start
  const rest = listed
    ? labels.map((label) => answerOf(label, last))
    : labels.filter(({ kind }) => kind !== 'label')
  const heads = findAnswerHeads(analysis, starts)
  const named = listed ? findListedMentions(analysis, listOf(list)) : []
  const others = [
    ...rest.filter((label) => !named.some((one) => overlaps(one, label))),
    ...heads,
    ...named,
  ].sort((a, b) => a.start - b.start)
  const answered = others.filter(({ kind, start }) => kind === 'answer' && start > last)
  return { starts, others, listed, answeredApart: answered.length >= 2 && (listed || heads.length > 0) }
}

/** How many items a list has, whether letters stand before them, and where the letter goes on behind it. */
function listOf(list: readonly AdviceLabel[]) {
  return { items: list.length, lettered: list[0]!.counted, from: list.at(-1)!.end }
}

/** Behind a list, "Aanbeveling 1" stands over the answer. */
function answerOf(label: AdviceLabel, last: number): AdviceLabel {
  if (label.kind !== 'label') return label
  return { ...label, kind: label.start > last ? 'answer' : 'mention' }
}

/** The labels quote at length, so that the list was only a survey or not of advice. */
function quotesAgain(
  analysis: Analysis,
  list: readonly AdviceLabel[],
  opening: readonly AdviceLabel[],
): boolean {
  // "Aanbevelingen 7 en 8: toezicht" stands over items of the list.
  const single = opening.filter(({ numbers }) => numbers.length === 1)
  if (single.length === 0) return false
  const { text } = analysis
  const lengthAt = (at: number) => (text.indexOf('\n', at + 2) + 1 || text.length) - at
  const again = single.filter(({ numbers, end, start }) => {
    const item = list.find((one) => one.numbers[0] === numbers[0])
    if (!item || start < item.start) return true
    const sentence = sentenceAt(analysis, end)
    const asks =
      sentence >= 0 && (opensAsk(analysis, sentence, end) || /^\s*"/.test(text.slice(end, end + 4)))
    return asks && lengthAt(end) > 0.7 * lengthAt(item.end)
  })
  return again.length * 2 >= single.length
}

/** Heads in rising order behind the last advice, each with the number of one; a single one is a chance. */
function findAnswerHeads(analysis: Analysis, starts: readonly AdviceLabel[]): AdviceLabel[] {
  const { document, text } = analysis
  const last = starts.at(-1)!
  const numbers = new Set(starts.flatMap((label) => label.numbers))
  const heads: AdviceLabel[] = []
  let previous = 0
  const first = analysis.blockOf(sentenceAt(analysis, last.start)) + 1
  for (let index = first; index < document.blocks.length; index++) {
    const block = document.blocks[index]!
    const unit = text.charCodeAt(block.start)
    if (unit > 82) continue
    const head = ANSWER_HEAD.exec(text.slice(block.start, Math.min(block.end, block.start + 40)))
    if (!head || (head[1] === undefined && block.kind !== 'heading')) continue
    const number = Number(head[2])
    if (!numbers.has(number) || number <= previous) continue
    previous = number
    heads.push({
      kind: 'answer',
      start: block.start,
      end: block.start + head[0].length,
      numbers: [number],
      lettered: false,
      counted: false,
    })
  }
  return heads.length > 1 ? heads : []
}
