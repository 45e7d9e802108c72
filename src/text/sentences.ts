import { MARK, SHAPE, type Tokens } from '#text/tokens.ts'

/** The sentences of a text in order, as columns. Offsets are of the text; tokens half open. */
export type Sentences = {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly firstToken: Int32Array
  readonly endToken: Int32Array
}

/** Says whether the run of letters, digits and dots that ends in a full stop is an abbreviation that goes on. */
export type AbbreviationTest = (word: string) => boolean

const CLOSING = new Set([...'"\')]}»”’'].map((mark) => -mark.charCodeAt(0)))
const APOSTROPHE = 39
/** Behind a mark the first word tells, unless the mark opens something. */
const OPENING = new Set([...'"\'([{«“‘„€$§'].map((mark) => -mark.charCodeAt(0)))
/** What is told apart by a letter: in `bijlage A.` the letter is no initial. */
const LETTERED = new Set([
  'bijlage',
  'annex',
  'optie',
  'variant',
  'scenario',
  'plan',
  'deel',
  'categorie',
  'groep',
  'klasse',
  'punt',
  'tabel',
])
/** Code units of an initial with its stop, at most: `Th.`, or a letter of two units. */
const LONGEST_INITIAL = 5
const COLON_OR_SEMICOLON = new Set([-58, -59])

/**
 * Cuts a text (one block per line) in sentences. A sentence never crosses a line end. Abbreviations, initials and
 * numbers do not end one; closing quotes and brackets belong to it.
 */
export function splitSentences(text: string, tokens: Tokens, isAbbreviation: AbbreviationTest): Sentences {
  const found = collectSentences(tokens)
  let first = 0
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.shape[token] === SHAPE.end) {
      found.add(first, token)
      first = token + 1
      continue
    }
    const mark = tokens.word[token]!
    if (mark !== MARK.stop && mark !== MARK.question && mark !== MARK.exclamation && mark !== MARK.ellipsis) {
      continue
    }
    let next = token + 1
    while (closes(tokens, next)) next++
    if (next >= tokens.count || tokens.shape[next] === SHAPE.end) continue
    if (tokens.start[next] === tokens.end[next - 1]) continue
    if (!startsSentence(text, tokens, next)) continue
    if (mark === MARK.stop && token > first && goesOn(text, tokens, token, first, isAbbreviation)) continue
    found.add(first, next)
    first = next
    token = next - 1
  }
  found.add(first, tokens.count)
  return found.finish()
}

/** A closing quote or bracket right behind what precedes it. */
function closes(tokens: Tokens, token: number): boolean {
  if (token >= tokens.count || tokens.start[token] !== tokens.end[token - 1]) return false
  return CLOSING.has(tokens.word[token]!)
}

function collectSentences(tokens: Tokens) {
  const firstToken: number[] = []
  const endToken: number[] = []
  return {
    add: (first: number, end: number) => {
      if (end <= first) return
      firstToken.push(first)
      endToken.push(end)
    },
    finish: (): Sentences => {
      const count = firstToken.length
      const start = new Int32Array(count)
      const end = new Int32Array(count)
      for (let sentence = 0; sentence < count; sentence++) {
        start[sentence] = tokens.start[firstToken[sentence]!]!
        end[sentence] = tokens.end[endToken[sentence]! - 1]!
      }
      return { count, start, end, firstToken: new Int32Array(firstToken), endToken: new Int32Array(endToken) }
    },
  }
}

/** A sentence starts with a capital, a number, an opening quote or bracket, or a bullet before one of these. */
function startsSentence(text: string, tokens: Tokens, token: number): boolean {
  const shape = tokens.shape[token]
  if (shape === SHAPE.mark && !OPENING.has(tokens.word[token]!)) {
    return token + 1 < tokens.count && tokens.shape[token + 1] !== SHAPE.lower
  }
  if (shape !== SHAPE.lower) return true
  return text.charCodeAt(tokens.start[token]!) === APOSTROPHE
}

/** Whether the words go on behind a full stop: an abbreviation, initials, the number of a list item. */
function goesOn(
  text: string,
  tokens: Tokens,
  stop: number,
  first: number,
  isAbbreviation: AbbreviationTest,
): boolean {
  if (tokens.end[stop - 1] !== tokens.start[stop]) return false
  if (stop - 1 === first && tokens.end[first]! - tokens.start[first]! <= 3 && isItemLabel(tokens, first)) {
    return true
  }
  let from = tokens.start[stop - 1]!
  let token = stop - 1
  while (
    token > first &&
    tokens.end[token - 1] === tokens.start[token] &&
    tokens.word[token - 1] !== MARK.open
  ) {
    token--
    from = tokens.start[token]!
  }
  const word = text.slice(from, tokens.end[stop])
  // One word of more than two letters is no initials: nearly every sentence ends so.
  if (token < stop - 1 || word.length <= LONGEST_INITIAL) {
    if (/^\p{Lu}\.$/u.test(word)) return !(token > first && LETTERED.has(wordOf(text, tokens, token - 1)))
    if (/^(?:\p{Lu}\p{Ll}?\.)+$/u.test(word)) return true
  }
  if (COLON_OR_SEMICOLON.has(tokens.word[stop - 1]!)) return false
  // `de VS.` is not `vs.`
  if (token === stop - 1 && tokens.shape[token] === SHAPE.upper) return false
  return isAbbreviation(word)
}

/** `1.` or `a.` with which a block begins. */
function isItemLabel(tokens: Tokens, token: number): boolean {
  const width = tokens.end[token]! - tokens.start[token]!
  return tokens.shape[token] === SHAPE.number || width === 1
}

function wordOf(text: string, tokens: Tokens, token: number): string {
  return text.slice(tokens.start[token], tokens.end[token]).toLowerCase()
}
