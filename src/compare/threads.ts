import { isEarlier, type Collection } from '#compare/collection.ts'
import { findLinksOf } from '#compare/find-links.ts'
import type { Lists } from '#compare/relation.ts'
import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { Statement } from '#model/statement.ts'

/** What became of a statement: every later passage about it that was found, in order of day. */
export type Thread = { readonly root: Placed; readonly links: readonly LetterLink[] }

/** Later statements that are looked at for each statement of a thread. */
const CANDIDATES = 10
const FLOOR = 0.1
/** Passages of one thread, at most. */
const LONGEST = 40

/**
 * Follows statements forward through the letters: from each to the later ones that link back to it, and on from there. Links
 * that were found once are kept in `known`, so that many threads of one collection cost little more than one.
 */
export function makeFollower(collection: Collection, lists: Lists): (root: Placed) => Thread {
  const known = new Map<Statement, readonly LetterLink[]>()
  const linksBack = (later: Placed) => {
    let links = known.get(later.statement)
    if (!links) {
      links = findLinksOf(later, collection, lists)
      known.set(later.statement, links)
    }
    return links
  }
  return (root) => {
    const seen = new Set([root.statement])
    const links: LetterLink[] = []
    const open: Placed[] = [root]
    while (open.length > 0 && links.length < LONGEST) {
      const from = open.shift()!
      const later = collection.candidatesFor(from, {
        letters: (other) =>
          other !== from.letter && isEarlier(from.letter, other) && from.letter.date.value !== null,
        most: CANDIDATES,
        floor: FLOOR,
      })
      for (const candidate of later) {
        if (seen.has(candidate.statement)) continue
        const link = linksBack(candidate).find(({ earlier }) => seen.has(earlier.statement))
        if (!link) continue
        seen.add(candidate.statement)
        links.push(link)
        open.push(link.later)
      }
    }
    return { root, links: links.sort((a, b) => dayOf(a).localeCompare(dayOf(b))) }
  }
}

function dayOf({ later }: LetterLink): string {
  return later.letter.date.value ?? ''
}
