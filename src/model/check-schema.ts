import { z } from 'zod'

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

/**
 * One finding of a check. `here` is null for a silence, `there` is empty for what is new; `score` says how sure it is that both
 * are about the same, and of a silence or a new promise how much it weighs.
 */
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

/** The contract `rekenschap.check/1`: a letter held against earlier ones, one object, as `rekenschap check --json` prints it. */
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
