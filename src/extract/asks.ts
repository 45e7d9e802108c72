import { cuesIn, type Analysis } from '#extract/analysis.ts'
import type { Span } from '#model/span.ts'
import { SHAPE, tokenAt } from '#text/tokens.ts'
import { parsePhrase, wordsOf } from '#vocabulary/phrase.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

/** Words ending in -eer that are no imperatives. */
const NO_IMPERATIVE = new Set(
  'meer weer keer zeer wanneer neer heer sfeer beheer verkeer hoeveel alweer geleerd eer leer peer veer speer ongeveer steeds zozeer temeer evenzeer atmosfeer militair millionair beleidssfeer levenssfeer commandeer ommekeer omgekeerd'.split(
    ' ',
  ),
)
const CONNECTIVES = new Set(
  'en maar ook daarnaast verder tevens bovendien hierbij daarbij dus kortom daarom tot ten slot slotte vervolgens daartoe hiertoe'.split(
    ' ',
  ),
)
const SUBJECTS = new Set('ik wij we u je jij hij zij ze het kabinet nederland men'.split(' '))
const GOVERNMENT_AFTER =
  /^(?:het (?:kabinet|ministerie)|nederland|de (?:regering|minister|staatssecretaris|aiv|commissie|raad|eu))\b/i
/** "Zie Kamerstuk …" sends the reader on; "zie toe op" asks. */
const ZIE = /^zie (?!er\b|erop|toe|af)/i
/** As finite as imperative: "Daarnaast zet het kabinet …". */
const ALSO_FINITE = /t$/

/** Says whether a sentence opens with a verb that tells the government what to do ("Zorg dat …", "En benadruk …"). */
export function opensAsk(analysis: Analysis, sentence: number, from = 0): boolean {
  const { tokens, sentences, text } = analysis
  const endToken = sentences.endToken[sentence]!
  let token = Math.max(sentences.firstToken[sentence]!, tokenAt(tokens, from))
  let connective = ''
  for (; token < endToken; token++) {
    const shape = tokens.shape[token]!
    if (shape === SHAPE.mark || shape === SHAPE.number) continue
    const word = text.slice(tokens.start[token], tokens.end[token]).toLowerCase()
    if (!CONNECTIVES.has(word)) break
    connective = word
  }
  if (token >= endToken) return false
  return isImperative(
    analysis,
    sentence,
    token,
    connective === '' ? 'start' : connective === 'en' || connective === 'maar' ? 'joined' : 'inverted',
  )
}

function isImperative(
  analysis: Analysis,
  sentence: number,
  token: number,
  place: 'start' | 'joined' | 'inverted',
): boolean {
  const { tokens, sentences, text, vocabulary } = analysis
  const word = text.slice(tokens.start[token], tokens.end[token]).toLowerCase()
  const after = text.slice(tokens.end[token]! + 1, tokens.end[token]! + 30).toLowerCase()
  const forms = imperatives(vocabulary)[Math.max(0, tokens.word[token]!)]!
  const known = (forms & IMPERATIVE) !== 0 || (place === 'start' && (forms & NOUN) !== 0) || endsInEer(word)
  if (!known) return false
  if (token + 1 < sentences.endToken[sentence]! && SUBJECTS.has(/^[a-z]*/.exec(after)![0])) {
    if (!/^het (?!kabinet|ministerie)/.test(after)) return false
  }
  if (GOVERNMENT_AFTER.test(after)) return false
  if (word === 'zie' && ZIE.test(`zie ${after}`)) return false
  return place !== 'inverted' || !ALSO_FINITE.test(word)
}

const IMPERATIVE = 1
const NOUN = 2

/** For each lexicon number what the word can be at the start of an ask. */
const imperatives = oncePerVocabulary((vocabulary): Uint8Array => {
  const forms = new Uint8Array(vocabulary.lexicon.size + 1)
  for (const { form, phrase } of vocabulary.data.cues.ask) {
    if (form === 'norm') continue
    for (const word of wordsOf(parsePhrase(phrase) ?? [])) {
      forms[vocabulary.lexicon.id(word)]! |= form === 'imperative' ? IMPERATIVE : NOUN
    }
  }
  forms[0] = 0
  return forms
})

function endsInEer(word: string): boolean {
  return /^[a-z-]{3,}eer$/.test(word) && !NO_IMPERATIVE.has(word)
}

/** Words that can open a sentence of advice without being an imperative. */
const NO_OPENING =
  /^(?:de|het|een|er|in|op|bij|voor|met|door|om|aan|als|wanneer|omdat|zoals|dat|dit|deze|die|alle|elke|ieder|iedere|nederland|europa|ook|zowel|niet|geen|meer|minder|veel|hier|daar|naar|tussen|binnen|buiten|sinds|tijdens|onder|over|zonder|gezien|gelet|nu|waar|wat|hoe|wie|ten|ter|tot|te|zo|al|pas|toch|haar|zijn|hun|uw|ons|onze|men|mensen|diplomaten|ambassades|posten|\w+(?:ing|ingen|heid|heden|schap|tie|ties|isme|teit|en|e|s))$/
const FINITE_NEXT =
  /^ (?:is|zijn|was|wordt|worden|moet|moeten|dient|dienen|zou|zouden|heeft|hebben|kan|kunnen|mag|blijft|verdient|behoort)\b/i

/** Right behind "Aanbeveling N:" a word of unknown kind is taken for an imperative when nothing speaks against it. */
export function presumesAsk({ text }: Analysis, from: number): boolean {
  const [opening, word] = /^[\s"(*•-]*([A-Z][a-z]+)/.exec(text.slice(from, from + 40)) ?? []
  if (!opening || !word || word.length > 14 || NO_OPENING.test(word.toLowerCase())) return false
  const after = text.slice(from + opening.length, from + opening.length + 30)
  return / [a-z]/.test(after.slice(0, 2)) && !FINITE_NEXT.test(after)
}

/** Says whether a sentence says early on what ought to be ("moet", "dient", "verdient aanbeveling"). */
export function statesNorm(analysis: Analysis, sentence: number): boolean {
  const first = analysis.sentences.firstToken[sentence]!
  return cuesIn(analysis, sentence, 'ask').some(
    ({ cue, firstToken }) => cue.form === 'norm' && firstToken - first < 14,
  )
}

/**
 * The asks in a stretch of advice that ends at `until`: one per imperative, joined ones apart. Ranges of the matching
 * layer.
 */
export function findAsks(
  analysis: Analysis,
  within: readonly { sentence: number; from: number }[],
  until: number,
): Span[] {
  const asks: Span[] = []
  for (const [index, { sentence, from }] of within.entries()) {
    if (!opensAsk(analysis, sentence, from) && !(index === 0 && presumesAsk(analysis, from))) continue
    const { tokens, sentences, text } = analysis
    const end = Math.min(sentences.end[sentence]!, until)
    let start = Math.max(from, sentences.start[sentence]!)
    while (start < end && /[\s"(•*-]/.test(text.charAt(start))) start++
    for (
      let token = Math.max(sentences.firstToken[sentence]!, tokenAt(tokens, start + 12));
      token + 1 < sentences.endToken[sentence]!;
      token++
    ) {
      const at = tokens.start[token]!
      if (at >= end) break
      if (at < start + 12) continue
      const joiner = text.slice(at, tokens.end[token]).toLowerCase()
      if (joiner !== 'en' && joiner !== 'maar' && joiner !== ';') continue
      if (tokens.shape[token + 1] !== SHAPE.lower || !isImperative(analysis, sentence, token + 1, 'joined')) {
        continue
      }
      asks.push({ start, end: text.slice(start, at).replace(/[\s,;]+$/, '').length + start })
      start = tokens.start[token + 1]!
    }
    asks.push({ start, end })
  }
  return asks
}
