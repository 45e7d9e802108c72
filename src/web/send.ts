import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const TEXT = /^(text\/|application\/(json|problem\+json|atom\+xml|ld\+json))/
/** What is smaller does not get smaller. */
const WORTH_PACKING = 1024

/** Which packing a browser takes: the best of those that are spoken here. */
export function packingFor(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const tags = (accepted ?? '').split(',').map((part) => part.trim().split(/\s*;\s*q=/))
  const takes = (tag: string) => tags.some(([name, weight]) => name === tag && Number(weight ?? 1) > 0)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined
}

/** Names each answer by a hash of its content, answers 304 to who has it, and packs what is text. */
export const sendWell: MiddlewareHandler = async (c, next) => {
  await next()
  const { res } = c
  const type = res.headers.get('content-type') ?? ''
  if (res.body === null || res.headers.has('content-encoding') || !TEXT.test(type)) return
  const bytes = Buffer.from(await res.arrayBuffer())
  const headers = new Headers(res.headers)
  headers.append('vary', 'accept-encoding')
  if (res.status === 200) {
    const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    headers.set('etag', etag)
    if (
      c.req
        .header('if-none-match')
        ?.split(/\s*,\s*/)
        .includes(etag)
    ) {
      headers.delete('content-type')
      c.res = undefined
      c.res = new Response(null, { status: 304, headers })
      return
    }
  }
  const packing = bytes.length < WORTH_PACKING ? undefined : packingFor(c.req.header('accept-encoding'))
  const packed =
    packing === 'br'
      ? await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : packing === 'gzip'
        ? await zip(bytes)
        : bytes
  if (packing !== undefined) headers.set('content-encoding', packing)
  headers.set('content-length', String(packed.length))
  c.res = undefined
  c.res = new Response(Uint8Array.from(packed), { status: res.status, headers })
}
