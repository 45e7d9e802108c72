import { fold } from '#text/fold.ts'
import { searchTokens } from '#text/search-tokens.ts'
import { STOP_WORDS } from '#text/stop-words.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'

/**
 * Names of one thing that somebody who searches takes for the same: those of a country, and an abbreviation with the names it
 * stands for. The lists of names say more ("Unie", "Gaza"): words by which a reader knows the thing, with their capitals.
 */
export function nameSynonyms(data: VocabularyData): string[][] {
  const { ministries, forums, coalitions, funds, organisations, parties } = data
  const countries = data.countries
    .filter(({ kind }) => kind === 'country')
    .map(({ names }) => apart(names.split(';').map((name) => name.trim())))
  const abbreviated = [ministries, forums, coalitions, funds, organisations, parties].flatMap((list) =>
    list.flatMap(({ names, label }) => expansions([...names, label.nl, label.en])),
  )
  return [...countries, ...abbreviated].filter((names) => names.length > 1)
}

/** Without names that are a single word of another one: "Emiraten" is in "Verenigde Arabische Emiraten". */
function apart(names: readonly string[]): string[] {
  return names.filter((name) => !names.some((other) => other !== name && wordsOf(other).includes(fold(name))))
}

/** Each abbreviation with the names that it abbreviates. */
function expansions(names: readonly string[]): string[][] {
  const short = names.filter((name) => /^[A-Z][A-Za-z&]*[A-Z]$/.test(name) && !STOP_WORDS.has(fold(name)))
  return short.map((abbreviation) => [
    abbreviation,
    ...names.filter((name) => name.length > abbreviation.length + 2 && abbreviates(abbreviation, name)),
  ])
}

/** Whether the letters of an abbreviation are in a name in order, with the first of each of its words that counts. */
function abbreviates(abbreviation: string, name: string): boolean {
  return spells(fold(abbreviation).replaceAll('&', ''), wordsOf(name))
}

function spells(letters: string, [word, ...others]: readonly string[]): boolean {
  if (word === undefined) return letters === ''
  if (STOP_WORDS.has(word) && spells(letters, others)) return true
  if (letters === '' || word[0] !== letters[0]) return false
  let inside = 0
  for (let taken = 1; taken <= letters.length; taken++) {
    inside = word.indexOf(letters[taken - 1]!, inside) + 1
    if (inside === 0) return false
    if (spells(letters.slice(taken), others)) return true
  }
  return false
}

function wordsOf(name: string): string[] {
  return searchTokens(name).flatMap(({ start, end }) => fold(name.slice(start, end)).split('-'))
}
