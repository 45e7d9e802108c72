import type { Item, ItemOf } from '#model/reading.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'

/** "De minister voor Buitenlandse Handel en Ontwikkelingssamenwerking" is one thing, not five telling words. */
export function withoutOffices(words: readonly string[], items: readonly Item[]): readonly string[] {
  const named = items.flatMap((item) =>
    item.kind === 'entity' && isWholeName(item) ? wordsIn(fold(item.text)).map(stemOf) : [],
  )
  return named.length === 0 ? words : words.filter((word) => !named.includes(word))
}

const WHOLE_NAMES = new Set(['office', 'organisation', 'person', 'party'])

/** A forum with a long name is an institution; "mensenrechtendialoog" is a word like any other. */
function isWholeName({ type, text }: ItemOf<'entity'>): boolean {
  return WHOLE_NAMES.has(type) || (type === 'forum' && text.split(' ').length > 2)
}
