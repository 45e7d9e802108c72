import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine that answers as a test says, over real HTTP. */
export type AnsweringServer = {
  /** `http://127.0.0.1:40123`, without a slash. */
  readonly url: string
  /** Every request so far, as it came. */
  readonly requests: readonly Request[]
  readonly close: () => Promise<void>
}

type Request = {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Milliseconds since the server started; `endedAt` when its answer ended, whole or not. */
  readonly startedAt: number
  endedAt: number | undefined
}

/** Starts a server; `path` is all behind the host, with what stands behind the `?`. */
export async function answer(
  handle: (path: string, response: ServerResponse, request: IncomingMessage) => void,
): Promise<AnsweringServer> {
  const requests: Request[] = []
  const server = createServer((request, response) => {
    const { url: path = '', headers } = request
    const noted: Request = { path, headers, startedAt: performance.now(), endedAt: undefined }
    requests.push(noted)
    response.on('close', () => (noted.endedAt = performance.now()))
    handle(path, response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
