import { describe, expect, test } from 'vitest'
import type { LetterLink, LetterLinkKind, Placed } from '#model/letter-link.ts'
import { scoreThreads, type FoundBetween } from '#score/score-threads.ts'
import { parseThreadGold, type GoldLink, type GoldSilence } from '#score/thread-gold.ts'
import { letterOf } from '#test/two-letters.ts'

const PLAN = 'Nederland zal in Nairobi een meldpunt openen.'
const DONE = 'In Nairobi is het meldpunt geopend.'
const OTHER = 'De ambassade in Praag is verhuisd naar een ander gebouw.'

const earlier = letterOf(`${PLAN} ${OTHER}`, { date: '2023-03-01', name: '01-plan' })
const later = letterOf(`${DONE} ${OTHER}`, { date: '2024-03-01', name: '02-voortgang' })

function placed(letter: typeof earlier, quote: string): Placed {
  const statement = letter.statements.find(({ text }) => text === quote)
  if (!statement) throw new Error(`no statement “${quote}”`)
  return { letter, statement }
}

const found = (kind: LetterLinkKind = 'realises', from = PLAN, to = DONE): LetterLink => ({
  earlier: placed(earlier, from),
  later: placed(later, to),
  kind,
  attribute: null,
  words: '',
  rule: '',
  score: 1,
  doubts: [],
})
const gold = (more: Partial<GoldLink> = {}): GoldLink => ({
  id: 'thread-1',
  kind: 'realises',
  from: { sample: '01-plan', quote: PLAN },
  to: { sample: '02-voortgang', quote: DONE },
  ...more,
})
const silence = (more: Partial<GoldSilence> = {}): GoldSilence => ({
  id: 'silence-1',
  from: { sample: '01-plan', quote: PLAN },
  silentIn: '02-voortgang',
  ...more,
})
const heard = (silentIn = '02-voortgang', quote = PLAN) => ({ placed: placed(earlier, quote), silentIn })

const score = (
  links: readonly GoldLink[],
  silences: readonly GoldSilence[],
  between: Partial<FoundBetween>,
) => scoreThreads({ links, silences }, { links: [], silences: [], ...between })

describe('links', () => {
  test('one that is annotated and found is true, found and of the right kind', () => {
    expect(score([gold()], [], { links: [found()] })).toMatchObject({
      'links that are true': { right: 1, of: 1 },
      'links found': { right: 1, of: 1 },
      'link kind': { right: 1, of: 1 },
    })
  })

  test('one that is missed is not found; one that nobody annotated is not true', () => {
    expect(score([gold()], [], { links: [found('realises', OTHER, OTHER)] })).toMatchObject({
      'links that are true': { right: 0, of: 1 },
      'links found': { right: 0, of: 1 },
      'link kind': { right: 0, of: 0 },
    })
  })

  test('found twice it is true twice, and found once', () => {
    expect(score([gold()], [], { links: [found(), found('repeats')] })).toMatchObject({
      'links that are true': { right: 2, of: 2 },
      'links found': { right: 1, of: 1 },
      'link kind': { right: 1, of: 2 },
    })
  })

  test('an optional one is true when it is found, and not asked for', () => {
    const links = [gold({ optional: true })]
    expect(score(links, [], { links: [found()] })).toMatchObject({
      'links that are true': { right: 1, of: 1 },
      'links found': { right: 0, of: 0 },
    })
    expect(score(links, [], {})).toMatchObject({ 'links found': { right: 0, of: 0 } })
  })

  test('another kind is right when it can be defended, and else wrong', () => {
    const kinds = (more: Partial<GoldLink>) =>
      score([gold(more)], [], { links: [found('settles')] })['link kind']
    expect(kinds({ kindsToo: ['answers', 'settles'] })).toEqual({ right: 1, of: 1 })
    expect(kinds({ kindsToo: ['answers'] })).toEqual({ right: 0, of: 1 })
  })

  test('a decoy that is found is wrong, one that is left alone right', () => {
    const decoy = [gold({ decoy: true })]
    expect(score(decoy, [], { links: [found()] })).toMatchObject({
      'links that are true': { right: 0, of: 1 },
      'links found': { right: 0, of: 0 },
      'decoys left alone': { right: 0, of: 1 },
    })
    expect(score(decoy, [], {})['decoys left alone']).toEqual({ right: 1, of: 1 })
  })

  test('a decoy that is found twice is one decoy', () => {
    const both = [
      gold({ decoy: true }),
      gold({ id: 'thread-2', decoy: true, from: { sample: '01-plan', quote: OTHER } }),
    ]
    expect(score(both, [], { links: [found(), found('repeats')] })['decoys left alone']).toEqual({
      right: 1,
      of: 2,
    })
  })

  test('a sentence counts though the reader cut it otherwise or broke its lines, but not in another letter', () => {
    const cut = gold({ from: { sample: '01-plan', quote: 'zal in Nairobi\neen meldpunt openen.' } })
    expect(score([cut], [], { links: [found()] })['links found']).toEqual({ right: 1, of: 1 })
    const elsewhere = gold({ from: { sample: '03-anders', quote: PLAN } })
    expect(score([elsewhere], [], { links: [found()] })['links found']).toEqual({ right: 0, of: 1 })
  })
})

describe('silences', () => {
  const tally = (gold: readonly GoldSilence[], silences: FoundBetween['silences']) => {
    const tallies = score([], gold, { silences })
    return [tallies['silences that are true'], tallies['silences found']]
  }

  test('one that is annotated and found is true and found', () => {
    expect(tally([silence()], [heard()])).toEqual([
      { right: 1, of: 1 },
      { right: 1, of: 1 },
    ])
  })

  test('an optional one is true when found, and not asked for', () => {
    expect(tally([silence({ optional: true })], [heard()])).toEqual([
      { right: 1, of: 1 },
      { right: 0, of: 0 },
    ])
  })

  test('a decoy, or one of another letter or sentence, is not true', () => {
    for (const [annotated, said] of [
      [silence({ decoy: true }), heard()],
      [silence(), heard('03-anders')],
      [silence(), heard('02-voortgang', OTHER)],
    ] as const) {
      expect(tally([annotated], [said])[0]).toEqual({ right: 0, of: 1 })
    }
  })

  test('it may be told of other letters too', () => {
    const too = silence({ silentInToo: ['03-anders'] })
    expect(tally([too], [heard('03-anders'), heard()])).toEqual([
      { right: 2, of: 2 },
      { right: 1, of: 1 },
    ])
  })
})

test('the annotation is a JSON object a line; empty lines and absent files hold nothing', () => {
  const lines = `${JSON.stringify(gold())}\n\n${JSON.stringify(gold({ id: 'thread-2' }))}\n`
  const { links, silences } = parseThreadGold(lines, '')
  expect(links.map(({ id }) => id)).toEqual(['thread-1', 'thread-2'])
  expect(silences).toEqual([])
})
