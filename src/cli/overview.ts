import { Command } from 'commander'
import { openCollection } from '#cli/collection.ts'
import type { Context } from '#cli/context.ts'
import { addPaperOptions, showPaper, writePapers, type PaperOptions } from '#cli/paper.ts'

type Options = PaperOptions & {
  readonly motionsAndCommitments?: true
  readonly instruments?: true
}

/** `rekenschap overview`: the state of motions and commitments in a folder of letters, and its instruments. */
export function overviewCommand(context: Context): Command {
  const { overview, check } = context.words.cli
  const command = new Command('overview')
    .summary(overview.summary)
    .description(overview.summary)
    .argument('<paths...>', check.against)
    .option('--motions-and-commitments', overview.motions)
    .option('--instruments', overview.instruments)
  return addPaperOptions(command, overview.json, context)
    .addHelpText('after', overview.after)
    .action((paths: string[], options: Options) => runOverview(paths, options, context))
}

async function runOverview(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { vocabulary, letters, failed } = await openCollection(context, {
    paths,
    cache: options.cache,
    knownOn: options.knownOn,
  })
  const { overviewOf } = await import('#compare/overview.ts')
  const { instrumentsOf } = await import('#compare/instruments.ts')
  const overview = overviewOf(letters, vocabulary)
  const instruments = options.instruments ? instrumentsOf(letters, vocabulary) : []
  const { overviewPaper } = await import('#present/overview-paper.ts')
  const paper = overviewPaper(overview, context.lang, instruments)
  await writePapers(paper, options, context)
  if (options.json) {
    context.stdout.write(`${JSON.stringify(options.instruments ? { ...overview, instruments } : overview)}\n`)
  } else await showPaper(paper, context)
  context.finish(failed > 0 ? 1 : 0)
}
