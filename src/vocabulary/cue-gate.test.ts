import { expect, test } from 'vitest'
import { makeLexicon } from '#text/lexicon.ts'
import { tokenize } from '#text/tokens.ts'
import { makeCueGate } from '#vocabulary/cue-gate.ts'
import { indexCues } from '#vocabulary/phrase.ts'

const PHRASES = ['(zeg|zegt) ... toe', 'zal worden', 'bezien', 'van de (Kamer|Senaat)']
const LEXICON = makeLexicon('ik zeg zegt toe zal worden bezien van de kamer senaat'.split(' '))
const gate = makeCueGate(
  PHRASES.map((phrase, kind) => ({ bit: 1 << kind, index: indexCues([{ phrase }], LEXICON) })),
  LEXICON.size,
)

/** The phrases that may stand in a text. */
function passing(text: string): string[] {
  const tokens = tokenize(text, LEXICON)
  const bits = gate(tokens, 0, tokens.count, new Int32Array(LEXICON.size + 1))
  return PHRASES.filter((_, kind) => (bits & (1 << kind)) !== 0)
}

for (const [text, phrases] of [
  ['Hierbij zeg ik u dat toe.', [PHRASES[0]]],
  ['Toe, ik zeg iets', []],
  ['Het zal worden bezien.', [PHRASES[1], PHRASES[2]]],
  ['Het zal niet worden.', []],
  ['De leden van de Senaat', [PHRASES[3]]],
  ['van de leden', []],
] as const) {
  test(`"${text}" may hold ${phrases.join(', ') || 'nothing'}`, () => expect(passing(text)).toEqual(phrases))
}

test('what stood in the sentence before does not count', () => {
  const tokens = tokenize('toe. Ik zeg iets.', LEXICON)
  const seen = new Int32Array(LEXICON.size + 1)
  gate(tokens, 0, 2, seen)
  expect(gate(tokens, 2, tokens.count, seen)).toBe(0)
})
