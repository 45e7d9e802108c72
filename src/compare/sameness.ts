import type { Collection } from '#compare/collection.ts'
import type { Placed } from '#model/letter-link.ts'
import type { Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { parseDay } from '#text/time/day.ts'

/** Two statements of different letters that may be about the same thing. */
export type Pair = {
  readonly earlier: Placed
  readonly later: Placed
  /** How alike their words are, 0 to 1. */
  readonly likeness: number
  /** That of the likeliest partner of the later one, and of the earlier one among the statements of the later letter. */
  readonly best: number
  readonly bestBack: number
}

/** What speaks for and against two statements being about the same, each about 0 to 1. */
export type Signs = Readonly<Record<SignName, number>>

export type SignName = (typeof SIGN_NAMES)[number]

export const SIGN_NAMES = [
  'likeness',
  'share',
  'rarest',
  'second',
  'total',
  'context',
  'contextTotal',
  'margin',
  'marginBack',
  'sameName',
  'recalledName',
  'otherName',
  'otherBody',
  'otherNames',
  'sameCountry',
  'otherCountry',
  'sameSum',
  'otherSum',
  'sameFigure',
  'sameUnit',
  'sameDays',
  'otherOrdinal',
  'sameMotion',
  'otherMotion',
  'refersBack',
  'fits',
  'verbatim',
  'rareName',
  'toldLater',
  'onlyFacts',
  'sameProduct',
  'recalledProduct',
  'otherProduct',
  'bothDated',
  'mutual',
  'pointedAt',
  'sameHeading',
] as const

/** Reads the signs of a pair. */
export function signsOf(pair: Pair, collection: Collection): Signs {
  const { earlier, later, likeness, best, bestBack } = pair
  const [a, b] = [earlier.statement, later.statement]
  const own = sharedWeight(a.words, b.words, collection)
  const around = sharedWeight([...a.words, ...a.context], [...b.words, ...b.context], collection)
  const names = nameSigns(a, b)
  return {
    likeness,
    margin: likeness / (best || 1),
    marginBack: likeness / (bestBack || 1),
    share: own.share,
    rarest: own.rarest,
    second: own.second,
    total: Math.min(1, own.shared / 3),
    context: around.share,
    contextTotal: Math.min(1, around.shared / 5),
    ...names,
    sameSum: flag(
      a.sums.some((sum) =>
        b.sums.some((other) => other.value === sum.value && other.currency === sum.currency),
      ),
    ),
    otherSum: flag(
      a.sums.length > 0 &&
        b.sums.length > 0 &&
        !a.sums.some((sum) => b.sums.some(({ value }) => value === sum.value)),
    ),
    sameFigure: flag(unitsShared(a, b).some(([one, other]) => one.value === other.value)),
    sameUnit: flag(unitsShared(a, b).length > 0),
    sameDays: sameDays(a, b),
    otherOrdinal: flag(ordinalsDiffer(a.text, b.text)),
    ...motionSigns(a, b),
    refersBack: refersBack(earlier, later),
    fits: fits(a, b),
    otherNames: flag(isOther(tellingNames(a, collection), tellingNames(b, collection))),
    rareName: sharedWeight(a.names, b.names, collection).rarest,
    toldLater: flag(isAhead(earlier) && b.tense === 'done'),
    onlyFacts: flag(!isAhead(earlier) && !a.acts.length && !b.acts.length),
    ...productSigns(a, b),
    bothDated: flag(aheadDays(earlier) !== null && (aheadDays(later) !== null || b.tense === 'done')),
    sameHeading: sharedWeight(a.heading, b.heading, collection).share,
    mutual: flag(likeness === best && likeness === bestBack),
    pointedAt: (a.pointsBack || b.pointsBack ? 1 : 0) * Math.min(1, around.shared / 5),
    verbatim: flag(own.share > 0.8 && a.words.length > 4 && b.words.length > 4),
  }
}

/** Says what is to come: binds somebody, speaks of the future, names coming days or reserves money. */
export function isAhead(placed: Placed): boolean {
  const { undertaking, tense, sums } = placed.statement
  if (undertaking !== null || tense === 'ahead') return true
  return (
    tense === 'now' && (sums.some(({ modality }) => modality === 'committed') || aheadDays(placed) !== null)
  )
}

/** The coming days a statement names, seen from its letter; not those called `except`. */
export function aheadDays(
  { letter, statement }: Placed,
  except?: string,
): { readonly from: string | null; readonly to: string | null; readonly text: string } | null {
  const { undertaking, times } = statement
  const on = letter.date.value ?? ''
  const deadline = undertaking?.deadline
  if (deadline?.to && deadline.text !== except) return deadline
  return (
    times.find(
      ({ to, type, role, text }) =>
        to !== null &&
        to >= on &&
        type !== 'recurrence' &&
        role !== 'past' &&
        role !== 'publication' &&
        text !== except,
    ) ?? null
  )
}

const flag = (claim: boolean) => (claim ? 1 : 0)

/** The weight of the words that both have, as a share of the lighter of the two; and the two most telling of them. */
function sharedWeight(
  a: readonly string[],
  b: readonly string[],
  { weightOf, partsOf }: Collection,
): { share: number; shared: number; rarest: number; second: number } {
  const others = new Set(b.flatMap((word) => partsOf(word)))
  let shared = 0
  let rarest = 0
  let second = 0
  let whole = 0
  for (const word of a) {
    const weight = weightOf(word) ** 2
    whole += weight
    const match = partsOf(word).find((part) => others.has(part))
    if (match === undefined) continue
    const counted = match === word ? weight : Math.min(weight, weightOf(match) ** 2) * 0.6
    shared += counted
    if (counted > rarest) [rarest, second] = [counted, rarest]
    else if (counted > second) second = counted
  }
  const other = b.reduce((sum, word) => sum + weightOf(word) ** 2, 0)
  return { share: Math.min(1, shared / (Math.min(whole, other) || 1)), shared, rarest, second }
}

/** Numbers of the same thing: "twintig posten" and "negentien posten". */
export function unitsShared(a: Statement, b: Statement): (readonly [Figure, Figure])[] {
  const noun = (unit: string) => stemOf(fold(unit.split(' ').at(-1) ?? ''))
  return a.figures.flatMap((one) =>
    b.figures.flatMap((other) =>
      noun(one.unit) === noun(other.unit) && !COMMON_UNIT.test(one.unit) ? [[one, other] as const] : [],
    ),
  )
}

type Figure = Statement['figures'][number]

const COMMON_UNIT = /^(?:jaar|jaren|keer|maal|procent|%|maanden|weken|dagen|punten?)$/

const SPECIFIC = /^(?:fund|coalition|forum|office|organisation|kst|ah|handelingen)/

function nameSigns(a: Statement, b: Statement) {
  const [ours, theirs] = [
    a.keys.filter((key) => SPECIFIC.test(key)),
    b.keys.filter((key) => SPECIFIC.test(key)),
  ]
  const sameName = ours.some((key) => theirs.includes(key))
  const recalled =
    ours.some((key) => b.leansOn.includes(key)) ||
    theirs.some((key) => a.leansOn.includes(key)) ||
    a.leansOn.some((key) => SPECIFIC.test(key) && b.leansOn.includes(key))
  const countries = (statement: Statement) =>
    statement.keys.filter((key) => key.startsWith('country:') && key !== 'country:NL')
  const [here, there] = [countries(a), countries(b)]
  const sameCountry = here.some((key) => there.includes(key))
  const funds = (statement: Statement) =>
    [...statement.keys, ...statement.leansOn].filter((key) => /^(?:fund|coalition)/.test(key))
  const [fundsA, fundsB] = [funds(a), funds(b)]
  return {
    sameName: flag(sameName),
    recalledName: flag(!sameName && recalled),
    otherName: flag(fundsA.length > 0 && fundsB.length > 0 && !fundsA.some((key) => fundsB.includes(key))),
    otherBody: flag(isOther(bodiesOf(a), bodiesOf(b))),
    sameCountry: flag(sameCountry),
    otherCountry: flag(here.length > 0 && there.length > 0 && !sameCountry),
  }
}

/** Names that few letters have. */
function tellingNames({ names }: Statement, { weightOf }: Collection): string[] {
  return names.filter((name) => weightOf(name) > TELLING)
}

const TELLING = 0.6

/** Organisations and forums by name; those of every letter tell nothing. */
function bodiesOf({ keys }: Statement): string[] {
  return keys.filter(
    (key) =>
      /^(?:organisation|forum)/.test(key) &&
      !/tweede-kamer|europese-unie|verenigde-naties|:eu$|:vn$/.test(key),
  )
}

function isOther(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.length > 0 && theirs.length > 0 && !ours.some((key) => theirs.includes(key))
}

function productSigns(a: Statement, b: Statement) {
  const same = a.products.some((word) => b.products.includes(word))
  const recalled =
    !same &&
    (a.products.some((word) => b.context.includes(word)) ||
      b.products.some((word) => a.context.includes(word)))
  return {
    sameProduct: flag(same),
    recalledProduct: flag(recalled),
    otherProduct: flag(!same && !recalled && a.products.length > 0 && b.products.length > 0),
  }
}

function motionSigns(a: Statement, b: Statement) {
  const both = a.motions.length > 0 && b.motions.length > 0
  const same = both && a.motions.some((one) => b.motions.some((other) => isSameMotion(one, other)))
  return { sameMotion: flag(same), otherMotion: flag(both && !same) }
}

type Motion = Statement['motions'][number]

/** The same number, or when one has none the same first submitter. */
export function isSameMotion(one: Motion, other: Motion): boolean {
  if (one.reference && other.reference) return one.reference === other.reference
  return (
    one.key === other.key ||
    (one.submitters[0] !== undefined &&
      one.submitters[0].toLowerCase() === other.submitters[0]?.toLowerCase())
  )
}

/** The days an undertaking must be met in, or that a sentence names ahead of its letter. */
export function daysOf(
  statement: Statement,
): { from: string | null; to: string | null; text: string } | null {
  return (
    statement.undertaking?.deadline ??
    statement.when ??
    statement.times.find(({ type, role }) => type !== 'recurrence' && role !== 'publication') ??
    null
  )
}

function sameDays(a: Statement, b: Statement): number {
  const [one, other] = [daysOf(a), daysOf(b)]
  if (!one?.to || !other?.to) return 0
  const [from, to, start, end] = [one.from ?? one.to, one.to, other.from ?? other.to, other.to]
  if (from === start && to === end) return 1
  return from <= end && start <= to && days(from, to) < 400 && days(start, end) < 400 ? 0.5 : 0
}

function days(from: string, to: string): number {
  return (parseDay(to) ?? 0) - (parseDay(from) ?? 0)
}

const ORDINAL =
  /\b(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)\b(?! (?:kwartaal|helft|kamer|half|plaats|instantie))/gi

/** "De tweede ronde" is not "de derde ronde". */
export function ordinalsDiffer(one: string, other: string): boolean {
  const of = (text: string) => [...text.toLowerCase().matchAll(ORDINAL)].map(([word]) => word)
  const [a, b] = [of(one), of(other)]
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word))
}

/** The later one names the day of the earlier letter, or says that it was said before. */
function refersBack(earlier: Placed, later: Placed): number {
  const { statement } = later
  const said = earlier.letter.date.value
  if (said === null) return 0
  const onThatDay =
    statement.times.some(({ from, to }) => from === said && to === said) ||
    statement.discharge?.madeOn === said
  if (onThatDay) return 1
  const inThatMonth = statement.times.some(
    ({ from, to, role }) =>
      role === 'past' && from !== null && to !== null && from <= said && said <= to && days(from, to) < 32,
  )
  return inThatMonth ? 0.6 : 0
}

/** Whether what the later sentence does can come of what the earlier one does. */
function fits(a: Statement, b: Statement): number {
  const done = b.acts.includes('realisation') || b.acts.includes('discharge') || b.changes.length > 0
  if (a.undertaking && (b.undertaking || done)) return 1
  if (a.sums.length > 0 && b.sums.length > 0) return 1
  if (a.acts.includes('motion') && b.acts.includes('motion')) return 1
  if ((a.acts.includes('recommendation') || a.acts.includes('response')) && (b.undertaking || done))
    return 0.5
  return 0
}
