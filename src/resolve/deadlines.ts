import { findActors } from '#extract/actors.ts'
import type { Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { marker } from '#extract/markers.ts'
import type { Span } from '#model/span.ts'
import { firstAtLeast, startingIn } from '#text/sorted.ts'
import { chooseDeadline } from '#text/time/choose-deadline.ts'
import type { TimeExpression } from '#text/time/find-times.ts'

/** A commitment with its term, and the time expression that gave it. */
export type Bound = { readonly commitment: Finding<'commitment'>; readonly time: TimeExpression | undefined }

/**
 * Gives each commitment the term and the recurrence that its sentence names. `times` are those of the whole letter in
 * order; `words` says how people read a range of the matching layer.
 */
export function bindDeadlines(
  commitments: readonly Finding<'commitment'>[],
  times: readonly TimeExpression[],
  analysis: Analysis,
  words: (time: TimeExpression) => string,
): Bound[] {
  const { text, document } = analysis
  return commitments.map((commitment) => {
    const named = startingIn(times, commitment)
    if (named.length === 0) return { commitment, time: undefined }
    const own = named.filter((time) => !isOfAnother(analysis, commitment, time))
    const inside = own.filter(
      (time) => (time === own[0] || !isHope(text, time)) && !isOfDoneBefore(text, commitment, time),
    )
    const acted = inside.filter((time) => !isOfFunding(text, commitment, time))
    const time = chooseDeadline(acted.length > 0 ? acted : inside, document.date.value)
    const recurrence = inside.find((candidate) => candidate.recurrence !== null)?.recurrence ?? null
    return {
      commitment: {
        ...commitment,
        doubts: time ? [...new Set([...commitment.doubts, ...time.doubts])] : commitment.doubts,
        recurrence,
        deadline: time ? { text: words(time), from: time.from, to: time.to } : null,
      },
      time,
    }
  })
}

/** "De richtlijn moet uiterlijk in mei zijn omgezet; het voorstel komt dit jaar": a duty has a term of its own. */
function isDutyBeside(text: string, sentence: Span, time: Span): boolean {
  const parts = text.slice(sentence.start, sentence.end).split(';')
  if (parts.length === 1) return false
  const index = text.slice(sentence.start, time.start).split(';').length - 1
  return DUTY.test(parts[index]!) && parts.some((part) => !DUTY.test(part))
}

/** "Nederland droeg in 2025 bij en zal dat in 2026 weer doen": what was done has a time of its own. */
function isOfDoneBefore(text: string, sentence: Span, time: Span): boolean {
  const words = text.slice(sentence.start, sentence.end)
  const turn = words.search(/ en (?:zal|zullen|gaat|gaan|blijft|blijven) /)
  return turn >= 0 && time.start < sentence.start + turn && DONE.test(words.slice(0, turn))
}

const DONE =
  /\b(?:heeft|hebben|had|was|waren|werd|werden|droeg|droegen|gaf|gaven|ging|gingen|steunde|steunden|deed|deden|(?!ge)[a-z]{3,}eerden?)\b/i

/** "In de eerste helft van volgend jaar, zo mogelijk al in januari": the first binds. */
function isHope(text: string, { start }: Span): boolean {
  return /\b(?:zo mogelijk|bij voorkeur|liefst|indien mogelijk) (?:al |reeds |nog |eerder |in |voor )*$/.test(
    text.slice(Math.max(0, start - 40), start),
  )
}

/** "Indien bij de Voorjaarsnota …": when the condition is met is not when the act is done. */
const CONDITION = /^\s*(?:indien|mocht|mochten|tenzij|mits)\b/i
const DUTY = /\b(?:moet|moeten)\b/
const RELATIVE = /^ ?(?:die|dat|waarvan|waarin|waarbij|waarop|waarvoor|waarmee)\b/
/** "…, waarvoor tot en met 2030 geld is vrijgemaakt": the years of the money, beside which the act has its own. */
function isOfFunding(text: string, sentence: Span, time: Span): boolean {
  return FUNDED_BY.test(clauseBefore(text, sentence, time))
}

/** The words of its clause before a time: behind the last comma, semicolon, colon or bracket. */
function clauseBefore(text: string, sentence: Span, time: Span): string {
  const before = text.slice(sentence.start, time.start)
  return before.slice(Math.max(...[...',;:('].map((mark) => before.lastIndexOf(mark))) + 1)
}

const FUNDED_BY = /^ ?(?:waarvoor|waarmee)\b/
/** Whether a time belongs to a clause that is not about the undertaking: a condition, or what another does. */
function isOfAnother(analysis: Analysis, sentence: Span, time: Span): boolean {
  const { text } = analysis
  const clause = clauseBefore(text, sentence, time)
  if (CONDITION.test(clause)) return true
  if (isDutyBeside(text, sentence, time)) return true
  if (!RELATIVE.test(clause)) return false
  const rest = /^[^,;.]*/.exec(text.slice(time.end, sentence.end))![0]
  return isOthers(analysis, { start: time.start - clause.length, end: time.end + rest.length })
}

/** Whether a clause tells what others do, or since when a rule holds. */
function isOthers(analysis: Analysis, { start, end }: Span): boolean {
  const { tokens, vocabulary } = analysis
  const inForce = marker(vocabulary, 'in-force')
  const from = firstAtLeast(tokens.start, start, 0, tokens.count)
  const to = firstAtLeast(tokens.start, end, from, tokens.count)
  for (let token = from; token < to; token++) if (inForce[tokens.word[token]!] === 1) return true
  return findActors(analysis, from, to).some(({ kind, object }) => kind === 'third-party' && !object)
}
