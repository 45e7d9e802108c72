import type { Block, Exchange } from '#model/document.ts'
import type { Span } from '#model/span.ts'

type Label = { readonly role: 'question' | 'answer' | 'end'; readonly numbers: readonly string[] }
type Part = Span & Label

const NUMBERS = String.raw`\d{1,3}[a-z]?(?:(?:, ?| en | t\/m | tot en met |-)\d{1,3}[a-z]?)*`
const QUESTION = new RegExp(String.raw`^(?:vraag|vragen)\s+(${NUMBERS})(?=[\s.:)]|$)`, 'i')
const ANSWER = new RegExp(
  String.raw`^(?:antwoord|antwoorden|beantwoording|reactie)(?:\s+op)?(?:\s+(?:vraag|vragen))?(?:\s+(${NUMBERS}))?\s*(?:[.:]|$|(?<=\d)\s)`,
  'i',
)
const END = /^(?:mededeling|toelichting|ondertekening)\b[^.]{0,40}$|^toelichting:/i
const BARE_NUMBER = /^(\d{1,3})[.:]?$/

/**
 * Pairs the questions of Members with the answers to them, by their labels: `Vraag 2 en 3`, `Antwoord 2 en 3`, a number
 * alone above a question in a list. A question nobody answers has no answer. Offsets of the matching layer.
 */
export function findExchanges(blocks: readonly Block[], text: string): Exchange[] {
  const parts = partsOf(blocks, text)
  const answers = parts.filter(({ role }) => role === 'answer')
  if (answers.length === 0 && !parts.some(({ role }) => role === 'question')) return []
  return parts.flatMap((question, at) =>
    question.role === 'question'
      ? [{ numbers: question.numbers, question: spanOf(question), answer: answerTo(question, at, parts) }]
      : [],
  )
}

/** By its number; an answer without one belongs to the questions right above it. */
function answerTo({ numbers }: Part, at: number, parts: readonly Part[]): Span | null {
  const numbered = parts.find(
    (part) => part.role === 'answer' && part.numbers.some((number) => numbers.includes(number)),
  )
  if (numbered) return spanOf(numbered)
  const next = parts.slice(at + 1).find(({ role }) => role !== 'question')
  return next?.role === 'answer' && next.numbers.length === 0 ? spanOf(next) : null
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

function partsOf(blocks: readonly Block[], text: string): Part[] {
  const begins = (words: RegExp) => blocks.some(({ start }) => words.test(text.slice(start, start + 12)))
  // A number alone is a question where no question bears the word.
  const listed = begins(/^antwoord\b/i) && !begins(/^vraag \d/i)
  const parts: { start: number; end: number; role: Label['role']; numbers: readonly string[] }[] = []
  for (const { kind, start, end } of blocks) {
    if (kind === 'footnote') continue
    const words = text.slice(start, Math.min(end, start + 120)).trim()
    const label = kind === 'signature' ? { role: 'end' as const, numbers: [] } : labelOf(words, listed)
    if (label) parts.push({ ...label, start, end })
    else if (parts.length > 0) parts.at(-1)!.end = end
  }
  return parts
}

function labelOf(words: string, listed: boolean): Label | undefined {
  const asked = QUESTION.exec(words)?.[1] ?? (listed ? BARE_NUMBER.exec(words)?.[1] : undefined)
  if (asked !== undefined) return { role: 'question', numbers: numbersIn(asked) }
  const answered = ANSWER.exec(words)
  if (answered) return { role: 'answer', numbers: answered[1] === undefined ? [] : numbersIn(answered[1]) }
  return END.test(words) ? { role: 'end', numbers: [] } : undefined
}

/** `2, 3 en 4` → each of them; `5 t/m 7` → 5, 6 and 7. */
function numbersIn(words: string): string[] {
  const found: string[] = []
  let through = false
  for (const [piece] of words.matchAll(/\d{1,3}[a-z]?|t\/m|tot en met|-/gi)) {
    if (!/^\d/.test(piece)) {
      through = true
      continue
    }
    const from = Number.parseInt(found.at(-1) ?? piece, 10) + 1
    const to = Number.parseInt(piece, 10)
    if (through && to - from < 100) for (let number = from; number < to; number++) found.push(String(number))
    through = false
    found.push(piece.toLowerCase())
  }
  return found
}
