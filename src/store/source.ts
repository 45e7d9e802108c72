/** What a statement came to. */
export type Answer = {
  readonly rows: readonly Record<string, unknown>[]
  /** First word of what PostgreSQL says it did: `INSERT`, `COMMIT`. */
  readonly command: string
  /** How many rows that concerned; undefined where it says nothing of the kind. */
  readonly count: number | undefined
}

/** A connection in the hands of one caller. */
export type Session = {
  /**
   * Runs a statement; without parameters it may be several, of which the last gives the answer. A statement that fails throws
   * an error with the `code` of PostgreSQL.
   */
  readonly run: (sql: string, parameters: readonly (string | null)[]) => Promise<Answer>
  /** Gives the connection back; a broken one is thrown away. */
  readonly release: (broken: boolean) => void
}

/** Where connections come from: a pool of them, or the one there is. */
export type Source = {
  readonly acquire: () => Promise<Session>
  readonly close: () => Promise<void>
}
