import type { Finding } from '#extract/finding.ts'
import type { Span } from '#model/span.ts'
import { startingIn } from '#text/sorted.ts'
import { chooseDeadline } from '#text/time/choose-deadline.ts'
import type { TimeExpression } from '#text/time/find-times.ts'

/** A commitment with its term, and the time expression that gave it. */
export type Bound = { readonly commitment: Finding<'commitment'>; readonly time: TimeExpression | undefined }

/**
 * Gives each commitment the term and the recurrence that its sentence names. `times` are those of the whole letter in
 * order; `text` is the matching layer, of which `words` says how people read a range.
 */
export function bindDeadlines(
  commitments: readonly Finding<'commitment'>[],
  times: readonly TimeExpression[],
  { text, documentDate }: { readonly text: string; readonly documentDate: string | null },
  words: (time: TimeExpression) => string,
): Bound[] {
  return commitments.map((commitment) => {
    const inside = startingIn(times, commitment).filter((time) => !isOfAnother(text, commitment, time))
    const time = chooseDeadline(inside, documentDate)
    const recurrence = inside.find((candidate) => candidate.recurrence !== null)?.recurrence ?? null
    const doubts = new Set(commitment.doubts)
    for (const doubt of time?.doubts ?? []) doubts.add(doubt)
    return {
      commitment: {
        ...commitment,
        doubts: [...doubts],
        recurrence,
        deadline: time ? { text: words(time), from: time.from, to: time.to } : null,
      },
      time,
    }
  })
}

/** "Indien bij de Voorjaarsnota …": when the condition is met is not when the act is done. */
const CONDITION = /^\s*(?:indien|mocht|mochten|tenzij|mits)\b/i
const RELATIVE = /^ ?(?:die|dat|waarvan|waarin|waarbij|waarop|waarvoor|waarmee)\b/
/** What others do, and since when rules hold. */
const OTHERS_CLAUSE =
  /\b(?:van toepassing|van kracht|in werking|geldt|gelden|Europese Commissie|Commissie|EU)\b/

/** Whether a time belongs to a clause that is not about the undertaking: a condition, or what another does. */
function isOfAnother(text: string, sentence: Span, time: Span): boolean {
  const before = text.slice(sentence.start, time.start)
  const clause = before.slice(Math.max(...[...',;:('].map((mark) => before.lastIndexOf(mark))) + 1)
  if (CONDITION.test(clause)) return true
  if (!RELATIVE.test(clause)) return false
  const rest = /^[^,;.]*/.exec(text.slice(time.end, sentence.end))![0]
  return OTHERS_CLAUSE.test(`${clause} ${rest}`)
}
