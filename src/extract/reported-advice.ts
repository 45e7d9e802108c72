import { advisingVerbs } from '#extract/advising-verbs.ts'
import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { findIssuer } from '#extract/issuer.ts'

const REPORTING_SUBJECT =
  /(?<!\b(?:door|bij) (?:de |het )?)\b(?:de |het |deze )?(?:(?:advies|evaluatie|staats|onderzoeks)?commissie|(?:advies)?raad|rekenkamer|college|onderzoekers|evaluatoren|evaluatie|rapporteur|ombudsman|(?:advies|evaluatie)?rapport|advies|inspectie|zij)\b/i
const PROPOSED_BY =
  /\bdoor (?:de |het )?(?:[A-Z]{3,6}|[Cc]ommissie|[Rr]aad|[Aa]dviesraad|[Rr]ekenkamer|[Cc]ollege)\b/
const ACRONYM = /\b[A-Z]{3,6}(?:-evaluatie|-rapport|-advies)?\b/
const BY_ADVISER = /\b(?:zoals|conform) (?:ook )?(?:door )?(?:de |het )?[\w-]+(?: \w+){0,3} $/i

/** Advice retold by the letter: "De raad adviseert om …", "heeft aanbevolen dat …". The span is the sentence. */
export function findReported(
  analysis: Analysis,
  numbered: readonly Finding<'recommendation'>[],
): Finding<'recommendation'>[] {
  const { text, sentences, tokens } = analysis
  const found: Finding<'recommendation'>[] = []
  let issuer: { readonly name: string | null } | undefined
  let last = -1
  let past = 0
  for (const token of advisingVerbs(analysis)) {
    const at = tokens.start[token]!
    const sentence = sentenceAt(analysis, at)
    if (sentence < 0 || sentence === last) continue
    const start = sentences.start[sentence]!
    const end = sentences.end[sentence]!
    while (past < numbered.length && numbered[past]!.end <= start) past++
    if (past < numbered.length && numbered[past]!.start < end) continue
    const verb = text.slice(at, tokens.end[token]).toLowerCase()
    const lead = text.slice(start, at)
    if (!reportsAdvice(verb, lead, text.slice(at, end))) continue
    last = sentence
    found.push({
      kind: 'recommendation',
      start,
      end,
      speaker: verb === 'voorgesteld' ? 'government' : 'advisory-body',
      rule: 'recommendation/reported',
      doubts: [],
      number: null,
      issuer: namedAdviser(lead) ?? (issuer ??= { name: findIssuer(analysis) }).name,
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

/** Says whether the subject of a verb of advising is an adviser. `lead` stands before the verb, `rest` begins with it. */
function reportsAdvice(verb: string, lead: string, rest: string): boolean {
  if (verb === 'voorgesteld') return PROPOSED_BY.test(lead.slice(-45))
  const around = `${lead.slice(-130)}${rest.slice(0, 40)}`
  if (
    (!REPORTING_SUBJECT.test(around) && !ACRONYM.test(around)) ||
    NOT_ADVISING.test(around) ||
    BY_ADVISER.test(lead)
  ) {
    return false
  }
  return verb !== 'raadt' || /\baan\b/.test(rest)
}
