import type { Analysis } from '#extract/analysis.ts'
import { isDemonstrative } from '#extract/demonstrative.ts'
import { SMALL_NUMBERS, TENS } from '#text/numbers.ts'
import { MARK, SHAPE } from '#text/tokens.ts'
import type { Vocabulary, WordSet } from '#vocabulary/vocabulary.ts'

/** Past participles by their form: (aan)gedaan, bezocht, verleend … Weak and strong alike. */
const PARTICIPLE =
  /^(?:(?:aan|achter|af|beschikbaar|bij|bijeen|binnen|door|gelijk|in|klaar|mee|mede|mogelijk|na|neer|om|onder|open|op|over|plaats|rond|samen|stop|tegemoet|tegen|tentoon|terug|toe|uit|van|vast|veilig|voor|voort|vrij|weg|ter)?ge(?:\p{L}{2,}(?:d|t|en)|\p{L}+aan)|(?:aan|in|op|voor|uit)?(?:be|ver|ont|her|er|onder|over)\p{L}{2,}(?:d|t)|(?:ver|be|ont|onder|over)(?:schenen|schreven|gonnen|sloten|worpen|vangen|nomen|kregen|keken|trokken|worven|wezen|geven|handeld|houden|broken|sproken|zonden|schoven|streken|lopen))$/u

/** Nouns that have the form of a participle. */
const NOUN =
  /heid$|^(?:gebied|geweld|geld|gezicht|gewicht|gerecht|gezag|beleid|besluit|bericht|bestand|verband|verbod|verbond|overheid|ondergrond|onderscheid|bewind|gebruik|gemeenten|verkiezingen|voorbeeld|verleden|bestuur|bezit|belangrijk|gedachten|gesprekken|gevallen|geschillen|gezinnen|bekend)$/

/** Present tenses that have the form of a participle; the participle of these ends otherwise. */
const PRESENT =
  /^(?:ge(?:eft|ldt|beurt|looft|tuigt|niet|draagt)|be(?:treft|tekent|hoort|staat|schikt|vindt|vat|gint)|ver(?:dient|keert|schilt|toont|loopt|andert|trekt|schijnt|blijft|gt)|ont(?:breekt|staat))$/

/** The function words that accounts of the past turn on, as lexicon numbers. */
export type PastGrammar = {
  readonly active: WordSet
  /** Of the active and the passive voice. */
  readonly auxiliaries: WordSet
  /** "was gevraagd": as often a state, so only with "door" and the government. */
  readonly pluperfect: WordSet
  /** "tweemaal": a count without a noun. */
  readonly times: WordSet
  readonly future: WordSet
  readonly counterfactual: WordSet
  readonly denies: WordSet
  readonly their: WordSet
  readonly determiners: WordSet
  readonly done: WordSet
  readonly openers: WordSet
  readonly inOrderTo: number
  readonly own: WordSet
  readonly articles: WordSet
  readonly numbers: WordSet
  readonly pronouns: WordSet
  readonly nominal: WordSet
  readonly helpers: WordSet
  readonly according: number
  readonly to: number
  readonly along: number
  readonly together: WordSet
  readonly and: number
}

/** The function words of the past tense; made once per vocabulary. */
export function grammarOf(vocabulary: Vocabulary): PastGrammar {
  return vocabulary.memo('extract/realisations', () => ({
    active: vocabulary.words('heb heeft hebben had hadden'),
    auxiliaries: vocabulary.words('heb heeft hebben had hadden is zijn werd werden'),
    pluperfect: vocabulary.words('was waren'),
    times: vocabulary.words('eenmaal tweemaal driemaal viermaal meermaals'),
    counterfactual: vocabulary.words('had hadden'),
    denies: vocabulary.words('niet geen'),
    their: vocabulary.words('zijn'),
    determiners: vocabulary.words('er de het wij we deze die dit dat ook daar daarbij hier'),
    future: vocabulary.words(
      'zal zullen kan kunnen moet moeten mag mogen zou zouden wil willen wordt worden',
    ),
    own: vocabulary.words('nederlandse nederlands kabinetsreactie'),
    articles: vocabulary.words('het de dit deze onze ons'),
    numbers: vocabulary.words([...SMALL_NUMBERS.slice(2), ...TENS.slice(2)].join(' ')),
    pronouns: vocabulary.words('hij zij'),
    inOrderTo: vocabulary.lexicon.id('om'),
    openers: vocabulary.words(
      'die dat waarmee waarin waarop waarbij waarvoor waarvan waardoor omdat zodat om of hoe terwijl',
    ),
    nominal: vocabulary.words(
      'de het een dit dat deze die van in op aan door voor met bij uit naar over tegen',
    ),
    helpers: vocabulary.words('door van met namens'),
    according: vocabulary.lexicon.id('volgens'),
    to: vocabulary.lexicon.id('te'),
    along: vocabulary.lexicon.id('met'),
    together: vocabulary.words('samen tezamen'),
    and: vocabulary.lexicon.id('en'),
    done: vocabulary.words('inmiddels reeds al sindsdien vorig afgelopen eerder'),
  }))
}

/** The participle that belongs to an auxiliary: behind it in a main clause, right before it in a subordinate one. */
export function findParticiple(analysis: Analysis, auxiliary: number, from: number, to: number): number {
  const { text, tokens, vocabulary } = analysis
  const { future, openers, nominal, and, their, determiners, inOrderTo, ...grammar } = grammarOf(vocabulary)
  const infinitive = grammar.to
  // "Zijn mandaat wordt …" opens with a possessive.
  if (
    auxiliary === from &&
    their.has(tokens.word[auxiliary]!) &&
    !determiners.has(tokens.word[auxiliary + 1]!)
  ) {
    return -1
  }
  // "in zijn eerste jaar": a possessive, no auxiliary.
  if (auxiliary > from && nominal.has(tokens.word[auxiliary - 1]!)) return -1
  for (let token = auxiliary - 1; token >= from && token > auxiliary - 12; token--) {
    // "De wet waarmee havens worden beheerd, is …": another clause.
    if (tokens.word[token] === MARK.comma) break
    if (future.has(tokens.word[token]!)) return -1
  }
  if (auxiliary > from && isParticiple(text, tokens.start[auxiliary - 1]!, tokens.end[auxiliary - 1]!)) {
    return auxiliary - 1
  }
  for (let token = auxiliary + 1; token < to; token++) {
    const word = tokens.word[token]!
    const opens =
      openers.has(word) &&
      !isDemonstrative(analysis, token, from) &&
      (word !== inOrderTo || hasInfinitive(analysis, token, to))
    if (word === MARK.semicolon || (opens && token > auxiliary + 1)) return -1
    if (word === infinitive) token++
    // "…, verhoogt het kabinet": a finite verb behind the comma.
    else if (tokens.word[token - 1] === MARK.comma) continue
    else if (nominal.has(tokens.word[token - 1]!) && !closesClause(analysis, token, to)) continue
    // "is toonaangevend en beschikt over": the present tense of a second predicate.
    else if (tokens.word[token - 1] === and && text.charCodeAt(tokens.start[token]!) !== 103) continue
    else if (
      tokens.shape[token] === SHAPE.lower &&
      isParticiple(text, tokens.start[token]!, tokens.end[token]!)
    ) {
      // An adjective stands before its noun: "de versterkte regels" ends in -e and never comes here; "gesloten deuren" does.
      const next = token + 1
      if (
        next >= to ||
        tokens.shape[next] !== SHAPE.lower ||
        isFunctionWord(vocabulary, tokens.word[next]!)
      ) {
        return token
      }
    }
  }
  return -1
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

function isParticiple(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1)
  if (end - start < 5 || (last !== 100 && last !== 116 && last !== 110)) return false
  const word = text.slice(start, end)
  return PARTICIPLE.test(word) && !NOUN.test(word) && !PRESENT.test(word)
}

function isFunctionWord(vocabulary: Vocabulary, word: number): boolean {
  return vocabulary
    .memo('extract/function-words', () =>
      vocabulary.words(
        'de het een en of maar die dat van in op aan door voor met bij uit naar over tegen tussen om te als zoals omdat ' +
          'waar waarvan waarbij waarin ook is zijn heeft hebben werd werden al nog tot ten ter per sinds na binnen zonder namens onder ' +
          'vanuit via rond samen daar hier niet zodat terwijl dit deze hun haar ons onze',
      ),
    )
    .has(word)
}

/** `organiseerde`, `keerde`, `diende`: weak past tense, singular. Plurals look like the present and are left to cues. */
export function isWeakPast({ text, tokens }: Analysis, token: number): boolean {
  if (tokens.shape[token] !== SHAPE.lower) return false
  const end = tokens.end[token]!
  if (end - tokens.start[token]! < 5 || text.charCodeAt(end - 1) !== 101) return false
  const before = text.charCodeAt(end - 2)
  return before === 100 || before === 116
}
