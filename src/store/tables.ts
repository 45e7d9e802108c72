/** The tables of `migrations/`, with what each column holds when it is read and when it is written. */
export type Tables = {
  migration: { name: string; checksum: string; applied_at: string }
}
