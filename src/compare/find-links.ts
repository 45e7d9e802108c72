import type { Collection } from '#compare/collection.ts'
import { relate } from '#compare/relate.ts'
import type { Lists } from '#compare/relation.ts'
import { signsOf, type Pair } from '#compare/sameness.ts'
import { suretyOf } from '#compare/surety.ts'
import type { LetterLink } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'

/** Earlier statements that are looked at for each statement of a letter. */
const CANDIDATES = 12
const FLOOR = 0.1
/** From here on two statements are taken to be about the same. */
const SURE = 0.5

/**
 * The links from a letter to earlier ones: for each statement at most one to the letter nearest before it that speaks of
 * the same, and one to the likeliest when that is another. Proposals: a person confirms them.
 */
export function findLinks(letter: LetterKeys, collection: Collection, lists: Lists): LetterLink[] {
  return letter.statements.flatMap((statement) =>
    isLinkable(statement) ? nearestAndLikeliest(linksOf(letter, statement, collection, lists)) : [],
  )
}

/** Only the government's words can do something with what was said. */
function isLinkable({ speaker, acts, changes, sums, keys }: Statement): boolean {
  return (
    speaker === 'government' && (acts.length > 0 || changes.length > 0 || sums.length > 0 || keys.length > 0)
  )
}

function isHeld({ speaker, acts, changes, sums, keys }: Statement): boolean {
  if (speaker !== 'government') return acts.includes('recommendation') || acts.includes('motion')
  return acts.length > 0 || changes.length > 0 || sums.length > 0 || keys.length > 0
}

function linksOf(
  letter: LetterKeys,
  statement: Statement,
  collection: Collection,
  lists: Lists,
): LetterLink[] {
  const later = { letter, statement }
  const candidates = collection.candidatesFor(later, CANDIDATES, FLOOR).filter((one) => isHeld(one.statement))
  const best = candidates[0]?.likeness ?? 0
  return candidates.flatMap(({ likeness, ...earlier }): LetterLink[] => {
    const pair: Pair = { earlier, later, likeness, best }
    const signs = signsOf(pair, collection)
    const score = suretyOf(signs)
    if (score < SURE) return []
    const relation = relate({ ...pair, a: earlier.statement, b: statement, signs, lists }, score)
    if (!relation) return []
    const { needs: _, ...said } = relation
    return [{ earlier, later, ...said, score, doubts: doubtsOf(earlier.letter, letter) }]
  })
}

function doubtsOf(earlier: LetterKeys, later: LetterKeys): string[] {
  return earlier.date.value === null || later.date.value === null ? ['undated-letter'] : []
}

function nearestAndLikeliest(links: readonly LetterLink[]): LetterLink[] {
  if (links.length === 0) return []
  const dayOf = ({ earlier }: LetterLink) => earlier.letter.date.value ?? ''
  const likeliest = links.reduce((best, link) => (link.score > best.score ? link : best))
  const latest = links.reduce((day, link) => (dayOf(link) > day ? dayOf(link) : day), '')
  const nearest = links
    .filter((link) => dayOf(link) === latest)
    .reduce((best, link) => (link.score > best.score ? link : best))
  return nearest === likeliest ? [likeliest] : [likeliest, nearest]
}
