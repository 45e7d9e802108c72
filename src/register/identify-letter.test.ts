import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import { makeReader } from '#intake/pool/reader.ts'
import type { Identification } from '#join/identification.ts'
import { subjectStems } from '#join/subject-words.ts'
import type { HouseRow } from '#model/house.ts'
import { identifyLetter, type BareLetter } from '#register/identify-letter.ts'
import type { Db } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { listTitleCounts, recountTitles } from '#store/house-titles.ts'
import { listPapers, saveFetched, saveFiled, wantPapers } from '#store/source-papers.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { makeWorld } from '#test/house/world.ts'
import { addPaths, filed, letterFolder, ministersLetter } from '#test/registers.ts'
import { sized } from '#test/sizes.ts'

const NOW = '2030-05-06T09:00:00.000Z'
const WORLD = makeWorld(7, { motions: 40, letters: 20, promises: 6, requests: 4, samples: false })
const ROWS = houseRowsOf(WORLD)
const folder = letterFolder()

/** Letters and motions as they were handed in: a PDF without a number. */
const PAPERS = ROWS.filter(
  ({ category, deleted, fields }) =>
    category === 'Document' && !deleted && /^(?:Brief regering|Motie)/.test(String(fields['Soort'])),
).filter((_, at) => at % sized(6, 1) === 0)

const withoutHouse = (row: HouseRow): HouseRow => ({ ...row, updated: '2031', deleted: true, refs: {} })

async function readBare(path: string): Promise<BareLetter> {
  const reader = makeReader(vocabulary, Readable.from([]), { lang: 'nl' })
  const outcome = await reader.read({ path, name: 'bare' }, 'reading')
  reader.close()
  if ('failed' in outcome) throw new Error(outcome.failed)
  return outcome
}

const outcomeOf = ({ identified }: Identification) =>
  identified.outcome === 'one' ? identified.paper.identifiers : identified.outcome

describeOnBoth('a bare letter', (openFresh) => {
  const bare = new Map<string, BareLetter>()
  beforeAll(async () => {
    for (const { id } of PAPERS) {
      const path = folder.write(join('bare', `${id}.pdf`), WORLD.files.get(id)!.bytes)
      bare.set(id, await readBare(path))
    }
  })
  const identify = (db: Db, letter: BareLetter) => identifyLetter(db, letter, { vocabulary })

  test('is told by what the House says of it; once that is gone it is none', async () => {
    const { db } = await openFresh()
    await saveHouseRows(db, ROWS)
    const counts = { right: 0, unsure: 0, wrong: 0, wrongWithout: 0 }
    for (const row of PAPERS) {
      const told = outcomeOf(await identify(db, bare.get(row.id)!))
      if (typeof told === 'string') counts.unsure++
      else counts[told.includes(String(row.fields['DocumentNummer'])) ? 'right' : 'wrong']++
      await saveHouseRows(db, [withoutHouse(row)])
      if (typeof outcomeOf(await identify(db, bare.get(row.id)!)) !== 'string') counts.wrongWithout++
      await saveHouseRows(db, [{ ...row, updated: '2032' }])
    }
    expect(counts, JSON.stringify(counts)).toMatchObject({ wrong: 0, wrongWithout: 0 })
    expect(counts.right / PAPERS.length, JSON.stringify(counts)).toBeGreaterThanOrEqual(0.9)
  }, 120_000)

  test('that is held under its number is told by its text, whatever its title and day', async () => {
    const { db } = await openFresh()
    const paragraphs = ['vissen', 'vogels', 'mossen'].map(
      (what) =>
        `Het kabinet onderzoekt met wetenschappers, natuurverenigingen en waterschappen de bescherming van zeldzame ${what} in ${what}gebieden.`,
    )
    const text = ministersLetter(paragraphs)
    const others = ministersLetter(['Ik zal de Kamer voor 1 mei 2024 informeren over iets geheel anders.'])
    const added = await addPaths(db, [
      folder.write('kst-39901-77.txt', `Kamerstuk 39901, nr. 77\n\n${text}`),
      folder.write('anders.txt', others),
    ])
    const { document } = filed(added)
    const wanted = {
      offered: {
        id: 'kst-39901-77',
        identifiers: ['kst-39901-77'],
        title: 'Bescherming van zeldzame soorten',
        kind: 'Brief',
        date: '2024-02-09',
        dossiers: ['39901'],
        senders: [],
      },
      houseId: null,
      enclosureOf: null,
      updated: NOW,
      xml: true,
    }
    await wantPapers(db, [wanted], { now: NOW })
    const [paper] = await listPapers(db)
    const fetched = { form: 'xml', url: '', mediaType: 'text/xml', bytes: new Uint8Array([1]) } as const
    await saveFiled(db, await saveFetched(db, paper!, fetched, NOW), document, NOW)
    const broken = text.replace('9 februari 2024', '').replaceAll(' ', '\n')
    const found = await identify(db, await readBare(folder.write('bare/tekst.txt', broken)))
    expect(found).toMatchObject({
      identified: { outcome: 'one', paper: { id: 'kst-39901-77' } },
      held: [{ document }],
      compared: { papers: 0, held: 2, asked: null },
    })
  })

  test('that is held without a number is none, but it is told where it is', async () => {
    const { db } = await openFresh()
    const path = folder.write(
      'nummerloos.txt',
      ministersLetter(['Ik zal de Kamer voor 1 mei 2024 schrijven.']),
    )
    const { document } = filed(await addPaths(db, [path]))
    expect(await identify(db, await readBare(path))).toMatchObject({
      identified: { outcome: 'none', nearest: null },
      held: [{ document, close: 1 }],
    })
  })

  test('is none in an empty register', async () => {
    const { db } = await openFresh()
    expect(await identify(db, bare.get(PAPERS[0]!.id)!)).toEqual({
      identified: { outcome: 'none', nearest: null },
      held: [],
      compared: { papers: 0, held: 0, until: null, asked: null },
    })
  })

  test('is held against titles that are counted right, however rows change', async () => {
    const { db } = await openFresh()
    const paper = (id: string, title: string, updated: string, deleted = false): HouseRow => ({
      category: 'Document',
      id,
      updated,
      deleted,
      fields: { Onderwerp: title, Datum: '2024-05-01' },
      refs: {},
      whole: true,
    })
    const stems = subjectStems('haven dijk sluis')
    const counted = async () => {
      const { counts, titles } = await listTitleCounts(db, stems)
      return [titles, ...stems.map((stem) => counts.get(stem) ?? 0)]
    }
    await saveHouseRows(db, [
      paper('a', 'Haven en dijk', '2024'),
      paper('b', 'Dijk', '2024'),
      paper('b', 'Dijk', '2024'),
    ])
    expect(await counted()).toEqual([2, 1, 2, 0])
    await saveHouseRows(db, [
      paper('a', 'Haven en sluis', '2025'),
      { ...paper('z', 'Dijk', '2025'), category: 'Zaak' },
    ])
    expect(await counted()).toEqual([2, 1, 1, 1])
    await saveHouseRows(db, [paper('a', 'Haven', '2024'), paper('b', '', '2026', true)])
    expect(await counted()).toEqual([1, 1, 0, 1])
    await recountTitles(db)
    expect(await counted()).toEqual([1, 1, 0, 1])
  })
})
