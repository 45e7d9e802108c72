import { Command } from 'commander'
import type { Context } from '#cli/context.ts'

/** What `rekenschap vocabulary check` was asked. */
export type CheckOptions = {
  readonly against?: readonly string[]
  readonly baseline?: string
  readonly save?: string
  readonly all?: true
  readonly json?: true
}

/** `rekenschap vocabulary`: what a policy officer does with the lists. Changes neither lists nor letters. */
export function vocabularyCommand(context: Context): Command {
  const words = context.words.cli.vocabulary
  const check = new Command('check')
    .summary(words.check)
    .description(words.check)
    .option('--against <paths...>', words.against)
    .option('--baseline <path>', words.baseline)
    .option('--save <file>', words.save)
    .option('--all', words.all)
    .option('--json', words.json)
    .addHelpText('after', words.after)
    .action(async (options: CheckOptions) => {
      // Reading YAML and its schemas would slow the start of every other command.
      const { checkLists } = await import('#cli/check-lists.ts')
      await checkLists(options, context)
    })
  return new Command('vocabulary')
    .summary(words.summary)
    .description(words.summary)
    .helpCommand(false)
    .addHelpText('after', words.after)
    .addCommand(check)
}
