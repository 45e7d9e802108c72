import { isEarlier, type Collection } from '#compare/collection.ts'
import { makeLinkFinder } from '#compare/find-links.ts'
import { keptScore } from '#compare/places.ts'
import type { Lists } from '#compare/relation.ts'
import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'

/** What became of a statement: every later passage about it that was found, in order of day. */
export type Thread = { readonly root: Placed; readonly links: readonly LetterLink[] }

/** A link from a statement to a later one, whose `key` says which that is, in whatever way followers know it. */
export type Onward<Key> = { readonly key: Key; readonly score: number; readonly day: string }

/** Passages of one thread, at most. */
const LONGEST = 40

/**
 * Follows a statement to the later ones that link back to it, and on from there: each later one once, by the surest link that
 * led to it first, in order of day. `onward` gives the links of one statement, found anew or kept.
 */
export function walkThread<Key, Link extends Onward<Key>>(
  root: Key,
  onward: (from: Key) => readonly Link[],
): Link[] {
  const seen = new Set([root])
  const found: Link[] = []
  const open = [root]
  for (const from of open) {
    if (found.length >= LONGEST) break
    for (const link of onward(from).toSorted((a, b) => b.score - a.score)) {
      if (seen.has(link.key)) continue
      seen.add(link.key)
      found.push(link)
      open.push(link.key)
    }
  }
  return found.sort((a, b) => a.day.localeCompare(b.day))
}

/** Later statements that are looked at for each statement of a thread: so many that hardly one that links back is left out. */
const CANDIDATES = 60
const FLOOR = 0.08

/**
 * Follows statements forward through the letters by links that are found on the way. Links that were found once are kept, so
 * that many threads of one collection cost little more than one.
 */
export function makeFollower(collection: Collection, lists: Lists): (root: Placed) => Thread {
  const linksOf = makeLinkFinder(collection, lists)
  const placed = new Map<Statement, Placed>()
  const onward = (statement: Statement) => {
    const from = placed.get(statement)!
    if (from.letter.date.value === null) return []
    const letters = (other: LetterKeys) => other !== from.letter && isEarlier(from.letter, other)
    const later = collection.candidatesFor(from, { letters, most: CANDIDATES, floor: FLOOR })
    return later.flatMap((candidate) =>
      linksOf(candidate)
        .filter(({ earlier }) => earlier.statement === statement)
        .map((link) => {
          placed.set(link.later.statement, link.later)
          return {
            key: link.later.statement,
            score: keptScore(link.score),
            day: link.later.letter.date.value ?? '',
            link,
          }
        }),
    )
  }
  return (root) => {
    placed.set(root.statement, root)
    return { root, links: walkThread(root.statement, onward).map(({ link }) => link) }
  }
}
