import { Command } from 'commander'
import { openCollection } from '#cli/collection.ts'
import type { Context } from '#cli/context.ts'
import { addPaperOptions, showPaper, writePapers, type PaperOptions } from '#cli/paper.ts'
import { parseDate } from '#cli/parse-options.ts'
import type { Day } from '#model/span.ts'

type Options = PaperOptions & {
  readonly against: readonly string[]
  readonly date?: Day
  readonly all?: true
}

/** `rekenschap check`: holds a letter against everything said before. The letter itself is nowhere kept. */
export function checkCommand(context: Context): Command {
  const { check } = context.words.cli
  const command = new Command('check')
    .summary(check.summary)
    .description(check.summary)
    .argument('<letter>', check.letter)
    .requiredOption('--against <paths...>', check.against)
    .option('--date <day>', check.date, (text) => parseDate(text, context.lang))
    .option('--all', check.all)
  return addPaperOptions(command, check.json, context)
    .addHelpText('after', check.after)
    .action((letter: string, options: Options) => runCheck(letter, options, context))
}

async function runCheck(path: string, options: Options, context: Context): Promise<void> {
  const { lang, stdout, finish } = context
  const { vocabulary, letters, letter, failed } = await openCollection(context, {
    paths: options.against,
    letter: path,
    date: options.date,
    cache: options.cache,
    knownOn: options.knownOn,
  })
  const { checkLetter } = await import('#compare/check-letter.ts')
  const check = checkLetter(letter!, letters, vocabulary)
  if (options.json) stdout.write(`${JSON.stringify(check)}\n`)
  const { checkPaper } = await import('#present/check-paper.ts')
  const paper = (all: boolean) => checkPaper(check, { lang, all })
  await writePapers(paper(true), options, context)
  if (!options.json) await showPaper(paper(options.all === true), context)
  finish(check.findings.length > 0 || failed > 0 ? 1 : 0)
}
