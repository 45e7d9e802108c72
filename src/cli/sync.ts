import { Command } from 'commander'
import type { Context } from '#cli/context.ts'
import { showNews } from '#cli/news.ts'
import { tellOf, type Tally } from '#cli/source-progress.ts'
import { stopOnSignal, withSources } from '#cli/sources.ts'

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
  const { told, tally } = tellOf(context)
  const { signal, forget } = stopOnSignal()
  const began = new Date().toISOString()
  try {
    await withSources(context, { reason, watch, told, signal }, async ({ register, jobs, works }) => {
      const { workUntilDone } = await import('#jobs/work-until-done.ts')
      await workUntilDone(jobs, works, { follow: true, signal })
      await showNews(register.db, { since: began, tally, json: json === true }, context)
    })
  } finally {
    forget()
  }
  finishAs(tally, context)
}

/** 1 when a source or a paper gave trouble: it was told, and comes again. */
export function finishAs({ problems, failed, unread }: Tally, { finish }: Context): void {
  finish(problems + failed + unread > 0 ? 1 : 0)
}
