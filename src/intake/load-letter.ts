import { createHash } from 'node:crypto'
import { createReadStream, ReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { failure } from '#intake/failure.ts'
import { findFormat, SNIFFED_BYTES, type Format, type MarkedFormat } from '#intake/find-format.ts'
import { STANDARD_INPUT } from '#intake/find-letters.ts'
import type { Opener } from '#intake/guard/opener.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import type { MarkedText } from '#read/marked-text.ts'

/** The longest letter on record is under 2 MB of text; beyond this somebody named the wrong file. */
export const LIMIT_BYTES = 64 * 1024 * 1024
/** A PDF or Word file beyond this is pictures. */
export const LIMIT_MARKED_BYTES = 25 * 1024 * 1024
const PIECE_BYTES = 64 * 1024

/** What a file holds: the bytes of a text, or the text that the reader of its format made. */
export type Letter =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'marked'
      readonly marked: MarkedText
      readonly sha256: string
      readonly mediaType: string
    }

type Origin = { readonly name: string; readonly lang: Lang; readonly opener: Opener }

/**
 * Loads a letter, `-` being standard input: plain text as it is, any other format opened in the guarded process. Throws
 * when it is absent, unreadable, too large, or nothing that can be read.
 */
export async function loadLetter(
  path: string,
  { stdin, lang, opener }: { stdin: Readable; lang: Lang; opener: Opener },
): Promise<Letter> {
  const name = path === STANDARD_INPUT ? 'stdin' : path
  try {
    const size = path === STANDARD_INPUT ? 0 : (await stat(path)).size
    if (size > LIMIT_BYTES) throw tooLarge({ name, lang }, size, LIMIT_BYTES)
    const stream = path === STANDARD_INPUT ? stdin : createReadStream(path)
    return await takeLetter(stream, size, { name, lang, opener })
  } catch (error) {
    throw failure(error, name, lang)
  }
}

/** Opens a letter that was sent: as a file that was named, but of bytes in memory, and nothing of it comes on a disk. */
export async function openSent(bytes: Uint8Array, origin: Origin): Promise<Letter> {
  try {
    return await takeLetter(Readable.from([bytes]), bytes.length, origin)
  } catch (error) {
    throw failure(error, origin.name, origin.lang)
  }
}

async function takeLetter(stream: Readable, size: number, origin: Origin): Promise<Letter> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const head = await takeHead(chunks)
  const format = findFormat(head)
  if (format === undefined) return { kind: 'text', bytes: await collect(chunks, head, origin) }
  if (format === 'rtf' || format === 'binary') {
    stream.destroy()
    throw unsupported(origin, format)
  }
  if (size > LIMIT_MARKED_BYTES) throw tooLarge(origin, size, LIMIT_MARKED_BYTES)
  const bounded = (pieces: AsyncIterator<Uint8Array>, first: Uint8Array) =>
    openMarked(limited(pieces, first, LIMIT_MARKED_BYTES, origin), format, origin)
  // What has no size is a pipe: it can be read only once.
  if (size === 0 || !(stream instanceof ReadStream)) return bounded(chunks, head)
  stream.destroy()
  return bounded(piecesOf(String(stream.path)), Buffer.alloc(0))
}

/** The first bytes, as many as tell the format; fewer when there are no more. */
async function takeHead(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = Buffer.alloc(0)
  while (head.length < SNIFFED_BYTES) {
    const { value, done } = await chunks.next()
    if (done) break
    head = head.length === 0 ? value : Buffer.concat([head, value])
  }
  return head
}

/** A file in pieces that share one buffer: a piece is good until the next is asked for. A stream would fill the memory. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array, undefined> {
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(PIECE_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES, null)
      if (bytesRead === 0) return undefined
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** The size of a pipe is known only by reading it. */
async function* limited(
  chunks: AsyncIterator<Uint8Array>,
  head: Uint8Array,
  limit: number,
  origin: Origin,
): AsyncGenerator<Uint8Array> {
  let size = head.length
  yield head
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    size += next.value.length
    if (size > limit) {
      await chunks.return?.()
      throw tooLarge(origin, size, limit)
    }
    yield next.value
  }
}

async function collect(
  chunks: AsyncIterator<Uint8Array>,
  head: Uint8Array,
  origin: Origin,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of limited(chunks, head, LIMIT_BYTES, origin)) parts.push(part)
  return Buffer.concat(parts)
}

/** The bytes go by once: to the hash, and to the guarded process. They are never held here. */
async function openMarked(
  pieces: AsyncIterable<Uint8Array>,
  format: MarkedFormat,
  origin: Origin,
): Promise<Letter> {
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const part of pieces) {
      hash.update(part)
      yield part
    }
  }
  const { marked, mediaType } = await origin.opener.open(hashed(), format, origin)
  return { kind: 'marked', marked, mediaType, sha256: hash.digest('hex') }
}

function tooLarge({ name, lang }: Omit<Origin, 'opener'>, size: number, limit: number): RekenschapError {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
  const words = messagesFor(lang).cli.errors['file-too-large']
  return new RekenschapError('file-too-large', words(name, megabytes(size), megabytes(limit)))
}

function unsupported({ name, lang }: Origin, format: Exclude<Format, MarkedFormat>): RekenschapError {
  const { errors, formats } = messagesFor(lang).cli
  const [what, remedy] = formats[format]
  return new RekenschapError('format-unsupported', errors['format-unsupported'](name, what, remedy))
}
