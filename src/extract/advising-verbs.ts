import type { Analysis } from '#extract/analysis.ts'

const VERBS =
  'aanbevolen geadviseerd adviseert adviseren adviseerde adviseerden beveelt bevelen beval raadt voorgesteld'.split(
    ' ',
  )

const known = new WeakMap<Analysis, readonly number[]>()

/** The tokens that are a verb of advising, in order; looked for once in each letter. */
export function advisingVerbs(analysis: Analysis): readonly number[] {
  let found = known.get(analysis)
  if (!found) known.set(analysis, (found = readVerbs(analysis)))
  return found
}

function readVerbs({ tokens, vocabulary }: Analysis): number[] {
  const verbs = vocabulary.memo('extract/advising-verbs', () => {
    const flags = new Uint8Array(vocabulary.lexicon.size + 1)
    for (const verb of VERBS) flags[vocabulary.lexicon.id(verb)] = 1
    flags[0] = 0
    return flags
  })
  const { word, count } = tokens
  const found: number[] = []
  for (let token = 0; token < count; token++) {
    const id = word[token]!
    if (id > 0 && verbs[id] === 1) found.push(token)
  }
  return found
}
