import type { ServeMessages } from '#messages/serve-nl.ts'

/** What `rekenschap serve` says in English. */
export const serveEn: ServeMessages = {
  summary: 'opens the register as a website on your own computer or server',
  paths: 'letters to take in first: files, folders or patterns',
  port: 'port (else PORT, else 8080); 0 takes a free one',
  host: 'address to listen on; 0.0.0.0 is every address',
  samples: 'take in the sample letters when no others are named',
  check: 'let visitors send in letters to be checked; of itself only on your own computer',
  after: `
Only who works on this computer can reach it, unless you open another address with --host. Ctrl+C stops it. When a server with TLS
stands before it, set REKENSCHAP_TLS=1; when that one says in X-Forwarded-For who asks, set REKENSCHAP_PROXY=1. REKENSCHAP_RATE is how
many pages one visitor may ask for in a minute (3000; 0: as many as they like). Nothing is kept of visitors.

A letter can be checked (/en/check) only where nobody but you can come, or with --check or REKENSCHAP_WEB_CHECK=1;
REKENSCHAP_WEB_CHECK=0 turns it off. What is sent in is read in memory and kept nowhere.

Examples:
  rekenschap serve
  rekenschap serve letters/ --port 9000`,
  listening: (address) => `Rekenschap is at ${address}`,
  ready: (letters) => `ready: ${letters} new ${letters === 1 ? 'letter' : 'letters'}. Stop with Ctrl+C.`,
  stopped: 'stopped.',
  errors: {
    'port-invalid': (text) => `--port ${text} is no port. Choose a number from 0 to 65535.`,
    'port-taken': (host, port) =>
      `port ${port} on ${host} is taken: something runs there already, perhaps Rekenschap itself. Stop that, or choose another with --port.`,
    'port-refused': (host, port) =>
      `cannot listen on ${host}:${port}. Choose another address with --host, or a port above 1023 with --port.`,
  },
}
