/** What a source answered. */
export type Answer = {
  readonly status: number
  readonly url: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly fromCache: boolean
}

/** The polite way to a source. */
export type Http = {
  /** GET. Resolves for any final status below 500; throws when all tries failed. */
  readonly get: (
    url: string,
    options?: { readonly accept?: string; readonly expectBytes?: number; readonly fresh?: boolean },
  ) => Promise<Answer>
}
