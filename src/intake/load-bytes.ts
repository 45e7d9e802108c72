import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { failure } from '#intake/failure.ts'
import { STANDARD_INPUT } from '#intake/find-letters.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'

/** The longest letter on record is under 2 MB of text; beyond this somebody named the wrong file. */
export const LIMIT_BYTES = 64 * 1024 * 1024

type Format = 'pdf' | 'zip' | 'ole' | 'rtf' | 'binary'

const SIGNATURES: readonly (readonly [Format, string])[] = [
  ['pdf', '%PDF-'],
  ['zip', 'PK\u0003\u0004'],
  ['ole', '\u00D0\u00CF\u0011\u00E0'],
  ['rtf', '{\\rtf'],
]
const SNIFFED_BYTES = 8192

/** Loads a letter, `-` being standard input. Throws when it is absent, unreadable, too large or no text. */
export async function loadBytes(
  path: string,
  { stdin, lang }: { stdin: Readable; lang: Lang },
): Promise<Uint8Array> {
  const name = path === STANDARD_INPUT ? 'stdin' : path
  try {
    const size = path === STANDARD_INPUT ? 0 : (await stat(path)).size
    if (size > LIMIT_BYTES) throw tooLarge(name, size, lang)
    const bytes = await collect(path === STANDARD_INPUT ? stdin : createReadStream(path), name, lang)
    const format = findFormat(bytes)
    if (format) throw unsupported(name, format, lang)
    return bytes
  } catch (error) {
    throw failure(error, name, lang)
  }
}

/** The size of a pipe is known only by reading it. */
async function collect(stream: Readable, name: string, lang: Lang): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = chunk as Uint8Array
    size += bytes.length
    if (size > LIMIT_BYTES) throw tooLarge(name, size, lang)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** What a file is when it is no text; undefined for text in any encoding. */
export function findFormat(bytes: Uint8Array): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES))
  const start = head.toString('latin1').replace(/^(?:\u00EF\u00BB\u00BF)?\s*/, '')
  const known = SIGNATURES.find(([, signature]) => start.startsWith(signature))
  return known?.[0] ?? (isBinary(head) ? 'binary' : undefined)
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

function tooLarge(name: string, size: number, lang: Lang): RekenschapError {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
  const words = messagesFor(lang).cli.errors['file-too-large']
  return new RekenschapError('file-too-large', words(name, megabytes(size), megabytes(LIMIT_BYTES)))
}

function unsupported(name: string, format: Format, lang: Lang): RekenschapError {
  const { errors, formats } = messagesFor(lang).cli
  const [what, remedy] = formats[format]
  return new RekenschapError('format-unsupported', errors['format-unsupported'](name, what, remedy))
}
