import type { HouseMotion } from '#join/house-motions.ts'
import { motionsOf } from '#join/house-motions.ts'
import type { LetterMotion, MeantMotion } from '#model/letter-motion.ts'
import type { ItemOf } from '#model/reading.ts'
import type { DocumentState, EntryState } from '#model/register.ts'
import { wordsWithin } from '#present/words-of-item.ts'
import { capitalised, dayWords } from '#present/words.ts'
import {
  findCaseIds,
  findingKey,
  getFindings,
  listMentionsInAll,
  listPlacesOfMotions,
  type Ends,
  type Listed,
} from '#store/listed-entries.ts'
import { getMotionRows } from '#store/motion-rows.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'
import { statesOf } from '#web/listed-rows.ts'
import type { Visit } from '#web/visit.ts'

/** A place where a letter speaks of a motion. */
export type MotionPlace = {
  readonly row: Listed
  readonly entry: EntryState
  readonly letter: DocumentState
  readonly item: ItemOf<'motion'>
}

/** A motion with the places where letters speak of it, oldest first, and what the House keeps of it. */
export type ToldMotion = {
  readonly subject: string
  readonly places: readonly MotionPlace[]
  /** Places in all: more than `places` when only the first and the last were fetched. */
  readonly total: number
  /** Which motion of the House it is taken for; undefined when none was named. */
  readonly meant: MeantMotion | undefined
  readonly house: HouseMotion | undefined
}

/** What motions are and how they stand, in the order in which they are asked for. The first places say what is asked. */
export async function tellMotions(
  visit: Visit,
  subjects: readonly string[],
  ends: Ends,
): Promise<ToldMotion[]> {
  const { db, vocabulary } = visit
  const rows = await listPlacesOfMotions(db, subjects, ends)
  const all = [...rows.values()].flatMap(({ places }) => places)
  const { entries, letters } = await statesOf(visit, all)
  const items = await getFindings(db, all)
  const mentions = await listMentionsInAll(db, [...letters.keys()])
  const meantOf = meantBy(mentions)
  const zaken = subjects.flatMap((subject) => meantOf.get(subject)?.zaak ?? [])
  const house = motionsOf(
    zaken.length === 0 ? [] : await getMotionRows(db, await findCaseIds(db, zaken), { votes: true }),
    vocabulary,
  )
  const byNumber = new Map(
    house.flatMap((motion) => (motion.number === null ? [] : [[motion.number, motion]])),
  )
  return subjects.map((subject) => {
    const meant = meantOf.get(subject)
    const { places: found, total } = rows.get(subject) ?? { places: [], total: 0 }
    const places = found.flatMap((row): MotionPlace[] => {
      const [entry, letter] = [entries.get(row.id), letters.get(row.document)]
      const item = items.get(findingKey(row))
      return entry && letter && item?.kind === 'motion' ? [{ row, entry, letter, item }] : []
    })
    return { subject, places, total, meant, house: meant?.zaak ? byNumber.get(meant.zaak) : undefined }
  })
}

/** The surest naming of each motion. */
function meantBy(mentions: readonly LetterMotion[]): Map<string, MeantMotion> {
  const meant = new Map<string, MeantMotion>()
  for (const { outcome, motions } of mentions) {
    const [one] = motions
    if (!one || (outcome !== 'numbered' && outcome !== 'one')) continue
    const known = meant.get(one.id)
    const isBetter = !known || (known.zaak === null && one.zaak !== null) || one.certainty > known.certainty
    if (isBetter) meant.set(one.id, one)
  }
  return meant
}

/** The official number of a motion, when that is how it goes: 'kst-32735-380', '2024Z10720'. */
export function numberOf({ subject }: Pick<ToldMotion, 'subject'>): string | undefined {
  return /^(kst-[\w-]{1,60}|\d{4}Z\d+)$/i.test(subject) ? subject : undefined
}

/** What the House calls a motion, in Dutch; undefined where the sources do not tell. */
export function houseTitle({ house, meant }: Pick<ToldMotion, 'house' | 'meant'>): string | undefined {
  return house?.title.trim() || meant?.title || undefined
}

/** What a motion is called: as the House calls it, else by who letters say submitted it. */
export function motionName(motion: ToldMotion, { words }: Visit): string {
  const { motions } = words.webLists
  const title = houseTitle(motion)
  if (title !== undefined) return title
  const { places } = motion
  const item = places.find((place) => place.item.submitters.length > 0)?.item
  if (!item) return motions.unnamed
  const names = item.submitters.map(capitalised).join('/')
  return `${motions.of(names)}${item.others ? ` ${motions.others}` : ''}`
}

/** What the letters say that it asks, each asking once. */
export function asksOf({ places }: Pick<ToldMotion, 'places'>): string[] {
  const asks = places.flatMap(({ item }) => item.asks.map((ask) => wordsWithin(item, ask)))
  // What stands between brackets may go on behind the ask.
  return [...new Set(asks.map((ask) => ask.replace(/\s*\([^()]*$/, '')).filter((ask) => ask !== ''))]
}

/** Who submitted it, as the House has them, else as the letters say. */
export function submittersOf({ house, places }: ToldMotion, { words }: Visit): string[] {
  const members = house?.submitters.members.map(({ name }) => name) ?? []
  if (members.length > 0) return members
  const item = places.find((place) => place.item.submitters.length > 0)?.item
  if (!item) return []
  return [...item.submitters.map(capitalised), ...(item.others ? [words.webLists.motions.others] : [])]
}

/** What a letter said last of carrying it out. */
export function lastStand({ places }: Pick<ToldMotion, 'places'>): ItemOf<'motion'>['disposition'] {
  return places.findLast(({ item }) => item.disposition !== null)?.item.disposition ?? null
}

/** What the cabinet thought of it, in the words of the House; undefined where the sources do not tell. */
export function appreciationOf({ house }: Pick<ToldMotion, 'house'>, visit: Visit): string | undefined {
  return house && valueWords(house.appreciation, 'appreciation', visit)
}

/** "aangenomen, 3 december 2024, 105 voor, 45 tegen"; undefined where the sources do not tell. */
export function voteOf({ house }: Pick<ToldMotion, 'house'>, visit: Visit): string | undefined {
  const vote = house?.vote
  if (!vote) return undefined
  const { motions } = visit.words.webLists
  const day = vote.day === null ? [] : [dayWords(vote.day, visit.lang)]
  const basis = vote.day !== null && vote.dayFrom === 'edited' ? ` (${motions.edited})` : ''
  const count = vote.count ? [motions.votes(String(vote.count.for), String(vote.count.against))] : []
  const outcome = valueWords(vote.outcome, 'vote', visit)
  return [...(outcome ? [outcome] : []), ...day.map((words) => `${words}${basis}`), ...count].join(', ')
}

/** How something stands according to a register, by the value it has there; empty for words that no list has. */
export function standWords(value: string | null, visit: Visit): string {
  return valueWords({ raw: null, value }, 'commitment', visit) ?? ''
}

/** A word of the House in the language of the page; one that no list has stays as it is. */
function valueWords(
  { raw, value }: HouseMotion['appreciation'],
  scale: VocabularyData['house-values'][number]['scale'],
  { vocabulary, lang }: Visit,
): string | undefined {
  const known = vocabulary.data['house-values'].find((one) => one.scale === scale && one.id === value)
  return known?.label[lang] ?? raw?.replace(/^Stemmen - /, '') ?? undefined
}
