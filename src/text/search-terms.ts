import { splitCompound } from '#text/compounds.ts'
import { madeOf, type SearchLists } from '#text/search-lists.ts'
import { namedTerms } from '#text/search-names.ts'
import { numberForms } from '#text/search-numbers.ts'
import { searchStem } from '#text/search-stem.ts'
import { plainWord, searchTokens } from '#text/search-tokens.ts'
import { separatedVerbs } from '#text/separable-verbs.ts'
import { STOP_WORDS } from '#text/stop-words.ts'

/** Stands before a term that is a word as it is written, to keep it apart from a stem. */
const EXACT = '='

/** Terms of a word: `terms` of the word itself, `parts` of what its compound is made of. Each term once. */
export type WordTerms = { readonly terms: readonly string[]; readonly parts: readonly string[] }

/** What one word of a text is found by. `position` counts words from 1; offsets are of the text, half open. */
export type SearchTerms = WordTerms & {
  readonly position: number
  readonly start: number
  readonly end: number
}

/**
 * What a text is found by: for each word its exact form (for phrases and the beginnings of words) and its stem, apart from
 * words of grammar, which have no stem; the stems of the parts of a compound; what a run of words names: the number
 * of a paper, a day, a sum; and the whole of a verb in two parts.
 */
export function searchTerms(text: string, lists: SearchLists): readonly SearchTerms[] {
  const tokens = searchTokens(text)
  const words = tokens.map(({ start, end }) => text.slice(start, end))
  const named = namedTerms(words)
  const verbs = separatedVerbs(text, tokens, words, lists)
  return tokens.map(({ start, end }, at) => {
    const { terms, parts } = wordTerms(words[at]!, lists)
    const also = named.get(at)
    const verb = verbs.get(at)
    if (!also && verb === undefined) return { position: at + 1, start, end, terms, parts }
    const all = new Set([...terms, ...(also ?? []), ...(verb === undefined ? [] : [verb])])
    return { position: at + 1, start, end, terms: [...all], parts }
  })
}

const MOST_KEPT = 100_000

/** The terms of one word as a text has it. */
export function wordTerms(word: string, lists: SearchLists): WordTerms {
  const known = lists.termsOf.get(word)
  if (known !== undefined) return known
  const made = makeTerms(word, lists)
  if (lists.termsOf.size > MOST_KEPT) lists.termsOf.clear()
  lists.termsOf.set(word, made)
  return made
}

function makeTerms(word: string, lists: SearchLists): WordTerms {
  const terms = new Set<string>()
  const parts = new Set<string>()
  for (const form of formsOf(plainWord(word), lists)) {
    terms.add(exactTerm(form))
    if (!STOP_WORDS.has(form) && !/\d/.test(form)) terms.add(stemOfWord(form, lists))
    for (const part of deepParts(form, lists)) parts.add(part)
  }
  for (const term of terms) parts.delete(term)
  return { terms: [...terms], parts: [...parts] }
}

/** The word in its one spelling, and what a hyphen joins in it: "VN-gezant" is "vngezant", "vn" and "gezant". */
export function formsOf(plain: string, { spellings }: SearchLists): readonly string[] {
  const spelled = (word: string) => (spellings.get(word) ?? word).replace(/\++$/, '')
  if (/\d/.test(plain)) return numberForms(plain)
  if (!plain.includes('-')) return [spelled(plain)]
  const parts = plain
    .split('-')
    .map(spelled)
    .filter((part) => part !== '')
  return [...new Set([spelled(parts.join('')), ...parts])]
}

/** The term of a word as it is written. */
export function exactTerm(form: string): string {
  return EXACT + form.replace("'", '')
}

/** The stem of a whole word: of a compound only the last part bends ("kamerleden" is "kamer" and "lid"). */
export function stemOfWord(form: string, lists: SearchLists): string {
  const word = form.replace(/(?<=.)'s$/, '')
  const parts = partsOf(word, lists)
  if (parts.length === 0) return searchStem(word, lists)
  const [first = '', last = ''] = parts
  return stemOfWord(first, lists) + stemOfWord(last, lists)
}

function deepParts(word: string, lists: SearchLists): string[] {
  return partsOf(word, lists).flatMap((part) => [stemOfWord(part, lists), ...deepParts(part, lists)])
}

const SHORTEST_PART = 3
const LONGEST_COMPOUND = 40

/** The two words a compound is made of, as they stand in it; none for a word that is no compound. */
export function partsOf(word: string, lists: SearchLists): readonly string[] {
  if (word.length > LONGEST_COMPOUND || !/^[a-z]{7,}$/.test(word)) return []
  const split = madeOf(lists, 'compounds', () => new Map<string, readonly string[]>())
  const known = split.get(word)
  if (known !== undefined) return known
  const parts = splitWord(word, lists)
  if (split.size > MOST_KEPT) split.clear()
  split.set(word, parts)
  return parts
}

function splitWord(word: string, lists: SearchLists): readonly string[] {
  const { words, stems, wholes } = madeOf(lists, 'parts', () => ({
    words: new Set(lists.parts),
    stems: new Set(lists.parts.map((part) => searchStem(part, lists))),
    wholes: new Set([...lists.wholes].map((whole) => searchStem(whole, lists))),
  }))
  if (lists.families.has(word) || lists.keeps.has(word) || wholes.has(searchStem(word, lists))) return []
  // A part stands as it is, or in the plural: "stikstofde" is no part of "stikstofdepositie".
  const isPart = (part: string) =>
    words.has(part) || (/(?:n|s|a)$/.test(part) && stems.has(searchStem(part, lists)))
  const direct = splitCompound(word, { has: isPart }, SHORTEST_PART)
  if (direct.length > 0) return direct
  const has = (part: string) => isPart(part) || partsOf(part, lists).length > 0
  return splitCompound(word, { has }, SHORTEST_PART)
}
