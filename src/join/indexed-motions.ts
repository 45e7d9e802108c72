import { isSlip, nameParts, sameName, type NameParts } from '#join/member-names.ts'
import { parseMotionTitle, type Amended } from '#join/motion-title.ts'
import { bagOf, subjectStems, weighStems, type StemBag, type WordWeights } from '#join/subject-words.ts'

/** A motion that a letter can mean. */
export type MotionCandidate = {
  /** 'kst-32735-380', else the number of the House. */
  readonly id: string
  readonly zaak: string | null
  /** Who submitted and signed it, first submitter first. May be empty: the title names some. */
  readonly submitters: readonly string[]
  readonly title: string
  /** The paragraphs that ask: "verzoekt de regering …". */
  readonly asks: readonly string[]
  readonly date: string | null
  readonly dossiers: readonly string[]
  /** What the source calls it: 'Motie', 'Motie (gewijzigd/nader)'. */
  readonly kind: string
}

/** A motion with what is compared of it. */
export type IndexedMotion = {
  readonly motion: MotionCandidate
  /** Whom its title names: they submitted it. */
  readonly leads: readonly NameParts[]
  /** These and all who signed. */
  readonly members: readonly NameParts[]
  readonly others: boolean
  readonly amended: Amended
  readonly words: StemBag
  /** Its day, counted from 1970; null when unknown. */
  readonly day: number | null
}

/** Motions by Member and by word. Made once for many mentions. */
export type MotionIndex = {
  readonly motions: readonly IndexedMotion[]
  readonly weights: WordWeights
  /** Whom a name can be, with the numbers of their motions. A slip of the pen is forgiven when nobody is written so. */
  readonly membersNamed: (name: NameParts) => NamedMember
  /** Numbers of the motions that have a stem, empty for a stem that very many have. */
  readonly withStem: (stem: string) => readonly number[]
}

/** A name in a letter, with the motions whose Members can be meant by it. */
export type NamedMember = {
  /** No motion has the name as the letter writes it. */
  readonly slip: boolean
  /** By number of the motion. */
  readonly fits: ReadonlyMap<number, MemberFit>
}

/**
 * How surely a name is that of a Member who submitted or signed a motion, of one whom its title names, and of the first of
 * these, from 0 to 1.
 */
export type MemberFit = { readonly member: number; readonly lead: number; readonly first: number }

/** A stem in more of the motions than this part of them finds none. */
const COMMON_PART = 0.05

/** Makes the index of motions. */
export function indexMotions(candidates: readonly MotionCandidate[]): MotionIndex {
  const titles = candidates.map(({ title }) => parseMotionTitle(title))
  const texts = candidates.map(({ asks }, at) => subjectStems([titles[at]!.subject, ...asks].join(' ')))
  const weights = weighStems(texts)
  const motions = candidates.map((motion, at): IndexedMotion => {
    const { names, others, amended } = titles[at]!
    const leads = (names.length > 0 ? names : motion.submitters.slice(0, 1)).map(nameParts)
    const signed = motion.submitters.map(nameParts)
    return {
      motion,
      leads: leads.map((lead) => signed.find((member) => sameName(lead, member) >= 0.8) ?? lead),
      members: [
        ...signed,
        ...leads.filter((lead) => !signed.some((member) => sameName(lead, member) >= 0.8)),
      ],
      others,
      amended: amended === 'no' && /gewijzigd/i.test(motion.kind) ? 'amended' : amended,
      words: bagOf(texts[at]!, weights),
      day: motion.date === null ? null : dayNumber(motion.date),
    }
  })
  const byCore = groupBy(motions, ({ members }) => new Set(members.map(({ core }) => core)))
  const byStem = groupBy(motions, ({ words }) => words.keys())
  const common = Math.max(200, motions.length * COMMON_PART)
  return {
    motions,
    weights,
    membersNamed: makeMembersNamed(motions, byCore),
    withStem: (stem) => {
      const numbers = byStem.get(stem) ?? NONE
      return numbers.length > common ? NONE : numbers
    },
  }
}

const NONE: readonly number[] = []

function groupBy(
  motions: readonly IndexedMotion[],
  keysOf: (motion: IndexedMotion) => Iterable<string>,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  motions.forEach((motion, number) => {
    for (const key of keysOf(motion)) {
      const group = groups.get(key)
      if (group) group.push(number)
      else groups.set(key, [number])
    }
  })
  return groups
}

function makeMembersNamed(
  motions: readonly IndexedMotion[],
  byCore: ReadonlyMap<string, readonly number[]>,
): MotionIndex['membersNamed'] {
  const known = new Map<string, NamedMember>()
  const cores = [...byCore.keys()]
  const fitsOf = (spellings: readonly NameParts[], factor: number) => {
    const fits = new Map<number, MemberFit>()
    for (const spelling of spellings) {
      for (const core of cores) {
        if (!core.startsWith(spelling.core) && !spelling.core.startsWith(core)) continue
        for (const number of byCore.get(core)!) {
          const { members, leads } = motions[number]!
          const member = likeness(spelling, members) * factor
          if (member < LEAST || member <= (fits.get(number)?.member ?? 0)) continue
          fits.set(number, {
            member,
            lead: likeness(spelling, leads) * factor,
            first: likeness(spelling, leads.slice(0, 1)) * factor,
          })
        }
      }
    }
    return fits
  }
  const find = (name: NameParts): NamedMember => {
    const fits = fitsOf([name], 1)
    if (fits.size > 0) return { slip: false, fits }
    const spellings = cores.filter((core) => isSlip(core, name.core)).map((core) => ({ ...name, core }))
    return { slip: true, fits: fitsOf(spellings, SLIP) }
  }
  return (name) => {
    if (name.core.length < 2) return { slip: true, fits: new Map() }
    const key = `${name.front}|${name.particles.join(' ')}|${name.core}`
    let found = known.get(key)
    if (!found) {
      // Letters name few Members, but whoever asks without end must not fill the memory.
      if (known.size > 5000) known.clear()
      known.set(key, (found = find(name)))
    }
    return found
  }
}

/** Two names less alike than this are of two Members. */
const LEAST = 0.1

/** How much a name tells that no motion has as the letter writes it. */
const SLIP = 0.6

function likeness(name: NameParts, members: readonly NameParts[]): number {
  let most = 0
  for (const member of members) most = Math.max(most, sameName(name, member))
  return most
}

/** A day as a number of days since 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day.slice(0, 10)) / 86_400_000)
}
