import type { ItemKind } from '#model/reading.ts'
import { capitalised, numberWords } from '#present/words.ts'
import type { SubjectYear } from '#store/subjects.ts'
import type { SelectField } from '#web/components/list-filter.tsx'
import { NO_YEAR, yearOf, type SubjectData } from '#web/load-subject.ts'
import { hereWith, type Visit } from '#web/visit.ts'

type Props = { readonly data: SubjectData; readonly visit: Visit }

/** The kind by whose colour a sort of statement is known, in the order in which sorts are told. */
const KIND_OF: Readonly<Record<string, ItemKind>> = {
  toezegging: 'commitment',
  voornemen: 'commitment',
  inzet: 'commitment',
  motie: 'motion',
  aanbeveling: 'recommendation',
  antwoord: 'response',
  bedrag: 'amount',
  afdoening: 'discharge',
  realisatie: 'realisation',
}
const SORTS = Object.keys(KIND_OF)

/** How much was said of a subject: by sort, each a link to its list, with how much bears a last day, and in how many letters. */
export function SubjectFigures({ data: { years, letterCount }, visit }: Props) {
  const { words, lang } = visit
  const { subject: says } = words.webSubjects
  const sums = sortsIn(years)
  const due = years.reduce((sum, one) => sum + one.due, 0)
  const all = years.reduce((sum, one) => sum + one.entries, 0)
  const only = (soort: string | undefined, termijn?: string) =>
    hereWith(visit, { soort, termijn, jaar: undefined, pagina: undefined })
  const known = years.flatMap(({ year }) => year ?? [])
  const [first, last] = [known[0], known.at(-1)]
  return (
    <section class="figures" aria-labelledby="kop-cijfers">
      <h2 id="kop-cijfers">{says.figures}</h2>
      <ul role="list">
        {sums.map(({ sort, entries }) => (
          <li>
            <a class={`k-${KIND_OF[sort] ?? 'commitment'}`} href={only(sort)}>
              <span class="number">{numberWords(entries, lang)}</span> {sortName(sort, entries, visit)}
            </a>
          </li>
        ))}
        {due === 0 ? null : (
          <li>
            <a class="k-time" href={only(undefined, '1')}>
              <span class="number">{numberWords(due, lang)}</span> {says.due}
            </a>
          </li>
        )}
      </ul>
      <p class="lead">
        {says.found(countedWords(all, says.entries, visit), countedWords(letterCount, says.letters, visit))}{' '}
        {first === undefined || last === undefined
          ? null
          : first === last
            ? says.inYear(first)
            : says.period(first, last)}
      </p>
    </section>
  )
}

/** A number of something, in words. */
export function countedWords(count: number, names: readonly [string, string], { lang }: Visit): string {
  return `${numberWords(count, lang)} ${names[count === 1 ? 0 : 1]}`
}

/** What a sort of statement is called, for one or for more. */
function sortName(sort: string, count: number, { words }: Visit): string {
  return words.webSubjects.subject.sortNames[sort]?.[count === 1 ? 0 : 1] ?? sort
}

function sortsIn(years: readonly SubjectYear[]): { readonly sort: string; readonly entries: number }[] {
  const sums = new Map<string, number>()
  for (const { sort, entries } of years) sums.set(sort, (sums.get(sort) ?? 0) + entries)
  const place = (sort: string) => SORTS.indexOf(sort)
  return [...sums].map(([sort, entries]) => ({ sort, entries })).sort((a, b) => place(a.sort) - place(b.sort))
}

/** By what the list of a subject can be narrowed down. */
export function subjectFields({ years, asked }: SubjectData, visit: Visit): SelectField[] {
  const { subject: says } = visit.words.webSubjects
  const any = { value: '', label: says.any }
  return [
    { name: 'soort', label: says.sort, ...chosenOf(asked.sort, [any, ...sortChoices(years, visit)]) },
    { name: 'jaar', label: says.year, ...chosenOf(asked.year, [any, ...yearChoices(years, visit)]) },
    {
      name: 'termijn',
      label: says.term,
      ...chosenOf(asked.due ? '1' : undefined, [any, { value: '1', label: says.onlyDue }]),
    },
  ]
}

/** The order of the list of a subject. */
export function subjectOrder({ order }: SubjectData, { words }: Visit): SelectField {
  const { orders } = words.web.letters
  return {
    name: 'volgorde',
    label: words.webSubjects.subject.order,
    ...chosenOf(order === 'oldest' ? 'oudste' : undefined, [
      { value: '', label: orders.newest },
      { value: 'oudste', label: orders.oldest },
    ]),
  }
}

type Choices = SelectField['choices']

/** What is asked stays to be seen, also where nothing answers to it. */
function chosenOf(value: string | undefined, choices: Choices): Pick<SelectField, 'chosen' | 'choices'> {
  const isKnown = value === undefined || choices.some((one) => one.value === value)
  return { chosen: value ?? '', choices: isKnown ? choices : [...choices, { value, label: value }] }
}

function sortChoices(years: readonly SubjectYear[], visit: Visit): Choices {
  return sortsIn(years).map(({ sort, entries }) => ({
    value: sort,
    label: capitalised(sortName(sort, entries, visit)),
    count: numberWords(entries, visit.lang),
  }))
}

function yearChoices(years: readonly SubjectYear[], { words, lang }: Visit): Choices {
  const perYear = Map.groupBy(years, yearOf)
  return [...perYear].toReversed().map(([year, own]) => ({
    value: year,
    label: year === NO_YEAR ? words.webSubjects.subject.undated : year,
    count: numberWords(
      own.reduce((sum, { entries }) => sum + entries, 0),
      lang,
    ),
  }))
}
