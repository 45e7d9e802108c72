import type { Edit, Layer } from '#model/layer.ts'
import { repairNumber, type DigitKey } from '#read/digits.ts'
import { isUpper } from '#read/layout.ts'
import type { Structure } from '#read/structure.ts'
import { CLASS, FOLD, stripAccents } from '#text/fold.ts'
import { hashUnit, type Lexicon } from '#text/lexicon.ts'
import { buildLayer, identityLayer } from '#text/offset-map.ts'
import { patchTokens } from '#text/patch-tokens.ts'
import { keepTokens } from '#text/tokens-of.ts'
import { SHAPE, tokenize, type Tokens } from '#text/tokens.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** A repair of one word: what stands before it, how it is damaged, what it should be. */
type Repair = {
  readonly before: string
  /** The damaged word; its capitals count when `exact`. */
  readonly wrong: string
  readonly exact: boolean
  readonly roman: boolean
  readonly right: string
  readonly rule: string
}

/** What a Roman numeral may follow: only there can `Ill` be III. */
const BEFORE_ROMAN =
  /(?:\d|[Dd]oelstelling|[Hh]oofdstuk|[Dd]eel|[Aa]rtikel|[Bb]ijlage|[Kk]amerstuk(?:ken)?|-[IVXLl]{1,4}|Rutte|Balkenende|Handelingen),? ?$/

/**
 * Makes the matching layer: diacritics folded, damaged and glued words of `vocabulary/ocr` repaired, misread digits put
 * right where the file proves them. Line ends stay. Edits are in offsets of the display text.
 */
export function makeMatching(
  display: string,
  vocabulary: Vocabulary,
  structure: Structure,
  key: DigitKey,
): { layer: Layer; edits: Edit[] } {
  const { lexicon } = vocabulary
  const text = stripAccents(display)
  const tokens = tokenize(text, lexicon)
  const edits = findRepairs(text, tokens, vocabulary, structure, key)
  const layer = edits.length === 0 ? identityLayer(text) : repaired(text, edits)
  keepTokens(
    layer,
    lexicon,
    edits.length === 0 ? tokens : patchTokens(tokens, text, edits, layer.text, lexicon),
  )
  return { layer, edits }
}

/** A word of the text, its joined parts included. `firstPart` ends at its first hyphen; 0 when it has none. */
type Word = {
  readonly start: number
  readonly end: number
  /** Its lexicon number, and that of its first part. */
  readonly id: number
  readonly firstPart: number
  readonly firstId: number
}

/** What the words of one text are repaired with. */
type Mending = {
  readonly text: string
  readonly repairs: Repairs
  readonly lexicon: Lexicon
  readonly structure: Structure
  readonly key: DigitKey
  readonly articles: (number: string) => boolean
  readonly edits: Edit[]
}

const JOINER = 4
/** The classes of letters and digits together. */
const MIXED = 3
/** Longest damaged number, in code units. */
const LONGEST_NUMBER = 5

/** The repairs of a text in order; none overlap. */
function findRepairs(
  text: string,
  tokens: Tokens,
  vocabulary: Vocabulary,
  structure: Structure,
  key: DigitKey,
): Edit[] {
  const { lexicon } = vocabulary
  const repairs = repairsOf(vocabulary)
  const mending: Mending = {
    text,
    repairs,
    lexicon,
    structure,
    key,
    articles: articleSearch(text),
    edits: [],
  }
  const { damaged } = repairs
  const { start, end, word, shape, odd } = tokens
  let nextOdd = 0
  for (let token = 0; token < tokens.count; token++) {
    if (odd[nextOdd] === token) {
      nextOdd++
      repairParts(mending, start[token]!, end[token]!)
    } else if (shape[token] === SHAPE.mixed || (word[token]! > 0 && damaged[word[token]!] === 1)) {
      repairWord(mending, {
        start: start[token]!,
        end: end[token]!,
        id: word[token]!,
        firstPart: 0,
        firstId: 0,
      })
    }
  }
  return Object.keys(key).length === 0 ? mending.edits : withHeadings(text, mending.edits, key)
}

/**
 * Repairs the parts of a joined word, each as a word by itself, but those that begin as a damaged one does together with
 * what they are joined to. Keeps the hash of the part it is in: only a part with the hash of a damaged word, before a
 * joiner, or with letters and digits is looked at again.
 */
function repairParts(mending: Mending, from: number, to: number) {
  const { text, repairs, lexicon } = mending
  let start = from
  let hash = 0
  let kinds = 0
  for (let at = from; at <= to; at++) {
    const kind = at < to ? CLASS[text.charCodeAt(at)]! : 0
    if (kind === 1 || kind === 2) {
      if (kinds === 0) start = at
      kinds |= kind
      hash = hashUnit(hash, FOLD[text.charCodeAt(at)]!)
    } else if (kinds !== 0) {
      if (kind === JOINER && repairs.rare[prefixAt(text, start)] === 1) {
        const word = joinedWord(text, start, lexicon)
        repairWord(mending, word)
        at = word.end
      } else if (kinds === MIXED || repairs.maybe[hash & HASH_MASK] === 1) {
        const id = lexicon.find(text, start, at, hash)
        repairWord(mending, { start, end: at, id, firstPart: 0, firstId: 0 })
      }
      hash = kinds = 0
    }
  }
}

/** Repairs a word when it is damaged. */
function repairWord(mending: Mending, word: Word): void {
  const { edits } = mending
  const edit = wordRepair(mending, word) ?? numberRepair(mending, word)
  if (edit && edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit)
}

/** The word that begins at `start`, as the tokenizer cuts it. */
function joinedWord(text: string, start: number, lexicon: Lexicon): Word {
  const size = text.length
  let hash = 0
  let letters = 0
  let firstPart = 0
  let firstHash = 0
  let at = start
  for (; at < size; at++) {
    const unit = text.charCodeAt(at)
    const kind = CLASS[unit]!
    if (kind === 1) letters++
    else if (kind === JOINER) {
      const next = at + 1 < size ? CLASS[text.charCodeAt(at + 1)]! : 0
      if (next !== 1 && next !== 2 && !(unit === 43 && letters > 0)) break
      if (unit === 45 && firstPart === 0) {
        firstPart = at
        firstHash = hash
      }
    } else if (kind !== 2) break
    hash = hashUnit(hash, FOLD[unit]!)
  }
  return {
    start,
    end: at,
    id: lexicon.find(text, start, at, hash),
    firstPart,
    firstId: firstPart > 0 ? lexicon.find(text, start, firstPart, firstHash) : 0,
  }
}

/** Whether a word of letters and digits has both. */
function isMixed(text: string, start: number, end: number): boolean {
  let digits = 0
  for (let at = start; at < end; at++) if (CLASS[text.charCodeAt(at)] === 2) digits++
  return digits > 0 && digits < end - start
}

function repaired(text: string, edits: readonly Edit[]): Layer {
  const builder = buildLayer(text)
  let at = 0
  for (const { start, end, replacement } of edits) {
    builder.copy(at, start)
    builder.replace(start, end, replacement)
    at = end
  }
  builder.copy(at, text.length)
  return builder.finish()
}

function wordRepair({ text, repairs: { byWord } }: Mending, word: Word): Edit | undefined {
  const { start: at, firstPart } = word
  let { end } = word
  let options = byWord.get(word.id)
  if (!options && firstPart > 0) {
    // A compound such as `Ihbtig+-personen` is one word: its first part decides.
    end = firstPart
    options = byWord.get(word.firstId)
  }
  const repair = options?.find(
    ({ before, wrong, exact, roman }) =>
      text.startsWith(before, at - before.length) &&
      (!exact || text.startsWith(wrong, at)) &&
      (!roman || BEFORE_ROMAN.test(text.slice(Math.max(0, at - 14), at))),
  )
  if (!repair) return undefined
  const start = at - repair.before.length
  const capital = !repair.exact && text.charCodeAt(start) >= 65 && text.charCodeAt(start) <= 90
  const replacement = capital ? repair.right.charAt(0).toUpperCase() + repair.right.slice(1) : repair.right
  if (text.slice(start, end) === replacement) return undefined
  const op = replacement.includes(' ') ? 'split-word' : 'repair-ocr'
  return { op, start, end, replacement, rule: repair.rule }
}

function numberRepair(mending: Mending, { start, end }: Word): Edit | undefined {
  const { text, structure, key, articles } = mending
  if (end - start > LONGEST_NUMBER || !isMixed(text, start, end)) return undefined
  let next = end
  while (next < text.length && text.charCodeAt(next) === 32) next++
  let nextEnd = next
  while (nextEnd < text.length && CLASS[text.charCodeAt(nextEnd)] === 1) nextEnd++
  const replacement = repairNumber(text.slice(start, end), {
    before: text.charAt(start - 1),
    after: text.slice(next, nextEnd),
    counted: text.charCodeAt(next) === 37 || structure.isWord('unit', text, next, nextEnd),
    key,
    proven: (number) =>
      /artikel(?:en)? $/i.test(text.slice(Math.max(0, start - 10), start)) && articles(number),
  })
  return replacement === undefined
    ? undefined
    : { op: 'repair-ocr', start, end, replacement, rule: 'ocr/digit' }
}

/** Whether the text names an article whose number begins so; the text is searched once, when first asked. */
function articleSearch(text: string): (number: string) => boolean {
  let known: Set<string> | undefined
  return (number) => (known ??= articlesIn(text)).has(number)
}

/** The numbers of all articles that a text names, and what each begins with. */
function articlesIn(text: string): Set<string> {
  const numbers = new Set<string>()
  for (let at = text.indexOf(ARTICLE); at >= 0; at = text.indexOf(ARTICLE, at + ARTICLE.length)) {
    const from = at + ARTICLE.length
    for (let end = from; end < from + LONGEST_NUMBER && CLASS[text.charCodeAt(end)] === 2;) {
      numbers.add(text.slice(from, ++end))
    }
  }
  return numbers
}

const ARTICLE = 'rtikel '

/** Adds the numbers of headings that were misread as a letter: `q Versterken …`. */
function withHeadings(text: string, edits: Edit[], key: DigitKey): Edit[] {
  const taken = new Set(edits.map(({ start }) => start))
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) {
    const digit = key[text.charAt(start)]
    if (digit === undefined || taken.has(start)) continue
    if (text.charCodeAt(start + 1) !== 32 || !isUpper(text.charCodeAt(start + 2))) continue
    edits.push({ op: 'repair-ocr', start, end: start + 1, replacement: digit, rule: 'ocr/digit-key' })
  }
  return edits.sort((a, b) => a.start - b.start)
}

const HASH_MASK = 0xffff

type Repairs = {
  readonly byWord: ReadonlyMap<number, readonly Repair[]>
  /** One flag per lexicon number: 1 for a damaged word. */
  readonly damaged: Uint8Array
  /** 1 for the last bits of the hash of every damaged word. */
  readonly maybe: Uint8Array
  /** 1 for the first three units of every damaged word. */
  readonly rare: Uint8Array
}

/** A number for the first three units of a word. */
function prefixAt(text: string, at: number): number {
  const first = FOLD[text.charCodeAt(at)]! & 63
  const second = (FOLD[text.charCodeAt(at + 1)] ?? 0) & 63
  const third = (FOLD[text.charCodeAt(at + 2)] ?? 0) & 63
  return (first << 12) | (second << 6) | third
}

/** A damaged word of less than three units may be followed by anything that ends it. */
function markPrefix(rare: Uint8Array, wrong: string) {
  const prefix = prefixAt(wrong, 0)
  if (wrong.length > 2) rare[prefix] = 1
  else if (wrong.length === 2) rare.fill(1, prefix & ~63, (prefix & ~63) + 64)
  else rare.fill(1, prefix & ~4095, (prefix & ~4095) + 4096)
}

/** Code units of a damaged word before its first letter or digit. */
function marksBefore(written: string): number {
  const isWord = (unit: number) => CLASS[unit] === 1 || CLASS[unit] === 2
  let at = 0
  while (at < written.length && !isWord(written.charCodeAt(at))) at++
  return at
}

const repairsOf = oncePerVocabulary(repairsByWord)

function repairsByWord({ data, lexicon }: Vocabulary): Repairs {
  const repairs = new Map<number, Repair[]>()
  const damaged = new Uint8Array(lexicon.size + 1)
  const maybe = new Uint8Array(HASH_MASK + 1)
  const rare = new Uint8Array(1 << 18)
  const add = (written: string, right: string, rule: string, roman: boolean) => {
    const marks = marksBefore(written)
    const before = written.slice(0, marks)
    const wrong = written.slice(marks)
    const id = lexicon.id(wrong)
    if (id === 0) return
    damaged[id] = 1
    let hash = 0
    for (let at = 0; at < wrong.length; at++) hash = hashUnit(hash, FOLD[wrong.charCodeAt(at)]!)
    maybe[hash & HASH_MASK] = 1
    markPrefix(rare, wrong)
    const repair = {
      before,
      wrong,
      exact: /[\p{Lu}\d]/u.test(wrong),
      roman,
      right: stripAccents(right),
      rule,
    }
    const list = repairs.get(id)
    if (list) list.push(repair)
    else repairs.set(id, [repair])
  }
  for (const entry of data.ocr) {
    const rule = `ocr/${entry.id}`
    if ('wrong' in entry) {
      for (const wrong of entry.wrong) add(stripAccents(wrong), entry.right, rule, entry.context === 'roman')
    } else add(entry.glued, entry.parts.join(' '), rule, false)
  }
  for (const list of repairs.values()) list.sort((a, b) => b.before.length - a.before.length)
  return { byWord: repairs, damaged, maybe, rare }
}
