/** Words at a place on a page, in points from the lower left corner. */
export type Placed = { readonly x: number; readonly y: number; readonly size?: number; readonly text: string }

const A4 = { width: 595, height: 842 }
const MARGIN = 79
const SIZE = 10
const STEP = 13

/** A PDF with these words on its pages, set in Helvetica. */
export function pdfOf(pages: readonly (readonly Placed[])[]): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const page of pages) {
    const content = page
      .map(({ x, y, size = SIZE, text }) => `BT /F1 ${size} Tf ${x} ${y} Td (${encoded(text)}) Tj ET`)
      .join('\n')
    const own = objects.length + 2
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${own} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  return fileOf(objects)
}

/** A PDF file of these objects, the first being its catalog. */
export function fileOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  objects.forEach((object, at) => {
    offsets.push(length())
    parts.push(
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    )
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = length()
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A letter of these paragraphs, lines of some ninety letters, a page every fifty lines. */
export function letterPdf(paragraphs: readonly string[]): Buffer {
  const pages: Placed[][] = [[]]
  let y = A4.height - MARGIN
  for (const paragraph of paragraphs) {
    for (const line of wrapped(paragraph)) {
      if (y < MARGIN) {
        pages.push([])
        y = A4.height - MARGIN
      }
      pages.at(-1)!.push({ x: MARGIN, y, text: line })
      y -= STEP
    }
    y -= STEP
  }
  return pdfOf(pages)
}

function wrapped(paragraph: string): string[] {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 90) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Windows-1252, as far as letters use it. Source: ISO 32000-1, annex D.2. */
const WINDOWS: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
}

function encoded(text: string): string {
  return [...text]
    .map((letter) => String.fromCharCode(WINDOWS[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replaceAll(/[\\()]/g, '\\$&')
}
