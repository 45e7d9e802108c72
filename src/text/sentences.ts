import { SHAPE, type Tokens } from '#text/tokens.ts'

/** The sentences of a text in order, as columns. Offsets are of the text; tokens half open; `block` counts line ends. */
export type Sentences = {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly firstToken: Int32Array
  readonly endToken: Int32Array
  readonly block: Int32Array
}

/** Says whether the run of letters, digits and dots that ends in a full stop is an abbreviation that goes on. */
export type AbbreviationTest = (word: string) => boolean

const CLOSING = new Set([...'"\')]}»”’'].map((mark) => -mark.charCodeAt(0)))
const FULL_STOP = -46
const QUESTION = -63
const EXCLAMATION = -33
const COLON_OR_SEMICOLON = new Set([-58, -59])

/**
 * Cuts a text (one block per line) in sentences. A sentence never crosses a line end. Abbreviations, initials and
 * numbers do not end one; closing quotes and brackets belong to it.
 */
export function splitSentences(text: string, tokens: Tokens, isAbbreviation: AbbreviationTest): Sentences {
  const start: number[] = []
  const end: number[] = []
  const firstToken: number[] = []
  const endToken: number[] = []
  const block: number[] = []
  let first = 0
  let blockIndex = 0

  const close = (last: number) => {
    if (last >= first) {
      start.push(tokens.start[first]!)
      end.push(tokens.end[last]!)
      firstToken.push(first)
      endToken.push(last + 1)
      block.push(blockIndex)
    }
    first = last + 1
  }

  for (let token = 0; token < tokens.count; token++) {
    if (tokens.shape[token] === SHAPE.end) {
      close(token - 1)
      first = token + 1
      blockIndex++
      continue
    }
    const mark = tokens.word[token]!
    if (mark !== FULL_STOP && mark !== QUESTION && mark !== EXCLAMATION) continue
    let last = token
    while (last + 1 < tokens.count && tokens.start[last + 1] === tokens.end[last] && CLOSING.has(tokens.word[last + 1]!))
      last++
    const next = last + 1
    if (next >= tokens.count || tokens.shape[next] === SHAPE.end) continue
    if (tokens.start[next] === tokens.end[last]) continue
    if (!startsSentence(text, tokens, next)) continue
    if (mark === FULL_STOP && token > first && goesOn(text, tokens, token, first, isAbbreviation)) continue
    close(last)
    token = last
  }
  if (first < tokens.count) close(tokens.count - 1)
  return {
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    firstToken: Int32Array.from(firstToken),
    endToken: Int32Array.from(endToken),
    block: Int32Array.from(block),
  }
}

/** A sentence starts with a capital, a number, a bullet or an opening quote or bracket, never with a small letter. */
function startsSentence(text: string, tokens: Tokens, token: number): boolean {
  const shape = tokens.shape[token]
  if (shape !== SHAPE.lower) return true
  const first = text.charCodeAt(tokens.start[token]!)
  return first === 39
}

function goesOn(
  text: string,
  tokens: Tokens,
  stop: number,
  first: number,
  isAbbreviation: AbbreviationTest,
): boolean {
  if (tokens.end[stop - 1] !== tokens.start[stop]) return false
  let from = tokens.start[stop - 1]!
  let token = stop - 1
  while (token > first && tokens.end[token - 1] === tokens.start[token] && tokens.word[token - 1] !== -40) {
    token--
    from = tokens.start[token]!
  }
  const word = text.slice(from, tokens.end[stop])
  if (/^(?:[A-Z][a-z]?\.)+$/.test(word)) return true
  if (COLON_OR_SEMICOLON.has(tokens.word[stop - 1]!)) return false
  return isAbbreviation(word)
}
