import fc from 'fast-check'
import type { HouseRow } from '#model/house.ts'

const VERSIONS = [
  '',
  '2030-05-06T09:00:00Z',
  '2030-05-06T09:00:00.0Z',
  '2030-05-07T09:00:00.1234567Z',
  '2030-05-07T09:00:00.123Z',
]

/** Any row of few ids, versions and relations, so that many of them are of one row. */
export const aRow: fc.Arbitrary<HouseRow> = fc.record({
  category: fc.constantFrom('Zaak', 'Document'),
  id: fc.constantFrom('a', 'b', 'A'),
  updated: fc.constantFrom(...VERSIONS),
  deleted: fc.boolean(),
  whole: fc.boolean(),
  fields: fc.constantFrom<HouseRow['fields'][]>(
    { Nummer: '1' },
    { Nummer: '2' },
    { Soort: 'x\u0000\ud800', Nummer: '1' },
  ),
  refs: fc.dictionary(
    fc.constantFrom('Zaak', 'Document', 'Persoon', '__proto__'),
    fc.subarray(['a', 'b', 'c']),
    { maxKeys: 3 },
  ),
})
