import type { OfferedPaper } from '#model/house.ts'
import { fold } from '#text/fold.ts'
import type { Watch } from '#vocabulary/schemas.ts'

/** What is known of a paper when it is decided whether it is wanted. */
export type WatchedFacts = Omit<OfferedPaper, 'id' | 'identifiers'> & {
  /** Committees that deal with it, as the source writes them. */
  readonly committees: readonly string[]
}

/** Says by the ids of which watches a paper is wanted; none when nobody wants it. */
export type Watcher = (paper: WatchedFacts) => string[]

/** Makes a watcher of a list. A paper without a day fits no watch that begins on one. */
export function makeWatcher(watches: readonly Watch[]): Watcher {
  const tests = watches.map((watch) => ({ id: watch.id, fits: testOf(watch) }))
  return (paper) => tests.filter(({ fits }) => fits(paper)).map(({ id }) => id)
}

function testOf(watch: Watch): (paper: WatchedFacts) => boolean {
  const { kinds, dossiers, since } = watch
  const [words, senders, committees] = [watch.words, watch.senders, watch.committees].map(beginningsOf)
  return (paper) =>
    (since === undefined || (paper.date !== null && paper.date >= since)) &&
    (kinds === undefined || kinds.some((kind) => fold(kind) === fold(paper.kind))) &&
    (dossiers === undefined ||
      paper.dossiers.some((dossier) => dossiers.some((one) => isOf(dossier, one)))) &&
    [
      words?.test(fold(paper.title)),
      hasOne(paper.senders, senders),
      hasOne(paper.committees, committees),
    ].every((fits) => fits ?? true)
}

function hasOne(names: readonly string[], wanted: RegExp | undefined): boolean | undefined {
  return wanted && names.some((name) => wanted.test(fold(name)))
}

/** '36600-XVII' is of 36600; '21501-02' is of 21501; '3273' is not of 32735. */
function isOf(dossier: string, watched: string): boolean {
  const plain = (text: string) => fold(text).replaceAll(/\s/g, '')
  return plain(dossier) === plain(watched) || plain(dossier).startsWith(`${plain(watched)}-`)
}

/** Finds one of some words, or the first word of each, at the beginning of a word. */
function beginningsOf(all: readonly string[] | undefined): RegExp | undefined {
  if (all === undefined) return undefined
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const sought = all.map((words) =>
    fold(words)
      .trim()
      .split(/\s+/)
      .map(literal)
      .join(String.raw`\s+`),
  )
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${sought.join('|')})`, 'u')
}
