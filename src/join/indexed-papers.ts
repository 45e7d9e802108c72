import { nameParts, type NameParts } from '#join/member-names.ts'
import type { Shingles } from '#join/shingles.ts'
import {
  bagOf,
  seek,
  subjectStems,
  weighStems,
  type SoughtStem,
  type StemCounts,
  type WordWeights,
} from '#join/subject-words.ts'
import type { OfferedPaper } from '#model/house.ts'

/** A paper that a source offers, with its text when it is held. */
export type KnownPaper = { readonly paper: OfferedPaper; readonly text?: Shingles }

/** A paper with what is compared of it. */
export type IndexedPaper = KnownPaper & {
  /** The stems of its title. */
  readonly title: readonly SoughtStem[]
  readonly senders: readonly NameParts[]
}

/** Offered papers by number, day, word and run of words. Made once for many texts. */
export type OfferedIndex = {
  readonly papers: readonly IndexedPaper[]
  /** How many papers there are in all, those that were not taken in for being unlike among them. */
  readonly count: number
  /** How many of all papers are of a day. */
  readonly countOn: (day: string) => number
  readonly weights: WordWeights
  readonly withIdentifier: (identifier: string) => readonly number[]
  readonly ofDay: (day: string) => readonly number[]
  /** Empty for a stem that very many titles have. */
  readonly withStem: (stem: string) => readonly number[]
  readonly withRun: (run: number) => readonly number[]
}

/** A stem in more titles than this finds none: together with a day it still counts. */
const COMMON = 1500

/** Of the runs of a held text one in so many finds it: enough to find, and a register of texts fits in memory. */
const KEPT = 8

/** All papers among which some were chosen: in how many titles stems stand, and how many papers are of a day. */
export type AllOffered = StemCounts & { readonly onDay: ReadonlyMap<string, number> }

/** Makes the index of offered papers. Of papers that were chosen from many more, `among` speaks of all. */
export function indexOffered(known: readonly KnownPaper[], among?: AllOffered): OfferedIndex {
  const titles = known.map(({ paper }) => subjectStems(paper.title))
  const weights = weighStems(titles, among)
  const papers = known.map(({ paper, text }, at): IndexedPaper => ({
    paper,
    ...(text ? { text } : {}),
    title: seek(titles[at]!, weights),
    senders: paper.senders.map(nameParts),
  }))
  const byIdentifier = new Map<string, number[]>()
  const byDay = new Map<string, number[]>()
  const byStem = new Map<string, number[]>()
  const byRun = new Map<number, number[]>()
  papers.forEach(({ paper, text }, number) => {
    for (const identifier of paper.identifiers) add(byIdentifier, identifier.toLowerCase(), number)
    if (paper.date !== null) add(byDay, paper.date, number)
    for (const stem of bagOf(titles[number]!, weights).keys()) add(byStem, stem, number)
    for (const run of text ?? []) if (run % KEPT === 0) add(byRun, run, number)
  })
  return {
    papers,
    count: Math.max(papers.length, among?.texts ?? 0),
    countOn: (day) => Math.max(byDay.get(day)?.length ?? 0, among?.onDay.get(day) ?? 0),
    weights,
    withIdentifier: (identifier) => byIdentifier.get(identifier.toLowerCase()) ?? NONE,
    ofDay: (day) => byDay.get(day) ?? NONE,
    withStem: (stem) => {
      const numbers = byStem.get(stem) ?? NONE
      return numbers.length > COMMON ? NONE : numbers
    },
    withRun: (run) => byRun.get(run) ?? NONE,
  }
}

const NONE: readonly number[] = []

function add<Key>(groups: Map<Key, number[]>, key: Key, number: number): void {
  const group = groups.get(key)
  if (group) group.push(number)
  else groups.set(key, [number])
}
