import { expect, test } from 'vitest'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'

const stem = (word: string) => stemOf(fold(word))

test.each([
  ['motie', 'moties'],
  ['sanctie', 'sancties'],
  ['ambassade', 'ambassades'],
  ['conferentie', 'conferenties'],
  ['fonds', 'fondsen'],
  ['land', 'landen'],
  ['brief', 'brieven'],
  ['reis', 'reizen'],
  ['thema', 'thema’s'.replace('’', "'")],
  ['verlengen', 'verlengd'],
  ['verlengen', 'verlenging'],
  ['uitvoeren', 'uitgevoerd'],
  ['uitvoeren', 'uitvoering'],
  ['sturen', 'gestuurd'],
  ['steun', 'gesteund'],
  ['organiseren', 'georganiseerd'],
  ['publiceren', 'publicatie'],
  ['evalueren', 'evaluatie'],
  ['evalueren', 'geëvalueerd'],
  ['toezegging', 'toegezegd'],
  ['zenden', 'toegezonden'],
  ['bezoek', 'bezocht'],
  ['besluit', 'besloten'],
  ['hulp', 'geholpen'],
  ['opleiding', 'opgeleid'],
  ['blijven', 'blijft'],
])('%s and %s are one family', (one, other) => {
  expect(stem(other)).toBe(stem(one))
})

test.each([
  ['motie', 'motor'],
  ['minister', 'ministerie'],
  ['verslag', 'verslaggever'],
  ['brief', 'briefing'],
  ['land', 'landbouw'],
  ['nota', 'noten'],
  ['partij', 'partner'],
  ['pers', 'persoon'],
  ['persoon', 'personeel'],
  ['regering', 'regio'],
  ['dienst', 'indienen'],
  ['Kenia', 'kennis'],
])('%s and %s are not', (one, other) => {
  expect(stem(other)).not.toBe(stem(one))
})

test('short words and words with digits stay as they are', () => {
  for (const word of ['wet', 'eu', '32735', 'covid19']) expect(stemOf(word)).toBe(word)
})
