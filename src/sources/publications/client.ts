import type { OfferedPaper } from '#model/house.ts'
import { askXml, isGiven, isGone, textOf, under, type Service } from '#sources/http/ask.ts'
import type { Answer } from '#sources/http/client.ts'
import { damaged, refused } from '#sources/http/failure.ts'
import { hasItsEnd } from '#sources/http/whole-body.ts'
import { bodyKind, isPdf, parseMetadata } from '#sources/publications/parse.ts'
import { parseOfficialId } from '#text/official-id.ts'

/** A paper as Official Publications give it. */
export type Publication =
  | {
      readonly form: 'xml' | 'pdf'
      readonly bytes: Uint8Array
      readonly url: string
      /** XML that is there, but not well formed, also when asked again: this is the PDF, or that XML when there is none. */
      readonly brokenXml: { readonly url: string; readonly text: string } | undefined
    }
  /** A notice stands where the paper was, and there is no PDF either. */
  | { readonly form: 'withdrawn'; readonly url: string }

/** Papers and their metadata, by identifier. */
export type Publications = {
  /**
   * The XML of a paper, else its PDF; undefined when there is neither, and for a number that is not one of Official
   * Publications. What comes as a page of HTML is neither, whatever its status says. Throws when one of them comes without its
   * end, also when asked again; `asIs` takes it then as it came.
   */
  readonly fetchPublication: (
    id: string,
    options?: { readonly asIs?: boolean },
  ) => Promise<Publication | undefined>
  /** What its metadata say; undefined when there are none. */
  readonly fetchMetadata: (id: string) => Promise<OfferedPaper | undefined>
}

/** Opens the site at `base`, such as `https://zoek.officielebekendmakingen.nl`. */
export function openPublications(service: Service): Publications {
  return {
    fetchPublication: async (id, { asIs = false } = {}) =>
      isPublished(id) ? fetchPublication(service, id.trim(), asIs) : undefined,
    fetchMetadata: async (id) => (isPublished(id) ? fetchMetadata(service, id.trim()) : undefined),
  }
}

async function fetchPublication(
  service: Service,
  id: string,
  asIs: boolean,
): Promise<Publication | undefined> {
  const url = urlOf(service, id, '.xml')
  let answer = await ask(service, url)
  let kind = answer ? bodyKind(textOf(answer)) : 'other'
  // Some are broken where they are kept; one that broke on the way is whole the second time.
  if (kind === 'broken' || kind === 'cut') {
    answer = (await ask(service, url, true)) ?? answer
    kind = bodyKind(textOf(answer!))
  }
  if (answer && kind === 'publication') return { form: 'xml', bytes: answer.bytes, url, brokenXml: undefined }
  if (kind === 'cut' && !asIs) throw damaged(url, service.lang)
  const isBroken = kind === 'broken' || kind === 'cut'
  const brokenXml = answer && isBroken ? { url, text: textOf(answer) } : undefined
  const pdfUrl = urlOf(service, id, '.pdf')
  const pdf = await askPdf(service, pdfUrl, asIs)
  if (pdf) return { form: 'pdf', bytes: pdf.bytes, url: pdfUrl, brokenXml }
  if (answer && brokenXml) return { form: 'xml', bytes: answer.bytes, url, brokenXml }
  return kind === 'withdrawn' ? { form: 'withdrawn', url } : undefined
}

/** A PDF; undefined when what is there is none. */
async function askPdf(service: Service, url: string, asIs: boolean): Promise<Answer | undefined> {
  for (const fresh of [false, true]) {
    const answer = await ask(service, url, fresh)
    if (!answer || !isPdf(answer.bytes)) return undefined
    if (hasItsEnd(answer.bytes, 'pdf') || (fresh && asIs)) return answer
  }
  throw damaged(url, service.lang)
}

async function fetchMetadata(service: Service, id: string): Promise<OfferedPaper | undefined> {
  const url = urlOf(service, id, '/metadata.xml')
  const { answer, value } = await askXml(service, url, (xml) =>
    isPage(xml) ? 'none' : parseMetadata(xml, id),
  )
  if (isGone(answer)) return undefined
  if (isGiven(answer)) return value === 'none' ? undefined : value
  throw refused(url, answer.status, service.lang)
}

/** An answer; undefined when the source says that there is none. */
async function ask({ http, lang }: Service, url: string, fresh = false): Promise<Answer | undefined> {
  const answer = await http.get(url, { fresh })
  if (isGone(answer)) return undefined
  if (isGiven(answer)) return answer
  throw refused(url, answer.status, lang)
}

function isPage(text: string): boolean {
  return /^\s*(?:<!doctype html|<html)\b/i.test(text)
}

function isPublished(id: string): boolean {
  const kind = parseOfficialId(id)?.kind
  return kind !== undefined && kind !== 'house' && kind !== 'commitment'
}

function urlOf({ base }: Service, id: string, rest: string): string {
  return under(base, encodeURIComponent(id) + rest)
}
