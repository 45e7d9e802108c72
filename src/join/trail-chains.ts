import { textOf } from '#join/linked-rows.ts'
import { sameSubject, subjectOf } from '#join/subject.ts'
import { trailMaterialOf, type Mention, type TrailMaterial } from '#join/trail-material.ts'
import { trailOf, type Trail } from '#join/trail.ts'
import type { HouseRow } from '#model/house.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What is asked after: its numbers, the rows that bear them, and their cases. */
export type ChainsOf = {
  readonly asked: string
  readonly numbers: readonly string[]
  readonly own: readonly HouseRow[]
  readonly cases: readonly HouseRow[]
}

const ASKS = /commissie|verzoek/i
const MOTION = 'Motie'
/** More requests than this on one subject tell a reader nothing. */
const MOST = 8

/** Numbers of which the chain may have to do with it: of each the rows around are needed before `chainsOf` can tell. */
export function chainNumbersOf(
  of: ChainsOf,
  rows: readonly HouseRow[],
  vocabulary: Vocabulary,
): readonly string[] {
  const material = trailMaterialOf(rows, vocabulary)
  const letters = of.own.flatMap((row) =>
    row.category === 'Document' && !isMotion(row) ? (textOf(row, 'DocumentNummer') ?? []) : [],
  )
  const numbers = [...ownNumbers(of, material), ...naming(of, material), ...alike(of, material, vocabulary)]
  return [...new Set([...letters, ...numbers])].slice(0, 2 * MOST)
}

/**
 * The chains in which something stands: its own when it was asked or promised, that of the request it answers or puts off, and
 * those of requests that name it.
 */
export function chainsOf(of: ChainsOf, rows: readonly HouseRow[], vocabulary: Vocabulary): Trail[] {
  const material = trailMaterialOf(rows, vocabulary)
  const begun = ownNumbers(of, material)
  const listed = [...naming(of, material), ...alike(of, material, vocabulary)]
  const chains = [...new Set([...begun, ...listed])].flatMap((number): Trail[] => {
    const trail = trailOf(number, rows, vocabulary)
    if (!trail) return []
    const isOwn = begun.includes(number)
    const tells = isOwn
      ? trail.steps.length > 0
      : naming(of, material).includes(number) || isStepOf(of, trail)
    return tells ? [trail] : []
  })
  return chains.slice(0, MOST)
}

function isMotion(row: HouseRow): boolean {
  return textOf(row, 'Soort')?.startsWith(MOTION) ?? false
}

function isStepOf({ numbers }: ChainsOf, { steps }: Trail): boolean {
  return steps.some(({ source, also }) => [source, ...also].some((number) => numbers.includes(number)))
}

/** Numbers that were asked or promised: a motion or a letter of the government begins no chain by itself. */
function ownNumbers({ asked, own, cases }: ChainsOf, material: TrailMaterial): string[] {
  const isListed = (number: string) => material.mentions.some(({ request }) => request.number === number)
  const begins = (row: HouseRow): boolean => {
    const number = textOf(row, 'Nummer') ?? textOf(row, 'DocumentNummer') ?? ''
    const kind = textOf(row, 'Soort') ?? ''
    if (isListed(number) || row.category === 'Toezegging') return true
    if (isMotion(row)) return false
    const postpones = material.papers.some((paper) => paper.row.id === row.id && paper.steps.has('postponed'))
    return ASKS.test(kind) || postpones || (number === asked && row.category === 'Zaak')
  }
  const rows = [...own, ...cases].filter(begins)
  const numbers = rows.map((row) => textOf(row, 'Nummer') ?? textOf(row, 'DocumentNummer') ?? row.id)
  return [...new Set([...(isListed(asked) ? [asked] : []), ...numbers])]
}

/** Requests on lists whose words name it: "stand van zaken motie … (36435-XVII, nr. 10)". */
function naming({ numbers }: ChainsOf, { mentions }: TrailMaterial): string[] {
  const small = new Set(numbers.map((number) => number.toLowerCase()))
  const hits = mentions.filter(({ subject }) =>
    [...subject.numbers].some((number) => small.has(number.toLowerCase())),
  )
  return numbersIn(hits)
}

/** Requests on lists with the subject of a paper, which may be its answer. */
function alike({ own }: ChainsOf, { mentions, weightOf }: TrailMaterial, vocabulary: Vocabulary): string[] {
  const titles = own.flatMap((row) =>
    row.category === 'Document' && !isMotion(row) ? (textOf(row, 'Onderwerp') ?? []) : [],
  )
  const subjects = titles.map((title) => subjectOf(title, vocabulary))
  const hits = mentions.filter((mention) =>
    subjects.some((subject) => sameSubject(mention.subject, subject, weightOf)),
  )
  return numbersIn(hits)
}

function numbersIn(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.map(({ request }) => request.number))]
}
