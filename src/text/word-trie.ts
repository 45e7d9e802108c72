import type { Lexicon } from '#text/lexicon.ts'
import { wordsIn, type Tokens } from '#text/tokens.ts'

/** `next` is undefined where no name goes on, as behind nearly every one. */
type Node<Value> = { next: Map<number, Node<Value>> | undefined; value: Value | undefined }

/** Names of one or more words, found by walking them word by word. Marks never belong to a name. */
export type WordTrie<Value> = {
  /** By lexicon number what starts with that word. */
  readonly byFirst: readonly (Node<Value> | undefined)[]
  /** One flag per lexicon number: 1 when a name starts with that word. */
  readonly starts: Uint8Array
}

/** Puts names in a trie. Of two equal names the first counts; a name with a word outside the lexicon is left out. */
export function makeWordTrie<Value>(
  names: Iterable<readonly [name: string, value: Value]>,
  lexicon: Lexicon,
): WordTrie<Value> {
  const byFirst: (Node<Value> | undefined)[] = Array.from({ length: lexicon.size + 1 }, () => undefined)
  const starts = new Uint8Array(lexicon.size + 1)
  for (const [name, value] of names) {
    const words = wordsIn(name).map(lexicon.id)
    const [first] = words
    if (first === undefined || words.includes(0)) continue
    starts[first] = 1
    let node = (byFirst[first] ??= { next: undefined, value: undefined })
    for (const word of words.slice(1)) {
      node.next ??= new Map()
      let next = node.next.get(word)
      if (!next) node.next.set(word, (next = { next: undefined, value: undefined }))
      node = next
    }
    node.value ??= value
  }
  return { byFirst, starts }
}

/** The longest name that starts at a token: what it stands for and the token behind it. */
export function longestName<Value>(
  { byFirst }: WordTrie<Value>,
  tokens: Tokens,
  token: number,
  to: number,
): { readonly value: Value; readonly endToken: number } | undefined {
  const first = tokens.word[token]!
  let node = first > 0 && token < to ? byFirst[first] : undefined
  let value: Value | undefined
  let endToken = token
  for (let at = token + 1; node; at++) {
    if (node.value !== undefined) {
      value = node.value
      endToken = at
    }
    node = at < to ? node.next?.get(tokens.word[at]!) : undefined
  }
  return value === undefined ? undefined : { value, endToken }
}
