import { expect, test } from 'vitest'
import { countLetterFacets, listLetters, refreshLetterFacets } from '#store/letter-facets.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'

const ALL = { order: 'newest', offset: 0, limit: 10 } as const

describeOnBoth('letters by what they are about', (openFresh) => {
  /** Two letters of one dossier, of which one speaks of press freedom, and one without a number. */
  async function openThree() {
    const { db } = await openFresh()
    const { write } = letterFolder()
    const numbered = (number: number, text: string, day: string) =>
      `Kamerstuk 39 912, nr. ${number}\n\n${ministersLetter([text], day)}`
    const paths = [
      write(
        'een.txt',
        numbered(
          1,
          'De persvrijheid staat onder druk. Ik stuur u een nota over persvrijheid.',
          '9 februari 2024',
        ),
      ),
      write(
        'twee.txt',
        numbered(2, 'Ik stuur u voor de zomer een overzicht van de dorpshuizen.', '1 maart 2025'),
      ),
      write('drie.txt', ministersLetter(['Ik zal dit najaar met de gemeenten spreken.'], '3 mei 2023')),
    ]
    await addPaths(db, paths)
    return db
  }

  test('are listed newest or oldest first, a page at a time, with how many there are', async () => {
    const db = await openThree()
    const days = async (range: Parameters<typeof listLetters>[2]) =>
      (await listLetters(db, {}, range)).letters.map(({ date }) => date.value)
    expect(await days(ALL)).toEqual(['2025-03-01', '2024-02-09', '2023-05-03'])
    expect(await days({ ...ALL, order: 'oldest', limit: 2 })).toEqual(['2023-05-03', '2024-02-09'])
    const page = await listLetters(db, {}, { ...ALL, offset: 2, limit: 2 })
    expect(page).toMatchObject({ total: 3, letters: [{ date: { value: '2023-05-03' } }] })
  })

  test('are narrowed down by year, kind and ministry, each of which tells how many it has', async () => {
    const db = await openThree()
    const { total, letters } = await listLetters(db, { year: '2024', ministry: 'bz', kind: 'letter' }, ALL)
    expect([total, letters[0]?.date.value]).toEqual([1, '2024-02-09'])
    expect(await listLetters(db, { year: '1999' }, ALL)).toEqual({ total: 0, letters: [] })
    const facets = await countLetterFacets(db)
    expect(facets).toContainEqual({ facet: 'jaar', value: '2025', letters: 1 })
    expect(facets).toContainEqual({ facet: 'ministerie', value: 'bz', letters: 3 })
  })

  test('are found by the dossier of their numbers', async () => {
    const db = await openThree()
    const { letters } = await listLetters(db, {}, ALL)
    const dossiers = letters.filter(({ identifiers }) => identifiers.some((id) => id.startsWith('kst-39912')))
    expect((await listLetters(db, { dossier: '39912' }, ALL)).total).toBe(dossiers.length)
  })

  test('made anew they are the same', async () => {
    const db = await openThree()
    const before = await countLetterFacets(db)
    await db.deleteFrom('letter_facet').execute()
    await refreshLetterFacets(db)
    expect(await countLetterFacets(db)).toEqual(before)
  })
})
