import { describe, expect, test } from 'vitest'
import { trailOf, type TrailStep } from '#join/trail.ts'
import type { HouseRow } from '#model/house.ts'
import { vocabulary } from '#test/analysis.ts'
import { row } from '#test/recorded-rows.ts'

const list = (number: string, day: string, ...lines: readonly string[]) =>
  row('Agendapunt', `p-${number}`, {
    Nummer: number,
    Noot: `<ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol>`,
    GewijzigdOp: `${day}T14:00:00+02:00`,
  })
const paper = (number: string, day: string, Onderwerp: string, Soort = 'Brief regering', refs = {}) =>
  row(
    'Document',
    `d-${number}`,
    { DocumentNummer: number, Soort, Onderwerp, Datum: `${day}T00:00:00+02:00` },
    refs,
  )
const ask =
  '2031Z11482 Aan min. VI - Verzoek om de kabinetsreactie op het zeegrasadvies “Wadwier” zo snel mogelijk te sturen 27-06-2031'
const answer = paper('2031D41042', '2031-10-25', 'Kabinetsreactie zeegrasadvies Wadwier')
const steps = (rows: readonly HouseRow[], number = '2031Z11482') =>
  trailOf(number, rows, vocabulary)!.steps.map(({ what, day }: TrailStep) => [what, day])

describe('the trail of a request', () => {
  test('goes from the promise by way of lists and reminders to the answer', () => {
    const decision = row('Besluit', 'b1', {
      BesluitSoort: 'Verzoek - bewindspersoon verzoeken om ...',
      BesluitTekst:
        'Minister verzoeken de kabinetsreactie op het zeegrasadvies “Wadwier”, die was toegezegd voor het eerste kwartaal van 2031, zo snel mogelijk te sturen.',
      Status: 'Besluit',
      GewijzigdOp: '2031-06-27T14:00:00+02:00',
    })
    const rows = [
      answer,
      list('2031P16084', '2031-10-20', `${ask} => Besluit: tweede rappelbrief sturen`),
      list('2031P12819', '2031-09-02', ask),
      decision,
    ]
    const trail = trailOf('2031Z11482', rows, vocabulary)!
    expect(steps(rows)).toEqual([
      ['promised', null],
      ['requested', '2031-06-27'],
      ['listed', '2031-09-02'],
      ['listed', '2031-10-20'],
      ['reminded', '2031-10-20'],
      ['answered', '2031-10-25'],
    ])
    expect(trail.steps[4]).toMatchObject({ time: 2, source: '2031P16084', daysSince: 0 })
    expect(trail.steps[1]).toMatchObject({ source: '2031Z11482', also: ['b1'], certainty: 'certain' })
    expect(trail).toMatchObject({
      to: 'min. VI',
      answered: { source: '2031D41042', certainty: 'probable' },
      terms: [{ by: 'promised', days: { to: '2031-03-31' } }],
      daysLate: 208,
    })
  })

  test('knows a delay before the request and when the answer is expected', () => {
    const term = ask.replace('zo snel mogelijk te sturen', 'uiterlijk 10 september 2031')
    const rows = [
      paper('2031D30001', '2031-06-05', 'Uitstel toezending kabinetsreactie zeegrasadvies Wadwier'),
      list('2031P12819', '2031-09-12', `${term} <em>(verwacht oktober 2031)</em>`),
      answer,
    ]
    expect(steps(rows)).toEqual([
      ['postponed', '2031-06-05'],
      ['requested', '2031-06-27'],
      ['listed', '2031-09-12'],
      ['expected', '2031-09-12'],
      ['answered', '2031-10-25'],
    ])
    expect(trailOf('2031Z11482', rows, vocabulary)).toMatchObject({
      daysLate: 45,
      terms: [{ by: 'requested' }],
    })
  })

  test('counts a reminder on the whole list once, whichever list tells of it', () => {
    const first = row('Agendapunt', 'p1', {
      Nummer: '2031P1',
      Noot: `<ul><li>${ask}</li></ul><br />Besluit: De commissie besluit tot een rappèl op alle bovenstaande verzoeken.`,
      GewijzigdOp: '2031-09-04T14:00:00+02:00',
    })
    const second = row('Agendapunt', 'p2', {
      Nummer: '2031P2',
      Noot: `<ul><li>${ask}</li></ul><br />N.B. De commissie heeft op 4 september 2031 gerappelleerd op al deze verzoeken, te beantwoorden uiterlijk 2 oktober 2031.`,
      GewijzigdOp: '2031-09-25T14:00:00+02:00',
    })
    const { steps: all } = trailOf('2031Z11482', [first, second], vocabulary)!
    expect(all.filter(({ what }) => what === 'reminded')).toMatchObject([
      {
        day: '2031-09-04',
        dayFrom: 'stated',
        time: 1,
        source: '2031P2',
        also: ['2031P1'],
        term: { to: '2031-10-02' },
      },
    ])
  })

  test('has a later request that reminds of it', () => {
    const rappel = '2031Z17807 Aan min. VI - Rappel kabinetsreactie op het zeegrasadvies “Wadwier” 01-10-2031'
    const rows = [list('2031P1', '2031-09-02', ask), list('2031P2', '2031-10-05', rappel)]
    expect(steps(rows)).toEqual([
      ['requested', '2031-06-27'],
      ['listed', '2031-09-02'],
      ['reminded', '2031-10-01'],
      ['listed', '2031-10-05'],
    ])
  })

  test('is measured by the rule when no words set a term', () => {
    const rows = [list('2031P1', '2031-09-02', ask), answer]
    expect(trailOf('2031Z11482', rows, vocabulary)).toMatchObject({
      terms: [{ by: 'rule', days: { to: '2031-08-08', doubts: ['term-unchecked'] } }],
      daysLate: 78,
    })
  })

  test('has no answer in a letter about another report, another year, or of another body', () => {
    const other = (words: string, title: string) => {
      const line = `2031Z11482 Aan min. VI - Verzoek om kabinetsreactie op ${words} 27-06-2031`
      const rows = [list('2031P1', '2031-09-02', line), paper('2031D1', '2031-09-10', title)]
      return trailOf('2031Z11482', rows, vocabulary)!.answered
    }
    expect(
      other('advies nr. 46 over zeegraswier', 'Kabinetsreactie advies nr. 48 over zeegraswier'),
    ).toBeNull()
    expect(other('het zeegraswierjaarverslag 2030', 'Reactie zeegraswierjaarverslag 2031')).toBeNull()
    expect(
      other('het ABC-rapport over zeegraswier', 'Reactie op het XYZ-rapport over zeegraswier'),
    ).toBeNull()
    expect(
      other('het ABC-rapport over zeegraswier', 'Reactie op het ABC-rapport over zeegraswier'),
    ).not.toBeNull()
  })

  test('is surely answered by what the House links to it, and by what its own list says', () => {
    const zaak = row('Zaak', 'z1', {
      Nummer: '2031Z11482',
      Onderwerp: 'Verzoek om een brief',
      GestartOp: '2031-06-27T00:00:00+02:00',
    })
    const linked = paper('2031D5', '2031-08-01', 'Planning', 'Brief regering', { Zaak: ['z1'] })
    expect(trailOf('2031Z11482', [zaak, linked], vocabulary)!.answered).toMatchObject({
      source: '2031D5',
      certainty: 'certain',
    })
    const received = list('2031P1', '2031-09-02', `${ask} (brief is inmiddels ontvangen op 16-07-2031)`)
    expect(trailOf('2031Z11482', [received], vocabulary)!.answered).toMatchObject({
      day: '2031-07-16',
      certainty: 'certain',
    })
  })
})

test('the trail of a registered commitment ends with the letter that the House says settles it, and the decision', () => {
  const commitment = row('Toezegging', 't1', {
    Nummer: 'TZ203101-014',
    Tekst: 'De minister stuurt de Kamer uiterlijk 1 juni 2031 een brief over de zeegrasvelden.',
    Aanmaakdatum: '2031-01-20T00:00:00+01:00',
    DatumNakoming: '0001-01-01T00:00:00Z',
    KamerbriefNakoming: '2031D00301',
  })
  const decision = row('Besluit', 'b1', {
    BesluitTekst: 'Toezegging TZ203101-014 op voldaan zetten.',
    Status: 'Besluit',
    GewijzigdOp: '2031-07-03T10:00:00+02:00',
  })
  const rows = [commitment, decision, paper('2031D00301', '2031-06-11', 'Stand van het wad')]
  expect(steps(rows, 'TZ203101-014')).toEqual([
    ['promised', '2031-01-20'],
    ['answered', '2031-06-11'],
    ['settled', '2031-07-03'],
  ])
  expect(trailOf('TZ203101-014', rows, vocabulary)).toMatchObject({
    daysLate: 10,
    answered: { certainty: 'certain' },
  })
})

test('the day of compliance of a registered commitment is no term: late is told by its words', () => {
  const commitment = row('Toezegging', 't1', {
    Nummer: 'TZ203101-014',
    Tekst: 'De minister stuurt de Kamer uiterlijk 1 juni 2031 een brief over de zeegrasvelden.',
    Status: 'Afgedaan',
    Aanmaakdatum: '2031-01-20T00:00:00+01:00',
    DatumNakoming: '2031-06-21T00:00:00+02:00',
    KamerbriefNakoming: '2031D00301',
  })
  const rows = [commitment, paper('2031D00301', '2031-06-21', 'Stand van het wad')]
  const trail = trailOf('TZ203101-014', rows, vocabulary)!
  expect(trail.steps[0]!.term).toMatchObject({ to: '2031-06-01' })
  expect(trail.daysLate).toBe(20)
  expect(trail.steps.map(({ what, day }) => [what, day])).toEqual([
    ['promised', '2031-01-20'],
    ['answered', '2031-06-21'],
    ['settled', '2031-06-21'],
  ])
})

test('a number that nothing bears has no trail, and odd rows do no harm', () => {
  expect(trailOf('2031Z99999', [], vocabulary)).toBeUndefined()
  const odd = [
    row('Zonnebloem', 'x1', { Nummer: '2031Z00001' }),
    row('Agendapunt', 'x2', { Noot: 7 }),
    row('Besluit', 'x3', { BesluitTekst: null, Status: 'Misschien' }, { Zaak: ['nergens'] }),
    row('Document', 'x4', { Soort: 'Gedicht', Onderwerp: 'Wadwier', Datum: 'gisteren' }),
    row('Zaak', 'x5', { Nummer: '2031Z00002', Soort: null, Onderwerp: null }),
    row('Toezegging', 'x6', { Nummer: 'TZ203101-099' }),
  ]
  expect(trailOf('2031Z00001', odd, vocabulary)).toBeUndefined()
  expect(trailOf('2031Z00002', odd, vocabulary)).toBeUndefined()
  expect(trailOf('TZ203101-099', odd, vocabulary)).toBeUndefined()
})
