import type { Lexicon } from '#text/lexicon.ts'
import { wordsIn, type Tokens } from '#text/tokens.ts'

type Node<Value> = { readonly next: Map<number, Node<Value>>; value: Value | undefined }

/** Names of one or more words, found by walking them word by word. Marks never belong to a name. */
export type WordTrie<Value> = {
  readonly root: Node<Value>
  /** One flag per lexicon number: 1 when a name starts with that word. */
  readonly starts: Uint8Array
}

/** Puts names in a trie. Of two equal names the first counts; a name with a word outside the lexicon is left out. */
export function makeWordTrie<Value>(
  names: Iterable<readonly [name: string, value: Value]>,
  lexicon: Lexicon,
): WordTrie<Value> {
  const root: Node<Value> = { next: new Map(), value: undefined }
  const starts = new Uint8Array(lexicon.size + 1)
  for (const [name, value] of names) {
    const words = wordsIn(name).map(lexicon.id)
    const [first] = words
    if (first === undefined || words.includes(0)) continue
    starts[first] = 1
    let node = root
    for (const word of words) {
      let next = node.next.get(word)
      if (!next) node.next.set(word, (next = { next: new Map(), value: undefined }))
      node = next
    }
    node.value ??= value
  }
  return { root, starts }
}

/** The longest name that starts at a token: what it stands for and the token behind it. */
export function longestName<Value>(
  { root, starts }: WordTrie<Value>,
  tokens: Tokens,
  token: number,
  to: number,
): { readonly value: Value; readonly endToken: number } | undefined {
  const first = tokens.word[token]!
  if (first <= 0 || starts[first] === 0) return undefined
  let node: Node<Value> | undefined = root
  let value: Value | undefined
  let endToken = token
  for (let at = token; at < to; at++) {
    node = node.next.get(tokens.word[at]!)
    if (!node) break
    if (node.value === undefined) continue
    value = node.value
    endToken = at + 1
  }
  return value === undefined ? undefined : { value, endToken }
}
