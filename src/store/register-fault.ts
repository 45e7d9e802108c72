import { RekenschapError } from '#model/errors.ts'

/** No room, no memory, no connection left, or the files of the server. Source: PostgreSQL manual, appendix A, classes 53 and 58. */
const EXHAUSTED = /^(?:53|58)[0-9A-Z]{3}$/

/** Whether an error says that the register cannot be used now, rather than that something does not fit in it. */
export function isRegisterFault(error: unknown): boolean {
  if (error instanceof RekenschapError) return error.code.startsWith('register-')
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' && EXHAUSTED.test(code)
}
