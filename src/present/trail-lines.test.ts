import { expect, test } from 'vitest'
import { parseAskedNumber } from '#join/asked-number.ts'
import { houseReportOf } from '#join/trail-report.ts'
import type { HouseRow } from '#model/house.ts'
import { plainText } from '#present/lines.ts'
import { trailLines } from '#present/trail-lines.ts'
import { vocabulary } from '#test/analysis.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { makeWorld } from '#test/house/world.ts'

const world = makeWorld(7)
const rows = houseRowsOf(world)

function shown(number: string, width = 100): string {
  const asked = parseAskedNumber(number, vocabulary)!
  const bears = ({ fields, deleted }: HouseRow) =>
    !deleted && (fields['Nummer'] === asked.id || fields['DocumentNummer'] === asked.id)
  const report = houseReportOf(asked, rows.filter(bears), rows, vocabulary)
  const whole = { ...report, documents: [], motionTexts: [], letters: [], speaksOf: [], says: [], cut: false }
  const lines = trailLines(whole, { lang: 'nl', width, vocabulary }).map(plainText)
  expect(lines.filter((line) => line.length > width && line.includes(' '))).toEqual([])
  if (process.env['SHOW']) console.log(lines.join('\n'))
  return lines.join('\n')
}

test('a motion shows what the cabinet thought of it, its vote with day and count, and who speaks of it', () => {
  const motion = world.truth.motions.find(({ outcome }) => outcome === 'aangenomen')!
  const text = shown(motion.zaak)
  expect(text).toContain(`oordeel kabinet: ${motion.appreciation}`)
  expect(text).toMatch(/stemming: aangenomen, \d{1,2} \w+ \d{4}.*, \d+–\d+/)
  expect(text).toContain('geen brief in het register noemt dit nummer')
})

test('a request shows each step with its day and words, and how its answer stands to the term without blame', () => {
  const request = world.truth.requests.find(({ reminded, answered }) => reminded && answered)!
  const text = shown(request.zaak)
  expect(text).toContain('gerappelleerd')
  expect(text).toMatch(/antwoord \d+ dagen na de gevraagde datum/)
  expect(text).not.toMatch(/te laat/)
})

test('a commitment shows what the House says of it, in its own words, and the letter that settles it', () => {
  const promise = world.truth.promises.find(({ settledBy }) => settledBy !== null)!
  const text = shown(promise.number)
  expect(text).toContain('Wat het register van de Kamer zegt')
  expect(text).toContain(`stand: ${promise.status}`)
  expect(text).toContain(promise.settledBy!)
})
