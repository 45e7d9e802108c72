import type { Opened } from '#intake/guard/protocol.ts'
import { HostileFileError } from '#intake/hostile-file.ts'
import { unpack } from '#intake/office/unpack.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

/** Reads a packed file by what is in it: Word or an OpenDocument text. Throws when it is neither. */
export async function readPackage(bytes: Uint8Array): Promise<Opened> {
  let isWord = false
  let isOther = false
  const parts = unpack(bytes, (name) => {
    if (/^word\/document\d*\.xml$/.test(name)) isWord = true
    if (/^(?:xl|ppt)\//.test(name)) isOther = true
    return name === 'content.xml' || name === 'mimetype'
  })
  if (isWord && !isOther) {
    const { readDocx } = await import('#intake/office/read-docx.ts')
    return { marked: await readDocx(bytes), mediaType: DOCX }
  }
  const content = parts['content.xml']
  const type = parts['mimetype'] ? Buffer.from(parts['mimetype']).toString('latin1').trim() : ODT
  if (!content || !type.startsWith(ODT)) throw new HostileFileError('not-a-letter')
  const { readOdt } = await import('#intake/office/read-odt.ts')
  return { marked: readOdt(content), mediaType: ODT }
}
