import { RequestError, TimeoutError } from 'got'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'

const CUT = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_READING_RESPONSE_STREAM',
  'ERR_HTTP_CONTENT_LENGTH_MISMATCH',
  'HPE_INVALID_EOF_STATE',
  'HPE_INVALID_CHUNK_SIZE',
])
const CERTIFICATE = /CERT|TLS|SSL|UNABLE_TO_|SELF_SIGNED/

/** Why a try failed, in words; undefined for what is no failure of the network. */
export function whyFailed(error: unknown, lang: Lang): string | undefined {
  const { failed } = messagesFor(lang).sources
  if (error instanceof TimeoutError) {
    const { event } = error
    if (event === 'socket' || event === 'response') return failed.stalled
    return event === 'request' ? failed.slow : failed.connect
  }
  if (!(error instanceof RequestError)) return undefined
  const { code } = error
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return failed.unknownHost
  if (code === 'ECONNREFUSED') return failed.refused
  if (CUT.has(code)) return failed.cut
  return CERTIFICATE.test(code) ? failed.certificate : failed.other(code)
}

/** No try gave an answer. */
export function unreachable(host: string, why: string, tries: number, lang: Lang): RekenschapError {
  const words = messagesFor(lang).sources.errors['source-unreachable'](host, why, tries)
  return new RekenschapError('source-unreachable', words)
}

/** An answer that would fill the memory. */
export function tooLarge(url: string, maxBytes: number, lang: Lang): RekenschapError {
  const megabytes = String(Math.ceil(maxBytes / 1_000_000))
  const words = messagesFor(lang).sources.errors['source-answer-too-large'](url, megabytes)
  return new RekenschapError('source-answer-too-large', words)
}

/** A source that sends us where we do not go. */
export function redirectRefused(url: string, target: string, lang: Lang): RekenschapError {
  const words = messagesFor(lang).sources.errors['source-redirect-refused'](url, target)
  return new RekenschapError('source-redirect-refused', words)
}

/** A 4xx other than that a thing is gone; `words` are those of the source, if it has any. */
export function refused(url: string, status: number, lang: Lang, words = ''): RekenschapError {
  const message = messagesFor(lang).sources.errors['source-refused'](url, status, words)
  return new RekenschapError('source-refused', message)
}

/** An answer that is cut off, or half of what it should be, also when it was asked for again. */
export function damaged(url: string, lang: Lang): RekenschapError {
  return notUnderstood(url, messagesFor(lang).sources.odd.damaged, lang)
}

/** An answer that is not what was asked for; `what` says in words what it is instead. */
export function notUnderstood(url: string, what: string, lang: Lang): RekenschapError {
  const message = messagesFor(lang).sources.errors['source-not-understood'](url, what)
  return new RekenschapError('source-not-understood', message)
}
