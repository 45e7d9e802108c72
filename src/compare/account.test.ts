import { describe, expect, test } from 'vitest'
import { accountFor, byDay, commitmentsOf } from '#compare/account.ts'
import { instrumentsOf } from '#compare/instruments.ts'
import { overviewOf } from '#compare/overview.ts'
import type { Account, AccountState } from '#model/account.ts'
import { vocabulary } from '#test/analysis.ts'
import { sample, sampleKeys, samples } from '#test/sample-keys.ts'
import { letterOf } from '#test/two-letters.ts'

const STATES: readonly AccountState[] = ['claimed', 'changed', 'moved', 'weakened', 'repeated', 'silent']

const OPENING = 'Nederland zal voor 1 juli 2023 een meldpunt voor bedreigde verslaggevers openen.'
const VISA =
  'Nederland zal ieder verzoek om een noodvisum van bedreigde verslaggevers binnen de week beantwoorden.'
const plan = letterOf(
  `${OPENING}\n\n${VISA}\n\nNederland zal vrije omroepen in Moldavië van zenders voorzien.`,
  {
    date: '2023-03-01',
    name: 'plan.txt',
  },
)
const opened = letterOf('In november 2023 is het meldpunt voor bedreigde verslaggevers geopend.', {
  date: '2024-03-01',
  name: 'opened.txt',
})
const striving = letterOf(
  VISA.replace('zal ieder', 'streeft ernaar ieder').replace('beantwoorden', 'te beantwoorden'),
  {
    date: '2024-06-01',
    name: 'striving.txt',
  },
)

const statesOf = ({ commitments }: Account) => commitments.map(({ state }) => state)

describe('the account of a plan', () => {
  test('says of each commitment what became of it', () => {
    const account = accountFor({ letter: plan }, [striving, opened], vocabulary)
    expect(statesOf(account)).toEqual(['claimed', 'weakened', 'silent'])
    expect(account.commitments.map(({ passages }) => passages.map(({ place }) => place.document))).toEqual([
      ['opened.txt'],
      ['striving.txt'],
      [],
    ])
    expect(account.against).toEqual({ documents: 2, until: '2024-06-01' })
    expect(account.of).toEqual({ letter: 'plan.txt', date: '2023-03-01', theme: null })
  })

  test('the plan among the others is not held against itself', () => {
    const account = accountFor({ letter: plan }, [plan, opened], vocabulary)
    expect(account.against.documents).toBe(1)
    expect(statesOf(account)).toEqual(['claimed', 'silent', 'silent'])
  })

  test('what was said before the plan does not count', () => {
    const before = { ...striving, date: { ...striving.date, value: '2022-01-01' } }
    const account = accountFor({ letter: plan }, [before], vocabulary)
    expect(account.against.documents).toBe(0)
    expect(statesOf(account)).toEqual(['silent', 'silent', 'silent'])
  })

  test('without commitments it is empty, and adds up', () => {
    const { commitments, totals } = accountFor({ letter: opened }, [plan], vocabulary)
    expect(commitments).toEqual([])
    expect(Object.values(totals).every((total) => total === 0)).toBe(true)
  })
})

test.each(['01', '08', '11'].map((number) => [sample(number).name, sample(number)] as const))(
  'the account of %s adds up, names no commitment twice, and quotes what stands there',
  (_, letter) => {
    const { commitments, totals } = accountFor({ letter }, sampleKeys, vocabulary)
    expect(totals.all).toBe(commitments.length)
    expect(STATES.reduce((sum, state) => sum + totals[state], 0)).toBe(totals.all)
    for (const state of STATES) {
      expect(commitments.filter((entry) => entry.state === state)).toHaveLength(totals[state])
    }
    expect(new Set(commitments.map(({ id }) => id)).size).toBe(commitments.length)
    for (const { here, passages, state } of commitments) {
      expect(here.document).toBe(letter.name)
      expect(passages.length > 0).toBe(state !== 'silent')
      for (const { document, start, end, quote } of [here, ...passages.map(({ place }) => place)]) {
        expect(samples.find(({ keys }) => keys.name === document)?.text.slice(start, end)).toBe(quote)
      }
      for (const { place } of passages) expect(place.date! > letter.date.value!).toBe(true)
    }
  },
)

test('the account of a theme holds commitments of that theme only, each once, from all letters', () => {
  const theme = 'mensenrechtenverdedigers'
  const { commitments, totals, of } = accountFor({ theme }, sampleKeys, vocabulary)
  expect(of).toEqual({ letter: null, date: null, theme })
  expect(totals.all).toBeGreaterThan(0)
  for (const { themes } of commitments) expect(themes).toContain(theme)
  expect(new Set(commitments.map(({ id }) => id)).size).toBe(commitments.length)
})

test('letters stand in order of day, undated ones first', () => {
  const undated = letterOf(VISA)
  expect(byDay([striving, opened, undated, plan])).toEqual([undated, plan, opened, striving])
})

describe('the overview', () => {
  const overview = overviewOf(sampleKeys, vocabulary)

  test('keeps undertakings to the House apart from intentions', () => {
    expect(overview.undertakings.length).toBeGreaterThan(0)
    expect(overview.intentions.length).toBeGreaterThan(0)
    expect(overview.undertakings.every(({ toHouse }) => toHouse)).toBe(true)
    expect(overview.intentions.some(({ toHouse }) => toHouse)).toBe(false)
    const ids = [...overview.undertakings, ...overview.intentions].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has only promises, and never those of another speaker', () => {
    const promises = commitmentsOf(sampleKeys).filter(
      ({ statement }) => statement.undertaking?.class === 'promise',
    )
    const quotes = new Set(promises.map(({ statement }) => statement.quote))
    for (const { here } of [...overview.undertakings, ...overview.intentions]) {
      expect(quotes.has(here.quote), here.quote).toBe(true)
    }
  })

  test('has each motion once, with where its fate is told last', () => {
    const ids = overview.motions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(overview.motions.find(({ reference }) => reference === 'kst-39901-14')).toMatchObject({
      submitters: ['El Khatib', 'Ter Haar'],
      disposition: 'executed',
      first: { document: '01-motiebrief-open-ruimte' },
      last: { document: '04-verzoeken-commissie' },
    })
  })

  test('says how many letters it is made of, until when', () => {
    expect(overview).toMatchObject({
      schema: 'rekenschap.overview/1',
      documents: sampleKeys.length,
      until: '2026-05-29',
    })
  })

  test('does not depend on the order of the letters', () => {
    expect(overviewOf(sampleKeys.toReversed(), vocabulary)).toEqual(overview)
  })

  test('of no letters is empty', () => {
    expect(overviewOf([], vocabulary)).toMatchObject({
      documents: 0,
      until: null,
      motions: [],
      undertakings: [],
      intentions: [],
    })
  })

  test('a motion that is named by its submitter and later by its number is one motion', () => {
    const motion = (number: string) =>
      `De motie van het lid Bakker${number} verzoekt de regering een meldpunt te openen.`
    const { motions } = overviewOf(
      [
        letterOf(motion(''), { date: '2023-03-01' }),
        letterOf(motion(' (Kamerstuk 32735, nr. 10)'), { date: '2024-03-01' }),
      ],
      vocabulary,
    )
    expect(motions).toMatchObject([{ reference: 'kst-32735-10', submitters: ['Bakker'] }])
  })
})

describe('instruments', () => {
  const instruments = instrumentsOf(sampleKeys, vocabulary)
  const openRuimte = instruments.find(({ key }) => key === 'fund:open ruimte')

  test('of the samples each stand there once', () => {
    expect(new Set(instruments.map(({ key }) => key)).size).toBe(instruments.length)
    expect(instruments.filter(({ key }) => key.endsWith('open ruimte'))).toHaveLength(1)
  })

  test('Open Ruimte has the two periods that letters give it, and is first named where it was announced', () => {
    expect(openRuimte?.periods.map(({ to, places }) => [to, places[0]?.document])).toEqual([
      ['2027-12-31', '01-motiebrief-open-ruimte'],
      ['2026-12-31', '08-herschikking-fondsen'],
    ])
    expect(openRuimte?.announced?.document).toBe('01-motiebrief-open-ruimte')
    expect(openRuimte?.first.document).toBe('01-motiebrief-open-ruimte')
    expect(openRuimte?.last.document).toBe(sample('12').name)
  })

  test('a period of which only the end is given is the one with that end', () => {
    const stem = instruments.find(({ key }) => key.endsWith('vrije stem'))
    expect(stem?.periods.map(({ from, to }) => [from, to])).toEqual([['2026-01-01', '2028-12-31']])
    expect(stem?.periods[0]?.places.length).toBeGreaterThan(1)
  })

  test('a sum per year stands apart from the same sum in total', () => {
    const [fund] = instrumentsOf(
      [
        letterOf('Het Mensenrechtenfonds krijgt in totaal € 5 miljoen.', { date: '2023-03-01' }),
        letterOf('Het Mensenrechtenfonds krijgt € 5 miljoen per jaar.', { date: '2024-03-01' }),
      ],
      vocabulary,
    )
    expect(fund).toMatchObject({ key: 'fund:mensenrechtenfonds', mentions: 2 })
    expect(fund?.sums.map(({ value, per }) => [value, per])).toEqual([
      [5_000_000, 'total'],
      [5_000_000, 'year'],
    ])
  })
})
