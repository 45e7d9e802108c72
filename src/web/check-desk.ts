import type { Lang } from '#messages/messages.ts'
import { gatherAround, type Surroundings } from '#register/gather-around.ts'
import { unpackLetters } from '#register/letters-of.ts'
import type { Db } from '#store/connect.ts'
import { getStates } from '#store/projections.ts'
import { headOf } from '#store/register-figures.ts'
import { listPackedLetters } from '#store/statements.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'
import {
  makeThreads,
  type CheckMade,
  type CheckSettings,
  type CheckThreads,
  type NotChecked,
  type ReadSent,
  type Replied,
  type SentLetter,
} from '#web/check-threads.ts'
import { makeKept } from '#web/kept.ts'

/** A letter held against the register, which has `all` documents; `isWhole` when it was held against every earlier one. */
export type Checked = CheckMade & { readonly all: number; readonly isWhole: boolean }

/** What came of a letter that was sent; `failed` says in words for people why it cannot be read. */
export type SentOutcome =
  | (Checked & { readonly read: ReadSent })
  | { readonly failed: string }
  | { readonly not: NotChecked }

/** Makes checks, each in a thread of its own, so that pages go on being served; a thread ends with its check. */
export type CheckDesk = {
  /** Takes the place of a client; gives it back by calling `leave`. One place for each client, and few in all. */
  readonly enter: (client: string) => { readonly leave: () => void } | { readonly not: 'busy' | 'full' }
  /** Reads and checks a letter that was sent. Nothing of it is kept or written, and it is gone when this is done. */
  readonly checkSent: (db: Db, sent: SentLetter, lang: Lang, signal: AbortSignal) => Promise<SentOutcome>
  /** Checks a letter of the register against those before it; the last ones are kept until the register changes. */
  readonly checkHeld: (
    db: Db,
    document: string,
  ) => Promise<Checked | { readonly not: NotChecked } | undefined>
  readonly close: () => Promise<void>
}

/** How much is checked at a time, and for how long. */
export type DeskLimits = {
  /** Letters that are sent and looked at, at a time. */
  readonly sent: number
  /** Pages that wait for the check of a letter of the register, at a time. */
  readonly waiting: number
  /** Longer than the guarded process may take over one file. */
  readonly timeMs: number
}

const USUAL: DeskLimits = { sent: 2, waiting: 12, timeMs: 60_000 }
/** Checks of letters of the register that are kept. */
const KEPT = 60

type Settings = Omit<CheckSettings, 'lang'> & { readonly vocabulary: Vocabulary }

/** Makes a desk. No thread is started before there is something to check. */
export function makeCheckDesk(
  { vocabulary, ...settings }: Settings,
  limits: Partial<DeskLimits> = {},
): CheckDesk {
  const { sent, waiting, timeMs } = { ...USUAL, ...limits }
  const threads = makeThreads(settings, timeMs)
  const held = makeKept<Held>({ most: KEPT, isGood: isMade })
  const inLine = makeLine(waiting)
  return {
    enter: makeEntrance(sent),
    checkSent: (db, letter, lang, signal) =>
      threads.withThread<SentOutcome>(lang, signal, async (ask) => {
        const reply = await ask({ what: 'read', sent: letter })
        if (!('read' in reply)) return 'failed' in reply ? reply : { not: 'heavy' }
        const around = await gatherAround(db, reply.read, { vocabulary })
        const made = madeIn(await ask({ what: 'check', held: undefined, around }))
        return { ...made, read: reply.read, ...extentOf(around) }
      }),
    checkHeld: async (db, document) => {
      const make = () => inLine(() => checkOne(db, document, { vocabulary, threads }))
      return held(await headOf(db), document, make)
    },
    close: threads.close,
  }
}

type Held = Checked | { readonly not: NotChecked } | undefined

/** Whether a check came to its end, or there is no such letter: asked again that would come to the same. */
function isMade(made: Held): boolean {
  return made === undefined || !('not' in made)
}

async function checkOne(
  db: Db,
  document: string,
  { vocabulary, threads }: { readonly vocabulary: Vocabulary; readonly threads: CheckThreads },
): Promise<Held> {
  const states = await getStates(db, 'document', [document])
  const [packed] = await listPackedLetters(db, [...states.values()])
  if (!packed) return undefined
  const letter = unpackLetters([packed]).get(document)!
  const around = await gatherAround(db, letter, { vocabulary, document })
  // The language is that of what is said of a file that cannot be read, and here none is.
  return threads.withThread('nl', undefined, async (ask) => ({
    ...madeIn(await ask({ what: 'check', held: packed, around })),
    ...extentOf(around),
  }))
}

function makeEntrance(most: number): CheckDesk['enter'] {
  const inside = new Set<string>()
  return (client) => {
    if (inside.has(client)) return { not: 'busy' }
    if (inside.size >= most) return { not: 'full' }
    inside.add(client)
    return { leave: () => void inside.delete(client) }
  }
}

/** One after the other; who comes when `most` are there is sent away. */
function makeLine(most: number): (make: () => Promise<Held>) => Promise<Held> {
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  return async (make) => {
    if (count >= most) return { not: 'full' }
    count++
    const made = last.then(make)
    last = made.catch(() => {})
    return made.finally(() => count--)
  }
}

function extentOf({ all, known }: Surroundings): Pick<Checked, 'all' | 'isWhole'> {
  return { all, isWhole: known === undefined }
}

function madeIn(reply: Replied): CheckMade {
  if ('made' in reply) return reply.made
  throw new Error('a check was asked for, and something else came')
}
