import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import type { EntryState } from '#model/register.ts'
import { fileLetter, findKnown } from '#register/file-letter.ts'
import { linkLetters } from '#register/link-letters.ts'
import { getBlob } from '#store/documents.ts'
import { listStates, rebuildProjections } from '#store/events.ts'
import { getReadingContent } from '#store/reading-content.ts'
import { inTransaction } from '#store/transaction.ts'
import { describeOnBoth } from '#test/databases.ts'
import {
  addPaths,
  allLists,
  by,
  damageOf,
  filed,
  filingOf,
  letterFolder,
  ministersLetter,
} from '#test/registers.ts'
import { sha256 } from '#text/sha256.ts'

const REPORT = 'Ik zal de Kamer voor 1 mei 2024 informeren over de uitkomst van het overleg met Kenia.'
const FUND =
  'Het kabinet stelt € 6 miljoen beschikbaar voor het fonds voor mensenrechtenverdedigers in Oeganda.'
const PLAN = 'Ik zeg de Kamer toe voor de zomer van 2024 een plan van aanpak voor persvrijheid te sturen.'
const HEARING =
  'De ambassade in Kampala spreekt elk half jaar met organisaties van journalisten over hun werk.'
const OTHER = [
  'Bij dezen bied ik u het jaarverslag aan van de inspectie der douane over het gebruik van speurhonden.',
  'Ik streef ernaar in 2025 twaalf honden op te leiden op de luchthaven en in de haven van Vlissingen.',
]

const anchorsOf = (entries: readonly EntryState[]) =>
  Object.fromEntries(entries.map(({ id, anchor }) => [id, anchor]))

describeOnBoth('the register', (openFresh) => {
  test('adding twice is adding once: nothing happens the second time', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('een.txt', ministersLetter([REPORT]))
    write('twee.txt', ministersLetter([FUND, HEARING]))
    const first = await addPaths(db, [folder])
    expect(first.map((one) => 'outcome' in one && one.outcome)).toEqual(['new', 'new'])
    const lists = await allLists(db)
    const again = await addPaths(db, [folder])
    expect(again.map((one) => 'outcome' in one && one.outcome)).toEqual(['known', 'known'])
    const copy = letterFolder()
    copy.write('elders.txt', ministersLetter([REPORT]))
    expect(filed(await addPaths(db, [copy.folder])).document).toBe(filed(first).document)
    expect(await allLists(db)).toEqual(lists)
  })

  test('two files with the same bytes in one folder are one document', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('een.txt', ministersLetter([REPORT]))
    write('kopie.txt', ministersLetter([REPORT]))
    const added = await addPaths(db, [folder])
    expect(added.map((one) => 'outcome' in one && one.outcome)).toEqual(['new', 'known'])
  })

  test('a changed file is a new version, in which entries keep their ids: in place, elsewhere, or lost', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('brief.txt', ministersLetter([REPORT, HEARING, FUND, PLAN]))
    const [first] = [filed(await addPaths(db, [folder]))]
    const before = await listStates(db, 'entry')
    const said = (words: string) => before.find(({ quote }) => quote.includes(words))!
    write(
      'brief.txt',
      ministersLetter([
        REPORT,
        `${HEARING} Dat blijft zo.`,
        PLAN,
        'Ik zal de Kamer voor 1 juni 2025 een evaluatie sturen.',
      ]),
    )
    const second = filed(await addPaths(db, [folder]))
    expect(second).toMatchObject({ outcome: 'new-version', document: first.document })
    const after = await listStates(db, 'entry')
    expect(anchorsOf(after)).toMatchObject({
      [said('1 mei 2024').id]: 'exact',
      [said('plan van aanpak').id]: 'moved',
      [said('6 miljoen').id]: 'lost',
    })
    expect(after.filter(({ id }) => before.every((one) => one.id !== id)).map(({ quote }) => quote)).toEqual(
      expect.arrayContaining([expect.stringContaining('evaluatie')]),
    )
    for (const entry of after.filter(({ anchor }) => anchor !== 'lost')) {
      const { text } = (await getReadingContent(db, entry.reading))!
      expect(text.slice(entry.start, entry.end)).toBe(entry.quote)
      expect(Object.keys(entry)).not.toContain('how')
    }
    expect(second.entries.opened).toBeGreaterThanOrEqual(1)
    expect(await damageOf(db)).toEqual([])
  })

  test('words that were lost and come back are the same entry', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('brief.txt', ministersLetter([HEARING, REPORT, FUND]))
    await addPaths(db, [folder])
    const before = await listStates(db, 'entry')
    write('brief.txt', ministersLetter([HEARING, REPORT]))
    await addPaths(db, [folder])
    write('brief.txt', ministersLetter([HEARING, REPORT, FUND]))
    expect(filed(await addPaths(db, [folder]))).toMatchObject({ outcome: 'new-version' })
    expect(await listStates(db, 'version')).toHaveLength(3)
    const after = await listStates(db, 'entry')
    expect(anchorsOf(after)).toEqual(anchorsOf(before))
    expect(await damageOf(db)).toEqual([])
  })

  test('a paper that lies there twice, in two forms with one official id, is received once in each', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('letters.json', '{"een.txt":{"id":"kst-32735-380"},"twee.txt":{"id":"kst-32735-380"}}')
    write('een.txt', ministersLetter([REPORT, FUND]))
    write('twee.txt', ministersLetter([REPORT, FUND]).replaceAll(' ', '\n'))
    await addPaths(db, [folder])
    expect((await listStates(db, 'document')).map(({ key }) => key)).toEqual(['kst-32735-380'])
    expect(await listStates(db, 'version')).toHaveLength(2)
    const lists = await allLists(db)
    await addPaths(db, [folder])
    await addPaths(db, [folder])
    expect(await allLists(db)).toEqual(lists)
  })

  test('a wholly different letter under the same path is a new document, whatever stands around its words', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('brief.txt', ministersLetter([REPORT]))
    const first = filed(await addPaths(db, [folder]))
    const entries = await listStates(db, 'entry')
    write('brief.txt', ministersLetter(OTHER))
    const second = filed(await addPaths(db, [folder]))
    expect(second.outcome).toBe('new')
    expect(second.document).not.toBe(first.document)
    expect(await listStates(db, 'entry')).toEqual(expect.arrayContaining([...entries]))
  })

  test('what is piped in is a letter of its own each time, and once', async () => {
    const { db } = await openFresh()
    const pipe = (text: string) => addPaths(db, ['-'], { stdin: Readable.from([Buffer.from(text)]) })
    const first = filed(await pipe(ministersLetter([REPORT, HEARING])))
    const second = filed(await pipe(ministersLetter([REPORT, HEARING, FUND])))
    expect([first.outcome, second.outcome]).toEqual(['new', 'new'])
    expect(filed(await pipe(ministersLetter([REPORT, HEARING]))).outcome).toBe('known')
    expect(await listStates(db, 'document')).toHaveLength(2)
    expect((await listStates(db, 'document')).map(({ origin }) => origin)).toEqual(['stdin', 'stdin'])
  })

  test('a day and an official id beside a letter count; other facts beside the same bytes make another reading', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    write('brief.txt', ministersLetter([PLAN], '').replace(/^Den Haag, .*$/m, ''))
    const first = filed(await addPaths(db, [folder]))
    expect(await listStates(db, 'document')).toMatchObject([{ date: { value: null }, identifiers: [] }])
    write('letters.json', '{"brief.txt":{"date":"2023-05-04","id":"kst-36200-9"}}')
    const second = filed(await addPaths(db, [folder]))
    expect(second).toMatchObject({ outcome: 'read-again', document: first.document })
    const documents = await listStates(db, 'document')
    expect(documents).toMatchObject([
      { key: expect.stringMatching(/^sha256:/), date: { value: '2023-05-04' }, identifiers: ['kst-36200-9'] },
    ])
    expect(await listStates(db, 'version')).toHaveLength(1)
    expect(filed(await addPaths(db, [folder])).outcome).toBe('known')
    expect(await damageOf(db)).toEqual([])
  })

  test('facts that nobody gave take nothing away from those that somebody gave', async () => {
    const { db } = await openFresh()
    const [given, bare] = [letterFolder(), letterFolder()]
    for (const { write } of [given, bare]) write('brief.txt', ministersLetter([REPORT]))
    given.write('letters.json', '{"brief.txt":{"id":"kst-36200-9"}}')
    await addPaths(db, [given.folder])
    const lists = await allLists(db)
    await addPaths(db, [bare.folder, given.folder])
    expect(await allLists(db)).toEqual(lists)
  })

  test('NUL, lone surrogates, astral characters and separators of lines survive, and are as they were kept', async () => {
    const { db } = await openFresh()
    const odd = 'vrij\u0000heid \u{1f600}\u{20bb7} e\u0301\u200b \u2028\u2029 \ufffe "\\" \ud800 einde \udc00'
    const emoji = '\u{1f600}'.repeat(40)
    const text = ministersLetter([
      `${emoji} ${REPORT}x${emoji}`,
      `${PLAN} ${odd}`,
      FUND.replace('fonds', odd),
    ])
    const filing = filingOf(text)
    const bytes = Buffer.from(text)
    const origin = `/brieven/\u0000\ud800/${'lang/'.repeat(800)}brief.txt`
    const given = { date: null, id: `kst-1\u0000-\ud800${'x'.repeat(5000)}` }
    const how = { ...by, reason: 'om\u0000dat \ud800', actor: 'J\u0000\ud800' }
    const one = await fileLetter(db, filing, { bytes, name: 'b\u0000\ud800.txt', origin, given }, how)
    await linkLetters(db, how)
    const { reading, text: kept } = (await getReadingContent(db, one.reading))!
    expect(kept === text).toBe(true)
    expect(reading.items).toEqual(filing.reading.items)
    const [version] = await listStates(db, 'version')
    expect(version).toMatchObject({ origin, given, name: 'b\u0000\ud800.txt' })
    expect(Buffer.from((await getBlob(db, version!.sha256))!).equals(bytes)).toBe(true)
    expect((await listStates(db, 'entry')).length).toBeGreaterThan(1)
    expect(await damageOf(db)).toEqual([])
    expect(await fileLetter(db, filing, { bytes, name: 'b', origin, given }, how)).toMatchObject({
      outcome: 'known',
    })
    await inTransaction(db, rebuildProjections)
    expect(await damageOf(db)).toEqual([])
  })

  test('a letter of one endless word or one endless paragraph is taken like any other', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    const words = Array.from({ length: 60_000 }, (_, n) => `woord${n.toString(36)}${(n * 7919).toString(36)}`)
    write('woord.txt', ministersLetter([`${REPORT} ${'abcdefghij'.repeat(5000)}`]))
    write('alinea.txt', ministersLetter([words.join(' ')]))
    const added = await addPaths(db, [folder])
    expect(added.map((one) => ('failed' in one ? one.failed : one.outcome))).toEqual(['new', 'new'])
    expect(await damageOf(db)).toEqual([])
  })

  test('a file that cannot be read does not stop the others', async () => {
    const { db } = await openFresh()
    const { write } = letterFolder()
    const paths = [write('a.rtf', '{\\rtf1'), write('b.txt', ministersLetter([REPORT]))]
    const [bad, good] = await addPaths(db, paths)
    expect(bad).toMatchObject({ failed: expect.stringContaining('a.rtf') })
    expect(good).toMatchObject({ outcome: 'new' })
  })

  test('bytes count as known from every place, but not when their place held others since', async () => {
    const { db } = await openFresh()
    const { folder, write } = letterFolder()
    const old = ministersLetter([REPORT, HEARING])
    const path = write('brief.txt', old)
    await addPaths(db, [folder])
    write('brief.txt', ministersLetter([REPORT, HEARING, FUND]))
    await addPaths(db, [folder])
    const given = { date: null, id: null }
    const known = (origin: string) => findKnown(db, sha256(old), { origin, given })
    expect(await known('/elsewhere/brief.txt')).toBeDefined()
    expect(await known(path)).toBeUndefined()
  })
})

describeOnBoth('two registers that never met', (openFresh, makeDatabase) => {
  test('give the same ids and keys for exchange, whatever came first', async () => {
    const { openDatabase } = await import('#store/connect.ts')
    const { howToOpen } = await import('#test/databases.ts')
    const one = await openFresh()
    const other = await openDatabase(await makeDatabase(), await howToOpen())
    try {
      const { write } = letterFolder()
      const paths = [
        write('a.txt', ministersLetter([REPORT, REPORT])),
        write('b.txt', ministersLetter([FUND, PLAN])),
      ]
      await addPaths(one.db, paths)
      await addPaths(other.db, paths.toReversed(), { actor: 'somebody else', ruleSet: 'rules-2' })
      const ids = async ({ db }: typeof one) =>
        (await listStates(db, 'entry')).map(({ id, key, document }) => ({ id, key, document }))
      expect(await ids(other)).toEqual(await ids(one))
      expect(await ids(one)).not.toHaveLength(0)
    } finally {
      await other.close()
    }
  })
})
