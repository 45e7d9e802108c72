/** Formats that are opened in the guarded process: `zip` is Word or OpenDocument, `ole` Word up to 2003. */
export type MarkedFormat = 'pdf' | 'zip' | 'ole' | 'xml' | 'html'

/** What a file is when it is no plain text. Nothing reads RTF, and nothing can read what is `binary`. */
export type Format = MarkedFormat | 'rtf' | 'binary'

/** How much of a file is looked at. */
export const SNIFFED_BYTES = 8192

const SIGNATURES: readonly (readonly [Format, string])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\u0003\u0004'],
  ['zip', 'PK\u0005\u0006'],
  ['ole', '\u00D0\u00CF\u0011\u00E0'],
  ['rtf', '{\\rtf'],
]
/** How far into a file its PDF signature may stand. Source: ISO 32000-1, annex H, note 13. */
const PDF_WITHIN = 1024
const HTML =
  /^(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html\b|html\b|head\b|body\b|meta\b|article\b|main\b|section\b|div\b|table\b|p\b|h1\b)/i
const XML =
  /^<(?:\?xml\b|!doctype\s+\w|officiele-publicatie\b|kamerwrk\b|kamerstuk\b|kamervragen\b|vraagdoc\b)/i

/** What a file is by its first bytes, whatever its name; undefined for text in any encoding. */
export function findFormat(bytes: Uint8Array): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES))
  const start = head.toString('latin1').replace(/^(?:\u00EF\u00BB\u00BF)?\s*/, '')
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature))
  if (known) return known[0]
  const markup = markupIn(plain(head).trimStart())
  if (markup || !isBinary(head)) return markup
  return start.slice(0, PDF_WITHIN).includes('%PDF-') ? 'pdf' : 'binary'
}

/** A first page of text may have anything before its PDF signature; markup stands at the very start. */
function markupIn(start: string): 'html' | 'xml' | undefined {
  if (HTML.test(start)) return 'html'
  if (!XML.test(start)) return undefined
  const root = /<(?![?!])([\w.-]+:)?([\w.-]+)/.exec(start)?.[2]
  return root?.toLowerCase() === 'html' ? 'html' : 'xml'
}

/** The first words, UTF-16 only when it has its mark: what is looked for is ASCII in any other encoding. */
function plain(head: Buffer): string {
  const even = head.subarray(2, head.length & ~1)
  if (head[0] === 0xff && head[1] === 0xfe) return even.toString('utf16le')
  if (head[0] === 0xfe && head[1] === 0xff) return Buffer.from(even).swap16().toString('utf16le')
  return head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '')
}

/** Text has no zero bytes, but for UTF-16: there they stand at every second place, or there is a mark. */
function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false
  const even = head.filter((byte, at) => byte === 0 && at % 2 === 0).length
  const odd = head.filter((byte, at) => byte === 0 && at % 2 === 1).length
  // A stray zero byte is damage, and damage is read.
  if (even + odd <= head.length / 1000 + 1) return false
  return Math.min(even, odd) > 0.1 * Math.max(even, odd) || even + odd < 0.3 * head.length
}
