import type { Edit } from '#model/layer.ts'
import { firstFrom } from '#text/sorted.ts'

/** Whether an edit changes what people see; the others only change what is matched. */
export function isLayoutEdit({ op }: Edit): boolean {
  return op !== 'repair-ocr' && op !== 'split-word'
}

/**
 * Makes the display text again from the received text and the log alone. Edits are in order of `start`; a moved
 * stretch holds the edits within it.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const log = edits.filter(isLayoutEdit)
  const moves = log.filter(({ op }) => op === 'move-footnote').sort((a, b) => (a.to ?? 0) - (b.to ?? 0))
  const parts: string[] = []
  let move = 0
  const landMoves = (upTo: number) => {
    for (; move < moves.length && moves[move]!.to! <= upTo; move++) {
      const { start, end } = moves[move]!
      parts.push('\n')
      copy(start, end, firstWithin(log, start, end), false)
    }
  }
  const copy = (start: number, end: number, first: number, landing: boolean) => {
    let at = start
    let next = first
    while (next < log.length && log[next]!.start < end) {
      const edit = log[next]!
      if (landing) landWithin(at, edit.start)
      else parts.push(text.slice(at, edit.start))
      parts.push(edit.replacement)
      at = edit.end
      next++
      if (edit.op === 'move-footnote') while (next < log.length && log[next]!.start < edit.end) next++
    }
    if (landing) landWithin(at, end)
    else parts.push(text.slice(at, end))
  }
  const landWithin = (from: number, to: number) => {
    let at = from
    while (move < moves.length && moves[move]!.to! <= to) {
      const landing = Math.max(at, moves[move]!.to!)
      parts.push(text.slice(at, landing))
      at = landing
      landMoves(landing)
    }
    parts.push(text.slice(at, to))
  }
  copy(0, text.length, 0, true)
  return parts.join('')
}

/** The first edit inside a moved stretch, the move itself left out. */
function firstWithin(log: readonly Edit[], start: number, end: number): number {
  let first = firstFrom(log, start)
  while (first < log.length && log[first]!.op === 'move-footnote' && log[first]!.end <= end) first++
  return first
}
