import { expect, test } from 'vitest'
import { isUnchanged } from '#compare/compare-readings.ts'
import { loadVocabularyFiles } from '#intake/load-vocabulary.ts'
import { rereadLetters, type Reread } from '#register/reread-letters.ts'
import type { Db } from '#store/connect.ts'
import { listStates } from '#store/events.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, allLists, by, damageOf, letterFolder, ministersLetter } from '#test/registers.ts'
import { compiledLists } from '#test/word-lists.ts'
import { compileVocabulary } from '#vocabulary/compile.ts'
import { openVocabulary } from '#vocabulary/vocabulary.ts'

const REPORT = 'Ik zal de Kamer voor 1 mei 2024 informeren over de uitkomst van het overleg met Kenia.'
const TOLD = 'Dit overzicht van persvrijheid zeg ik de Kamer hierbij toe.'
const ODD = 'Dat fonds voor mensenrechtenverdedigers flonkeren wij de Kamer hierbij toe.'

async function reread(db: Db, how: Partial<Parameters<typeof rereadLetters>[1]>): Promise<Reread[]> {
  const all: Reread[] = []
  const settings = { ...by, folder: 'vocabulary', compiled: compiledLists, lang: 'nl' as const, apply: false }
  for await (const one of rereadLetters(db, { ...settings, ...how })) all.push(one)
  return all
}

const changesOf = (one: Reread | undefined) => {
  if (!one || 'failed' in one) throw new Error(one?.failed ?? 'nothing')
  return one.changes
}

/** Lists in which "zeg toe" is no promise any more, and "flonker toe" is one. */
async function otherVocabulary() {
  const files = new Map(await loadVocabularyFiles('vocabulary'))
  const name = [...files.keys()].find((file) => file.endsWith('cues/commitment.yaml'))!
  const entry = /- id: zeg-toe\n(?: {2}.*\n)+/
  const flonker = `- id: zeg-toe
  phrase: "(flonker|flonkeren) ... toe"
  class: promise
  modality: explicit
  specificity: deliverable
  examples: ["Ik flonker de Kamer toe haar voor de zomer te schrijven."]
  counterexamples: ["Kan de minister toezeggen dat zij de Kamer informeert?"]
`
  expect(files.get(name)).toMatch(entry)
  files.set(name, files.get(name)!.replace(entry, flonker))
  return openVocabulary(compileVocabulary(files))
}

const other = { ruleSet: 'rules-2', vocabulary: await otherVocabulary() }

describeOnBoth('reading again', (openFresh) => {
  test('shows what other rules gain and lose, and changes nothing until it is asked to', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('een.txt', ministersLetter([REPORT, TOLD, ODD]))
    write('twee.txt', ministersLetter([REPORT]))
    await addPaths(db, [folder])
    expect(await reread(db, {})).toEqual([])
    const before = await allLists(db)
    const told: [number, string][] = []
    const shown = await reread(db, { ...other, onLetter: (left, name) => told.push([left, name]) })
    const changes = shown.map(changesOf)
    expect(changes.filter((one) => !isUnchanged(one))).toHaveLength(1)
    const changed = changes.find((one) => !isUnchanged(one))
    const promises = (items: readonly { kind: string; quote: string }[]) =>
      items.filter(({ kind }) => kind === 'commitment').map(({ quote }) => quote)
    expect(promises(changed!.lost)).toEqual([expect.stringContaining('zeg ik de Kamer')])
    expect(promises(changed!.gained)).toEqual([expect.stringContaining('flonkeren wij de Kamer')])
    expect(told.map(([left]) => left)).toEqual([2, 1])
    expect(await allLists(db)).toEqual(before)
  })

  test('applied, entries keep their ids and what nothing changed for stays as it was', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('een.txt', ministersLetter([REPORT, TOLD, ODD]))
    await addPaths(db, [folder])
    const before = await listStates(db, 'entry')
    const versions = await listStates(db, 'version')
    await reread(db, { ...other, apply: true, reason: 'flonkeren' })
    const after = new Map((await listStates(db, 'entry')).map((entry) => [entry.id, entry]))
    for (const entry of before) {
      const now = after.get(entry.id)!
      const isTold = entry.kind === 'commitment' && entry.quote.includes('zeg ik de Kamer')
      expect(now.anchor).toBe(isTold ? 'lost' : 'exact')
      if (!isTold) expect({ ...now, reading: '', finding: 0 }).toEqual({ ...entry, reading: '', finding: 0 })
      after.delete(entry.id)
    }
    const opened = [...after.values()].filter(({ kind }) => kind === 'commitment')
    expect(opened.map(({ quote }) => quote)).toEqual([expect.stringContaining('flonkeren wij de Kamer')])
    expect(await listStates(db, 'version')).toEqual(versions)
    expect(await listStates(db, 'reading')).toHaveLength(2)
    expect(await reread(db, other)).toEqual([])
    expect(await damageOf(db)).toEqual([])
    await reread(db, { apply: true })
    expect((await listStates(db, 'entry')).filter(({ id }) => before.some((one) => one.id === id))).toEqual(
      before.map((entry) => expect.objectContaining({ id: entry.id, quote: entry.quote, anchor: 'exact' })),
    )
    expect(await damageOf(db)).toEqual([])
  })

  test('a version that came in meanwhile is not overwritten by what was read before it', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('een.txt', ministersLetter([REPORT, TOLD, ODD]))
    await addPaths(db, [folder])
    const settings = {
      ...by,
      ...other,
      folder: 'vocabulary',
      compiled: compiledLists,
      lang: 'nl' as const,
      apply: true,
    }
    const onLetter = async () => {
      write('een.txt', ministersLetter([REPORT, `Vooraf. ${TOLD}`]))
      await addPaths(db, [folder])
    }
    let adding: Promise<void> | undefined
    for await (const one of rereadLetters(db, { ...settings, onLetter: () => void (adding = onLetter()) })) {
      changesOf(one)
    }
    await adding
    expect(await listStates(db, 'document')).toHaveLength(1)
    expect(await damageOf(db)).toEqual([])
    expect((await listStates(db, 'version')).map(({ number }) => number)).toEqual([1, 2])
  })
})
