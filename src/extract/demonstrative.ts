import type { Analysis } from '#extract/analysis.ts'
import { SHAPE } from '#text/tokens.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

const PREPOSITIONS =
  'van in op aan door voor met bij uit naar over tegen tussen binnen buiten langs via rond per sinds na tot onder ' +
  'gedurende tijdens om ondanks wegens vanwege dankzij behoudens jegens boven achter'
/** Words that open a clause behind "die" or "dat", and never follow a demonstrative. */
const NO_NOUN =
  'de het een er ik wij we hij zij ze u men mijn onze ons uw haar hun deze dit ook niet nog al weer zich geen nu dan ' +
  'in op aan voor van met bij uit naar over tegen door om te zonder binnen tijdens is zijn was waren heeft hebben had ' +
  'hadden wordt worden werd werden zal zullen kan kunnen moet moeten mag mogen zou zouden wil willen gaat gaan'

/** `daarbinnen`, `hiervoor`, `ermee`: no nouns. */
const PRONOMINAL = /^(?:daar|hier|waar|er[bdimnotuv])/

const wordsAround = oncePerVocabulary(({ words, lexicon }) => ({
  those: words('die dat'),
  that: lexicon.id('dat'),
  prepositions: words(PREPOSITIONS),
  noNoun: words(NO_NOUN),
}))

/** "In dat jaar", "van die plaatsen": "die" and "dat" between a preposition and their noun open no clause. */
export function isDemonstrative(
  { text, tokens, vocabulary }: Analysis,
  token: number,
  from: number,
): boolean {
  const { those, that, prepositions, noNoun } = wordsAround(vocabulary)
  const { word, shape, start, end } = tokens
  if (!those.has(word[token]!) || token <= from || !prepositions.has(word[token - 1]!)) return false
  const next = shape[token + 1]
  if (next === SHAPE.number) return true
  if (next !== SHAPE.lower || noNoun.has(word[token + 1]!)) return false
  const noun = text.slice(start[token + 1], end[token + 1])
  // "er belang bij dat regels gelden": "dat" has no plural.
  return !PRONOMINAL.test(noun) && !(word[token] === that && /(?:en|s)$/.test(noun))
}
