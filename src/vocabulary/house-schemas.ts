import { z } from 'zod'
import { id, label, phrase } from '#vocabulary/schemas.ts'

/** What the House calls the state of something in its open data, and what that is here. `names` are the words of the source. */
export const houseValueSchema = z.strictObject({
  id,
  label,
  scale: z.enum(['commitment', 'appreciation', 'vote', 'answer', 'decision']),
  names: z.array(z.string().min(1)).min(1),
  note: z.string().optional(),
})

/**
 * Words by which lists, decisions and titles of papers of the House tell what becomes of a request or a commitment. `value` is
 * the status that a decision gives, of the values of a commitment; `time` which reminder it is.
 */
export const houseWordSchema = z.strictObject({
  id,
  step: z.enum([
    'opens',
    'asked',
    'promised',
    'postponed',
    'reminder',
    'reminds',
    'reminded',
    'again',
    'asks-when',
    'expected',
    'received',
    'answers',
    'attached',
    'all',
    'status',
    'rest',
    'letter',
    'about',
    'overview',
    'stand',
    'stand-is',
  ]),
  phrase,
  value: id.optional(),
  time: z.int().positive().optional(),
  examples: z.array(z.string()).min(1),
  counterexamples: z.array(z.string()).default([]),
  note: z.string().optional(),
})
