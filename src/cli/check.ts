import { Command, Option } from 'commander'
import { openCollection } from '#cli/collection.ts'
import type { Context } from '#cli/context.ts'
import { showPaper, writePapers } from '#cli/paper.ts'
import { parseDate } from '#cli/parse-options.ts'
import type { Day } from '#model/span.ts'

type Options = {
  readonly against: readonly string[]
  readonly date?: Day
  readonly all?: true
  readonly docx?: string
  readonly html?: string
  readonly json?: true
  readonly cache: boolean
}

/** `rekenschap check`: holds a letter against everything said before. The letter itself is nowhere kept. */
export function checkCommand(context: Context): Command {
  const { check } = context.words.cli
  return new Command('check')
    .summary(check.summary)
    .description(check.summary)
    .argument('<letter>', check.letter)
    .requiredOption('--against <paths...>', check.against)
    .option('--date <day>', check.date, (text) => parseDate(text, context.lang))
    .option('--all', check.all)
    .option('--docx <file>', check.docx)
    .option('--html <file>', check.html)
    .addOption(new Option('--json', check.json))
    .option('--no-cache', check.noCache)
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
