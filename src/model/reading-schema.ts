import { z } from 'zod'

/**
 * The reading contract `rekenschap.reading/1`: what `rekenschap read FILE… --json` prints, one object per file.
 *
 * Offsets are UTF-16 code units, half open, into the canonical text of the file. Every field is always present: unknown
 * is null, none is []. Amounts are whole currency units.
 */
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
const period = z.strictObject({ text: z.string(), from: day.nullable(), to: day.nullable() })
const stance = z.enum(['agrees', 'acknowledges', 'partly', 'refuses', 'silent'])

const base = {
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  id: z.string(),
  holes: z.array(z.tuple([z.int(), z.int()])),
  quote: z.string(),
  text: z.string(),
  speaker: z.enum(['government', 'advisory-body', 'chamber', 'third-party']),
  page: z.int().nullable(),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
  doubts: z.array(z.string()),
  themes: z.array(z.string()),
}

const commitment = z.strictObject({
  ...base,
  kind: z.literal('commitment'),
  class: z.enum(['promise', 'continuation', 'effort']),
  actor: z.string().nullable(),
  addressee: z.literal('kamer').nullable(),
  modality: z.enum(['explicit', 'future', 'scheduled', 'intention', 'continuation', 'ongoing']),
  specificity: z.enum(['deliverable', 'activity', 'effort']),
  strength: z.enum(['hard', 'firm', 'soft', 'rhetorical']),
  deadline: period.nullable(),
  recurrence: z.enum(['monthly', 'quarterly', 'twice-yearly', 'yearly', 'two-yearly', 'regular']).nullable(),
  condition: z
    .strictObject({
      start: z.int(),
      end: z.int(),
      type: z.enum(['where-possible', 'if-needed', 'conditional']),
    })
    .nullable(),
  status: z.enum(['announced', 'ongoing', 'changed', 'withdrawn']),
})

const realisation = z.strictObject({ ...base, kind: z.literal('realisation'), when: period.nullable() })

const discharge = z.strictObject({
  ...base,
  kind: z.literal('discharge'),
  of: z.enum(['toezegging', 'request', 'questions', 'advice', 'motion']),
  madeOn: day.nullable(),
  debate: z.string().nullable(),
  reference: z.string().nullable(),
})

const motion = z.strictObject({
  ...base,
  kind: z.literal('motion'),
  key: z.string(),
  submitters: z.array(z.string()),
  others: z.boolean(),
  parties: z.array(z.string()),
  reference: z.string().nullable(),
  asks: z.array(span),
  disposition: z.enum(['executed', 'existing-policy', 'pending', 'not-executed']).nullable(),
  evidence: z.array(span),
})

const recommendation = z.strictObject({
  ...base,
  kind: z.literal('recommendation'),
  number: z.int().nullable(),
  issuer: z.string().nullable(),
  source: z.enum(['quoted', 'reported']),
  parts: z.array(span),
})

const response = z.strictObject({
  ...base,
  kind: z.literal('response'),
  number: z.int().nullable(),
  stance,
  consequence: z.enum(['new-act', 'exists', 'later-document', 'none']),
  reason: z.enum(['budget', 'coalition-agreement', 'competence', 'safety', 'exists', 'other']).nullable(),
  parts: z.array(z.strictObject({ part: z.int(), stance, recast: z.boolean() })),
  evidence: z.array(span),
  category: z.enum([
    'accepted',
    'accepted-in-part',
    'existing-policy',
    'noted',
    'deferred',
    'rejected',
    'no-response',
  ]),
})

const amount = z.strictObject({
  ...base,
  kind: z.literal('amount'),
  value: z.number(),
  currency: z.string(),
  per: z.enum(['year', 'total']),
  from: day.nullable(),
  to: day.nullable(),
  purpose: z.string().nullable(),
  modality: z.enum(['committed', 'pledged-by-others', 'past']),
  qualifier: z.enum(['exact', 'min', 'max', 'approx']),
})

const time = z.strictObject({
  ...base,
  kind: z.literal('time'),
  from: day.nullable(),
  to: day.nullable(),
  type: z.enum(['date', 'interval', 'duration', 'recurrence']),
  role: z.enum(['deadline', 'start', 'end', 'validity', 'occurrence', 'past', 'publication']),
})

const reference = z.strictObject({
  ...base,
  kind: z.literal('reference'),
  /** The canonical id of what is cited: of these two kinds the contract lets `id` name the thing, not the finding. */
  id: z.string().nullable(),
  type: z.string(),
  title: z.string().nullable(),
  self: z.boolean(),
})

const figure = z.strictObject({
  ...base,
  kind: z.literal('figure'),
  value: z.number().nullable(),
  candidates: z.array(z.number()),
  unit: z.string(),
})

const withheld = z.strictObject({ ...base, kind: z.literal('withheld'), reason: z.string().nullable() })

const entity = z.strictObject({
  ...base,
  kind: z.literal('entity'),
  type: z.enum([
    'country',
    'region',
    'organisation',
    'forum',
    'coalition',
    'fund',
    'office',
    'person',
    'party',
  ]),
  id: z.string().nullable(),
  name: z.string(),
})

/** One finding in a letter, in the form of the contract. */
export const itemSchema = z.discriminatedUnion('kind', [
  commitment,
  realisation,
  discharge,
  motion,
  recommendation,
  response,
  amount,
  time,
  reference,
  figure,
  withheld,
  entity,
])

/** One read file, in the form of the contract. */
export const readingSchema = z.strictObject({
  schema: z.literal('rekenschap.reading/1'),
  document: z.strictObject({
    source: z.strictObject({
      name: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mediaType: z.string(),
      length: z.int().nonnegative(),
    }),
    title: z.string().nullable(),
    kind: z.enum(['letter', 'response', 'policy-note', 'motion', 'answers', 'report', 'unknown']),
    date: z.strictObject({
      value: day.nullable(),
      basis: z.enum(['given', 'stated', 'furniture', 'inferred', 'none']),
    }),
    identifiers: z.array(z.string()),
    signatories: z.array(z.strictObject({ name: z.string(), role: z.string().nullable() })),
    addressee: z.string().nullable(),
    text: z.string().optional(),
  }),
  segments: z.array(
    z.strictObject({
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      kind: z.enum(['heading', 'paragraph', 'list-item', 'footnote', 'furniture', 'signature']),
      level: z.int().nullable(),
      coverage: z.enum(['extracted', 'context', 'nothing-found', 'not-understood']),
    }),
  ),
  items: z.array(itemSchema),
  links: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      kind: z.enum(['answers', 'settles', 'bounds', 'funds', 'cites', 'same-as', 'part-of']),
    }),
  ),
})
