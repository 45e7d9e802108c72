import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { complain, type Context } from '#cli/context.ts'
import { clock, withRegister } from '#cli/register.ts'
import { ruleSetOf } from '#cli/rule-set.ts'
import { untilStopped } from '#cli/until-stopped.ts'
import { failure } from '#intake/failure.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import type { Jobs } from '#jobs/open-jobs.ts'
import type { Told, Works } from '#jobs/work-papers.ts'
import type { Register } from '#store/connect.ts'
import { VocabularyError } from '#vocabulary/errors.ts'
import type { Watch } from '#vocabulary/schemas.ts'
import manifest from '../../package.json' with { type: 'json' }

/**
 * What a command that deals with the sources gets: the register, what waits to be done, all that doing it takes, and the signal
 * by which a person or the system wants it to stop.
 */
export type AtSources = {
  readonly register: Register
  readonly jobs: Jobs
  readonly works: Works
  readonly signal: AbortSignal
}

/** How such a command works: for which reason events are written, what is watched, and who is told. */
export type SourceSettings = {
  readonly reason: string
  readonly watch?: string | undefined
  readonly told: Told
  readonly onQueueError: (error: Error) => void
}

/** Opens register, sources and queues for some work that ends when it is told to stop, and closes them whatever comes of that. */
export async function withSources<Result>(
  context: Context,
  { reason, watch, told, onQueueError }: SourceSettings,
  work: (at: AtSources) => Promise<Result>,
): Promise<Result> {
  return untilStopped(async (signal) => {
    const { config, root, lang, compiledVocabulary } = context
    const vocabulary = await loadVocabulary(`${root}/vocabulary`, compiledVocabulary)
    const watches = await loadWatches(watch ?? config.watch, vocabulary.data.watch, context)
    const { openJobs } = await import('#jobs/open-jobs.ts')
    const { makeWatcher } = await import('#join/watched.ts')
    const rules = { vocabulary, ruleSet: await ruleSetOf(context), lang }
    const open = async (register: Register) => {
      const sources = await openSources(register, context, { signal })
      const by = { actor: config.user, now: clock, reason }
      const watcher = makeWatcher(watches)
      const works = { ...rules, ...by, db: register.db, watcher, told, sources, signal }
      const jobs = await openJobs(register, {
        onError: onQueueError,
        onFailed: (_, { message }) => {
          if (!signal.aborted) complain(context, context.words.fetch.progress.again(message))
        },
      })
      try {
        return await work({ register, jobs, works, signal })
      } finally {
        await jobs.close()
      }
    }
    return withRegister(context, open, { endsItself: true })
  })
}

/** How the sources are asked: what ends it, and whether what they answer is nowhere kept. */
export type HowToAsk = { readonly signal?: AbortSignal | undefined; readonly unkept?: true }

/** The clients of the sources. They share one that asks, since it keeps the turns. */
export async function openSources(
  { db, engine }: Register,
  context: Context,
  { signal, unkept }: HowToAsk,
): Promise<Works['sources']> {
  const { lang, config } = context
  const { contact, pauseMs, backOffMs, odata, syncFeed, publications, sru } = config.sources
  const { openHttp } = await import('#sources/http/client.ts')
  const { openOData } = await import('#sources/odata/client.ts')
  const { openPublications } = await import('#sources/publications/client.ts')
  const { openSru } = await import('#sources/sru/client.ts')
  const { openSyncFeed } = await import('#sources/syncfeed/client.ts')
  const { answerCacheOf } = await import('#store/answer-cache.ts')
  const { turnsOf } = await import('#store/host-turns.ts')
  const http = openHttp({
    contact,
    version: manifest.version,
    lang,
    pauseMs,
    backOffMs,
    ...(!unkept && { cache: answerCacheOf(db) }),
    // A folder belongs to one process, which keeps its turns itself.
    ...(engine === 'postgres' && { turns: turnsOf(db, { holder: holderName(), pauseMs }) }),
    ...(signal && { signal }),
    onRetry: (what) => complain(context, what),
  })
  return {
    odata: openOData(http, odata),
    feed: openSyncFeed({ http, base: syncFeed, lang }),
    publications: openPublications({ http, base: publications, lang }),
    search: openSru({ http, base: sru, lang }),
  }
}

function holderName(): string {
  return `${process.pid}-${Math.trunc(performance.timeOrigin)}`
}

/** The list of the file that was named, else the one that comes along. Throws, with file and line, when it is no such list. */
async function loadWatches(
  path: string | undefined,
  own: readonly Watch[],
  { lang }: Context,
): Promise<readonly Watch[]> {
  if (path === undefined) return own
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw failure(error, path, lang)
  })
  const { readList } = await import('#vocabulary/read-list.ts')
  const { watchSchema } = await import('#vocabulary/schemas.ts')
  const name = basename(path).replace(/\.ya?ml$/, '')
  const { entries, faults } = readList(new Map([[`${name}.yaml`, text]]), name, watchSchema)
  if (faults[0]) throw new VocabularyError({ ...faults[0], file: path })
  return entries.map(({ value }) => value)
}
