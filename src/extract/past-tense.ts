import type { Analysis } from '#extract/analysis.ts'
import { isDemonstrative } from '#extract/demonstrative.ts'
import { SMALL_NUMBERS, TENS } from '#text/numbers.ts'
import { MARK, SHAPE, type Tokens } from '#text/tokens.ts'
import { oncePerVocabulary, type Vocabulary, type WordSet } from '#vocabulary/vocabulary.ts'

/** Past participles by their form: (aan)gedaan, bezocht, verleend … Weak and strong alike. */
const PARTICIPLE =
  /^(?:(?:aan|achter|af|beschikbaar|bij|bijeen|binnen|door|gelijk|in|klaar|mee|mede|mogelijk|na|neer|om|onder|open|op|over|overeen|plaats|rond|samen|stop|tegemoet|tegen|tentoon|terug|toe|uit|van|vast|veilig|voor|voort|vrij|weg|ter)?ge(?:\p{L}{2,}(?:d|t|en)|\p{L}+aan)|(?:aan|in|op|voor|uit)?(?:be|ver|ont|her|er|onder|over)\p{L}{2,}(?:d|t)|(?:ver|be|her|ont|onder|over)(?:schenen|schreven|gonnen|sloten|worpen|vangen|nomen|kregen|keken|trokken|worven|wezen|geven|handeld|houden|broken|sproken|zonden|schoven|streken|lopen|kozen|holpen)|vol(?:tooid|bracht|trokken)|weer(?:legd|sproken|houden))$/u

/** Nouns that have the form of a participle. */
const NOUN =
  /heid$|^(?:gebied|geweld|geld|gezicht|gewicht|gerecht|gezag|beleid|besluit|bericht|bestand|verband|verbod|verbond|overheid|ondergrond|onderscheid|bewind|gebruik|gemeenten|verkiezingen|voorbeeld|verleden|bestuur|bezit|belangrijk|verschuldigd|gereed|ingewikkeld|geslacht|gevecht|geluid|gerucht|geduld|gewest|gezond|verzet|verdriet|beeld|ontvangst|onderhoud|overmacht|overzicht|overlast|bewust|gecompliceerd|gedachten|gesprekken|gevallen|geschillen|gezinnen|bekend)$/

/** Present tenses that have the form of a participle; the participle of these ends otherwise. */
const PRESENT =
  /^(?:ge(?:eft|ldt|beurt|looft|tuigt|niet|draagt)|be(?:treft|tekent|hoort|staat|schikt|vindt|vat|gint)|ver(?:dient|keert|schilt|toont|loopt|andert|trekt|schijnt|blijft|gt)|ont(?:breekt|staat))$/

/** The function words that accounts of the past turn on, as lexicon numbers. */
export type PastGrammar = {
  /** By lexicon number: the parts a word plays in accounts of the past, as bits of `PART`. */
  readonly parts: Uint8Array
  /** Of the active and the passive voice. */
  readonly auxiliaries: WordSet
  /** "tweemaal": a count without a noun. */
  readonly times: WordSet
  readonly future: WordSet
  readonly denies: WordSet
  readonly their: WordSet
  readonly determiners: WordSet
  readonly done: WordSet
  readonly openers: WordSet
  /** "zoals toegezegd": words that open an aside between commas. */
  readonly asides: WordSet
  readonly inOrderTo: number
  readonly own: WordSet
  readonly articles: WordSet
  readonly numbers: WordSet
  readonly pronouns: WordSet
  readonly nominal: WordSet
  readonly helpers: WordSet
  readonly according: number
  readonly by: number
  readonly to: number
  readonly along: number
  readonly together: WordSet
  readonly and: number
  readonly either: number
  readonly having: WordSet
  /** Words behind which "of" asks whether. */
  readonly open: WordSet
  /** By lexicon number whether a word in small letters has the form of a participle: 0 not asked yet, 1 no, 2 yes. */
  readonly participles: Uint8Array
  readonly functionWords: WordSet
  /** Words that open a clause of what may come. */
  readonly supposing: WordSet
  /** "dit", "dat": they stand for a thing as often as before one. */
  readonly thatOne: WordSet
}

/**
 * The parts that a word can play in an account of the past. An auxiliary is of the active or the passive voice; "was
 * gevraagd" is as often a state, so it counts only with "door" and the government.
 */
export const PART = { active: 1, auxiliary: 2, pluperfect: 4, counterfactual: 8 } as const

/** The function words of the past tense; made once per vocabulary. */
export const grammarOf: (vocabulary: Vocabulary) => PastGrammar = oncePerVocabulary((vocabulary) => ({
  parts: partsOf(vocabulary),
  auxiliaries: vocabulary.words(AUXILIARIES),
  times: vocabulary.words('eenmaal tweemaal driemaal viermaal meermaals'),
  denies: vocabulary.words('niet geen'),
  their: vocabulary.words('zijn'),
  determiners: vocabulary.words('er de het wij we deze die dit dat ook daar daarbij hier'),
  future: vocabulary.words('zal zullen kan kunnen moet moeten mag mogen zou zouden wil willen wordt worden'),
  own: vocabulary.words('nederlandse nederlands kabinetsreactie'),
  articles: vocabulary.words('het de dit deze onze ons'),
  numbers: vocabulary.words([...SMALL_NUMBERS.slice(2), ...TENS.slice(2)].join(' ')),
  pronouns: vocabulary.words('hij zij'),
  inOrderTo: vocabulary.lexicon.id('om'),
  openers: vocabulary.words(
    'die dat waar waarmee waarin waarop waarbij waarvoor waarvan waardoor omdat zodat om of hoe terwijl',
  ),
  asides: vocabulary.words('zoals conform overeenkomstig'),
  nominal: vocabulary.words(
    'de het een dit dat deze die van in op aan door voor met bij uit naar over tegen',
  ),
  helpers: vocabulary.words('door van met namens'),
  according: vocabulary.lexicon.id('volgens'),
  by: vocabulary.lexicon.id('door'),
  to: vocabulary.lexicon.id('te'),
  along: vocabulary.lexicon.id('met'),
  together: vocabulary.words('samen tezamen'),
  and: vocabulary.lexicon.id('en'),
  either: vocabulary.lexicon.id('of'),
  having: vocabulary.words('heeft hebben'),
  open: vocabulary.words('vraag kwestie onduidelijk onzeker bekend'),
  done: vocabulary.words('inmiddels reeds al sindsdien vorig afgelopen eerder recent onlangs'),
  participles: new Uint8Array(vocabulary.lexicon.size + 1),
  supposing: vocabulary.words('zodra als wanneer indien nadat voordat totdat mits of'),
  thatOne: vocabulary.words('dit dat deze die het'),
  functionWords: vocabulary.words(
    'de het een en of maar die dat van in op aan door voor met bij uit naar over tegen tussen om te als zoals omdat ' +
      'waar waarvan waarbij waarin ook is zijn heeft hebben werd werden al nog tot ten ter per sinds na binnen zonder namens onder ' +
      'vanuit via rond samen daar hier niet zodat terwijl dit deze hun haar ons onze tijdens gedurende conform volgens waarmee waarop ' +
      'waardoor waarna waaronder voordat nadat mede onder wat hoe die wie alsmede evenals vanaf richting',
  ),
}))

const ACTIVE = 'heb heeft hebben had hadden'
const AUXILIARIES = `${ACTIVE} is zijn werd werden`

function partsOf({ lexicon }: Vocabulary): Uint8Array {
  const parts = new Uint8Array(lexicon.size + 1)
  const add = (words: string, part: number) => {
    for (const word of words.split(' ')) parts[lexicon.id(word)]! |= part
  }
  add(ACTIVE, PART.active)
  add(AUXILIARIES, PART.auxiliary)
  add('was waren', PART.pluperfect)
  add('had hadden', PART.counterfactual)
  parts[0] = 0
  return parts
}

/** The participle that belongs to an auxiliary: behind it in a main clause, right before it in a subordinate one. */
export function findParticiple(analysis: Analysis, auxiliary: number, from: number, to: number): number {
  const { text, tokens, vocabulary } = analysis
  const { future, openers, and, either, inOrderTo, functionWords, to: infinitive } = grammarOf(vocabulary)
  if (isPossessive(analysis, auxiliary, from)) return -1
  for (let token = auxiliary - 1; token >= from && token > auxiliary - 12; token--) {
    // "De wet waarmee havens worden beheerd, is …": another clause.
    if (tokens.word[token] === MARK.comma) break
    if (future.has(tokens.word[token]!)) return -1
  }
  if (auxiliary > from && isParticiple(analysis, auxiliary - 1)) return auxiliary - 1
  for (let token = auxiliary + 1; token < to; token++) {
    const word = tokens.word[token]!
    const behind = tokens.word[token - 1] === MARK.comma ? asideEnd(analysis, token, to) : -1
    if (behind >= 0) {
      if (isParticiple(analysis, behind)) return behind
      token = behind
      continue
    }
    const opens =
      openers.has(word) &&
      !isDemonstrative(analysis, token, from) &&
      (word !== either || asksWhether(analysis, token)) &&
      (word !== inOrderTo || hasInfinitive(analysis, token, to))
    if (word === MARK.semicolon || (opens && token > auxiliary + 1)) return -1
    if (word === infinitive) token++
    // "…, worden de resultaten meegenomen", "…, verhoogt het kabinet": a finite verb behind the comma, of another clause or to be skipped.
    else if (tokens.word[token - 1] === MARK.comma) {
      if (future.has(word)) return -1
    } else if (isAttributive(analysis, token, to)) continue
    // "is onmisbaar en wordt door 41 posten gebruikt", "is toonaangevend en beschikt over": the present tense of a second predicate.
    else if (tokens.word[token - 1] === and && future.has(word)) return -1
    else if (tokens.word[token - 1] === and && text.charCodeAt(tokens.start[token]!) !== 103) continue
    else if (tokens.shape[token] === SHAPE.lower && isParticiple(analysis, token)) {
      // An adjective stands before its noun: "de versterkte regels" ends in -e and never comes here; "gesloten deuren" does.
      const next = token + 1
      if (next >= to || tokens.shape[next] !== SHAPE.lower || functionWords.has(tokens.word[next]!)) {
        return isOfAnother(analysis, token, auxiliary) ? -1 : token
      }
    }
  }
  return -1
}

/** "Zijn mensen op de vlucht, van wie er velen hun heil hebben gezocht": right behind another auxiliary it belongs to that one. */
function isOfAnother({ tokens, vocabulary }: Analysis, participle: number, auxiliary: number): boolean {
  return participle - 1 > auxiliary && grammarOf(vocabulary).having.has(tokens.word[participle - 1]!)
}

/** "Zijn mandaat wordt …", "in zijn eerste jaar": no auxiliary. */
function isPossessive({ tokens, vocabulary }: Analysis, auxiliary: number, from: number): boolean {
  const { nominal, their, thatOne, determiners } = grammarOf(vocabulary)
  if (auxiliary === from) {
    return their.has(tokens.word[auxiliary]!) && !determiners.has(tokens.word[auxiliary + 1]!)
  }
  // "Dit heb ik gedaan", "deze zijn aangepast": the word before stands for a thing.
  const before = tokens.word[auxiliary - 1]!
  return nominal.has(before) && !thatOne.has(before)
}

/** "heb ik, zoals toegezegd aan het lid, gesproken": the token behind the comma that closes such words; -1 when they open none. */
function asideEnd({ tokens, vocabulary }: Analysis, token: number, to: number): number {
  if (!grammarOf(vocabulary).asides.has(tokens.word[token]!)) return -1
  for (let next = token + 1; next + 1 < to; next++) if (tokens.word[next] === MARK.comma) return next + 1
  return -1
}

/** "De vraag of", ", of": a clause; "zorg of onderdak": two things. */
function asksWhether({ tokens, vocabulary }: Analysis, token: number): boolean {
  const before = tokens.word[token - 1]!
  return before === MARK.comma || grammarOf(vocabulary).open.has(before)
}

/** "om de druk te verlagen" opens a clause; "om deze reden afgewezen", "om advies gevraagd" do not. */
function hasInfinitive({ tokens, vocabulary }: Analysis, token: number, to: number): boolean {
  const infinitive = grammarOf(vocabulary).to
  for (let next = token + 1; next < to && tokens.word[next] !== MARK.comma; next++) {
    if (tokens.word[next] === infinitive) return true
  }
  return false
}

/** "… heeft daar steun voor uitgesproken.": at the end of its clause it is the verb, whatever stands before it. */
function closesClause({ tokens }: Analysis, token: number, to: number): boolean {
  return token + 1 >= to || tokens.shape[token + 1] === SHAPE.mark
}

/** "het gedelegeerde fonds", "in gesloten zitting": behind an article or preposition, unless it ends its clause or "dit" stands for the thing. */
function isAttributive(analysis: Analysis, token: number, to: number): boolean {
  const { tokens, vocabulary } = analysis
  return (
    grammarOf(vocabulary).nominal.has(tokens.word[token - 1]!) &&
    !closesClause(analysis, token, to) &&
    !isBehindPronoun(analysis, token)
  )
}

/** "heeft dit gedaan tijdens", "heeft dat gesteund in": no noun follows for which "dit" could be the article. */
function isBehindPronoun({ text, tokens, vocabulary }: Analysis, token: number): boolean {
  const { thatOne, functionWords } = grammarOf(vocabulary)
  return (
    thatOne.has(tokens.word[token - 1]!) &&
    functionWords.has(tokens.word[token + 1]!) &&
    text.slice(tokens.start[token], tokens.start[token]! + 6).includes('ge')
  )
}

/** Whether a token has the form of a participle. A word that is in a list is looked at once and for all. */
function isParticiple({ text, tokens, vocabulary }: Analysis, token: number): boolean {
  const word = tokens.word[token]!
  if (word <= 0 || tokens.shape[token] !== SHAPE.lower) return hasFormOfParticiple(text, tokens, token)
  const { participles } = grammarOf(vocabulary)
  if (participles[word] === 0) participles[word] = hasFormOfParticiple(text, tokens, token) ? 2 : 1
  return participles[word] === 2
}

function hasFormOfParticiple(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  const last = text.charCodeAt(end - 1)
  if (end - start < 5 || (last !== 100 && last !== 116 && last !== 110)) return false
  const word = text.slice(start, end)
  return PARTICIPLE.test(word) && !NOUN.test(word) && !PRESENT.test(word)
}

/** Plurals of the present whose stem ends in d, and past tenses that tell of no act: `melden`, `konden`. */
const PRESENT_PLURAL =
  /(?:meld|vind|zend|word|woord|vaard|bind|wend|land|brand|grond|hand|stand|band|vriend|avond)en$|^(?:konden|wilden|werden|stonden|hielden|vonden|zonden|begonnen)$/

/**
 * `organiseerde`, `keerde`, `diende`: weak past tense. Of plurals only those that cannot be the present; the others are left to
 * cues.
 */
export function isWeakPast({ text, tokens }: Analysis, token: number): boolean {
  if (tokens.shape[token] !== SHAPE.lower) return false
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  const last = text.charCodeAt(end - 1)
  if (end - start > 6 && last === 110 && text.charCodeAt(end - 2) === 101) {
    const consonant = text.charCodeAt(end - 3)
    return (consonant === 100 || consonant === 116) && isPluralPast(text.slice(start, end))
  }
  if (end - start < 5 || last !== 101) return false
  const before = text.charCodeAt(end - 2)
  return before === 100 || before === 116
}

function isPluralPast(word: string): boolean {
  if (word.endsWith('ten')) return /[pkf]ten$/.test(word)
  return /(?:[bglmnrvw]|ee?d|eid|ijd|oo?rd|ld)den$/.test(word) && !PRESENT_PLURAL.test(word)
}
