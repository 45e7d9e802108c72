import { instrumentsOf } from '#compare/instruments.ts'
import { makeStatementUnpacker } from '#intake/packed-keys.ts'
import type { EntryState } from '#model/register.ts'
import type { LetterKeys } from '#model/statement.ts'
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
import type { LetterName } from '#web/components/entry-row.tsx'
import type { Life } from '#web/components/life.tsx'
import { entryName } from '#web/entry-name.ts'
import { loadLetterNames } from '#web/letter-names.ts'
import { rangeOf } from '#web/listed-rows.ts'
import type { PageForm } from '#web/page.ts'
import { keyOf, namesOf, subjectOf } from '#web/subjects.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** Entries on a page. */
export const A_PAGE = 50
/** Subjects of each sort that go with one. */
const BESIDE = 6
/** Of an instrument that many letters name, the first and the last so many tell its life. */
const LIFE_LETTERS = 150

/** All that the page of a subject shows. */
export type SubjectData = {
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

/** Loads what is asked of a subject; undefined when there is no such subject. */
export async function loadSubject(
  sort: SubjectSort,
  visit: Visit,
  form: PageForm,
): Promise<SubjectData | undefined> {
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
  const { page, ...range } = rangeOf(visit, form, A_PAGE)
  const entries = total === 0 ? [] : await listSubjectEntries(db, subject, { ...asked, order, ...range })
  const letters = await loadLetterNames(visit, entries)
  const sentences = await listSentencesOf(
    db,
    entries.filter(({ kind }) => kind === 'amount'),
  )
  const nameOf = await namesOf([subject, ...beside], visit)
  const common = { subject, name: nameOf(subject), nameOf, years, letterCount, beside, life }
  return { ...common, asked, order, entries, letters, sentences, total, page }
}

/** What stands in the address for what has no day. */
export const NO_YEAR = 'geen'

/** A year as the address has it. */
export function yearOf({ year }: SubjectYear): string {
  return year ?? NO_YEAR
}

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

/** What a file tells of an entry. */
export function entryFacts(
  entry: EntryState,
  letters: SubjectData['letters'],
  sentences: SubjectData['sentences'],
  visit: Visit,
) {
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
