import type { HouseMotion } from '#join/house-motions.ts'
import { nameAsSaid, sameMembers } from '#join/submitters.ts'
import type { NumberDoubt } from '#model/letter-motion.ts'
import type { Day } from '#model/span.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A motion that a letter names by number, with the Members it names beside it. */
export type NumberedMention = { readonly submitters: readonly string[]; readonly letterDay: Day | null }

/** What does not fit between what a letter says of a motion and the motion that has the number it gives. */
export function doubtsOfNumber(
  { submitters, letterDay }: NumberedMention,
  motion: HouseMotion,
  vocabulary: Vocabulary,
): NumberDoubt[] {
  const submitted = motion.submitters.members.map(({ name }) => name)
  const doubts: NumberDoubt[] = []
  if (sameMembers(submitters, submitted, vocabulary) === false && !motion.submitters.others) {
    doubts.push({ code: 'other-members', named: submitters, submitted: submitted.map(nameAsSaid) })
  }
  if (letterDay !== null && motion.date !== null && motion.date > letterDay) {
    doubts.push({ code: 'later', day: motion.date })
  }
  return doubts
}
