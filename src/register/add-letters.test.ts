import { expect, test } from 'vitest'
import { findLetters } from '#intake/find-letters.ts'
import { readAhead } from '#intake/pool/read-ahead.ts'
import { getHeld } from '#store/documents.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'
import { sha256 } from '#text/sha256.ts'

const FIRST = ministersLetter(['Ik zeg de Kamer toe voor 1 mei 2024 een plan voor Kenia te sturen.'])
const SECOND = ministersLetter(['Ik zeg de Kamer toe voor 1 juni 2024 een plan voor Oeganda te sturen.'])

async function readingAhead(paths: readonly string[]) {
  const { letters } = await findLetters(paths, 'nl')
  return { letters, ahead: readAhead(letters, vocabulary, { lang: 'nl' }) }
}

test('one letter is read before anybody asks for it, of more than one none, and nothing of standard input', async () => {
  const { write } = letterFolder()
  const [one, two] = [write('een.txt', FIRST), write('twee.txt', SECOND)]
  const { letters, ahead } = await readingAhead([one])
  expect(await ahead?.outcome).toMatchObject({ letter: letters[0] })
  expect((await readingAhead([one, two])).ahead).toBeUndefined()
  expect((await readingAhead(['-'])).ahead).toBeUndefined()
})

describeOnBoth('a letter that was read ahead', (openFresh) => {
  test('is filed as it was read, and known the next time', async () => {
    const { db } = await openFresh()
    const { write } = letterFolder()
    const path = write('een.txt', FIRST)
    const { letters, ahead } = await readingAhead([path])
    const [added] = await addPaths(db, letters, { ahead })
    expect(added).toMatchObject({ outcome: 'new' })
    const again = await readingAhead([path])
    expect(await addPaths(db, again.letters, { ahead: again.ahead })).toMatchObject([{ outcome: 'known' }])
  })

  test('and changed since is read again: what is kept is what was read', async () => {
    const { db } = await openFresh()
    const { write } = letterFolder()
    const { letters, ahead } = await readingAhead([write('een.txt', FIRST)])
    await ahead?.outcome
    write('een.txt', SECOND)
    const [added] = await addPaths(db, letters, { ahead })
    const held = added && 'document' in added ? await getHeld(db, added.document) : undefined
    expect(held?.version.sha256).toBe(sha256(SECOND))
  })
})
