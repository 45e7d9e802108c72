import { cuesIn, oncePerAnalysis, type Analysis } from '#extract/analysis.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'

/** Words of advising in a sentence. */
export type Advising = { readonly sentence: number; readonly hit: CueHit<Cue<'advising'>> }

/** Every place that speaks of advising, in order; looked for once in each letter. */
export const advisingWords = oncePerAnalysis(readWords)

function readWords(analysis: Analysis): readonly Advising[] {
  const { sentences, cues, vocabulary } = analysis
  const bit = vocabulary.cueBit('advising')
  const found: Advising[] = []
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    if ((cues.kinds[sentence]! & bit) === 0) continue
    for (const hit of cuesIn(analysis, sentence, 'advising')) found.push({ sentence, hit })
  }
  return found
}
