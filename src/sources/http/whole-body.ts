import { parseTree } from '#sources/xml/tree.ts'

/** Where the end of a PDF must stand. Source: ISO 32000-1, annex H, note 18: readers accept it within the last 1024 bytes. */
const PDF_END_WITHIN = 1024
/** A ZIP ends in a record of 22 bytes with a remark of at most 65 535. Source: APPNOTE 6.3.10, § 4.3.16. */
const ZIP_END_WITHIN = 22 + 65_535

/**
 * Whether a body has its end: half a file may be whole as far as HTTP goes, and readable. A PDF has its trailer, a ZIP (Word,
 * OpenDocument) its list of contents, XML the end of its root. What has no mark at its end is taken for whole.
 */
export function hasItsEnd(bytes: Uint8Array, form: 'pdf' | 'zip' | 'xml' | 'other'): boolean {
  if (form === 'pdf') return endOf(bytes, PDF_END_WITHIN).includes('%%EOF')
  if (form === 'zip') return endOf(bytes, ZIP_END_WITHIN).includes('PK\u0005\u0006')
  return form === 'other' || xmlHasItsEnd(new TextDecoder().decode(bytes))
}

/** The same of XML: it is well formed, or not but for something within it. */
export function xmlHasItsEnd(text: string): boolean {
  const plain = text.replace(/^\uFEFF/, '')
  if (parseTree(plain) !== undefined) return true
  const root = /<(?![?!])([\w:.-]+)/.exec(plain)?.[1]
  return root !== undefined && plain.replace(/(?:\s|<!--[^]*?-->)+$/, '').endsWith(`</${root}>`)
}

/** The last bytes; what fills up a block behind the end counts for nothing. */
function endOf(bytes: Uint8Array, within: number): string {
  let end = bytes.length
  while (end > 0 && FILLING.has(bytes[end - 1]!)) end--
  return Buffer.from(bytes.subarray(Math.max(0, end - within), end)).toString('latin1')
}

const FILLING: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20])
