import { Command } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import { parseDate } from '#cli/parse-options.ts'
import { withRegister } from '#cli/register.ts'
import { openSources } from '#cli/sources.ts'
import { statusLine } from '#cli/status-line.ts'
import { findLetters } from '#intake/find-letters.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { readLetters } from '#intake/pool/read-letters.ts'
import type { Identification } from '#join/identification.ts'
import type { LikelyPaper } from '#join/identify.ts'
import type { PaperFacts } from '#join/paper-facts.ts'
import { RekenschapError } from '#model/errors.ts'
import type { OfferedPaper } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import type { Register } from '#store/connect.ts'

type Options = { readonly date?: Day; readonly online?: true; readonly json?: true }

/** `rekenschap identify`: says which paper a bare text is. The text is nowhere kept, and goes nowhere unless it is asked. */
export function identifyCommand(context: Context): Command {
  const { identify } = context.words.matching
  return new Command('identify')
    .summary(identify.summary)
    .description(identify.summary)
    .argument('<files...>', identify.files)
    .option('--date <day>', identify.date, (text) => parseDate(text, context.lang))
    .option('--online', identify.online)
    .option('--json', identify.json)
    .addHelpText('after', identify.after)
    .action((files: string[], options: Options) => runIdentify(files, options, context))
}

type Tally = { one: number; several: number; none: number; failed: number }

async function runIdentify(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { root, lang, stdin, stdout, compiledVocabulary: compiled, words, finish } = context
  const { letters, failures } = await findLetters(paths, lang)
  if (letters.length === 0 && failures[0]) throw failures[0]
  for (const { message } of failures) complain(context, message)
  const folder = `${root}/vocabulary`
  const vocabulary = await loadVocabulary(folder, compiled)
  const write = statusLine(context)
  const tally: Tally = { one: 0, several: 0, none: 0, failed: failures.length }
  const nothingKnown = await withRegister(
    context,
    async (register) => {
      const { identifyLetter } = await import('#register/identify-letter.ts')
      const ask = options.online ? await makeAsker(register, context) : undefined
      let [left, empty] = [letters.length, false]
      const settings = { folder, compiled, lang, date: options.date }
      for await (const outcome of readLetters(letters, vocabulary, stdin, settings)) {
        const { name } = outcome.letter
        write(words.matching.identify.reading(left--, name))
        if ('failed' in outcome) {
          tally.failed++
          write('')
          showFailed(name, outcome.failed, options, context)
          continue
        }
        const askSources = ask && ((facts: PaperFacts) => ask(name, facts))
        const found = await identifyLetter(register.db, outcome, { vocabulary, askSources })
        tally[found.identified.outcome]++
        empty ||= isEmpty(found)
        write('')
        await show(name, found, options, context)
      }
      return empty
    },
    { isBrief: letters.length === 1 },
  )
  const { one, several, none, failed } = tally
  if (!options.json && letters.length > 1) {
    stdout.write(`${words.matching.identify.done(one, several, none)}\n`)
  }
  if (nothingKnown) complain(context, words.matching.identify.nothingKnown)
  finish(several + none + failed > 0 ? 1 : 0)
}

/** Asks the sources, and says beforehand what goes there. What they fail to answer is told; the register is asked all the same. */
async function makeAsker(register: Register, context: Context) {
  const { asking, nothingToAsk } = context.words.matching.identify
  const { askForPapers, tellingOf } = await import('#register/ask-for-papers.ts')
  // The questions have words of what may be a draft: they are not kept either.
  const sources = await openSources(register, context, { unkept: true })
  return async (file: string, facts: PaperFacts): Promise<OfferedPaper[] | undefined> => {
    const telling = tellingOf(facts)
    if (telling.words.length === 0 && telling.day === null) {
      complain(context, nothingToAsk(file))
      return undefined
    }
    complain(context, asking(telling.words.join(' '), telling.day))
    try {
      return await askForPapers(telling, sources)
    } catch (error) {
      if (!(error instanceof RekenschapError)) throw error
      complain(context, error.message)
      return undefined
    }
  }
}

function isEmpty({ compared: { papers, held, asked } }: Identification): boolean {
  return papers + held + (asked ?? 0) === 0
}

function showFailed(file: string, failed: string, { json }: Options, context: Context): void {
  complain(context, failed)
  if (json) context.stdout.write(`${JSON.stringify({ file, failed })}\n`)
}

async function show(file: string, found: Identification, { json }: Options, context: Context): Promise<void> {
  const { config, lang, stdout } = context
  if (json) {
    stdout.write(`${JSON.stringify({ file, ...plain(found) })}\n`)
    return
  }
  const { identifiedLines } = await import('#present/identified-lines.ts')
  const lines = identifiedLines(file, found, { lang, width: widthFor(config, stdout) })
  printLines(lines, context)
}

/** As the JSON has it: the same fields whatever the outcome. */
function plain({ identified, held, compared }: Identification) {
  const paperOf = ({ paper, score, reasons }: LikelyPaper) => ({ ...paper, score, reasons })
  const papers =
    identified.outcome === 'one' ? [identified] : identified.outcome === 'several' ? identified.fitting : []
  const nearest = identified.outcome === 'none' && identified.nearest ? paperOf(identified.nearest) : null
  return { outcome: identified.outcome, papers: papers.map(paperOf), nearest, held, compared }
}
