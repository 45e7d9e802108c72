import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'

/** What went wrong with a path, in words for who named it. An error that already has such words stays as it is. */
export function failure(cause: unknown, path: string, lang: Lang): RekenschapError {
  if (cause instanceof RekenschapError) return cause
  const { errors } = messagesFor(lang).cli
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new RekenschapError('file-not-found', errors['file-not-found'](path))
  }
  if (code !== undefined) return new RekenschapError('file-unreadable', errors['file-unreadable'](path, code))
  const fault = new RekenschapError('reading-failed', errors['reading-failed'](path, message))
  fault.cause = cause
  return fault
}
