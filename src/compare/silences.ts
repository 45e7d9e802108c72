import type { Collection } from '#compare/collection.ts'
import { monthsAfter } from '#compare/days.ts'
import type { Expectation, ExpectationRules } from '#compare/expectations.ts'
import { oncePerLetter } from '#compare/once-per-letter.ts'
import { signsOf } from '#compare/signs.ts'
import { suretyOf } from '#compare/surety.ts'
import type { Day } from '#model/span.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'

/** An expectation that nothing was found for, and how much it weighs: 0 to 1. */
export type Silence = { readonly expectation: Expectation; readonly score: number }

/**
 * Below this sureness a later statement is no mention. Lower than for a link: silence must not be claimed lightly. Of money
 * set aside more is asked: other words on the same subject do not say what became of it.
 */
const MENTION = 0.2
const MENTION_OF_MONEY = 0.3
const CANDIDATES = 12
const FLOOR = 0.08

/**
 * What this letter ought to have mentioned and did not: expectations that fell due, for which neither this letter nor any
 * before it holds a mention, as far as the collection goes. Only where this letter is a place to mention it. A letter without
 * a day is never silent.
 */
export function findSilences(letter: LetterKeys, collection: Collection, rules: ExpectationRules): Silence[] {
  const on = letter.date.value
  if (on === null) return []
  const moment = rules.momentOf(letter)
  const isAccount = moment !== undefined
  const belongs = belongsIn(letter, on, collection)
  const expected = collection.letters
    .filter((earlier) => earlier !== letter)
    .flatMap((earlier) => rules.expectationsOf(earlier, on, moment))
    .filter((expectation) => isAccount || belongs(expectation))
  const bringing = collection.letters.filter((other) => broughtBy(other).length > 0)
  return oncePerStatement(expected)
    .sort((a, b) => (a.due < b.due ? 1 : a.due > b.due ? -1 : 0))
    .slice(0, MOST_EXPECTED)
    .filter((expectation) => !isMentioned(expectation, letter, collection, bringing))
    .map((expectation) => ({ expectation, score: weigh(expectation, isAccount) }))
}

/** Of thousands of letters only what fell due last is asked for: each asking is a search. */
const MOST_EXPECTED = 600

/** What is expected of one statement for several reasons is expected once, for the first. */
function oncePerStatement(expectations: readonly Expectation[]): Expectation[] {
  const seen = new Set<Statement>()
  return expectations.filter(({ placed }) => {
    if (seen.has(placed.statement)) return false
    seen.add(placed.statement)
    return true
  })
}

/** Says whether a letter that is no letter of account is a place to mention something. */
function belongsIn(
  letter: LetterKeys,
  on: Day,
  collection: Collection,
): (expectation: Expectation) => boolean {
  const isPlace = belongingTo(letter, collection)
  const isOnTheme = themeTest(letter)
  const stale = monthsAfter(on, -STALE_MONTHS)
  return ({ placed: { statement }, rule, due }) => {
    if (rule === 'answering-term') return isPlace(statement)
    if (rule === 'money-unmentioned') return isOnTheme(statement)
    const isHard = rule === 'due' && statement.undertaking?.strength === 'hard' && due >= stale
    return isHard && (isPlace(statement) || isOnTheme(statement))
  }
}

/** Says whether a statement belongs in a letter: its title or headings share a telling word with it. */
function belongingTo({ subject }: LetterKeys, { weightOf }: Collection): (statement: Statement) => boolean {
  const telling = new Set(subject.filter((word) => weightOf(word) > TELLING))
  return ({ words, heading }) => [...words, ...heading].some((word) => telling.has(word))
}

/** Sentences on a theme from which a letter is a place to speak of it. */
const OFTEN = 4

/** Says whether a statement is on one of the themes of a letter. */
function themeTest({ statements }: LetterKeys): (statement: Statement) => boolean {
  const counts = new Map<string, number>()
  for (const { themes } of statements) {
    for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  }
  return ({ themes }) => themes.some((theme) => (counts.get(theme) ?? 0) >= OFTEN)
}

/** Weight from which a word tells what a letter is about. */
const TELLING = 0.6
/** Months after which only a letter of account is asked for what fell due. */
const STALE_MONTHS = 12

function isMentioned(
  { placed, since, rule }: Expectation,
  letter: LetterKeys,
  collection: Collection,
  bringing: readonly LetterKeys[],
): boolean {
  const [said, on] = [placed.letter.date.value!, letter.date.value!]
  const letters = (other: LetterKeys) => {
    const day = other.date.value
    return other === letter || (day !== null && day > said && day <= on && (since === null || day > since))
  }
  if (bringing.some((other) => letters(other) && brings(other, placed.statement))) return true
  const isMoney = placed.statement.sums.some(({ modality }) => modality === 'committed')
  if (!isMoney && isNamedAgain(placed.statement, collection.letters.filter(letters))) return true
  const candidates = collection.candidatesFor(placed, { letters, most: CANDIDATES, floor: FLOOR })
  const best = candidates[0]?.likeness ?? 0
  return candidates.some(({ likeness, ...later }) => {
    const signs = signsOf({ earlier: placed, later, likeness, best: likeness, bestBack: best }, collection)
    if (signs.sameMotion > 0 || (rule === 'money-unmentioned' && signs.sameSum > 0)) return true
    return suretyOf(signs) >= (isMoney ? MENTION_OF_MONEY : MENTION)
  })
}

/** "Het programma Vrije Pen, dat in 2024 begint": a later letter speaks of Vrije Pen, so it does not pass the programme over. */
function isNamedAgain({ keys }: Statement, letters: readonly LetterKeys[]): boolean {
  const names = keys.flatMap((key) => INSTRUMENT.exec(key)?.[1] ?? [])
  if (names.length === 0) return false
  return letters.some(({ statements }) =>
    statements.some(({ text }) => names.some((name) => fold(text).includes(name))),
  )
}

/** A programme that no list has, by its name: "fund:vrije pen". */
const INSTRUMENT = /^fund:(\S+ \S.*)$/

/** A letter that introduces itself as the very thing that was promised: "Hierbij bied ik u de nota aan". */
function brings(letter: LetterKeys, { products, words, meant, context }: Statement): boolean {
  return broughtBy(letter).some(
    ({ products: brought }) =>
      brought.some((product) => products.includes(product)) &&
      [...words, ...meant, ...context].some(
        (word) => !products.includes(word) && letter.subject.includes(word),
      ),
  )
}

/** The sentences by which a letter introduces itself and settles something. */
const broughtBy = oncePerLetter(({ statements }) =>
  statements.slice(0, OPENING_STATEMENTS).filter(({ discharge }) => discharge !== null),
)

const OPENING_STATEMENTS = 4

const STRENGTH = { hard: 0.3, firm: 0.2, soft: 0.05, rhetorical: 0 } as const
const RULE = {
  'money-unmentioned': 0.5,
  due: 0.5,
  recurring: 0.4,
  'answering-term': 0.4,
  'accounting-moment': 0.2,
} as const

function weigh({ placed, rule }: Expectation, isAccount: boolean): number {
  const { undertaking } = placed.statement
  const strength = undertaking ? STRENGTH[undertaking.strength] : 0.2
  const toHouse = undertaking?.addressee === 'kamer' ? 0.1 : 0
  return Math.min(1, RULE[rule] + strength + toHouse + (isAccount ? 0.1 : 0))
}
