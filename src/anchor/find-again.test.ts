import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeQuoteFinder, type QuoteSelector } from '#anchor/find-again.ts'
import { normaliseQuote } from '#anchor/normalise.ts'
import { sized } from '#test/sizes.ts'

const AROUND = 32

function selectorOf(text: string, quote: string, from = 0): QuoteSelector {
  const start = text.indexOf(quote, from)
  if (start < 0) throw new Error(`the text does not hold «${quote}»`)
  const end = start + quote.length
  return {
    start,
    end,
    quote,
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  }
}

/** What becomes of a quote of one text in another, as the words that are found there. */
function again(before: string, quote: string, after: string) {
  const found = makeQuoteFinder(after)(selectorOf(before, quote))
  return found && [found.how, after.slice(found.start, found.end)]
}

test('words in the same place are found exactly, elsewhere they have moved, and otherwise they are lost', () => {
  const before = 'Ik zal de Kamer informeren. Dank u.'
  expect(again(before, 'Ik zal de Kamer informeren.', before)).toEqual([
    'exact',
    'Ik zal de Kamer informeren.',
  ])
  expect(again(before, 'Ik zal de Kamer informeren.', `Geachte heer,\n${before}`)).toEqual([
    'moved',
    'Ik zal de Kamer informeren',
  ])
  expect(again(before, 'Ik zal de Kamer informeren.', 'Ik zal uw Kamer informeren.')).toBeUndefined()
})

test('line ends, hyphens, quotation marks, accents and joined letters may differ', () => {
  const pdf = 'Het kabinet zal de “bij-\ndrage” aan het ﬁnanciële fonds in\nOekraïne ver-\nhogen.'
  const xml =
    'Vooraf. Het kabinet zal de "bijdrage" aan het financiële fonds in Oekrai\u0308ne verhogen. Slot.'
  expect(again(pdf, pdf, xml)).toEqual([
    'moved',
    'Het kabinet zal de "bijdrage" aan het financiële fonds in Oekrai\u0308ne verhogen',
  ])
})

test.each([
  ['een plan wordt gemaakt', 'Er is geen plan wordt gemaakt.', 'the end of another word'],
  ['€ 1,5 miljoen', 'Het is € 15 miljoen.', 'a number without its comma'],
  ['€ 15 miljoen', 'Het is € 1,5 miljoen.', 'a number with a comma'],
  ['€ 5 miljoen', 'Het is $ 5 miljoen.', 'other money'],
  ['5 miljoen euro', 'Het is 15 miljoen euro.', 'the end of a number'],
  ['5 miljoen euro', 'Het is 2,5 miljoen euro.', 'the decimals of a number'],
  ['nog 20', 'Er zijn nog 200 over.', 'the beginning of a number'],
  ['nog 20', 'Er zijn nog 20,5 over.', 'a number without its decimals'],
  ['10%', 'Het is 10‰.', 'other parts'],
  ['zal ik mogelijk komen', 'Daarom zal ik onmogelijk komen.', 'a word with more in front'],
  ['...', 'Niets. Nog niets.', 'no words at all'],
])('«%s» does not stand in «%s»: %s', (quote, after) => {
  expect(again(`Vooraf: ${quote} `, quote, after)).toBeUndefined()
})

test('of equal quotes the one in the same surroundings counts, then the nearest', () => {
  const before = 'Over Kenia: ik zal de Kamer informeren. Over Oeganda: ik zal de Kamer informeren. Slot.'
  const after =
    'Slot. Over Oeganda: ik zal de Kamer informeren. Over Kenia: ik zal de Kamer informeren. Nieuw.'
  const second = before.lastIndexOf('ik zal')
  const find = makeQuoteFinder(after)
  expect(find(selectorOf(before, 'ik zal de Kamer informeren.'))).toMatchObject({
    start: after.lastIndexOf('ik zal'),
  })
  expect(find(selectorOf(before, 'ik zal de Kamer informeren.', second))).toMatchObject({
    start: after.indexOf('ik zal'),
  })
  const bare = 'x. ik kom. y. ik kom. z. ik kom.'
  const near: QuoteSelector = { start: 15, end: 22, quote: 'ik kom!', prefix: '', suffix: '' }
  expect(makeQuoteFinder(bare)(near)).toMatchObject({ start: 14 })
})

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('kamer', 'Toe', 'zegging', 'é', 'e\u0301', 'ﬁ', '1', '15', 'ß', 'ij', 'ĳ'),
  },
  { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '-\n', ', ', '. ', '"', '“', '(', ',', '.', '€ ', '%') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\u{1f600}',
      '\u{20bb7}',
      '\u200b',
      '\u00ad',
      '\u0301',
      '\ud800',
      '\udc00',
      '\0',
    ),
  },
)
const made = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const runs = { numRuns: sized(500, 5000) }

test('whatever is found has the same words as the quote, and stands within the text', () => {
  fc.assert(
    fc.property(made, made, fc.nat(), fc.nat(), (before, after, a, b) => {
      const [start, end] = [a % (before.length + 1), b % (before.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const selector = selectorOf(before, before.slice(start, end), start)
      const found = makeQuoteFinder(after)(selector)
      if (!found) return
      expect(found.start).toBeGreaterThanOrEqual(0)
      expect(found.end).toBeLessThanOrEqual(after.length)
      expect(normaliseQuote(after.slice(found.start, found.end))).toBe(normaliseQuote(selector.quote))
    }),
    runs,
  )
})

test('a quote is found in its own text, where it stood, whatever its letters', () => {
  fc.assert(
    fc.property(made, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const quote = text.slice(start, end)
      if (quote === '') return
      const prefix = text.slice(Math.max(0, start - AROUND), start)
      const selector = { start, end, quote, prefix, suffix: text.slice(end, end + AROUND) }
      expect(makeQuoteFinder(text)(selector)).toEqual({ start, end, how: 'exact' })
    }),
    runs,
  )
})

test('a sentence is found wherever whole paragraphs are put before and behind it', () => {
  const sentence = 'Ik zal de Kamer voor 1 mei 2024 e\u0301\u00e9n \u{1f600} plan sturen'
  fc.assert(
    fc.property(made, made, (before, behind) => {
      const after = `${before} \n\n${sentence}.\n\n${behind}`
      const found = makeQuoteFinder(after)({ start: -1, end: -1, quote: sentence, prefix: '', suffix: '. ' })
      expect(found && normaliseQuote(after.slice(found.start, found.end))).toBe(normaliseQuote(sentence))
    }),
    runs,
  )
})
