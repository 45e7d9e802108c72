import type { PaperBlock } from '#present/paper.ts'

/** Whether the heading above a table says what its caption says: then eyes need it once. */
export function isSaidAbove(caption: string, before: PaperBlock | undefined): boolean {
  return before?.kind === 'heading' && before.text === caption
}
