import { serve, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import { makeApp, type WebDeps } from '#web/make-app.tsx'

/** A server that answers. `close` waits for who is being answered, but not for long. */
export type Serving = { readonly port: number; readonly close: () => Promise<void> }

type Where = { readonly host: string; readonly port: number; readonly lang: Lang }

/** Time within which who is being answered gets the rest. */
const PATIENCE_MS = 3000

/** Opens the port and answers there. Throws when somebody else has it, or when it may not be had. */
export async function openServer(deps: Omit<WebDeps, 'addressOf'>, where: Where): Promise<Serving> {
  const app = makeApp({ ...deps, addressOf })
  const server = await listening(app.fetch, where)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : where.port,
    close: () => closed(server),
  }
}

function addressOf(c: Context): string | undefined {
  return getConnInfo(c).remote.address
}

function listening(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, lang }: Where,
): Promise<ServerType> {
  const { errors } = messagesFor(lang).serve
  return new Promise((resolve, reject) => {
    const server = serve({
      fetch,
      hostname: host,
      port,
      serverOptions: { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16 * 1024 },
    })
    server.once('listening', () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(new RekenschapError('port-taken', errors['port-taken'](host, port)))
      } else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(new RekenschapError('port-refused', errors['port-refused'](host, port)))
      } else reject(error)
    })
  })
}

function closed(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(
      () => 'closeAllConnections' in server && server.closeAllConnections(),
      PATIENCE_MS,
    )
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
