import type { Day } from '#model/span.ts'
import { dayWords } from '#present/words.ts'
import type { Visit } from '#web/visit.ts'

/** The last day of a term, for what has one. */
export function DueTag({ day, visit }: { day: Day | null | undefined; visit: Visit }) {
  if (!day) return null
  return (
    <time class="due" datetime={day}>
      {visit.words.web.term(dayWords(day, visit.lang))}
    </time>
  )
}
