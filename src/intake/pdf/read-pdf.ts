import { getDocumentProxy } from 'unpdf'
import { HostileFileError } from '#intake/hostile-file.ts'
import { compose, type Page } from '#intake/pdf/compose.ts'
import { linesOf, type Run } from '#intake/pdf/lines.ts'
import { inReadingOrder } from '#intake/pdf/order.ts'
import type { MarkedText } from '#read/marked-text.ts'

/** The longest government paper on record has some eight hundred. */
const MOST_PAGES = 3000
const MOST_RUNS = 50_000
/** Letters smaller than this nobody reads. */
const SMALLEST = 2

type Matrix = readonly number[]

/** Reads a PDF by where its letters stand. Throws when it is encrypted, damaged or has too many pages. */
export async function readPdf(bytes: Uint8Array): Promise<MarkedText> {
  const pdf = await opened(bytes)
  if (pdf.numPages > MOST_PAGES) throw new HostileFileError('too-long')
  const pages: Page[] = []
  let damaged = false
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      pages.push(await pageOf(pdf, number))
    } catch (error) {
      if (error instanceof HostileFileError) throw error
      damaged = true
    }
  }
  await pdf.cleanup()
  const composed = compose(pages)
  return { ...composed, doubts: damaged ? ['pages-damaged'] : [] }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      stopAtErrors: false,
    })
  } catch (error) {
    throw new HostileFileError(
      error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged',
    )
  }
}

async function pageOf(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  const { height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  if (items.length > MOST_RUNS) throw new HostileFileError('too-long')
  const runs = items.flatMap((item) => ('str' in item ? runOf(item, transform as Matrix) : []))
  page.cleanup()
  return { lines: inReadingOrder(linesOf(runs)), height }
}

/** A stretch of letters on its page. Letters that stand upright or upside down are stamps, not text. */
function runOf(
  { str, transform, width }: { str: string; transform: Matrix; width: number },
  page: Matrix,
): Run[] {
  const [a, b, c, d, e, f] = multiplied(page, transform)
  const size = Math.hypot(c, d)
  if (size < SMALLEST || Math.abs(b) > Math.abs(a) * 0.2 || a < 0) return []
  return [{ text: plainWords(str), x: e, y: f, width, size }]
}

/** Old fonts print `ş` as a letter with a cedilla on top of it, which stands apart in the text: they are put together. */
function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u00AD', '')
    .replace(/(\p{L}) +([\u0300-\u036f]) ?(?=\p{L})/gu, (_, letter: string, accent: string) =>
      (letter + accent).normalize('NFC'),
    )
}

function multiplied(m: Matrix, n: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}
