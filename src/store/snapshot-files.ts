import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

const BLOCK = 512
const DIRECTORY = '5'

/** Packs the files of a database for `loadSnapshot`. */
export function packSnapshot(tar: Uint8Array): Uint8Array {
  return gzipSync(tar)
}

/** The files of a database as a tar, or undefined when the file is not there or is cut off: it can be done without. */
export function loadSnapshot(file: string): Uint8Array | undefined {
  try {
    return gunzipSync(readFileSync(file))
  } catch {
    return undefined
  }
}

/**
 * Writes the files of a tar into a new folder. It stands there whole or not at all: what a process that died left of an earlier
 * try is thrown away. Nobody else may be at it meanwhile.
 */
export function unpackInto(folder: string, tar: Uint8Array): void {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  for (const { name, isFolder, content } of filesOf(tar)) {
    const path = join(draft, name)
    mkdirSync(isFolder ? path : dirname(path), { recursive: true, mode: 0o700 })
    if (!isFolder) writeFileSync(path, content, { mode: 0o600 })
  }
  renameSync(draft, folder)
}

type TarFile = { readonly name: string; readonly isFolder: boolean; readonly content: Uint8Array }

/** Source: POSIX.1-2017, pax, § ustar Interchange Format. PGlite writes short names, so no prefix and no extension. */
function* filesOf(tar: Uint8Array): Generator<TarFile> {
  const text = (start: number, length: number) =>
    Buffer.from(tar.buffer, tar.byteOffset + start, length)
      .toString('latin1')
      .replace(/\0.*$/s, '')
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12), 8)
    const start = at + BLOCK
    yield {
      name: text(at, 100),
      isFolder: text(at + 156, 1) === DIRECTORY,
      content: tar.subarray(start, start + size),
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK
  }
}
