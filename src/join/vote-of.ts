import { dayOf } from '#join/house-day.ts'
import { readValue, type KnownValue } from '#join/house-values.ts'
import { numberOf, textOf, type HouseIndex } from '#join/linked-rows.ts'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** How many votes went each way: Members, not parties. */
export type Count = { readonly for: number; readonly against: number; readonly absent: number }

/** What the House decided on a Zaak. */
export type Vote = {
  readonly decision: string
  readonly outcome: KnownValue
  /** The words of the decision. */
  readonly words: string | null
  /** The day of the meeting; else the day on which the decision was last edited. */
  readonly day: Day | null
  readonly dayFrom: 'meeting' | 'edited'
  /** Each Member was called. Else parties voted, each with all its seats. */
  readonly byName: boolean
  /** Null when no votes are known: a motion can be adopted without a count. */
  readonly count: Count | null
  /** Who said afterwards to have voted otherwise than meant; the count does not change by it. */
  readonly mistakes: readonly string[]
}

/** A decision that stands; others are drafts and proposals. */
const DECIDED = 'Besluit'
const VOTES = 'Stemmen -'
const BY_NAME = 'Hoofdelijk'

/** The vote on a Zaak: its newest decision about voting. An agenda item holds many motions, so it is not asked. */
export function voteOn(zaak: HouseRow, house: HouseIndex, vocabulary: Vocabulary): Vote | null {
  const decisions = house
    .linked(zaak, 'Besluit')
    .filter((row) => textOf(row, 'Status') === DECIDED && textOf(row, 'BesluitSoort')?.startsWith(VOTES))
    .map((row) => ({ row, ...dayOfDecision(row, house) }))
  const newest = decisions.sort(
    (a, b) => compare(b.day ?? '', a.day ?? '') || compare(b.row.updated, a.row.updated),
  )[0]
  if (!newest) return null
  const { row, day, dayFrom } = newest
  const votes = house.linked(row, 'Stemming')
  const byName = textOf(row, 'StemmingsSoort') === BY_NAME || votes.some(isOfPerson)
  return {
    decision: row.id,
    outcome: readValue(textOf(row, 'BesluitSoort'), 'vote', vocabulary),
    words: textOf(row, 'BesluitTekst'),
    day,
    dayFrom,
    byName,
    count: votes.length === 0 ? null : countOf(votes, byName),
    mistakes: votes.filter(({ fields }) => fields['Vergissing'] === true).map(nameOfVoter),
  }
}

/** The day of the meeting at which a decision was taken, where its agenda item tells; else when the row was edited. */
export function dayOfDecision(
  decision: HouseRow,
  house: HouseIndex,
): { readonly day: Day | null; readonly dayFrom: 'meeting' | 'edited' } {
  const meetings = house.linked(decision, 'Agendapunt').flatMap((item) => house.linked(item, 'Activiteit'))
  const day = meetings.map((meeting) => dayOf(meeting, 'Datum')).find((known) => known !== null)
  return day
    ? { day, dayFrom: 'meeting' }
    : { day: dayOf(decision, 'GewijzigdOp') ?? dayOf(decision, 'ApiGewijzigdOp'), dayFrom: 'edited' }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isOfPerson(vote: HouseRow): boolean {
  return textOf(vote, 'Persoon_Id') !== null || textOf(vote, 'SidActorLid') !== null || 'Persoon' in vote.refs
}

function nameOfVoter(vote: HouseRow): string {
  return textOf(vote, 'ActorNaam') ?? textOf(vote, 'ActorFractie') ?? vote.id
}

function countOf(votes: readonly HouseRow[], byName: boolean): Count {
  const count = { for: 0, against: 0, absent: 0 }
  for (const vote of votes) {
    const size = byName ? 1 : (numberOf(vote, 'FractieGrootte') ?? 1)
    const kind = textOf(vote, 'Soort')
    if (kind === 'Voor') count.for += size
    else if (kind === 'Tegen') count.against += size
    else count.absent += size
  }
  return count
}
