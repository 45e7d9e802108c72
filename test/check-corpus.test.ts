import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkLetter } from '#compare/check-letter.ts'
import type { LetterKeys } from '#model/statement.ts'
import { vocabulary } from '#test/analysis.ts'
import { shared } from '#test/corpus-folder.ts'
import { readKeys } from '#test/letter-keys.ts'

const FOLDER = join(shared, 'letters')

function letters(): LetterKeys[] {
  const dates = JSON.parse(readFileSync(join(FOLDER, 'letters.json'), 'utf8')) as Record<
    string,
    { readonly date: string }
  >
  return Object.entries(dates).map(([name, { date }]) => readKeys(join(FOLDER, name), name, date).keys)
}

test('of the real letters the latest gives away what a reader found in it', (context) => {
  if (!existsSync(FOLDER)) context.skip(`no letters in ${FOLDER}`)
  const all = letters()
  const latest = all.find(({ name }) => name.startsWith('001_'))!
  const others = all.filter((letter) => letter !== latest)
  const { findings } = checkLetter(latest, others, vocabulary)
  const found = findings.map(({ kind, attribute, words }) => [kind, attribute, words].join(' · '))
  // Two periods of one programme, less to draw on a fund, the money of which no later letter speaks, what is said again.
  expect(found).toContain('contradicts · period · „2023-2027” → „2022–2027”')
  expect(found).toContain('weakens · scope · minder posten')
  expect(found).toContainEqual(expect.stringMatching(/^silent · .*EUR 3 miljoen/))
  expect(findings.filter(({ rule }) => rule === 'word-for-word')).not.toEqual([])
  expect(findings.length).toBeLessThanOrEqual(60)
})
