import type { AdviceLabel } from '#extract/advice-labels.ts'
import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import { opensAsk, statesNorm } from '#extract/asks.ts'

const LISTED = /^[-•]? ?\(?(\d{1,2})[.):]?\)? +(?=["A-Z])/
/** A line that announces a list of advice: it is short, a heading, or ends in a colon. */
const ANNOUNCES =
  /anbeveling|ANBEVELING|\b(?:beveelt|bevelen|adviseert|adviseren|raadt|raden) |\b[Aa]dviezen\b|\b[Aa]dvies luidt/
const ANNOUNCING = /(?:anbevelinge?n?|ANBEVELINGEN|beveelt|bevelen|adviseert|adviseren|raadt|raden|dviezen)\b/g
/** So many lines may stand between the announcement and the first item: the head of a table, a line of thanks. */
const LINES_BETWEEN = 3

/**
 * Numbered lines under a line that speaks of recommendations. The items may follow each other or have their answers
 * between them; fewer than two are no list.
 */
export function findListed(analysis: Analysis): AdviceLabel[] {
  const { text } = analysis
  let checked = 0
  for (const match of text.matchAll(ANNOUNCING)) {
    if (match.index < checked) continue
    const first = firstItem(text, match.index)
    // The rest of this line and the lines behind it announce no other list.
    checked = first.checked
    if (first.at < 0) continue
    const block = analysis.blockOf(sentenceAt(analysis, first.at))
    if (!announces(analysis, match.index)) continue
    const labels = readList(analysis, block)
    if (labels.length > 1) return labels
  }
  return []
}

/** Where a line begins with "1" shortly behind the line of `at`; -1 when none does. */
function firstItem(text: string, at: number): { at: number; checked: number } {
  let line = text.indexOf('\n', at)
  const checked = line
  for (let lines = 0; lines < LINES_BETWEEN && line >= 0; lines++) {
    if (/^[-•(]{0,2} ?1[.):]?\)? /.test(text.slice(line + 1, line + 8))) return { at: line + 1, checked }
    line = text.indexOf('\n', line + 1)
  }
  return { at: -1, checked: checked < 0 ? text.length : checked }
}

function announces(analysis: Analysis, at: number): boolean {
  const { document, text } = analysis
  const block = document.blocks[analysis.blockOf(sentenceAt(analysis, at))]!
  const line = text.slice(block.start, block.end)
  if (!ANNOUNCES.test(line)) return false
  return block.kind === 'heading' || line.length < 120 || /:\s*$/.test(line)
}

function readList(analysis: Analysis, from: number): AdviceLabel[] {
  const { document, text } = analysis
  const labels: AdviceLabel[] = []
  for (let index = from, previous = from; index < document.blocks.length; index++) {
    const block = document.blocks[index]!
    const unit = text.charCodeAt(block.start)
    if (unit > 57 && unit !== 8226) continue
    const head = text.slice(block.start, Math.min(block.end, block.start + 60))
    const listed = LISTED.exec(head)
    if (!listed || Number(listed[1]) !== labels.length + 1) continue
    const start = block.start + listed[0].length
    const sentence = sentenceAt(analysis, start)
    const asks =
      sentence >= 0 &&
      (opensAsk(analysis, sentence, start) || head.startsWith('"', listed[0].length) || statesNorm(analysis, sentence))
    // Items that follow each other are of one list, however they are worded.
    if (!asks && !(labels.length > 0 && previous === index - 1 && block.kind !== 'heading')) continue
    labels.push({
      kind: 'label',
      start: block.start,
      end: start,
      numbers: [labels.length + 1],
      lettered: false,
      counted: false,
    })
    previous = index
  }
  return labels
}
