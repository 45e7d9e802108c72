import { Command } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { loadFilingRules } from '#cli/filing-rules.ts'
import { parseDate } from '#cli/parse-options.ts'
import { clock, withRegister } from '#cli/register.ts'
import { statusLine } from '#cli/status-line.ts'
import { findLetters } from '#intake/find-letters.ts'
import type { Day } from '#model/span.ts'
import type { Added } from '#register/add-letters.ts'

type Options = { readonly date?: Day; readonly reason?: string; readonly json?: true }

/** `rekenschap add`: takes letters into the register, and holds them against what it has. */
export function addCommand(context: Context): Command {
  const { add } = context.words.register
  return new Command('add')
    .summary(add.summary)
    .description(add.summary)
    .argument('<paths...>', add.paths)
    .option('--date <day>', add.date, (text) => parseDate(text, context.lang))
    .option('--reason <text>', add.reason)
    .option('--json', add.json)
    .addHelpText('after', add.after)
    .action((paths: string[], options: Options) => runAdd(paths, options, context))
}

async function runAdd(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { root, lang, stdin, stdout, compiledVocabulary: compiled, words, finish } = context
  const { add } = words.register
  const { letters, failures } = await findLetters(paths, lang)
  if (letters.length === 0 && failures[0]) throw failures[0]
  for (const { message } of failures) complain(context, message)
  const folder = `${root}/vocabulary`
  // While the database starts in its thread, which takes a second.
  const loading = loadFilingRules(context)
  const reading = { folder, compiled, lang, date: options.date }
  const ahead = loading.then(({ vocabulary, readAhead }) => readAhead(letters, vocabulary, reading))
  ahead.catch(() => undefined)
  const write = statusLine(context)
  let [added, known, failed] = [0, 0, failures.length]
  const linked = await withRegister(
    context,
    async ({ db }) => {
      const { addLetters, linkLetters, ...rules } = await loading
      const how = { ...rules, actor: context.config.user, now: clock, reason: options.reason ?? 'add' }
      write(add.reading(letters.length, letters[0]!.name))
      let left = letters.length
      const read = { ...reading, stdin, ahead: await ahead }
      for await (const one of addLetters(db, letters, { ...how, ...read })) {
        left--
        if ('failed' in one) failed++
        else if (one.outcome === 'known') known++
        else added++
        write('')
        show(one, options, context)
        if (left > 0) write(add.reading(left, letters[letters.length - left]!.name))
      }
      return linkLetters(db, { ...how, onLetter: (rest) => write(add.linking(rest)) })
    },
    { isBrief: letters.length === 1 },
  )
  write('')
  if (!options.json) stdout.write(`${add.done(added, known, failed, linked)}\n`)
  finish(failed > 0 ? 1 : 0)
}

function show(added: Added, { json }: Options, context: Context): void {
  const { stdout, words } = context
  const { outcome, entries } = words.register.add
  if ('failed' in added) complain(context, added.failed)
  if (json) {
    const { letter, ...rest } = added
    stdout.write(`${JSON.stringify({ file: letter.name, ...rest })}\n`)
  } else if (!('failed' in added) && added.outcome !== 'known') {
    const { opened, moved, lost } = added.entries
    const what = `${outcome[added.outcome]} (${added.document}): ${entries(opened, moved, lost)}`
    stdout.write(`${added.letter.name}: ${what}\n`)
  }
}
