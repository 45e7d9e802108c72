import { spawn, type ChildProcess } from 'node:child_process'
import type { MarkedFormat } from '#intake/find-format.ts'
import { guardedCode } from '#intake/guard/code.ts'
import { LENGTH_BYTES, type OpenAnswer, type Opened, type OpenRequest } from '#intake/guard/protocol.ts'
import { refusalError } from '#intake/guard/refusal.ts'
import { isBloated, watchProcess, type Overrun } from '#intake/guard/watch.ts'
import type { Lang } from '#messages/messages.ts'

/** Whose file is opened, for what is said about it. */
export type Whose = { readonly name: string; readonly lang: Lang }

/** Opens files in a process of their own, one after the other. */
export type Opener = {
  /** Gives the text of a file. Throws in words for people when the file is refused or takes too much. */
  readonly open: (chunks: AsyncIterable<Uint8Array>, format: MarkedFormat, whose: Whose) => Promise<Opened>
  /** Ends the process, if there is one. */
  readonly close: () => void
}

/** Heap of the guarded process; the watch over all its memory comes on top. */
const HEAP_MB = 256

/** Makes an opener. Its process starts with the first file, and is replaced when a file has brought it down. */
export function makeOpener(): Opener {
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  const close = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const openNow = async (
    chunks: AsyncIterable<Uint8Array>,
    format: MarkedFormat,
    whose: Whose,
  ): Promise<Opened> => {
    child ??= startGuarded()
    const own = child
    const reply = await ask(own, { id: ++count, format }, chunks).catch((error: unknown) => {
      // Half a file is still in the pipe: the next one gets a process that knows nothing.
      close()
      throw error
    })
    if (typeof reply === 'string' || isBloated(own)) close()
    if (typeof reply === 'object' && 'opened' in reply) return reply.opened
    throw refusalError(reply, whose)
  }
  return {
    open: (chunks, format, whose) => {
      const opened = last.then(() => openNow(chunks, format, whose))
      last = opened.catch(() => {})
      return opened
    },
    close,
  }
}

function startGuarded(): ChildProcess {
  const { entry, folders } = guardedCode()
  const child = spawn(
    process.execPath,
    [
      '--permission',
      ...folders.map((folder) => `--allow-fs-read=${folder}`),
      `--max-old-space-size=${HEAP_MB}`,
      '--no-warnings',
      entry,
    ],
    { stdio: ['pipe', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: {}, cwd: '/' },
  )
  // It never keeps us from ending: what nobody waits for any more may be lost.
  child.unref()
  child.channel?.unref()
  child.stdin?.on('error', () => {})
  return child
}

/** Sends a file and waits for the answer, or for the end of the process. */
async function ask(
  child: ChildProcess,
  request: OpenRequest,
  chunks: AsyncIterable<Uint8Array>,
): Promise<OpenAnswer | Overrun | 'ended'> {
  const watch = watchProcess(child)
  child.ref()
  child.channel?.ref()
  try {
    const answered = answerOf(child, request.id)
    child.send(request)
    await Promise.race([sendFile(child, chunks), answered])
    const answer = await answered
    return answer === 'ended' ? (watch.overrun() ?? answer) : answer
  } finally {
    watch.stop()
    child.unref()
    child.channel?.unref()
  }
}

function answerOf(child: ChildProcess, id: number): Promise<OpenAnswer | 'ended'> {
  return new Promise((resolve) => {
    const settle = (answer: OpenAnswer | 'ended') => {
      child.off('message', take)
      child.off('exit', ended)
      child.off('error', ended)
      resolve(answer)
    }
    const take = (answer: unknown) => {
      if ((answer as OpenAnswer).id === id) settle(answer as OpenAnswer)
    }
    const ended = () => settle('ended')
    child.on('message', take)
    child.on('exit', ended)
    child.on('error', ended)
    if (child.exitCode !== null || child.signalCode !== null) ended()
  })
}

/** A piece is sent when the pipe has taken all of it: its bytes may then be used again. */
async function sendFile(child: ChildProcess, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const bytes of chunks) if (bytes.length > 0) await sendPiece(child, bytes)
  await sendPiece(child, Buffer.alloc(0))
}

function sendPiece({ stdin }: ChildProcess, bytes: Uint8Array): Promise<void> {
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(bytes.length)
  return new Promise((resolve) => {
    // A process that has ended takes nothing more, and its end is told elsewhere.
    const done = () => resolve()
    if (bytes.length === 0) stdin?.write(length, done)
    else {
      stdin?.write(length)
      stdin?.write(bytes, done)
    }
  })
}
