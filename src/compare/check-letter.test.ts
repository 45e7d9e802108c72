import { describe, expect, test } from 'vitest'
import { checkLetter } from '#compare/check-letter.ts'
import { checkSchema } from '#model/check-schema.ts'
import { CHECK_ORDER, type Check, type CheckKind, type Place } from '#model/check.ts'
import type { LetterKeys } from '#model/statement.ts'
import { vocabulary } from '#test/analysis.ts'
import { sample, sampleKeys, samples } from '#test/sample-keys.ts'
import { letterOf } from '#test/two-letters.ts'

const check = (letter: LetterKeys, ...others: readonly LetterKeys[]) =>
  checkLetter(letter, others, vocabulary)
const kindsOf = ({ findings }: Check) => findings.map(({ kind }) => kind)
const of = (kind: CheckKind, { findings }: Check) => findings.filter((finding) => finding.kind === kind)

const OPENING = 'Nederland zal voor 1 juli 2023 een meldpunt voor bedreigde verslaggevers in Nairobi openen.'
const VISA =
  'Nederland zal ieder verzoek om een noodvisum van bedreigde verslaggevers binnen de week beantwoorden.'
const promise = letterOf(OPENING, { date: '2023-03-01', name: 'promise.txt' })

const PROGRESS = 'Hierbij ontvangt u de voortgangsbrief over het mensenrechtenbeleid.'
const progress = (text: string, date?: string) =>
  letterOf(`${PROGRESS}\n\n${text}`, { ...(date && { date }), name: 'progress.txt' })
const ELSEWHERE = 'De ambassade in Praag is verhuisd naar een ander gebouw met meer ruimte.'

describe.each(samples.map(({ keys }) => [keys.name, keys] as const))('%s against the others', (_, letter) => {
  const result = check(letter, ...sampleKeys)
  const places = result.findings.flatMap(({ here, there }): Place[] => [...(here ? [here] : []), ...there])

  test('has the form of the contract, with ids of its own', () => {
    expect(checkSchema.parse(result)).toEqual(result)
    const ids = result.findings.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('quotes what stands there, of itself and of earlier letters', () => {
    for (const { document, start, end, quote } of places) {
      expect(samples.find(({ keys }) => keys.name === document)?.text.slice(start, end)).toBe(quote)
    }
    for (const { here, there } of result.findings) {
      expect(here?.document ?? letter.name).toBe(letter.name)
      for (const { date } of there) expect(date! < letter.date.value!).toBe(true)
    }
  })

  test('has its kinds in the order in which a reader wants them, each by weight', () => {
    const order = result.findings.map(({ kind }) => CHECK_ORDER.indexOf(kind))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    for (const group of Map.groupBy(result.findings, ({ kind }) => kind).values()) {
      const scores = group.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
  })

  test('puts no words of an adviser or the House in the mouth of the government', () => {
    const others = letter.statements.filter(({ speaker }) => speaker !== 'government')
    const starts = new Set(others.map(({ start }) => start))
    expect(result.findings.filter(({ here }) => here !== null && starts.has(here.start))).toEqual([])
  })
})

test('a check is the same at every run, in whatever order the letters come', () => {
  const letter = sample('08')
  const once = check(letter, ...sampleKeys)
  expect(once.findings.length).toBeGreaterThan(5)
  expect(check(letter, ...sampleKeys.toReversed())).toEqual(once)
})

describe('which letters count', () => {
  const later = letterOf(VISA, { date: '2024-03-01', name: 'later.txt' })

  test('later ones and those of the same day do not', () => {
    const tomorrow = letterOf(`${VISA} `, { date: '2024-03-02', name: 'tomorrow.txt' })
    const today = letterOf(` ${VISA}`, { date: '2024-03-01', name: 'today.txt' })
    expect(check(later, tomorrow, today)).toEqual(check(later))
    expect(check(later).against).toEqual({ documents: 0, until: null })
  })

  test('the letter itself among the others does not, whatever its name or day there', () => {
    const itself = { ...later, name: 'copy.txt', date: { ...later.date, value: '2020-01-01' } }
    expect(check(later, itself)).toEqual(check(later))
  })

  test('undated ones count as earlier, and a finding that rests on them says so', () => {
    const result = check(later, letterOf(`${VISA} `, { name: 'undated.txt' }))
    expect(result.against).toEqual({ documents: 1, until: null })
    expect(of('repeats', result)).toMatchObject([
      { doubts: ['undated-letter'], there: [{ document: 'undated.txt', date: null }] },
    ])
  })

  test('against a letter without a day all others count', () => {
    const result = check(
      letterOf(VISA, { name: 'undated.txt' }),
      letterOf(`${VISA} `, { date: '2024-03-01' }),
    )
    expect(result.letter.date).toBeNull()
    expect(of('repeats', result)).toMatchObject([
      { doubts: ['undated-letter'], there: [{ document: 'letter.txt', date: '2024-03-01' }] },
    ])
  })

  test('against nothing a letter only promises anew', () => {
    expect(kindsOf(check(promise))).toEqual(['new'])
  })
})

describe('new promises', () => {
  test('a promise that an earlier letter made is not new', () => {
    expect(kindsOf(check(letterOf(` ${OPENING}`, { date: '2023-05-01' }), promise))).not.toContain('new')
  })

  test('say what they lack to be followed', () => {
    const [dated] = of('new', check(promise))
    expect(dated?.doubts).toEqual([])
    const [undated] = of('new', check(letterOf(VISA, { date: '2023-05-01' })))
    expect(undated?.doubts).toContain('no-date')
  })
})

describe('silence', () => {
  const isSilent = (letter: LetterKeys, ...others: readonly LetterKeys[]) =>
    of('silent', check(letter, ...others)).some(({ there }) => there[0]?.quote === OPENING)

  test('a promise that fell due and that a progress letter passes over', () => {
    const [silent] = of('silent', check(progress(ELSEWHERE, '2024-05-31'), promise))
    expect(silent).toMatchObject({
      here: null,
      rule: 'due',
      words: 'voor 1 juli 2023',
      there: [{ document: 'promise.txt', quote: OPENING }],
    })
  })

  test('not when the letter mentions it', () => {
    const told = progress(
      'In juni 2023 is in Nairobi een meldpunt voor bedreigde verslaggevers geopend.',
      '2024-05-31',
    )
    expect(isSilent(told, promise)).toBe(false)
  })

  test('not when a letter in between mentioned it', () => {
    const between = letterOf(
      'In juni 2023 is in Nairobi een meldpunt voor bedreigde verslaggevers geopend.',
      {
        date: '2023-10-01',
      },
    )
    expect(isSilent(progress(ELSEWHERE, '2024-05-31'), promise, between)).toBe(false)
  })

  test('of money: not when a later letter on the matter names the same sum, in whatever words', () => {
    const money = letterOf('Nederland zal € 7 miljoen vrijmaken voor de omroepen van Oost-Afrika.', {
      date: '2023-03-01',
      name: 'money.txt',
    })
    const silentOn = (text: string) =>
      of('silent', check(progress(text, '2024-05-31'), money)).map(({ rule }) => rule)
    expect(silentOn(ELSEWHERE)).toEqual(['money-unmentioned'])
    expect(silentOn('Via plaatselijke omroepen gaat € 7 miljoen naar makers.')).toEqual([])
  })

  test('of a motion: not when a later letter names it', () => {
    const motion = 'de motie van het lid Bakker (Kamerstuk 32735, nr. 10)'
    const open = letterOf(`Tot die tijd houd ik ${motion} aan.`, { date: '2023-03-01', name: 'open.txt' })
    const silentOn = (text: string) => of('silent', check(progress(text, '2024-05-31'), open)).length
    expect(silentOn(ELSEWHERE)).toBe(1)
    expect(silentOn(`Met de gids voor omroepen is ${motion} uitgevoerd.`)).toBe(0)
  })

  test('of a programme: not when a later letter speaks of it by its name', () => {
    const start = letterOf('In 2023 zal het programma Groene Pen voor omroepen in Oost-Afrika beginnen.', {
      date: '2023-03-01',
      name: 'start.txt',
    })
    const silentOn = (text: string) => of('silent', check(progress(text, '2024-05-31'), start)).length
    expect(silentOn(ELSEWHERE)).toBe(1)
    expect(silentOn('De dertig makers van Groene Pen kwamen in maart bijeen.')).toBe(0)
  })

  test('a budget of so much a year is nothing that must come back', () => {
    const silentOn = (words: string) => {
      const yearly = letterOf(`Ik zal uw Kamer ${words} voor omroepen in Oost-Afrika sturen.`, {
        date: '2023-03-01',
      })
      return of('silent', check(progress(ELSEWHERE, '2024-05-31'), yearly)).map(({ rule }) => rule)
    }
    expect(silentOn('jaarlijks een overzicht')).toEqual(['recurring'])
    expect(silentOn('de jaarlijkse begroting')).toEqual([])
  })

  test('not before it is due', () => {
    expect(isSilent(progress(ELSEWHERE, '2023-06-01'), promise)).toBe(false)
  })

  test('not in a letter about something else', () => {
    expect(isSilent(letterOf(ELSEWHERE, { date: '2024-05-31' }), promise)).toBe(false)
  })

  test('never in a letter without a day, nor about one', () => {
    expect(of('silent', check(progress(ELSEWHERE), promise))).toEqual([])
    const undated = letterOf(OPENING, { name: 'undated.txt' })
    expect(of('silent', check(progress(ELSEWHERE, '2024-05-31'), undated))).toEqual([])
  })

  test('not about what only strives, or waits for a condition', () => {
    for (const loose of [
      'Nederland streeft ernaar voor 1 juli 2023 een meldpunt voor bedreigde verslaggevers in Nairobi te openen.',
      'Indien de veiligheid het toelaat zal Nederland voor 1 juli 2023 een meldpunt voor bedreigde verslaggevers in Nairobi openen.',
    ]) {
      const result = check(progress(ELSEWHERE, '2024-05-31'), letterOf(loose, { date: '2023-03-01' }))
      expect(of('silent', result), loose).toEqual([])
    }
  })
})

describe('what was promised about the content of a letter', () => {
  const announced = letterOf(
    'In de voortgangsbrief zal ik ingaan op de bescherming van bedreigde verslaggevers in Oost-Afrika.',
    { date: '2023-03-01' },
  )
  const content = (letter: LetterKeys, ...others: readonly LetterKeys[]) =>
    check(letter, ...others).findings.filter(({ attribute }) => attribute === 'content')

  test('is kept by a passage about it', () => {
    const kept = progress(
      'De bescherming van bedreigde verslaggevers in Oost-Afrika is in handen van vier organisaties.',
      '2024-05-31',
    )
    expect(content(kept, announced)).toMatchObject([{ kind: 'realises', rule: 'content-kept' }])
  })

  test('is passed over when nothing is said of it, and is one finding', () => {
    expect(content(progress(ELSEWHERE, '2024-05-31'), announced)).toMatchObject([
      { kind: 'silent', here: null, rule: 'content-absent' },
    ])
    expect(of('silent', check(progress(ELSEWHERE, '2024-05-31'), announced))).toHaveLength(1)
  })

  test('binds the first letter of that name only', () => {
    const first = progress(ELSEWHERE, '2024-05-31')
    const second = progress(`${ELSEWHERE} Dat was in mei.`, '2025-05-30')
    expect(content(second, announced, first)).toEqual([])
  })

  test('a sentence that keeps it and says that it is done is told once', () => {
    const done = progress(
      'De bescherming van bedreigde verslaggevers in Oost-Afrika heeft Nederland in 2024 uitgebreid.',
      '2024-05-31',
    )
    const ids = check(done, announced).findings.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('what another body is going to do is no promise of the government, moved or repeated', () => {
  const others = letterOf(
    'De Europese Commissie zal voor 1 juli 2025 een meldpunt voor bedreigde verslaggevers in Nairobi openen.',
    { date: '2024-03-01', name: 'others.txt' },
  )
  const own = letterOf(OPENING.replace('2023', '2025'), { date: '2024-03-01', name: 'own.txt' })
  expect(kindsOf(check(others, promise))).toEqual([])
  expect(kindsOf(check(own, promise))).toEqual(['moves'])
})
