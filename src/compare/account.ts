import { isEarlier, makeCollection } from '#compare/collection.ts'
import { idOf, latestDay, placeOf, rounded } from '#compare/places.ts'
import { listsOf } from '#compare/relation.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import { makeFollower, type Thread } from '#compare/threads.ts'
import type { Account, AccountEntry, AccountState, Passage } from '#model/account.ts'
import type { LetterLink, LetterLinkKind, Placed } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What an account is of: one letter, or a theme through all letters. */
export type AccountOf = { readonly letter: LetterKeys } | { readonly theme: string }

/**
 * The closing account of a plan: each of its commitments with every later passage about it. A commitment of a theme that
 * only says an earlier one again stands among the passages of that one.
 */
export function accountFor(of: AccountOf, letters: readonly LetterKeys[], vocabulary: Vocabulary): Account {
  const plan = 'letter' in of ? of.letter : undefined
  const all = plan ? [plan, ...letters.filter(({ sha256 }) => sha256 !== plan.sha256)] : letters
  const relevant = plan ? all.filter((letter) => letter === plan || !isEarlier(letter, plan)) : all
  const follow = makeFollower(makeCollection(all, commonWordsOf(vocabulary)), listsOf(vocabulary))
  const roots = commitmentsOf(plan ? [plan] : byDay(all)).filter(
    ({ statement }) => !('theme' in of) || statement.themes.includes(of.theme),
  )
  const commitments = accountEntries(roots, follow)
  return {
    schema: 'rekenschap.account/1',
    of: {
      letter: plan?.name ?? null,
      date: plan?.date.value ?? null,
      theme: 'theme' in of ? of.theme : null,
    },
    against: { documents: relevant.length - (plan ? 1 : 0), until: latestDay(relevant) },
    commitments,
    totals: totalsOf(commitments),
  }
}

/** Entries for statements in order of day: one that belongs to the thread of an earlier one has none of its own. */
export function accountEntries(roots: readonly Placed[], follow: (root: Placed) => Thread): AccountEntry[] {
  const told = new Set<Statement>()
  return roots.flatMap((root) => {
    if (told.has(root.statement)) return []
    const { links } = follow(root)
    for (const { later, kind } of links) if (AGAIN.has(kind)) told.add(later.statement)
    return [entryOf(root, links)]
  })
}

/** A later statement of these kinds is the same undertaking, not another one. */
const AGAIN: ReadonlySet<LetterLinkKind> = new Set([
  'repeats',
  'continues',
  'moves',
  'weakens',
  'strengthens',
  'changes',
  'contradicts',
])

function entryOf(root: Placed, links: readonly LetterLink[]): AccountEntry {
  const { undertaking, themes } = root.statement
  return {
    id: idOf(root),
    here: placeOf(root),
    class: undertaking?.class ?? 'promise',
    toHouse: undertaking?.addressee === 'kamer',
    deadline: undertaking?.deadline ?? null,
    themes,
    state: stateOf(links),
    passages: links.map(passageOf),
  }
}

function passageOf({ later, kind, attribute, words, rule, score }: LetterLink): Passage {
  return { kind, attribute, words, place: placeOf(later), rule, score: rounded(score) }
}

const STATES: Readonly<Record<LetterLinkKind, AccountState>> = {
  realises: 'claimed',
  settles: 'claimed',
  answers: 'claimed',
  changes: 'changed',
  contradicts: 'changed',
  revives: 'changed',
  moves: 'moved',
  weakens: 'weakened',
  strengthens: 'repeated',
  repeats: 'repeated',
  continues: 'repeated',
}

/** The states in order of news: what is claimed done counts whatever was said before it. */
const NEWS: readonly AccountState[] = ['claimed', 'changed', 'weakened', 'moved', 'repeated']

function stateOf(links: readonly LetterLink[]): AccountState {
  const said = new Set(links.map(({ kind }) => STATES[kind]))
  return NEWS.find((state) => said.has(state)) ?? 'silent'
}

function totalsOf(entries: readonly AccountEntry[]): Account['totals'] {
  const count = (state: AccountState) => entries.filter((entry) => entry.state === state).length
  return {
    claimed: count('claimed'),
    changed: count('changed'),
    moved: count('moved'),
    weakened: count('weakened'),
    repeated: count('repeated'),
    silent: count('silent'),
    all: entries.length,
  }
}

/** The commitments of the government in these letters, in their order. */
export function commitmentsOf(letters: readonly LetterKeys[]): Placed[] {
  return letters.flatMap((letter) =>
    letter.statements
      .filter(({ speaker, undertaking }) => speaker === 'government' && undertaking !== null)
      .map((statement) => ({ letter, statement })),
  )
}

/** Letters in order of day; undated ones first. */
export function byDay(letters: readonly LetterKeys[]): LetterKeys[] {
  return letters.toSorted((a, b) => (a.date.value ?? '').localeCompare(b.date.value ?? ''))
}
