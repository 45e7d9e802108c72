import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { makeReader } from '#intake/pool/reader.ts'
import { identifyLetter, type BareLetter, type Identification } from '#register/identify-letter.ts'
import type { Db } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { listTitleCounts } from '#store/house-titles.ts'
import { wantPapers } from '#store/source-papers.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { makeWorld } from '#test/house/world.ts'
import { addPaths, letterFolder } from '#test/registers.ts'

const WORLD = makeWorld(7, { motions: 40, letters: 30, promises: 10, requests: 4 })
const ROWS = houseRowsOf(WORLD)
const NOW = '2030-05-06T09:00:00.000Z'
const letters = letterFolder()

/** The file that was handed in, read without what anybody knows of it. */
async function bareLetter(houseId: string): Promise<BareLetter> {
  const path = letters.write(join('bare', `${houseId}.pdf`), WORLD.files.get(houseId)!.bytes)
  const reader = makeReader(vocabulary, Readable.from([]), { lang: 'nl' })
  const outcome = await reader.read({ path, name: 'bare.pdf' }, 'reading')
  reader.close()
  if ('failed' in outcome) throw new Error(outcome.failed)
  return outcome
}

const documents = (soort: RegExp) =>
  ROWS.filter(
    ({ category, deleted, fields }) =>
      category === 'Document' && !deleted && soort.test(String(fields['Soort'])),
  )
const LETTERS = documents(/^Brief regering/)
const MOTIONS = documents(/^Motie/)
const numberOf = (id: string) => String(ROWS.find((row) => row.id === id)!.fields['DocumentNummer'])

/** What stands there when it is one paper. */
const oneOf = ({ identified }: Identification) =>
  identified.outcome === 'one' ? identified.paper.identifiers : identified.outcome

describeOnBoth('a bare letter', (openFresh) => {
  const bare = new Map<string, BareLetter>()
  beforeAll(async () => {
    for (const { id } of [...LETTERS, ...MOTIONS]) bare.set(id, await bareLetter(id))
  }, 240_000)

  const identify = (db: Db, id: string) => identifyLetter(db, bare.get(id)!, { vocabulary })

  test('is found by its metadata in the mirror, and is none when they are not there', async () => {
    const { db } = await openFresh()
    await saveHouseRows(db, ROWS)
    const counts = { right: 0, wrong: 0, unsure: 0 }
    for (const { id } of [...LETTERS, ...MOTIONS]) {
      const found = await identify(db, id)
      const numbers = oneOf(found)
      if (typeof numbers === 'string') {
        counts.unsure++
        const b = bare.get(id)!.reading.document
        console.log(id, numberOf(id), JSON.stringify([b.title, b.date, b.kind]), JSON.stringify(found.identified).slice(0,600), ROWS.find((r) => r.id === id)!.fields['Onderwerp'])
      } else if (numbers.includes(numberOf(id))) counts.right++
      else { counts.wrong++; console.log('WRONG', numberOf(id), JSON.stringify(found.identified)) }
    }
    console.log(counts)
    const without = { wrong: 0, none: 0 }
    for (const { id } of [...LETTERS, ...MOTIONS].slice(0, 30)) {
      const row = ROWS.find((one) => one.id === id)!
      await saveHouseRows(db, [{ ...row, updated: '2031', deleted: true, refs: {} }])
      const found = await identify(db, id)
      if (found.identified.outcome === 'one') { without.wrong++; console.log(numberOf(id), row.fields['Onderwerp'], JSON.stringify(found.identified)) }
      else without.none++
      await saveHouseRows(db, [{ ...row, updated: '2032' }])
    }
    console.log(without)
    expect(counts.wrong).toBe(0)
  }, 240_000)
})
