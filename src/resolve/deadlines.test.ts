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
  ['Nederland zal helpen bij de wet, die de lidstaten in mei bespreken.', null],
  [
    'De havenwet moet uiterlijk op 7 mei 2026 gelden; Nederland zal medio dit jaar een plan sturen.',
    'medio dit jaar',
  ],
  [
    'Nederland zal vanaf september twee havens openen, waarvoor tot en met 2028 geld is vrijgemaakt.',
    'vanaf september',
  ],
  ['Nederland zal twee havens openen, waarvoor tot en met 2028 geld is vrijgemaakt.', 'tot en met 2028'],
  ['Nederland zal in mei de haven openen, zo mogelijk al in april.', 'mei'],
  ['Nederland droeg dit jaar geld bij en zal dat in 2026 weer doen.', '2026'],
  ['Ieder jaar zal Nederland in mei een verslag sturen.', null],
  ['Dit plan wordt naar verwachting in het najaar bij uw Kamer ingediend.', 'het najaar'],
  ['Nederland zal helpen bij de wet, waarvan de Europese Commissie in mei een versie maakt.', null],
])('a time bounds what stands in its own clause: %s', (text, term) => expect(termsIn(text)).toEqual([term]))
