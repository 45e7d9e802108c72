import { expect, test } from 'vitest'
import { maySendOn, parseMediaType, parseRetryAfter, worthAnotherTry } from '#sources/http/parse.ts'

const NOW = Date.UTC(2024, 4, 6, 10)

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Mon, 06 May 2024 10:00:30 GMT', 30_000],
  ['Mon, 06 May 2024 09:00:00 GMT', 0],
  ['straks', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %s asks to wait %s ms', (value, waitMs) => {
  expect(parseRetryAfter(value, NOW)).toBe(waitMs)
})

test('a media type stands before its charset, in small letters', () => {
  expect(parseMediaType('Application/JSON; odata.metadata=minimal')).toBe('application/json')
  expect(parseMediaType(undefined)).toBe('')
})

test.each([
  ['http://a.example/1', 'http://a.example/2', true],
  ['http://a.example/1', 'https://b.example/2', true],
  ['https://a.example/1', 'https://b.example/2', true],
  ['http://a.example/1', 'http://b.example/2', false],
  ['http://a.example/1', 'http://a.example:81/2', false],
  ['https://a.example/1', 'http://a.example/2', false],
  ['https://a.example/1', 'ftp://a.example/2', false],
])('%s may send us on to %s: %s', (from, to, may) => {
  expect(maySendOn(new URL(from), new URL(to))).toBe(may)
})

test('what is worth another try', () => {
  expect([200, 204, 304, 400, 404, 408, 429, 500, 503].filter(worthAnotherTry)).toEqual([408, 429, 500, 503])
})
