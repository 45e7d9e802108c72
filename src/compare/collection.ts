import { splitCompound } from '#compare/compounds.ts'
import type { Placed } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** An earlier statement that may be about the same thing, and how alike the words are: 0 to 1. */
export type Candidate = Placed & { readonly likeness: number }

/** Weight of what a statement leans on and of the parts of its compounds, beside its own words. */
const CONTEXT = 0.3
const PART = 0.5
const KEY = 1.5
const RECALLED_KEY = 1

/**
 * The letters a new one is held against, indexed by their words and by the things they name. Asking for candidates costs
 * as much as there are statements that share a telling word, not as much as there are statements.
 */
export type Collection = {
  readonly letters: readonly LetterKeys[]
  /** The statements of other letters most like this one, best first. */
  readonly candidatesFor: (placed: Placed, among: Among) => Candidate[]
  /** How much a word tells: about 0 when every statement has it, about 1 when one has. */
  readonly weightOf: (word: string) => number
  /** A word and the parts of it, when it is a compound. */
  readonly partsOf: (word: string) => readonly string[]
}

/** Which statements are asked for: of which letters, how many at most, and how alike at least. */
export type Among = {
  readonly letters: (letter: LetterKeys) => boolean
  readonly most: number
  readonly floor: number
}

type Vector = ReadonlyMap<number, number>

/** Stems of official prose and in how many of ten thousand sentences each stands. */
export type CommonWords = ReadonlyMap<string, number>

/** Takes from the lists what everybody writes. */
export function commonWordsOf({ data, memo }: Vocabulary): CommonWords {
  return memo('compare/common-words', () => {
    const shares = new Map<string, number>()
    for (const { word, share } of data['common-words']) {
      const stem = stemOf(fold(word))
      shares.set(stem, Math.max(Number(share), shares.get(stem) ?? 0))
    }
    return shares
  })
}

/** A collection of so many sentences counts as much as the common words do. */
const BACKGROUND = 4000
/** In so many of ten thousand sentences stands a word that is not common. */
const RARE = 3

/** Makes the index of letters. Their order does not matter. */
export function makeCollection(letters: readonly LetterKeys[], common: CommonWords): Collection {
  const placed: Placed[] = letters.flatMap((letter) =>
    letter.statements.map((statement) => ({ letter, statement })),
  )
  const ids = new Map<string, number>()
  const idOf = (term: string) => {
    let id = ids.get(term)
    if (id === undefined) ids.set(term, (id = ids.size))
    return id
  }
  const frequency: number[] = []
  for (const { statement } of placed) {
    for (const term of [...statement.words, ...statement.keys]) {
      const id = idOf(term)
      frequency[id] = (frequency[id] ?? 0) + 1
    }
  }
  const known = new Set(ids.keys())
  const partsOf = memoise((word: string) => [word, ...splitCompound(word, known)])
  const whole = placed.length + BACKGROUND
  const weightOf = (term: string) => {
    const id = ids.get(term)
    const count = id === undefined ? 0 : (frequency[id] ?? 0)
    const expected = ((common.get(term) ?? RARE) / 10_000) * BACKGROUND
    return Math.log(whole / (count + expected)) / Math.log(whole)
  }
  const vectorOf = (statement: Statement): Vector => {
    const vector = new Map<number, number>()
    const add = (term: string, share: number) => {
      const weight = weightOf(term) * share
      const id = idOf(term)
      if (weight > (vector.get(id) ?? 0)) vector.set(id, weight)
    }
    for (const word of statement.words) {
      for (const part of partsOf(word)) add(part, part === word ? 1 : PART)
    }
    for (const word of statement.context) {
      for (const part of partsOf(word)) add(part, part === word ? CONTEXT : PART * CONTEXT)
    }
    for (const key of statement.keys) add(key, KEY)
    for (const key of statement.leansOn) add(key, RECALLED_KEY)
    return vector
  }
  const postings = new Map<number, { readonly at: number[]; readonly weights: number[] }>()
  const norms = new Float64Array(placed.length)
  placed.forEach(({ statement }, at) => {
    const vector = vectorOf(statement)
    norms[at] = normOf(vector)
    for (const [id, weight] of vector) {
      let posting = postings.get(id)
      if (!posting) postings.set(id, (posting = { at: [], weights: [] }))
      posting.at.push(at)
      posting.weights.push(weight)
    }
  })
  const sums = new Float64Array(placed.length)
  return {
    letters,
    weightOf,
    partsOf,
    candidatesFor: ({ letter, statement }, { letters: isAsked, most, floor }) => {
      const vector = vectorOf(statement)
      const norm = normOf(vector)
      const touched: number[] = []
      for (const [id, weight] of vector) {
        const posting = postings.get(id)
        if (!posting || posting.at.length > MOST_COMMON) continue
        for (let index = 0; index < posting.at.length; index++) {
          const at = posting.at[index]!
          if (sums[at] === 0) touched.push(at)
          sums[at]! += weight * posting.weights[index]!
        }
      }
      const found: Candidate[] = []
      for (const at of touched) {
        const likeness = sums[at]! / (norm * norms[at]! || 1)
        sums[at] = 0
        const other = placed[at]!
        if (likeness < floor || other.letter === letter || !isAsked(other.letter)) continue
        found.push({ ...other, likeness })
      }
      return found.sort((a, b) => b.likeness - a.likeness).slice(0, most)
    },
  }
}

/** A word in more statements than this tells nothing that is worth its cost. */
const MOST_COMMON = 20_000

/** Undated letters count as earlier. */
export function isEarlier(one: LetterKeys, other: LetterKeys): boolean {
  const [a, b] = [one.date.value, other.date.value]
  return a === null || b === null || a < b
}

function normOf(vector: Vector): number {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  return Math.sqrt(sum)
}

function memoise<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>()
  return (key) => {
    let value = made.get(key)
    if (value === undefined) made.set(key, (value = make(key)))
    return value
  }
}
