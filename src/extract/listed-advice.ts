import type { AdviceLabel } from '#extract/advice-labels.ts'
import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import { opensAsk } from '#extract/asks.ts'

const LISTED = /^\(?(\d{1,2})[.):]?\)? +(?=["A-Z])/

/** Numbered lines under a line that speaks of recommendations, when the letter has no "Aanbeveling N". */
export function findListed({ document, text, ...rest }: Analysis): AdviceLabel[] {
  if (!text.includes('anbeveling') && !text.includes('ANBEVELING')) return []
  const analysis: Analysis = { document, text, ...rest }
  const labels: AdviceLabel[] = []
  let announced = -100
  let expected = 1
  document.blocks.forEach((block, index) => {
    const short = block.end - block.start < 200 || text.charCodeAt(block.end - 1) === 58
    const unit = text.charCodeAt(block.start)
    if (!short && block.kind !== 'heading' && !(unit < 58 && expected > 0)) return
    const head = text.slice(block.start, Math.min(block.end, block.start + 400))
    const listed = unit < 58 ? LISTED.exec(head) : null
    const number = listed ? Number(listed[1]) : 0
    if (listed && number === expected && (expected > 1 || index - announced <= 3)) {
      const sentence = sentenceAt(analysis, block.start + listed[0].length)
      const from = block.start + listed[0].length
      if (sentence >= 0 && (opensAsk(analysis, sentence, from) || head.startsWith('"', listed[0].length))) {
        labels.push({ kind: 'label', start: block.start, end: from, numbers: [number], lettered: false })
        expected++
        return
      }
    }
    if (
      /aanbevelingen/i.test(head) &&
      (block.kind === 'heading' || head.trimEnd().endsWith(':') || head.length < 120)
    ) {
      announced = index
    }
  })
  return labels.length > 1 ? labels : []
}
