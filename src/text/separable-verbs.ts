import { madeOf, type SearchLists } from '#text/search-lists.ts'
import { searchStem } from '#text/search-stem.ts'
import { plainWord, type SearchToken } from '#text/search-tokens.ts'

/** Words between a verb and its particle at most. */
const FARTHEST = 16

/**
 * Verbs whose particle stands apart, as the index of the word and the stem of the whole: "voert … uit" and "uit te voeren" are
 * "uitvoeren". Only verbs of the list; behind a verb the particle must close its clause.
 */
export function separatedVerbs(
  text: string,
  tokens: readonly SearchToken[],
  words: readonly string[],
  lists: SearchLists,
): ReadonlyMap<number, string> {
  const verbs = madeOf(lists, 'separable', () => indexVerbs(lists))
  let found: Map<number, string> | undefined
  for (let at = 0; at < tokens.length; at++) {
    const stems = verbs.get(words[at]!)
    if (!stems) continue
    const verb = words[at + 1] === 'te' ? at + 2 : verbBefore(text, tokens, words, at, stems, lists)
    const stem = stems.get(stemAt(words, verb, lists))
    if (stem === undefined) continue
    found ??= new Map()
    found.set(verb, stem)
  }
  return found ?? NONE
}

const NONE: ReadonlyMap<number, string> = new Map()

type Verbs = ReadonlyMap<string, ReadonlyMap<string, string>>

/** By particle: the stem of the bare verb and that of the whole one. */
function indexVerbs(lists: SearchLists): Verbs {
  const verbs = new Map<string, Map<string, string>>()
  for (const each of lists.separable) {
    const [particle = '', verb = ''] = each.split('|')
    const stems = verbs.get(particle) ?? new Map<string, string>()
    verbs.set(particle, stems.set(searchStem(verb, lists), searchStem(particle + verb, lists)))
  }
  return verbs
}

function stemAt(words: readonly string[], at: number, lists: SearchLists): string {
  const word = words[at]
  return word === undefined ? '' : searchStem(plainWord(word), lists)
}

/** The nearest verb before a particle in the same clause; -1 when the particle does not close one. */
function verbBefore(
  text: string,
  tokens: readonly SearchToken[],
  words: readonly string[],
  particle: number,
  stems: ReadonlyMap<string, string>,
  lists: SearchLists,
): number {
  const next = tokens[particle + 1]
  const closes =
    next === undefined ||
    /[^\s-]/.test(text.slice(tokens[particle]!.end, next.start)) ||
    /^(?:en|of|om|dat|zodat|omdat|voor|met)$/.test(words[particle + 1]!)
  if (!closes) return -1
  for (let at = particle - 1; at >= Math.max(0, particle - FARTHEST); at--) {
    if (/[.;:!?]/.test(text.slice(tokens[at]!.end, tokens[at + 1]!.start))) return -1
    if (stems.has(stemAt(words, at, lists))) return at
  }
  return -1
}
