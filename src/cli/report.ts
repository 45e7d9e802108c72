import { CommanderError } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { RekenschapError } from '#model/errors.ts'

/** Errors that say the command was given wrongly; any other means that it could not run. */
const MISUSE = new Set([
  'date-invalid',
  'kind-unknown',
  'language-unknown',
  'nothing-to-read',
  'one-letter',
  'letter-or-theme',
  'theme-unknown',
  'moment-invalid',
  'cursor-invalid',
  'list-unknown',
  'search-empty',
  'fetch-nothing',
  'fetch-both',
  'since-alone',
  'since-invalid',
  'dossier-invalid',
  'trail-number',
  'trail-unknown',
  'port-invalid',
])

/** The one place where what went wrong becomes words on the screen and an exit code. */
export function report(error: unknown, context: Context): void {
  const { config, stderr, words, finish } = context
  const { debugHint } = words.cli
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0 && error.code !== 'commander.help') complain(context, misuse(error, words.cli))
    return finish(error.exitCode === 0 ? 0 : 2)
  }
  if (error instanceof RekenschapError) {
    complain(context, error.message)
    if (config.debug) stderr.write(`${error.stack}\n`)
    return finish(MISUSE.has(error.code) ? 2 : 3)
  }
  complain(context, error instanceof Error ? error.message : String(error))
  stderr.write(config.debug && error instanceof Error ? `${error.stack}\n` : `${debugHint}\n`)
  return finish(3)
}

/** Commander complains in English: its code and the names it quotes are put in our words. */
function misuse({ code, message }: CommanderError, cli: Context['words']['cli']): string {
  const [name = '', other = ''] = [...message.matchAll(/'([^']+)'/g)].map(([, quoted = '']) => quoted)
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1]
  const what = cli.misuse[code]?.(name, other) ?? cli.misuseOther
  return `${what} ${meant ? cli.didYouMean(meant) : cli.seeHelp('rekenschap')}`
}
