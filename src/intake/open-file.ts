import type { MarkedFormat } from '#intake/find-format.ts'
import type { Opened } from '#intake/guard/protocol.ts'
import { HostileFileError } from '#intake/hostile-file.ts'

/** Twice the longest letter on record, in code units: what is longer would fill the memory of who reads it. */
const LONGEST = 4_000_000

/** Opens a file of a known format. Runs in the guarded process; each reader is loaded when it is first needed. */
export async function openFile(bytes: Uint8Array, format: MarkedFormat): Promise<Opened> {
  const opened = await READERS[format](bytes)
  const { text } = opened.marked
  if (text.length > LONGEST) throw new HostileFileError('too-long')
  if (text.trim() === '') throw new HostileFileError('no-text')
  return opened
}

type FileReader = (bytes: Uint8Array) => Promise<Opened>

const READERS: Readonly<Record<MarkedFormat, FileReader>> = {
  xml: async (bytes) => {
    const { readXml } = await import('#intake/xml/read-xml.ts')
    return { marked: readXml(bytes), mediaType: 'application/xml' }
  },
  pdf: async (bytes) => {
    const { readPdf } = await import('#intake/pdf/read-pdf.ts')
    return { marked: await readPdf(bytes), mediaType: 'application/pdf' }
  },
  html: async (bytes) => {
    const { readHtml } = await import('#intake/html/read-html.ts')
    return { marked: readHtml(bytes), mediaType: 'text/html' }
  },
  zip: async (bytes) => {
    const { readPackage } = await import('#intake/office/read-package.ts')
    return readPackage(bytes)
  },
  ole: async (bytes) => {
    const { readDoc } = await import('#intake/office/read-doc.ts')
    return readDoc(bytes)
  },
}
