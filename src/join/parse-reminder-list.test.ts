import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReminderList } from '#join/parse-reminder-list.ts'
import { vocabulary } from '#test/analysis.ts'

const listOf = (note: string, day = '2031-10-25') => parseReminderList(note, { day, vocabulary })
const item = (line: string) => listOf(`<ol><li>${line}</li></ol>`).requests[0]!

describe('a request on a list', () => {
  test('has its number, addressee, words and day', () => {
    expect(
      item(
        '<span>2031Z11482 Aan min. VHO-OS - Verzoek om de kabinetsreactie op het zeeadvies 27-06-2031</span>',
      ),
    ).toEqual({
      number: '2031Z11482',
      to: 'min. VHO-OS',
      words: 'Verzoek om de kabinetsreactie op het zeeadvies',
      requested: '2031-06-27',
      deadline: null,
      remark: null,
      doubts: [],
    })
  })

  test.each([
    [
      '2031Z11482 Aan minister Visserij-reactie vragen over de haven 27-06-2031',
      'minister Visserij',
      'reactie vragen over de haven',
    ],
    ['2031Z11482 Aan min VHO-OS verzoek om een brief 27-06-2031', 'min VHO-OS', 'verzoek om een brief'],
    [
      '2031Z11482 - Aan min. VHO-OS- Inbreng feitelijke vragen, 27-06-2031',
      'min. VHO-OS',
      'Inbreng feitelijke vragen',
    ],
    ['<a href="x">2031Z11482</a>Aan het lid Meer - Verzoek (27-06-2031)', 'het lid Meer', 'Verzoek'],
    [
      '2031Z11482 Verzoek aan de minister van Visserij om een brief 27-06-2031',
      'de minister van Visserij',
      'Verzoek aan de minister van Visserij om een brief',
    ],
    ['2031Z11482 Toestemmingbrief werkbezoek 27-06-2031', null, 'Toestemmingbrief werkbezoek'],
  ])('%s', (line, to, words) => {
    expect(item(line)).toMatchObject({ to, words, requested: '2031-06-27' })
  })

  test('may have day and number first and its addressee last', () => {
    const { requests } = listOf(
      '14-10-2031, (<a style="font-family: "Oud", serif">2031Z15775</a>) Verzoek om een havenbrief, minister van Visserij (A.B. Dam)<br />03-07-2031, (2031Z11779) Reactie op de brief van de schippers (C. Meer)<br />',
    )
    expect(requests).toMatchObject([
      {
        number: '2031Z15775',
        to: 'minister van Visserij (A.B. Dam)',
        words: 'Verzoek om een havenbrief',
        requested: '2031-10-14',
      },
      {
        number: '2031Z11779',
        to: 'C. Meer',
        words: 'Reactie op de brief van de schippers',
        requested: '2031-07-03',
      },
    ])
  })

  test('may have its day in its own words, which is not the day of what it is about', () => {
    expect(item('2031D16345 Aan minister VI - Verzoek d.d. 11 april 2031 om een reactie').requested).toBe(
      '2031-04-11',
    )
    expect(item('2031Z05893 Aan min. VI - Inbreng overleg Zeetop d.d. 5 april 2031').requested).toBeNull()
  })

  test('has the last day that its words ask', () => {
    expect(
      item('2031Z19274 Aan min. VI - Verzoek kabinetsreactie uiterlijk 10 januari 2032 25-11-2031').deadline,
    ).toMatchObject({
      text: 'uiterlijk 10 januari 2032',
      to: '2032-01-10',
    })
  })

  test.each([
    ['2031Z069611 Aan minister VI - Verzoek 04-04-2031', '2031Z06961', ['number-misspelt']],
    ['2031Z0846 2Aan min. VI - Verzoek 17-05-2031', '2031Z08462', ['number-misspelt']],
    ['Z031Z14511 Aan min. VI - Verzoek 26-09-2031', '2031Z14511', ['number-misspelt']],
    ['2031Z08462 Aan min. VI - Verzoek 17-05-203', '2031Z08462', ['day-misspelt']],
  ])('is read with a doubt when it is misspelt: %s', (line, number, doubts) => {
    expect(item(line)).toMatchObject({ number, doubts })
  })
})

describe('what was noted behind a request', () => {
  const noted = (remark: string) =>
    item(`2031Z11482 Aan min. VI - Verzoek om een brief 27-06-2031${remark}`).remark
  test.each([
    [' <strong>=> <u>B</u><u>esluit:</u></strong> tweede rappelbrief sturen', ['again', 'reminds'], 2],
    [' <em> > Eerste Rappel gestuurd op 18 april 2031</em>', ['reminded'], 1],
    [' (reeds gerappelleerd)', ['reminded'], null],
    [' - de commissie besluit nogmaals te rappeleren.', ['again', 'reminds'], null],
    [' --> <u>Besluit:</u> informeren wanneer de brief verwacht wordt', ['asks-when'], null],
    [' - <strong>inmiddels ontvangen</strong>', ['received'], null],
  ])('%s', (remark, steps, time) => {
    const read = noted(remark)!
    expect(read.steps).toEqual(expect.arrayContaining(steps))
    expect(read.time).toBe(time)
  })

  test('tells when the answer is to come', () => {
    expect(noted(' (verwacht februari 2032)')).toMatchObject({
      expected: { from: '2032-02-01', to: '2032-02-29' },
      deadline: null,
    })
  })

  test('tells by when it is asked, also before a meeting on a day', () => {
    expect(
      noted(' --> met klem rappelleren, voor het commissiedebat Havens d.d. 27 november 2031')!.deadline,
    ).toMatchObject({
      to: '2031-11-26',
    })
  })

  test('stands without an arrow when the request has no day', () => {
    const request = item("2031Z13244 Aan het lid Meer - Inbreng over ''zee'' (reeds gerappelleerd)")
    expect(request).toMatchObject({ words: "Inbreng over ''zee''", remark: { words: 'reeds gerappelleerd' } })
    expect(
      item('2031Z13244 Aan het lid Meer - Inbreng over de haven (Algemene Rekenkamer)').remark,
    ).toBeNull()
  })
})

test('what was decided on all requests stands beside them', () => {
  const { requests, remarks } = listOf(
    '<ul><li>2031D00001 Aan min. VI - Verzoek</li></ul><br />N.B. De commissie heeft op 4 september 2031 gerappelleerd op al deze verzoeken en verzocht de beantwoording uiterlijk in de week van 30 september - 2 oktober 2031 te sturen.',
    '2031-09-25',
  )
  expect(requests).toHaveLength(1)
  expect(remarks).toMatchObject([{ day: '2031-09-04', deadline: { from: '2031-09-30', to: '2031-10-02' } }])
  expect(remarks[0]!.steps).toEqual(expect.arrayContaining(['reminded', 'all']))
})

test('any text makes a list, if an empty one', () => {
  expect(listOf('').requests).toEqual([])
  expect(listOf('<li>').requests).toEqual([])
  const odd = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          '<li>',
          '</li>',
          '2031Z11482',
          ' Aan ',
          ' - ',
          '(',
          '>',
          '27-06-2031',
          '99-99-2031',
          'Verzoek',
          '<a href="',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(odd, (note) => listOf(note).requests.every(({ number }) => /^\d{4}[ZD]\d{5}$/.test(number))),
    { numRuns: 200 },
  )
})
