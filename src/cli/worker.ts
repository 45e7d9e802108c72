import { Command } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { tellUnread } from '#cli/news.ts'
import { clock } from '#cli/register.ts'
import { tellOf } from '#cli/source-progress.ts'
import { withSources } from '#cli/sources.ts'

type Options = { readonly watch?: string; readonly follow: boolean; readonly reason?: string }

/** `rekenschap worker`: does what waits for the sources, until it is stopped. */
export function workerCommand(context: Context): Command {
  const { worker, options } = context.words.fetch
  return new Command('worker')
    .summary(worker.summary)
    .description(worker.summary)
    .option('--no-follow', worker.noFollow)
    .option('--watch <file>', options.watch)
    .option('--reason <text>', options.reason)
    .addHelpText('after', worker.after)
    .action((chosen: Options) => runWorker(chosen, context))
}

async function runWorker({ watch, follow, reason = 'worker' }: Options, context: Context): Promise<void> {
  const { told, onQueueError, tally } = tellOf(context, { lines: true })
  const since = clock()
  await withSources(context, { reason, watch, told, onQueueError }, async ({ jobs, works, signal }) => {
    const { workOn } = await import('#jobs/work-until-done.ts')
    complain(context, context.words.fetch.worker.working)
    await workOn(jobs, works, { follow, signal })
    await tellUnread(works.db, { since, tally }, context)
  })
  context.finish(0)
}
