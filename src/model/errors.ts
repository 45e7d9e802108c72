/**
 * An error a person can act on. The message says what happened, where, and what to do.
 *
 * `code` is stable, kebab-case and listed in `docs/errors.md`.
 */
export class RekenschapError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'RekenschapError'
    this.code = code
  }
}
