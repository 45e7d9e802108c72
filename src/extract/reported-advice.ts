import { actorsIn } from '#extract/actors.ts'
import { advisingWords } from '#extract/advising-words.ts'
import { sentenceText, type Analysis } from '#extract/analysis.ts'
import { opensAsk } from '#extract/asks.ts'
import type { Finding } from '#extract/finding.ts'
import { findIssuer } from '#extract/issuer.ts'
import { reactsToAdvice } from '#extract/reaction.ts'
import type { Span } from '#model/span.ts'

type Recommendation = Finding<'recommendation'>

const REPORTING_SUBJECT =
  /(?<!\b(?:door|bij) (?:de |het )?)\b(?:de |het |deze )?(?:(?:advies|evaluatie|staats|onderzoeks)?commissie|(?:advies)?raad|rekenkamer|college|onderzoekers|evaluatoren|evaluatie|rapporteur|ombudsman|(?:advies|evaluatie)?rapport|advies|inspectie|zij)\b/i
const PROPOSED_BY =
  /\bdoor (?:de |het )?(?:[A-Z]{3,6}|[Cc]ommissie|[Rr]aad|[Aa]dviesraad|[Rr]ekenkamer|[Cc]ollege)\b/
const ACRONYM = /\b[A-Z]{3,6}(?:-evaluatie|-rapport|-advies)?\b/
const BY_ADVISER = /\b(?:zoals|conform) (?:ook )?(?:door )?(?:de |het )?[\w-]+(?: \w+){0,3} $/i
/** "Waar de raad voor geld pleit, volgt het kabinet hem niet": an answer that names the advice. */
const SUBORDINATE = /^(?:waar|zoals|hoewel|omdat|nu|anders dan|met de raad|net als)\b/i
/** "Over slachtoffers doet de raad drie voorstellen:" opens a list of advice. */
const OPENS_LIST = /\b(?:voorstellen|aanbevelingen|adviezen|suggesties|punten|maatregelen)\b[^.:]{0,60}:\s*$/i

/**
 * Advice retold by the letter ("De raad adviseert om …", "heeft aanbevolen dat …"), and, in a reaction to advice that
 * numbers nothing, what it quotes in headings and lists. The span is the sentence, heading or list item.
 */
export function findReported(analysis: Analysis, numbered: readonly Recommendation[]): Recommendation[] {
  const reacts = reactsToAdvice(analysis)
  const retold = findRetold(analysis, numbered, reacts)
  if (numbered.length > 0 || !reacts) return retold
  const quoted = findUnnumbered(analysis)
  return [
    ...retold.filter((one) => !quoted.some(({ start, end }) => start < one.end && one.start < end)),
    ...quoted,
  ]
}

function findRetold(
  analysis: Analysis,
  numbered: readonly Recommendation[],
  reacts: boolean,
): Recommendation[] {
  const { text, sentences, tokens } = analysis
  const found: Recommendation[] = []
  let issuer: { readonly name: string | null } | undefined
  let last = -1
  let past = 0
  for (const { sentence, hit } of advisingWords(analysis)) {
    if (sentence === last) continue
    const { who, id } = hit.cue
    const at = tokens.start[hit.firstToken]!
    const start = sentences.start[sentence]!
    const end = sentences.end[sentence]!
    while (past < numbered.length && numbered[past]!.end <= start) past++
    if (past < numbered.length && numbered[past]!.start < end) continue
    const lead = text.slice(start, at)
    if (isTask(lead)) continue
    const rest = text.slice(at, end)
    const reported =
      who === 'retold'
        ? PROPOSED_BY.test(lead.slice(-45))
        : who === 'verb'
          ? reportsAdvice(id, lead, rest)
          : reacts && !SUBORDINATE.test(text.slice(start, start + 20)) && isAdviser(analysis, sentence)
    if (!reported) continue
    last = sentence
    found.push(
      recommendation({ start, end }, 'recommendation/reported', {
        speaker: who === 'retold' ? 'government' : 'advisory-body',
        issuer: namedAdviser(lead) ?? (issuer ??= { name: findIssuer(analysis) }).name,
        source: 'reported',
      }),
    )
  }
  return found
}

/** "Is gevraagd te (adviseren)", "om te (concluderen)": what somebody is to say has not been said. */
export function isTask(lead: string): boolean {
  return /\bte $/i.test(lead.slice(-4))
}

/** "Vraag 3" numbers a question; "Vraag aandacht voor …" asks for something. */
const QUESTION = /^vraag \d/i

/** Headings that tell the government what to do, and the lists that the letter says are advice. */
function findUnnumbered(analysis: Analysis): Recommendation[] {
  const { document, sentences } = analysis
  const found: Span[] = []
  let listed = false
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const block = document.blocks[analysis.blockOf(sentence)]!
    const opensBlock = sentence === 0 || analysis.blockOf(sentence - 1) !== analysis.blockOf(sentence)
    const span = { start: sentences.start[sentence]!, end: sentences.end[sentence]! }
    if (block.kind === 'list-item') {
      if (listed && opensBlock) found.push(span)
      continue
    }
    listed = OPENS_LIST.test(sentenceText(analysis, sentence)) && isAdviser(analysis, sentence)
    if (block.kind !== 'heading' || !opensBlock || QUESTION.test(sentenceText(analysis, sentence))) continue
    if (opensAsk(analysis, sentence)) found.push(span)
  }
  const issuer = found.length > 0 ? findIssuer(analysis) : null
  return found.map((span) =>
    recommendation(span, 'recommendation/unnumbered', { speaker: 'advisory-body', issuer, source: 'quoted' }),
  )
}

function recommendation(
  { start, end }: Span,
  rule: string,
  { speaker, issuer, source }: Pick<Recommendation, 'speaker' | 'issuer' | 'source'>,
): Recommendation {
  return {
    kind: 'recommendation',
    start,
    end,
    speaker,
    rule,
    doubts: [],
    number: null,
    issuer,
    source,
    parts: [],
  }
}

/** Who else advises or is advised: not an adviser's advice to the government. */
const NOT_ADVISING =
  /\b(?:(?:ik|wij|kabinet|minister|regering|ministerie|nederland) (?:adviseer|adviseert|adviseren|beveel|beveelt|raadt|pleit|bepleit|dringt|geeft|vraagt|roept|acht|vindt)|(?:pleit|bepleit|dringt|geeft|vraagt|roept|acht|vindt|verzoekt) (?:het kabinet|nederland|de regering|de minister|ik|wij) (?:ervoor|erop|er|voor|om|dat|aandacht|de|bij)|reisadvies|mensenrechtenraad|veiligheidsraad|europese (?:raad|commissie)|raad (?:van (?:europa|ministers)|buitenlandse))\b/i

function namedAdviser(lead: string): string | null {
  return /\b(AIV|IOB|WRR|CAVV|ACVZ|ROB|SER|GREVIO|CEDAW)\b/.exec(lead)?.[1] ?? null
}

/** Whether a sentence names an adviser, or goes on with "hij" or "zij" about the one of the sentence before. */
function isAdviser(analysis: Analysis, sentence: number): boolean {
  const text = sentenceText(analysis, sentence)
  if (NOT_ADVISING.test(text)) return false
  if (namesAdviser(analysis, sentence, text)) return true
  return (
    sentence > 0 &&
    /^(?:[A-Z][a-z]+ (?:[a-z]+ )?)?(?:hij|zij)\b/i.test(text) &&
    namesAdviser(analysis, sentence - 1, sentenceText(analysis, sentence - 1))
  )
}

function namesAdviser(analysis: Analysis, sentence: number, text: string): boolean {
  return (
    actorsIn(analysis, sentence).some(({ kind }) => kind === 'adviser') ||
    (REPORTING_SUBJECT.test(text) && !/\bzij\b/i.test(text))
  )
}

/** Says whether the subject of a verb of advising is an adviser. `lead` stands before the verb, `rest` begins with it. */
function reportsAdvice(cue: string, lead: string, rest: string): boolean {
  const around = `${lead.slice(-130)}${rest.slice(0, 40)}`
  if (
    (!REPORTING_SUBJECT.test(around) && !ACRONYM.test(around)) ||
    NOT_ADVISING.test(around) ||
    BY_ADVISER.test(lead)
  ) {
    return false
  }
  return cue !== 'raadt-aan' || /\baan\b/.test(rest)
}
