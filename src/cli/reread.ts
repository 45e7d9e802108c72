import { Command } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import { clock, withRegister } from '#cli/register.ts'
import { ruleSetOf } from '#cli/rule-set.ts'
import { statusLine } from '#cli/status-line.ts'
import { isUnchanged } from '#compare/compare-readings.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import type { LetterChanges } from '#present/changes.ts'

type Options = {
  readonly apply?: true
  readonly reason?: string
  readonly all?: true
  readonly json?: true
}

/** `rekenschap reread`: what the rules of now find more, less and otherwise in the letters of the register. */
export function rereadCommand(context: Context): Command {
  const { reread } = context.words.register
  return new Command('reread')
    .summary(reread.summary)
    .description(reread.summary)
    .option('--apply', reread.apply)
    .option('--reason <text>', reread.reason)
    .option('--all', reread.all)
    .option('--json', reread.json)
    .addHelpText('after', reread.after)
    .action((options: Options) => runReread(options, context))
}

async function runReread(options: Options, context: Context): Promise<void> {
  const { root, lang, compiledVocabulary: compiled, words, stdout, finish } = context
  const { reread, add } = words.register
  const folder = `${root}/vocabulary`
  const vocabulary = await loadVocabulary(folder, compiled)
  const by = { actor: context.config.user, reason: options.reason ?? 'reread' }
  const write = statusLine(context)
  const letters: LetterChanges[] = []
  let failed = 0
  await withRegister(context, async ({ db }) => {
    const { rereadLetters } = await import('#register/reread-letters.ts')
    const how = { ...by, now: clock, vocabulary, ruleSet: await ruleSetOf(context) }
    for await (const one of rereadLetters(db, {
      ...how,
      folder,
      compiled,
      lang,
      apply: options.apply === true,
      onLetter: (left, name) => write(reread.left(left, name)),
    })) {
      write('')
      if ('failed' in one) {
        failed++
        complain(context, one.failed)
        continue
      }
      const { document, changes } = one
      letters.push({ name: document.name, changes })
      if (options.json) {
        stdout.write(`${JSON.stringify({ document: document.id, file: document.name, ...changes })}\n`)
      }
    }
    if (!options.apply) return
    const { linkLetters } = await import('#register/link-letters.ts')
    await linkLetters(db, { ...how, onLetter: (left) => write(add.linking(left)) })
  })
  write('')
  const changed = letters.filter(({ changes }) => !isUnchanged(changes))
  if (!options.json) await show(changed, { ...options, letters: letters.length, failed }, context)
  finish(changed.length > 0 || failed > 0 ? 1 : 0)
}

async function show(
  changed: readonly LetterChanges[],
  { letters, failed, ...options }: Options & { readonly letters: number; readonly failed: number },
  context: Context,
): Promise<void> {
  const { words, config, stdout } = context
  const { reread } = words.register
  const { presentChanges } = await import('#present/changes.ts')
  if (changed.length > 0) {
    const lines = presentChanges(changed, {
      words,
      width: widthFor(config, stdout),
      all: options.all === true,
    })
    printLines(lines, context)
  } else if (letters > 0) stdout.write(`${reread.same(letters)}\n`)
  else if (failed === 0) stdout.write(`${reread.nothing}\n`)
  if (options.apply && letters > 0) stdout.write(`${reread.applied(letters)}\n`)
  else if (changed.length > 0) stdout.write(`${reread.notApplied}\n`)
}
