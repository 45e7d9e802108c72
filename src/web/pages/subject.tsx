import { instrumentsOf } from '#compare/instruments.ts'
import { makeStatementUnpacker } from '#intake/packed-keys.ts'
import type { EntryState } from '#model/register.ts'
import type { LetterKeys } from '#model/statement.ts'
import { facetName } from '#present/facet-names.ts'
import { capitalised, numberWords } from '#present/words.ts'
import { getStates } from '#store/projections.ts'
import {
  countSubject,
  listBeside,
  listNaming,
  listSentencesOf,
  listSubjectEntries,
  type Subject,
  type SubjectAsked,
  type SubjectSort,
  type SubjectYear,
} from '#store/subjects.ts'
import { Downloads } from '#web/components/downloads.tsx'
import type { LetterName } from '#web/components/entry-row.tsx'
import { FilterForm, type FilterField } from '#web/components/filter-form.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { LifeOf, type Life } from '#web/components/life.tsx'
import { Mentioned } from '#web/components/mentioned.tsx'
import { Paging } from '#web/components/paging.tsx'
import { entryName } from '#web/entry-name.ts'
import { definePage, type AnyPage, type PageForm } from '#web/page.ts'
import { pageOf } from '#web/pages/letters.tsx'
import { keyOf, langOfName, namesOf, SUBJECT_ROUTES, subjectLink, subjectOf } from '#web/subjects.ts'
import { hereWith, linkTo, type Visit } from '#web/visit.ts'

const A_PAGE = 50
/** Rows of a file. */
const A_FILE = 100_000
/** Subjects of each sort that go with one. */
const BESIDE = 6
/** Of an instrument that many letters name, the first and the last so many tell its life. */
const LIFE_LETTERS = 150

type Data = {
  readonly subject: Subject
  readonly name: string
  readonly nameOf: (subject: Subject) => string
  readonly years: readonly SubjectYear[]
  readonly letterCount: number
  readonly beside: readonly Subject[]
  readonly life: Life | undefined
  readonly asked: SubjectAsked
  readonly order: 'newest' | 'oldest'
  readonly entries: readonly EntryState[]
  readonly letters: ReadonlyMap<string, LetterName>
  /** Of sums the sentence they stand in. */
  readonly sentences: ReadonlyMap<string, string>
  readonly total: number
  readonly page: number
}

/** All that was said about a theme, country, forum or instrument, in order of day: a page for each sort. */
export const subjectPages: readonly AnyPage[] = (['thema', 'land', 'forum', 'instrument'] as const).map(
  (sort) =>
    definePage<Data>({
      route: SUBJECT_ROUTES[sort].one,
      load: (visit, form) => load(sort, visit, form),
      show: (data, visit) => ({ title: data.name, body: body(data, visit), width: 'wide' }),
      json: ({ subject, name, total, letterCount, life, entries, letters, sentences }, visit) => ({
        subject: { sort: subject.sort, id: subject.id, name },
        total,
        letters: letterCount,
        ...(life ? { instrument: life.instrument } : {}),
        entries: entries.map((entry) => factsOf(entry, letters, sentences, visit)),
      }),
      table: ({ entries, letters, sentences }, visit) => {
        const { csv } = visit.words.webSubjects.subject
        const columns = Object.keys(csv) as (keyof typeof csv)[]
        const rows = entries.map((entry) => factsOf(entry, letters, sentences, visit))
        return {
          columns: columns.map((name) => csv[name]),
          rows: rows.map((row) => columns.map((name) => row[name])),
        }
      },
    }),
)

async function load(sort: SubjectSort, visit: Visit, form: PageForm): Promise<Data | undefined> {
  const { db, kept, query } = visit
  const subject = await subjectOf(visit, sort)
  if (!subject) return undefined
  const name = `${subject.sort}:${subject.id}`
  const { years, letters: letterCount } = await kept(`subject ${name}`, () => countSubject(db, subject))
  const beside = await kept(`beside ${name}`, () => listBeside(db, subject, BESIDE))
  const life = sort === 'instrument' ? await kept(`life ${name}`, () => lifeOf(subject, visit)) : undefined
  const asked = {
    sort: query.get('soort')?.trim() || undefined,
    year: query.get('jaar')?.trim() || undefined,
    due: query.get('termijn') === '1',
  }
  const order = query.get('volgorde') === 'oudste' ? 'oldest' : 'newest'
  const total = years
    .filter((one) => (asked.sort ?? one.sort) === one.sort && (asked.year ?? yearOf(one)) === yearOf(one))
    .reduce((sum, { entries, due }) => sum + (asked.due ? due : entries), 0)
  const limit = form === 'page' ? A_PAGE : A_FILE
  const page = form === 'page' ? pageOf(query.get('pagina')) : 1
  const range = { order, offset: (page - 1) * limit, limit } as const
  const entries = total === 0 ? [] : await listSubjectEntries(db, subject, { ...asked, ...range })
  const documents = [...new Set(entries.map(({ document }) => document))]
  const states = await getStates(db, 'document', documents)
  const letters = new Map(
    [...states].map(([id, state]) => [id, { id, title: titleOf(state), date: state.date.value }]),
  )
  const sentences = await listSentencesOf(
    db,
    entries.filter(({ kind }) => kind === 'amount'),
  )
  const nameOf = await namesOf([subject, ...beside], visit)
  const common = { subject, name: nameOf(subject), nameOf, years, letterCount, beside, life }
  return { ...common, asked, order, entries, letters, sentences, total, page }
}

/** A year as the address has it. */
const NO_YEAR = 'geen'
const yearOf = ({ year }: SubjectYear) => year ?? NO_YEAR

/** What letters say of the life of an instrument; undefined when none names it. Letters go by their id. */
async function lifeOf(subject: Subject, { db, vocabulary }: Visit): Promise<Life | undefined> {
  const naming = await listNaming(db, keyOf(subject), LIFE_LETTERS)
  const byDocument = Map.groupBy(naming, ({ document }) => document)
  const states = await getStates(db, 'document', [...byDocument.keys()])
  const unpack = makeStatementUnpacker()
  const letters = [...byDocument].flatMap(([id, own]): LetterKeys[] => {
    const state = states.get(id)
    if (!state) return []
    const { title, kind, date, identifiers } = state
    const statements = own.map(({ packed }) => unpack(packed))
    return [{ name: id, sha256: id, title, kind, date, identifiers, subject: [], statements }]
  })
  const instrument = instrumentsOf(letters, vocabulary).find(({ key }) => key === keyOf(subject))
  return instrument && { instrument, partOf: letters.length > LIFE_LETTERS ? LIFE_LETTERS : null }
}

function factsOf(entry: EntryState, letters: Data['letters'], sentences: Data['sentences'], visit: Visit) {
  const { id, document, text, due, page } = entry
  return {
    id,
    date: letters.get(document)?.date ?? null,
    sort: entryName(entry, visit),
    text,
    sentence: sentences.get(id) ?? text,
    due: due?.to ?? null,
    page,
    letter: letters.get(document)?.title ?? document,
    address: `${visit.origin}${linkTo(visit, 'item', { id })}`,
  }
}

function body(data: Data, visit: Visit) {
  const { subject, name, years, life } = data
  const { words } = visit
  const { sorts, subject: says } = words.webSubjects
  return (
    <>
      <p class="back-link">
        <a href={linkTo(visit, SUBJECT_ROUTES[subject.sort].list)}>← {sorts[subject.sort].title}</a>
      </p>
      <h1 lang={langOfName(subject, visit)}>{name}</h1>
      {years.length === 0 ? null : <Figures data={data} visit={visit} />}
      {life === undefined ? null : <LifeOf life={life} visit={visit} />}
      {years.length === 0 ? (
        <div class="empty">
          <p>{says.empty}</p>
          <p>
            {says.emptyHow} <a href={linkTo(visit, 'search', { query: { q: `"${name}"` } })}>{says.search}</a>
          </p>
        </div>
      ) : (
        <>
          <Said data={data} visit={visit} />
          <Beside data={data} visit={visit} />
        </>
      )}
    </>
  )
}

type PartProps = { readonly data: Data; readonly visit: Visit }

/** The order in which sorts of statement are told. */
const SORTS = [
  'toezegging',
  'voornemen',
  'inzet',
  'motie',
  'aanbeveling',
  'antwoord',
  'bedrag',
  'afdoening',
  'realisatie',
] as const

/** The kind by whose colour a sort is known. */
const KIND_OF: Readonly<Record<string, string>> = {
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

function Figures({ data: { years, letterCount }, visit }: PartProps) {
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
              <span class="number">{numberWords(entries, lang)}</span>{' '}
              {facetName('soort', sort, visit.vocabulary, lang)}
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
        {says.found(said(all, says.entries, visit), said(letterCount, says.letters, visit))}{' '}
        {first === undefined || last === undefined
          ? null
          : first === last
            ? says.day(first)
            : says.period(first, last)}
      </p>
    </section>
  )
}

function said(count: number, names: readonly [string, string], { lang }: Visit): string {
  return `${numberWords(count, lang)} ${names[count === 1 ? 0 : 1]}`
}

function sortsIn(years: readonly SubjectYear[]): { readonly sort: string; readonly entries: number }[] {
  const sums = new Map<string, number>()
  for (const { sort, entries } of years) sums.set(sort, (sums.get(sort) ?? 0) + entries)
  const place = (sort: string) => (SORTS as readonly string[]).indexOf(sort)
  return [...sums].map(([sort, entries]) => ({ sort, entries })).sort((a, b) => place(a.sort) - place(b.sort))
}

function Said({ data, visit }: PartProps) {
  const { subject, entries, letters, sentences, total, page, asked } = data
  const { subject: says } = visit.words.webSubjects
  const isChosen = asked.sort !== undefined || asked.year !== undefined || asked.due === true
  const all = subjectLink(subject, visit)
  const byYear = Map.groupBy(entries, ({ document }) => letters.get(document)?.date?.slice(0, 4) ?? '')
  return (
    <section aria-labelledby="kop-gezegd">
      <h2 id="kop-gezegd">{says.said}</h2>
      <FilterForm
        lang={visit.lang}
        action={all}
        fields={fieldsOf(data, visit)}
        clear={isChosen ? all : undefined}
      />
      <div class="list-head">
        <p role="status">
          <strong>{said(total, says.entries, visit)}</strong>
        </p>
        <Downloads visit={visit} />
      </div>
      {entries.length === 0 ? (
        <div class="empty">
          <p>{says.none}</p>
          <p>
            {says.noneHow} <a href={all}>{says.clear}</a>
          </p>
        </div>
      ) : (
        [...byYear].map(([year, own]) => (
          <section class="year" aria-labelledby={`jaar-${year}`}>
            <h3 id={`jaar-${year}`}>{year === '' ? says.undated : year}</h3>
            <ul class="rows" role="list">
              {own.map((entry) => (
                <Mentioned
                  entry={entry}
                  sentence={sentences.get(entry.id)}
                  letter={letters.get(entry.document)}
                  visit={visit}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      <Paging page={page} pages={Math.ceil(total / A_PAGE)} visit={visit} />
    </section>
  )
}

function fieldsOf({ years, asked, order }: Data, { words, lang, vocabulary }: Visit): FilterField[] {
  const { subject: says } = words.webSubjects
  const { orders } = words.web.letters
  const perYear = new Map<string, number>()
  for (const one of years) perYear.set(yearOf(one), (perYear.get(yearOf(one)) ?? 0) + one.entries)
  const chosen = (value: string | undefined, choices: FilterField['choices']): FilterField['choices'] =>
    value === undefined || choices.some((one) => one.value === value)
      ? choices
      : [...choices, { value, label: value }]
  return [
    {
      name: 'soort',
      label: says.sort,
      chosen: asked.sort ?? '',
      choices: chosen(asked.sort, [
        { value: '', label: says.any },
        ...sortsIn(years).map(({ sort, entries }) => ({
          value: sort,
          label: capitalised(facetName('soort', sort, vocabulary, lang)),
          count: numberWords(entries, lang),
        })),
      ]),
    },
    {
      name: 'jaar',
      label: says.year,
      chosen: asked.year ?? '',
      choices: chosen(asked.year, [
        { value: '', label: says.any },
        ...[...perYear].toReversed().map(([year, count]) => ({
          value: year,
          label: year === NO_YEAR ? says.undated : year,
          count: numberWords(count, lang),
        })),
      ]),
    },
    {
      name: 'termijn',
      label: capitalised(words.web.start.due),
      chosen: asked.due ? '1' : '',
      choices: [
        { value: '', label: says.any },
        { value: '1', label: says.onlyDue },
      ],
    },
    {
      name: 'volgorde',
      label: says.order,
      chosen: order === 'oldest' ? 'oudste' : '',
      choices: [
        { value: '', label: orders.newest },
        { value: 'oudste', label: orders.oldest },
      ],
    },
  ]
}

function Beside({ data: { beside, nameOf }, visit }: PartProps) {
  const { sorts, subject: says } = visit.words.webSubjects
  if (beside.length === 0) return null
  return (
    <section class="beside" aria-labelledby="kop-naast">
      <h2 id="kop-naast">{says.beside}</h2>
      <div class="beside-sorts">
        {[...Map.groupBy(beside, ({ sort }) => sort)].map(([sort, own]) => (
          <div>
            <h3>{sorts[sort].title}</h3>
            <ul class="plain-list" role="list">
              {own.map((one) => (
                <li>
                  <a lang={langOfName(one, visit)} href={subjectLink(one, visit)}>
                    {nameOf(one)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
