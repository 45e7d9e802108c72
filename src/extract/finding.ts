import type { ItemKind, ItemOf } from '#model/reading.ts'

type PlacedLater = 'holes' | 'quote' | 'text' | 'page' | 'confidence' | 'themes'

/**
 * An item before it is put in its place in the file. All ranges (the item's own, `asks`, `evidence`, `parts`,
 * `condition`) are of the matching layer. A reference or an entity has the id of the thing it names.
 */
export type Finding<Kind extends ItemKind = ItemKind> = Kind extends ItemKind
  ? Omit<ItemOf<Kind>, Kind extends 'reference' | 'entity' ? PlacedLater : PlacedLater | 'id'>
  : never
