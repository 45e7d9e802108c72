import { cuesIn, sentenceText, type Analysis, type Voice } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { adviceStretches } from '#extract/recommendations.ts'
import { isTask } from '#extract/reported-advice.ts'
import type { Speaker } from '#model/reading.ts'
import { MARK, SHAPE } from '#text/tokens.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

/** "Vraag 1" begins with it. */
const CAPITAL_V = 86
/** Words a quotation must hold to be somebody's words and not a title or a term. */
const QUOTED_WORDS = 6
/** The government comes back in the same sentence: "…, maar het kabinet …", "…, zal ik …". */
const GOVERNMENT_AGAIN =
  /(?:, (?:maar|en|doch|waarop|waarbij) (?:het kabinet|ik|wij|nederland|de regering|het ministerie)\b|[,;:] (?:zal|zullen|heeft|hebben|is|zijn|wordt|worden|wil|kan|deelt|deel|neemt|neem|ziet|zie|kom|komt|ga|gaat|geef|geeft|onderschrijft|onderschrijf|erkent|herkent|zet|pleit|blijft|acht|stel|stelt|informeer|bied) (?:het kabinet|ik|wij|nederland|de regering|het ministerie|(?:hieraan|hier|hiermee|daar|hiertoe) )|; )/i
const OWN_SUBJECT =
  /\b(?:het kabinet|kabinet|ik|wij|we|nederland|de regering|de minister|de staatssecretaris|het ministerie|mijn)\b/i
const ADVISER_WORDS =
  /\b(?:(?:de |deze )?(?:advies|staats|evaluatie|onderzoeks)?commissie(?! (?:van de|voor) (?:europese|verenigde))|de (?:advies)?raad|de adviesraad|de (?:onderzoekers|evaluatoren|evaluatie|rapporteur|ombudsman|adviseurs|opstellers)|het (?:advies|adviesrapport|rapport|college|instituut)|rekenkamer)\b/i
const NOT_ADVISER =
  /\b(?:europese commissie|vaste commissie|raad van europa|europese raad|veiligheidsraad|mensenrechtenraad|raad van ministers|ministerraad)\b/i
const THIRD =
  /\b(?:organisaties|maatschappelijke organisaties|de vn|vn|de eu|europese commissie|amnesty|human rights watch|de president|de autoriteiten|experts|deskundigen|critici|de sector|bedrijven|ngo's|ambtsgenoot|collega|secretaris-generaal|rapporteur|woordvoerder|landen)\b/i
const OPENING =
  /^["(*\s-]*(?:(?:ook|tevens|daarnaast|verder|daarbij|tot slot|ten slotte|bovendien|hierover|daarover|voorts|eerder|ten eerste|ten tweede),? )*/i
const PLACE =
  /^(?:in|bij|binnen|tijdens|op|vanuit|via|namens|richting|tegenover|samen met|met|onder|namens)\b/i
const OWN_BEHIND = /^ (?:het kabinet|ik|wij|we|nederland|de regering|de minister|het koninkrijk)\b/i
const STARTS_SUBORDINATE =
  /^(?:zoals|conform|in lijn|overeenkomstig|gelijk|net als|met|waar|omdat|wat|hoewel|als|indien|nu|mede|gezien|gelet|naar aanleiding)\b/i
const ADVISER_FIRST =
  /^(?:(?:advies|staats|evaluatie|onderzoeks)?commissie|(?:advies)?raad(?! van)|rekenkamer|(?:onderzoekers|evaluatoren|evaluatie|rapporteur|ombudsman|adviseurs|opstellers)\b|(?:advies|adviesrapport|evaluatierapport|rapport|college|instituut)\b)/i
const PARLIAMENT_FIRST =
  /^(?:de |het |deze |dit |uw )?(?:leden|lid|fracties?|kamerlid|kamerleden|kamer|vaste commissie|moties?)\b/i
const THIRD_FIRST =
  /^(?:de |het |deze |veel |verschillende |sommige |enkele |maatschappelijke |internationale |lokale )*(?:organisaties|vn|eu|europese commissie|amnesty|human rights watch|president|autoriteiten|experts|deskundigen|critici|sector|bedrijven|ngo's|ambtsgenoot|collega|secretaris-generaal|woordvoerder|landen|lidstaten|partners|gemeenten|verdedigers|journalisten)\b/i
const OWN_SOURCE =
  /^ ?(?:het kabinet|mij|ons|nederland|de regering|de minister|artikel|afspraak|planning|de planning)/i
const THIRD_SOURCE =
  /^ (?:(?:de|het|een|deze|lokale|recente) )?(?:\w+ )?(?:organisaties|vn|europese commissie|amnesty|human rights watch|autoriteiten|experts|deskundigen|critici|tellingen|cijfers|onderzoek|partners|secretaris-generaal)/i
const PARLIAMENT = /\b(?:de leden|het lid|lid|leden|fractie|fracties|kamerlid|kamerleden|kamer)\b/i
const ASKS_MINISTER =
  /^[-•"(\s\d.)]*(?:vraag \d+[a-z]?[.:]? *)?(?:kan|kunt|kunnen|deelt|bent|is|zijn|heeft|hebt|wilt|wil|zal|zult|gaat|welke|wat|hoe|waarom|wanneer|op welke|in hoeverre|klopt|herinnert|erkent|onderschrijft|ziet|vindt|acht|wordt|hoeveel|wie|waar|onderschrijft|beaamt|herkent)\b.{0,400}\?["')]*\d{0,2}$/is
const TO_MINISTER = /\b(?:u|uw|de minister|de staatssecretaris|de regering|het kabinet|de bewindspersoon)\b/i
const QUESTION_LABEL = /^(?:vraag|vragen) \d+(?:[a-z]| en \d+)?[.:]?(?:\s|$)/i
const ANSWER_LABEL = /^(?:antwoord|reactie|beantwoording)\b/i

/**
 * Finds the stretches that hold somebody else's words than the government's: quoted advice, what a motion asks, what
 * Members ask, quotations and reported opinions of advisers and third parties. In order, not overlapping.
 */
export function findVoices(
  analysis: Analysis,
  recommendations: readonly Finding<'recommendation'>[],
): Voice[] {
  const voices: Voice[] = recommendations
    .filter(({ source }) => source === 'quoted')
    .flatMap((recommendation) =>
      adviceStretches(recommendation).map(({ start, end }) => ({
        start,
        end,
        speaker: 'advisory-body' as const,
      })),
    )
  voices.push(...afterwords(analysis))
  const { sentences } = analysis
  let inQuestion = false
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const seen = glance(analysis, sentence)
    if (!seen && !inQuestion) continue
    const words = sentenceText(analysis, sentence)
    if (inQuestion && ANSWER_LABEL.test(words)) inQuestion = false
    const span = { start: sentences.start[sentence]!, end: sentences.end[sentence]! }
    const labelled = QUESTION_LABEL.test(words)
    // A question and what it rests on run until the answer; an unanswered list of questions ends at other prose.
    if (labelled) inQuestion = true
    else if (inQuestion && !seen?.asked && !asksLater(analysis, sentence)) {
      inQuestion = false
      continue
    }
    if (inQuestion || (seen?.asked && ASKS_MINISTER.test(words) && TO_MINISTER.test(words))) {
      voices.push({ ...span, speaker: 'chamber' })
      continue
    }
    if (seen?.cued) reportedIn(analysis, sentence, voices)
    if (seen?.quotes) quotationsIn(analysis, sentence, voices)
  }
  return merge(voices)
}

const AFTERWORD = /^(?:\d{1,2}\.? )?(?:nawoord|naschrift)\b/i

/** What an adviser adds to the answer, under a heading of its own, up to the next heading. */
function afterwords({ document, text }: Analysis): Voice[] {
  const voices: Voice[] = []
  let start = -1
  const close = (end: number) => {
    if (start >= 0 && end > start) voices.push({ start, end, speaker: 'advisory-body' })
    start = -1
  }
  for (const { kind, ...block } of document.blocks) {
    if (kind !== 'heading' && kind !== 'signature') continue
    close(block.start)
    if (kind === 'heading' && AFTERWORD.test(text.slice(block.start, block.start + 40))) start = block.end
  }
  close(text.length)
  return voices
}

type Seen = { readonly cued: boolean; readonly quotes: boolean; readonly asked: boolean }

/** What may make a sentence somebody else's; undefined when nothing does, which most sentences are. */
function glance({ tokens, sentences, text, cues, vocabulary }: Analysis, sentence: number): Seen | undefined {
  const { word, shape } = tokens
  const first = sentences.firstToken[sentence]!
  const endToken = sentences.endToken[sentence]!
  const cued = (cues.kinds[sentence]! & vocabulary.cueBit('voice')) !== 0
  let quotes = false
  for (let token = first; token < endToken && !quotes; token++) quotes = word[token] === MARK.quote
  const asked = endsInQuestion(word, first, endToken)
  const mayBeLabel = shape[first] === SHAPE.capital && text.charCodeAt(tokens.start[first]!) === CAPITAL_V
  return cued || quotes || asked || mayBeLabel ? { cued, quotes, asked } : undefined
}

function endsInQuestion(word: Int32Array, first: number, endToken: number): boolean {
  for (let token = endToken - 1; token >= first && token >= endToken - 3; token--) {
    if (word[token] === MARK.question) return true
  }
  return false
}

/** In the same block or the next two sentences a question still follows. */
function asksLater(analysis: Analysis, sentence: number): boolean {
  const { sentences, tokens } = analysis
  for (let next = sentence + 1; next <= sentence + 2 && next < sentences.count; next++) {
    if (ANSWER_LABEL.test(sentenceText(analysis, next))) return true
    if (endsInQuestion(tokens.word, sentences.firstToken[next]!, sentences.endToken[next]!)) return true
  }
  return false
}

function reportedIn(analysis: Analysis, sentence: number, voices: Voice[]): void {
  const { tokens, sentences, text } = analysis
  const sentenceStart = sentences.start[sentence]!
  const sentenceEnd = sentences.end[sentence]!
  for (const hit of cuesIn(analysis, sentence, 'voice')) {
    const at = tokens.start[hit.firstToken]!
    const cueEnd = tokens.end[hit.endToken - 1]!
    const lead = text.slice(sentenceStart, at)
    if (hit.cue.speaker === 'chamber') {
      // "De motie van het lid Smit, die vraagt": the motion asks, and that is a phrase of its own.
      if (hit.cue.id === 'leden-vragen' && /\bmoties? van $/i.test(lead.slice(-12))) continue
      if (hit.cue.scope === 'sentence') {
        voices.push({ start: at, end: clauseEnd(text, cueEnd, sentenceEnd), speaker: 'chamber' })
      } else if (hit.cue.id !== 'motie-roept-op' || PARLIAMENT.test(lead) || /\bmoties?\b/i.test(lead)) {
        // "Het kabinet is gevraagd" may be by anybody; a motion's asks are the House's.
        const isMotion = hit.cue.id === 'motie-vraagt'
        const start = isMotion ? lastWordStart(analysis, hit.endToken) : at
        const beside = isMotion && RELATIVE_ASK.test(text.slice(at, cueEnd))
        const end = clauseEnd(text, cueEnd, sentenceEnd)
        voices.push({ start, end: beside ? relativeEnd(text, cueEnd, end) : end, speaker: 'chamber' })
      }
      continue
    }
    if (isTask(lead) || MOTION_BESIDE.test(lead.slice(-LONGEST_ASIDE))) continue
    const speaker = reporter(
      analysis,
      hit.cue.id,
      lead,
      text.slice(cueEnd, Math.min(sentenceEnd, cueEnd + 70)),
    )
    if (!speaker) continue
    voices.push({ start: sentenceStart, end: clauseEnd(text, cueEnd, sentenceEnd), speaker })
  }
}

function lastWordStart({ tokens }: Analysis, endToken: number): number {
  return tokens.start[endToken - 1]!
}

/** "De vragen die de commissie (stelde)": the verb is that of a clause within the subject. */
const IN_RELATIVE = /^(?:de|het|deze|die|een) [a-z]+ (?:die|dat|waar[a-z]*) [^,]*$/i

/** Who says it: somebody who opens the sentence, or stands right behind the verb when something else opens it. */
function reporter(analysis: Analysis, cue: string, lead: string, after: string): Speaker | undefined {
  if (cue === 'volgens') {
    if (lead.trim().length > 12 || OWN_SOURCE.test(after)) return undefined
    return isAdviser(analysis, after.split(/[,.]/)[0]!.slice(0, 60))
      ? 'advisory-body'
      : THIRD_SOURCE.test(after)
        ? 'third-party'
        : undefined
  }
  if (/^ plaats\b/.test(after)) return undefined
  const opening = OPENING.exec(lead)![0].length
  const subject = lead.slice(opening)
  if (subject.length > 110 || OWN_SUBJECT.test(lead) || IN_RELATIVE.test(subject)) return undefined
  // "In de Raad van Europa pleit Nederland ervoor": who stands behind the verb speaks.
  if (PLACE.test(subject) && OWN_BEHIND.test(after)) return undefined
  if (subject.trim() === '' || (!startsWithName(analysis, subject) && !STARTS_SUBORDINATE.test(lead))) {
    // "In haar slotwoord wijst de commissie erop dat …"
    if (lead.length > 90) return undefined
    const behind =
      /^ (?:ook |hier |daarom )?((?:de|het|deze|dit)? ?[A-Za-z][\w-]*(?: [a-z]+)?)/.exec(after)?.[1] ?? ''
    return whoIs(analysis, behind, cue)
  }
  return STARTS_SUBORDINATE.test(lead) ? undefined : whoIs(analysis, subject, cue)
}

function startsWithName(analysis: Analysis, subject: string): boolean {
  return whoIs(analysis, subject, 'zegt') !== undefined
}

/** Whose name these words begin with; "zij" is an adviser's only beside a word for advising. */
function whoIs(analysis: Analysis, words: string, cue: string): Speaker | undefined {
  const head = words.slice(0, 45)
  if (NOT_ADVISER.test(head)) return /^(?:de )?vaste commissie/i.test(head) ? 'chamber' : 'third-party'
  if (/^(?:zij|hij) /i.test(head)) {
    return /\b(?:aanbevolen|geadviseerd|beveelt|adviseert)\b/.test(words) || cue === 'adviseert'
      ? 'advisory-body'
      : undefined
  }
  if (PARLIAMENT_FIRST.test(head)) return 'chamber'
  if (startsWithAdviser(analysis, head)) {
    return /^(?:de|deze) commissie\b/i.test(head) && commissionIsOfTheHouse(analysis)
      ? 'chamber'
      : 'advisory-body'
  }
  return THIRD_FIRST.test(head) ? 'third-party' : undefined
}

function startsWithAdviser(analysis: Analysis, head: string): boolean {
  const plain = head.replace(/^(?:ook |zowel )?(?:de|het|deze|dit) /i, '')
  if (ADVISER_FIRST.test(plain)) return true
  const at = head.search(adviserNames(analysis.vocabulary))
  return at >= 0 && at <= 9
}

/** "De commissie" in an answer to a committee of the House is that committee. */
function commissionIsOfTheHouse({ text }: Analysis): boolean {
  const head = text.slice(0, 3000)
  return (
    /\b(?:vaste commissie|uw commissie|commissie voor buitenlandse)\b/i.test(head) &&
    !/\b(?:advies|staats|evaluatie|onderzoeks)commissie\b|\badvies van de commissie\b/i.test(head)
  )
}

function isAdviser(analysis: Analysis, words: string): boolean {
  if (NOT_ADVISER.test(words)) return false
  if (ADVISER_WORDS.test(words)) return true
  return adviserNames(analysis.vocabulary).test(words)
}

const adviserNames = oncePerVocabulary(({ data }): RegExp => {
  const names = data.actors
    .filter(({ kind }) => kind === 'adviser')
    .flatMap(({ names }) => names)
    .map((name) =>
      name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[.*+?^$()|[\]\\]/g, '\\$&'),
    )
    .sort((a, b) => b.length - a.length)
  return names.length > 0 ? new RegExp(`(?<![a-z-])(?:${names.join('|')})(?![a-z])`, 'i') : /(?!)/
})

/** Where the reported words end: the sentence, or where the government takes over in it. */
function clauseEnd(text: string, from: number, sentenceEnd: number): number {
  const again = GOVERNMENT_AGAIN.exec(text.slice(from, Math.min(sentenceEnd, from + 1500)))
  return again ? from + again.index : sentenceEnd
}

/** "De motie van het lid Smit, die": what follows is what the motion asks, and no whole sentence. */
const MOTION_BESIDE = /\bmotie\b[^;]*, (?:die|waarin|waarmee)(?: [a-z]+){0,3} $/i
/** Code units in which a motion is named before what it asks, at most: an endless sentence is not searched again and again. */
const LONGEST_ASIDE = 400
/** "De motie, die vraagt": the ask is told beside what is said of the motion. */
const RELATIVE_ASK = /, (?:die|waarin|waarmee) /i
/** "…, wordt betrokken bij": the verb with which the sentence itself goes on. */
const GOES_ON = /, (?=(?:wordt|zal|is|betrek|betrekt|neem|neemt|voer|voert) )/

/** Where an ask told in a relative clause ends: at the comma before the verb of the sentence. */
function relativeEnd(text: string, from: number, end: number): number {
  const on = GOES_ON.exec(text.slice(from, end))
  return on ? from + on.index : end
}

/** Quotations of some length with a verb of saying whose subject is not the government. */
function quotationsIn(analysis: Analysis, sentence: number, voices: Voice[]): void {
  const { tokens, sentences, text } = analysis
  const first = sentences.firstToken[sentence]!
  const endToken = sentences.endToken[sentence]!
  for (let open = first; open < endToken; open++) {
    if (tokens.word[open] !== MARK.quote) continue
    let close = open + 1
    while (close < endToken && tokens.word[close] !== MARK.quote) close++
    if (close >= endToken) return
    let count = 0
    let verbs = 0
    for (let token = open + 1; token < close; token++) {
      if (tokens.shape[token]! < SHAPE.mark) count++
      if (tokens.shape[token] === SHAPE.lower) verbs++
    }
    const start = tokens.start[open]!
    const end = tokens.end[close]!
    const lead = text.slice(Math.max(sentences.start[sentence]!, start - 110), start)
    const after = text.slice(end, Math.min(sentences.end[sentence]!, end + 60))
    if (count >= QUOTED_WORDS && verbs >= count / 2 && !isTitle(lead)) {
      const around = `${lead} ${after}`
      const reports = /:\s*$/.test(lead) || SAID.test(around)
      const speaker = isAdviser(analysis, around)
        ? 'advisory-body'
        : PARLIAMENT.test(around) || /\bmotie\b/i.test(around)
          ? 'chamber'
          : OWN_SUBJECT.test(lead) && !THIRD.test(lead)
            ? undefined
            : 'third-party'
      if (reports && speaker) voices.push({ start, end, speaker })
    }
    open = close
  }
}

const SAID =
  /\b(?:schrijft|schreef|stelt|stelde|zegt|zei|concludeert|concludeerde|constateert|aldus|luidt|luidde|citeer|citaat|noemt|verklaarde|verklaart|vindt|oordeelt|adviseert|beveelt|volgens|betoogt|meent|waarschuwt|spreekt van|verzoekt|woorden)\b/i

function isTitle(lead: string): boolean {
  return /\b(?:titel|getiteld|nota|beleidsnota|rapport|adviesrapport|evaluatierapport|brief|strategie|advies|studie|resolutie|publicatie|kabinetsreactie|onderzoek|actieplan|thema|programma|kader|op|over)\s*$/i.test(
    lead,
  )
}

/** Orders the ranges and cuts overlaps: what starts first keeps its place. */
function merge(voices: readonly Voice[]): Voice[] {
  const sorted = voices
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: { start: number; end: number; speaker: Speaker }[] = []
  for (const voice of sorted) {
    const last = merged.at(-1)
    if (last && voice.start < last.end) {
      if (voice.end <= last.end) continue
      if (voice.speaker === last.speaker) last.end = voice.end
      else merged.push({ start: last.end, end: voice.end, speaker: voice.speaker })
    } else merged.push({ ...voice })
  }
  return merged
}
