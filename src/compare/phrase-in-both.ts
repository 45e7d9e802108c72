import { fold } from '#text/fold.ts'
import { FUNCTION_WORDS } from '#text/function-words.ts'

/** The longest run of words that both sentences have and that tells something; empty when there is none. */
export function phraseInBoth(one: string, other: string): string {
  const a = one.match(WORDS) ?? []
  const b = (other.match(WORDS) ?? []).map(fold)
  const folded = a.map(fold)
  let best = { start: 0, length: 0 }
  let above = new Uint16Array(b.length + 1)
  for (let i = 0; i < a.length; i++) {
    const row = new Uint16Array(b.length + 1)
    for (let j = 0; j < b.length; j++) {
      if (folded[i] !== b[j]) continue
      const length = above[j]! + 1
      row[j + 1] = length
      if (length > best.length && tells(folded.slice(i - length + 1, i + 1))) {
        best = { start: i - length + 1, length }
      }
    }
    above = row
  }
  return a.slice(best.start, best.start + best.length).join(' ')
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’+-]*/gu

function tells(words: readonly string[]): boolean {
  return words.some((word) => word.length > 3 && !FUNCTION_WORDS.has(word))
}
