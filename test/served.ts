import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** A server in a process of its own: where it is, what it said so far, and how it ends. */
export type Served = {
  readonly address: string
  readonly said: () => string
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

type How = { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv }

/** Starts a command that serves, and waits until it says where. Throws with what it said when it ends before that. */
export async function startServing(
  command: string,
  words: readonly string[],
  how: How = {},
): Promise<Served> {
  // With a group of its own, so that npm and what it starts are told to stop together.
  const child = spawn(command, words, { ...how, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const where = () => /http:\/\/[^\s/]+/.exec(said)?.[0]
  while (where() === undefined) {
    if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}: ${said}`)
    await sleep(50)
  }
  return {
    address: where()!,
    said: () => said,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null) process.kill(-child.pid!, signal)
      return ended
    },
  }
}

/** Asks for a page until it is there, and gives it. */
export async function untilThere(url: string): Promise<{ html: string; statuses: ReadonlySet<number> }> {
  const statuses = new Set<number>()
  for (;;) {
    const answer = await fetch(url)
    statuses.add(answer.status)
    if (answer.status !== 503) return { html: await answer.text(), statuses }
    await sleep(100)
  }
}
