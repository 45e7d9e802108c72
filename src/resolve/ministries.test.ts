import { expect, test } from 'vitest'
import { ministriesOf } from '#resolve/ministries.ts'
import { vocabulary } from '#test/analysis.ts'

const idsOf = (...roles: (string | null)[]) =>
  ministriesOf({ signatories: roles.map((role) => ({ name: 'P. Jansma', role })) }, vocabulary).map(
    ({ id }) => id,
  )

test.each([
  [['De Minister van Buitenlandse Zaken'], ['bz']],
  [
    ['De minister van Defensie', 'De minister van Buitenlandse Zaken'],
    ['def', 'bz'],
  ],
  [['De Minister van Buitenlandse Zaken', 'De Staatssecretaris van Buitenlandse Zaken'], ['bz']],
  [['Havenmeester van Vlieland'], []],
  [[null], []],
])('who signs as %s speaks for %s', (roles, ids) => expect(idsOf(...roles)).toEqual(ids))
