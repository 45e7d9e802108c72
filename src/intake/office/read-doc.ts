import WordExtractor from 'word-extractor'
import { makeFlow } from '#intake/flow.ts'
import type { Opened } from '#intake/guard/protocol.ts'
import { HostileFileError } from '#intake/hostile-file.ts'

/** Reads a Word file of before 2007, and says of a newer one behind a password that it is. */
export async function readDoc(bytes: Uint8Array): Promise<Opened> {
  if (holds(bytes, 'EncryptedPackage')) throw new HostileFileError('encrypted')
  if (!holds(bytes, 'WordDocument')) throw new HostileFileError('not-a-letter')
  const flow = makeFlow()
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes))
    for (const line of document.getBody().split('\n')) {
      flow.open('paragraph')
      flow.text(line)
      flow.close()
    }
    document
      .getFootnotes()
      .split('\n')
      .filter((words) => words.trim() !== '')
      .forEach((words, at) => {
        flow.openNote(at + 1)
        flow.text(words)
        flow.closeNote()
      })
  } catch (error) {
    throw new HostileFileError(/encrypt|password/i.test(String(error)) ? 'encrypted' : 'damaged')
  }
  return { marked: flow.finish(), mediaType: 'application/msword' }
}

/** Whether the container has a stream of that name. Source: MS-CFB, § 2.6.1: names are in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'))
}
