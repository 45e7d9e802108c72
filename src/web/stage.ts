/** How far the server is with getting ready: its register is opened, letters are read in, and held against one another. */
export type Stage = {
  readonly phase: 'opening' | 'reading' | 'comparing' | 'ready' | 'failed'
  /** Letters done and letters in all; 0 when that is not known. */
  readonly done: number
  readonly total: number
  /** The letter that is being read; empty when none is. */
  readonly name: string
}

/** The stage of a server that has nothing to do first. */
export const READY: Stage = { phase: 'ready', done: 0, total: 0, name: '' }
