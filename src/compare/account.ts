import { isEarlier, makeCollection } from '#compare/collection.ts'
import { idOf, keptScore, latestDay, placeOf, rounded } from '#compare/places.ts'
import { listsOf } from '#compare/relation.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import { makeFollower, type Thread } from '#compare/threads.ts'
import type { Account, AccountEntry, AccountState, Passage } from '#model/account.ts'
import type { LetterLink, LetterLinkKind, Placed } from '#model/letter-link.ts'
import type { LetterKeys } from '#model/statement.ts'
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
  return entriesOf(
    roots.map((root) => ({ root, key: root.statement })),
    ({ root }) => follow(root).links.map((link) => ({ key: link.later.statement, passage: passageOf(link) })),
  )
}

/** A statement an account tells of; `key` says which one it is, in whatever way followers know it. */
export type Root<Key> = { readonly root: Placed; readonly key: Key }

/** A later passage about such a statement, in order of day; `key` says which statement it is itself. */
export type Followed<Key> = { readonly passage: Passage; readonly key: Key }

/** The same by links that are known already. */
export function entriesOf<Key>(
  roots: readonly Root<Key>[],
  follow: (root: Root<Key>) => readonly Followed<Key>[],
): AccountEntry[] {
  const told = new Set<Key>()
  return roots.flatMap((root) => {
    if (told.has(root.key)) return []
    const followed = follow(root)
    for (const { key, passage } of followed) if (AGAIN.has(passage.kind)) told.add(key)
    return [
      entryOf(
        root.root,
        followed.map(({ passage }) => passage),
      ),
    ]
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

function entryOf(root: Placed, passages: readonly Passage[]): AccountEntry {
  const { undertaking, themes } = root.statement
  return {
    id: idOf(root),
    here: placeOf(root),
    class: undertaking?.class ?? 'promise',
    toHouse: undertaking?.addressee === 'kamer',
    deadline: undertaking?.deadline ?? null,
    themes,
    state: stateOf(passages),
    passages,
  }
}

function passageOf({ later, kind, attribute, words, rule, score }: LetterLink): Passage {
  // As the register rounds it, which makes the same account of links that it keeps.
  return { kind, attribute, words, place: placeOf(later), rule, score: rounded(keptScore(score)) }
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

function stateOf(passages: readonly Passage[]): AccountState {
  const said = new Set(passages.map(({ kind }) => STATES[kind]))
  return NEWS.find((state) => said.has(state)) ?? 'silent'
}

/** How many entries there are of each state. */
export function totalsOf(entries: readonly AccountEntry[]): Account['totals'] {
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
