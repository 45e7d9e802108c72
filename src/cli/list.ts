import { Command } from 'commander'
import type { Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import { parseMoment, withRegister } from '#cli/register.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { RekenschapError } from '#model/errors.ts'
import { isListName, LIST_NAMES } from '#model/register-lists.ts'

type Options = { readonly knownOn?: string; readonly json?: true }

/** `rekenschap list`: a list of the register, as it is or as it was known. */
export function listCommand(context: Context): Command {
  const { list, options } = context.words.register
  return new Command('list')
    .summary(list.summary)
    .description(list.summary)
    .argument('<list>', list.list(LIST_NAMES.join(', ')))
    .option('--known-on <moment>', options.knownOn)
    .option('--json', list.json)
    .addHelpText('after', list.after)
    .action((name: string, chosen: Options) => runList(name, chosen, context))
}

async function runList(name: string, { knownOn, json }: Options, context: Context): Promise<void> {
  const { words, root, compiledVocabulary, stdout, config, lang, finish } = context
  const { list, errors } = words.register
  if (!isListName(name)) {
    throw new RekenschapError('list-unknown', errors['list-unknown'](name, LIST_NAMES.join(', ')))
  }
  const knownAt = knownOn === undefined ? undefined : parseMoment(knownOn, context)
  const vocabulary = await loadVocabulary(`${root}/vocabulary`, compiledVocabulary)
  const rows = await withRegister(
    context,
    async ({ db }) => {
      const { listRegister } = await import('#register/list-register.ts')
      return listRegister(db, name, { knownAt, vocabulary })
    },
    { isBrief: true },
  )
  if (json) {
    for (const row of rows) stdout.write(`${JSON.stringify(row)}\n`)
    return finish(0)
  }
  const { listLines } = await import('#present/list-lines.ts')
  const lines = listLines(name, rows, { lang, width: widthFor(config, stdout) })
  const count = new Intl.NumberFormat(lang).format(rows.length)
  const end = rows.length === 0 ? list.empty : list.count(count, list.names[name])
  printLines([...lines, [{ text: end, style: 'faint' }]], context)
  finish(0)
}
