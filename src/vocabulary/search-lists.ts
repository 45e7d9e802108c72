import { fold } from '#text/fold.ts'
import { makeSearchLists, type SearchLists } from '#text/search-lists.ts'
import { plainWord, searchTokens } from '#text/search-tokens.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'
import { nameSynonyms } from '#vocabulary/name-synonyms.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** What the search knows of words, from the lists. Made once. */
export const searchListsOf: (vocabulary: Vocabulary) => SearchLists = oncePerVocabulary(({ data }) =>
  makeSearchLists({
    families: new Map(
      data['word-forms'].flatMap((entry) =>
        'word' in entry ? entry.forms.map((form) => [form, entry.word] as const) : [],
      ),
    ),
    keeps: new Set(data['word-forms'].flatMap((entry) => ('alone' in entry ? entry.alone : []))),
    separable: data['word-forms'].flatMap((entry) => ('separable' in entry ? entry.separable : [])),
    parts: data.compounds.flatMap((entry) => ('parts' in entry ? entry.parts : [])),
    wholes: new Set(data.compounds.flatMap((entry) => ('wholes' in entry ? entry.wholes : []))),
    spellings: spellingsOf(data),
    synonyms: synonymsOf(data),
  }),
)

/** One spelling for each word: what is no word at all in its wrong form, whatever its capitals. */
function spellingsOf({ ocr }: VocabularyData): ReadonlyMap<string, string> {
  return new Map(
    ocr.flatMap((entry) =>
      'wrong' in entry
        ? entry.wrong
            .filter((wrong) => isOneWord(wrong) && (entry.kind === 'spelling' || wrong === fold(wrong)))
            .map((wrong) => [plainWord(wrong), plainWord(entry.right)] as const)
        : [],
    ),
  )
}

/** The list of synonyms, names of one thing, and what a word with a full stop is short for. */
function synonymsOf(data: VocabularyData): readonly (readonly string[])[] {
  const shortened = data.abbreviations
    .filter(({ text, meaning }) => /^[a-z]{3,}\.$/.test(text) && /^\p{L}{4,}$/u.test(meaning ?? ''))
    .map(({ text, meaning }) => [text, meaning!])
  return [...data.synonyms.map(({ words }) => words), ...nameSynonyms(data), ...shortened]
}

function isOneWord(name: string): boolean {
  return searchTokens(name).length === 1
}
