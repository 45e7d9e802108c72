import { raw } from 'hono/html'
import { icon } from '#export/html/icons.ts'
import { KIND_STYLES } from '#export/html/kinds.ts'
import { counted } from '#export/html/labels.ts'
import type { ItemKind } from '#model/reading.ts'
import type { KindCount } from '#store/register-figures.ts'
import type { Visit } from '#web/visit.ts'

/** How much of each kind a letter holds, in the order in which pages list kinds. */
export function Holdings({ counts, visit: { words } }: { counts: readonly KindCount[]; visit: Visit }) {
  const { terms, web } = words
  const sums = new Map<ItemKind, number>()
  for (const { kind, count } of counts) sums.set(kind, (sums.get(kind) ?? 0) + count)
  const some = KIND_STYLES.flatMap(({ kind }) => (sums.has(kind) ? [{ kind, count: sums.get(kind)! }] : []))
  if (some.length === 0) return <p class="holdings">{web.letters.holdsNothing}</p>
  return (
    <ul class="holdings" role="list" aria-label={web.letters.holds}>
      {some.map(({ kind, count }) => (
        <li class={`k-${kind}`}>
          {raw(icon(kind).html)}
          {counted(count, terms.kinds[kind])}
        </li>
      ))}
    </ul>
  )
}
