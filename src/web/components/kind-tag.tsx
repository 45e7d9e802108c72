import { raw } from 'hono/html'
import { icon } from '#export/html/icons.ts'
import type { ItemKind } from '#model/reading.ts'
import { capitalised } from '#present/words.ts'

/** What kind of item something is: by drawing, colour and word. */
export function KindTag({ kind, word }: { kind: ItemKind; word: string }) {
  return (
    <span class={`tag k-${kind}`}>
      {raw(icon(kind).html)}
      {capitalised(word)}
    </span>
  )
}
