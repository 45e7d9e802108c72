import { motionsIn, type HouseMotion } from '#join/house-motions.ts'
import { indexHouse } from '#join/linked-rows.ts'
import { nameAsSaid, sameMembers } from '#join/submitters.ts'
import type { HouseRow } from '#model/house.ts'
import type { ItemOf, Reading } from '#model/reading.ts'
import type { Day } from '#model/span.ts'
import { oncePer } from '#text/once-per.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What the text of a motion says of itself. */
export type StatedMotion = {
  /** Official ids and numbers, as the paper or its metadata has them. */
  readonly identifiers: readonly string[]
  readonly date: Day | null
  /** Names as any source writes them. */
  readonly submitters: readonly string[]
}

/** A motion of the House that a text is, and how sure that is. */
export type JoinedMotion = {
  readonly motion: HouseMotion
  /** `id`: both have the official id or number. `number`: the same number within a dossier, on the same day, by the same Members. */
  readonly by: 'id' | 'number'
  /** What else agrees, and what does not; what one of them does not say stands in neither. */
  readonly confirmedBy: readonly Confirmation[]
  readonly deniedBy: readonly Confirmation[]
  readonly certainty: 'certain' | 'probable'
}

/** Where the text of a motion and the House say different things: for people to look at. */
export type TextDoubt =
  /** The House has it under numbers of which this is none. */
  | { readonly code: 'other-number'; readonly stated: readonly string[]; readonly kept: readonly string[] }
  | { readonly code: 'other-members'; readonly stated: readonly string[]; readonly kept: readonly string[] }
  | { readonly code: 'other-day'; readonly stated: Day; readonly kept: Day }

/** What can confirm that a text is a motion of the House. */
export type Confirmation = 'submitters' | 'date'

type Motions = {
  readonly byId: ReadonlyMap<string, readonly HouseMotion[]>
  readonly byNumber: ReadonlyMap<number, readonly HouseMotion[]>
}

const motionsOnce = oncePer((vocabulary: Vocabulary) =>
  oncePer((rows: readonly HouseRow[]): Motions => {
    const byId = new Map<string, HouseMotion[]>()
    const byNumber = new Map<number, HouseMotion[]>()
    for (const motion of motionsIn(indexHouse(rows), vocabulary)) {
      const ids = [...motion.papers, ...motion.documents, motion.number ?? '']
      for (const id of ids.filter(Boolean)) byId.set(id, [...(byId.get(id) ?? []), motion])
      const number = motion.paperNumber
      if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), motion])
    }
    return { byId, byNumber }
  }),
)

/**
 * The motion of the House that a text is. An id that both have decides, unless Members and day both deny it; without one the
 * number within the dossier does, when day and Members are the same and no other motion fits. Undefined otherwise.
 */
export function joinMotion(
  stated: StatedMotion,
  rows: readonly HouseRow[],
  vocabulary: Vocabulary,
): JoinedMotion | undefined {
  const { byId, byNumber } = motionsOnce(vocabulary)(rows)
  const named = [...new Set(stated.identifiers.flatMap((id) => byId.get(id) ?? []))]
  const joined = named
    .map((motion) => confirm(stated, motion, 'id', vocabulary))
    .filter(({ deniedBy }) => deniedBy.length < 2)
    .sort((a, b) => b.confirmedBy.length - a.confirmedBy.length)
  if (joined[0]) return joined[0]
  if (named.length > 0) return undefined
  const numbers = stated.identifiers.flatMap((id) => paperNumberIn(id) ?? [])
  const fits = [...new Set(numbers.flatMap((number) => byNumber.get(number) ?? []))]
    .filter(({ dossiers }) => mayBeUnder(dossiers, stated.identifiers))
    .map((motion) => confirm(stated, motion, 'number', vocabulary))
    .filter(({ confirmedBy }) => confirmedBy.length === 2)
  return fits.length === 1 ? fits[0] : undefined
}

/** What the text of a motion says of itself; undefined when there is no motion in it. */
export function statedMotion({ document, items }: Reading): StatedMotion | undefined {
  const motion = items.find((item): item is ItemOf<'motion'> => item.kind === 'motion')
  if (!motion) return undefined
  return { identifiers: document.identifiers, date: document.date.value, submitters: motion.submitters }
}

/** What a text says otherwise than the motion of the House that it is. */
export function doubtsOfText(
  { identifiers, date, submitters }: StatedMotion,
  joined: JoinedMotion,
): TextDoubt[] {
  const { motion, deniedBy } = joined
  const numbers = identifiers.filter((id) => id.startsWith('kst-'))
  const doubts: TextDoubt[] = []
  if (motion.papers.length > 0 && numbers.some((id) => !motion.papers.includes(id))) {
    doubts.push({ code: 'other-number', stated: numbers, kept: motion.papers })
  }
  if (deniedBy.includes('submitters')) {
    const kept = motion.submitters.members.map(({ name }) => nameAsSaid(name))
    doubts.push({ code: 'other-members', stated: submitters, kept })
  }
  if (deniedBy.includes('date')) doubts.push({ code: 'other-day', stated: date!, kept: motion.date! })
  return doubts
}

function confirm(
  { date, submitters }: StatedMotion,
  motion: HouseMotion,
  by: JoinedMotion['by'],
  vocabulary: Vocabulary,
): JoinedMotion {
  const names = motion.submitters.members.map(({ name }) => name)
  const agrees: Readonly<Record<Confirmation, boolean | undefined>> = {
    submitters: sameMembers(submitters, names, vocabulary),
    date: date === null || motion.date === null ? undefined : date === motion.date,
  }
  const where = (value: boolean) =>
    (['submitters', 'date'] as const).filter((confirmation) => agrees[confirmation] === value)
  const confirmedBy = where(true)
  const certainty = by === 'id' && confirmedBy.length > 0 ? 'certain' : 'probable'
  return { motion, by, confirmedBy, deniedBy: where(false), certainty }
}

/** The number of a paper within its dossier: 385 of 'kst-32735-385'. */
function paperNumberIn(id: string): number | undefined {
  const number = /^kst-.+-(\d+)(?:-[a-z]\d)?$/.exec(id)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** A motion whose dossiers are known must hang under the dossier of the id. */
function mayBeUnder(dossiers: readonly string[], ids: readonly string[]): boolean {
  return (
    dossiers.length === 0 || dossiers.some((dossier) => ids.some((id) => id.startsWith(`kst-${dossier}-`)))
  )
}
