import type { Answer } from '#store/source.ts'

/** What the thread of PGlite is started with. */
export type ThreadStart = {
  /** Folder of the database, which must not exist yet when there is nothing to open; in memory without one. */
  readonly folder: string | undefined
  /** File with a database to begin with. */
  readonly snapshot: string | undefined
  /** Whether little will be asked: see `OpenOptions`. */
  readonly isBrief?: boolean | undefined
}

/** What the thread is asked, one thing after the other. */
export type Request = { readonly id: number } & (
  | { readonly ask: 'run'; readonly sql: string; readonly parameters: readonly (string | null)[] }
  | { readonly ask: 'dump' }
  | { readonly ask: 'close' }
)

/** What PostgreSQL says of a statement that failed, by the names `pg` has for it. */
export type SqlFault = {
  readonly message: string
  readonly code?: string
  readonly severity?: string
  readonly detail?: string
  readonly hint?: string
  readonly constraint?: string
  readonly table?: string
  readonly column?: string
}

/** What the thread says. The first thing is whether there is a database; every other one answers a request. */
export type Reply =
  | { readonly ready: true }
  | { readonly ready: false; readonly fault: SqlFault }
  | { readonly id: number; readonly answer: Answer | Uint8Array | undefined }
  | { readonly id: number; readonly fault: SqlFault }
