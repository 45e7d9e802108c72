import { cuesIn, sentenceText, type Analysis } from '#extract/analysis.ts'
import { sharedStems } from '#extract/stems.ts'
import type { ItemOf, Stance } from '#model/reading.ts'
import type { CueHit } from '#vocabulary/find-cues.ts'
import type { Cue } from '#vocabulary/schemas.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

type Reason = NonNullable<ItemOf<'response'>['reason']>

/** What one sentence of an answer says of the advice; each number is a weight from 0 to 4. */
export type Vote = {
  readonly sentence: number
  readonly agrees: number
  readonly acknowledges: number
  readonly partly: number
  readonly refuses: number
  readonly act: number
  readonly exists: number
  readonly later: number
  /** Read when wanted: only what is not done has a reason. */
  readonly reasons: () => readonly Reason[]
  /** The sentence goes back on what the one before it said. */
  readonly concedes: boolean
  /** How many words it shares with each part of the advice. */
  readonly shared: readonly number[]
}

const TURNS = /\b(?:maar|echter|evenwel|hoewel|al |met uitzondering)\b/
/** Cues that only say when: they make an act firmer. */
const DATES: ReadonlySet<string> = new Set(['dit-jaar', 'vanaf-jaar', 'voor-seizoen'])
const STILL_TO_COME = /\b(?:zal|zullen|wordt|worden|gaat|gaan)\b/
/** What a table says of one recommendation. */
const CELL =
  /^(?:(?:niet|geheel|volledig|grotendeels|deels) )?(?:overgenomen|opgevolgd|gevolgd|akkoord|eens)\b/i
const SPLIT = /;|, (?:maar|terwijl|doch) /
/** What is often impossible is not refused. */
const OFTEN = /\b(?:vaak|veelal|soms|dikwijls|meestal|niet altijd|niet overal)\b/i
const TALKS = /\b(?:gesprek\w*|overleg\w*|contacten|dialo\w+)\b/i
const TAKES_ALONG = /\b(?:mee te nemen|meenemen|meegenomen|neem\w* .{0,60}\bmee)\b/i
const NOT_WHOLLY = /\bniet (?:geheel|volledig|helemaal|zonder meer|onverkort|op alle|alle)\b/i
const OTHER_OBJECTS = /\b(?:macht|leiding|taken|rol|regie|besluit|beslissing|standpunt) over\b/
const NEGATION =
  /\b(?:niet|geen|evenmin|nooit|noch|onvoldoende)\b(?! (?:alleen|slechts|uitsluitend|langer dan))/i
const RECOMMENDATION =
  /\b(?:aanbeveling(?:en)?|advie(?:s|zen)|voorstel(?:len)?|oproep(?:en)?|suggesties?|verzoek|conclusies?|pleidooi|deelaanbeveling(?:en)?|rapport|hoofdlijn(?:en)?|strekking|opvatting|mening|standpunt|oordeel|visie|ambitie|vervolgadvies|adviesrapport)\b/i
const MATTER =
  /\b(?:belang(?:en)?|zorg(?:en)?|analyse|observaties?|gedachte|constatering(?:en)?|wens|uitgangspunt(?:en)?|noodzaak|bevinding(?:en)?|rol|waarde|waarneming|boodschap|urgentie|relevantie|probleem|diagnose|doel(?:stelling)?|streven|bezorgdheid|indruk|inzicht|vrees|kritiek)\b/i
const POINTS_BACK =
  /\b(?:daarvoor|hiervoor|hiertoe|daartoe|daarin|hierin|daarmee|hiermee|daarvan|hiervan|zo'n|dergelijke?|zulke?|daarover|hieraan|daaraan|daarbij|hierbij)\b/i
const ASKED_NEW =
  /\b(?:nieuwe?|extra|aparte?|afzonderlijke?|eigen|eigenstandige?|aanvullende?|specifieke?|verhoging|uitbreiding|verdere|verlenging|invoering|oprichting|instelling)\b/i
const GOVERNMENT =
  /\b(?:kabinet|regering|nederland|ik|wij|we|minister|staatssecretaris|ministerie|begroting|coalitieakkoord|regeerprogramma|hoofdlijnenakkoord)\b/i
const ACTS_FOR_US =
  /\b(?:wordt|worden|komt er|komen er|ambassades?|posten|rijksoverheid|mensenrechtenambassadeur|gezant|departement(?:en)?)\b/i
const OTHERS_SAY =
  /^(?:ook |tevens |daarnaast |verder |daarbij )?(?:volgens |de (?:AIV|IOB|WRR|CAVV|commissie|raad|adviesraad|Rekenkamer|onderzoekers|evaluatie)|het (?:advies|rapport|College)|IOB|GREVIO|zij )[^,]{0,60}\b(?:adviseert|beveelt|meent|vindt|pleit|roept|vraagt|stelt|concludeert|constateert|wijst|schrijft|signaleert|raadt|oordeelt|merkt|waarschuwt|heeft)\b(?!.{0,200}\b(?:kabinet|ik|wij) (?:deelt|onderschrijft|erkent|herkent|neemt|ziet|deel|neem|zie|is|ben)\b)/i
/** What is shared is no more than that it matters. */
const IMPORTANT =
  /^[^.;]{0,40}\b(?:mening|opvatting|oordeel|visie|overtuiging|zienswijze) dat [^.;]{3,90}\b(?:belang|belangrijk|essentieel|cruciaal|wezenlijk|aandacht verdien\w+)\b/i
/** What is underwritten is that something has to be done. */
const HAS_TO =
  /\bdat\b.{3,120}\b(?:nodig|noodzakelijk|wenselijk|gewenst|moet|moeten|dient|dienen|verdient|verdienen)\b/i
/** What is not told is not refused. */
const KEEPS_BACK =
  /\bgeen (?:nadere |verdere |inhoudelijke )?(?:mededeling(?:en)?|uitspra(?:ak|ken)|uitlatingen) (?:over |hierover |daarover )?(?:doen|doe|doet|worden)\b/i
const CONTINUES =
  /\b(?:blijft|blijven|blijf|voortgezet|voortzetten|onverminderd|continueren|gecontinueerd)\b/i
const FORECAST =
  /\bte zullen\b|\b(?:zal|zullen)\b.{0,120}\b(?:leiden tot|bijdragen aan|kunnen|moeten|toenemen|afnemen|verkleinen|vergen|ontstaan|blijken|weerslag|gevolgen|naar verwachting|betekenen|nodig zijn|dalen|krimpen|stijgen|groeien)\b|\bnaar verwachting\b/i
const WILL = /\b(?:zal|zullen)\b/gi
/** A relative clause, up to its verb. */
const RELATIVE = /\b(?:die|dat|welke|waarvan) (?:[\w-]+ ){0,10}$/i
const CONCEDES =
  /\b(?:wel|tegelijkertijd|niettemin|desondanks|desalniettemin|daarentegen|echter|evenwel|wél|wel degelijk|in plaats daarvan)\b/i
/** "Niet" inside these words refuses nothing: "niet alleen", "niet uitgesloten", "geen twijfel". */
const HARMLESS =
  /\b(?:niet alleen|niet uitgesloten|geen twijfel|geen misverstand|niet onderschat\w*|niet genoeg|niet voor niets|geen geheim|geen afbreuk|geen verschil van|niet volstaat|volstaat niet|niet (?:beoordelen|overzien|vooruitlopen|vooruit))\b/i
/** What was asked is not done, in whatever words: only counts where the sentence shares words with the advice. */
const NOT_DOING =
  /\b(?:zal|zullen|gaat|ga|gaan|wil|willen) (?:[\w-]+ ){0,8}?(?:niet|geen|evenmin)\b(?! (?:alleen|slechts|pas|langer|meer|aflaten|nalaten|schromen|accepteren|tolereren))|\b(?:wordt|worden|komt|komen) (?:[\w-]+ ){0,6}?(?:niet|geen|evenmin)\b(?! (?:alleen|slechts|pas|langer|meer))|\b(?:het kabinet|het ministerie|nederland|ik|de regering) (?!accepteer|tolereer|aanvaard|twijfel|schuw|heeft geen (?:aanwijz|signal|infor|zicht|illus))[a-z]+ (?:[\w-]+ ){0,3}(?:geen|niet)\b(?! (?:alleen|slechts|pas|langer|meer|uitsluitend))/i

/** "Op dit moment komen zij niet in aanmerking": how it is, not how it will be. */
const SO_FAR = /^\W*(?:op dit moment|momenteel|tot nu toe|tot dusver|tot voor kort)\b/i

/** "Zou zo'n fonds er komen, dan zullen de kosten …": nothing is announced. */
const SUPPOSES =
  /^["(]?(?:zou|zouden|mocht|mochten)\b|\bzou(?:den)? (?:\w+ ){0,3}(?:betekenen|vergen|vragen|vereisen|neerkomen|leiden)\b/i

/** "Aanbeveling 4 wordt overgenomen: voortaan komt er geen …": behind the colon stands how it is taken over. */
const TAKEN_OVER =
  /\b(?:aanbeveling(?: \d+)?|dit advies|dit voorstel|deze gedachte) (?:wordt|is|nemen wij|neemt het kabinet|neem ik) (?!niet|deels|gedeeltelijk|ten dele)(?:[a-z]+ ){0,3}(?:over|overgenomen|opgevolgd|gevolgd|uitgevoerd):/i

/** Reads what one sentence says of the advice whose parts have these stems. `early`: where an answer answers. */
export function voteOf(
  analysis: Analysis,
  sentence: number,
  parts: readonly ReadonlySet<number>[],
  early = false,
): Vote {
  const stances = cuesIn(analysis, sentence, 'stance')
  const consequences = cuesIn(analysis, sentence, 'consequence')
  const scores = { agrees: 0, acknowledges: 0, partly: 0, refuses: 0, act: 0, exists: 0, later: 0 }
  const reasons = () => cuesIn(analysis, sentence, 'reason').map(({ cue }) => cue.reason)
  const text = sentenceText(analysis, sentence)
  const negative = mayDeny(analysis, sentence) && NEGATION.test(text)
  // Most sentences of a long answer only describe: they are not looked at further.
  if (stances.length + consequences.length === 0 && !negative && !text.includes('mee')) {
    return { sentence, ...scores, reasons, concedes: false, shared: [] }
  }
  const shared = sharedStems(analysis, sentence, parts)
  if (OTHERS_SAY.test(text) || KEEPS_BACK.test(text)) {
    return { sentence, ...scores, reasons, concedes: false, shared }
  }
  const heard: Heard = {
    analysis,
    sentence,
    text,
    near: Math.max(0, ...shared),
    get named() {
      return RECOMMENDATION.test(text)
    },
    negative,
    early,
  }
  if (stances.length > 0 || negative) scoreStance(heard, stances, scores)
  scoreConsequence(heard, consequences, stances, scores)
  return { sentence, ...scores, reasons, concedes: scores.act > 0 && goesBack(text), shared }
}

/** Whether a sentence goes back on what the one before it said: "Wel …", "Tegelijkertijd …". */
export function goesBack(text: string): boolean {
  return CONCEDES.test(text)
}

const denials = oncePerVocabulary(({ words }) => words('niet geen evenmin nooit noch onvoldoende'))

/** A quick look for a word of denial; the pattern decides. */
function mayDeny({ tokens, sentences, vocabulary }: Analysis, sentence: number): boolean {
  const denies = denials(vocabulary)
  const end = sentences.endToken[sentence]!
  for (let token = sentences.firstToken[sentence]!; token < end; token++) {
    if (denies.has(tokens.word[token]!)) return true
  }
  return false
}

/** A sentence and what is asked of it all the time: shared words, advice named, a negation, its place. */
type Heard = {
  readonly analysis: Analysis
  readonly sentence: number
  readonly text: string
  readonly near: number
  readonly named: boolean
  readonly negative: boolean
  readonly early: boolean
}
type Scores = Record<'agrees' | 'acknowledges' | 'partly' | 'refuses' | 'act' | 'exists' | 'later', number>
type StanceHit = CueHit<Cue<'stance'>>

function scoreStance(heard: Heard, hits: readonly StanceHit[], scores: Scores): void {
  const { text, near, negative } = heard
  for (const hit of hits) {
    const { stance, weight } =
      hit.cue.stance === 'refuses'
        ? refusal(heard, hit)
        : hit.cue.stance === 'agrees'
          ? agreement(heard, hit)
          : hit.cue.stance === 'partly'
            ? reserve(heard, hit)
            : hit.cue
    scores[stance] = Math.max(scores[stance], weight)
  }
  const refusesInDeed = NOT_DOING.test(text) && !HARMLESS.test(text) && !SO_FAR.test(text)
  if (negative && scores.refuses < 2 && near > 0 && refusesInDeed) scores.refuses = 2
  if (TAKEN_OVER.test(text)) {
    scores.agrees = 3
    scores.refuses = 0
  }
  if (scores.refuses < 2) return
  // What is refused is not agreed to in the same breath, unless the sentence turns: "… over, maar ziet geen …".
  if (!TURNS.test(text)) scores.agrees = 0
  if (scores.agrees >= 2) scores.partly = Math.max(scores.partly, 2)
}

type Judged = { readonly stance: Exclude<Stance, 'silent'>; readonly weight: number }

function refusal(heard: Heard, hit: StanceHit): Judged {
  const { analysis, sentence, text, near, early } = heard
  const relevant = early || heard.named || near > 0 || POINTS_BACK.test(text) || ASKED_NEW.test(text)
  const { near: words } = aroundCue(analysis, sentence, hit)
  if (HARMLESS.test(words) || (!relevant && !GOVERNMENT.test(text))) return { stance: 'refuses', weight: 0 }
  return { stance: 'refuses', weight: relevant && !OFTEN.test(words) ? hit.cue.weight : hit.cue.weight - 1 }
}

/** "Niet" turns agreement round; concern or importance as its object makes it an acknowledgement. */
function agreement(heard: Heard, hit: StanceHit): Judged {
  const { analysis, sentence, text, near, negative } = heard
  const { cue } = hit
  const words = aroundCue(analysis, sentence, hit)
  // Others take things over too.
  const others =
    cue.object === 'recommendation' &&
    !CELL.test(text) &&
    !heard.named &&
    !GOVERNMENT.test(text) &&
    !/\b(?:wordt|worden)\b/.test(text)
  if (
    others ||
    (cue.id === 'neemt-over' && OTHER_OBJECTS.test(words.near)) ||
    // "de overgenomen aanbevelingen": which ones, not that they are.
    (cue.id === 'overgenomen' && /^overgenomen (?:aanbeveling|advies)/i.test(words.object.after))
  ) {
    return { stance: 'agrees', weight: 0 }
  }
  const clause = words.object.after.split(/,|;|\b(?:dat|om|die|maar|waar)\b/)[0]!
  if (negative && (NEGATION.test(words.near) || NEGATION.test(clause)) && !HARMLESS.test(clause)) {
    return { stance: NOT_WHOLLY.test(words.near) ? 'partly' : 'refuses', weight: 3 }
  }
  if (IMPORTANT.test(words.object.after)) return { stance: 'acknowledges', weight: cue.weight }
  const about = cue.object === 'any' ? objectOf(words.object) : cue.object
  if (about === 'matter') return { stance: 'acknowledges', weight: cue.weight }
  if (about === 'recommendation') return CELL.test(text) ? { stance: 'agrees', weight: 3 } : cue
  // No word for advice or concern: the object is the thing itself.
  if (HAS_TO.test(words.object.after)) return { stance: 'agrees', weight: 2 }
  return { stance: near > 0 ? 'agrees' : 'acknowledges', weight: 1 }
}

function reserve(heard: Heard, { cue }: StanceHit): Judged {
  const { text } = heard
  const counts =
    cue.weight > 1 ||
    heard.named ||
    /\b(?:neemt|onderschrij\w+|deelt|volgt|eens|overgenomen|opgevolgd|gevolgd)\b/i.test(text)
  return { stance: 'partly', weight: counts ? cue.weight : 0 }
}

function scoreConsequence(
  { analysis, sentence, text, near, negative, early }: Heard,
  hits: readonly CueHit<Cue<'consequence'>>[],
  stances: readonly StanceHit[],
  scores: Scores,
): void {
  let acts = 0
  let dated = 0
  let talks = false
  for (const hit of hits) {
    const { cue } = hit
    if (cue.consequence === 'exists') {
      if (negative && NEGATION.test(aroundCue(analysis, sentence, hit).near)) continue
      if (cue.id.startsWith('praktijk') && stances.some((stance) => overlaps(stance, hit))) continue
      if (cue.id === 'eerder-gedaan' && STILL_TO_COME.test(text)) continue
      // Practice that shares words with the ask is more than a hint; a thing done long ago, deep in an answer, is less.
      const weight =
        near > 0 && cue.id.startsWith('praktijk')
          ? 1.5
          : cue.id === 'eerder-gedaan' && near === 0 && !early
            ? 1
            : cue.weight
      scores.exists = Math.max(scores.exists, weight)
    } else if (cue.consequence === 'later-document') {
      // Talks are no document: "betrekken bij gesprekken met partners" leaves nothing to a later one.
      if (cue.id === 'meenemen' && TALKS.test(text)) talks = true
      else scores.later = Math.max(scores.later, cue.weight)
    } else if (cue.consequence === 'new-act') {
      if (SUPPOSES.test(text)) continue
      if (cue.id === 'zal' && (CONTINUES.test(text) || FORECAST.test(text) || isOfAnother(text))) continue
      if (negative && NEGATION.test(aroundCue(analysis, sentence, hit).near)) continue
      if (scores.refuses >= 2 && !DATES.has(cue.id)) {
        const split = SPLIT.exec(text)
        const at = analysis.tokens.start[hit.firstToken]! - analysis.sentences.start[sentence]!
        if (split && standsApart(text, split, at)) scores.partly = 3
      }
      if (DATES.has(cue.id)) dated = 1
      else acts = Math.max(acts, cue.weight)
    }
  }
  if (scores.refuses >= 2) acts = 0
  // Somebody else will: "De Europese Commissie zal …".
  if (acts > 1 && near === 0 && !GOVERNMENT.test(text) && !ACTS_FOR_US.test(text)) acts = 1
  scores.act = acts > 0 ? acts + dated + (acts >= 2 && near > 0 ? 1 : 0) : 0
  if (text.includes('mee') && TAKES_ALONG.test(text)) scores.later = Math.max(scores.later, 2)
  // "Zal worden bezien", "zal ik betrekken bij": the act is thinking about it.
  if (scores.later >= 2 || talks) scores.act = 0
}

/** "een vraagstuk dat aan gewicht zal winnen": nobody of the government is in the only clause with "zal". */
function isOfAnother(text: string): boolean {
  const [first, ...more] = text.matchAll(WILL)
  const clause = first && more.length === 0 ? RELATIVE.exec(text.slice(0, first.index)) : null
  return clause !== null && !GOVERNMENT.test(clause[0]) && !ACTS_FOR_US.test(clause[0])
}

/** "Steunt het kabinet" is no practice where it is said of the advice. */
function overlaps(one: CueHit<unknown>, other: CueHit<unknown>): boolean {
  return one.firstToken < other.endToken && other.firstToken < one.endToken
}

/** An act in the clause that does not refuse: before "maar", or on either side of a semicolon. */
function standsApart(text: string, split: RegExpExecArray, at: number): boolean {
  const first = at < split.index
  if (!first && split[0] !== ';') return false
  return !NEGATION.test(first ? text.slice(0, split.index) : text.slice(split.index))
}

/** The words of a cue and a few on either side; `object` looks further, to find what the verb governs. */
function aroundCue(
  { tokens, sentences, text }: Analysis,
  sentence: number,
  { firstToken, endToken }: CueHit<unknown>,
) {
  const low = sentences.firstToken[sentence]!
  const high = sentences.endToken[sentence]!
  const slice = (from: number, to: number) =>
    text.slice(tokens.start[Math.max(low, from)], tokens.end[Math.min(high, to) - 1])
  return {
    near: slice(firstToken - 1, endToken + 2),
    object: { before: slice(firstToken - 14, firstToken), after: slice(firstToken, endToken + 8) },
  }
}

/** What is agreed to: whichever noun comes first behind the verb, else the last one before it. */
function objectOf({ before, after }: { before: string; after: string }): 'recommendation' | 'matter' | 'any' {
  const clause = after.split(/,| dat | om /)[0]!
  for (const words of [clause, before]) {
    const advice = words.search(RECOMMENDATION)
    const matter = words.search(MATTER)
    if (advice >= 0 && (matter < 0 || advice < matter)) return 'recommendation'
    if (matter >= 0) return 'matter'
  }
  return /\b(?:dit|deze|hiermee|daarmee|dat|hiervan|daarvan|hierin|daarin|hiertoe|daartoe|hieraan|daaraan|mee|dan ook)\b/i.test(
    clause,
  )
    ? 'recommendation'
    : 'any'
}
