import { makeChange, type Change, type Changed } from '#test/house/changes.ts'
import { resumeDraft } from '#test/house/draft.ts'
import { schemaOf } from '#test/house/entity-sets.ts'
import { fateOf, type Fault } from '#test/house/faults.ts'
import type { HouseFile, PublishedPaper, World, WorldRow } from '#test/house/nouns.ts'
import { answerOData } from '#test/house/odata.ts'
import { answerPublications, answerRepository } from '#test/house/official.ts'
import { loadRecorded } from '#test/house/recorded.ts'
import type { Differences, FeedForm, Ground, Question, Urls } from '#test/house/reply.ts'
import { listen, type Asked, type Router } from '#test/house/serve.ts'
import { emptyShelf, resetLog, shelve, type Shelf } from '#test/house/shelf.ts'
import { answerSru } from '#test/house/sru.ts'
import { answerSyncFeed } from '#test/house/sync-feed.ts'

/** How a house is opened. */
export type HouseOptions = {
  /** Folder of recorded answers that it serves besides; must be there when it is named. */
  readonly corpus?: string
  readonly feed?: Partial<FeedForm>
  readonly differences?: Partial<Differences>
  readonly faults?: readonly Fault[]
  /** Decides what befalls which answer. */
  readonly faultSeed?: number
  /** Rows a page of OData; 250 as the House. */
  readonly pageRows?: number
  /** `three`: House, Official Publications and repository each a host; `one`: all of them one. */
  readonly hosts?: 'three' | 'one'
}

/** A running house. */
export type House = {
  readonly urls: Urls
  /** Questions in the order in which they came. */
  readonly requests: Asked[]
  /** How the answers differ from their descriptions; may be set while it runs. */
  readonly differences: Differences
  /** What befalls the answers from now on; an empty list ends it. */
  readonly setFaults: (faults: readonly Fault[], seed?: number) => void
  /** Makes something happen, and shows it at once. */
  readonly publish: (change: Change) => Changed
  /** The feed begins anew: the tokens that were given out lead to an empty page. */
  readonly resetFeed: () => void
  /** The rows as they are now, deleted ones included. */
  readonly rows: () => WorldRow[]
  readonly papers: () => PublishedPaper[]
  readonly file: (id: string) => HouseFile | undefined
  readonly close: () => Promise<void>
}

/** Serves the world over HTTP on this machine until it is closed. The world itself stays as it is. */
export async function openHouse(world: World, options: HouseOptions = {}): Promise<House> {
  const shelf = filledShelf(world, options.corpus)
  const draft = resumeDraft(world)
  let fate = fateOf(options.faults ?? [], options.faultSeed ?? 1)
  const requests: Asked[] = []
  const urls = { odata: '', syncFeed: '', publications: '', sru: '', repository: '' }
  const ground = groundOf(shelf, urls, options)
  const open = () => listen(routerOf(ground), () => fate, requests)
  const house = await open()
  const [site, repository] = options.hosts === 'one' ? [house, house] : [await open(), await open()]
  Object.assign(urls, urlsOf(house.host, site.host, repository.host))
  return {
    urls,
    requests,
    differences: ground.differences,
    setFaults: (faults, seed = 1) => {
      fate = fateOf(faults, seed)
    },
    publish: (change) => {
      const before = draft.rows.length
      const changed = makeChange(draft, change)
      for (const [id, file] of draft.files) shelf.files.set(id, file)
      for (const [id, paper] of draft.papers) shelf.papers.set(id, paper)
      for (const row of draft.rows.slice(before)) shelve(shelf, row)
      return changed
    },
    resetFeed: () => resetLog(shelf),
    rows: () => [...shelf.rows.values()],
    papers: () => [...shelf.papers.values()],
    file: (id) => shelf.files.get(id),
    close: async () => {
      await Promise.all([...new Set([house, site, repository])].map(({ close }) => close()))
    },
  }
}

function groundOf(shelf: Shelf, urls: Urls, options: HouseOptions): Ground {
  const turns = new Map<string, number>()
  const schemas = { '2025': schemaOf('2025'), '2026': schemaOf('2026') }
  const differences: Differences = {
    promises: '2025',
    unknownFields: false,
    unknownValues: false,
    ...options.differences,
  }
  return {
    shelf,
    schema: () => schemas[differences.promises],
    differences,
    feed: { nextPer: 'entry', atEnd: 'none', pageSize: 100, ...options.feed },
    pageRows: options.pageRows ?? 250,
    urls,
    turn: (what) => {
      const turn = turns.get(what) ?? 0
      turns.set(what, turn + 1)
      return turn
    },
  }
}

function filledShelf(world: World, corpus: string | undefined): Shelf {
  const shelf = emptyShelf()
  for (const { rows, files, papers } of [...(corpus === undefined ? [] : [loadRecorded(corpus)]), world]) {
    for (const [id, file] of files) shelf.files.set(id, file)
    for (const paper of papers) shelf.papers.set(paper.id, paper)
    for (const row of rows) shelve(shelf, row)
  }
  return shelf
}

const urlsOf = (house: string, site: string, repository: string): Urls => ({
  odata: `http://${house}/OData/v4/2.0`,
  syncFeed: `http://${house}/SyncFeed/2.0`,
  publications: `http://${site}`,
  sru: `http://${repository}/sru`,
  repository: `http://${repository}`,
})

/** What is asked is told by the path alone, whichever host it came to. */
function routerOf(ground: Ground): Router {
  const routes = [
    ['/OData/v4/2.0', 'odata', answerOData],
    ['/SyncFeed/2.0', 'syncFeed', answerSyncFeed],
    ['/sru', 'sru', answerSru],
  ] as const
  return (question: Question) => {
    for (const [base, source, answer] of routes) {
      if (question.path !== base && !question.path.startsWith(`${base}/`)) continue
      const below = { ...question, path: question.path.slice(base.length) }
      return { source, reply: () => answer(ground, below) }
    }
    if (question.path.startsWith('/frbr/')) {
      return { source: 'repository', reply: () => answerRepository(ground, question) }
    }
    return { source: 'publications', reply: () => answerPublications(ground, question) }
  }
}
