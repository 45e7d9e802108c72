import { Command } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { showNews, tellUnread } from '#cli/news.ts'
import { clock } from '#cli/register.ts'
import { countTrouble, tellOf } from '#cli/source-progress.ts'
import { withSources } from '#cli/sources.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Day } from '#model/span.ts'
import { parseDay } from '#text/time/day.ts'

type Options = {
  readonly dossier?: string
  readonly since?: string
  readonly reason?: string
  readonly json?: true
}

/** `rekenschap fetch`: takes in papers by their number, or a dossier. */
export function fetchCommand(context: Context): Command {
  const { fetch, options } = context.words.fetch
  return new Command('fetch')
    .summary(fetch.summary)
    .description(fetch.summary)
    .argument('[numbers...]', fetch.numbers)
    .option('--dossier <number>', fetch.dossier)
    .option('--since <day>', fetch.since)
    .option('--reason <text>', options.reason)
    .option('--json', options.json)
    .addHelpText('after', fetch.after)
    .action((numbers: string[], chosen: Options) => runFetch(numbers, chosen, context))
}

async function runFetch(numbers: readonly string[], options: Options, context: Context): Promise<void> {
  const asked = askedBy(numbers, options, context)
  const { told, onQueueError, tally } = tellOf(context)
  const began = clock()
  let unknown: readonly string[] = []
  const { reason = 'fetch', json } = options
  await withSources(context, { reason, told, onQueueError }, async ({ register, jobs, works }) => {
    const { wantAsked } = await import('#register/want-asked.ts')
    const { workUntilDone } = await import('#jobs/work-until-done.ts')
    const found = await wantAsked(works.db, asked, works)
    unknown = found.unknown
    for (const id of unknown) complain(context, context.words.fetch.fetch.unknown(id))
    for (const problem of found.problems) complain(context, problem)
    tally.problems += found.problems.length
    await workUntilDone(jobs, works, { follow: false })
    await showNews(register.db, { since: began, tally, json: json === true }, context)
    await tellUnread(register.db, { since: began, tally }, context)
  })
  context.finish(countTrouble(tally) + unknown.length > 0 ? 1 : 0)
}

function askedBy(numbers: readonly string[], { dossier, since }: Options, { words }: Context) {
  const { errors } = words.fetch
  if (dossier === undefined) {
    if (numbers.length === 0) throw new RekenschapError('fetch-nothing', errors['fetch-nothing']())
    if (since !== undefined) throw new RekenschapError('since-alone', errors['since-alone']())
    return { ids: numbers }
  }
  if (numbers.length > 0) throw new RekenschapError('fetch-both', errors['fetch-both']())
  if (!/^\d{5}(?:-[\dA-Z]+)?$/i.test(dossier.trim())) {
    throw new RekenschapError('dossier-invalid', errors['dossier-invalid'](dossier))
  }
  return {
    dossier: dossier.trim().toUpperCase(),
    since: since === undefined ? undefined : beginOf(since, words),
  }
}

/** A year, a month or a day: its first day. */
function beginOf(text: string, { fetch }: Context['words']): Day {
  const day = `${text}${['-01-01', '-01', ''][text.split('-').length - 1] ?? ''}`
  if (parseDay(day) !== undefined) return day
  throw new RekenschapError('since-invalid', fetch.errors['since-invalid'](text))
}
