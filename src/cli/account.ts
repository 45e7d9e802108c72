import { Command } from 'commander'
import { openCollection } from '#cli/collection.ts'
import type { Context } from '#cli/context.ts'
import { addPaperOptions, showPaper, writePapers, type PaperOptions } from '#cli/paper.ts'
import { parseDate } from '#cli/parse-options.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type Options = PaperOptions & {
  readonly against: readonly string[]
  readonly theme?: string
  readonly date?: Day
}

/** `rekenschap account`: what came of each commitment of a plan, or of a theme, as far as later letters tell. */
export function accountCommand(context: Context): Command {
  const { account, check } = context.words.cli
  const command = new Command('account')
    .summary(account.summary)
    .description(account.summary)
    .argument('[letter]', account.letter)
    .requiredOption('--against <paths...>', check.against)
    .option('--theme <theme>', account.theme)
    .option('--date <day>', check.date, (text) => parseDate(text, context.lang))
  return addPaperOptions(command, account.json, context)
    .addHelpText('after', account.after)
    .action((letter: string | undefined, options: Options) => runAccount(letter, options, context))
}

async function runAccount(path: string | undefined, options: Options, context: Context): Promise<void> {
  const { lang, words } = context
  if ((path === undefined) === (options.theme === undefined)) {
    throw new RekenschapError('letter-or-theme', words.cli.errors['letter-or-theme']())
  }
  const collected = await openCollection(context, {
    paths: options.against,
    letter: path,
    date: options.date,
    cache: options.cache,
    knownOn: options.knownOn,
  })
  const { vocabulary, letters, letter, failed } = collected
  const theme = options.theme === undefined ? undefined : themeOf(options.theme, vocabulary, context)
  const { accountFor } = await import('#compare/account.ts')
  const account = accountFor(letter ? { letter } : { theme: theme!.id }, letters, vocabulary)
  const { accountPaper } = await import('#present/account-paper.ts')
  const paper = accountPaper(account, lang, theme?.label[lang])
  await writePapers(paper, options, context)
  if (options.json) context.stdout.write(`${JSON.stringify(account)}\n`)
  else await showPaper(paper, context)
  context.finish(failed > 0 ? 1 : 0)
}

/** A theme by its id or its name in either language. */
function themeOf(said: string, { data }: Vocabulary, { words }: Context) {
  const folded = said.toLowerCase()
  const theme = data.themes.find(
    ({ id, label }) =>
      id === folded || label.nl.toLowerCase() === folded || label.en.toLowerCase() === folded,
  )
  if (theme) return theme
  const ids = data.themes.map(({ id }) => id).join(', ')
  throw new RekenschapError('theme-unknown', words.cli.errors['theme-unknown'](said, ids))
}
