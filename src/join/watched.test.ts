import { describe, expect, test } from 'vitest'
import { makeWatcher, type WatchedFacts } from '#join/watched.ts'
import type { Watch } from '#vocabulary/schemas.ts'

const LABEL = { nl: 'regel', en: 'rule' }
const PAPER: WatchedFacts = {
  title: 'Voortgang van het mensenrechtenbeleid',
  kind: 'Brief regering',
  date: '2024-03-01',
  dossiers: ['36600-XVII'],
  senders: ['A. Verzonnen, minister van Buitenlandse Zaken'],
  committees: ['vaste commissie voor Buitenlandse Zaken'],
}

function fits(watch: Partial<Watch>, paper: Partial<WatchedFacts> = {}): boolean {
  return makeWatcher([{ id: 'regel', label: LABEL, ...watch }])({ ...PAPER, ...paper }).length > 0
}

describe('a watch', () => {
  test('without fields takes everything', () => expect(fits({})).toBe(true))

  test('takes a dossier with its suffixes, and no other that begins with the same digits', () => {
    expect(fits({ dossiers: ['36600'] })).toBe(true)
    expect(fits({ dossiers: ['36600-XVII'] })).toBe(true)
    expect(fits({ dossiers: ['3660'] })).toBe(false)
    expect(fits({ dossiers: ['36600-V'] })).toBe(false)
  })

  test('takes a word by its beginning, never from its middle', () => {
    expect(fits({ words: ['mensenrecht'] })).toBe(true)
    expect(fits({ words: ['recht'] })).toBe(false)
    expect(fits({ words: ['voortgang  van het'] })).toBe(true)
    expect(fits({ words: ['(mensen'] })).toBe(false)
  })

  test('reads letters with and without diacritics the same', () => {
    expect(fits({ words: ['oekraine'] }, { title: 'Oorlogsmisdrijven in Oekraïne' })).toBe(true)
  })

  test('asks that every field fits: a human-rights letter under a budget chapter, by its sender', () => {
    const watch = { senders: ['minister van Buitenlandse Zaken'], words: ['mensenrecht'] }
    expect(fits(watch)).toBe(true)
    expect(fits(watch, { senders: ['minister van Financiën'] })).toBe(false)
    expect(fits(watch, { title: 'Begroting' })).toBe(false)
  })

  test('that begins on a day takes nothing older, and nothing without a day', () => {
    expect(fits({ since: '2024-03-01' })).toBe(true)
    expect(fits({ since: '2024-03-02' })).toBe(false)
    expect(fits({ since: '2024-03-01' }, { date: null })).toBe(false)
  })

  test('takes a kind whatever its capitals', () => {
    expect(fits({ kinds: ['brief Regering'] })).toBe(true)
    expect(fits({ kinds: ['Motie'] })).toBe(false)
  })

  test('says by which of the watches a paper is wanted', () => {
    const watcher = makeWatcher([
      { id: 'een', label: LABEL, words: ['mensenrecht'] },
      { id: 'twee', label: LABEL, words: ['visserij'] },
      { id: 'drie', label: LABEL, committees: ['buitenlandse zaken'] },
    ])
    expect(watcher(PAPER)).toEqual(['een', 'drie'])
  })
})
