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
    inherit(command, program, cli.help)
    program.addCommand(command)
  }
  return program
}

/** A command that was made apart has none of the settings of the program, and neither have those below it. */
function inherit(command: Command, parent: Command, help: string): void {
  command.copyInheritedSettings(parent).helpOption('-h, --help', help)
  for (const below of command.commands) inherit(below, command, help)
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
      (programOf(command)?.options ?? []).filter(({ long }) => long === '--lang'),
    subcommandTerm: (command) => command.name(),
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (text) => text.replace(/\[(?:options|command)\]/g, (word) => usage[word] ?? word),
  }
}

function programOf({ parent }: Command): Command | undefined {
  return parent ? (programOf(parent) ?? parent) : undefined
}
