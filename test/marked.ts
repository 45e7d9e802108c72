import type { Span } from '#model/span.ts'

/** A stretch of a marked text: what stands before the colon, and where its words are in the text without marks. */
export type Mark = Span & { readonly kind: string }

/** Takes the marks `{kind:words}` out of a text and says where they were. Marks do not nest. */
export function readMarked(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(/\{([a-z-]+):([^}]*)\}/g)) {
    const [whole, kind = '', words = ''] = match
    text += marked.slice(at, match.index)
    marks.push({ kind, start: text.length, end: text.length + words.length })
    text += words
    at = match.index + whole.length
  }
  return { text: text + marked.slice(at), marks }
}
