import type { LetterKeys } from '#model/statement.ts'

/** A making of something from a letter, done when first asked for and kept as long as the letter: each is asked for thousands of times. */
export function oncePerLetter<Made>(make: (letter: LetterKeys) => Made): (letter: LetterKeys) => Made {
  const known = new WeakMap<LetterKeys, { readonly made: Made }>()
  return (letter) => {
    let kept = known.get(letter)
    if (!kept) known.set(letter, (kept = { made: make(letter) }))
    return kept.made
  }
}
