import { madeOf, type SearchLists } from '#text/search-lists.ts'
import { namedAt } from '#text/search-names.ts'
import { exactTerm, formsOf, partsOf, stemOfWord } from '#text/search-terms.ts'
import { plainWord, searchTokens } from '#text/search-tokens.ts'
import { STOP_WORDS } from '#text/stop-words.ts'

/** One term of a run. `after` is the distance in words from the term before it, 0 for the first. */
export type Step = {
  readonly term: string
  readonly after: number
  /** The term is the beginning of one. */
  readonly prefix?: true
  /** The word itself and no part of a compound. */
  readonly own?: true
}

/** Terms that stand at set distances from each other; mostly a single one. */
export type Run = readonly Step[]

/**
 * How many words from an index on are searched for as one, and the runs that find them: any of these will do. `whole` says
 * that the words apart need not be tried beside it.
 */
export type Grouped = { readonly length: number; readonly runs: readonly Run[]; readonly whole: boolean }

/** The words of a query as they are cut in a text; a sign that stands for no letter by itself is none. */
export function queryWords(text: string): string[] {
  return searchTokens(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => plainWord(word) !== '')
}

/** Whether a word is one of grammar, which says nothing of what is sought. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(plainWord(word))
}

/** The runs that find a word: itself by its stem, its synonyms, and the parts of a compound beside each other. */
export function queryTerms(word: string, lists: SearchLists): readonly Run[] {
  const forms = formsOf(plainWord(word), lists)
  const [form = ''] = forms
  if (/\d/.test(form)) return numberRuns(word, forms)
  const parts = forms.length > 2 ? forms.slice(1) : partsOf(form, lists)
  const synonyms = synonymRuns([form], lists)?.runs ?? []
  return distinct([ownRun(form, lists), ...apartRuns(parts, lists), ...synonyms])
}

/** What several words from an index on say together: the number of a paper, a sum, a synonym of more words. */
export function groupedTerms(words: readonly string[], at: number, lists: SearchLists): Grouped | undefined {
  const named = namedAt(words, at)
  if (named && named.length > 1) {
    const papers = named.terms.filter((term) => term.startsWith('kst-'))
    const terms = papers.length > 0 ? papers : named.terms.slice(0, 1)
    const runs = terms.map((term) => [{ term: exactTerm(term), after: 0 }])
    return { length: named.length, runs, whole: true }
  }
  const forms = words.slice(at, at + MOST_WORDS).map((word) => formsOf(plainWord(word), lists)[0] ?? '')
  const found = synonymRuns(forms, lists)
  return found && found.length > 1 ? { ...found, whole: false } : undefined
}

/** The runs of a phrase: the words as they are written, and with two of them joined in one word. */
export function phraseRuns(words: readonly string[], lists: SearchLists, prefix: boolean): readonly Run[] {
  const forms = words.map((word) => formsOf(plainWord(word), lists)[0] ?? '')
  const run = (list: readonly string[]): Run =>
    list.map((form, at) => ({
      term: exactTerm(form),
      after: at === 0 ? 0 : 1,
      ...(prefix && at === list.length - 1 && { prefix: true as const }),
    }))
  const joined = forms.slice(1).flatMap((form, at) => {
    const one = forms[at]! + form
    return /^[a-z]{6,}$/.test(one) && forms[at]!.length > 1 && form.length > 2
      ? [run([...forms.slice(0, at), one, ...forms.slice(at + 2)])]
      : []
  })
  return [run(forms), ...joined]
}

const MOST_WORDS = 8
const MOST_RUNS = 24

function ownRun(form: string, lists: SearchLists): Run {
  return [{ term: STOP_WORDS.has(form) ? exactTerm(form) : stemOfWord(form, lists), after: 0 }]
}

function stemRun(forms: readonly string[], lists: SearchLists): Run {
  return forms.map((form, at) => ({
    term: STOP_WORDS.has(form) || /\d/.test(form) ? exactTerm(form) : stemOfWord(form, lists),
    after: at === 0 ? 0 : 1,
    own: true,
  }))
}

/** A word with digits: what it names, else itself with its hyphen, without, and with a space there. */
function numberRuns(word: string, forms: readonly string[]): Run[] {
  const named = namedAt([word], 0)
  const [form = ''] = forms
  const joined = form.replaceAll('-', '')
  const own = named ? [named.terms[0]!] : forms.filter((each) => each === form || each === joined)
  const parts = named ? [] : form.split('-').filter((part) => forms.includes(part) && part !== form)
  const apart = parts.map((part, at) => ({ term: exactTerm(part), after: at === 0 ? 0 : 1 }))
  return distinct([
    ...own.map((term) => [{ term: exactTerm(term), after: 0 }]),
    ...(apart.length > 1 ? [apart] : []),
  ])
}

/** "mensenrechtenschending" is found in "mensenrechten schending" and in "schending van (de) mensenrechten". */
function apartRuns(parts: readonly string[], lists: SearchLists): Run[] {
  if (parts.length > 2) return [stemRun(parts, lists)]
  const [first, last] = parts.map((part) => stemOfWord(part, lists))
  if (first === undefined || last === undefined) return []
  const pair = (one: string, after: number, other: string): Run => [
    { term: one, after: 0 },
    { term: other, after },
  ]
  return [pair(first, 1, last), pair(last, 2, first), pair(last, 3, first)]
}

/** The groups of synonyms that the forms begin with, the longest one; undefined when none. */
function synonymRuns(forms: readonly string[], lists: SearchLists): Omit<Grouped, 'whole'> | undefined {
  const index = madeOf(lists, 'synonyms', () => indexSynonyms(lists))
  const stems = forms.map((form) => ownRun(form, lists)[0]!.term)
  for (let length = Math.min(stems.length, index.longest); length > 0; length--) {
    const runs = index.runs.get(stems.slice(0, length).join(' '))
    if (runs) return { length, runs }
  }
  return undefined
}

type Synonyms = { readonly runs: ReadonlyMap<string, readonly Run[]>; readonly longest: number }

/** Every name of a group leads to all of them. A name that is a word of grammar ("IS") leads nowhere. */
function indexSynonyms(lists: SearchLists): Synonyms {
  const runs = new Map<string, readonly Run[]>()
  for (const group of lists.synonyms) {
    const names = group.map((name) =>
      queryWords(name).map((word) => formsOf(plainWord(word), lists)[0] ?? ''),
    )
    const usable = names.filter((forms) => forms.some((form) => !STOP_WORDS.has(form)))
    const all = distinct(usable.map((forms) => stemRun(forms, lists)))
    for (const run of all) {
      const key = run.map(({ term }) => term).join(' ')
      runs.set(key, distinct([...(runs.get(key) ?? []), ...all]))
    }
  }
  const lengths = [...runs.keys()].map((key) => key.split(' ').length)
  return { runs, longest: Math.min(MOST_WORDS, Math.max(0, ...lengths)) }
}

function distinct(runs: readonly Run[]): Run[] {
  const key = (run: Run) => run.map(({ term, after }) => `${after} ${term}`).join(' ')
  return [...new Map(runs.toReversed().map((run) => [key(run), run])).values()]
    .toReversed()
    .slice(0, MOST_RUNS)
}
