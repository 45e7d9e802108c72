import { beforeAll, expect, test } from 'vitest'
import { parseAskedNumber } from '#join/asked-number.ts'
import type { TrailReport } from '#join/trail-report.ts'
import { readTrail } from '#register/read-trail.ts'
import type { Db } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { latestRows } from '#test/house/nouns.ts'
import { makeWorld } from '#test/house/world.ts'
import { missingFrom, recorded } from '#test/recorded-rows.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

const trailIn = (db: Db, number: string): Promise<TrailReport | undefined> =>
  readTrail(db, parseAskedNumber(number, vocabulary)!, { vocabulary })

describeOnBoth('the trail of a number', (openFresh) => {
  const world = makeWorld(7, { motions: 30, letters: 6, promises: 12, requests: 12 })
  const { truth } = world
  let db: Db
  beforeAll(async () => {
    db = (await openFresh()).db
    await saveHouseRows(db, houseRowsOf(world))
  }, 300_000)

  test('of a motion tells its paper, what the cabinet thought of it and how the vote went', async () => {
    for (const motion of truth.motions) {
      const byPaper = await trailIn(db, motion.kst)
      for (const number of [motion.zaak, motion.document]) {
        const other = await trailIn(db, number)
        expect(other?.motions).toEqual(byPaper?.motions)
      }
      expect(byPaper?.motions, motion.kst).toMatchObject([
        {
          number: motion.zaak,
          documents: [motion.document],
          papers: [motion.kst],
          appreciation: { raw: motion.appreciation },
          vote: motion.outcome === null ? null : { outcome: { raw: `Stemmen - ${motion.outcome}` } },
        },
      ])
    }
  }, 300_000)

  test('of an amended motion leads to the one it replaces, and back', async () => {
    const { amendedMotion, replacedMotion } = truth.special
    const old = truth.motions.find(({ kst }) => kst === replacedMotion)!
    const amended = truth.motions.find(({ kst }) => kst === amendedMotion)!
    expect((await trailIn(db, amendedMotion))?.motions[0]?.replaces).toContain(old.zaak)
    expect((await trailIn(db, replacedMotion))?.motions[0]?.replacedBy).toEqual([amended.zaak])
  })

  test('of a motion that is held tells when it lapses, and one of two dossiers has both', async () => {
    const held = (await trailIn(db, truth.special.heldMotion))?.motions[0]
    expect(held).toMatchObject({ vote: { outcome: { raw: 'Stemmen - aangehouden' } }, done: false })
    expect(held?.lapses).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect((await trailIn(db, truth.special.motionOfTwoDossiers))?.motions[0]?.dossiers).toHaveLength(2)
  })

  test('of a promise tells which letter settles it, as the House says', async () => {
    for (const { number, status, settledBy } of truth.promises) {
      const report = await trailIn(db, number)
      const [commitment] = report!.commitments
      expect(commitment).toMatchObject({
        number,
        status: { raw: status },
        settledBy: settledBy === null ? [] : [settledBy],
      })
      if (settledBy === null) continue
      expect(report!.others.flatMap(({ identifiers }) => identifiers)).toContain(settledBy)
      expect(report!.chains[0]?.answered).toMatchObject({ source: settledBy, certainty: 'certain' })
      const letter = await trailIn(db, settledBy)
      expect(letter!.commitments.map((one) => one.number)).toContain(number)
    }
  }, 300_000)

  test('of a request is its chain with the days: postponed, listed, reminded, answered', async () => {
    for (const request of truth.requests) {
      const { zaak, asked, postponed, listed, reminded, answered } = request
      const [chain] = (await trailIn(db, zaak))!.chains
      const days = (what: string) =>
        chain!.steps.filter((step) => step.what === what).map(({ day, source }) => ({ day, source }))
      expect(chain!.steps.find(({ what }) => what === 'requested')?.day, zaak).toBe(asked)
      expect(days('listed').map(({ source }) => source)).toEqual(listed)
      expect(days('postponed')).toEqual(
        postponed === null ? [] : [{ day: postponed.day, source: postponed.document }],
      )
      expect(days('reminded').map(({ day }) => day)).toEqual(reminded === null ? [] : [reminded])
      expect(chain!.answered && { day: chain!.answered.day, document: chain!.answered.source }).toEqual(
        answered,
      )
      if (answered === null) continue
      const letter = await trailIn(db, answered.document)
      expect(letter!.chains.map(({ number }) => number)).toContain(zaak)
    }
  }, 300_000)

  test('of a letter has its enclosures, and of an enclosure its letter', async () => {
    const letter = truth.letters.find(({ kst }) => kst === truth.special.letterWithEnclosures)!
    const numbersOf = (papers: TrailReport['enclosures']) =>
      papers.flatMap(({ identifiers }) => identifiers.filter((id) => /^\d{4}D/.test(id))).sort()
    expect(numbersOf((await trailIn(db, letter.document))!.enclosures)).toEqual([...letter.enclosures].sort())
    expect(numbersOf((await trailIn(db, truth.special.decisionNote))!.enclosedWith)).toEqual([
      letter.document,
    ])
  })

  test('of a motion tells that its text in the register is that motion, and where the two differ', async () => {
    const { write } = letterFolder()
    const motion = truth.motions.find(({ submitters }) => submitters.length === 1)!
    const xml = latestRows(world.rows).find(
      ({ fields }) => fields['Identifier'] === motion.kst && fields['DocumentType'] === 'Xml',
    )!
    const text = world.files.get(xml.id)!.bytes.toString()
    expect((await trailIn(db, motion.kst))!.motionTexts).toEqual([])
    await addPaths(db, [write('motie.xml', text)])
    const { documents, motionTexts } = (await trailIn(db, motion.kst))!
    expect(motionTexts).toEqual([
      { document: documents[0]!.id, zaak: motion.zaak, certainty: 'certain', doubts: [] },
    ])
    // Another Member submitted it, says the text.
    const [member] = motion.submitters
    const other = text.replaceAll(new RegExp(member!.split(' ').at(-1)!, 'gi'), 'Vuijkers')
    expect(other).not.toBe(text)
    await addPaths(db, [write('motie.xml', other)])
    const [changed] = (await trailIn(db, motion.zaak))!.motionTexts
    expect(changed).toMatchObject({ zaak: motion.zaak, doubts: [{ code: 'other-members' }] })
    // And under another number and day it is still known by what is left of it.
    expect((await trailIn(db, motion.document))!.motionTexts).toHaveLength(1)
  })

  test('of a number that nobody knows is nothing', async () => {
    for (const number of ['kst-39999-1', '2031Z99999', '2031D99999', 'TZ203101-999', 'blg-1']) {
      expect(await trailIn(db, number)).toBeUndefined()
    }
  })
})

describeOnBoth('the letters that speak of a number', (openFresh) => {
  let db: Db
  beforeAll(async () => {
    db = (await openFresh()).db
    const { write } = letterFolder()
    const letters = [
      write(
        'eerste.txt',
        ministersLetter([
          'De motie van het lid De Vries over wadwier (Kamerstuk 39 901, nr. 12) is uitgevoerd met deze brief.',
          'Over nr. 13 in dat dossier wordt u later geïnformeerd.',
        ]),
      ),
      write(
        'tweede.txt',
        ministersLetter(
          ['Met deze brief is toezegging TZ203112-116 nagekomen.', 'Zie ook kst-29501-02-3068.'],
          '1 mei 2024',
        ),
      ),
    ]
    await addPaths(db, letters)
  }, 300_000)

  test('are shown with their day and their words, also when the mirror lacks the number', async () => {
    const report = await trailIn(db, '39 901, nr. 12')
    expect(report).toMatchObject({
      number: 'kst-39901-12',
      papers: [],
      letters: [{ date: '2024-02-09', by: 'number', certainty: 'certain' }],
    })
    expect(report!.letters[0]!.quote).toContain('Kamerstuk 39 901, nr. 12')
    expect((await trailIn(db, 'TZ203112-116'))!.letters).toMatchObject([{ date: '2024-05-01' }])
    expect((await trailIn(db, '29501-02-3068'))!.letters).toMatchObject([{ date: '2024-05-01' }])
  })

  test('are not those that name another number', async () => {
    expect(await trailIn(db, 'kst-39901-1')).toBeUndefined()
    expect(await trailIn(db, 'kst-39901-16')).toBeUndefined()
  })
})

/** What `interfaces/README.md` § 1.8 tells of real trails: number, and steps with their days that must be among them. */
const REAL = {
  '2024Z11482': [
    ['requested', '2024-06-27'],
    ['listed', '2024-09-02'],
    ['listed', '2024-09-23'],
    ['listed', '2024-10-10'],
    ['listed', '2024-10-25'],
    ['reminded', '2024-10-25'],
    ['answered', '2024-10-25', '2024D41042'],
  ],
  '2024Z19274': [
    ['postponed', '2024-11-05', '2024D41951'],
    ['requested', '2024-11-25'],
    ['expected', '2025-01-23'],
    ['answered', '2025-02-14', '2025D06439'],
  ],
  '2023D33415': [
    ['requested', '2023-07-31'],
    ['reminded', '2025-09-04'],
    ['answered', '2025-09-25', '2025D41746'],
  ],
  '2025D05642': [
    ['postponed', '2025-02-11', '2025D05642'],
    ['answered', '2025-03-21', '2025D12415'],
  ],
  '2024Z10526': [
    ['requested', '2024-06-13'],
    ['listed', '2024-06-27'],
    ['listed', '2024-11-21'],
    ['reminded', '2024-11-07'],
  ],
  '2025Z01289': [
    ['reminded', '2025-01-27'],
    ['answered', '2025-02-28', '2025D08352'],
  ],
} as const

describeOnBoth('the six real trails', (openFresh) => {
  const files = {
    'agendapunt-rappellijsten-buza.jsonl': 'Agendapunt',
    'besluit-verzoeken-toezeggingen.jsonl': 'Besluit',
    'odata-document-buza.jsonl': 'Document',
    'brieven-kabinetsreactie-motie-toezegging-index.jsonl': 'Document',
  } as const
  const missing = missingFrom(...Object.keys(files))
  let db: Db
  beforeAll(async () => {
    if (missing) return
    db = (await openFresh()).db
    for (const [name, category] of Object.entries(files)) await saveHouseRows(db, recorded(category, name))
  }, 300_000)

  for (const [number, steps] of Object.entries(REAL)) {
    test(`${number} comes out of the register with its days`, async (context) => {
      if (missing) context.skip(missing)
      const report = await trailIn(db, number)
      // A letter that was the answer leads back to what it answers.
      const chain = report!.chains.find((one) => one.number === number)!
      const told = chain.steps.map(({ what, day, source }) => `${what} ${day} ${source}`)
      for (const [what, day, source = ''] of steps) {
        const found = told.some((one) => one.startsWith(`${what} ${day} ${source}`))
        expect(found, `${what} ${day}`).toBe(true)
      }
    }, 300_000)
  }

  test('the letter that answers leads back to the request', async (context) => {
    if (missing) context.skip(missing)
    const letters = { '2024D41042': '2024Z11482', '2025D06439': '2024Z19274', '2025D41746': '2023D33415' }
    for (const [letter, request] of Object.entries(letters)) {
      const report = await trailIn(db, letter)
      expect(
        report!.chains.map(({ number }) => number),
        letter,
      ).toContain(request)
    }
  }, 300_000)
})
