import type { Analysis } from '#extract/analysis.ts'
import { flagsOf } from '#extract/markers.ts'

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
  const verbs = vocabulary.memo('extract/advising-verbs', () => flagsOf(vocabulary, VERBS))
  const { word, count } = tokens
  const found: number[] = []
  for (let token = 0; token < count; token++) {
    if (verbs[word[token]!] === 1) found.push(token)
  }
  return found
}
