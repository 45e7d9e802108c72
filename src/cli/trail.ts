import { Command } from 'commander'
import type { Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import { withRegister } from '#cli/register.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { RekenschapError } from '#model/errors.ts'

/** `rekenschap trail`: what the sources and the register know of one number. Changes nothing, asks no source. */
export function trailCommand(context: Context): Command {
  const { trail } = context.words.trail
  return new Command('trail')
    .summary(trail.summary)
    .description(trail.summary)
    .argument('<number>', trail.number)
    .option('--json', trail.json)
    .addHelpText('after', trail.after)
    .action((number: string, chosen: { readonly json?: true }) => runTrail(number, chosen, context))
}

async function runTrail(text: string, { json }: { readonly json?: true }, context: Context): Promise<void> {
  const { root, compiledVocabulary, words, config, lang, stdout, finish } = context
  const vocabulary = await loadVocabulary(`${root}/vocabulary`, compiledVocabulary)
  const { parseAskedNumber } = await import('#join/asked-number.ts')
  const asked = parseAskedNumber(text, vocabulary)
  if (!asked) throw new RekenschapError('trail-number', words.trail.errors['trail-number'](text))
  const { readTrail } = await import('#register/read-trail.ts')
  const report = await withRegister(context, ({ db }) => readTrail(db, asked, { vocabulary }), {
    isBrief: true,
  })
  if (!report) throw new RekenschapError('trail-unknown', words.trail.errors['trail-unknown'](asked.id))
  if (json) stdout.write(`${JSON.stringify(report)}\n`)
  else {
    const { trailLines } = await import('#present/trail-lines.ts')
    const lines = trailLines(report, { lang, width: widthFor(config, stdout), vocabulary })
    printLines(lines, context)
  }
  finish(0)
}
