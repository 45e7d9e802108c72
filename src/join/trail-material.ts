import { dayOf } from '#join/house-day.ts'
import { readValue } from '#join/house-values.ts'
import { findHouseWords, type HouseStep } from '#join/house-words.ts'
import { indexHouse, textOf, type HouseIndex } from '#join/linked-rows.ts'
import type { ListedRequest } from '#join/listed-request.ts'
import { parseReminderList } from '#join/parse-reminder-list.ts'
import type { Remark } from '#join/remark.ts'
import { subjectOf, weighSubjects, type Subject, type SubjectWeights } from '#join/subject.ts'
import { dayOfDecision } from '#join/vote-of.ts'
import type { HouseRow } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import { oncePer } from '#text/once-per.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A paper whose kind the House does not say. */
export const UNKNOWN_KIND = 'unknown'

/** What a day of the House rests on: words that say it, the meeting, the paper, or when the row was last edited. */
export type DayBasis = 'stated' | 'meeting' | 'paper' | 'edited'

/** A request as one list has it. */
export type Mention = {
  readonly request: ListedRequest
  readonly subject: Subject
  /** The request is itself a reminder: it begins with "Rappel". */
  readonly reminds: boolean
  /** The number of the agenda item. */
  readonly list: string
  readonly day: Day | null
  readonly dayFrom: DayBasis
  /** What was decided on all requests of the list. */
  readonly onAll: readonly Remark[]
}

/** A paper or decision that can be a step of a trail. */
export type Candidate = {
  readonly row: HouseRow
  readonly number: string
  readonly words: string
  readonly day: Day | null
  readonly dayFrom: DayBasis
  /** What its words tell. */
  readonly steps: ReadonlySet<HouseStep>
  readonly subject: Subject
  /** The kind of answering paper or of decision, of `vocabulary/house-values.yaml`; null for another decision. */
  readonly kind: string | null
}

/** All that trails are made of. */
export type TrailMaterial = {
  readonly house: HouseIndex
  readonly mentions: readonly Mention[]
  readonly papers: readonly Candidate[]
  readonly decisions: readonly Candidate[]
  readonly weightOf: SubjectWeights
}

/** Gathers what trails are made of, once for rows and vocabulary. */
export function trailMaterialOf(rows: readonly HouseRow[], vocabulary: Vocabulary): TrailMaterial {
  return materialOnce(vocabulary)(rows)
}

const materialOnce = oncePer((vocabulary: Vocabulary) =>
  oncePer((rows: readonly HouseRow[]): TrailMaterial => {
    const house = indexHouse(rows)
    const mentions = house.of('Agendapunt').flatMap((item) => mentionsIn(item, house, vocabulary))
    const papers = house.of('Document').flatMap((row) => paperOf(row, vocabulary))
    const decisions = house.of('Besluit').flatMap((row) => decisionOf(row, house, vocabulary))
    const subjects = [...mentions, ...papers, ...decisions].map(({ subject }) => subject)
    return { house, mentions, papers, decisions, weightOf: weighSubjects(subjects, vocabulary) }
  }),
)

function mentionsIn(item: HouseRow, house: HouseIndex, vocabulary: Vocabulary): Mention[] {
  const note = item.fields['Noot']
  if (typeof note !== 'string') return []
  const met = house.linked(item, 'Activiteit').flatMap((activity) => dayOf(activity, 'Datum') ?? [])[0]
  const day = met ?? dayOf(item, 'GewijzigdOp') ?? dayOf(item, 'ApiGewijzigdOp')
  const { requests, remarks } = parseReminderList(note, { day, vocabulary })
  const onAll = remarks.filter(({ steps }) => steps.includes('all'))
  const list = textOf(item, 'Nummer') ?? item.id
  return requests.map((request) => ({
    request,
    subject: subjectOf(askedIn(request), vocabulary),
    reminds: findHouseWords(request.words, vocabulary).some(
      ({ word, start }) => start === 0 && word.step === 'reminder',
    ),
    list,
    day,
    dayFrom: met ? 'meeting' : 'edited',
    onAll,
  }))
}

/** What a request asks, without by when. */
function askedIn({ words, deadline }: ListedRequest): string {
  return deadline === null ? words : words.replace(deadline.text, ' ')
}

function paperOf(row: HouseRow, vocabulary: Vocabulary): Candidate[] {
  const { raw, value } = readValue(textOf(row, 'Soort'), 'answer', vocabulary)
  // One in five rows does not say its kind.
  const kind = raw === null ? UNKNOWN_KIND : value
  const words = textOf(row, 'Onderwerp')
  if (kind === null || words === null) return []
  const base = { row, number: textOf(row, 'DocumentNummer') ?? row.id, words, kind }
  return [{ ...base, day: dayOf(row, 'Datum'), dayFrom: 'paper', ...told(words, vocabulary) }]
}

function decisionOf(row: HouseRow, house: HouseIndex, vocabulary: Vocabulary): Candidate[] {
  const words = textOf(row, 'BesluitTekst')
  if (words === null || textOf(row, 'Status') !== 'Besluit') return []
  const item = house.linked(row, 'Agendapunt').flatMap((other) => textOf(other, 'Nummer') ?? [])[0]
  const kind = readValue(textOf(row, 'BesluitSoort'), 'decision', vocabulary).value
  const base = { row, number: item ?? row.id, words, kind }
  return [{ ...base, ...dayOfDecision(row, house), ...told(words, vocabulary) }]
}

function told(words: string, vocabulary: Vocabulary): Pick<Candidate, 'steps' | 'subject'> {
  return {
    steps: new Set(findHouseWords(words, vocabulary).map(({ word }) => word.step)),
    subject: subjectOf(words, vocabulary),
  }
}
