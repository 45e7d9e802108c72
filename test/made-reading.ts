import type { Document } from '#model/document.ts'
import type { Item, ItemKind, ItemOf, Link, Reading } from '#model/reading.ts'

/** An item in the making: the words it holds, or its offsets, and the fields that matter. */
export type Made<Kind extends ItemKind = ItemKind> = {
  readonly kind: Kind
  /** Words as they stand in the received text; the first place counts. */
  readonly words?: string
  readonly at?: readonly [start: number, end: number]
  readonly fields?: Partial<ItemOf<Kind>>
}

const PLAIN: { readonly [Kind in ItemKind]: Partial<ItemOf<Kind>> } = {
  commitment: {
    class: 'promise',
    actor: 'het kabinet',
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
    key: 'Ter Haar',
    submitters: ['Ter Haar'],
    others: false,
    parties: [],
    reference: null,
    asks: [],
    disposition: null,
    evidence: [],
  },
  recommendation: { number: 1, issuer: 'ACOS', source: 'quoted', parts: [] },
  response: {
    number: 1,
    stance: 'agrees',
    consequence: 'new-act',
    reason: null,
    parts: [],
    evidence: [],
    category: 'accepted',
  },
  amount: {
    value: 2_000_000,
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
  figure: { value: 5, candidates: [], unit: 'landen' },
  withheld: { reason: null },
  entity: { type: 'country', id: 'KE', name: 'Kenia' },
}

/** A reading of a document with exactly these items, whatever the extractors would find. */
export function madeReading(document: Document, made: readonly Made[], links: readonly Link[] = []): Reading {
  const { source, title, kind, date, identifiers, signatories, addressee } = document
  return {
    schema: 'rekenschap.reading/1',
    document: {
      source: { ...source, length: document.text.length },
      title,
      kind,
      date: { ...date },
      identifiers: [...identifiers],
      signatories: signatories.map((signatory) => ({ ...signatory })),
      addressee,
    },
    segments: [],
    items: made.map((item) => makeItem(document, item)).sort((a, b) => a.start - b.start || a.end - b.end),
    links: [...links],
  }
}

function makeItem({ text, source }: Document, { kind, words, at, fields }: Made): Item {
  const start = at?.[0] ?? text.indexOf(words ?? '')
  if (start < 0) throw new Error(`the text does not hold «${words}»`)
  const end = at?.[1] ?? start + (words ?? '').length
  const quote = text.slice(start, end)
  return {
    kind,
    start,
    end,
    id: `${source.sha256.slice(0, 12)}-${kind}-${start}-${end}`,
    holes: [],
    quote,
    text: quote.replaceAll(/\s+/g, ' '),
    speaker: 'government',
    page: null,
    rule: `${kind}/made`,
    confidence: 0.9,
    doubts: [],
    themes: [],
    ...PLAIN[kind],
    ...fields,
  } as Item
}
