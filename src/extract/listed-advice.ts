import type { AdviceLabel } from '#extract/advice-labels.ts'
import { cuesIn, sentenceAt, type Analysis } from '#extract/analysis.ts'
import { opensAsk, statesNorm } from '#extract/asks.ts'
import { reactsToAdvice } from '#extract/reaction.ts'

const LISTED = /^[-•]? ?\(?(?:(\d{1,2})[.):]?\)?|([a-p])[.)]) +(?=["A-Z])/
/** A line that announces a list of advice: it is short, a heading, or ends in a colon. */
const ANNOUNCES =
  /anbeveling|ANBEVELING|\b(?:beveelt|bevelen|adviseert|adviseren|raadt|raden) |\b[Aa]dviezen\b|\b[Aa]dvies luidt/
/** So many lines may stand between the announcement and the first item: the head of a table, a line of thanks. */
const LINES_BETWEEN = 2
/** So many items that ask are a list without anybody saying so. */
const UNANNOUNCED = 4
const BRACKET = 40
const COLON = 58
const DASH = 45
const ONE = 49
const LETTER_A = 97
const LETTER_P = 112
const BULLET = 8226
const FIRST = /^[-•(]{0,2} ?(?:1[.):]?\)?|(a)[.)]) /

/**
 * Numbered lines under a line that speaks of recommendations. The items may follow each other or have their answers
 * between them; fewer than two are no list. In a reaction to advice a longer list needs no such line. Items with letters need
 * it, and count from one (`counted`).
 */
export function findListed(analysis: Analysis): AdviceLabel[] {
  const { text, document } = analysis
  for (let index = 1; index < document.blocks.length; index++) {
    const { start } = document.blocks[index]!
    const unit = text.charCodeAt(start)
    if (unit !== ONE && unit !== LETTER_A && unit !== BRACKET && unit !== DASH && unit !== BULLET) continue
    const first = FIRST.exec(text.slice(start, start + 8))
    if (!first) continue
    const lettered = first[1] !== undefined
    const announced = isAnnounced(analysis, index)
    if (!announced && (lettered || !reactsToAdvice(analysis))) continue
    const labels = readList(analysis, index, lettered)
    if (labels.length >= (announced ? 2 : UNANNOUNCED)) return labels
  }
  return []
}

function isAnnounced({ document, text }: Analysis, item: number): boolean {
  for (let index = item - 1; index >= Math.max(0, item - 1 - LINES_BETWEEN); index--) {
    const { kind, start, end } = document.blocks[index]!
    if (kind !== 'heading' && end - start >= 120 && text.charCodeAt(end - 1) !== COLON) continue
    if (ANNOUNCES.test(text.slice(start, end))) return true
  }
  return false
}

function readList(analysis: Analysis, from: number, lettered: boolean): AdviceLabel[] {
  const { document, text } = analysis
  const labels: AdviceLabel[] = []
  for (let index = from, previous = from; index < document.blocks.length; index++) {
    const block = document.blocks[index]!
    const unit = text.charCodeAt(block.start)
    if (unit > 57 && unit !== BULLET && !(lettered && unit >= LETTER_A && unit <= LETTER_P)) continue
    const head = text.slice(block.start, Math.min(block.end, block.start + 60))
    const listed = LISTED.exec(head)
    if (!listed || placeOf(listed, lettered) !== labels.length + 1) continue
    const start = block.start + listed[0].length
    const sentence = sentenceAt(analysis, start)
    const asks =
      sentence >= 0 &&
      (opensAsk(analysis, sentence, start) ||
        head.startsWith('"', listed[0].length) ||
        statesNorm(analysis, sentence) ||
        cuesIn(analysis, sentence, 'advising').some(({ cue }) => cue.who === 'verb'))
    // Items that follow each other are of one list, however they are worded.
    if (!asks && !(labels.length > 0 && previous === index - 1 && block.kind !== 'heading')) continue
    labels.push({
      kind: 'label',
      start: block.start,
      end: start,
      numbers: [labels.length + 1],
      lettered: false,
      counted: lettered,
    })
    previous = index
  }
  return labels
}

/** Which item of its list a line is, by its number or its letter; 0 when it has the other. */
function placeOf([, number, letter]: RegExpExecArray, lettered: boolean): number {
  if (lettered) return letter === undefined ? 0 : letter.charCodeAt(0) - LETTER_A + 1
  return Number(number ?? 0)
}
