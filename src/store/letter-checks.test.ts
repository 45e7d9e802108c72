import { expect, test } from 'vitest'
import { listStates } from '#store/events.ts'
import { listChecksSince, saveChecks } from '#store/letter-checks.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

describeOnBoth('checks of letters', (openFresh) => {
  test('are listed since a moment, the newest letter first, each with the reading that was checked', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('a.txt', ministersLetter(['Ik zal de Kamer informeren over bruggen.'], '1 februari 2030'))
    write('b.txt', ministersLetter(['Ik zal de Kamer informeren over dijken.'], '2 februari 2030'))
    await addPaths(db, [folder], { link: false })
    const documents = await listStates(db, 'document')
    for (const [at, { id, reading }] of documents.entries()) {
      const moment = `2030-03-0${at + 1}T10:00:00.000Z`
      await saveChecks(db, [{ document: id, reading, at: moment, counts: {} }])
    }
    const since = async (moment: string) => (await listChecksSince(db, moment)).map(({ reading }) => reading)
    const newestFirst = documents.toSorted((a, b) => (a.date.value! < b.date.value! ? 1 : -1))
    expect(await since('2030-03-01T09:00:00Z')).toEqual(newestFirst.map(({ reading }) => reading))
    expect(await since('2030-03-01T10:00:00Z')).toEqual([documents[1]!.reading])
  })
})
