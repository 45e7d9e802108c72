import { z } from 'zod'
import { itemSchema } from '#model/reading-schema.ts'
import { id, label } from '#vocabulary/schemas.ts'

const plain = z.string().regex(/^[a-z]+$/, 'alleen kleine letters zonder accenten')

/** Forms of one word that no rule of spelling leads to, words that are form of no other, and verbs in two parts. */
export const wordFormSchema = z.union([
  z.strictObject({ id, word: plain, forms: z.array(plain).min(1), note: z.string().optional() }),
  z.strictObject({ id, alone: z.array(plain).min(1), note: z.string().optional() }),
  z.strictObject({
    id,
    separable: z.array(z.string().regex(/^[a-z]+\|[a-z]+$/, 'deel|werkwoord')).min(1),
    note: z.string().optional(),
  }),
])

/** Words that compounds are made of, and words that look like compounds and are none. */
export const compoundSchema = z.union([
  z.strictObject({ id, parts: z.array(plain).min(1), note: z.string().optional() }),
  z.strictObject({ id, wholes: z.array(plain).min(1), note: z.string().optional() }),
])

/**
 * Words and groups of words that mean the same to somebody who searches. Each of `words` finds the `examples`; none finds the
 * `counterexamples`.
 */
export const synonymSchema = z.strictObject({
  id,
  words: z.array(z.string().min(2)).min(2),
  examples: z.array(z.string()).min(1),
  counterexamples: z.array(z.string()).default([]),
  source: z.string().optional(),
  note: z.string().optional(),
})

const [firstOption, ...otherOptions] = itemSchema.options.map(({ shape }) => shape.kind.value)

/** What somebody who searches can ask for by name: a field, or a value of the fields of kinds, classes and order. */
export const searchNameSchema = z.strictObject({
  id,
  /** The field that the value belongs to; absent for a field itself. */
  field: z.enum(['kinds', 'documents', 'classes', 'sort']).optional(),
  label,
  names: z.array(z.string()).default([]),
  /** For a kind: which items it holds. */
  holds: z
    .strictObject({
      kind: z.enum([firstOption!, ...otherOptions]),
      classes: z.array(z.enum(['promise', 'continuation', 'effort'])).optional(),
      /** Said to the House, or said to nobody in particular. */
      toHouse: z.boolean().optional(),
    })
    .optional(),
  note: z.string().optional(),
})
