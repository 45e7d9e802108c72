import { writeFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { openCollection } from '#cli/collection.ts'
import { complain, type Context } from '#cli/context.ts'
import { paint, wantsColour, widthFor } from '#cli/paint.ts'
import { parseDate } from '#cli/parse-options.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Day } from '#model/span.ts'
import type { Paper } from '#present/paper.ts'

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
  const { lang, stdout, config, finish } = context
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
  if (!options.json) {
    const { paperLines } = await import('#present/paper-lines.ts')
    const lines = paperLines(paper(options.all === true), { width: widthFor(config, stdout) })
    stdout.write(paint(lines, wantsColour(config, stdout)))
  }
  finish(check.findings.length > 0 || failed > 0 ? 1 : 0)
}

/** Writes a report as Word document and as page, where that was asked. */
export async function writePapers(
  paper: Paper,
  { docx, html }: { readonly docx?: string; readonly html?: string },
  context: Context,
): Promise<void> {
  const write = async (file: string, make: () => Promise<Uint8Array | string>) => {
    const content = await make()
    try {
      await writeFile(file, content)
    } catch (error) {
      throw new RekenschapError('cannot-write', context.words.cli.errors['cannot-write'](file, String(error)))
    }
    complain(context, context.words.cli.paperWritten(file))
  }
  if (docx !== undefined) {
    await write(docx, async () => (await import('#export/docx/export-docx.ts')).exportDocx(paper))
  }
  if (html !== undefined) {
    await write(html, async () => (await import('#export/html/paper-page.ts')).exportPaperHtml(paper))
  }
}
