/** Why a file is not opened any further. */
export type Refusal =
  | 'nested'
  | 'unpacks-too-large'
  | 'too-many-parts'
  | 'unsafe-name'
  | 'encrypted'
  | 'damaged'
  | 'no-text'
  | 'too-long'
  | 'not-a-letter'

/** A file that a reader of its format refuses. Thrown in the guarded process; its parent says it in words. */
export class HostileFileError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.name = 'HostileFileError'
    this.refusal = refusal
  }
}
