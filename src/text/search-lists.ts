import type { WordTerms } from '#text/search-terms.ts'

/** What the search must know of words beside the rules of spelling. All words are folded. */
export type SearchWords = {
  /** Forms that no rule leads to their word: "genomen" is of "nemen". */
  readonly families: ReadonlyMap<string, string>
  /** Words that look like a form of another and are none: their stem is the word itself. */
  readonly keeps: ReadonlySet<string>
  /** Verbs whose particle stands apart: "uitvoeren" by "voeren" and "uit". */
  readonly separable: readonly string[]
  /** Words that compounds are made of. */
  readonly parts: readonly string[]
  /** Words that look like compounds of those and are none. */
  readonly wholes: ReadonlySet<string>
  /** Other spellings of a word, with the one that counts. */
  readonly spellings: ReadonlyMap<string, string>
  /** Words and groups of words that mean the same. */
  readonly synonyms: readonly (readonly string[])[]
}

/** The words of a search with what was worked out from them. Made once with `makeSearchLists`, kept as long as the lists. */
export type SearchLists = SearchWords & {
  /** What a form of a verb without its prefix comes from: "genomen" and "nomen" are of "nemen". */
  readonly verbForms: ReadonlyMap<string, string>
  /** Terms by word as it is written; bounded, since a text can hold any number of words. */
  readonly termsOf: Map<string, WordTerms>
  /** Lists that take work, made at first use. */
  readonly made: Map<string, unknown>
}

/** Prepares lists for searching. */
export function makeSearchLists(words: SearchWords): SearchLists {
  const verbForms = new Map<string, string>()
  for (const [form, verb] of words.families) {
    if (!verb.endsWith('en') && !verb.endsWith('aan') && !verb.endsWith('ien')) continue
    if (form.length > 2) verbForms.set(form, verb)
    // "ondernomen", "besproken" and "verboden" are participles without "ge".
    if (/^ge.{4,}/.test(form) && !verb.startsWith('ge')) verbForms.set(form.slice(2), verb)
  }
  return { ...words, verbForms, termsOf: new Map(), made: new Map() }
}

/** What `make` gives, made once for these lists. */
export function madeOf<Value>(lists: SearchLists, name: string, make: () => Value): Value {
  let value = lists.made.get(name) as Value | undefined
  if (value === undefined) lists.made.set(name, (value = make()))
  return value
}
