import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFormat, type MarkedFormat } from '#intake/find-format.ts'
import { openFile } from '#intake/open-file.ts'
import { decidedStatuses } from '#join/decided-statuses.ts'
import { dutchDay } from '#join/house-day.ts'
import { readValue } from '#join/house-values.ts'
import { joinMotion, statedMotion, type StatedMotion } from '#join/join-motion.ts'
import { indexHouse } from '#join/linked-rows.ts'
import { parseReminderList } from '#join/parse-reminder-list.ts'
import { trailOf } from '#join/trail.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { corpus } from '#test/corpus-folder.ts'
import { missingFrom, recorded } from '#test/recorded-rows.ts'
import { sized } from '#test/sizes.ts'

async function statedIn(path: string): Promise<StatedMotion> {
  const bytes = readFileSync(path)
  const { marked, mediaType } = await openFile(bytes, findFormat(bytes) as MarkedFormat)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // The file goes by another name, so that the number must come from its text.
  const document = readMarked(marked, { name: 'stuk.xml', sha256, mediaType }, vocabulary)
  return statedMotion(makeReading(document, vocabulary))!
}

test('real motions join the Zaak that the House has of them', async (context) => {
  const missing = missingFrom('moties-xml', 'zaken-odata')
  if (missing) context.skip(missing)
  const rows = globSync(join(corpus, 'zaken-odata/*.json')).flatMap((path) =>
    recorded('Zaak', `zaken-odata/${basename(path)}`),
  )
  const withoutIds = rows.filter(({ category }) => category === 'Zaak')
  const truth = new Map<string, string>()
  for (const path of globSync(join(corpus, 'zaken-odata/*.json'))) {
    const { Nummer, Document } = JSON.parse(readFileSync(path, 'utf8')) as {
      Nummer: string
      Document: { HuidigeDocumentVersie?: { ExterneIdentifier?: string } }[]
    }
    for (const { HuidigeDocumentVersie } of Document) {
      truth.set(HuidigeDocumentVersie?.ExterneIdentifier ?? '', Nummer)
    }
  }
  const files = globSync(join(corpus, 'moties-xml/*.xml'))
    .sort()
    .filter((_, at) => at % sized(8, 1) === 0)
  const found = { joined: 0, certain: 0, wrong: 0, byNumber: 0, byNumberWrong: 0 }
  for (const path of files) {
    const stated = await statedIn(path)
    const right = truth.get(basename(path, '.xml'))
    const joined = joinMotion(stated, rows, vocabulary)
    if (joined && joined.motion.number !== right) found.wrong++
    if (joined && joined.motion.number === right) found.joined++
    if (joined?.certainty === 'certain') found.certain++
    const byNumber = joinMotion(stated, withoutIds, vocabulary)
    if (byNumber) found[byNumber.motion.number === right ? 'byNumber' : 'byNumberWrong']++
  }
  expect(found.joined / files.length).toBeGreaterThanOrEqual(0.95)
  expect(found.certain / files.length).toBeGreaterThanOrEqual(0.95)
  expect(found.wrong).toBe(0)
  expect(found.byNumber / files.length).toBeGreaterThanOrEqual(0.85)
  expect(found.byNumberWrong).toBe(0)
}, 600_000)

test('every appreciation in the recorded motions is on the list of known values', (context) => {
  const missing = missingFrom('moties.jsonl')
  if (missing) context.skip(missing)
  const texts = readFileSync(join(corpus, 'moties.jsonl'), 'utf8').matchAll(/"appreciatie": "([^"]*)"/g)
  const unknown = new Set(
    [...texts]
      .map(([, word = '']) => word)
      .filter((word) => readValue(word, 'appreciation', vocabulary).value === null),
  )
  expect([...unknown]).toEqual([])
})

describe('recorded lists of open requests', () => {
  type Told = {
    readonly nummer: string
    readonly vermeldingen: readonly {
      readonly agendapunt: string
      readonly aan: string | null
      readonly tekst: string
      readonly datumVerzoek: string | null
    }[]
  }
  const plain = (text: string | null) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const dayIn = (date: string | null) =>
    date === null
      ? null
      : date.replace(
          /^(\d+)-(\d+)-(\d+)$/,
          (_, d: string, m: string, y: string) => `${y}-${m}-${d.padStart(2, '0')}`,
        )

  test('are split as people split them: number, addressee, words, day', (context) => {
    const missing = missingFrom('agendapunt-rappellijsten-buza.jsonl', 'rappel-verzoeken-gesplitst.jsonl')
    if (missing) context.skip(missing)
    const lists = new Map(
      recorded('Agendapunt', 'agendapunt-rappellijsten-buza.jsonl').map(({ fields }) => [
        fields['Nummer'],
        parseReminderList(String(fields['Noot'] ?? ''), { day: dutchDay(fields['GewijzigdOp']), vocabulary }),
      ]),
    )
    const told = readFileSync(join(corpus, 'rappel-verzoeken-gesplitst.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Told)
    const agrees = ({ nummer, vermeldingen }: Told) =>
      vermeldingen.every(({ agendapunt, aan, tekst, datumVerzoek }) => {
        const found = lists.get(agendapunt)?.requests.find(({ number }) => number === nummer)
        return (
          found !== undefined &&
          (datumVerzoek === null || found.requested === dayIn(datumVerzoek)) &&
          (aan === null || plain(found.to) === plain(aan)) &&
          plain(tekst).includes(plain(found.words)) &&
          plain(tekst).includes(plain(found.remark?.words ?? ''))
        )
      })
    expect(told).toHaveLength(156)
    expect(told.filter((request) => !agrees(request)).map(({ nummer }) => nummer)).toEqual([])
  })
})

describe('recorded trails', () => {
  const files = [
    'agendapunt-rappellijsten-buza.jsonl',
    'besluit-verzoeken-toezeggingen.jsonl',
    'odata-document-buza.jsonl',
  ] as const
  const missing = missingFrom(...files)
  const rows = missing
    ? []
    : [
        ...recorded('Agendapunt', files[0]),
        ...recorded('Besluit', files[1]),
        ...recorded('Document', files[2]),
      ]
  const trail = (number: string) => trailOf(number, rows, vocabulary)!
  const told = (number: string) =>
    trail(number).steps.map(({ what, day, source }) => [
      what,
      day,
      ...(/^\d{4}[ZD]/.test(source) ? [source] : []),
    ])
  const listed = (number: string) =>
    trail(number)
      .steps.filter(({ what }) => what === 'listed')
      .map(({ day }) => day)
  const without = (number: string) => told(number).filter(([what]) => what !== 'listed')

  test('advice on climate: promised, asked, four lists, a second reminder, answered', (context) => {
    if (missing) context.skip(missing)
    expect(without('2024Z11482')).toEqual([
      ['promised', null],
      ['requested', '2024-06-27', '2024Z11482'],
      ['reminded', '2024-10-25'],
      ['answered', '2024-10-25', '2024D41042'],
    ])
    expect(listed('2024Z11482')).toEqual(['2024-09-02', '2024-09-23', '2024-10-10', '2024-10-25'])
    const { steps, daysLate } = trail('2024Z11482')
    expect(steps[0]!.term).toMatchObject({ from: '2024-01-01', to: '2024-03-31' })
    expect(steps.find(({ what }) => what === 'reminded')).toMatchObject({ time: 2 })
    expect(daysLate).toBe(208)
  })

  test('advice on development goals: put off, asked by a day, expected, answered late', (context) => {
    if (missing) context.skip(missing)
    expect(without('2024Z19274')).toEqual([
      ['postponed', '2024-11-05', '2024D41951'],
      ['requested', '2024-11-25', '2024Z19274'],
      ['expected', '2025-01-23'],
      ['answered', '2025-02-14', '2025D06439'],
    ])
    const { steps, daysLate } = trail('2024Z19274')
    expect(steps.find(({ what }) => what === 'requested')!.term).toMatchObject({ to: '2025-01-10' })
    expect(steps.find(({ what }) => what === 'expected')!.term).toMatchObject({ from: '2025-02-01' })
    expect(daysLate).toBe(35)
  })

  test('advice on a genocide: asked, two years on reminded with all others, answered before the last day', (context) => {
    if (missing) context.skip(missing)
    expect(without('2023D33415')).toEqual([
      ['requested', '2023-07-31', '2023D33415'],
      ['reminded', '2025-05-22'],
      ['reminded', '2025-09-04'],
      ['answered', '2025-09-25', '2025D41746'],
    ])
    const last = trail('2023D33415').steps.findLast(({ what }) => what === 'reminded')
    expect(last).toMatchObject({ time: 2, term: { from: '2025-09-30', to: '2025-10-02' } })
    expect(trail('2023D33415').daysLate).toBe(-7)
  })

  test('an evaluation: its letter puts the response off, the next letter is the response', (context) => {
    if (missing) context.skip(missing)
    expect(told('2025D05642')).toEqual([
      ['postponed', '2025-02-11', '2025D05642'],
      ['answered', '2025-03-21', '2025D12415'],
    ])
  })

  test('a motion: on seven lists, and a reminder with a number of its own', (context) => {
    if (missing) context.skip(missing)
    const { steps } = trail('2024Z10526')
    const own = steps.filter(({ what, certainty }) => what === 'listed' && certainty === 'certain')
    expect(own.map(({ source }) => source)).toHaveLength(7)
    const reminders = steps.filter(({ what }) => what === 'reminded')
    expect(reminders.map(({ day }) => day)).toEqual(['2024-11-07', '2024-11-21'])
    expect([reminders[0]!.source, ...reminders[0]!.also]).toContain('2024Z17807')
    expect(reminders[1]!.words).toMatch(/^met klem rappelleren/)
    expect(trail('2024Z10526').answered).toBeNull()
  })

  test('commitments that are overdue: two reminders, a year apart', (context) => {
    if (missing) context.skip(missing)
    expect(without('2025Z01289')).toEqual([
      ['reminded', '2025-01-27', '2025Z01289'],
      ['answered', '2025-02-28', '2025D08352'],
    ])
    expect(without('2024Z03556').slice(0, 2)).toEqual([
      ['reminded', '2024-03-05', '2024Z03556'],
      ['reminded', '2025-01-27', '2025Z01289'],
    ])
  })

  test('and what decisions say of the status of commitments', (context) => {
    if (missing) context.skip(missing)
    const decided = decidedStatuses(indexHouse(rows), vocabulary)
    expect(decided.map(({ of, value, numbers, count }) => [of, value, numbers, count])).toEqual([
      ['letter', 'voldaan', [], 3],
      ['numbers', 'voldaan', ['TZ202211-168', 'TZ202309-007'], 2],
      ['others', 'openstaand', [], null],
      ['others', 'voldaan', [], null],
    ])
  })
})
