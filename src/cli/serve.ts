import { join } from 'node:path'
import { Command } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { loadFilingRules } from '#cli/filing-rules.ts'
import { clock, withRegister } from '#cli/register.ts'
import { untilStopped } from '#cli/until-stopped.ts'
import { findLetters, type LetterFile } from '#intake/find-letters.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Db, Register } from '#store/connect.ts'
import type { WebDeps } from '#web/make-app.tsx'
import type { Stage } from '#web/stage.ts'

type Options = {
  readonly port?: number
  readonly host: string
  readonly samples?: true
  readonly check?: true
}

const USUAL_PORT = 8080
const USUAL_HOST = '127.0.0.1'

/** `rekenschap serve`: opens the register as pages, and takes letters in first when some are named. */
export function serveCommand(context: Context): Command {
  const { serve } = context.words
  return new Command('serve')
    .summary(serve.summary)
    .description(serve.summary)
    .argument('[paths...]', serve.paths)
    .option('--port <number>', serve.port, (text) => parsePort(text, context))
    .option('--host <address>', serve.host, USUAL_HOST)
    .option('--samples', serve.samples)
    .option('--check', serve.check)
    .addHelpText('after', serve.after)
    .action((paths: string[], options: Options) =>
      untilStopped((signal) => runServe(paths, options, signal, context)),
    )
}

function parsePort(text: string, { words }: Context): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port <= 65_535) return port
  throw new RekenschapError('port-invalid', words.serve.errors['port-invalid'](text))
}

async function runServe(
  paths: readonly string[],
  options: Options,
  signal: AbortSignal,
  context: Context,
): Promise<void> {
  const { config, lang, words, stdout, finish } = context
  const letters = await lettersIn(paths, options, context)
  const now: Now = { stage: { phase: 'opening', done: 0, total: letters.length, name: '' }, db: undefined }
  const { host } = options
  const { openServer } = await import('#web/serve.ts')
  const where = { host, port: options.port ?? config.web.port ?? USUAL_PORT, lang }
  const deps = await depsFor(now, options, context)
  const server = await openServer(deps, where)
  stdout.write(
    `${words.serve.listening(`http://${host.includes(':') ? `[${host}]` : host}:${server.port}/`)}\n`,
  )
  const work = async ({ db }: Register) => {
    now.db = db
    const added = await takeIn(db, letters, { context, signal, tell: (stage) => (now.stage = stage) })
    now.stage = { ...now.stage, phase: 'ready' }
    if (!signal.aborted) complain(context, words.serve.ready(added))
    await ended(signal)
    // Who is being answered gets an answer before the register is closed; not that of a check, which may take a minute.
    await deps.desk.close()
    await server.close()
  }
  try {
    await withRegister(context, work, { endsItself: true })
    complain(context, words.serve.stopped)
    finish(0)
  } finally {
    await deps.desk.close()
    await server.close()
  }
}

/** How far the server is, and the register once it is open. */
type Now = { stage: Stage; db: Db | undefined }

async function depsFor(now: Now, options: Options, context: Context): Promise<Omit<WebDeps, 'addressOf'>> {
  const { config, root, compiledVocabulary: compiled } = context
  const { loadAssets } = await import('#web/load-assets.ts')
  const { makeCheckDesk } = await import('#web/check-desk.ts')
  const { loadScores } = await import('#web/site.ts')
  const { vocabulary } = await loadFilingRules(context)
  return {
    db: () => {
      if (!now.db) throw new Error('the register is not open')
      return now.db
    },
    stage: () => now.stage,
    vocabulary,
    assets: await loadAssets(join(root, 'dist', 'web')),
    today: () => clock().slice(0, 10),
    now: () => performance.now(),
    onError: (error) => {
      complain(context, error instanceof Error ? (error.stack ?? error.message) : String(error))
    },
    desk: makeCheckDesk({ vocabulary, folder: join(root, 'vocabulary'), compiled }),
    settings: { ...config.web, takesLetters: takesLetters(options, context) },
    site: { contact: config.sources.contact, scores: await loadScores(join(root, 'bench', 'scores.json')) },
  }
}

/**
 * Whether letters may be sent to be checked. Unasked only where nobody else can come: a server for others may well stand before an
 * address that is of this computer alone.
 */
function takesLetters({ check, host }: Options, { config: { web } }: Context): boolean {
  const isOwn = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host) && !web.behindProxy && !web.tls
  return check ?? web.takesLetters ?? isOwn
}

async function lettersIn(
  paths: readonly string[],
  { samples }: Options,
  context: Context,
): Promise<readonly LetterFile[]> {
  const asked = paths.length > 0 ? paths : samples ? [join(context.root, 'samples')] : []
  if (asked.length === 0) return []
  const { letters, failures } = await findLetters(asked, context.lang)
  if (letters.length === 0 && failures[0]) throw failures[0]
  for (const { message } of failures) complain(context, message)
  return letters
}

type TakingIn = {
  readonly context: Context
  readonly signal: AbortSignal
  readonly tell: (stage: Stage) => void
}

/** Takes letters in and holds them against the others; gives how many were new. What is there already is passed over at once. */
async function takeIn(
  db: Db,
  letters: readonly LetterFile[],
  { context, signal, tell }: TakingIn,
): Promise<number> {
  const { root, lang, stdin, compiledVocabulary: compiled, config } = context
  if (letters.length === 0) return 0
  const { addLetters, linkLetters, vocabulary, ruleSet } = await loadFilingRules(context)
  const how = { vocabulary, ruleSet, actor: config.user, now: clock, reason: 'serve' }
  const total = letters.length
  let [done, added] = [0, 0]
  const told = () => tell({ phase: 'reading', done, total, name: letters[done]?.name ?? '' })
  told()
  const read = { folder: join(root, 'vocabulary'), compiled, lang, date: undefined, stdin }
  for await (const one of addLetters(db, letters, { ...how, ...read })) {
    done++
    if ('failed' in one) complain(context, one.failed)
    else if (one.outcome !== 'known') added++
    told()
    if (signal.aborted) return added
  }
  tell({ phase: 'comparing', done, total, name: '' })
  await linkLetters(db, { ...how, onLetter: () => {} })
  return added
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
