import { strToU8, zipSync } from 'fflate'

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A Word file with these paragraphs: no more than Word itself asks for. */
export function docxOf(paragraphs: readonly string[], more: Record<string, string> = {}): Buffer {
  const body = paragraphs
    .map((words) =>
      words.startsWith('<w:')
        ? words
        : `<w:p><w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`,
    )
    .join('')
  return pack({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

/** An OpenDocument text with this inside `office:text`. */
export function odtOf(inner: string): Buffer {
  return pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f"><office:automatic-styles><style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>${inner}</office:text></office:body></office:document-content>`,
  })
}

/** A packed file of these parts. */
export function pack(parts: Record<string, string | Uint8Array>): Buffer {
  const bytes = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return Buffer.from(zipSync(Object.fromEntries(bytes)))
}
