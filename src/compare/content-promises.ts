import { isEarlier, type Collection } from '#compare/collection.ts'
import { openingOf, type ExpectationRules } from '#compare/expectations.ts'
import { oncePerLetter } from '#compare/once-per-letter.ts'
import { overlapOf, weigh } from '#compare/overlap.ts'
import type { Placed } from '#model/letter-link.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'

/** What was promised about the content of a letter, and how far it holds that. */
export type ContentPromise = {
  readonly promise: Placed
  readonly state: 'kept' | 'thin' | 'absent'
  /** The passage that comes nearest; undefined when it is absent. */
  readonly passage: Placed | undefined
  /** The words that promise it. */
  readonly words: string
}

/** Share of the promised matter that a passage must hold. */
const KEPT = 0.45
const THIN = 0.25
/** Words of matter that a promise must have to be held against a letter. */
const FEWEST_TERMS = 3

/**
 * Holds a letter against what earlier ones promised that it would contain: "in de voortgangsbrief ga ik in op …". Only the first
 * letter of that description after the promise is held to it.
 */
export function findContentPromises(
  letter: LetterKeys,
  collection: Collection,
  rules: ExpectationRules,
): ContentPromise[] {
  if (letter.date.value === null) return []
  const earlier = collection.letters.filter(
    (other) => other !== letter && isEarlier(other, letter) && other.date.value !== null,
  )
  return earlier.flatMap((from) =>
    from.statements.flatMap((statement): ContentPromise[] => {
      const [content] = statement.contents
      if (!content || statement.speaker !== 'government' || statement.tense === 'done') return []
      const noun = NOUN.exec(fold(content.words))?.[0]
      if (!noun || !isDocument(letter, noun, statement, rules)) return []
      const before = earlier.filter(
        (other) => isEarlier(from, other) && isDocument(other, noun, statement, rules),
      )
      if (before.length > 0) return []
      return heldAgainst({ letter: from, statement }, content.words, letter, collection)
    }),
  )
}

const NOUN =
  /\b(?:[a-z]*voortgangsbrief|[a-z]*rapportage|[a-z]*nota|[a-z]*reactie|[a-z]*begroting|[a-z]*verslag|brief|evaluatie)\b/

/** Whether a letter is the document that was meant: of that name, and for a name that many bear on that matter. */
function isDocument(
  letter: LetterKeys,
  noun: string,
  { words }: Statement,
  rules: ExpectationRules,
): boolean {
  if (rules.momentWords.some((word) => noun.includes(word))) return rules.momentOf(letter) !== undefined
  if (!titleOf(letter).includes(noun)) return false
  return noun !== 'brief' && words.some((word) => letter.subject.includes(word))
}

/** Title and opening of a letter, folded. */
const titleOf = oncePerLetter((letter) => fold([letter.title ?? '', ...openingOf(letter)].join(' ')))

function heldAgainst(
  promise: Placed,
  words: string,
  letter: LetterKeys,
  collection: Collection,
): ContentPromise[] {
  const matter = weigh(
    promise.statement.words.filter((word) => !isAboutDocument(word)),
    collection,
  )
  // "Daarop kom ik terug": a reader knows what is meant, words do not tell.
  if (matter.terms.length < FEWEST_TERMS) return []
  let best: { statement: Statement; share: number } | undefined
  for (const statement of letter.statements) {
    const { share } = overlapOf(matter, collection.prepared(statement).around, collection)
    if (!best || share > best.share) best = { statement, share }
  }
  const share = best?.share ?? 0
  const state = share >= KEPT ? 'kept' : share >= THIN ? 'thin' : 'absent'
  const passage = best && state !== 'absent' ? { letter, statement: best.statement } : undefined
  return [{ promise, state, passage, words }]
}

/** Stems that name the document or the telling, not the matter. */
function isAboutDocument(stem: string): boolean {
  return /brief|rapport|nota|reactie|begrot|verslag|inga|ingega|meld|berich|informer|aandach|besteed|opgenom|terugkom|kamer|nader|volgend/.test(
    stem,
  )
}
