import type { Layer } from '#model/layer.ts'
import type { Lexicon } from '#text/lexicon.ts'
import { tokenize, type Tokens } from '#text/tokens.ts'

/** Cutting a text takes a tenth of the time of reading it: who needed its tokens to make a layer keeps them for the rules. */
const kept = new WeakMap<Layer, { readonly lexicon: Lexicon; readonly tokens: Tokens }>()

/** Keeps the tokens of a layer for as long as there is somebody who has the layer. */
export function keepTokens(layer: Layer, lexicon: Lexicon, tokens: Tokens): void {
  kept.set(layer, { lexicon, tokens })
}

/** The tokens of a layer: those that were kept for this lexicon, or else made now. */
export function tokensOf(layer: Layer, lexicon: Lexicon): Tokens {
  const known = kept.get(layer)
  return known?.lexicon === lexicon ? known.tokens : tokenize(layer.text, lexicon)
}
