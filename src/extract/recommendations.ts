import type { AdviceLabel } from '#extract/advice-labels.ts'
import { findAdvicePlaces } from '#extract/advice-places.ts'
import { cuesIn, sentenceAt, sentenceText, type Analysis } from '#extract/analysis.ts'
import { findAsks, opensAsk, statesNorm } from '#extract/asks.ts'
import type { Finding } from '#extract/finding.ts'
import { findIssuer } from '#extract/issuer.ts'
import { findReported } from '#extract/reported-advice.ts'
import type { Span } from '#model/span.ts'

/** What a sentence near advice sounds like. */
type Role = 'answer-label' | 'ask' | 'norm' | 'government' | 'adviser' | 'nation' | 'neutral'

/** The words that open an answer under a recommendation: "Reactie:", "Kabinetsreactie", "Antwoord kabinet". */
const ANSWER_LABEL =
  /^[-*"(\s]*(?:(?:kabinets|beleids)?(?:reactie|appreciatie)|antwoord|beantwoording|standpunt|respons|opvolging)(?: (?:van het |van de )?(?:kabinet|regering|minister))?(?: op (?:deze |de )?aanbeveling(?:en)?(?: [\w,]+){0,4})?(?= ?(?:[:.-]|$))|^[-*"(\s]*(?:(?:kabinets)?(?:reactie|appreciatie)|antwoord|standpunt)(?: (?:van het )?kabinet)?(?= (?:Het|De|Nederland|Dit|Ik|Deze|In|Met)\b)/i
const GOVERNMENT =
  /\b(?:(?:het|dit|ons) kabinet|kabinet|de (?:nederlandse )?regering|ik|wij|we|de (?:minister|staatssecretaris|bewinds\w+)|het (?:ministerie|departement)|mijn|onze inzet|(?:deze|de|bovenstaande|beide|genoemde) aanbevelingen?|dit advies|uw kamer)\b|^(?:(?:niet|deels|grotendeels|gedeeltelijk|ten dele|reeds|al|geheel|wordt|is) )?(?:overgenomen|opgevolgd|gevolgd|akkoord|eens|uitgevoerd|gerealiseerd|afgewezen|toegezegd)\b/i
const NATION =
  /(?<!\b(?:in|van|voor|door|naar|uit|binnen|buiten|dat|met|aan|over|dan|tussen|en|of) )\bNederland\b(?! en )/
const NORM_OF_STATE =
  /\b(?:kabinet|regering|nederland|minister|ministerie|overheid|staat|rijk)(?: \w+){0,2} (?:moet|moeten|dient|dienen|zou|(?:behoort|hoort)(?! (?:al|reeds|tot|bij))|mag)\b|\b(?:moet|dient|zou|behoort|hoort|mag) (?:het (?:kabinet|ministerie)|de (?:nederlandse )?(?:regering|overheid|minister)|nederland)\b|\b(?:kabinet|regering|minister) (?:\w+ ){0,2}(?:wordt|worden) (?:\w+ ){0,3}(?:aanbevolen|geadviseerd|aangeraden|opgeroepen|gevraagd)|\b(?:beveelt|bevelen|adviseert|adviseren|raadt|raden|roept) (?:het|de) (?:kabinet|regering|minister)/i
const ADVISER =
  /(?<!\b(?:met|als|evenals|van|aan|door|bij|voor) (?:de |het )?)\b(?:AIV|IOB|WRR|CAVV|ACVZ|GREVIO|(?:advies|staats|evaluatie)?commissie|(?:advies)?raad|Rekenkamer|College|rapporteur|onderzoekers|evaluatoren|evaluatie|ombudsman|rapport|adviseurs|wij)\b.{0,60}\b(?:adviseert|adviseren|beveelt|bevelen|raadt|meent|menen|vindt|vinden|pleit|pleiten|bepleit|roept|vraagt|stelt|acht|achten|ziet|concludeert|constateert|wijst|beoogt|doelt|denkt)\b/i
const CLOSING =
  /^(?:tot slot|slot|slotwoord|afsluiting|afsluitend|conclusie|ondertekenaars|hoogachtend|bijlagen?)\b[^a-z]*$/i
const SIGNATURE =
  /^(?:[Dd]e|[Hh]et|DE|[Nn]amens|NAMENS) (?:[Dd]e )?(?:[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECRETARIS)\b[^.]{0,140},(?:$| [A-Z])/
const ANAPHORA =
  /^(?:dit|dat|daarbij|daarmee|hierbij|hiermee|zo|zodoende|deze|daarvoor|hiervoor|ook|op deze|alleen|juist|dergelijke|daarnaast)\b/i

/**
 * Finds numbered advice as the letter quotes it, from its label to the last sentence in the adviser's voice. Advice in
 * parts (3a, 3b) is one recommendation; where answers stand between its parts, `parts` are the advice alone.
 */
export function findRecommendations(analysis: Analysis): Finding<'recommendation'>[] {
  const numbered = findNumbered(analysis)
  return [...numbered, ...findReported(analysis, numbered)].sort((a, b) => a.start - b.start)
}

/** Advice as one label opens it, before parts of one number are put together. */
type Quoted = { readonly finding: Finding<'recommendation'>; readonly lettered: boolean }

function findNumbered(analysis: Analysis): Finding<'recommendation'>[] {
  const { starts, others, listed } = findAdvicePlaces(analysis)
  if (starts.length === 0) return []
  const stops = [...starts, ...others.filter(({ kind }) => kind === 'answer')]
    .map(({ start }) => start)
    .sort((a, b) => a - b)
  const issuer = findIssuer(analysis)
  const found: Quoted[] = []
  let nextStop = 0
  for (const [index, label] of starts.entries()) {
    // "Aanbevelingen 1 en 2: pers" over "Aanbeveling 1: …" is a heading over both.
    if (label.numbers.length > 1 && label.numbers.includes(starts[index + 1]?.numbers[0] ?? 0)) continue
    while (nextStop < stops.length && stops[nextStop]! <= label.start) nextStop++
    const until = stops[nextStop] ?? analysis.text.length
    const end = adviceEnd(analysis, label, until)
    if (end === undefined) continue
    for (const number of label.numbers) {
      const doubts = [
        ...(label.numbers.length > 1 ? ['several-recommendations-in-one'] : []),
        ...(label.counted ? ['number-counted'] : []),
        ...end.doubts,
      ]
      const finding: Finding<'recommendation'> = {
        kind: 'recommendation',
        start: label.start,
        end: end.end,
        speaker: 'advisory-body',
        rule: listed ? 'recommendation/list' : 'recommendation/label',
        doubts,
        number,
        issuer,
        source: 'quoted',
        parts: end.parts,
      }
      found.push({ finding, lettered: label.lettered })
    }
  }
  return withoutRepeats(analysis, joinLettered(analysis, found))
}

/** "Aanbeveling 3a", "Aanbeveling 3b": one recommendation from the first label to the last word of advice. */
function joinLettered({ text }: Analysis, found: readonly Quoted[]): Finding<'recommendation'>[] {
  const joined: Finding<'recommendation'>[] = []
  for (let index = 0; index < found.length;) {
    const first = found[index]!
    let next = index + 1
    const follows = () => found[next]?.lettered && found[next]!.finding.number === first.finding.number
    while (first.lettered && follows() && found[next]!.finding.start > first.finding.start) next++
    const group = found.slice(index, next).map(({ finding }) => finding)
    index = next
    if (group.length === 1) {
      joined.push(first.finding)
      continue
    }
    const apart = group.some(({ end }, at) =>
      /[A-Za-z]{3}/.test(text.slice(end, group[at + 1]?.start ?? end)),
    )
    joined.push({
      ...first.finding,
      end: group.at(-1)!.end,
      doubts: [...new Set([...group.flatMap(({ doubts }) => doubts), ...(apart ? [INTERRUPTED] : [])])],
      parts: group.flatMap(({ start, end, parts }) =>
        parts.length > 0 && !apart ? parts : [{ start, end }],
      ),
    })
  }
  return joined
}

/** The doubt of a recommendation with answers between its parts: only its parts are the adviser's words. */
const INTERRUPTED = 'answered-between-parts'

/** The stretches of the adviser's words in a recommendation: as a rule the whole. */
export function adviceStretches({ start, end, parts, doubts }: Finding<'recommendation'>): readonly Span[] {
  return doubts.includes(INTERRUPTED) ? parts : [{ start, end }]
}

/**
 * A letter may list all advice first and quote it again with the answers: then the second quotation has the answer.
 * A second report that numbers from one again is no repetition.
 */
function withoutRepeats(
  { text }: Analysis,
  found: readonly Finding<'recommendation'>[],
): Finding<'recommendation'>[] {
  const again = new Map<number, Finding<'recommendation'>>()
  const kept: Finding<'recommendation'>[] = []
  for (let index = found.length - 1; index >= 0; index--) {
    const one = found[index]!
    const later = again.get(one.number!)
    const next = found.slice(index + 1, index + 20).find(({ start }) => start > one.start)
    const unanswered =
      next !== undefined && !/[A-Za-z]{3}/.test(text.slice(one.end, Math.min(next.start, one.end + 200)))
    const ratio = later ? (one.end - one.start) / (later.end - later.start) : 0
    again.set(one.number!, one)
    if (later && unanswered && ratio > 0.8 && ratio < 1.25) continue
    kept.push(one)
  }
  return kept.reverse()
}

/** Where the advice behind a label ends; undefined when the label stands over an answer instead. */
function adviceEnd(analysis: Analysis, label: AdviceLabel, until: number) {
  const { document, sentences, text } = analysis
  const region: { sentence: number; from: number; block: number; role: Role }[] = []
  const first = sentenceAt(analysis, label.end)
  const labelBlock = analysis.blockOf(sentenceAt(analysis, label.start))
  const quoted = /^\s*["']/.test(text.slice(label.end, label.end + 5))
  for (let sentence = first; sentence >= 0 && sentence < sentences.count; sentence++) {
    const from = Math.max(sentences.start[sentence]!, label.end)
    if (from >= until || region.length > 40) break
    const blockIndex = analysis.blockOf(sentence)
    const block = document.blocks[blockIndex]!
    if (block.kind === 'footnote') continue
    const words = text.slice(from, Math.min(sentences.end[sentence]!, until))
    if (!/[A-Za-z]/.test(words)) continue
    const role = roleOf(analysis, sentence, from, words)
    if (block.kind === 'signature' || isClosing(words)) break
    // A heading that is no label, behind the advice, opens something else: as a rule the answer.
    if (block.kind === 'heading' && blockIndex !== labelBlock && region.length > 0 && role !== 'ask') break
    region.push({ sentence, from, block: blockIndex, role })
    if (role === 'answer-label' || (role === 'government' && region.length > 1 && !quoted)) break
  }
  const [head] = region
  if (!head) return undefined
  const bare = head.block !== labelBlock
  if (bare && (head.role === 'government' || head.role === 'answer-label')) return undefined
  if (head.role === 'government' && answers(analysis, head.sentence)) return undefined
  const doubts: string[] = []
  let last = quotedEnd(region.map(({ from, sentence }) => text.slice(from, sentences.end[sentence])))
  const label2 = region.findIndex(({ role }) => role === 'answer-label')
  if (last < 0 && label2 > 0) last = label2 - 1
  else if (last < 0) {
    const scan = scanEnd(analysis, region, bare)
    last = scan.last
    if (scan.unsure) doubts.push('recommendation-end-unsure')
  }
  const kept = region.slice(0, last + 1)
  const end = Math.min(sentences.end[kept.at(-1)!.sentence]!, until)
  const asks = findAsks(analysis, kept, until)
  return { end, parts: asks.length > 1 ? asks : [], doubts }
}

type Heard = { readonly sentence: number; readonly from: number; readonly block: number; readonly role: Role }

const QUOTE = 34

/** Goes on while the adviser may still be speaking. Borders of blocks are evidence, not proof. */
function scanEnd(analysis: Analysis, region: readonly Heard[], bare: boolean) {
  const opensAnswer = ({ role }: Heard) => role === 'government' || role === 'answer-label'
  const answer = region.findIndex((heard, index) => index > 0 && opensAnswer(heard))
  const horizon = answer < 0 ? region.length : answer
  const lastAskBefore = (limit: number) => {
    for (let index = limit - 1; index > 0; index--) if (region[index]!.role === 'ask') return index
    return 0
  }
  const head = region[0]!
  const titled =
    !bare &&
    head.role !== 'ask' &&
    region[1] !== undefined &&
    region[1].block !== head.block &&
    !/[.!?]["']?$/.test(sentenceText(analysis, head.sentence))
  let last = 0
  if (titled && !['government', 'answer-label', 'nation'].includes(region[1]!.role)) last = 1
  last = underHeading(analysis, region.slice(0, horizon), last)
  // Whatever precedes another ask is still advice: answers hold no imperatives.
  last = Math.max(last, lastAskBefore(horizon))
  const block = region[last]!.block
  const pure = answer < 0 || region[answer]!.block !== block
  let unsure = false
  for (let index = last + 1; index < horizon; index++) {
    const heard = region[index]!
    const same = heard.block === block
    const words = analysis.text.slice(heard.from, analysis.sentences.end[heard.sentence])
    // A page or a blank line cut the sentence.
    if (
      /^[a-z]/.test(words) &&
      !/[.!?:;]["']?$/.test(sentenceText(analysis, region[index - 1]!.sentence).trimEnd())
    ) {
      last = index
    } else if (same && (heard.role === 'norm' || heard.role === 'adviser')) last = index
    else if (same && pure && (answer >= 0 || region.at(-1)!.block !== block)) last = index
    else if (same && heard.role === 'neutral' && ANAPHORA.test(words)) last = index
    else if (
      analysis.document.blocks[heard.block]!.kind === 'list-item' &&
      heard.role !== 'nation' &&
      region[index - 1]!.sentence + 1 === heard.sentence
    ) {
      last = index
    } else if (heard.role === 'norm' && head.role !== 'ask' && NORM_OF_STATE.test(words)) last = index
    else {
      unsure = heard.role === 'neutral' && same
      break
    }
  }
  return { last, unsure }
}

/** Under a heading that sums the advice up, the adviser's own words follow. */
function underHeading({ document, text }: Analysis, region: readonly Heard[], last: number): number {
  if (document.blocks[region[0]!.block]!.kind !== 'heading') return last
  let index = last
  for (let next = region[index + 1]; next; next = region[index + 1]) {
    if (next.role !== 'adviser' && text.charCodeAt(next.from) !== QUOTE) break
    index++
  }
  return index
}

/** Index of the sentence in which a quotation that opens the advice is closed; -1 when there is none. */
function quotedEnd(words: readonly string[]): number {
  if (!/^\s*["']/.test(words[0] ?? '')) return -1
  const mark = words[0]!.trimStart().charAt(0)
  let open = false
  let last = -1
  for (const [index, sentence] of words.entries()) {
    if (index > 20) break
    if (!open && !sentence.trimStart().startsWith(mark)) break
    for (const unit of sentence) if (unit === mark && mark === '"') open = !open
    if (mark === "'") open = !/'[.,;:]?$/.test(sentence.trimEnd())
    if (!open && /["'][.,;:]?\d{0,2}$/.test(sentence.trimEnd())) last = index
  }
  return last
}

function roleOf(analysis: Analysis, sentence: number, from: number, words: string): Role {
  if (ANSWER_LABEL.test(words)) return 'answer-label'
  if (opensAsk(analysis, sentence, from)) return 'ask'
  const head = words.slice(0, 130)
  if (NORM_OF_STATE.test(head)) return 'norm'
  const government = head.search(GOVERNMENT)
  const adviser = head.search(ADVISER)
  if (adviser >= 0 && (government < 0 || adviser <= government)) return 'adviser'
  if (government >= 0) return 'government'
  if (answers(analysis, sentence)) return 'government'
  if (NATION.test(head)) return 'nation'
  return statesNorm(analysis, sentence) ? 'norm' : 'neutral'
}

/** Some sentences answer without naming who speaks: "Dit gebeurt al". */
function answers(analysis: Analysis, sentence: number): boolean {
  return (
    cuesIn(analysis, sentence, 'consequence').some(
      ({ cue }) => cue.consequence === 'exists' && cue.weight === 3,
    ) || cuesIn(analysis, sentence, 'stance').some(({ cue }) => cue.weight === 3 || cue.id === 'terecht')
  )
}

function isClosing(words: string): boolean {
  return CLOSING.test(words) || SIGNATURE.test(words)
}

/** Says whether a sentence closes the letter: nothing behind it answers advice. */
export function closesAnswer(analysis: Analysis, sentence: number): boolean {
  return isClosing(sentenceText(analysis, sentence))
}
