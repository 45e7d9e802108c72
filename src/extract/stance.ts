import { cuesIn, sentenceSpan, sentenceText, type Analysis } from '#extract/analysis.ts'
import type { ItemOf, Stance } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { SHAPE, tokenAt } from '#text/tokens.ts'

type Consequence = ItemOf<'response'>['consequence']
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
  readonly reasons: readonly Reason[]
  /** The sentence goes back on what the one before it said. */
  readonly concedes: boolean
  /** How many words it shares with each part of the advice. */
  readonly shared: readonly number[]
}

/** The outcome of all votes, with the sentences that decided. */
export type Verdict = {
  readonly stance: Stance
  readonly consequence: Consequence
  readonly reason: Reason | null
  readonly evidence: readonly number[]
  readonly parts: { part: number; stance: Stance; recast: boolean }[]
  /** Kebab-case: which row of the decision table spoke. */
  readonly rule: string
  readonly doubts: string[]
}

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
const CONTINUES =
  /\b(?:blijft|blijven|blijf|voortgezet|voortzetten|onverminderd|continueren|gecontinueerd)\b/i
const FORECAST =
  /\b(?:zal|zullen)\b.{0,120}\b(?:leiden tot|bijdragen aan|kunnen|moeten|toenemen|afnemen|verkleinen|vergen|ontstaan|blijken|weerslag|gevolgen|naar verwachting|betekenen|nodig zijn|dalen|krimpen|stijgen|groeien)\b|\bnaar verwachting\b/i
const CONCEDES =
  /\b(?:wel|tegelijkertijd|niettemin|desondanks|desalniettemin|daarentegen|echter|evenwel|wél|wel degelijk|in plaats daarvan)\b/i
/** "Niet" inside these words refuses nothing: "niet alleen", "niet uitgesloten", "geen twijfel". */
const HARMLESS =
  /\b(?:niet alleen|niet uitgesloten|geen twijfel|geen misverstand|niet onderschat\w*|niet genoeg|niet voor niets|geen geheim|geen afbreuk)\b/i
/** What was asked is not done, in whatever words: only counts where the sentence shares words with the advice. */
const NOT_DOING =
  /\b(?:zal|zullen|gaat|ga|gaan|wil|willen) (?:[\w-]+ ){0,8}?(?:niet|geen|evenmin)\b(?! (?:alleen|slechts|langer|meer|aflaten|nalaten|schromen|accepteren|tolereren))|\b(?:wordt|worden|komt|komen) (?:[\w-]+ ){0,6}?(?:niet|geen|evenmin)\b(?! (?:alleen|slechts|langer|meer))|\b(?:het kabinet|het ministerie|nederland|ik|de regering) (?!accepteer|tolereer|aanvaard|twijfel|schuw|heeft geen (?:aanwijz|signal|infor|zicht|illus))[a-z]+ (?:[\w-]+ ){0,3}(?:geen|niet)\b(?! (?:alleen|slechts|langer|meer|uitsluitend))/i
const DOUBTFUL_REASON: ReadonlySet<Reason> = new Set(['safety', 'other'])

/**
 * The words by which a stretch of advice can be recognised in an answer: its content words without their endings, cut
 * to seven letters, doubled letters made single, as numbers.
 */
export function contentStems({ text, tokens }: Analysis, { start, end }: Span): Set<number> {
  const stems = new Set<number>()
  for (let token = tokenAt(tokens, start); token < tokens.count && tokens.end[token]! <= end; token++) {
    const from = tokens.start[token]!
    if (tokens.shape[token]! > SHAPE.upper || tokens.end[token]! - from < 5) continue
    const stem = stemAt(text, from, tokens.end[token]!)
    if (!COMMON.has(stem)) stems.add(stem)
  }
  return stems
}

const [E, N, S, T, I, G] = [...'enstig'].map((letter) => letter.charCodeAt(0))

function stemAt(text: string, from: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32
  const before = text.charCodeAt(end - 2) | 32
  let stop = end
  if (last === N && before === E) stop = end - 2
  else if (last === S || last === E || last === T) stop = end - 1
  const tail = text.charCodeAt(stop - 3) | 32
  if (
    (text.charCodeAt(stop - 1) | 32) === G &&
    (text.charCodeAt(stop - 2) | 32) === N &&
    tail === I &&
    stop - from > 6
  )
    {stop -= 3}
  let hash = 0
  let letters = 0
  let previous = 0
  for (let at = from; at < stop && letters < 7; at++) {
    const unit = text.charCodeAt(at) | 32
    if (unit === previous) continue
    hash = (Math.imul(hash, 31) + unit) | 0
    previous = unit
    letters++
  }
  return hash
}

/** Words that every answer has; their stems recognise nothing. */
const COMMON = new Set(
  'aanbeveling aanbevelingen nederland nederlandse kabinet minister ministerie regering daarbij daarnaast waarbij hierbij tussen andere worden wordt zullen kunnen moeten hebben zoals beleid onder tegen verder binnen buiten over door omdat jaarlijks jaarlijkse welke welk wanneer zowel deze daarom daarvoor beleidsnota landen advies commissie'
    .split(' ')
    .map((word) => stemAt(word, 0, word.length)),
)

/** Reads what one sentence says of the advice whose parts have these stems. `early`: where an answer answers. */
export function voteOf(
  analysis: Analysis,
  sentence: number,
  parts: readonly ReadonlySet<number>[],
  early = false,
): Vote {
  const text = sentenceText(analysis, sentence)
  const shared = sharedStems(analysis, sentence, parts)
  const near = Math.max(0, ...shared)
  const named = RECOMMENDATION.test(text)
  const vote = { agrees: 0, acknowledges: 0, partly: 0, refuses: 0, act: 0, exists: 0, later: 0 }
  const negative = NEGATION.test(text)
  const reasons: Reason[] = []
  for (const { cue } of cuesIn(analysis, sentence, 'reason')) reasons.push(cue.reason)
  if (OTHERS_SAY.test(text)) return { sentence, ...vote, reasons, concedes: false, shared }

  for (const { cue, firstToken, endToken } of cuesIn(analysis, sentence, 'stance')) {
    const words = aroundCue(analysis, sentence, firstToken, endToken)
    let { stance } = cue
    let weight: number = cue.weight
    if (stance === 'refuses') {
      const relevant = early || named || near > 0 || POINTS_BACK.test(text) || ASKED_NEW.test(text)
      if (HARMLESS.test(words.near) || (!relevant && !GOVERNMENT.test(text))) continue
      if (!relevant) weight--
    } else if (stance === 'agrees') {
      const about = cue.object === 'any' ? objectOf(words.object) : cue.object
      // Others take things over too.
      if (
        cue.object === 'recommendation' &&
        !named &&
        !GOVERNMENT.test(text) &&
        !/\b(?:wordt|worden)\b/.test(text)
      )
        {continue}
      if (cue.id === 'neemt-over' && /\b(?:macht|leiding|taken|rol|regie) over\b/.test(words.near)) continue
      const clause = words.object.after.split(/,|;|\b(?:dat|om|die|maar|waar)\b/)[0]!
      if (negative && (NEGATION.test(words.near) || NEGATION.test(clause)) && !HARMLESS.test(clause)) {
        stance = /\bniet (?:geheel|volledig|helemaal|zonder meer|onverkort|op alle|alle)\b/i.test(words.near)
          ? 'partly'
          : 'refuses'
        weight = 3
      } else if (about === 'matter') {
        stance = 'acknowledges'
      } else if (about === 'any') {
        // No word for advice or concern: the object is the thing itself.
        weight = 1
        if (near === 0) stance = 'acknowledges'
      }
    } else if (stance === 'partly') {
      if (weight === 1 && !named && !/\b(?:neemt|onderschrij\w+|deelt|volgt|eens)\b/.test(text)) continue
    }
    vote[stance] = Math.max(vote[stance], weight)
  }
  if (negative && vote.refuses < 2 && near > 0 && NOT_DOING.test(text) && !HARMLESS.test(text))
    {vote.refuses = 2}
  // What is refused is not agreed to in the same breath, unless the sentence turns: "… over, maar ziet geen …".
  if (
    vote.refuses >= 2 &&
    vote.agrees > 0 &&
    !/\b(?:maar|echter|evenwel|hoewel|al |met uitzondering)\b/.test(text)
  )
    {vote.agrees = 0}
  if (vote.refuses >= 2 && vote.agrees >= 2) vote.partly = Math.max(vote.partly, 2)

  let acts = 0
  let dated = 0
  for (const { cue, firstToken, endToken } of cuesIn(analysis, sentence, 'consequence')) {
    if (cue.consequence === 'new-act') {
      if (cue.id === 'zal' && (CONTINUES.test(text) || FORECAST.test(text))) continue
      if (negative && NEGATION.test(aroundCue(analysis, sentence, firstToken, endToken).near)) continue
      if (cue.id === 'dit-jaar') dated = 1
      else acts = Math.max(acts, cue.weight)
    } else if (cue.consequence === 'exists') {
      // Practice that shares words with the ask is more than a hint.
      const practice = near > 0 && cue.id.startsWith('praktijk')
      vote.exists = Math.max(vote.exists, practice ? 1.5 : cue.weight)
    } else if (cue.consequence === 'later-document') vote.later = Math.max(vote.later, cue.weight)
  }
  if (vote.refuses >= 2) acts = 0
  // Somebody else will: "De Europese Commissie zal …".
  if (acts > 1 && near === 0 && !GOVERNMENT.test(text) && !ACTS_FOR_US.test(text)) acts = Math.min(acts, 1)
  vote.act = acts > 0 ? acts + dated + (acts >= 2 && near > 0 ? 1 : 0) : 0
  // "Zal worden bezien", "zal ik betrekken bij": the act is thinking about it.
  if (vote.later >= 2 && vote.act > 0) vote.act = 0
  if (/\b(?:mee te nemen|meenemen|meegenomen|neem\w* .{0,60}\bmee)\b/i.test(text))
    {vote.later = Math.max(vote.later, 2)}
  return { sentence, ...vote, reasons, concedes: vote.act > 0 && CONCEDES.test(text), shared }
}

function sharedStems(analysis: Analysis, sentence: number, parts: readonly ReadonlySet<number>[]): number[] {
  if (parts.length === 0) return []
  const stems = contentStems(analysis, sentenceSpan(analysis, sentence))
  return parts.map((part) => {
    let count = 0
    for (const stem of stems) if (part.has(stem)) count++
    return count
  })
}

/** The words of a cue and a few on either side; `object` looks further, to find what the verb governs. */
function aroundCue(analysis: Analysis, sentence: number, firstToken: number, endToken: number) {
  const { tokens, sentences, text } = analysis
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

/**
 * Weighs the votes of an answer. Without sentences it is silent. The decision table: refusal and agreement on different
 * parts, or agreement with fewer means → partly; refusal → refuses; agreement, a new act that answers the ask, or
 * practice in line with it → agrees; else acknowledges.
 */
export function weigh(votes: readonly Vote[], partCount: number): Verdict {
  if (votes.length === 0)
    {return {
      stance: 'silent',
      consequence: 'none',
      reason: null,
      evidence: [],
      parts: [],
      rule: 'silence',
      doubts: [],
    }}
  const { stance, rule } = stanceOf(votes, partCount)
  const { consequence, doubts } = consequenceOf(votes, stance)
  const reason = stance === 'refuses' || stance === 'partly' ? reasonOf(votes) : null
  return {
    stance,
    consequence,
    reason,
    evidence: evidenceOf(votes, stance, consequence),
    parts: partCount > 1 ? partsOf(votes, partCount, stance) : [],
    rule,
    doubts: [...doubts, ...(rule === 'nothing-said' ? ['stance-unsaid'] : [])],
  }
}

function stanceOf(votes: readonly Vote[], partCount: number): { stance: Stance; rule: string } {
  const most = (of: (vote: Vote) => number) => Math.max(0, ...votes.map(of))
  const sum = (of: (vote: Vote) => number) => votes.reduce((total, vote) => total + of(vote), 0)
  const refuses = most(({ refuses }) => refuses)
  const agrees = most((vote) => (vote.refuses >= 2 && vote.partly < 2 ? 0 : vote.agrees))
  const partly = most(({ partly }) => partly)
  const act = most(({ act }) => act)
  const exists =
    Math.min(
      2,
      sum((vote) => (vote.exists === 1 ? 1 : 0)),
    ) + most((vote) => (vote.exists > 1 ? vote.exists : 0))
  const later = most(({ later }) => later)
  if (partly === 3) return { stance: 'partly', rule: 'reserve' }
  if (refuses >= 2) {
    if (agrees >= 2) return { stance: 'partly', rule: 'agrees-and-refuses' }
    if (partCount > 1 && takesAnotherPart(votes, partCount))
      {return { stance: 'partly', rule: 'one-part-refused' }}
    if (partCount > 1 && votes.some((vote) => vote.act >= 2 && vote.concedes && vote.refuses === 0))
      {return { stance: 'partly', rule: 'one-part-refused' }}
    if (votes.some((vote) => vote.act >= 3 && Math.max(0, ...vote.shared) > 0 && vote.concedes))
      {return { stance: 'partly', rule: 'refused-and-recast' }}
    return { stance: 'refuses', rule: 'refusal' }
  }
  if (partly === 2) return { stance: 'partly', rule: 'fewer-means' }
  if (partly === 1 && agrees > 0) return { stance: 'partly', rule: 'hedged' }
  if (agrees >= 2) return { stance: 'agrees', rule: 'agreement' }
  if (later >= 2 && later >= act && exists < 2) return { stance: 'acknowledges', rule: 'later' }
  if (act >= 2) return { stance: 'agrees', rule: 'new-act' }
  if (agrees > 0) return { stance: 'agrees', rule: 'mild-agreement' }
  if (exists >= 2) return { stance: 'agrees', rule: 'practice' }
  if (refuses === 1 && act === 0 && most(({ acknowledges }) => acknowledges) < 2)
    {return { stance: 'refuses', rule: 'mild-refusal' }}
  return {
    stance: 'acknowledges',
    rule: most(({ acknowledges }) => acknowledges) > 0 ? 'acknowledgement' : 'nothing-said',
  }
}

/** A new act or practice on a part that no refusal speaks of. */
function takesAnotherPart(votes: readonly Vote[], partCount: number): boolean {
  const refused = new Set(
    votes.filter(({ refuses }) => refuses >= 2).map((vote) => nearestPart(vote, partCount)),
  )
  if (refused.has(-1)) refused.add(0)
  return votes.some((vote) => {
    if (vote.refuses > 0) return false
    const part = nearestPart(vote, partCount)
    return part >= 0 && !refused.has(part) && (vote.act >= 2 || vote.exists >= 2 || vote.agrees > 0)
  })
}

function nearestPart({ shared }: Vote, partCount: number): number {
  let best = -1
  for (let part = 0; part < partCount; part++)
    {if ((shared[part] ?? 0) > (best < 0 ? 0 : shared[best]!)) best = part}
  return best
}

function consequenceOf(
  votes: readonly Vote[],
  stance: Stance,
): { consequence: Consequence; doubts: string[] } {
  let act = 0
  let exists = 0
  let later = 0
  let practice = 0
  let hints = 0
  votes.forEach((vote, index) => {
    // The first two sentences answer; what follows elaborates.
    const front = index < 2 ? 1.5 : 1
    if (vote.act === 1) hints = 1
    else act += Math.min(4, vote.act)
    if (vote.exists === 1) practice = Math.min(2, practice + 1)
    else exists += vote.exists * front
    later += vote.later * (vote.later === 3 ? 1.5 : 1)
    if (vote.agrees === 3 && vote.act > 0) act += 1
  })
  exists += practice
  act += hints
  if (stance === 'refuses') {
    const consequence = later >= 3 && later > exists ? 'later-document' : exists >= 3 ? 'exists' : 'none'
    return { consequence, doubts: [] }
  }
  const highest = Math.max(act, exists, later)
  if (highest < 1.5) {
    // An agreement is carried out even when the letter does not say how.
    const taken =
      votes.some(({ agrees }) => agrees === 3) || (hints > 0 && votes.some(({ agrees }) => agrees >= 2))
    return {
      consequence: taken ? 'new-act' : highest >= 1 && stance !== 'acknowledges' ? 'exists' : 'none',
      doubts: [],
    }
  }
  const doubts =
    [act, exists, later].filter((score) => score >= highest - 0.5).length > 1 ? ['consequence-close'] : []
  if (act === highest) return { consequence: 'new-act', doubts }
  return { consequence: exists === highest ? 'exists' : 'later-document', doubts }
}

function reasonOf(votes: readonly Vote[]): Reason | null {
  const counts = new Map<Reason, number>()
  votes.forEach((vote, index) => {
    if (vote.refuses < 2 && vote.partly < 2) return
    const near = [vote, votes[index + 1], votes[index - 1]]
    near.forEach((one, distance) => {
      if (!one || (distance > 0 && (one.refuses >= 2 || one.agrees >= 2) && distance === 2)) return
      for (const reason of new Set(one.reasons))
        {counts.set(
          reason,
          (counts.get(reason) ?? 0) +
            (distance === 0 ? 3 : distance === 1 ? 2 : 1) -
            (DOUBTFUL_REASON.has(reason) ? 0.5 : 0),
        )}
    })
  })
  if (counts.has('coalition-agreement')) return 'coalition-agreement'
  let best: Reason | null = null
  for (const [reason, count] of counts) if (best === null || count > counts.get(best)!) best = reason
  return best
}

function evidenceOf(votes: readonly Vote[], stance: Stance, consequence: Consequence): number[] {
  const weightOf = (vote: Vote): number => {
    const forStance =
      stance === 'partly'
        ? Math.max(vote.partly * 2, vote.refuses * 2, vote.agrees)
        : stance === 'refuses'
          ? vote.refuses * 2
          : stance === 'agrees'
            ? vote.agrees * 2
            : vote.acknowledges
    const forConsequence =
      consequence === 'new-act'
        ? vote.act
        : consequence === 'exists'
          ? vote.exists
          : consequence === 'later-document'
            ? vote.later * 2
            : 0
    return forStance + forConsequence
  }
  const ranked = votes
    .map((vote, index) => ({ sentence: vote.sentence, weight: weightOf(vote) - index / 1000 }))
    .filter(({ weight }) => weight > 0.5)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a - b)
  return ranked.length > 0 ? ranked : [votes[0]!.sentence]
}

function partsOf(votes: readonly Vote[], partCount: number, overall: Stance): Verdict['parts'] {
  return Array.from({ length: partCount }, (_, part) => {
    const own = votes.filter((vote) => nearestPart(vote, partCount) === part)
    const telling = own.filter(
      (vote) =>
        vote.refuses >= 2 ||
        vote.agrees > 0 ||
        vote.act >= 2 ||
        vote.exists >= 1 ||
        vote.later >= 2 ||
        vote.partly >= 2 ||
        vote.acknowledges > 0,
    )
    let stance: Stance
    if (overall === 'refuses') stance = 'refuses'
    else if (telling.length > 0) stance = stanceOf(telling, 1).stance
    else if (overall !== 'partly' && votes.some(({ agrees }) => agrees >= 2)) stance = 'agrees'
    else if (overall === 'acknowledges') stance = 'acknowledges'
    else stance = 'silent'
    const recast = stance === 'refuses' && own.some((vote) => vote.concedes && vote.act >= 2)
    return { part: part + 1, stance, recast }
  })
}

/** The category follows from the two axes; see the annotation guideline. */
export function categoryOf(stance: Stance, consequence: Consequence): ItemOf<'response'>['category'] {
  if (stance === 'silent') return 'no-response'
  if (stance === 'refuses') return 'rejected'
  if (stance === 'partly') return 'accepted-in-part'
  if (consequence === 'later-document') return 'deferred'
  if (consequence === 'exists') return 'existing-policy'
  return stance === 'acknowledges' && consequence === 'none' ? 'noted' : 'accepted'
}

/** The stems of each part of a recommendation, or of the whole when it has one ask. */
export function partStems(analysis: Analysis, whole: Span, parts: readonly Span[]): Set<number>[] {
  return (parts.length > 0 ? parts : [whole]).map((part) => contentStems(analysis, part))
}
