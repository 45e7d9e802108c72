import { beforeAll, expect, test } from 'vitest'
import { gatherAround } from '#register/gather-around.ts'
import { unpackLetters } from '#register/letters-of.ts'
import type { Db } from '#store/connect.ts'
import { listExpecting } from '#store/entries.ts'
import { listStates } from '#store/events.ts'
import { listPackedLetters } from '#store/statements.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

const OLD = 'Ik zal de nota over noodvisa voor bedreigde verslaggevers voor 1 juni 2023 naar uw Kamer sturen.'
const NEW = 'De nota over noodvisa voor bedreigde verslaggevers is naar uw Kamer gestuurd.'
const OTHER = 'De dijken van Zeeland zijn hoger dan de duinen van Texel.'

describeOnBoth('what a letter is held against', (openFresh) => {
  let db: Db
  const ids = new Map<string, string>()
  beforeAll(async () => {
    ;({ db } = await openFresh())
    const { write } = letterFolder()
    await addPaths(db, [
      write('oud.txt', ministersLetter([OLD], '1 maart 2023')),
      write('nieuw.txt', ministersLetter([NEW], '1 maart 2024')),
      write('anders.txt', ministersLetter([OTHER], '1 april 2023')),
    ])
    for (const { id, name } of await listStates(db, 'document')) ids.set(name, id)
  })
  const letter = async (name: string) => {
    const states = (await listStates(db, 'document')).filter((one) => one.name === name)
    return [...unpackLetters(await listPackedLetters(db, states)).values()][0]!
  }
  const found = ({ letters }: Awaited<ReturnType<typeof gatherAround>>) =>
    letters.map(({ document }) => document).sort()
  const named = (...names: string[]) => names.map((name) => ids.get(name)!).sort()

  test('is everything in a small register', async () => {
    const around = await gatherAround(db, await letter('nieuw.txt'), { vocabulary })
    expect(found(around)).toEqual(named('anders.txt', 'nieuw.txt', 'oud.txt'))
    expect([around.all, around.known]).toEqual([3, undefined])
  })

  test('is what shares words with it in a larger one, with the counts of all words', async () => {
    const document = ids.get('nieuw.txt')!
    const around = await gatherAround(db, await letter('nieuw.txt'), { vocabulary, document, whole: 2 })
    expect(found(around)).toEqual(named('oud.txt'))
    expect(around.all).toBe(3)
    expect(around.known!.statements).toBeGreaterThan(2)
  })

  test('and what fell due before it, though it shares no word', async () => {
    const other = { ...(await letter('anders.txt')), date: { value: '2023-07-01', basis: 'stated' as const } }
    expect(found(await gatherAround(db, other, { vocabulary, whole: 2 }))).toContain(ids.get('oud.txt'))
    const before = { ...other, date: { value: '2023-04-01', basis: 'stated' as const } }
    expect(found(await gatherAround(db, before, { vocabulary, whole: 2 }))).not.toContain(ids.get('oud.txt'))
  })

  test('those of which a term ran out last come first, each once, and no more than were asked', async () => {
    expect(await listExpecting(db, { until: '2023-06-01', limit: 5 })).toEqual([ids.get('oud.txt')])
    expect(await listExpecting(db, { until: '2023-05-30', limit: 5 })).toEqual([])
    expect(await listExpecting(db, { until: '2023-06-01', limit: 0 })).toEqual([])
  })
})
