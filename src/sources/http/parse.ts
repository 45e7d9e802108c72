/** Milliseconds that `Retry-After` asks to wait, seconds or a date; undefined when it says nothing sensible. */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const moment = /[a-z]/i.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - nowMs)
}

/** 'application/json' of `application/json; charset=utf-8`; empty when nothing is said. */
export function parseMediaType(value: string | undefined): string {
  return (value ?? '').split(';')[0]!.trim().toLowerCase()
}

/** May a source send us on: to the same host, or to one that encrypts, and never from encrypted to plain. */
export function maySendOn(from: URL, to: URL): boolean {
  if (to.protocol === 'https:') return true
  return to.protocol === 'http:' && from.protocol === 'http:' && from.host === to.host
}

/** Whether the same question may be answered well later: too slow, too many, or a fault of the source. */
export function worthAnotherTry(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}
