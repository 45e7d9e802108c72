import { expect, test } from 'vitest'
import { hrefOf, langOfPath, preferredLang } from '#web/routes.ts'

test('an address is made of its parts; what is empty is left out', () => {
  expect(hrefOf('nl', 'start')).toBe('/nl/')
  expect(hrefOf('en', 'letter', { id: 'a b', hash: 'c' })).toBe('/en/letters/a%20b#c')
  expect(hrefOf('nl', 'letters', { query: { jaar: '2024', thema: '', pagina: undefined } })).toBe(
    '/nl/brieven?jaar=2024',
  )
})

test('the language of an address is that of its first part', () => {
  expect([langOfPath('/nl'), langOfPath('/en/letters'), langOfPath('/nlx'), langOfPath('/')]).toEqual([
    'nl',
    'en',
    undefined,
    undefined,
  ])
})

test.each([
  [undefined, 'nl'],
  ['en-GB,en;q=0.9', 'en'],
  ['de,en;q=0.8,nl;q=0.9', 'nl'],
  ['fr', 'nl'],
  ['nl;q=0,en;q=0.1', 'en'],
])('who asks for %s begins in %s', (accepted, lang) => {
  expect(preferredLang(accepted)).toBe(lang)
})
