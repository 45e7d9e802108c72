import type { Finding } from '#extract/finding.ts'
import type { ItemKind, Link } from '#model/reading.ts'
import { contains } from '#model/span.ts'
import { startingIn } from '#text/sorted.ts'

/** A relation between two findings, before they have ids. */
export type FindingLink = { readonly from: Finding; readonly to: Finding; readonly kind: Link['kind'] }

type ByKind = { readonly [Kind in ItemKind]: readonly Finding<Kind>[] }

/** The kinds whose items are sentences: what is named inside one belongs to it. */
const SENTENCE_KINDS = ['commitment', 'realisation', 'discharge', 'motion'] as const

/** Ties the findings of one letter together. Lists are in order of start. */
export function linkFindings(found: ByKind): FindingLink[] {
  return [
    ...linkCitations(found),
    ...linkMoney(found),
    ...linkParts(found),
    ...linkMotions(found.motion),
    ...linkReplaced(found),
    ...linkSums(found.amount),
  ]
}

/** A citation inside a sentence belongs to it. */
function linkCitations(found: ByKind): FindingLink[] {
  return SENTENCE_KINDS.flatMap((kind) =>
    found[kind].flatMap((from) =>
      startingIn(found.reference, from)
        .filter(({ self }) => !self)
        .map((to) => ({ from, to, kind: 'cites' as const })),
    ),
  )
}

/** A motion that was amended names, in its title, the one it replaces. */
function linkReplaced({ motion, reference }: ByKind): FindingLink[] {
  return motion
    .filter(({ rule }) => rule === 'motion/printed-amended')
    .flatMap((from) =>
      reference
        .filter(({ self, end }) => !self && end <= from.start)
        .map((to) => ({ from, to, kind: 'cites' as const })),
    )
}

/** A sum in the sentence of a commitment pays for it. */
function linkMoney(found: ByKind): FindingLink[] {
  return found.commitment.flatMap((to) =>
    startingIn(found.amount, to)
      .filter(({ modality }) => modality === 'committed')
      .map((from) => ({ from, to, kind: 'funds' as const })),
  )
}

/** What the government promises inside an answer is part of that answer. */
function linkParts(found: ByKind): FindingLink[] {
  return found.response
    .filter(({ stance }) => stance !== 'silent')
    .flatMap((to) =>
      startingIn(found.commitment, to)
        .filter((from) => from.end <= to.end)
        .map((from) => ({ from, to, kind: 'part-of' as const })),
    )
}

/** Sentences about one motion are the same motion; one that says what became of it settles it. */
function linkMotions(motions: readonly Finding<'motion'>[]): FindingLink[] {
  const first = new Map<string, Finding<'motion'>>()
  const links: FindingLink[] = []
  for (const motion of motions) {
    const named = first.get(motion.key)
    if (!named) {
      first.set(motion.key, motion)
      continue
    }
    links.push({ from: motion, to: named, kind: 'same-as' })
    if (motion.disposition && motion.evidence.some((span) => contains(motion, span))) {
      links.push({ from: motion, to: named, kind: 'settles' })
    }
  }
  return links
}

/** Sums of one size are compared with this many before them: more never stand in one letter, only in a broken file. */
const SUMS_COMPARED = 40

/** A sum named again for the same purpose is the same money. */
function linkSums(amounts: readonly Finding<'amount'>[]): FindingLink[] {
  const seen = new Map<string, { amount: Finding<'amount'>; words: ReadonlySet<string> }[]>()
  const links: FindingLink[] = []
  for (const amount of amounts) {
    const words = new Set(amount.purpose?.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    if (words.size === 0) continue
    const key = `${amount.value} ${amount.currency} ${amount.per} ${amount.modality}`
    const earlier = seen.get(key) ?? []
    seen.set(key, earlier)
    const same = earlier.slice(-SUMS_COMPARED).find((candidate) => sharesHalf(candidate.words, words))
    if (same) links.push({ from: amount, to: same.amount, kind: 'same-as' })
    else earlier.push({ amount, words })
  }
  return links
}

/** True when two purposes share at least half of the longer one's words. */
function sharesHalf(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared * 2 >= Math.max(a.size, b.size)
}
