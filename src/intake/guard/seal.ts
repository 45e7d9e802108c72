import { Socket as Datagram } from 'node:dgram'
import { Server, Socket } from 'node:net'

/**
 * Takes the network away from this process. `--permission` keeps it from files, programs and threads but, in Node 24, not
 * from sockets; no library that reads a letter needs one.
 */
export function sealNetwork(): void {
  const refuse = () => {
    throw new Error('no network in the guarded process')
  }
  Object.assign(Socket.prototype, { connect: refuse })
  Object.assign(Server.prototype, { listen: refuse })
  Object.assign(Datagram.prototype, { bind: refuse, connect: refuse, send: refuse })
  Object.assign(globalThis, { fetch: refuse, WebSocket: undefined, EventSource: undefined })
}
