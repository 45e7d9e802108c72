import { expect, test } from 'vitest'
import type { LetterMotion } from '#model/letter-motion.ts'
import { listRegisterSays } from '#register/list-register-says.ts'
import { nameMotions } from '#register/name-motions.ts'
import type { Db } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { listJoinStates, listMentionsIn, listMentionsOf, listMinistrySays } from '#store/letter-motions.ts'
import { saveCursor } from '#store/source-cursors.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { makeWorld } from '#test/house/world.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

const { truth, ...world } = makeWorld(7, { motions: 40, letters: 0, promises: 8, requests: 0, samples: true })
const ROWS = houseRowsOf({ truth, ...world })
const [first, second, third] = truth.motions as [Motion, Motion, Motion]
type Motion = (typeof truth.motions)[number]

const inPrint = ({ kst }: Motion) => kst.replace(/^kst-(\d\d)(\d{3})-(\d+)$/, 'Kamerstuk $1 $2, nr. $3')
const names = ({ submitters }: Motion) =>
  submitters.length > 2 ? `${submitters[0]} c.s.` : submitters.join(' en ')
const named = ({ submitters }: Motion) => `motie-${submitters.slice(0, 2).join('/')}`
const bare = ({ outcome, motions, proposal, doubts }: LetterMotion) => ({
  outcome,
  motions: motions.map(({ id, zaak }) => [id, zaak]),
  proposal,
  doubts: doubts.map(({ code }) => code),
})

/** What the letters of a register say of motions, in order of day. */
async function mentionsIn(db: Db): Promise<LetterMotion[]> {
  const mentions = []
  for (const { document } of await listJoinStates(db)) mentions.push(...(await listMentionsIn(db, document)))
  return mentions
}

const LETTER = ministersLetter(
  [
    `Hiermee beschouw ik de motie ${names(first)} (${inPrint(first)}) over ${first.subject} als afgedaan.`,
    `Ik voer de ${named(second)} over ${second.subject} uit.`,
    `De motie Ploegmakers (${inPrint(third)}) over een noodnummer voer ik uit.`,
    'De motie Bergsma c.s. (Kamerstuk 39 901, nr. 999) voer ik ook uit.',
  ],
  '9 februari 2023',
)

describeOnBoth('motions that letters speak of', (openFresh) => {
  test('are found by number and by words, and a number that is another’s or nobody’s is told', async () => {
    const { write } = letterFolder()
    const { db } = await openFresh()
    await saveHouseRows(db, ROWS)
    await addPaths(db, [write('brief.txt', LETTER)])
    expect(await nameMotions(db, vocabulary)).toBe(1)
    expect(await nameMotions(db, vocabulary)).toBe(0)
    const mentions = await mentionsIn(db)
    expect(mentions.map(bare)).toEqual([
      { outcome: 'numbered', motions: [[first.kst, first.zaak]], proposal: false, doubts: [] },
      { outcome: 'one', motions: [[second.kst, second.zaak]], proposal: true, doubts: [] },
      { outcome: 'numbered', motions: [[third.kst, third.zaak]], proposal: false, doubts: ['other-members'] },
      {
        outcome: 'numbered',
        motions: [['kst-39901-999', null]],
        proposal: false,
        doubts: ['unknown-number'],
      },
    ])
    expect(await listMentionsIn(db, mentions[0]!.document)).toEqual(mentions)
    expect(await listMentionsOf(db, second.zaak)).toEqual([mentions[1]])
    expect(await listMentionsOf(db, second.kst)).toEqual([mentions[1]])
  })

  test('are looked at again when more is known of the House, and are no proposal once its feed was followed', async () => {
    const { write } = letterFolder()
    const { db } = await openFresh()
    await addPaths(db, [write('brief.txt', LETTER)])
    await nameMotions(db, vocabulary)
    expect((await mentionsIn(db)).map(({ outcome }) => outcome)).toEqual([
      'numbered',
      'none',
      'numbered',
      'numbered',
    ])
    await saveHouseRows(db, ROWS)
    for (const category of ['Zaak', 'ZaakActor', 'Document', 'DocumentVersie']) {
      await saveCursor(db, { source: 'feed', category, token: '1', at: '2030-01-01T00:00:00.000Z' })
    }
    expect(await nameMotions(db, vocabulary)).toBe(1)
    expect(await nameMotions(db, vocabulary)).toBe(0)
    expect((await listMentionsOf(db, second.kst)).map(bare)).toEqual([
      { outcome: 'one', motions: [[second.kst, second.zaak]], proposal: false, doubts: [] },
    ])
  })

  test('stand in an overview of a ministry with what that says of them, beside what the House says', async () => {
    const { write } = letterFolder()
    const { db } = await openFresh()
    await saveHouseRows(db, ROWS)
    const promise = truth.promises.find(({ status }) => status === 'Openstaand')!
    const overview = ministersLetter(
      [
        'Hierbij stuur ik u het overzicht van moties en toezeggingen.',
        `Motie ${names(first)} (${inPrint(first)}) over ${first.subject}. Status: in behandeling.`,
        `De ${named(second)} over ${second.subject}. Status: afgedaan.`,
        `${promise.number}: de minister informeert de Kamer. Deels voldaan met de brief van 3 mei 2025.`,
      ],
      '9 juni 2026',
    )
    await addPaths(db, [write('overzicht.txt', overview)])
    await nameMotions(db, vocabulary)
    const [{ document } = { document: '' }] = await mentionsIn(db)
    const said = []
    for (const number of [first.kst, second.kst, promise.number]) {
      said.push(...(await listMinistrySays(db, number)))
    }
    expect(said.map(({ value, raw }) => [value, raw])).toEqual([
      ['openstaand', 'in behandeling.'],
      ['voldaan', 'afgedaan.'],
      ['deels-voldaan', 'Deels voldaan met de brief van 3 mei 2025.'],
    ])
    expect(await listRegisterSays(db, second.zaak, vocabulary)).toMatchObject([
      { source: 'ministry', value: 'voldaan', day: '2026-06-09', from: { document, quote: 'afgedaan.' } },
    ])
    const says = await listRegisterSays(db, promise.number, vocabulary)
    expect(says.map(({ source, value, raw }) => [source, value, raw])).toEqual([
      ['house', 'openstaand', 'Openstaand'],
      ['ministry', 'deels-voldaan', 'Deels voldaan met de brief van 3 mei 2025.'],
    ])
  })
})
