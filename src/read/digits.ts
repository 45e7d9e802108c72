import { KIND, type Layout } from '#read/layout.ts'
import { lineText } from '#read/lines.ts'

/** Letters that this file shows in the place of a digit. */
export type DigitKey = Readonly<Record<string, string>>

/**
 * Digits that were misread as a letter everywhere in a file, proven by its headings: between headings 3 and 5 a
 * heading `q` can only be 4. Empty when nothing is proven or the proofs contradict each other.
 */
export function findDigitKey({ lines, opens }: Layout): DigitKey {
  const key: Record<string, string> = {}
  const wrong = new Set<string>()
  let before = 0
  let letter: string | undefined
  for (let line = 0; line < lines.count; line++) {
    if (opens[line] !== KIND.heading) continue
    const label = /^(\d|[a-z]) \p{Lu}/u.exec(lineText(lines, line))?.[1]
    if (label === undefined) continue
    if (/[a-z]/.test(label)) {
      letter = label
      continue
    }
    const number = Number(label)
    if (letter !== undefined && number === before + 2) {
      const digit = String(before + 1)
      if (key[letter] !== undefined && key[letter] !== digit) wrong.add(letter)
      key[letter] = digit
    }
    letter = undefined
    before = number
  }
  for (const one of wrong) delete key[one]
  return key
}

/**
 * The number that a word of digits and letters stands for: `q2` is 42 where the key says so, `8o` is 80 before what is
 * counted. `before` and `after` are the words around it; undefined when nothing proves a reading.
 */
export function repairNumber(
  word: string,
  context: {
    before: string
    after: string
    counted: boolean
    key: DigitKey
    proven: (number: string) => boolean
  },
): string | undefined {
  if (word.length > 5) return undefined
  if (/^\d+[oO]+$/.test(word)) {
    const number = word.replaceAll(/[oO]/g, '0')
    if (context.counted || context.before === "'" || context.proven(number)) return number
    return undefined
  }
  if (!/^\p{Ll}+$/u.test(context.after) || !/\d/.test(word)) return undefined
  let number = ''
  for (const unit of word) {
    const digit = /\d/.test(unit) ? unit : context.key[unit]
    if (digit === undefined) return undefined
    number += digit
  }
  return number
}
