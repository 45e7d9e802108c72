import { Command, Option, type Help } from 'commander'
import { COMMANDS } from '#cli/commands.ts'
import { makeContext, type Context } from '#cli/context.ts'
import { widthFor } from '#cli/paint.ts'
import { parseLang } from '#cli/parse-options.ts'
import manifest from '../../package.json' with { type: 'json' }

/** The program with all its commands. What is said wrongly is thrown, not printed: see `report`. */
export function buildProgram(context: Context = makeContext(process, import.meta.dirname)): Command {
  const { cli } = context.words
  const program = new Command('rekenschap')
    .description(cli.program)
    .version(manifest.version, '--version', cli.version)
    .addOption(new Option('--lang <lang>', cli.lang).argParser((text) => parseLang(text, context.lang)))
    .helpOption('-h, --help', cli.help)
    .helpCommand('help [command]', cli.helpCommand)
    .addHelpText('after', cli.afterProgram)
    .configureHelp(helpIn(context))
    .configureOutput(outputTo(context))
    .showSuggestionAfterError()
    .exitOverride()
  for (const make of COMMANDS) {
    const command = make(context)
    command.copyInheritedSettings(program)
    command.helpOption('-h, --help', cli.help)
    program.addCommand(command)
  }
  return program
}

function outputTo({ config, stdout, stderr }: Context) {
  return {
    writeOut: (text: string) => void stdout.write(text),
    writeErr: (text: string) => void stderr.write(text),
    outputError: () => {},
    getOutHelpWidth: () => widthFor(config, stdout),
    getErrHelpWidth: () => widthFor(config, stderr),
  }
}

/** Commander speaks English only: its headings are looked up. */
function helpIn({ words }: Context): Partial<Help> {
  const { titles, usage } = words.cli
  return {
    showGlobalOptions: true,
    visibleGlobalOptions: (command) =>
      (command.parent?.options ?? []).filter(({ long }) => long === '--lang'),
    subcommandTerm: (command) => command.name(),
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (text) => text.replace(/\[(?:options|command)\]/g, (word) => usage[word] ?? word),
  }
}
