import { accountEntries, byDay, commitmentsOf } from '#compare/account.ts'
import { makeCollection } from '#compare/collection.ts'
import { latestDay, placeOf } from '#compare/places.ts'
import { listsOf } from '#compare/relation.ts'
import { isSameMotion } from '#compare/same-motion.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import { makeFollower } from '#compare/threads.ts'
import type { MotionEntry, Overview } from '#model/account.ts'
import type { Placed } from '#model/letter-link.ts'
import type { LetterKeys, NamedMotion } from '#model/statement.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * The state of motions and commitments that committees ask for. Motions stand apart from what was promised to the House
 * (toezeggingen), and what the government only means to do (voornemens) apart from both.
 */
export function overviewOf(letters: readonly LetterKeys[], vocabulary: Vocabulary): Overview {
  const ordered = byDay(letters)
  const follow = makeFollower(makeCollection(ordered, commonWordsOf(vocabulary)), listsOf(vocabulary))
  const promises = accountEntries(
    commitmentsOf(ordered).filter(({ statement }) => statement.undertaking!.class === 'promise'),
    follow,
  )
  return {
    schema: 'rekenschap.overview/1',
    documents: letters.length,
    until: latestDay(letters),
    motions: motionsOf(ordered),
    undertakings: promises.filter(({ toHouse }) => toHouse),
    intentions: promises.filter(({ toHouse }) => !toHouse),
  }
}

type Known = { motion: NamedMotion; first: Placed; last: Placed }

/** Every motion once, with where it is first spoken of and where its fate is said last. */
function motionsOf(letters: readonly LetterKeys[]): MotionEntry[] {
  const known: Known[] = []
  for (const letter of letters) {
    for (const statement of letter.statements) {
      for (const motion of statement.motions) {
        const placed = { letter, statement }
        const before = known.find((one) => isSameMotion(one.motion, motion))
        if (!before) known.push({ motion, first: placed, last: placed })
        else if (motion.disposition !== null && statement.acts.includes('disposition')) {
          before.last = placed
          before.motion = { ...motion, reference: before.motion.reference ?? motion.reference }
        } else if (before.motion.reference === null && motion.reference !== null) {
          before.motion = { ...before.motion, reference: motion.reference }
        }
      }
    }
  }
  return known.map(({ motion, first, last }) => ({
    id: motion.reference ?? motion.key,
    reference: motion.reference,
    submitters: motion.submitters,
    disposition: motion.disposition,
    first: placeOf(first),
    last: placeOf(last),
  }))
}
