import type { Lang } from '#messages/messages.ts'
import { decodeText } from '#read/decode.ts'
import type { Answer, Http } from '#sources/http/client.ts'
import { damaged } from '#sources/http/failure.ts'

/** A service by its address, and how to speak of it. */
export type Service = { readonly http: Http; readonly base: string; readonly lang: Lang }

/** The text of an answer, whatever its encoding; without byte-order mark. */
export function textOf({ bytes }: Answer): string {
  return decodeText(bytes).text
}

/**
 * Asks for XML and reads it with `parse`, which gives undefined for what is cut off or something else. Such an answer is asked
 * for once more, past every cache; then it is an error. A status outside 200 to 299 is left to the caller.
 */
export async function askXml<Value>(
  { http, lang }: Service,
  url: string,
  parse: (xml: string) => Value | undefined,
): Promise<{ answer: Answer; value: Value | undefined }> {
  for (const fresh of [false, true]) {
    const answer = await http.get(url, { accept: XML, fresh })
    const value = parse(textOf(answer))
    if (value !== undefined || !isGiven(answer) || isGone(answer)) return { answer, value }
  }
  throw damaged(url, lang)
}

const XML = 'application/atom+xml, application/xml, text/xml;q=0.9'

/** Whether the answer says that it is what was asked for. */
export function isGiven({ status }: Answer): boolean {
  return status >= 200 && status < 300
}

/** Whether the answer says that there is no such thing, or not any more. */
export function isGone({ status }: Answer): boolean {
  return status === 404 || status === 410 || status === 204
}

/** The address of something below a service: one slash between them. */
export function under(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path}`
}
