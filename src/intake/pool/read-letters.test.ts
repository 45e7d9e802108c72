import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readLetters } from '#intake/pool/read-letters.ts'
import type { Outcome } from '#intake/pool/reader.ts'
import { vocabulary } from '#test/analysis.ts'
import { MOTION, paperOf } from '#test/publication.ts'
import { compiledLists } from '#test/word-lists.ts'

const folder = mkdtempSync(join(tmpdir(), 'many '))
const settings = { folder: 'vocabulary', compiled: compiledLists, lang: 'nl', date: '2024-02-09' } as const

function letterOf(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return { path, name }
}

async function outcomesOf(
  letters: readonly { path: string; name: string }[],
  input = '',
): Promise<Outcome<'reading'>[]> {
  const outcomes: Outcome<'reading'>[] = []
  const stdin = Readable.from([Buffer.from(input)])
  for await (const outcome of readLetters(letters, vocabulary, stdin, settings)) outcomes.push(outcome)
  return outcomes
}

const told = (outcome: Outcome<'reading'>) =>
  'failed' in outcome
    ? outcome.failed
    : outcome.reading.items
        .filter(({ kind }) => kind === 'commitment' || kind === 'motion')
        .map(({ text }) => text)

test('many letters come back in order, read as one by one, whatever becomes of some', async () => {
  const letters = Array.from({ length: 70 }, (_, at) =>
    letterOf(
      `${at}.txt`,
      `Geachte voorzitter,\n\nIk zal de Kamer voor ${(at % 28) + 1} mei 2024 plan ${at} sturen.\n`,
    ),
  )
  letters[20] = letterOf('20.xml', paperOf({ body: MOTION }))
  letters[30] = { path: join(folder, 'weg.txt'), name: 'weg.txt' }
  letters[40] = letterOf('40.docx', 'PK\u0003\u0004kapot')
  letters[50] = { path: '-', name: 'stdin' }
  const input = 'Ik zal de Kamer voor 3 mei 2024 alles sturen.'
  const many = await outcomesOf(letters, input)
  expect(many.map(({ letter }) => letter.name)).toEqual(letters.map(({ name }) => name))
  const few: Outcome<'reading'>[] = []
  for (const letter of letters) few.push(...(await outcomesOf([letter], input)))
  expect(many.map(told)).toEqual(few.map(told))
  expect(told(many[7]!)).toEqual(['Ik zal de Kamer voor 8 mei 2024 plan 7 sturen.'])
  expect(told(many[30]!)).toMatch(/weg\.txt bestaat niet/)
  expect(told(many[40]!)).toMatch(/40\.docx is beschadigd/)
})

test('who stops listening stops the reading', async () => {
  const letters = Array.from({ length: 70 }, (_, at) => letterOf(`stop-${at}.txt`, 'Een brief.'))
  for await (const { letter } of readLetters(letters, vocabulary, Readable.from([]), settings)) {
    expect(letter.name).toBe('stop-0.txt')
    break
  }
})
