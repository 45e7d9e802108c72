import type { Moment } from '#model/register.ts'
import type { PaperForm, SourcePaper, WantedPaper } from '#model/source-paper.ts'
import { comparable } from '#store/house-merge.ts'
import { findable } from '#store/insert-many.ts'

/** What happened to a paper: its bytes came, its document is in the register, its source has it not, or something went wrong. */
export type PaperStep =
  | ({ readonly step: 'fetched' } & Fetched)
  | { readonly step: 'filed'; readonly documentId: string }
  | { readonly step: 'missing' | 'failed'; readonly problem: string }

/** What was fetched of a paper, beside its bytes. */
export type Fetched = {
  readonly form: PaperForm
  readonly url: string
  readonly mediaType: string
  readonly sha256: string
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A source may be out for hours: the last try comes three days after the first. */
export const TRIES = 8
const waitToTry = (tries: number) => Math.min(MINUTE_MS * 4 ** (tries - 1), DAY_MS)

/** Publication comes days after the paper, its XML too: looked for after 1, 2, 4, 8 and 16 days. */
const LOOKS = 5
const waitToLook = (looks: number) => DAY_MS * 2 ** looks

/**
 * A paper as it stands after it was asked for; the stored one itself when that changes nothing. It is to be fetched when it is
 * new, when its metadata are newer than those for which it was wanted last, when it was not had from XML and there is one now
 * that was not known of, or when it is asked for `again` and is not on its way.
 */
export function wantPaper(
  stored: SourcePaper | undefined,
  wanted: WantedPaper,
  { now, again }: { readonly now: Moment; readonly again: boolean },
): SourcePaper {
  if (!stored) return newPaper(wanted, now)
  const isNewer = comparable(wanted.updated) > comparable(stored.updated)
  const hasNewXml = wanted.xml && !stored.xml && stored.form !== 'xml'
  const isOnItsWay = stored.state === 'fetched' || (stored.state === 'wanted' && stored.tries === 0)
  const known = joinMetadata(stored, wanted, isNewer)
  if (!isNewer && !hasNewXml && !(again && !isOnItsWay)) return known
  return {
    ...known,
    state: 'wanted',
    // What was fetched and never filed is not what the register has.
    sha256: stored.state === 'fetched' ? null : stored.sha256,
    tries: 0,
    nextTry: null,
    problem: null,
    changedAt: now,
  }
}

/** What is asked for, such as columns take it. */
export function storableWanted(wanted: WantedPaper): WantedPaper {
  const { houseId, enclosureOf, updated } = wanted
  return {
    ...wanted,
    houseId: houseId === null ? null : findable(houseId.toLowerCase()),
    enclosureOf: enclosureOf === null ? null : findable(enclosureOf),
    updated: findable(updated),
  }
}

function newPaper({ offered, ...wanted }: WantedPaper, now: Moment): SourcePaper {
  return {
    ...wanted,
    id: findable(offered.id),
    offered,
    identifiers: identifiersOf(offered),
    state: 'wanted',
    form: null,
    url: null,
    mediaType: null,
    sha256: null,
    documentId: null,
    tries: 0,
    nextTry: null,
    problem: null,
    changedAt: now,
  }
}

/** Every number a paper is offered under, as they are looked up. */
export function identifiersOf({ id, identifiers }: WantedPaper['offered']): string[] {
  return [...new Set([id, ...identifiers].map(findable))]
}

function joinMetadata(stored: SourcePaper, wanted: WantedPaper, isNewer: boolean): SourcePaper {
  const identifiers = [...new Set([...stored.identifiers, ...identifiersOf(wanted.offered)])]
  // What stands around a paper may become known later than the paper itself, which does not change by it.
  const isAsNew = comparable(wanted.updated) === comparable(stored.updated)
  const saysMore = isNewer || (isAsNew && JSON.stringify(wanted.offered) !== JSON.stringify(stored.offered))
  const known: SourcePaper = {
    ...stored,
    ...(isNewer && { updated: wanted.updated }),
    ...(saysMore && { offered: wanted.offered }),
    houseId: stored.houseId ?? wanted.houseId,
    enclosureOf: stored.enclosureOf ?? wanted.enclosureOf,
    xml: stored.xml || wanted.xml,
    identifiers,
  }
  const isSame =
    !saysMore &&
    known.houseId === stored.houseId &&
    known.enclosureOf === stored.enclosureOf &&
    known.xml === stored.xml &&
    identifiers.length === stored.identifiers.length
  return isSame ? stored : known
}

/**
 * A paper as it stands after a step; undefined when that is no step from where it stands. The only ways on:
 *
 *   wanted, missing → fetched → filed        filed → fetched, when a look for its XML gave other bytes
 *   wanted → missing                         its source has it not: looked for again, ever later, and then no more
 *   wanted, fetched → wanted, later          something went wrong; after eight times failed
 *
 * Only asking for it leads back to wanted, and from failed: see `wantPaper`, and `retryProblems` for one more try.
 */
export function stepPaper(paper: SourcePaper, step: PaperStep, now: Moment): SourcePaper | undefined {
  const { state } = paper
  if (step.step === 'filed') return state === 'fetched' ? filed(paper, step.documentId, now) : undefined
  if (state === 'failed' || (step.step === 'fetched' && state === 'fetched')) return undefined
  if (step.step === 'fetched') {
    const { step: _, ...fetched } = step
    const isKnown = paper.documentId !== null && paper.sha256 === fetched.sha256
    // Of one that came and could not be read the tries go on counting.
    const tries = state === 'wanted' ? paper.tries : 0
    if (!isKnown) return later({ ...paper, ...fetched, state: 'fetched', tries }, null, now)
    return state === 'filed' ? lookedInVain(paper, now) : filed(paper, paper.documentId, now)
  }
  if (state === 'filed') return lookedInVain(paper, now)
  const told = { ...paper, problem: findable(step.problem) }
  if (state === 'missing') return lookedInVain(told, now)
  if (step.step === 'missing') return state === 'wanted' ? lookedInVain(told, now, 'missing') : undefined
  const tries = paper.tries + 1
  const sha256 = state === 'fetched' ? null : paper.sha256
  // What cannot be read may have come in damaged: the same bytes would fail again.
  if (tries < TRIES) return later({ ...told, tries, sha256, state: 'wanted' }, waitToTry(tries), now)
  return later({ ...told, tries, sha256, state: 'failed' }, null, now)
}

function filed(paper: SourcePaper, documentId: string | null, now: Moment): SourcePaper {
  const done = { ...paper, state: 'filed' as const, documentId, tries: 0, problem: null }
  return later(done, paper.form === 'xml' ? null : waitToLook(0), now)
}

/** The first time that a paper turns out to be missing counts as the beginning of looking for it. */
function lookedInVain(paper: SourcePaper, now: Moment, state = paper.state): SourcePaper {
  const looks = paper.state === state ? paper.tries + 1 : 0
  return later({ ...paper, state, tries: looks }, looks < LOOKS ? waitToLook(looks) : null, now)
}

function later(paper: SourcePaper, waitMs: number | null, now: Moment): SourcePaper {
  const nextTry = waitMs === null ? null : new Date(Date.parse(now) + waitMs).toISOString()
  return { ...paper, nextTry, changedAt: now }
}
