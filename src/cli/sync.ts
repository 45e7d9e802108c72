import { Command } from 'commander'
import type { Context } from '#cli/context.ts'
import { showNews, tellUnread } from '#cli/news.ts'
import { clock } from '#cli/register.ts'
import { countTrouble, tellOf } from '#cli/source-progress.ts'
import { withSources } from '#cli/sources.ts'

type Options = { readonly watch?: string; readonly reason?: string; readonly json?: true }

/** `rekenschap sync`: follows the House, takes in what is watched, and tells what is new. */
export function syncCommand(context: Context): Command {
  const { sync, options } = context.words.fetch
  return new Command('sync')
    .summary(sync.summary)
    .description(sync.summary)
    .option('--watch <file>', options.watch)
    .option('--reason <text>', options.reason)
    .option('--json', options.json)
    .addHelpText('after', sync.after)
    .action((chosen: Options) => runSync(chosen, context))
}

async function runSync({ watch, reason = 'sync', json }: Options, context: Context): Promise<void> {
  const { told, onQueueError, tally } = tellOf(context)
  const began = clock()
  await withSources(context, { reason, watch, told, onQueueError }, async ({ register, jobs, works }) => {
    const { workUntilDone } = await import('#jobs/work-until-done.ts')
    await workUntilDone(jobs, works, { follow: true })
    await showNews(register.db, { since: began, tally, json: json === true }, context)
    await tellUnread(register.db, { since: began, tally }, context)
  })
  context.finish(countTrouble(tally) > 0 ? 1 : 0)
}
