import { complain, type Context } from '#cli/context.ts'
import { statusLine } from '#cli/status-line.ts'
import type { Told } from '#jobs/work-papers.ts'

/** What was done for the sources so far. */
export type Tally = {
  rows: number
  fetched: number
  known: number
  filed: number
  missing: number
  failed: number
  unread: number
  problems: number
}

const NOTHING: Tally = {
  rows: 0,
  fetched: 0,
  known: 0,
  filed: 0,
  missing: 0,
  failed: 0,
  unread: 0,
  problems: 0,
}

/** How often a source or a paper gave trouble: it was told, and comes again. */
export function countTrouble({ problems, failed, unread }: Tally): number {
  return problems + failed + unread
}

/** Tells on the screen what is being done, and counts it. With `lines` what was filed and checked is told on lines of its own. */
export function tellOf(
  context: Context,
  { lines = false }: { readonly lines?: boolean } = {},
): { readonly told: Told; readonly onQueueError: (error: Error) => void; readonly tally: Tally } {
  const write = statusLine(context)
  const { progress } = context.words.fetch
  const tally: Tally = { ...NOTHING }
  const say = (text: string) => {
    write('')
    complain(context, text)
  }
  const told: Told = {
    ...tellFollowing(tally, write, say, context),
    onFetched: ({ id, problem }, outcome) => {
      tally[outcome]++
      if (outcome === 'failed') say(progress.failed(id, problem))
      else write(progress.fetched(tally.fetched, id))
    },
    onFiled: ({ id, problem }, filed) => {
      if (!filed) {
        tally.unread++
        return say(progress.unread(id, problem))
      }
      if (filed.outcome !== 'known') tally.filed++
      if (lines) say(progress.filed(id, filed.document))
      else write(progress.reading(tally.filed, id))
    },
    onLinking: (left) => write(progress.linking(left)),
    onCompared: (checked) => {
      if (lines && checked > 0) say(progress.checked(checked))
      else write('')
    },
    onGivenUp: (work, why) => {
      tally.problems++
      say(progress.givenUp[work](why))
    },
  }
  const known = new Set<string>()
  const onQueueError = ({ message }: Error) => {
    // Each queue meets the same, every half second.
    const words = message.replace(/ \(Queue: .*\)$/, '')
    if (known.has(words)) return
    known.add(words)
    tally.problems++
    say(words)
  }
  return { told, onQueueError, tally }
}

function tellFollowing(
  tally: Tally,
  write: (text: string) => void,
  say: (text: string) => void,
  { words }: Context,
): Pick<Told, 'onPage' | 'onFollowed'> {
  let before = 0
  return {
    onPage: (category, rows) => {
      tally.rows = before + rows
      write(words.fetch.progress.following(category, tally.rows))
    },
    onFollowed: ({ rows, problems }) => {
      before += rows
      tally.rows = before
      tally.problems += problems.length
      for (const problem of problems) say(problem)
      write('')
    },
  }
}
