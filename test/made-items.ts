import type { ItemKind, ItemOf, Reading } from '#model/reading.ts'

const SHA256 = '0'.repeat(64)

type Own<Kind extends ItemKind> = Partial<Omit<ItemOf<Kind>, 'kind' | 'start' | 'end' | 'quote' | 'text'>>

/** What an item of each kind says when a test does not care. */
const OWN: { readonly [Kind in ItemKind]: Own<Kind> } = {
  commitment: {
    class: 'promise',
    actor: null,
    addressee: null,
    modality: 'future',
    specificity: 'deliverable',
    strength: 'firm',
    deadline: null,
    recurrence: null,
    condition: null,
    status: 'announced',
  },
  realisation: { when: null },
  discharge: { of: 'toezegging', madeOn: null, debate: null, reference: null },
  motion: {
    key: 'A',
    submitters: ['A'],
    others: false,
    parties: [],
    reference: null,
    asks: [],
    disposition: null,
    evidence: [],
  },
  recommendation: { number: 1, issuer: null, source: 'quoted', parts: [] },
  response: {
    number: 1,
    stance: 'agrees',
    consequence: 'none',
    reason: null,
    parts: [],
    evidence: [],
    category: 'accepted',
  },
  amount: {
    value: 1,
    currency: 'EUR',
    per: 'total',
    from: null,
    to: null,
    purpose: null,
    modality: 'committed',
    qualifier: 'exact',
  },
  time: { from: '2025-01-01', to: '2025-12-31', type: 'interval', role: 'deadline' },
  reference: { id: 'kst-39901-12', type: 'kamerstuk', title: null, self: false },
  figure: { value: 1, candidates: [], unit: 'landen' },
  withheld: { reason: null },
  entity: { id: 'KE', type: 'country', name: 'Kenia' },
}

/** An item that stands at `start` and says `text`; what a test cares about is given, the rest is plain. */
export function madeItem<Kind extends ItemKind>(
  kind: Kind,
  text: string,
  { start = 0, ...own }: Partial<ItemOf<Kind>> = {},
): ItemOf<Kind> {
  return {
    kind,
    start,
    end: start + text.length,
    id: `${kind}-${start}`,
    holes: [],
    quote: text,
    text,
    speaker: 'government',
    page: null,
    rule: `${kind}/test`,
    confidence: 0.9,
    doubts: [],
    themes: [],
    ...OWN[kind],
    ...own,
  } as unknown as ItemOf<Kind>
}

/** A reading with these items; `document` overrides what it says of the file. */
export function readingWith(
  items: Reading['items'],
  document: Partial<Reading['document']> = {},
  rest: Partial<Pick<Reading, 'segments' | 'links'>> = {},
): Reading {
  return {
    schema: 'rekenschap.reading/1',
    document: {
      source: { name: 'brief.txt', sha256: SHA256, mediaType: 'text/plain', length: 1234 },
      title: 'Reactie op een verzoek',
      kind: 'letter',
      date: { value: '2024-02-09', basis: 'stated' },
      identifiers: [],
      signatories: [],
      addressee: null,
      ...document,
    },
    segments: [],
    items,
    links: [],
    ...rest,
  }
}
