import { CLASS, fold } from '#text/fold.ts'

/** A word or number of a text as the search cuts it: half-open offsets. */
export type SearchToken = { readonly start: number; readonly end: number }

const LETTER = 1
const DIGIT = 2

/**
 * The words and numbers of a text. Hyphens, apostrophes and plus signs inside belong to the word, a plus sign behind it too;
 * so do a point, a comma and a dash between digits: "4,8", "1.000.000" and "2023–2027" are one.
 */
export function searchTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = []
  const size = text.length
  for (let at = 0; at < size;) {
    if (!isWord(text, at)) {
      at++
      continue
    }
    const start = at++
    for (; at < size; at++) if (!isWord(text, at) && !joins(text, at)) break
    // A diacritic or a picture's colour alone is no word.
    const said = text.charCodeAt(start) < 128 || plainWord(text.slice(start, at)) !== ''
    if (said) tokens.push({ start, end: at })
  }
  return tokens
}

function isWord(text: string, at: number): boolean {
  const kind = CLASS[text.charCodeAt(at)]
  return kind === LETTER || kind === DIGIT
}

function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (CLASS[unit] === 4) {
    return (at + 1 < text.length && isWord(text, at + 1)) || (unit === 43 && isWord(text, at - 1))
  }
  return (unit === 44 || unit === 46 || unit === 0x2013) && isDigit(text, at - 1) && isDigit(text, at + 1)
}

function isDigit(text: string, at: number): boolean {
  return CLASS[text.charCodeAt(at)] === DIGIT
}

/** Letters of a word that count: a longer one is no word, and the index has no room for it. */
const LONGEST = 80

/** Letters that no decomposition makes plain. */
const SPECIAL: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
}

/** A word without capitals, accents, apostrophes and what closes it: "lhbtiq+" is "lhbtiq". Only the apostrophe of a plural stays: "thema's". */
export function plainWord(word: string): string {
  const folded = fold(word.length > LONGEST ? word.slice(0, LONGEST) : word)
  const plain = /^[\w'+-]*$/.test(folded)
    ? folded
    : folded
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[øłđıæœßð]/g, (letter) => SPECIAL[letter]!)
        .toWellFormed()
  return plain.replace(/'(?!s$)/g, '').replace(/[-+]+$/, '')
}
