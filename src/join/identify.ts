import type { IndexedPaper, OfferedIndex } from '#join/indexed-papers.ts'
import { nameParts, sameName, type NameParts } from '#join/member-names.ts'
import { parseMotionTitle } from '#join/motion-title.ts'
import type { PaperFacts } from '#join/paper-facts.ts'
import { closeness, type Shingles } from '#join/shingles.ts'
import { bagOf, presence, subjectStems, wordsOfStems, type StemBag } from '#join/subject-words.ts'
import type { OfferedPaper } from '#model/house.ts'

/** What speaks for or against a text being a paper. */
export type PaperReason =
  | { readonly code: 'identifier'; readonly identifier: string }
  | { readonly code: 'title'; readonly words: readonly string[]; readonly percent: number }
  | { readonly code: 'same-day'; readonly day: string }
  | { readonly code: 'near-day' | 'other-day'; readonly day: string }
  | { readonly code: 'sender' | 'dossier'; readonly name: string }
  | { readonly code: 'same-text'; readonly percent: number }

/** A paper that a text can be, with its share of all that it can be, from 0 to 1. */
export type LikelyPaper = {
  readonly paper: OfferedPaper
  readonly score: number
  readonly reasons: readonly PaperReason[]
}

/** Which offered paper a text is: one, two or three that fit alike, or none that is sure enough. */
export type Identified =
  | ({ readonly outcome: 'one' } & LikelyPaper)
  | { readonly outcome: 'several'; readonly fitting: readonly LikelyPaper[] }
  /** The nearest is for a person who looks further; it is not sure. */
  | { readonly outcome: 'none'; readonly nearest: LikelyPaper | null }

const ALONE = 0.95
const TOGETHER = 0.9
const MOST = 3
/** So many are looked at closely, found by so many of the rarest words. */
const LOOKED_AT = 120
const MOST_WORDS = 60
/** A text that is none of the papers shares more words with the best of them than chance gives: so much is asked beyond it. */
const MARGIN = 2
/** A day finds papers as a rare word does. */
const FOUND_BY_DAY = 5

type Evidence = { readonly points: number; readonly reasons: readonly PaperReason[] }
type Asked = {
  readonly facts: PaperFacts
  readonly text: Shingles | undefined
  readonly title: StemBag
  readonly opening: StemBag
  readonly senders: readonly NameParts[]
}

/** Says which of the offered papers a bare text is. A wrong answer is worse than none: doubt ends in several or none. */
export function identifyPaper(facts: PaperFacts, index: OfferedIndex, text?: Shingles): Identified {
  const asked: Asked = {
    facts,
    text,
    title: bagOf(subjectStems(facts.title ?? ''), index.weights),
    opening: bagOf(subjectStems(`${facts.title ?? ''} ${facts.opening}`), index.weights),
    senders: facts.senders.map(nameParts),
  }
  const scored = candidatesOf(asked, index)
    .map((at) => ({ at, ...evidenceFor(asked, index.papers[at]!, index) }))
    .sort((a, b) => b.points - a.points || a.at - b.at)
  const [best] = scored
  if (!best) return { outcome: 'none', nearest: null }
  // As unlikely beforehand as one in all papers.
  const unknown = Math.log(index.count + 1) + MARGIN
  const odds = scored.map(({ points }) => Math.exp(points - best.points))
  const all = odds.reduce((sum, one) => sum + one, Math.exp(unknown - best.points))
  const likely = scored.slice(0, MOST).map(({ at, reasons }, rank): LikelyPaper => ({
    paper: index.papers[at]!.paper,
    score: odds[rank]! / all,
    reasons,
  }))
  if (likely[0]!.score >= ALONE) {
    // What is not among the papers may bear the title of one that is.
    return isBorneOut(likely[0]!, facts)
      ? { outcome: 'one', ...likely[0]! }
      : { outcome: 'none', nearest: likely[0]! }
  }
  let sum = 0
  for (let rank = 0; rank < likely.length; rank++) {
    sum += likely[rank]!.score
    if (rank > 0 && sum >= TOGETHER) return { outcome: 'several', fitting: likely.slice(0, rank + 1) }
  }
  return { outcome: 'none', nearest: likely[0]! }
}

/** A title alone is no proof, and of another day than the text states only its number or its words are. */
function isBorneOut({ reasons }: LikelyPaper, { dateStated }: PaperFacts): boolean {
  const has = (...codes: readonly PaperReason['code'][]) => reasons.some(({ code }) => codes.includes(code))
  if (has('identifier', 'same-text')) return true
  if (dateStated && has('other-day')) return false
  return has('same-day', 'near-day', 'sender', 'dossier')
}

function candidatesOf({ facts, text, title, opening }: Asked, index: OfferedIndex): number[] {
  const found = new Set(facts.identifiers.flatMap(index.withIdentifier))
  const sums = new Map<number, number>()
  const count = (numbers: readonly number[], weight: number) => {
    for (const number of numbers) sums.set(number, (sums.get(number) ?? 0) + weight)
  }
  const telling = [...opening.keys()]
    .map((stem) => ({ stem, numbers: index.withStem(stem), weight: index.weights.weightOf(stem) }))
    .filter(({ numbers }) => numbers.length > 0)
    .sort((a, b) => a.numbers.length - b.numbers.length)
    .slice(0, MOST_WORDS)
  for (const { stem, numbers, weight } of telling) count(numbers, weight * (title.has(stem) ? 2 : 1))
  if (facts.date !== null) count(index.ofDay(facts.date), FOUND_BY_DAY)
  if (text) for (const run of text) count(index.withRun(run), 1)
  const best = [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, LOOKED_AT)
  for (const [number] of best) found.add(number)
  return [...found]
}

/** Points are natural logarithms of how much likelier the evidence is when the text is the paper than when it is not. */
function evidenceFor(asked: Asked, paper: IndexedPaper, index: OfferedIndex): Evidence {
  const parts = [
    titleEvidence(asked, paper),
    dayEvidence(asked, paper, index),
    senderEvidence(asked, paper),
    numberEvidence(asked, paper),
    textEvidence(asked, paper),
    { points: kindPoints(asked, paper), reasons: [] },
  ]
  return {
    points: parts.reduce((sum, { points }) => sum + points, 0),
    reasons: parts.flatMap(({ reasons }) => reasons),
  }
}

function titleEvidence({ title, opening, facts }: Asked, paper: IndexedPaper): Evidence {
  let points = 0
  let weights = 0
  let shared = 0
  const words = new Set<string>()
  for (const sought of paper.title) {
    const here = presence(sought, opening)
    points += sought.weight * (here * (presence(sought, title) > 0 ? 0.65 : 0.5) - (1 - here) * 0.5)
    weights += sought.weight
    shared += sought.weight * here
    if (here > 0.5) words.add(sought.stem)
  }
  // What the text has for a title and the paper has not: another paper on the same matter.
  const own = new Set(paper.title.map(({ stem }) => stem))
  if (facts.title !== null) {
    const lacks = [...title.keys()].filter((stem) => !own.has(stem)).length
    points -= Math.min(6, lacks * 0.5)
  }
  const percent = weights === 0 ? 0 : Math.round((shared / weights) * 100)
  const reasons: PaperReason[] =
    words.size === 0 ? [] : [{ code: 'title', words: wordsOfStems(paper.paper.title, words), percent }]
  return { points: Math.max(-12, Math.min(14, points)), reasons }
}

function dayEvidence({ facts }: Asked, { paper }: IndexedPaper, index: OfferedIndex): Evidence {
  if (facts.date === null || paper.date === null) return NOTHING
  const day = paper.date
  const apart = Math.abs(Date.parse(facts.date) - Date.parse(day)) / 86_400_000
  if (apart === 0) {
    // The fewer papers of that day, the more it tells.
    const points = Math.log(index.count / Math.max(1, index.countOn(day)))
    return { points: Math.max(3, points), reasons: [{ code: 'same-day', day }] }
  }
  // A letter is registered days after it was dated; a motion bears the day on which it was submitted.
  if (apart <= 7) return { points: facts.kind === 'motion' ? -5 : -0.5, reasons: [{ code: 'near-day', day }] }
  return { points: facts.dateStated ? -7 : -3, reasons: [{ code: 'other-day', day }] }
}

function senderEvidence({ senders, facts }: Asked, paper: IndexedPaper): Evidence {
  // The title of a motion names who submitted it, and who did signs first.
  const [lead] = facts.kind === 'motion' ? parseMotionTitle(paper.paper.title).names : []
  if (lead !== undefined && senders.length > 0) {
    const named = nameParts(lead)
    if (!senders.slice(0, 2).some((sender) => sameName(sender, named) >= 0.3)) {
      return { points: -8, reasons: [] }
    }
    return { points: 2.5, reasons: [{ code: 'sender', name: lead }] }
  }
  if (senders.length === 0 || paper.senders.length === 0) return NOTHING
  const at = paper.senders.findIndex((sender) => senders.some((other) => sameName(sender, other) >= 0.5))
  if (at >= 0) return { points: 2.5, reasons: [{ code: 'sender', name: paper.paper.senders[at]! }] }
  return { points: -2, reasons: [] }
}

function numberEvidence({ facts }: Asked, { paper }: IndexedPaper): Evidence {
  const same = facts.identifiers.find((id) => paper.identifiers.some((other) => isSame(id, other)))
  if (same !== undefined) return { points: 16, reasons: [{ code: 'identifier', identifier: same }] }
  const kst = (all: readonly string[]) => all.filter((id) => id.startsWith('kst-'))
  // Two official numbers are two papers.
  if (kst(facts.identifiers).length > 0 && kst(paper.identifiers).length > 0) {
    return { points: -14, reasons: [] }
  }
  if (facts.dossiers.length === 0 || paper.dossiers.length === 0) return NOTHING
  const dossier = facts.dossiers.find((one) => paper.dossiers.includes(one))
  return dossier === undefined
    ? { points: -3, reasons: [] }
    : { points: 3, reasons: [{ code: 'dossier', name: dossier }] }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function textEvidence({ text }: Asked, paper: IndexedPaper): Evidence {
  if (!text || !paper.text) return NOTHING
  const close = closeness(text, paper.text)
  if (close < 0.3) return { points: -4, reasons: [] }
  const reasons: PaperReason[] = [{ code: 'same-text', percent: Math.round(close * 100) }]
  return { points: close >= 0.9 ? 40 : close >= 0.7 ? 22 : 4, reasons }
}

const NOTHING: Evidence = { points: 0, reasons: [] }

const KINDS: readonly (readonly [kind: string, official: RegExp, not: RegExp])[] = [
  ['motion', /^motie/i, /./],
  [
    'answers',
    /antwoord|lijst van vragen|verslag|nota naar|nota n\.a\.v/i,
    /^motie|^amendement|bijlage|stenogram/i,
  ],
  [
    'letter',
    /brief|mededeling|geleidende/i,
    /^motie|^amendement|bijlage|stenogram|besluitenlijst|agenda|schriftelijke vragen|convocatie/i,
  ],
  [
    'response',
    /brief|nader rapport/i,
    /^motie|^amendement|bijlage|stenogram|besluitenlijst|agenda|schriftelijke vragen|convocatie/i,
  ],
]

/** A note that goes with a letter has nearly the title of the letter: the kind tells them apart. */
function kindPoints({ facts }: Asked, { paper }: IndexedPaper): number {
  if (paper.kind === '' || facts.kind === 'unknown') return 0
  if (facts.kind === 'motion' && /^motie/i.test(paper.kind)) {
    const changed = (words: string) => /gewijzigde motie/i.test(words)
    return changed(`${facts.title ?? ''} ${facts.opening.slice(0, 200)}`) === changed(paper.title) ? 1 : -4
  }
  const [, official, not] = KINDS.find(([kind]) => kind === facts.kind) ?? []
  if (!official || !not) return /^motie|^amendement|stenogram/i.test(paper.kind) ? -8 : 0
  if (official.test(paper.kind)) return 1
  return not.test(paper.kind) ? -8 : 0
}
