import { expect, test } from 'vitest'
import { formatOfficialId, parseDossier, parseOfficialId } from '#text/official-id.ts'

const kamerstuk = (dossier: string, suffix: string | null, number: string, part: string | null = null) => ({
  kind: 'kamerstuk',
  dossier,
  suffix,
  number,
  part,
})

test.each([
  ['kst-39901-385', kamerstuk('39901', null, '385')],
  ['kst-39901-XVII-55', kamerstuk('39901', 'XVII', '55')],
  ['kst-39901-IIA-3', kamerstuk('39901', 'IIA', '3')],
  ['kst-39901-A-5', kamerstuk('39901', 'A', '5')],
  ['kst-21501-02-3121', kamerstuk('21501', '02', '3121')],
  ['kst-35302-F', kamerstuk('35302', null, 'F')],
  ['kst-39901-XVI-F', kamerstuk('39901', 'XVI', 'F')],
  ['kst-39901-12-n1', kamerstuk('39901', null, '12', 'n1')],
  ['kst-39901-XVII-12-b1', kamerstuk('39901', 'XVII', '12', 'b1')],
  ['kst-39901-F-b1', kamerstuk('39901', null, 'F', 'b1')],
  ['kst-39901-2-h1', kamerstuk('39901', null, '2', 'h1')],
  ['blg-1184123', { kind: 'annex', number: '1184123' }],
  ['ah-tk-20232024-2129', { kind: 'answers', house: 'tk', session: '20232024', number: '2129' }],
  ['kv-tk-2025Z01234', { kind: 'question', house: 'tk', number: '2025Z01234' }],
  ['h-tk-20232024-50-2', { kind: 'debate', house: 'tk', session: '20232024', sitting: '50', item: '2' }],
  ['h-ek-20232024-7', { kind: 'debate', house: 'ek', session: '20232024', sitting: '7', item: null }],
  ['2025D06779', { kind: 'house', letter: 'D', number: '2025D06779' }],
  ['2025Z02986', { kind: 'house', letter: 'Z', number: '2025Z02986' }],
  ['TZ202412-116', { kind: 'commitment', number: 'TZ202412-116' }],
  ['trb-2010-272', { kind: 'other', series: 'trb', number: '2010-272' }],
  ['nds-tk-2024D12345', { kind: 'other', series: 'nds-tk', number: '2024D12345' }],
  ['kst-1259252', { kind: 'other', series: 'kst', number: '1259252' }],
])('%s is taken apart and put together again', (text, parts) => {
  expect(parseOfficialId(text)).toEqual(parts)
  expect(formatOfficialId(parseOfficialId(text)!)).toBe(text)
})

test('case and blanks around it make no difference', () => {
  expect(formatOfficialId(parseOfficialId(' KST-39901-xvii-55 ')!)).toBe('kst-39901-XVII-55')
  expect(formatOfficialId(parseOfficialId('2025d06779')!)).toBe('2025D06779')
})

test.each([
  '',
  'kst',
  '39901',
  'kst-',
  'kst 39901-1',
  '../kst-1',
  'a/b-1',
  '2025X06779',
  'brief van 3 mei',
  'https://a-b',
])('"%s" is no identifier', (text) => {
  expect(parseOfficialId(text)).toBeUndefined()
})

test.each([
  ['32735', '32735'],
  ['39 901', '39901'],
  ['39901-XVII', '39901-XVII'],
  ['39 901 xvii', '39901-XVII'],
  ['21501-02', '21501-02'],
  ['39901 (R1234)', '39901'],
  ['39901 IV (R1234)', '39901-IV'],
])('a dossier has one spelling: %s', (text, dossier) => {
  expect(parseDossier(text)).toBe(dossier)
})

test('other words are no dossier', () => {
  const others = ['', 'XVII', '3273', '327351', 'dossier 32735']
  for (const words of others) expect(parseDossier(words)).toBeUndefined()
})
