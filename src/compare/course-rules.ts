import { aheadDays, isAhead, NOT_BUT } from '#compare/ahead.ts'
import { mainClause } from '#compare/clauses.ts'
import { daysBetween } from '#compare/days.ts'
import { phraseInBoth } from '#compare/phrase-in-both.ts'
import { changeWords, type Meeting, type Rule } from '#compare/relation.ts'
import type { Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'

/** Cues by which a letter says itself that it goes back on what was said. */
const TURNS = new Set(['in-plaats-van', 'teruggedraaid'])

/** "In afwijking van mijn brief", "is ongedaan gemaakt": the letter says that it does otherwise. */
export const turnedRule: Rule = ({ b, signs }) => {
  const turned = b.changes.find(({ id }) => TURNS.has(id))
  if (turned && b.sums.length < 2 && signs.share > ALIKE) {
    return { kind: 'changes', attribute: 'status', words: turned.words, rule: 'turned' }
  }
  const though = b.tense === 'done' ? undefined : THOUGH.exec(b.text)?.[0]
  return though === undefined
    ? undefined
    : { kind: 'changes', attribute: 'scope', words: though, rule: 'kept-in-part' }
}

/** "Gaat in juni door, zij het met twaalf deelnemers" */
const THOUGH = /\b(?:zij het|maar dan) (?:met|in|voor|op|tot) [^.;,]{2,60}/i

/** Part of their words that both share before one is held against the other. */
const ALIKE = 0.15

/** "Wordt dit jaar niet uitgereikt": what was to be is denied, and nothing says that it changed. */
export const deniedRule: Rule = ({ a, b, earlier }) => {
  if (!isAhead(earlier) || a.tense === 'done' || deniedWords(a)) return undefined
  const denied = deniedWords(b, a)
  if (!denied) return undefined
  return { kind: 'contradicts', attribute: 'status', words: denied, rule: 'denied' }
}

/** What a statement says is not done; of another, one of its words must be denied. */
export function deniedWords({ text }: Statement, of?: Statement): string | undefined {
  const clause = mainClause(text)
  if (NOT_BUT.test(clause)) return undefined
  for (const { 0: words, index } of clause.matchAll(DENIES)) {
    if (OF_SOME.test(clause.slice(0, index))) continue
    if (!of || deniedStems(words).some((stem) => of.words.includes(stem))) return words
  }
  return undefined
}

/** "Verenigingen die niet kunnen reizen": which ones they are. */
const OF_SOME = /\b(?:die|wie|wier|waar\w*)\b[^,;:]*$/i

/** What "niet" denies is a verb; what stands behind an article or a preposition is only told along with it. */
function deniedStems(words: string): string[] {
  const denied = wordsIn(fold(words))
  return denied.flatMap((word, at) => (at > 0 && !LEADS.test(denied[at - 1]!) ? [stemOf(word)] : []))
}

const LEADS = /^(?:de|het|een|deze|dit|die|dat|van|aan|op|in|bij|met|voor|over|tot|uit|door|naar|om)$/

/** "Niet alleen", "niet eerder dan" and the like deny nothing; "niet langer" tells of a change. */
const DENIES =
  /\b(?<!\bnog )(?:niet|geen)\b(?! (?:alleen|slechts|enkel|zozeer|eerder|later|meer|minder|langer|lager|hoger|nader)\b)(?: [^\s,.;:]+){1,8}/gi

/** "Houdt vast aan", "ligt op schema": it stays as it was said, and nothing is added that takes something away. */
export const keptRule: Rule = (meeting) => {
  const { a, b, lists } = meeting
  const stays = b.changes.find(({ id }) => id === 'houdt-vast')
  if (!stays || !mainClause(b.text).includes(stays.words)) return undefined
  const less = LESS.exec(b.text)?.[0]
  if (less) return { kind: 'changes', attribute: 'scope', words: less, rule: 'kept-in-part' }
  if (changeWords(a, ['ended', 'undone'], lists) || !isAlike(meeting) || isElsewhen(meeting)) return undefined
  return { kind: 'repeats', attribute: null, words: stays.words, rule: 'kept' }
}

/** "Blijft bestaan, maar zal zich uitsluitend op … richten" */
const LESS =
  /\b(?:maar|zij het|al)\b[^.;]*\b(?:uitsluitend|alleen|slechts|enkel|nog maar|beperkt\w*|minder|kleiner\w*)\b/i

/** What stays as it is on days far from those of the other is something else. */
export function isElsewhen({ earlier, later }: Pick<Meeting, 'earlier' | 'later'>): boolean {
  const [one, other] = [aheadDays(earlier)?.to, aheadDays(later)?.from]
  return Boolean(one && other && daysBetween(one, other) > FAR)
}

/** Days from which two plans are two plans. */
const FAR = 400

/** Words enough in common for a plain "it stays" to be about the same thing. */
export function sharesEnough({ share, knownNoun }: Meeting['signs']): boolean {
  return share > 0.2 || knownNoun > 0.5
}

function isAlike({ a, b, signs }: Meeting): boolean {
  return sharesEnough(signs) && phraseInBoth(a.text, b.text) !== ''
}
