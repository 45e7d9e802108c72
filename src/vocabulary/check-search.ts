import { fold } from '#text/fold.ts'
import type { VocabularyLists } from '#vocabulary/compile.ts'
import type { Fault } from '#vocabulary/read-list.ts'

/**
 * What the lists of the search ask of themselves: a form belongs to one word, a group of synonyms has each word once, a name
 * in the search language means one thing.
 */
export function checkSearch({ lists }: VocabularyLists): Fault[] {
  return [
    ...checkForms(lists['word-forms']),
    ...checkSynonyms(lists.synonyms),
    ...checkNames(lists['search-names']),
  ]
}

type Lists = VocabularyLists['lists']

function checkForms({ file, entries }: Lists['word-forms']): Fault[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ value, lineOf }) => {
    const [field, forms] =
      'word' in value ? ['forms', value.forms] : 'alone' in value ? ['alone', value.alone] : ['', []]
    return forms.flatMap((form, at) => {
      const other = first.get(form)
      if (other === undefined) first.set(form, value.id)
      return other === undefined
        ? []
        : [
            {
              file,
              line: lineOf([field, at]),
              problem: `"${form}" staat ook bij ${other}; een vorm hoort bij één woord`,
            },
          ]
    })
  })
}

function checkSynonyms({ file, entries }: Lists['synonyms']): Fault[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ value: { id, words }, lineOf }) =>
    words.flatMap((word, at) => {
      const other = first.get(fold(word))
      first.set(fold(word), id)
      return other === undefined
        ? []
        : [
            {
              file,
              line: lineOf(['words', at]),
              problem: `"${word}" staat ook bij ${other}; zet ze bij elkaar`,
            },
          ]
    }),
  )
}

/** A kind that holds nothing, and a name that two entries of one field share. */
function checkNames({ file, entries }: Lists['search-names']): Fault[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ value, line, lineOf }) => {
    const { id, field = 'veld', names, holds } = value
    const own = new Set([id, ...names].map(fold))
    const twice = [...own].flatMap((name) => {
      const other = first.get(`${field} ${name}`)
      first.set(`${field} ${name}`, id)
      const at = names.findIndex((each) => fold(each) === name)
      return other === undefined
        ? []
        : [{ file, line: lineOf(['names', at]), problem: `"${name}" is ook de naam van ${other}` }]
    })
    const empty = (field === 'kinds') === (holds === undefined)
    return empty
      ? [...twice, { file, line, problem: `${id}: een soort heeft holds, en alleen een soort` }]
      : twice
  })
}
