import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

/** What one file of `assets/` became: its name with the hash of its content, and its bytes. */
export type WebAsset = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly packed: { readonly br: Uint8Array<ArrayBuffer>; readonly gzip: Uint8Array<ArrayBuffer> } | null
}

/** The files beside the pages: `hrefOf('site.css')` is where one is found, `get` what is there. */
export type WebAssets = {
  readonly hrefOf: (name: string) => string
  readonly get: (hashed: string) => WebAsset | undefined
}

/** Below this all of them are found; an address holds the hash of the content, so that it may be kept for ever. */
export const ASSET_PATH = '/bestanden/'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Loads what the build made of `src/web/assets/`. `folder` is `dist/web`. */
export async function loadAssets(folder: string): Promise<WebAssets> {
  const names = JSON.parse(await readFile(join(folder, 'names.json'), 'utf8')) as Record<string, string>
  const loaded = await Promise.all(Object.values(names).map((name) => loadAsset(folder, name)))
  const byName = new Map(loaded.map((asset) => [asset.name, asset]))
  return {
    hrefOf: (name) => {
      const hashed = names[name]
      if (hashed === undefined) throw new RangeError(`no asset ${name}`)
      return `${ASSET_PATH}${hashed}`
    },
    get: (hashed) => byName.get(hashed),
  }
}

async function loadAsset(folder: string, name: string): Promise<WebAsset> {
  const bytes = Uint8Array.from(await readFile(join(folder, name)))
  const mediaType = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  if (mediaType === 'font/woff2') return { name, mediaType, bytes, packed: null }
  const packed = {
    br: Uint8Array.from(await brotli(bytes)),
    gzip: Uint8Array.from(await zip(bytes, { level: 9 })),
  }
  return { name, mediaType, bytes, packed }
}
