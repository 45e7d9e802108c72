import { motionsOf, type HouseMotion } from '#join/house-motions.ts'
import type { MotionIndex } from '#join/indexed-motions.ts'
import { findMentionedMotions, type MentionedMotion } from '#join/mentioned-motions.ts'
import { motionMeant, type FittingMotion } from '#join/motion-meant.ts'
import { doubtsOfNumber } from '#join/numbered-motion.ts'
import { statedStands } from '#join/register-says.ts'
import type { LetterMotion, MeantMotion } from '#model/letter-motion.ts'
import type { Reading } from '#model/reading.ts'
import type { RegisterSays } from '#model/register-says.ts'
import { motionGatherer, type GatherMotions } from '#register/gather-motions.ts'
import { listUnjoined, type Unjoined } from '#register/list-unjoined.ts'
import type { Db } from '#store/connect.ts'
import { saveJoined } from '#store/letter-motions.ts'
import { findMotionIds, getMotionRows } from '#store/motion-rows.ts'
import { getReadingContent } from '#store/reading-content.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * Says of every letter that was not joined to the House yet which motions it speaks of, and what it says as an overview of a
 * ministry. Gives how many letters were joined. Stopped between two letters or broken off, it goes on where it was.
 */
export async function nameMotions(db: Db, vocabulary: Vocabulary, signal?: AbortSignal): Promise<number> {
  const unjoined = await listUnjoined(db)
  const gather = motionGatherer(db, vocabulary)
  for (const letter of unjoined) {
    signal?.throwIfAborted()
    const content = await getReadingContent(db, letter.reading)
    const motions = content ? await motionsIn(db, letter, content, { gather, vocabulary }) : []
    const says = content ? saysIn(letter, content, motions, vocabulary) : []
    await saveJoined(db, { ...letter, motions, says })
  }
  return unjoined.length
}

/** What a letter says as an overview, of motions by every number that they have. */
function saysIn(
  { document, day }: Unjoined,
  { reading, text }: Content,
  motions: readonly LetterMotion[],
  vocabulary: Vocabulary,
): RegisterSays[] {
  return statedStands(reading, text, vocabulary).map(({ number, key, value, start, end }) => {
    const meant = motions.find((motion) => motion.key === key && motion.motions.length === 1)?.motions[0]
    const numbers = [number, meant?.id, meant?.zaak].flatMap((one) => one ?? [])
    const quote = text.slice(start, end)
    return {
      numbers: [...new Set(numbers)],
      source: 'ministry',
      value,
      raw: quote.replaceAll(/\s+/g, ' '),
      day,
      from: { document, start, end, quote },
    }
  })
}

type Content = { readonly reading: Reading; readonly text: string }
type HowToName = { readonly gather: GatherMotions; readonly vocabulary: Vocabulary }

async function motionsIn(
  db: Db,
  letter: Unjoined,
  { reading, text }: Content,
  { gather, vocabulary }: HowToName,
): Promise<LetterMotion[]> {
  const mentioned = findMentionedMotions(reading, text)
  const numbers = mentioned.flatMap(({ reference }) => reference ?? [])
  const numbered = await motionsNumbered(db, numbers, vocabulary)
  const unnumbered = mentioned.filter(({ reference }) => reference === null)
  const index = await gather(unnumbered, letter.day)
  return mentioned.map((motion) => {
    const place = placeOf(motion, letter, reading)
    return motion.reference === null
      ? { ...place, ...meantBy(motion, index), proposal: !letter.complete, doubts: [] }
      : { ...place, ...numberedBy(motion, motion.reference, numbered, vocabulary) }
  })
}

type Place = Omit<LetterMotion, 'outcome' | 'motions' | 'why' | 'proposal' | 'doubts'>
type Meant = Pick<LetterMotion, 'outcome' | 'motions' | 'why'>

function placeOf({ key, items }: MentionedMotion, letter: Unjoined, reading: Reading): Place {
  const first = reading.items.find(({ id }) => id === items[0])!
  const { quote, start, end, page } = first
  const { document, day } = letter
  return { document, reading: letter.reading, day, key, findings: items, quote, start, end, page }
}

async function motionsNumbered(
  db: Db,
  numbers: readonly string[],
  vocabulary: Vocabulary,
): Promise<Map<string, HouseMotion>> {
  if (numbers.length === 0) return new Map()
  const motions = motionsOf(await getMotionRows(db, await findMotionIds(db, numbers)), vocabulary)
  return new Map(motions.flatMap((motion) => motion.papers.map((paper) => [paper, motion] as const)))
}

function numberedBy(
  { mention }: MentionedMotion,
  reference: string,
  numbered: ReadonlyMap<string, HouseMotion>,
  vocabulary: Vocabulary,
): Meant & Pick<LetterMotion, 'proposal' | 'doubts'> {
  const motion = numbered.get(reference)
  const meant: MeantMotion = {
    id: reference,
    zaak: motion?.number ?? null,
    title: motion?.title ?? null,
    certainty: 1,
    reasons: [],
  }
  const stated = { submitters: mention.submitters, letterDay: mention.letterDate }
  return {
    outcome: 'numbered',
    motions: [meant],
    why: null,
    proposal: false,
    doubts: motion ? doubtsOfNumber(stated, motion, vocabulary) : [{ code: 'unknown-number' }],
  }
}

function meantBy({ mention }: MentionedMotion, index: MotionIndex): Meant {
  const meant = motionMeant(mention, index)
  if (meant.outcome === 'none') return { outcome: 'none', motions: [], why: meant.why }
  const fitting = meant.outcome === 'one' ? [meant] : meant.fitting
  return { outcome: meant.outcome, motions: fitting.map(toMeant), why: null }
}

function toMeant({ motion, certainty, reasons }: FittingMotion): MeantMotion {
  const { id, zaak, title } = motion
  return { id, zaak, title: title.trim(), certainty: Math.round(certainty * 1000) / 1000, reasons }
}
