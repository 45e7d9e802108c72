import { fold } from '#text/fold.ts'
import { makeSearchLists, type SearchLists } from '#text/search-lists.ts'
import { plainWord, searchTokens } from '#text/search-tokens.ts'
import { STOP_WORDS } from '#text/stop-words.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What the search knows of words, from the lists. Made once. */
export function searchListsOf({ data, memo }: Vocabulary): SearchLists {
  return memo('vocabulary/search-lists', () =>
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
}

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

/** A synonym of one's own list, or two names of one thing. */
function synonymsOf(data: VocabularyData): string[][] {
  const common = new Set(data['common-words'].map(({ word }) => word))
  const isTelling = (name: string) => !isOneWord(name) || !(common.has(fold(name)) && fold(name).length < 4)
  const named = [
    ...data.countries.map(({ names }) => names.split(';').map((name) => name.trim())),
    ...[
      ...data.ministries,
      ...data.forums,
      ...data.coalitions,
      ...data.funds,
      ...data.organisations,
      ...data.regions,
      ...data.parties,
    ].map(({ names }) => names),
    ...data.abbreviations
      .filter(({ text, meaning }) => /^[a-z]{3,}\.$/.test(text) && /^\p{L}{4,}$/u.test(meaning ?? ''))
      .map(({ text, meaning }) => [text, meaning!]),
  ]
  const usable = named
    .map((names) => names.filter((name) => isTelling(name) && !STOP_WORDS.has(plainWord(name))))
    .filter((names) => names.length > 1)
  return [...data.synonyms.map(({ words }) => words), ...usable]
}

function isOneWord(name: string): boolean {
  return searchTokens(name).length === 1
}
