import { expect, test } from 'vitest'
import { messagesFor } from '#messages/messages.ts'
import type { Item } from '#model/reading.ts'
import { presentChanges, type LetterChanges } from '#present/changes.ts'
import { plainText } from '#present/lines.ts'
import { readingOf } from '#test/analysis.ts'

const LETTER = 'Geachte voorzitter,\n\nNederland zal in 2027 een conferentie\norganiseren.\n'
const promise = readingOf(LETTER, { date: '2025-03-01' }).items.find(({ kind }) => kind === 'commitment')!
const none = { gained: [], lost: [], changed: [] }

const shown = (letters: LetterChanges[], all = false) =>
  presentChanges(letters, { words: messagesFor('nl'), width: 100, all }).map(plainText)

test('each difference has its sign, its quote on one line and the rule that found it', () => {
  const lines = shown([{ name: 'een brief', changes: { ...none, gained: [promise] } }])
  expect(lines.slice(0, 2)).toEqual([
    'een brief',
    expect.stringMatching(/^ {2}\+ .* “Nederland zal in 2027 een conferentie organiseren\.”$/),
  ])
  expect(lines[2]).toBe(`      ${promise.rule}`)
})

test('what was read otherwise shows each field as it was and is', () => {
  const after = { ...promise, class: 'effort', deadline: null, end: promise.end - 1 } as Item
  const fields = ['place', 'class', 'deadline']
  const lines = shown([{ name: 'x', changes: { ...none, changed: [{ before: promise, after, fields }] } }])
  expect(lines.slice(2, 5)).toEqual([
    '      andere woorden: “Nederland zal in 2027 een conferentie organiseren.”',
    '      class: promise → effort',
    expect.stringMatching(/^ {6}deadline: “2027” → geen$/),
  ])
})

test('letters without difference are left out, and all differences are counted per kind', () => {
  const lines = shown([
    { name: 'stil', changes: none },
    { name: 'een', changes: { ...none, lost: [promise] } },
    { name: 'twee', changes: { ...none, gained: [promise, promise] } },
  ])
  expect(lines).not.toContain('stil')
  expect(lines.at(-1)).toMatch(/^ {2}samen +2 +1 +0$/)
})

test('a long list is cut, unless all was asked for', () => {
  const many = [{ name: 'x', changes: { ...none, gained: Array.from({ length: 20 }, () => promise) } }]
  expect(shown(many)).toContain('    … en nog 8; toon alles met --all')
  expect(shown(many, true).filter((line) => line.startsWith('  + '))).toHaveLength(20)
})
