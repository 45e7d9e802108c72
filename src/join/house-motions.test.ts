import { describe, expect, test } from 'vitest'
import { motionsOf } from '#join/house-motions.ts'
import { doubtsOfText, joinMotion } from '#join/join-motion.ts'
import { vocabulary } from '#test/analysis.ts'
import { row } from '#test/recorded-rows.ts'

const zaak = (fields = {}, refs = {}) =>
  row(
    'Zaak',
    'z1',
    {
      Nummer: '2031Z00101',
      Soort: 'Motie',
      Onderwerp: 'Motie van de leden Van den Berg en El Idrissi over een fonds voor zeegras ',
      GestartOp: '2031-06-17T00:00:00+02:00',
      Volgnummer: 12,
      Kabinetsappreciatie: 'Oordeel Kamer',
      Termijn: null,
      Afgedaan: true,
      ...fields,
    },
    refs,
  )
const document = row(
  'Document',
  'd1',
  {
    DocumentNummer: '2031D00202',
    Soort: 'Motie',
    Volgnummer: 12,
    Datum: '2031-06-17T00:00:00+02:00',
    HuidigeDocumentVersie_Id: 'V1',
  },
  { Zaak: ['z1'], Kamerstukdossier: ['k1'] },
)
const version = row('DocumentVersie', 'v1', { ExterneIdentifier: 'kst-39999-XVII-12' })
const dossier = row('Kamerstukdossier', 'k1', { Nummer: 39999, Toevoeging: 'XVII' })
const decision = (id: string, fields = {}) =>
  row(
    'Besluit',
    id,
    {
      BesluitSoort: 'Stemmen - aangenomen',
      BesluitTekst: 'Aangenomen.',
      StemmingsSoort: 'Met handopsteken',
      Status: 'Besluit',
      GewijzigdOp: '2031-06-25T16:00:00+02:00',
      ...fields,
    },
    { Zaak: ['z1'] },
  )
const vote = (id: string, besluit: string, Soort: string, FractieGrootte: number, fields = {}) =>
  row('Stemming', id, {
    Soort,
    FractieGrootte,
    ActorNaam: id,
    Besluit_Id: besluit,
    Vergissing: false,
    ...fields,
  })

const only = (rows: Parameters<typeof motionsOf>[0]) => motionsOf(rows, vocabulary)[0]!

describe('a motion of the House', () => {
  test('has its number, papers, dossier, day and submitters', () => {
    expect(only([zaak(), document, version, dossier])).toMatchObject({
      number: '2031Z00101',
      documents: ['2031D00202'],
      papers: ['kst-39999-XVII-12'],
      dossiers: ['39999-XVII'],
      date: '2031-06-17',
      appreciation: { raw: 'Oordeel Kamer', value: 'oordeel-kamer' },
      submitters: {
        from: 'title',
        others: false,
        members: [{ name: 'Van den Berg' }, { name: 'El Idrissi' }],
      },
      vote: null,
    })
  })

  test('has the id that dossier and number make when no version says one', () => {
    expect(only([zaak(), document, dossier]).papers).toEqual(['kst-39999-XVII-12'])
  })

  test('takes its submitters from the actors where there are any', () => {
    const actors = [
      row('ZaakActor', 'a1', {
        Relatie: 'Medeindiener',
        ActorNaam: 'F. El Idrissi',
        ActorFractie: 'ABC',
        Zaak_Id: 'z1',
      }),
      row('ZaakActor', 'a2', {
        Relatie: 'Indiener',
        ActorNaam: 'B. van den Berg',
        ActorFractie: null,
        Zaak_Id: 'z1',
      }),
      row('ZaakActor', 'a3', { Relatie: 'Volgcommissie', ActorNaam: 'vaste commissie', Zaak_Id: 'z1' }),
    ]
    expect(only([zaak(), ...actors]).submitters).toEqual({
      from: 'actors',
      others: false,
      members: [
        { name: 'B. van den Berg', party: null, first: true },
        { name: 'F. El Idrissi', party: 'ABC', first: false },
      ],
    })
  })

  test('keeps an appreciation that nobody knows as it stands', () => {
    expect(only([zaak({ Kabinetsappreciatie: 'Met een glimlach' })]).appreciation).toEqual({
      raw: 'Met een glimlach',
      value: null,
    })
  })

  test('has the newest decision about voting, and not a draft or another decision', () => {
    const rows = [
      decision('b1', { BesluitSoort: 'Stemmen - aangehouden', GewijzigdOp: '2031-06-20T16:00:00+02:00' }),
      decision('b2'),
      decision('b3', { Status: 'Voorstel', GewijzigdOp: '2031-06-28T16:00:00+02:00' }),
      decision('b4', { BesluitSoort: 'Ingediend', GewijzigdOp: '2031-06-29T16:00:00+02:00' }),
    ]
    expect(only([zaak(), ...rows]).vote).toMatchObject({
      decision: 'b2',
      day: '2031-06-25',
      dayFrom: 'edited',
      outcome: { value: 'aangenomen' },
    })
  })

  test('has no vote of another motion on the same agenda item', () => {
    const item = row('Agendapunt', 'p1', {}, { Zaak: ['z1', 'z2'] })
    const other = row(
      'Besluit',
      'b9',
      { BesluitSoort: 'Stemmen - verworpen', Status: 'Besluit', Agendapunt_Id: 'p1' },
      { Zaak: ['z2'] },
    )
    expect(only([zaak(), item, other]).vote).toBeNull()
  })

  test('takes the day of the vote from the meeting where the agenda item tells it', () => {
    const item = row('Agendapunt', 'p1', { Activiteit_Id: 'm1' })
    const meeting = row('Activiteit', 'm1', { Datum: '2031-06-24T00:00:00+02:00' })
    const rows = [zaak(), decision('b1', { Agendapunt_Id: 'p1' }), item, meeting]
    expect(only(rows).vote).toMatchObject({ day: '2031-06-24', dayFrom: 'meeting' })
  })

  test('counts parties with all their seats, and names who voted by mistake', () => {
    const votes = [
      vote('s1', 'b1', 'Voor', 40),
      vote('s2', 'b1', 'Voor', 36, { Vergissing: true, ActorNaam: 'XYZ' }),
      vote('s3', 'b1', 'Tegen', 70),
      vote('s4', 'b1', 'Niet deelgenomen', 4),
    ]
    expect(only([zaak(), decision('b1'), ...votes]).vote).toMatchObject({
      byName: false,
      count: { for: 76, against: 70, absent: 4 },
      mistakes: ['XYZ'],
    })
  })

  test('counts Members when each was called, whatever the size of their party', () => {
    const votes = [
      vote('s1', 'b1', 'Voor', 40, { Persoon_Id: 'x1' }),
      vote('s2', 'b1', 'Tegen', 40, { Persoon_Id: 'x2' }),
      vote('s3', 'b1', 'Tegen', 3, { Persoon_Id: 'x3' }),
    ]
    expect(only([zaak(), decision('b1', { StemmingsSoort: 'Hoofdelijk' }), ...votes]).vote).toMatchObject({
      byName: true,
      count: { for: 1, against: 2, absent: 0 },
    })
  })

  test('knows what it replaces, from the relation and from its title', () => {
    const old = row('Zaak', 'z0', { Nummer: '2031Z00090', Soort: 'Motie', Onderwerp: 'Motie van het lid A' })
    const rows = [
      zaak(
        { Onderwerp: 'Gewijzigde motie van het lid Van den Berg over zeegras (t.v.v. 39999-XVII-9)' },
        { VervangenVanuit: ['z0'] },
      ),
      old,
    ]
    expect(only(rows).replaces).toEqual(['2031Z00090', 'kst-39999-XVII-9'])
    expect(motionsOf(rows, vocabulary)[1]).toMatchObject({ replacedBy: ['2031Z00101'] })
  })

  test('has the local day until when it may be held over', () => {
    expect(only([zaak({ Termijn: '2031-11-26T00:00:00+01:00' })]).lapses).toBe('2031-11-26')
    expect(only([zaak({ Termijn: '0001-01-01T00:00:00Z' })]).lapses).toBeNull()
    expect(only([zaak({ Termijn: 'binnenkort' })]).lapses).toBeNull()
  })

  test('is gone when it is withdrawn, and its newest row counts', () => {
    const gone = { ...zaak(), updated: '2031-02-01T00:00:00Z', deleted: true }
    expect(motionsOf([zaak(), gone], vocabulary)).toEqual([])
    const newer = { ...zaak({ Kabinetsappreciatie: 'Ontraden' }), updated: '2031-02-01T00:00:00Z' }
    expect(only([newer, zaak()]).appreciation.value).toBe('ontraden')
  })
})

describe('the text of a motion is joined to the motion of the House', () => {
  const rows = [zaak(), document, version, dossier]
  const stated = {
    identifiers: ['kst-39999-XVII-12'],
    date: '2031-06-17',
    submitters: ['B. van den Berg', 'F. El Idrissi'],
  }

  test('by its id, confirmed by day and Members', () => {
    expect(joinMotion(stated, rows, vocabulary)).toMatchObject({
      motion: { number: '2031Z00101' },
      by: 'id',
      certainty: 'certain',
      confirmedBy: ['submitters', 'date'],
      deniedBy: [],
    })
  })

  test('not when day and Members both say otherwise', () => {
    const other = { ...stated, date: '2030-01-01', submitters: ['J. de Wit'] }
    expect(joinMotion(other, rows, vocabulary)).toBeUndefined()
  })

  test('and what it says otherwise is told: its number, its Members, its day', () => {
    const doubts = (said: typeof stated) => doubtsOfText(said, joinMotion(said, rows, vocabulary)!)
    expect(doubts(stated)).toEqual([])
    expect(doubts({ ...stated, identifiers: ['kst-39999-XVII-12', 'kst-39999-XVII-99'] })).toMatchObject([
      { code: 'other-number', kept: ['kst-39999-XVII-12'] },
    ])
    expect(doubts({ ...stated, submitters: ['J. de Wit'] })).toMatchObject([
      { code: 'other-members', stated: ['J. de Wit'] },
    ])
    expect(doubts({ ...stated, date: '2031-06-18' })).toEqual([
      { code: 'other-day', stated: '2031-06-18', kept: '2031-06-17' },
    ])
  })

  test('and only probably when nothing confirms it', () => {
    const bare = { identifiers: ['kst-39999-XVII-12'], date: null, submitters: [] }
    expect(joinMotion(bare, rows, vocabulary)).toMatchObject({ certainty: 'probable', confirmedBy: [] })
  })

  test('by its number, day and Members when the House has no id of it yet', () => {
    const early = rows.filter(({ category }) => category === 'Zaak')
    expect(joinMotion(stated, early, vocabulary)).toMatchObject({ by: 'number', certainty: 'probable' })
    expect(joinMotion({ ...stated, date: '2031-06-18' }, early, vocabulary)).toBeUndefined()
    const twin = { ...zaak({ Nummer: '2031Z00102' }), id: 'z9' }
    expect(joinMotion(stated, [...early, twin], vocabulary)).toBeUndefined()
  })
})
