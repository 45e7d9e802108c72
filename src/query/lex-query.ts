import { searchTokens } from '#text/search-tokens.ts'

/** A piece of a query as it was typed. A field has its name as typed and the values behind the colon. */
export type Lexeme =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'or' }
  | { readonly kind: 'not' }
  | {
      readonly kind: 'field'
      readonly name: string
      readonly values: readonly string[]
      readonly text: string
    }
  | { readonly kind: 'open-quote'; readonly text: string }

const QUOTES = '"„“”«»'
const DELIMITER = new RegExp(`[\\s()${QUOTES}]`)
const FIELD = /^([\p{L}'’/]+):/u

/** Cuts a query in pieces; never fails. `isField` tells which names before a colon are fields: others are words. */
export function lexQuery(text: string, isField: (name: string) => boolean): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (let at = 0; at < text.length;) {
    const char = text[at]!
    if (char === '(' || char === ')') {
      lexemes.push({ kind: char === '(' ? 'open' : 'close' })
      at++
    } else if (char === '-' && opensWord(text, at - 1) && startsSomething(text, at + 1)) {
      lexemes.push({ kind: 'not' })
      at++
    } else if (QUOTES.includes(char)) {
      const end = closingQuote(text, at + 1)
      const inside = text.slice(at + 1, end < 0 ? text.length : end)
      if (end < 0) lexemes.push({ kind: 'open-quote', text: inside })
      else if (hasWord(inside)) lexemes.push({ kind: 'phrase', text: inside.trim().replace(/\s+/g, ' ') })
      at = end < 0 ? at + 1 : end + 1
    } else if (!hasWord(char)) {
      at++
    } else {
      at = lexWord(text, at, isField, lexemes)
    }
  }
  return lexemes
}

function lexWord(text: string, start: number, isField: (name: string) => boolean, lexemes: Lexeme[]): number {
  const [matched = '', name = ''] = FIELD.exec(text.slice(start, start + 40)) ?? []
  if (matched !== '' && isField(name)) {
    const { values, end } = lexValues(text, start + matched.length)
    lexemes.push({ kind: 'field', name, values, text: text.slice(start, end) })
    return end
  }
  let end = start
  while (end < text.length && !DELIMITER.test(text[end]!)) end++
  const raw = text.slice(start, end)
  const last = searchTokens(raw).at(-1)?.end ?? raw.length
  const word = raw.slice(0, last)
  if (word === 'OR' && !/^[*]/.test(raw.slice(last))) lexemes.push({ kind: 'or' })
  else lexemes.push({ kind: raw[last] === '*' ? 'prefix' : 'word', text: word })
  return end
}

/** Values with commas between, each a word or between quotes. */
function lexValues(text: string, start: number): { values: string[]; end: number } {
  const values: string[] = []
  let at = start
  for (;;) {
    const char = text[at] ?? ' '
    if (QUOTES.includes(char)) {
      const close = closingQuote(text, at + 1)
      if (close < 0) return { values, end: at }
      values.push(text.slice(at + 1, close).trim())
      at = close + 1
    } else {
      const from = at
      while (at < text.length && text[at] !== ',' && !DELIMITER.test(text[at]!)) at++
      if (at > from) values.push(text.slice(from, at))
    }
    if (text[at] !== ',') return { values: values.filter((value) => value !== ''), end: at }
    at++
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if (QUOTES.includes(text[at]!)) return at
  return -1
}

const hasWord = (text: string) => searchTokens(text).length > 0
const opensWord = (text: string, at: number) => at < 0 || /[\s(]/.test(text[at]!)
const startsSomething = (text: string, at: number) =>
  at < text.length && (text[at] === '(' || QUOTES.includes(text[at]!) || hasWord(text[at]!))
