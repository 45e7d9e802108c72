import { describe, expect, test } from 'vitest'
import { indexMotions, type MotionCandidate } from '#join/indexed-motions.ts'
import { findMentionedMotions } from '#join/mentioned-motions.ts'
import { motionMeant, type MotionMeant } from '#join/motion-meant.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { loadCitingParagraphs, loadMotions, makeMentions } from '#test/motions-of-corpus.ts'

const motion = (
  id: string,
  title: string,
  ask: string,
  more: Partial<MotionCandidate> = {},
): MotionCandidate => ({
  id,
  zaak: null,
  submitters: [],
  title,
  asks: [`verzoekt de regering ${ask},`],
  date: '2024-03-05',
  dossiers: ['99001'],
  kind: 'Motie',
  ...more,
})

const invented = indexMotions([
  motion('kst-99001-1', 'Motie van het lid Ceder over havens', 'de walstroom in zeehavens te versnellen'),
  motion(
    'kst-99001-2',
    'Motie van het lid Ceder over dijken',
    'dijkversterking langs de IJssel te versnellen',
  ),
  motion(
    'kst-99001-3',
    'Motie van de leden Van der Lee en Piri over orgels',
    'kerkorgels te behouden voor dorpen',
  ),
  motion('kst-99001-4', 'Motie van het lid Inge van Dijk over munten', 'koperen munten te blijven slaan'),
  motion(
    'kst-99001-5',
    'Motie van het lid Diederik van Dijk over stilte',
    'stiltegebieden beter te beschermen',
  ),
  motion(
    'kst-99001-6',
    'Motie van het lid Ceder over dijken (2)',
    'dijkversterking langs de IJssel te versnellen',
    {
      date: '2024-09-10',
    },
  ),
  motion('kst-99001-7', 'Motie van het lid Grinwis c.s. over veren', 'het veer bij Lobith te laten varen', {
    submitters: ['P.A. Grinwis', 'Ceder', 'Van Kent'],
  }),
  ...Array.from({ length: 60 }, (_, at) =>
    motion(
      `kst-99002-${at}`,
      `Motie van het lid Bontenbal over zaak ${at}`,
      `iets te doen aan onderwerp${at}`,
    ),
  ),
])

function meant(sentence: string, date = '2024-11-01'): MotionMeant {
  const document = documentOf(`Geachte voorzitter,\n\n${sentence}\n`, { date })
  const [found] = findMentionedMotions(makeReading(document, vocabulary), document.text)
  if (!found) throw new Error(`no motion is read in: ${sentence}`)
  return motionMeant(found.mention, invented)
}

const idsOf = (found: MotionMeant) =>
  found.outcome === 'one'
    ? [found.motion.id]
    : found.outcome === 'several'
      ? found.fitting.map(({ motion: one }) => one.id)
      : []

describe('a mention without a number', () => {
  test.each([
    ['by its Member and what it asks', 'Hiermee voer ik de motie-Ceder over walstroom in zeehavens uit.', 1],
    ['by a shortened particle', 'Hiermee voer ik de motie-Piri/vdLee over kerkorgels uit.', 3],
    [
      'by a given name',
      'Hiermee voer ik de motie van het lid Inge van Dijk over het slaan van munten uit.',
      4,
    ],
    ['by part of a compound', 'Hiermee voer ik de motie-Ceder over stroom aan de kade in zeehavens uit.', 1],
    ['with c.s.', 'Hiermee voer ik de motie-Grinwis c.s. over het veer bij Lobith uit.', 7],
  ])('is found %s', (_, sentence, number) => {
    expect(idsOf(meant(sentence))).toEqual([`kst-99001-${number}`])
  })

  test('means both when two fit, and says so', () => {
    const found = meant('Hiermee voer ik de motie-Ceder over dijkversterking langs de IJssel uit.')
    expect(found.outcome).toBe('several')
    expect(idsOf(found).sort()).toEqual(['kst-99001-2', 'kst-99001-6'])
  })

  test('means no motion that is later than the letter', () => {
    const found = meant(
      'Hiermee voer ik de motie-Ceder over dijkversterking langs de IJssel uit.',
      '2024-06-01',
    )
    expect(idsOf(found)).toEqual(['kst-99001-2'])
    expect(found).toMatchObject({
      outcome: 'one',
      reasons: expect.arrayContaining([{ code: 'members', names: ['Ceder'] }]),
    })
  })

  test('means none when that Member submitted none', () => {
    expect(meant('Hiermee voer ik de motie-Paternotte over walstroom in zeehavens uit.')).toMatchObject({
      outcome: 'none',
      why: 'no-such-member',
    })
  })

  test('means none when a Member submitted very many and the letter says no more', () => {
    expect(meant('Hiermee voer ik de motie-Bontenbal uit.')).toMatchObject({
      outcome: 'none',
      why: 'too-many-fit',
    })
  })

  test('means none when the words are of something else', () => {
    expect(
      meant('Hiermee voer ik de motie-Ceder over bijenvolken op begraafplaatsen en kwekerijen uit.').outcome,
    ).toBe('none')
  })
})

const motions = loadMotions()
const real = indexMotions(motions)

describe('motions of the corpus, their number left out', () => {
  const meantIn = (sentence: string, date: string) => {
    const document = documentOf(`Geachte voorzitter,\n\n${sentence}\n`, { date })
    return findMentionedMotions(makeReading(document, vocabulary), document.text)
  }

  test('nine of ten are found or are among the two or three that fit; hardly one is wrong', (context) => {
    if (motions.length === 0) context.skip('moties.jsonl is not there')
    const made = makeMentions(motions, 100, 20_251_122)
    const counts = { alone: 0, wrong: 0, among: 0, notAmong: 0, none: 0 }
    for (const { sentence, letterDate, motion: right } of made) {
      const [found] = meantIn(sentence, letterDate)
      const answer: MotionMeant = found
        ? motionMeant(found.mention, real)
        : { outcome: 'none', why: 'nothing-fits', count: 0 }
      const isIn = idsOf(answer).includes(right.id)
      if (answer.outcome === 'one') counts[isIn ? 'alone' : 'wrong']++
      else if (answer.outcome === 'several') counts[isIn ? 'among' : 'notAmong']++
      else counts.none++
    }
    expect(counts.alone + counts.among, JSON.stringify(counts)).toBeGreaterThanOrEqual(90)
    expect(counts.wrong, JSON.stringify(counts)).toBeLessThanOrEqual(3)
  })

  test('citations that do give the number are found without it', (context) => {
    if (motions.length === 0) context.skip('moties.jsonl is not there')
    const ids = new Set(motions.map(({ id }) => id))
    let known = 0
    let right = 0
    let wrong = 0
    for (const { words, date } of loadCitingParagraphs()) {
      // The motion that cites stands among the motions: the letter is of the day before.
      const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)
      for (const { reference, mention } of meantIn(words, before)) {
        if (reference === null || !ids.has(reference)) continue
        const answer = motionMeant({ ...mention, dossiers: [] }, real)
        known++
        if (idsOf(answer).includes(reference)) right++
        else if (answer.outcome === 'one') wrong++
      }
    }
    expect(known).toBeGreaterThan(10)
    expect(right / known).toBeGreaterThanOrEqual(0.7)
    expect(wrong / known).toBeLessThanOrEqual(0.1)
  })

  test('a mention among ten thousand motions is quickly resolved', (context) => {
    if (motions.length === 0) context.skip('moties.jsonl is not there')
    const many = [...motions, ...motions, ...motions].slice(0, 10_000)
    const index = indexMotions(many.map((one, at) => ({ ...one, id: `${one.id}/${at}` })))
    const mentions = makeMentions(motions, 60, 7).flatMap(({ sentence, letterDate }) =>
      meantIn(sentence, letterDate).map(({ mention }) => mention),
    )
    for (const mention of mentions) motionMeant(mention, index)
    const start = process.cpuUsage()
    for (let round = 0; round < 5; round++) for (const mention of mentions) motionMeant(mention, index)
    const { user } = process.cpuUsage(start)
    // A third of this on a machine with nothing else to do.
    expect(user / 1000 / mentions.length / 5).toBeLessThan(3)
  })
})
