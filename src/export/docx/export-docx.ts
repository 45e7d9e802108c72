import type { Paper } from '#present/paper.ts'

/**
 * A report as a Word file: real headings, tables whose head comes back on each page, and a footnote for every place that
 * is named. The same report gives the same bytes. What makes Word files is loaded here, since nothing else needs it.
 */
export async function exportDocx(paper: Paper): Promise<Uint8Array> {
  const { packPaper } = await import('#export/docx/pack-paper.ts')
  return packPaper(paper)
}
