import { expect, test } from 'vitest'
import type { NewsItem } from '#model/news.ts'
import { newsLines } from '#present/news-lines.ts'

const LETTER: NewsItem = {
  document: 'abc',
  official: 'kst-39901-31',
  title: 'Voortgang van het beleid',
  kind: 'letter',
  date: '2024-06-10',
  enclosureOf: null,
  counts: { repeats: 2, settles: 1, silent: 0 },
}

function shown(item: Partial<NewsItem>, lang: 'nl' | 'en' = 'nl'): string {
  const lines = newsLines([{ ...LETTER, ...item }], { lang, width: 100 })
  return lines.map((line) => line.map(({ text }) => text).join('')).join('\n')
}

test('news says first what a letter settles, then what it repeats, and nothing of what it does not do', () => {
  const text = shown({})
  expect(text).toContain('kst-39901-31  10 jun 2024')
  expect(text).toContain('handelt 1 af · herhaalt 2')
  expect(text).not.toContain('zwijgt')
  expect(shown({}, 'en')).toContain('settles 1 · repeats 2')
})

test('a letter that touches nothing says so, and one that came with many says that it was not held apart', () => {
  expect(shown({ counts: {} })).toContain('niets dat eerdere brieven raakt')
  expect(shown({ counts: null })).toContain('met veel tegelijk gekomen')
})

test('an enclosure names its letter; a motion is held against nothing', () => {
  expect(shown({ enclosureOf: 'kst-39901-30' })).toContain('bijlage bij kst-39901-30')
  expect(shown({ kind: 'motion', counts: {} })).not.toContain('eerdere brieven')
})
