import { expect, test } from 'vitest'
import { decidedStatuses } from '#join/decided-statuses.ts'
import { commitmentsOf } from '#join/house-commitments.ts'
import { indexHouse } from '#join/linked-rows.ts'
import { vocabulary } from '#test/analysis.ts'
import { row } from '#test/recorded-rows.ts'

const commitment = (fields = {}, refs = {}, id = 't1') =>
  row(
    'Toezegging',
    id,
    {
      Nummer: 'TZ203101-014',
      Tekst: 'De minister stuurt de Kamer voor de zomer een brief over de zeegrasvelden. ',
      Status: 'Openstaand',
      Aanmaakdatum: '2031-01-20T00:00:00+01:00',
      DatumNakoming: '0001-01-01T00:00:00Z',
      Ministerie: 'Visserij',
      Functie: 'minister van Visserij',
      Initialen: 'A.B.',
      Tussenvoegsel: 'van',
      Achternaam: 'Dam',
      ActiviteitNummer: '2031A00077',
      KamerbriefNakoming: null,
      ...fields,
    },
    refs,
  )
const only = (rows: Parameters<typeof commitmentsOf>[0]) => commitmentsOf(rows, vocabulary)[0]!

test('a commitment of the House has its number, words, minister and debate, and no day when the source gives its year 1', () => {
  expect(only([commitment()])).toMatchObject({
    number: 'TZ203101-014',
    words: 'De minister stuurt de Kamer voor de zomer een brief over de zeegrasvelden.',
    status: { raw: 'Openstaand', value: 'openstaand' },
    made: '2031-01-20',
    settledOn: null,
    ministry: 'Visserij',
    minister: { name: 'A.B. van Dam', office: 'minister van Visserij' },
    activity: '2031A00077',
    settledBy: [],
  })
})

test('the day of compliance is that on which it was settled, and no term', () => {
  const settled = commitment({ Status: 'Afgedaan', DatumNakoming: '2031-06-11T00:00:00+02:00' })
  expect(only([settled])).toMatchObject({ settledOn: '2031-06-11' })
})

test.each([
  ['Openstaand', 'openstaand'],
  ['Deels Voldaan', 'deels-voldaan'],
  ['Deels Afgedaan', 'deels-voldaan'],
  ['Voldaan', 'voldaan'],
  ['Afgedaan', 'voldaan'],
  ['vervallen', 'vervallen'],
  ['In de wacht', null],
])('the status %s is on the register axis: %s', (raw, value) => {
  expect(only([commitment({ Status: raw })]).status).toEqual({ raw, value })
})

test('the letter that settles it may be a number, a list in text, or a relation to papers', () => {
  const paper = row('Document', 'd1', { DocumentNummer: '2031D00301' })
  expect(only([commitment({ KamerbriefNakoming: '2031D00301' })]).settledBy).toEqual(['2031D00301'])
  expect(only([commitment({ KamerbriefNakoming: '["2031D00301","2031D00302"]' })]).settledBy).toEqual([
    '2031D00301',
    '2031D00302',
  ])
  const related = commitment({}, { KamerbriefNakoming: ['d1'] })
  expect(only([related, paper]).settledBy).toEqual(['2031D00301'])
  expect(only([commitment({ KamerbriefNakoming: 'zie de brief' })]).settledBy).toEqual([])
})

test('it knows what it repeats, changes and adds to, whichever of the two says so', () => {
  const old = commitment({ Nummer: 'TZ203001-001' }, { IsHerhaaldDoor: ['t1'] }, 't0')
  const changed = commitment({ Nummer: 'TZ203001-002' }, {}, 't2')
  const rows = [commitment({}, { IsWijzigingVan: ['t2'], IsAanvullingOp: ['t2'] }), old, changed]
  expect(only(rows)).toMatchObject({
    repeats: ['TZ203001-001'],
    changes: ['TZ203001-002'],
    supplements: ['TZ203001-002'],
  })
})

test('it tells to whom it was made, in the form of 2025 and in that of 2026', () => {
  const party = row('Fractie', 'f1', { Afkorting: 'ABC' })
  const person = row('Persoon', 'p1', { Roepnaam: 'Eva', Tussenvoegsel: null, Achternaam: 'Meer' })
  expect(
    only([commitment({}, { ToegezegdAanFractie: ['f1'], ToegezegdAanPersoon: ['p1'] }), party, person])
      .madeTo,
  ).toEqual(['ABC', 'Eva Meer'])
  const through = row('ToegezegdAan', 'x1', { Toezegging_Id: 't1', Fractie_Id: 'f1', Persoon_Id: null })
  expect(only([commitment(), through, party]).madeTo).toEqual(['ABC'])
})

const decision = (BesluitTekst: string, fields = {}, refs = {}) =>
  row(
    'Besluit',
    'b1',
    { BesluitTekst, Status: 'Besluit', GewijzigdOp: '2031-03-05T10:00:00+01:00', ...fields },
    refs,
  )
const decided = (...rows: Parameters<typeof indexHouse>[0]) => decidedStatuses(indexHouse(rows), vocabulary)

test('a decision gives commitments their status by number, and the others theirs', () => {
  const words =
    'Toezeggingen TZ203101-014 over zeegras en TZ203101-015 over mosselen op voldaan zetten. Overige toezeggingen open laten staan.'
  expect(decided(decision(words))).toMatchObject([
    {
      of: 'numbers',
      numbers: ['TZ203101-014', 'TZ203101-015'],
      value: 'voldaan',
      count: 2,
      day: '2031-03-05',
    },
    { of: 'others', numbers: [], value: 'openstaand', count: null },
  ])
  expect(only([commitment(), decision(words)]).decided).toMatchObject([{ value: 'voldaan' }])
})

test('a decision on the commitments of a letter holds for those that the letter settles', () => {
  const zaak = row('Zaak', 'z1', { Nummer: '2031Z00300' }, { Document: ['d1'] })
  const paper = row('Document', 'd1', { DocumentNummer: '2031D00301' })
  const taken = decision(
    'De in de brief genoemde drie toezeggingen verwerken tot afgedaan.',
    {},
    { Zaak: ['z1'] },
  )
  expect(decided(taken, zaak, paper)).toMatchObject([
    { of: 'letter', count: 3, value: 'voldaan', papers: ['2031D00301'] },
  ])
  const settled = commitment({ KamerbriefNakoming: '2031D00301' })
  expect(only([settled, taken, zaak, paper]).decided).toHaveLength(1)
  expect(only([commitment(), taken, zaak, paper]).decided).toHaveLength(0)
})

test('a proposal decides nothing, and neither does a decision on something else', () => {
  expect(decided(decision('Toezegging TZ203101-014 op voldaan zetten.', { Status: 'Voorstel' }))).toEqual([])
  expect(decided(decision('Agenderen voor het debat over openstaande toezeggingen.'))).toEqual([])
  expect(decided(decision('De stemmen worden als voldaan beschouwd.'))).toEqual([])
})
