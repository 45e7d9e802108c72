/**
 * Something in a register that is not as it was kept. `kind` says what is wrong, `object` where (`entry 4h8k2m9qzr`, `event 12`),
 * `detail` what was expected and found, in short.
 */
export type Damage = {
  readonly kind:
    | 'event-hash'
    | 'event-order'
    | 'chain-head'
    | 'projection'
    | 'blob-hash'
    | 'blob-absent'
    | 'text-hash'
    | 'text-absent'
    | 'findings-hash'
    | 'quote'
    | 'link-quote'
    | 'passage'
    | 'rest-hash'
    | 'thread'
    | 'index'
    | 'terms'
    | 'house-ref'
    | 'house-mention'
    | 'paper-document'
  readonly object: string
  readonly detail: string
}
