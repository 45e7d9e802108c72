import { z } from 'zod'

/** The contract `rekenschap.check/1`: what `rekenschap check LETTER --json` prints, one object. */
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** A place in a letter; offsets are UTF-16 code units, half open, of the canonical text of that file. */
export const placeSchema = z.strictObject({
  document: z.string(),
  date: day.nullable(),
  page: z.int().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  quote: z.string(),
})

/** One finding of a check. */
export const checkFindingSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'settles',
    'contradicts',
    'changes',
    'weakens',
    'strengthens',
    'moves',
    'silent',
    'new',
    'repeats',
    'realises',
  ]),
  attribute: z.string().nullable(),
  words: z.string(),
  here: placeSchema.nullable(),
  there: z.array(placeSchema),
  rule: z.string(),
  score: z.number().min(0).max(1),
  doubts: z.array(z.string()),
})

/** A letter held against earlier ones. */
export const checkSchema = z.strictObject({
  schema: z.literal('rekenschap.check/1'),
  letter: z.strictObject({
    name: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    date: day.nullable(),
  }),
  /** How many documents it was held against, and the day of the latest of them. */
  against: z.strictObject({ documents: z.int().nonnegative(), until: day.nullable() }),
  findings: z.array(checkFindingSchema),
})
