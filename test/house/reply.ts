import type { Schema } from '#test/house/entity-sets.ts'
import type { HouseFile } from '#test/house/nouns.ts'
import type { Shelf } from '#test/house/shelf.ts'

/** An answer before anything befalls it on the way. */
export type Reply = {
  readonly status: number
  readonly mediaType: string
  readonly body: Buffer
  /** A file has an ETag and a day of change, so that a client may ask whether it changed. */
  readonly file?: boolean
  /** Day or moment on which the file last changed. */
  readonly changed?: string
  readonly location?: string
}

/** How the sources differ from their descriptions; each may change while the house runs. */
export type Differences = {
  /** Promises as described in 2025 or in 2026. */
  promises: '2025' | '2026'
  /** Fields that no description knows, lists and objects among them. */
  unknownFields: boolean
  /** Values outside the known lists. */
  unknownValues: boolean
}

/** How the feed gives its links. */
export type FeedForm = {
  /** A link to what follows in each entry, or one for the page. */
  readonly nextPer: 'entry' | 'feed'
  /** At the end a page has no link, or one to itself. */
  readonly atEnd: 'none' | 'same'
  /** Entries a page. */
  readonly pageSize: number
}

/** What the answering parts know of the house. */
export type Ground = {
  readonly shelf: Shelf
  readonly schema: () => Schema
  readonly differences: Differences
  readonly feed: FeedForm
  readonly pageRows: number
  /** Base addresses as clients know them. */
  readonly urls: Urls
  /** Counts up: for what is answered in turn. */
  readonly turn: (what: string) => number
}

/** Where the sources are: the same five as in the configuration. */
export type Urls = {
  readonly odata: string
  readonly syncFeed: string
  readonly publications: string
  readonly sru: string
  readonly repository: string
}

/** A question: the path below its base, and what stands behind the question mark. */
export type Question = { readonly path: string; readonly query: URLSearchParams }

/** Words of any kind. */
export function said(status: number, mediaType: string, text: string): Reply {
  return { status, mediaType, body: Buffer.from(text) }
}

/** The bytes of a file, and when they last changed. */
export function fileReply({ mediaType, bytes }: HouseFile, changed: string): Reply {
  return { status: 200, mediaType, body: bytes, file: true, changed }
}
