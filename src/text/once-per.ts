/**
 * A making of something from an object, done when first asked for and kept as long as the object itself: what is made of a letter
 * or of the lists is asked for thousands of times.
 */
export function oncePer<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>()
  return (of) => {
    let kept = known.get(of)
    if (!kept) known.set(of, (kept = { made: make(of) }))
    return kept.made
  }
}
