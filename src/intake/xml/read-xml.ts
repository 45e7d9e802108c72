import { SaxesParser } from 'saxes'
import { HostileFileError } from '#intake/hostile-file.ts'
import { readPublication } from '#intake/xml/publication.ts'
import { decodeText } from '#read/decode.ts'
import type { MarkedText } from '#read/marked-text.ts'

/** Deeper than any publication: divisions, lists and tables together stay under thirty. */
const DEEPEST = 200
const CHUNK = 65_536

/**
 * Reads XML as Official Publications write it. Streams; entities of the file's own are not expanded. What is not well formed
 * is read as far as it goes, with a doubt; nesting that no publication has is refused.
 */
export function readXml(bytes: Uint8Array): MarkedText {
  const { text, doubts } = decodeText(bytes)
  const reader = readPublication()
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  let depth = 0
  let damaged = false
  parser.on('error', () => {
    damaged = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new HostileFileError('nested')
    reader.open(localName(name), attributes)
  })
  parser.on('text', reader.text)
  parser.on('cdata', reader.text)
  parser.on('closetag', () => {
    depth--
    reader.close()
  })
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  parser.close()
  for (; depth > 0; depth--) reader.close()
  const declared = /^\s*<\?xml[^>]*encoding=["'](?:iso-8859-1|iso-8859-15|windows-1252)["']/i.test(
    text.slice(0, 200),
  )
  return reader.finish([
    ...doubts.filter((code) => !(declared && code === 'encoding-guessed')),
    ...(damaged ? ['markup-damaged'] : []),
  ])
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
