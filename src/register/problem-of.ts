import { isRegisterFault } from '#store/register-fault.ts'

/**
 * What went wrong with a source or a paper, in words to keep and to tell. Throws it on when it is neither: a stop, which is no
 * failure, or a register that cannot be used.
 */
export function problemOf(error: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted || isRegisterFault(error)) throw error
  return error instanceof Error ? error.message : String(error)
}
