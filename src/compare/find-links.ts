import { isEarlier, type Collection } from '#compare/collection.ts'
import { relate } from '#compare/relate.ts'
import type { Lists } from '#compare/relation.ts'
import { signsOf, type Pair } from '#compare/signs.ts'
import { cosine } from '#compare/statement-vector.ts'
import { suretyOf } from '#compare/surety.ts'
import type { LetterLink, Placed } from '#model/letter-link.ts'
import type { Day } from '#model/span.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'

/** Earlier statements that are looked at for each statement of a letter. */
const CANDIDATES = 20
const FLOOR = 0.08
/** Below this no rule is asked. */
const HARDLY = 0.01

/**
 * The links from a letter to earlier ones: for each statement one to the letter nearest before it that speaks of the same, one
 * to the likeliest when that is another, and those that are almost sure. Proposals: a person confirms them.
 */
export function findLinks(letter: LetterKeys, collection: Collection, lists: Lists): LetterLink[] {
  const pairs = Map.groupBy(findPairs(letter, collection), ({ later }) => later.statement)
  return [...pairs.values()].flatMap((own) =>
    nearestAndLikeliest(
      own.flatMap((pair) => linkOf(pair, collection, lists) ?? []),
      ({ earlier }) => earlier.letter.date.value ?? '',
    ),
  )
}

/**
 * The links of some statements of a letter to one earlier letter, all of them: whether a link stands is to be seen beside the
 * others of its statement.
 */
export function findLinksTo(
  earlier: LetterKeys,
  { letter, statements }: { readonly letter: LetterKeys; readonly statements: ReadonlySet<Statement> },
  collection: Collection,
  lists: Lists,
): LetterLink[] {
  const pairsAt = pairsOnce(letter, collection)
  return [...statements].flatMap((statement) =>
    pairsAt(statement)
      .filter((pair) => pair.earlier.letter === earlier)
      .flatMap((pair) => linkBeside(pair, pairsAt, collection, lists) ?? []),
  )
}

/**
 * Finds the links of single statements, the same as `findLinks` gives them: of a few statements that is less work. What was
 * found once is kept.
 */
export function makeLinkFinder(
  collection: Collection,
  lists: Lists,
): (placed: Placed) => readonly LetterLink[] {
  const pairsOf = new Map<LetterKeys, PairsAt>()
  const known = new Map<Statement, readonly LetterLink[]>()
  return ({ letter, statement }) => {
    let links = known.get(statement)
    if (links) return links
    let pairsAt = pairsOf.get(letter)
    if (!pairsAt) pairsOf.set(letter, (pairsAt = pairsOnce(letter, collection)))
    const own = pairsAt(statement)
    links = nearestAndLikeliest(
      own.flatMap((pair) => linkBeside(pair, pairsAt, collection, lists) ?? []),
      ({ earlier }) => earlier.letter.date.value ?? '',
    )
    known.set(statement, links)
    return links
  }
}

type PairsAt = (statement: Statement) => readonly OwnPair[]

/** The pairs of each statement of a letter, looked for when they are first asked for. */
function pairsOnce(letter: LetterKeys, collection: Collection): PairsAt {
  const known = new Map<Statement, readonly OwnPair[]>()
  return (statement) => {
    let pairs = known.get(statement)
    if (!pairs) known.set(statement, (pairs = pairsOf({ letter, statement }, collection)))
    return pairs
  }
}

/** The link of a pair, weighed beside what the rest of its letter says of the same. */
function linkBeside(
  pair: OwnPair,
  pairsAt: PairsAt,
  collection: Collection,
  lists: Lists,
): LetterLink | undefined {
  // As sure as it can become: what is no link then needs no look at the rest of its letter.
  if (!linkOf({ ...pair, bestBack: pair.likeness }, collection, lists)) return undefined
  return linkOf({ ...pair, bestBack: bestBackOf(pair, collection, pairsAt) }, collection, lists)
}

/** How alike the likeliest partner is that the earlier statement of a pair has in the letter of the later one. */
function bestBackOf(
  { earlier, later, likeness }: OwnPair,
  { prepared }: Collection,
  pairsAt: PairsAt,
): number {
  const { vector } = prepared(earlier.statement)
  const rivals = later.letter.statements
    .map((statement) => ({ statement, likeness: cosine(prepared(statement).vector, vector) }))
    .filter((rival) => rival.likeness > likeness)
    .sort((a, b) => b.likeness - a.likeness)
  // A rival for which others were likelier has no pair with it.
  const best = rivals.find(({ statement }) =>
    pairsAt(statement).some((pair) => pair.earlier.statement === earlier.statement),
  )
  return best?.likeness ?? likeness
}

/** Every statement of a letter with the earlier ones that may be about the same. */
export function findPairs(letter: LetterKeys, collection: Collection): Pair[] {
  const pairs = letter.statements.flatMap((statement) => pairsOf({ letter, statement }, collection))
  const bestBack = new Map<Statement, number>()
  for (const { earlier, likeness } of pairs) {
    if (likeness > (bestBack.get(earlier.statement) ?? 0)) bestBack.set(earlier.statement, likeness)
  }
  return pairs.map((pair) => ({ ...pair, bestBack: bestBack.get(pair.earlier.statement) ?? pair.likeness }))
}

type OwnPair = Omit<Pair, 'bestBack'>

/** The pairs of one statement, without what the rest of its letter says of them. */
function pairsOf(later: Placed, collection: Collection): OwnPair[] {
  if (!isLinkable(later.statement)) return []
  // A copy of the letter with fewer statements is the same letter.
  const isAsked = (other: LetterKeys) =>
    other.sha256 !== later.letter.sha256 && isEarlier(other, later.letter)
  const candidates = collection
    .candidatesFor(later, { letters: isAsked, most: CANDIDATES, floor: FLOOR })
    .filter((one) => isHeld(one.statement))
  const best = candidates[0]?.likeness ?? 0
  return candidates.map(({ likeness, ...earlier }) => ({ earlier, later, likeness, best }))
}

/** Only the government's words can do something with what was said. */
function isLinkable({ speaker, ofOthers }: Statement): boolean {
  return speaker === 'government' && !ofOthers
}

/** The government's words are held, and what an adviser or the House asked of it. */
function isHeld({ speaker, acts, ofOthers }: Statement): boolean {
  if (ofOthers) return false
  return speaker === 'government' || acts.includes('recommendation') || acts.includes('motion')
}

function linkOf(pair: Pair, collection: Collection, lists: Lists): LetterLink | undefined {
  const { earlier, later } = pair
  const signs = signsOf(pair, collection)
  const score = suretyOf(signs)
  if (score < HARDLY || signs.otherMotion > 0) return undefined
  const relation = relate({ ...pair, a: earlier.statement, b: later.statement, signs, lists }, score)
  if (!relation) return undefined
  const { needs: _, doubts = [], ...said } = relation
  return { earlier, later, ...said, score, doubts: [...doubts, ...doubtsOf(earlier.letter, later.letter)] }
}

function doubtsOf(earlier: LetterKeys, later: LetterKeys): string[] {
  return earlier.date.value === null || later.date.value === null ? ['undated-letter'] : []
}

/** Of the links of one statement those that stand: the likeliest, the one to the nearest letter before it, and the almost sure. */
export function nearestAndLikeliest<Link extends Pick<LetterLink, 'score'>>(
  links: readonly Link[],
  dayOf: (link: Link) => Day,
): Link[] {
  const likelier = (best: Link | undefined, link: Link) => (best && best.score >= link.score ? best : link)
  const latest = links.reduce((day, link) => (dayOf(link) > day ? dayOf(link) : day), '')
  const likeliest = links.reduce<Link | undefined>(likelier, undefined)
  const nearest = links.filter((link) => dayOf(link) === latest).reduce<Link | undefined>(likelier, undefined)
  return links.filter((link) => link === likeliest || link === nearest || link.score >= ALMOST_SURE)
}

/** From here on a link stands, whichever other ones its statement has. */
const ALMOST_SURE = 0.8
