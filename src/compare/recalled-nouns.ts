import { fold } from '#text/fold.ts'
import { FUNCTION_WORDS } from '#text/function-words.ts'
import { NUMBER_WORDS } from '#text/numbers.ts'
import { stemOf } from '#text/stem.ts'

/** The nouns of a sentence as its letter has them, as stems. */
export type NamedNouns = {
  /** What "de nota" and "dit instrumentarium" stand for: the words that told them apart when last named in full. */
  readonly meant: readonly string[]
  /** Nouns taken for known: "de nota". */
  readonly known: readonly string[]
  /** Nouns brought in as new: "een nota". */
  readonly fresh: readonly string[]
}

/** Remembers how a letter named things in full, for when it calls them by their noun alone. */
export type RecalledNouns = {
  /** Notes what a sentence or heading names in full: "een nota over het vrije woord", "het sanctie-instrumentarium". */
  readonly note: (words: string) => void
  /** The nouns of the next sentence, which is noted too. */
  readonly read: (words: string) => NamedNouns
}

type Word = {
  readonly word: string
  readonly stem: string
  readonly isContent: boolean
  readonly isName: boolean
}

/** Stems that are kept of what stands behind a noun, and words among which they are looked for. */
const KEPT = 4
const REACH = 9
/** Adjectives that are kept of those before it. */
const ADJECTIVES = 2
/** Words before a noun among which its determiner is looked for. */
const REACH_BACK = 3
/** Letters a noun must have to be the head of a compound. */
const SHORTEST_HEAD = 4

const INDEFINITE = new Set('een geen elke elk ieder iedere enkele nieuwe ander andere'.split(' '))
const COMPLEMENT = new Set('over voor van inzake tot tegen rond tussen onder naar met'.split(' '))
const DEFINITE = new Set(
  "de het deze dit die dat zulke zo'n dergelijk dergelijke genoemde bedoelde beide mijn zijn haar hun onze ons diens dezelfde hetzelfde".split(
    ' ',
  ),
)

/** Starts a letter. */
export function makeRecalledNouns(): RecalledNouns {
  const meanings = new Map<string, readonly string[]>()
  const byEnding = new Map<string, string[]>()

  const noteNoun = (stem: string, terms: readonly string[]) => {
    if (terms.length > 0) meanings.set(stem, terms)
    const ending = stem.slice(-SHORTEST_HEAD)
    const same = byEnding.get(ending)
    if (!same) byEnding.set(ending, [stem])
    else {
      const known = same.indexOf(stem)
      if (known >= 0) same.splice(known, 1)
      same.push(stem)
    }
  }
  /** The compound named last of which a noun is the head. */
  const compoundOf = (stem: string) =>
    stem.length < SHORTEST_HEAD
      ? undefined
      : byEnding
          .get(stem.slice(-SHORTEST_HEAD))
          ?.findLast((one) => one.length >= stem.length + 3 && one.endsWith(stem))
  const meaningOf = (stem: string): readonly string[] => {
    const own = meanings.get(stem)
    const compound = compoundOf(stem)
    return compound === undefined ? (own ?? []) : [compound, ...(own ?? meanings.get(compound) ?? [])]
  }
  const note = (words: readonly Word[]) => {
    words.forEach(({ stem, isContent }, at) => {
      if (isContent) noteNoun(stem, [...before(words, at), ...behind(words, at)])
    })
  }
  return {
    note: (text) => note(wordsOf(text)),
    read: (text) => {
      const words = wordsOf(text)
      const [meant, known, fresh] = [new Set<string>(), new Set<string>(), new Set<string>()]
      words.forEach(({ stem }, at) => {
        if (!isNoun(words, at)) return
        const determiner = determinerOf(words, at)
        if (INDEFINITE.has(determiner)) fresh.add(stem)
        if (!DEFINITE.has(determiner)) return
        known.add(stem)
        if (isToldApart(words, at)) return
        for (const term of meaningOf(stem)) meant.add(term)
      })
      note(words)
      return { meant: [...meant], known: [...known], fresh: [...fresh] }
    },
  }
}

/** The last of a run of content words, or one before a name: adjectives are none. */
function isNoun(words: readonly Word[], at: number): boolean {
  const [one, next] = [words[at]!, words[at + 1]]
  return one.isContent && !(isAdjective(one) && next?.isContent && !next.isName)
}

/** "nieuwe"; "conferentie" and "ambassade" only end alike. */
const isAdjective = ({ isContent, word }: Word) => isContent && /(?<!i|ad|ag|e)e$/.test(word)

/** The word before a noun, its adjectives and its number: "de twee nieuwe ronden". Empty at the beginning. */
function determinerOf(words: readonly Word[], at: number): string {
  for (let one = at - 1; one >= 0 && at - one <= REACH_BACK; one--) {
    const { word } = words[one]!
    if (!isAdjective(words[one]!) && !NUMBER_WORDS.has(word) && !/^\d/.test(word)) return word
  }
  return ''
}

/** Its own sentence says which one it is, by more than one word. */
function isToldApart(words: readonly Word[], at: number): boolean {
  return before(words, at).length + behind(words, at).length > 1
}

/** The adjectives right before a noun. */
function before(words: readonly Word[], at: number): string[] {
  const found: string[] = []
  for (let one = at - 1; one >= 0 && found.length < ADJECTIVES; one--) {
    if (!isAdjective(words[one]!)) break
    found.push(words[one]!.stem)
  }
  return found
}

/** The name or the complement right behind a noun: "programma Open Ruimte", "nota over het vrije woord". */
function behind(words: readonly Word[], at: number): string[] {
  const found: string[] = []
  let next = at + 1
  for (; words[next]?.isName; next++) if (words[next]!.isContent) found.push(words[next]!.stem)
  if (!COMPLEMENT.has(words[next]?.word ?? '')) return found
  for (let one = next + 1; one <= next + REACH && found.length < KEPT; one++) {
    const word = words[one]
    if (!word || word.word === MARK) break
    if (word.isContent) found.push(word.stem)
  }
  return found
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’+-]*|[.,;:()!?–]/gu
const MARK = ','

function wordsOf(text: string): Word[] {
  return (text.match(WORDS) ?? []).map((one, at): Word => {
    if (!/[\p{L}\p{N}]/u.test(one[0]!)) return { word: MARK, stem: MARK, isContent: false, isName: false }
    const word = fold(one)
    const isContent =
      word.length > 2 && !/^\d/.test(word) && !FUNCTION_WORDS.has(word) && !NUMBER_WORDS.has(word)
    return { word, stem: isContent ? stemOf(word) : word, isContent, isName: at > 0 && /^\p{Lu}/u.test(one) }
  })
}
