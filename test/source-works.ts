import { sql } from 'kysely'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { openJobs, type Jobs, type JobSettings } from '#jobs/open-jobs.ts'
import type { Told, Works } from '#jobs/work-papers.ts'
import { makeWatcher } from '#join/watched.ts'
import { openHttp } from '#sources/http/client.ts'
import { openOData } from '#sources/odata/client.ts'
import { openPublications } from '#sources/publications/client.ts'
import { openSru } from '#sources/sru/client.ts'
import { openSyncFeed } from '#sources/syncfeed/client.ts'
import type { Register } from '#store/connect.ts'
import type { House } from '#test/house/house.ts'
import { compiledLists } from '#test/word-lists.ts'
import { sha256 } from '#text/sha256.ts'
import type { Watch } from '#vocabulary/schemas.ts'

/** Everything of an invented House is watched. */
export const ALL_OF_IT: readonly Watch[] = [{ id: 'all', label: { nl: 'alles', en: 'all' } }]

/** What works on the papers of a house, as the program does but without pauses. */
export async function worksOn(
  { db }: Pick<Register, 'db'>,
  house: House,
  {
    told,
    signal,
    watches = ALL_OF_IT,
  }: {
    readonly told?: Told
    readonly signal?: AbortSignal | undefined
    readonly watches?: readonly Watch[]
  } = {},
): Promise<Works> {
  const http = openHttp({
    contact: '',
    version: 'test',
    lang: 'nl',
    pauseMs: 0,
    backOffMs: 5,
    timeoutMs: 2000,
    tries: 8,
    maxWaitMs: 200,
    ...(signal && { signal }),
  })
  const { odata, syncFeed, publications, sru } = house.urls
  return {
    db,
    vocabulary: await loadVocabulary('vocabulary', compiledLists),
    ruleSet: 'test',
    lang: 'nl',
    actor: 'test',
    now: () => new Date().toISOString(),
    reason: 'test',
    watcher: makeWatcher(watches),
    ...(told && { told }),
    signal,
    sources: {
      odata: openOData(http, odata),
      feed: openSyncFeed({ http, base: syncFeed, lang: 'nl' }),
      publications: openPublications({ http, base: publications, lang: 'nl' }),
      search: openSru({ http, base: sru, lang: 'nl' }),
    },
  }
}

/** The queues of a register for some work. */
export async function withJobs<Result>(
  register: Register,
  work: (jobs: Jobs) => Promise<Result>,
  settings: Partial<JobSettings> = {},
): Promise<Result> {
  const errors: Error[] = []
  const note = (error: Error) => void errors.push(error)
  const jobs = await openJobs(register, { onError: note, onFailed: (_, error) => note(error), ...settings })
  try {
    return await work(jobs)
  } finally {
    await jobs.close()
    for (const { message } of errors) console.error(message)
  }
}

/**
 * What a register holds, in an order and with names that do not depend on when or how often anything came: two registers that
 * know the same have the same lines.
 */
export async function contentsOf({ db }: Register): Promise<Record<string, readonly string[]>> {
  const lines = async (query: string) => {
    const { rows } = await sql<{
      line: string
    }>`select line from (${sql.raw(query)}) as each order by line`.execute(db)
    return rows.map(({ line }) => line)
  }
  const key = `(state::json->>'key')`
  return {
    rows: await lines(`select concat_ws(' ', category, id, updated, deleted, fields) as line from house_row`),
    refs: await lines(`select concat_ws(' ', category, id, name, target) as line from house_ref`),
    papers: await lines(
      `select concat_ws(' ', id, house_id, identifiers, enclosure_of, offered, state, form, sha256,
        (select ${key} from document where document.id = document_id)) as line from source_paper`,
    ),
    documents: await lines(
      `select concat_ws(' ', ${key}, identifiers, dated, kind, state::json->>'title') as line from document`,
    ),
    versions: await lines(
      `select concat_ws(' ', (select ${key} from document where document.id = document_id), sha256) as line from version`,
    ),
    entries: await lines(`select concat_ws(' ', exchange_key, kind, class, anchor) as line from entry`),
    links: await lines(
      `select concat_ws(' ', kind, state::json->'earlier'->>'quote', '|', state::json->'later'->>'quote') as line from link`,
    ),
  }
}

/** One word for all of it. */
export function digestOf(contents: Record<string, readonly string[]>): string {
  return sha256(JSON.stringify(contents))
}
