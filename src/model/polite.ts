/**
 * Whose turn it is to ask a host. `take` waits for it and gives what ends it; a turn is one request with its answer.
 *
 * Turns that are shared by processes also keep the pause between one process and the next; a client only keeps its own.
 */
export type Turns = { readonly take: (host: string) => Promise<() => Promise<void>> }

/** An answer that was kept, with what its source gave to ask whether it still holds. */
export type KeptAnswer = {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Answers of sources by their full address. What was kept may be gone at any time. */
export type AnswerCache = {
  readonly find: (url: string) => Promise<KeptAnswer | undefined>
  readonly save: (url: string, kept: KeptAnswer) => Promise<void>
}
