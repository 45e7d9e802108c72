import { isEarlier, makeCollection } from '#compare/collection.ts'
import type { ContentPromise } from '#compare/content-promises.ts'
import { expectationRules } from '#compare/expectations.ts'
import { findLinks, makeLinkFinder } from '#compare/find-links.ts'
import { findPassedOver } from '#compare/find-passed-over.ts'
import { idOf, latestDay, placeOf, rounded } from '#compare/places.ts'
import { isOwn } from '#compare/relate.ts'
import { listsOf } from '#compare/relation.ts'
import type { Silence } from '#compare/silences.ts'
import { commonWordsOf, type TermCounts } from '#compare/term-weights.ts'
import { CHECK_ORDER, type Check, type CheckFinding, type CheckKind } from '#model/check.ts'
import type { LetterLink, LetterLinkKind, Placed } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * Holds a letter against others: what it settles, contradicts, changes, weakens, passes over, promises anew and repeats. Letters
 * of a later day do not count; undated ones count as earlier, with a doubt. Findings of more weight come first in each kind.
 * `known` tells how often words occur where the others are but a part of all there is; else they are counted.
 */
export function checkLetter(
  letter: LetterKeys,
  others: readonly LetterKeys[],
  vocabulary: Vocabulary,
  known?: TermCounts,
): Check {
  const earlier = others.filter((other) => other.sha256 !== letter.sha256 && isEarlier(other, letter))
  const collection = makeCollection([...earlier, letter], commonWordsOf(vocabulary), known)
  const lists = listsOf(vocabulary)
  const links = findLinks(letter, collection, lists)
  const { silences, contents } = findPassedOver(letter, collection, expectationRules(vocabulary))
  const findings = [
    ...linkFindings(links, makeLinkFinder(collection, lists)),
    ...silences.map((silence) => silentFinding(silence)),
    ...contents.map((content) => contentFinding(content)),
    ...newFindings(letter, links),
  ].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
  return {
    schema: 'rekenschap.check/1',
    letter: { name: letter.name, sha256: letter.sha256, date: letter.date.value },
    against: { documents: earlier.length, until: latestDay(earlier) },
    findings: ordered(findings),
  }
}

/** What a link between letters is as a finding; what only goes on is none. */
const AS_FINDING: Readonly<Record<LetterLinkKind, CheckKind | undefined>> = {
  settles: 'settles',
  answers: 'settles',
  realises: 'realises',
  contradicts: 'contradicts',
  changes: 'changes',
  revives: 'changes',
  moves: 'moves',
  weakens: 'weakens',
  strengthens: 'strengthens',
  repeats: 'repeats',
  continues: undefined,
}

/** One finding for a statement and what it does; several earlier places of it stand in one. */
function linkFindings(
  links: readonly LetterLink[],
  linksOf: (placed: Placed) => readonly LetterLink[],
): CheckFinding[] {
  const groups = Map.groupBy(links, ({ kind, later }) => `${later.statement.start} ${AS_FINDING[kind] ?? ''}`)
  return [...groups.values()].flatMap((group): CheckFinding[] => {
    const link = group.reduce((best, other) => (other.score > best.score ? other : best))
    const kind = AS_FINDING[link.kind]
    if (!kind) return []
    const there = group.map(({ earlier }) => earlier)
    return [
      {
        id: findingId(kind, link.later, link.earlier),
        kind,
        attribute: link.attribute,
        words: link.words,
        here: placeOf(link.later),
        there: withOlder(there, link.later.letter, linksOf).map(placeOf),
        rule: link.rule,
        score: rounded(link.score),
        doubts: [...new Set(group.flatMap(({ doubts }) => doubts))],
      },
    ]
  })
}

/** The places themselves and the older ones they repeat, so that a reader sees where it began. Without a day nothing is older. */
function withOlder(
  places: readonly Placed[],
  checked: LetterKeys,
  linksOf: (placed: Placed) => readonly LetterLink[],
): Placed[] {
  const all = [...places]
  for (const place of places) {
    if (place.letter.date.value === null) continue
    for (const { earlier } of linksOf(place)) {
      const isKnown = earlier.letter === checked || all.some((one) => one.statement === earlier.statement)
      if (isOwn(earlier.statement) && !isKnown) all.push(earlier)
    }
  }
  return all.sort((a, b) => compareDays(b.letter, a.letter))
}

function compareDays(a: LetterKeys, b: LetterKeys): number {
  const [one, other] = [a.date.value ?? '', b.date.value ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

function silentFinding({ expectation, score }: Silence): CheckFinding {
  const { placed, rule, words, doubts } = expectation
  return {
    id: findingId('silent', placed, placed),
    kind: 'silent',
    attribute: null,
    words,
    here: null,
    there: [placeOf(placed)],
    rule,
    score: rounded(score),
    doubts: [...doubts],
  }
}

/** A promise about what this letter would hold: kept, thin, or not there. */
function contentFinding({ promise, state, passage, words }: ContentPromise): CheckFinding {
  const kind = state === 'kept' ? 'realises' : state === 'thin' ? 'weakens' : 'silent'
  return {
    id: findingId(kind, passage ?? promise, promise),
    kind,
    attribute: 'content',
    words,
    here: passage ? placeOf(passage) : null,
    there: [placeOf(promise)],
    rule: `content-${state}`,
    score: CONTENT_SCORES[state],
    doubts: [],
  }
}

const CONTENT_SCORES = { kept: 0.5, thin: 0.3, absent: 0.7 } as const

/** Promises that no earlier letter knows. */
function newFindings(letter: LetterKeys, links: readonly LetterLink[]): CheckFinding[] {
  // What only goes on may yet promise something new: it is known when that is nearly sure.
  const known = new Set(
    links
      .filter(({ kind, score }) => kind !== 'continues' || score > NEARLY_SURE)
      .map(({ later }) => later.statement),
  )
  return letter.statements.flatMap((statement): CheckFinding[] => {
    const { undertaking } = statement
    if (undertaking?.class !== 'promise' || statement.speaker !== 'government' || known.has(statement)) {
      return []
    }
    const placed = { letter, statement }
    return [
      {
        id: findingId('new', placed, placed),
        kind: 'new',
        attribute: null,
        words: undertaking.deadline?.text ?? '',
        here: placeOf(placed),
        there: [],
        rule: `promise-${undertaking.modality}`,
        score: rounded(weightOf(statement)),
        doubts: newDoubts(statement),
      },
    ]
  })
}

const NEARLY_SURE = 0.8
const STRENGTH = { hard: 0.7, firm: 0.5, soft: 0.3, rhetorical: 0.1 } as const

function weightOf({ undertaking, sums }: Statement): number {
  if (!undertaking) return 0
  const dated = undertaking.deadline ? 0.1 : 0
  const toHouse = undertaking.addressee ? 0.1 : 0
  return STRENGTH[undertaking.strength] + dated + toHouse + (sums.length > 0 ? 0.1 : 0)
}

/** What a promise lacks to be followed: a date, an owner; or a condition that it has. */
function newDoubts({ undertaking }: Statement): string[] {
  return [
    ...(undertaking?.deadline || undertaking?.recurrence ? [] : ['no-date']),
    ...(undertaking?.actor ? [] : ['no-owner']),
    ...(undertaking?.condition ? ['has-condition'] : []),
  ]
}

/** The same letter against the same earlier ones gives the same ids. */
function findingId(kind: CheckKind, here: Placed, there: Placed): string {
  return here === there ? `${kind}-${idOf(here)}` : `${kind}-${idOf(here)}-${idOf(there)}`
}

function ordered(findings: readonly CheckFinding[]): CheckFinding[] {
  return findings.toSorted(
    (a, b) =>
      CHECK_ORDER.indexOf(a.kind) - CHECK_ORDER.indexOf(b.kind) ||
      b.score - a.score ||
      (a.here?.start ?? a.there[0]?.start ?? 0) - (b.here?.start ?? b.there[0]?.start ?? 0),
  )
}
