import type { Pair, Signs } from '#compare/signs.ts'
import type { LetterLink } from '#model/letter-link.ts'
import type { Statement } from '#model/statement.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What a rule sees: two statements about the same, the signs of it, and what the lists know of their words. */
export type Meeting = Pair & {
  readonly a: Statement
  readonly b: Statement
  readonly signs: Signs
  readonly lists: Lists
}

/** What a rule says of a pair. */
export type Relation = Pick<LetterLink, 'kind' | 'attribute' | 'words' | 'rule'> & {
  /** Sureness that both are about the same, below which the rule does not hold. */
  readonly needs?: number
  readonly doubts?: readonly string[]
}

/** Sureness that does when both name a value of the same sort: that they do speaks for them as well. */
export const TWO_VALUES = 0.3

/** Sureness that does when both name the thing itself: one motion, one sum, one product, with what the rule asks besides. */
export const ONE_THING = 0.15

/** A rule: the relation it sees, or undefined when it has nothing to say. */
export type Rule = (meeting: Meeting) => Relation | undefined

/** What a cue of change or a rung stands for. */
export type Lists = {
  readonly changeOf: (id: string) => string | undefined
  readonly rungOf: (id: string) => { readonly ladder: string; readonly rung: number } | undefined
}

/** Takes from the lists what rules ask of them. */
export function listsOf({ data }: Vocabulary): Lists {
  const changes = new Map(data.cues.change.map(({ id, change }) => [id, change]))
  const rungs = new Map(data.cues.strength.map(({ id, ladder, rung }) => [id, { ladder, rung }]))
  return { changeOf: (id) => changes.get(id), rungOf: (id) => rungs.get(id) }
}

/** The words by which a statement tells of a change of one of these sorts. */
export function changeWords(
  { changes, text }: Statement,
  sorts: readonly string[],
  { changeOf }: Lists,
): string | undefined {
  const found = changes.find(({ id, words }) => {
    const sort = changeOf(id) ?? ''
    return sorts.includes(sort) && !(DENIABLE.has(sort) && isDenied(text, words))
  })
  return found?.words
}

/** Sorts of change that "niet" takes back: "wordt niet verlengd". Of the others it is a part: "niet doorgaat". */
const DENIABLE = new Set(['changed', 'renamed', 'replaced', 'resumed'])

function isDenied(text: string, words: string): boolean {
  const at = text.indexOf(words)
  return at > 0 && /\b(?:niet|geen)\s+(?:\S+\s+){0,2}$/i.test(text.slice(0, at))
}

/** "Wordt na 2025 voortgezet": a period is added, none is taken back. */
export const EXTENDS =
  /\b(?:na afloop|voortgezet|voort te zetten|voortzetten|nieuwe (?:fase|periode)|vervolg)\b/i

/** "Is nog niet gereed", "heeft nog geen besluitvorming plaatsgevonden" */
export const NOT_YET_DONE =
  /\b(?:is|zijn|heeft|hebben|kon|konden)\b[^,.;]*\bnog (?:niet|geen)\b[^,.;]*|\bnog (?:niet|geen)\b[^,.;]*\b(?:is|zijn|heeft|hebben|kon|konden)\b[^,.;]*/i

/** Cues that speak of a value: without two values they tell nothing. */
export const VALUE_CUES: ReadonlySet<string> = new Set(['verlaagd', 'verhoogd'])

/** Both sides of what decided, as the letters have it. */
export function both(earlier: string, later: string): string {
  return `„${tidy(earlier)}” → „${tidy(later)}”`
}

const tidy = (words: string) => words.replace(/\s+/g, ' ').trim()

/** The rungs of one ladder on which the words of a statement stand. */
export function rungWords(
  statement: Statement,
  ladder: string,
  { rungOf }: Lists,
): { readonly rung: number; readonly words: string }[] {
  return statement.rungs.flatMap(({ id, words }) => {
    const rung = rungOf(id)
    return rung?.ladder === ladder ? [{ rung: rung.rung, words }] : []
  })
}

/** Words by which a statement binds itself loosely: to intend, to strive, to look into. */
export function looseWords(statement: Statement, lists: Lists): string | undefined {
  return rungWords(statement, 'modality', lists).find((rung) => !isFirmRung(rung))?.words
}

/** Whether a rung of the ladder of modality binds: "zal", "zegt toe". */
export const isFirmRung = ({ rung }: { readonly rung: number }) => rung > LOOSE

const LOOSE = 3
