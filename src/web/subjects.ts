import type { Lang } from '#messages/messages.ts'
import { facetName } from '#present/facet-names.ts'
import { capitalised } from '#present/words.ts'
import {
  countNamed,
  countSubjects,
  listFirstNaming,
  type Subject,
  type SubjectCount,
  type SubjectSort,
} from '#store/subjects.ts'
import { sha256 } from '#text/sha256.ts'
import type { RouteName } from '#web/routes.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** Where each sort of subject is listed, and where each of them has its page. */
export const SUBJECT_ROUTES = {
  thema: { list: 'themes', one: 'theme' },
  land: { list: 'countries', one: 'country' },
  forum: { list: 'forums', one: 'forum' },
  instrument: { list: 'instruments', one: 'instrument' },
} as const satisfies Readonly<Record<SubjectSort, { readonly list: RouteName; readonly one: RouteName }>>

/** A subject of the register with how much was said of it. `sentences` name it; null where that is not counted. */
export type Spoken = SubjectCount & { readonly slug: string; readonly sentences: number | null }

/** Every subject of a sort that letters speak of, by how much. Worked out once for as long as the register stays the same. */
export function listSpoken({ db, kept }: Visit, sort: SubjectSort): Promise<readonly Spoken[]> {
  return kept(`subjects ${sort}`, async () => {
    const all = await kept('subjects', () => countSubjects(db))
    const counts = all.filter((one) => one.sort === sort && !one.id.startsWith('raamwerk/'))
    const prefix = KEYS[sort]
    const named = new Map(
      prefix === null ? [] : (await countNamed(db, prefix)).map(({ id, sentences }) => [id, sentences]),
    )
    const none = { sort, entries: 0, commitments: 0, first: null, last: null }
    const counted = new Set(counts.map(({ id }) => id))
    const others = [...named.keys()].filter((id) => !counted.has(id))
    return [...counts, ...others.map((id) => ({ id, ...none }))].map((one) => ({
      ...one,
      slug: slugOf(one.id),
      sentences: prefix === null ? null : (named.get(one.id) ?? 0),
    }))
  })
}

/** How statements name what a subject stands for: `forum:vn`, `fund:mensenrechtenfonds`. */
const KEYS = {
  thema: null,
  land: null,
  forum: 'forum:',
  instrument: 'fund:',
} as const satisfies Readonly<Record<SubjectSort, string | null>>

/** The key by which statements name an instrument. */
export function keyOf({ id }: Pick<Subject, 'id'>): string {
  return `${KEYS.instrument}${id}`
}

const LONGEST_SLUG = 56

/** An id as it stands in an address; one that does not fit there is shortened, and told apart by its hash. */
export function slugOf(id: string): string {
  if (/^[A-Za-z0-9-]+$/.test(id) && id.length <= LONGEST_SLUG) return id
  const plain = id
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${plain.slice(0, 40)}-${sha256(id).slice(0, 6)}`
}

/** The subject that an address stands for; undefined for one that is on no list and that no letter names. */
export async function subjectOf(visit: Visit, sort: SubjectSort): Promise<Subject | undefined> {
  const asked = sort === 'land' ? visit.id.toUpperCase() : visit.id
  if (listedName({ sort, id: asked }, visit) !== undefined) return { sort, id: asked }
  const known = (await listSpoken(visit, sort)).find(({ slug }) => slug === asked)
  return known && { sort, id: known.id }
}

/** The page of a subject. */
export function subjectLink({ sort, id }: Subject, visit: Visit): string {
  return linkTo(visit, SUBJECT_ROUTES[sort].one, { id: slugOf(id) })
}

/** What the lists call a subject; undefined when it is on none. */
export function listedName(
  { sort, id }: Subject,
  { vocabulary, lang }: Pick<Visit, 'vocabulary' | 'lang'>,
): string | undefined {
  const { data } = vocabulary
  if (sort === 'thema') return data.themes.find((one) => one.id === id)?.label[lang]
  if (sort === 'land') {
    return data.countries.some((one) => one.id === id) ? facetName('land', id, vocabulary, lang) : undefined
  }
  return data[sort === 'forum' ? 'forums' : 'funds'].find((one) => one.id === id)?.label[lang]
}

/**
 * What subjects are called: as the lists write them, and an instrument that is on no list as the first letter that names it does.
 */
export async function namesOf(
  subjects: readonly Subject[],
  visit: Visit,
): Promise<(subject: Subject) => string> {
  const unlisted = subjects.filter((one) => listedName(one, visit) === undefined)
  const keys = unlisted.filter(({ sort }) => sort === 'instrument').map(keyOf)
  const texts = await listFirstNaming(visit.db, keys)
  return (subject) =>
    listedName(subject, visit) ?? capitalised(asWritten(subject.id, texts.get(keyOf(subject))))
}

/** A subject with how much was said of it, and what it is called. */
export type NamedSubject = Spoken & { readonly name: string }

/** Gives subjects their names. */
export async function nameSpoken(
  sort: SubjectSort,
  some: readonly Spoken[],
  visit: Visit,
): Promise<NamedSubject[]> {
  const nameOf = await namesOf(
    some.map(({ id }) => ({ sort, id })),
    visit,
  )
  return some.map((one) => ({ ...one, name: nameOf({ sort, id: one.id }) }))
}

/** The words of a name with the capitals that a text gives them. */
function asWritten(name: string, text: string | undefined): string {
  const at = text === undefined ? -1 : text.toLowerCase().indexOf(name)
  return text === undefined || at < 0 ? name : text.slice(at, at + name.length)
}

/** The language that a name is in: instruments on no list are named as Dutch letters name them. */
export function langOfName(subject: Subject, visit: Visit): Lang | undefined {
  return visit.lang === 'nl' || listedName(subject, visit) !== undefined ? undefined : 'nl'
}
