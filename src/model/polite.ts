/** Whose turn it is to ask a host: one at a time, with a pause between. What `take` gives ends the turn. */
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
