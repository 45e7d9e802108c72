import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { matchEntries, type Kept } from '#anchor/match-entries.ts'
import { draftEntries } from '#register/draft-entries.ts'
import { documentOf, readingOf } from '#test/analysis.ts'
import { processorTime } from '#test/processor-time.ts'
import { sampleKeys } from '#test/sample-keys.ts'

const AROUND = 32

function kept(text: string, quote: string, { from = 0, kind = 'commitment' } = {}): Kept {
  const start = text.indexOf(quote, from)
  const end = start + quote.length
  const [prefix, suffix] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)]
  return { start, end, kind, quote, text: quote.replaceAll(/\s+/g, ' '), prefix, suffix }
}

const otherText = { isSameFor: () => false }
const sameText = { isSameFor: () => true }

test('what is found again is the same entry: in its place, elsewhere, or as words alone', () => {
  const before = 'Ik kom morgen. Ik bel u op. Ik schrijf u een brief.'
  const after = 'Ik kom morgen. Nog iets. Ik bel u op. Ik schrijf u een\nbrief.'
  const entries = ['Ik kom morgen.', 'Ik bel u op.', 'Ik schrijf u een brief.'].map((quote) =>
    kept(before, quote),
  )
  const findings = ['Ik kom morgen.', 'Ik bel u op.', 'Nog iets.'].map((quote) => kept(after, quote))
  const { again, lost, gained } = matchEntries(entries, findings, { text: after, ...otherText })
  expect(again.map(({ entry, finding, how }) => [entry.quote, finding?.quote ?? null, how])).toEqual([
    ['Ik kom morgen.', 'Ik kom morgen.', 'exact'],
    ['Ik bel u op.', 'Ik bel u op.', 'moved'],
    ['Ik schrijf u een brief.', null, 'moved'],
  ])
  expect(Object.keys(again[2]!.place)).toEqual(['start', 'end'])
  expect(lost).toEqual([])
  expect(gained.map(({ quote }) => quote)).toEqual(['Nog iets.'])
})

test('other words are never the same entry, however alike they are', () => {
  const before = 'Ik zal € 1,5 miljoen geven.'
  const after = 'Ik zal € 15 miljoen geven.'
  const { again, lost, gained } = matchEntries([kept(before, before)], [kept(after, after)], {
    text: after,
    ...otherText,
  })
  expect([again.length, lost.length, gained.length]).toEqual([0, 1, 1])
})

test('of the same text a finding with other bounds is the same entry, but not when the text is another', () => {
  const text = 'Vooraf. Ik zal de Kamer informeren, zo mogelijk. Slot.'
  const entry = kept(text, 'Ik zal de Kamer informeren')
  const finding = kept(text, 'de Kamer informeren, zo mogelijk')
  expect(matchEntries([entry], [finding], { text, ...sameText }).again).toMatchObject([
    { entry, finding, how: 'exact' },
  ])
  expect(matchEntries([entry], [finding], { text, ...otherText }).again).toMatchObject([
    { entry, finding: null },
  ])
  expect(matchEntries([entry], [], { text, ...sameText }).lost).toEqual([entry])
})

test('an entry that was lost in an older text is not taken for what now stands in its old place', () => {
  const old = kept('Ik zal de Kamer in mei informeren.', 'Ik zal de Kamer in mei informeren.')
  const now = kept('Het fonds krijgt dit jaar geld voor Kenia.', 'Het fonds krijgt dit jaar geld voor Kenia.')
  const { again, lost } = matchEntries([old], [now], { text: now.quote, isSameFor: (entry) => entry !== old })
  expect([again, lost]).toEqual([[], [old]])
})

test('of two with the same words the surroundings decide which is gone', () => {
  const before = 'Over Kenia: ik zal de Kamer informeren. Over Oeganda: ik zal de Kamer informeren. Slot.'
  const quote = 'ik zal de Kamer informeren.'
  const entries = [kept(before, quote), kept(before, quote, { from: before.indexOf('Oeganda') })]
  const after = 'Een nieuwe inleiding. Over Oeganda: ik zal de Kamer informeren. Slot.'
  const { again, lost } = matchEntries(entries, [kept(after, quote)], { text: after, ...otherText })
  expect(again.map(({ entry }) => entry)).toEqual([entries[1]])
  expect(lost).toEqual([entries[0]])
})

test('a table in which the same words stand a thousand times is matched in order, and at once', () => {
  const text = 'nihil\n'.repeat(1000)
  const cells = Array.from({ length: 1000 }, (_, row) =>
    kept(text, 'nihil', { from: row * 6, kind: 'amount' }),
  )
  const after = `Bijlage\n\n${text}`
  const moved = Array.from({ length: 1000 }, (_, row) =>
    kept(after, 'nihil', { from: 9 + row * 6, kind: 'amount' }),
  )
  const began = processorTime()
  const { again } = matchEntries(cells, moved, { text: after, ...otherText })
  expect(processorTime() - began).toBeLessThan(2000)
  expect(again.every(({ entry, finding }, row) => entry === cells[row] && finding === moved[row])).toBe(true)
})

/** As lines of a page: broken near a width, words cut at the end, spaces between paragraphs, another shape of signs. */
function asOnPage(text: string): string {
  const wrapped = text.split('\n').map((line) => {
    const words = line.split(' ')
    let [page, width] = ['', 0]
    for (const word of words) {
      if (width + word.length > 60 && /^[a-z]{8,}$/.test(word)) {
        page += ` ${word.slice(0, 4)}-\n${word.slice(4)}`
        width = word.length - 4
      } else if (width + word.length > 60) {
        page += `\n${word}`
        width = word.length
      } else {
        page += `${page === '' ? '' : ' '}${word}`
        width += word.length + 1
      }
    }
    return page
  })
  return wrapped.join('\n').replaceAll('"', '”').replaceAll("'", '’')
}

test('of a letter as lines of a page and as running text 98 % is found again, and nothing is taken for another', () => {
  let [found, all, wrong] = [0, 0, 0]
  for (const { name } of sampleKeys.slice(0, 6)) {
    const text = readFileSync(`samples/${name}/letter.txt`, 'utf8')
    // Footers and headings of a page are not in the running text: only the words are held against each other.
    const running = text.replaceAll(/(?<=[^\n])\n(?=[^\n])/g, ' ')
    const [before, after] = [running, asOnPage(running)].map((letter) => {
      const reading = readingOf(letter, { date: '2024-01-01' })
      const document = documentOf(letter, { date: '2024-01-01' })
      return {
        text: document.text,
        drafts: draftEntries({ reading, text: document.text, passages: [], keys: undefined as never }),
      }
    }) as [Made, Made]
    const { again, lost } = matchEntries(before.drafts, after.drafts, { text: after.text, ...otherText })
    all += again.length + lost.length
    found += again.length
    for (const { entry, place } of again) {
      const bare = (words: string) => words.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
      if (bare(after.text.slice(place.start, place.end)) !== bare(entry.quote)) wrong++
    }
  }
  expect(all).toBeGreaterThan(100)
  expect({ share: found / all >= 0.98, wrong }, `${found} of ${all}`).toEqual({ share: true, wrong: 0 })
})

type Made = { readonly text: string; readonly drafts: ReturnType<typeof draftEntries> }
