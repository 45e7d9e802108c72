import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Paper } from '#present/paper.ts'

/** What every command that writes a report can be asked. */
export type PaperOptions = {
  readonly docx?: string
  readonly html?: string
  readonly json?: true
  readonly cache: boolean
  readonly knownOn?: string
}

/** Adds the options of {@link PaperOptions}; `json` says what that one writes. */
export function addPaperOptions(command: Command, json: string, { words }: Context): Command {
  const { check } = words.cli
  const { register } = words
  return command
    .option('--docx <file>', check.docx)
    .option('--html <file>', check.html)
    .option('--json', json)
    .option('--no-cache', check.noCache)
    .option('--known-on <moment>', register.options.knownOnRegister)
}

/** Shows a report on the screen. */
export async function showPaper(paper: Paper, context: Context): Promise<void> {
  const { paperLines } = await import('#present/paper-lines.ts')
  printLines(paperLines(paper, { width: widthFor(context.config, context.stdout) }), context)
}

/** Writes a report as Word document and as page, where that was asked. */
export async function writePapers(
  paper: Paper,
  { docx, html }: PaperOptions,
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
