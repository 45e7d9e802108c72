import { expect, test } from 'vitest'
import { nameMotions } from '#register/name-motions.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { listMentionsIn, listMentionsOf } from '#store/letter-motions.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { makeWorld } from '#test/house/world.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

const WORLD = makeWorld(7, { motions: 40, letters: 0, promises: 0, requests: 0, samples: true })
const ROWS = houseRowsOf(WORLD)
const MOTIONS = WORLD.truth.motions
const [FIRST, SECOND] = [MOTIONS[0]!, MOTIONS[1]!]
const inPrint = (kst: string) => {
  const [, dossier, number] = /^kst-(\d{5}(?:-[^-]+)?)-(\d+)$/.exec(kst)!
  return `Kamerstuk ${dossier!.slice(0, 2)} ${dossier!.slice(2)}, nr. ${number}`
}
const names = (submitters: readonly string[]) =>
  submitters.length > 2 ? `${submitters[0]} c.s.` : submitters.join(' en ')

describeOnBoth('motions that letters speak of', (openFresh) => {
  test('are found by number and by words, and a number that is another’s is told', async () => {
    const { write } = letterFolder()
    const { db } = await openFresh()
    await saveHouseRows(db, ROWS)
    const letter = ministersLetter(
      [
        `Hiermee beschouw ik de motie ${names(FIRST.submitters)} (${inPrint(FIRST.kst)}) over ${FIRST.subject} als afgedaan.`,
        `Ik voer de motie-${SECOND.submitters.slice(0, 2).join('/')} over ${SECOND.subject} uit.`,
        `De motie Ploegmakers (${inPrint(MOTIONS[2]!.kst)}) over verenigingen voer ik uit.`,
        `De motie Bergsma c.s. (Kamerstuk 39 901, nr. 999) voer ik ook uit.`,
      ],
      '9 februari 2023',
    )
    await addPaths(db, [write('brief.txt', letter)])
    expect(await nameMotions(db, vocabulary)).toBe(1)
    expect(await nameMotions(db, vocabulary)).toBe(0)
    const [{ document } = { document: '' }] = await listMentionsOf(db, FIRST.kst)
    const mentions = await listMentionsIn(db, document)
    console.log(JSON.stringify(mentions, null, 1))
    expect(mentions).toHaveLength(4)
  })
})
