import type { AskedNumber } from '#join/asked-number.ts'
import { commitmentsOf } from '#join/house-commitments.ts'
import { textOf } from '#join/linked-rows.ts'
import { chainNumbersOf } from '#join/trail-chains.ts'
import { reachOf } from '#join/trail-reach.ts'
import { houseReportOf, placeOf, type TrailReport } from '#join/trail-report.ts'
import type { HouseRow } from '#model/house.ts'
import type { RegisterSays } from '#model/register-says.ts'
import { findBearers, gatherAround, gatherMentions, gatherNear } from '#register/gather-trail.ts'
import { lettersDescribing } from '#register/letters-describing.ts'
import { lettersNaming } from '#register/letters-naming.ts'
import { listRegisterSays } from '#register/list-register-says.ts'
import { joinMotionTexts } from '#register/motion-texts.ts'
import type { Db } from '#store/connect.ts'
import { findByName } from '#store/documents.ts'
import { listMentionsIn } from '#store/letter-motions.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * What the sources and the register know of a number, from the mirror and the letters alone: no network. Undefined when neither
 * knows it.
 */
export async function readTrail(
  db: Db,
  asked: AskedNumber,
  { vocabulary }: { readonly vocabulary: Vocabulary },
): Promise<TrailReport | undefined> {
  const bearers = await findBearers(db, asked)
  const { rows, cut } = await gatherTrail(db, asked, bearers, vocabulary)
  const report = houseReportOf(asked, bearers, rows, vocabulary)
  const held = await findByName(db, { identifiers: report.numbers, origin: null })
  const letters = [
    ...(await lettersNaming(db, report.numbers, { vocabulary, except: held })),
    ...(await lettersDescribing(db, report.numbers)),
  ]
  const says = []
  for (const number of report.numbers) says.push(...(await listRegisterSays(db, number, vocabulary)))
  const speaksOf = []
  for (const { document } of held) speaksOf.push(...(await listMentionsIn(db, document.id)))
  const documents = held.map(({ document: { id, title, name, date } }) => ({
    id,
    title: title ?? name,
    date: date.value,
  }))
  const motionTexts = await joinMotionTexts(db, held, rows, vocabulary)
  const isKnown = bearers.length + report.chains.length + letters.length + documents.length > 0
  return isKnown
    ? { ...report, documents, motionTexts, letters, speaksOf, says: uniqueSays(says), cut }
    : undefined
}

/** A motion goes by several numbers, under each of which the same is said. */
function uniqueSays(says: readonly RegisterSays[]): RegisterSays[] {
  return [...new Map(says.map((one) => [JSON.stringify([one.source, one.raw, one.from]), one])).values()]
}

const ROUNDS = 3

/** The rows by relation, by number, and then by words, within the days that these tell. */
async function gatherTrail(
  db: Db,
  asked: AskedNumber,
  bearers: readonly HouseRow[],
  vocabulary: Vocabulary,
): Promise<{ readonly rows: readonly HouseRow[]; readonly cut: boolean }> {
  const rows = new Map<string, HouseRow>()
  const add = (more: readonly HouseRow[]) => {
    for (const row of more) rows.set(`${row.category} ${row.id}`, row)
  }
  let { rows: around, cut } = await gatherAround(db, bearers)
  add(around)
  const place = placeOf(asked, bearers, around, vocabulary)
  const cases = place.cases.flatMap((one) => textOf(one, 'Nummer') ?? [])
  add(await gatherMentions(db, [...place.numbers, ...cases]))
  await addSettling(db, settling(place.numbers, [...rows.values()], vocabulary), add)
  // What is found by words may lead to a request, and that to its answer.
  const done = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    around = [...rows.values()]
    const next = chainNumbersOf(place, around, vocabulary).filter((number) => !done.has(number))
    if (next.length === 0) break
    for (const number of next) {
      done.add(number)
      const reach = reachOf(number, around, vocabulary)
      if (!reach) continue
      add(await gatherMentions(db, [number, ...reach.numbers]))
      const near = await gatherNear(db, reach, vocabulary)
      add(near.rows)
      cut ||= near.cut
    }
  }
  return { rows: [...rows.values()], cut }
}

function settling(numbers: readonly string[], rows: readonly HouseRow[], vocabulary: Vocabulary): string[] {
  return commitmentsOf(rows, vocabulary)
    .filter(({ number }) => number !== null && numbers.includes(number))
    .flatMap(({ settledBy }) => settledBy)
}

/** The letters by which the House says that commitments were settled, where it says so in words only. */
async function addSettling(
  db: Db,
  numbers: readonly string[],
  add: (rows: readonly HouseRow[]) => void,
): Promise<void> {
  for (const number of new Set(numbers)) {
    const category = 'Document'
    const letters = await findBearers(db, { id: number, category, within: null })
    add((await gatherAround(db, letters)).rows)
  }
}
