import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLexicon } from '#text/lexicon.ts'
import { patchTokens, type Replacement } from '#text/patch-tokens.ts'
import { tokenize } from '#text/tokens.ts'

const LEXICON = makeLexicon(['de', 'brief', 'lhbtiq+', 'ge-dateerd', '42'])

function replaced(text: string, replacements: readonly Replacement[]): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end, replacement } of replacements) {
    parts.push(text.slice(at, start), replacement)
    at = end
  }
  return parts.join('') + text.slice(at)
}

test('tokens of a repaired text are those of that text cut afresh', () => {
  const text = 'Hetis de Ihbtig+-brief van q2 “landen”; ge-\ndateerd'
  const replacements = [
    { start: 0, end: 5, replacement: 'Het is' },
    { start: 9, end: 16, replacement: 'lhbtiq+' },
    { start: 27, end: 28, replacement: '4' },
  ]
  const after = replaced(text, replacements)
  const patched = patchTokens(tokenize(text, LEXICON), text, replacements, after, LEXICON)
  expect(after).toBe('Het is de lhbtiq+-brief van 42 “landen”; ge-\ndateerd')
  expect(patched).toEqual(tokenize(after, LEXICON))
})

test('so it is for any text and any replacements', () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab9 -+'.\n“é€", '  '), maxLength: 60 })
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(60), fc.nat(4), text), { maxLength: 4 }), (before, cuts) => {
      let at = 0
      const replacements: Replacement[] = []
      for (const [from, length, replacement] of cuts.toSorted(([a], [b]) => a - b)) {
        const start = Math.min(Math.max(from, at), before.length)
        const end = Math.min(start + length, before.length)
        replacements.push({ start, end, replacement })
        at = end
      }
      const after = replaced(before, replacements)
      const patched = patchTokens(tokenize(before, LEXICON), before, replacements, after, LEXICON)
      expect(patched).toEqual(tokenize(after, LEXICON))
    }),
  )
})
