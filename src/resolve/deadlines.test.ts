import { expect, test } from 'vitest'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'

const termsIn = (text: string) =>
  makeReading(documentOf(text, { date: '2025-02-06' }), vocabulary).items.flatMap((item) =>
    item.kind === 'commitment' ? [item.deadline?.text ?? null] : [],
  )

test.each([
  ['In mei zal Nederland de haven openen.', 'mei'],
  ['Nederland zal de brief sturen, die uw Kamer in mei ontvangt.', 'mei'],
  ['Indien in mei geld vrijkomt, zal Nederland de haven openen.', null],
  ['Nederland pleit voor handhaving van de regels, die vanaf 8 augustus 2025 van toepassing zijn.', null],
  ['Nederland zal helpen bij de wet, waarvan de Europese Commissie in mei een versie maakt.', null],
])('a time bounds what stands in its own clause: %s', (text, term) => expect(termsIn(text)).toEqual([term]))
