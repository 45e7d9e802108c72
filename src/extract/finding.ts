import type { ItemKind, ItemOf } from '#model/reading.ts'

type PlacedLater = 'holes' | 'quote' | 'text' | 'page' | 'confidence' | 'themes'

/**
 * An item before it is put in its place in the file. All ranges (the item's own, `asks`, `evidence`, `parts`,
 * `condition`) are of the matching layer. A reference or an entity has the id of the thing it names.
 */
export type Finding<Kind extends ItemKind = ItemKind> = Kind extends ItemKind
  ? Omit<ItemOf<Kind>, Kind extends 'reference' | 'entity' ? PlacedLater : PlacedLater | 'id'>
  : never

/** By kind of finding the ids of its rules: a rule is named thousands of times. */
const ruleIds = new Map<ItemKind, Map<string, string>>()
/** Far more than there are; a bound all the same. */
const IDS_KEPT = 2000

/**
 * The id of a rule, its kind before it. The same text each time it is asked for: a new one for each finding would have to
 * be kept, and read whenever its precision is looked up.
 */
export function ruleId(kind: ItemKind, rule: string): string {
  let ids = ruleIds.get(kind)
  if (!ids) ruleIds.set(kind, (ids = new Map()))
  const known = ids.get(rule)
  if (known !== undefined) return known
  const id = `${kind}/${rule}`
  if (ids.size < IDS_KEPT) ids.set(rule, id)
  return id
}
