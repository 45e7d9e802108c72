import { findAdviceLabels, type AdviceLabel } from '#extract/advice-labels.ts'
import { cuesIn, sentenceAt, sentenceText, type Analysis } from '#extract/analysis.ts'
import { findAsks, opensAsk, statesNorm } from '#extract/asks.ts'
import type { Finding } from '#extract/finding.ts'
import { fold } from '#text/fold.ts'

/** What a sentence near advice sounds like. */
type Role = 'answer-label' | 'ask' | 'norm' | 'government' | 'adviser' | 'nation' | 'neutral'

/** The words that open an answer under a recommendation: "Reactie:", "Kabinetsreactie", "Antwoord kabinet". */
const ANSWER_LABEL =
  /^[-*"(\s]*(?:(?:kabinets|beleids)?(?:reactie|appreciatie)|antwoord|beantwoording|standpunt|respons|opvolging)(?: (?:van het |van de )?(?:kabinet|regering|minister))?(?: op (?:deze |de )?aanbeveling(?:en)?(?: [\w,]+){0,4})?(?= ?(?:[:.-]|$))|^[-*"(\s]*(?:(?:kabinets)?(?:reactie|appreciatie)|antwoord|standpunt)(?: (?:van het )?kabinet)?(?= (?:Het|De|Nederland|Dit|Ik|Deze|In|Met)\b)/i
const GOVERNMENT =
  /\b(?:(?:het|dit|ons) kabinet|kabinet|de (?:nederlandse )?regering|ik|wij|we|de (?:minister|staatssecretaris|bewinds\w+)|het (?:ministerie|departement)|mijn|onze inzet|(?:deze|de|bovenstaande|beide|genoemde) aanbevelingen?|dit advies)\b/i
const NATION =
  /(?<!\b(?:in|van|voor|door|naar|uit|binnen|buiten|dat|met|aan|over|dan|tussen|en|of) )\bNederland\b(?! en )/
const NORM_OF_STATE =
  /\b(?:kabinet|regering|nederland|minister|ministerie|overheid|staat|rijk)(?: \w+){0,2} (?:moet|moeten|dient|dienen|zou|(?:behoort|hoort)(?! (?:al|reeds|tot|bij))|mag)\b|\b(?:moet|dient|zou|behoort|hoort|mag) (?:het (?:kabinet|ministerie)|de (?:nederlandse )?(?:regering|overheid|minister)|nederland)\b|\b(?:kabinet|regering|minister) (?:\w+ ){0,2}(?:wordt|worden) (?:\w+ ){0,3}(?:aanbevolen|geadviseerd|aangeraden|opgeroepen|gevraagd)|\b(?:beveelt|bevelen|adviseert|adviseren|raadt|raden|roept) (?:het|de) (?:kabinet|regering|minister)/i
const ADVISER =
  /(?<!\b(?:met|als|evenals|van|aan|door|bij|voor) (?:de |het )?)\b(?:AIV|IOB|WRR|CAVV|ACVZ|GREVIO|(?:advies|staats|evaluatie)?commissie|(?:advies)?raad|Rekenkamer|College|rapporteur|onderzoekers|evaluatoren|evaluatie|ombudsman|rapport|adviseurs|wij)\b.{0,60}\b(?:adviseert|adviseren|beveelt|bevelen|raadt|meent|menen|vindt|vinden|pleit|pleiten|bepleit|roept|vraagt|stelt|acht|achten|ziet|concludeert|constateert|wijst|beoogt|doelt|denkt)\b/i
const CLOSING =
  /^(?:tot slot|slot|slotwoord|afsluiting|afsluitend|conclusie|ondertekenaars|hoogachtend|bijlagen?)\b[^a-z]*$/i
const SIGNATURE =
  /^(?:de|het|namens) (?:minister|staatssecretaris|minister-president)\b[^.]{0,140},(?:$| [A-Z])/i
const LISTED = /^\(?(\d{1,2})[.):]?\)? +(?=["A-Z])/
const ANAPHORA =
  /^(?:dit|dat|daarbij|daarmee|hierbij|hiermee|zo|zodoende|deze|daarvoor|hiervoor|ook|op deze|alleen|juist|dergelijke|daarnaast)\b/i

/** Finds numbered advice as the letter quotes it, from its label to the last sentence in the adviser's voice. */
export function findRecommendations(analysis: Analysis): Finding<'recommendation'>[] {
  const numbered = findNumbered(analysis, findAdviceLabels(analysis))
  return [...numbered, ...findReported(analysis, numbered)].sort((a, b) => a.start - b.start)
}

const REPORTED =
  'aanbevolen geadviseerd adviseert adviseren adviseerde adviseerden beveelt bevelen beval raadt voorgesteld'.split(
    ' ',
  )
const REPORTING_SUBJECT =
  /(?<!\b(?:door|bij) (?:de |het )?)\b(?:de |het |deze )?(?:(?:[A-Z]{2,6})(?:-evaluatie|-rapport|-advies)?|(?:advies|evaluatie|staats|onderzoeks)?commissie|(?:advies)?raad|rekenkamer|college|onderzoekers|evaluatoren|evaluatie|rapporteur|ombudsman|(?:advies|evaluatie)?rapport|advies|inspectie|zij)\b/i
const BY_ADVISER = /\b(?:zoals|conform) (?:ook )?(?:door )?(?:de |het )?[\w-]+(?: \w+){0,3} $/i

/** Advice retold by the letter: "De raad adviseert om …", "heeft aanbevolen dat …". The span is the sentence. */
function findReported(
  analysis: Analysis,
  numbered: readonly Finding<'recommendation'>[],
): Finding<'recommendation'>[] {
  const { text, sentences, tokens, vocabulary } = analysis
  const verbs = vocabulary.memo('extract/reported', () => {
    const flags = new Uint8Array(vocabulary.lexicon.size + 1)
    for (const verb of REPORTED) flags[vocabulary.lexicon.id(verb)] = 1
    flags[0] = 0
    return flags
  })
  const found: Finding<'recommendation'>[] = []
  let last = -1
  let past = 0
  for (let token = 0; token < tokens.count; token++) {
    const word = tokens.word[token]!
    if (word <= 0 || verbs[word] !== 1) continue
    const at = tokens.start[token]!
    const sentence = sentenceAt(analysis, at)
    if (sentence < 0 || sentence === last) continue
    const start = sentences.start[sentence]!
    const end = sentences.end[sentence]!
    while (past < numbered.length && numbered[past]!.end <= start) past++
    if (past < numbered.length && numbered[past]!.start < end) continue
    const lead = text.slice(start, at)
    const verb = text.slice(at, tokens.end[token]).toLowerCase()
    if (verb === 'voorgesteld') {
      if (
        !/\bdoor (?:de |het )?(?:[A-Z]{2,6}|commissie|raad|adviesraad|rekenkamer|college)\b/i.test(
          lead.slice(-45),
        )
      )
        {continue}
    } else {
      const around = `${lead.slice(-130)}${text.slice(at, at + 40)}`
      if (!REPORTING_SUBJECT.test(around) || NOT_ADVISING.test(around) || BY_ADVISER.test(lead)) continue
      if (verb === 'raadt' && !/\baan\b/.test(text.slice(at, end))) continue
    }
    last = sentence
    found.push({
      kind: 'recommendation',
      start,
      end,
      speaker: verb === 'voorgesteld' ? 'government' : 'advisory-body',
      rule: 'recommendation/reported',
      doubts: [],
      number: null,
      issuer: namedAdviser(lead) ?? findIssuer(analysis),
      source: 'reported',
      parts: [],
    })
  }
  return found
}

/** Who else advises or is advised: not an adviser's advice to the government. */
const NOT_ADVISING =
  /\b(?:(?:ik|wij|kabinet|minister|regering|ministerie) (?:adviseer|adviseert|adviseren|beveel|beveelt|raadt)|reisadvies|mensenrechtenraad|veiligheidsraad|europese (?:raad|commissie)|raad van (?:europa|ministers))\b/i

function namedAdviser(lead: string): string | null {
  return /\b(AIV|IOB|WRR|CAVV|ACVZ|ROB|SER|GREVIO|CEDAW)\b/.exec(lead)?.[1] ?? null
}

/** As `findRecommendations`, with the places where advice is named already known. */
export function findNumbered(
  analysis: Analysis,
  labels: readonly AdviceLabel[],
): Finding<'recommendation'>[] {
  const opening = labels.filter(({ kind }) => kind === 'label')
  const starts = opening.length > 0 ? opening : findListed(analysis)
  if (starts.length === 0) return []
  const stops = [...starts, ...labels.filter(({ kind }) => kind === 'answer')]
    .map(({ start }) => start)
    .sort((a, b) => a - b)
  const issuer = findIssuer(analysis)
  const found: Finding<'recommendation'>[] = []
  let nextStop = 0
  for (const [index, label] of starts.entries()) {
    // "Aanbevelingen 1 en 2: pers" over "Aanbeveling 1: …" is a heading over both.
    if (label.numbers.length > 1 && label.numbers.includes(starts[index + 1]?.numbers[0] ?? 0)) continue
    while (nextStop < stops.length && stops[nextStop]! <= label.start) nextStop++
    const until = stops[nextStop] ?? analysis.text.length
    const end = adviceEnd(analysis, label, until)
    if (end === undefined) continue
    for (const number of label.numbers) {
      found.push({
        kind: 'recommendation',
        start: label.start,
        end: end.end,
        speaker: 'advisory-body',
        rule: opening.length > 0 ? 'recommendation/label' : 'recommendation/list',
        doubts: [...(label.numbers.length > 1 ? ['several-recommendations-in-one'] : []), ...end.doubts],
        number,
        issuer,
        source: 'quoted',
        parts: end.parts,
      })
    }
  }
  return withoutRepeats(analysis, found, starts)
}

/**
 * A letter may list all advice first and quote it again with the answers: then the second quotation has the answer.
 * A second report that numbers from one again is no repetition.
 */
function withoutRepeats(
  { text }: Analysis,
  found: readonly Finding<'recommendation'>[],
  starts: readonly AdviceLabel[],
): Finding<'recommendation'>[] {
  const lettered = new Set(starts.filter((label) => label.lettered).map(({ start }) => start))
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
    if (later && unanswered && !lettered.has(one.start) && ratio > 0.8 && ratio < 1.25) continue
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
  const asks = findAsks(analysis, kept)
  return { end, parts: asks.length > 1 ? asks : [], doubts }
}

type Heard = { readonly sentence: number; readonly from: number; readonly block: number; readonly role: Role }

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
    )
      {last = index}
    else if (same && (heard.role === 'norm' || heard.role === 'adviser')) last = index
    else if (same && pure && (answer >= 0 || region.at(-1)!.block !== block)) last = index
    else if (same && heard.role === 'neutral' && ANAPHORA.test(words)) last = index
    else if (
      analysis.document.blocks[heard.block]!.kind === 'list-item' &&
      heard.role !== 'nation' &&
      region[index - 1]!.sentence + 1 === heard.sentence
    )
      {last = index}
    else if (heard.role === 'norm' && head.role !== 'ask' && NORM_OF_STATE.test(words)) last = index
    else {
      unsure = heard.role === 'neutral' && same
      break
    }
  }
  return { last, unsure }
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

/** Numbered lines under a line that speaks of recommendations, when the letter has no "Aanbeveling N". */
function findListed({ document, text, ...rest }: Analysis): AdviceLabel[] {
  if (!text.includes('anbeveling') && !text.includes('ANBEVELING')) return []
  const analysis: Analysis = { document, text, ...rest }
  const labels: AdviceLabel[] = []
  let announced = -100
  let expected = 1
  document.blocks.forEach((block, index) => {
    const short = block.end - block.start < 200 || text.charCodeAt(block.end - 1) === 58
    const unit = text.charCodeAt(block.start)
    if (!short && block.kind !== 'heading' && !(unit < 58 && expected > 0)) return
    const head = text.slice(block.start, Math.min(block.end, block.start + 400))
    const listed = unit < 58 ? LISTED.exec(head) : null
    const number = listed ? Number(listed[1]) : 0
    if (listed && number === expected && (expected > 1 || index - announced <= 3)) {
      const sentence = sentenceAt(analysis, block.start + listed[0].length)
      const from = block.start + listed[0].length
      if (sentence >= 0 && (opensAsk(analysis, sentence, from) || head.startsWith('"', listed[0].length))) {
        labels.push({ kind: 'label', start: block.start, end: from, numbers: [number], lettered: false })
        expected++
        return
      }
    }
    if (
      /aanbevelingen/i.test(head) &&
      (block.kind === 'heading' || head.trimEnd().endsWith(':') || head.length < 120)
    ) {
      announced = index
    }
  })
  return labels.length > 1 ? labels : []
}

const ABBREVIATED =
  /\b(?:[A-Z][a-z]*(?:commissie|raad)|[Cc]ommissie|[Rr]aad|College|Inspectie|Directie|Instituut|[Rr]apporteur)\b[^.()\n"]{0,70}\(([A-Z][A-Za-z]{1,7})\)/

/** Who gave the advice: the first adviser the letter names, by its short name. */
export function findIssuer(analysis: Analysis): string | null {
  const { text, document } = analysis
  const head = `${document.title ?? ''}\n${text.slice(0, 2500)}`
  const { pattern, shorts } = adviserNames(analysis)
  const known = pattern.exec(head)
  const named = ABBREVIATED.exec(head)
  if (named?.[1] && (!known || named.index < known.index)) return named[1]
  return known ? shorts.get(known[0].toLowerCase())! : null
}

/** Words for an adviser that do not say which. */
const NAMELESS = new Set(
  'het advies,de evaluatie,de onderzoekers,de evaluatoren,de adviesraad,het college,de adviescommissie,de commissie van advies,de adviseurs'.split(
    ',',
  ),
)

function adviserNames({ vocabulary }: Analysis): { pattern: RegExp; shorts: ReadonlyMap<string, string> } {
  return vocabulary.memo('extract/advisers', () => {
    const shorts = new Map<string, string>()
    for (const { kind, label, names } of vocabulary.data.actors) {
      if (kind !== 'adviser') continue
      for (const name of names)
        {if (!NAMELESS.has(name)) shorts.set(fold(name), label.nl.replace(/^(?:de|het) /, ''))}
    }
    const longestFirst = [...shorts.keys()].sort((a, b) => b.length - a.length)
    const escaped = longestFirst.map((name) => name.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    const pattern =
      escaped.length > 0 ? new RegExp(`(?<![a-z-])(?:${escaped.join('|')})(?![a-z])`, 'i') : /(?!)/
    return { pattern, shorts }
  })
}
