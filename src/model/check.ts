import type { z } from 'zod'
import type { checkFindingSchema, checkSchema, placeSchema } from '#model/check-schema.ts'

/** A letter held against earlier ones, in the form of the contract `rekenschap.check/1`. */
export type Check = z.infer<typeof checkSchema>

/** One thing a letter does with what was said before, or passes over. */
export type CheckFinding = z.infer<typeof checkFindingSchema>

/** What a finding of a check says. */
export type CheckKind = CheckFinding['kind']

/** The kinds in the order in which a reader wants them. */
export const CHECK_ORDER: readonly CheckKind[] = [
  'settles',
  'realises',
  'contradicts',
  'changes',
  'moves',
  'weakens',
  'strengthens',
  'silent',
  'new',
  'repeats',
]

/** Where words stand: document, day, page, offsets and the words themselves. */
export type Place = z.infer<typeof placeSchema>
