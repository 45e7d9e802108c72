import type { Context } from '#cli/context.ts'
import { ruleSetOf } from '#cli/rule-set.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'

/** What is needed to read and file: lists, the name of the rules, and the code that does it. */
export async function loadFilingRules(context: Context) {
  const [vocabulary, ruleSet, { readAhead }, { addLetters }, { linkLetters }] = await Promise.all([
    loadVocabulary(`${context.root}/vocabulary`, context.compiledVocabulary),
    ruleSetOf(context),
    import('#intake/pool/read-ahead.ts'),
    import('#register/add-letters.ts'),
    import('#register/link-letters.ts'),
  ])
  return { vocabulary, ruleSet, readAhead, addLetters, linkLetters }
}
