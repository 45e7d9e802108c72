import { isSameMotion } from '#compare/same-motion.ts'
import type { TermWeights } from '#compare/term-weights.ts'
import type { NamedMotion, Statement } from '#model/statement.ts'
import { fold } from '#text/fold.ts'
import { FUNCTION_WORDS } from '#text/function-words.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'

/** A sign that is there or not. */
export const flag = (claim: boolean) => (claim ? 1 : 0)

const SPECIFIC = /^(?:fund|coalition|forum|office|organisation|kst|ah|handelingen)/

/** Signs from the things that both name: the same fund, another country. */
export function nameSigns(a: Statement, b: Statement, weights: TermWeights) {
  const [ours, theirs] = [
    a.keys.filter((key) => SPECIFIC.test(key)),
    b.keys.filter((key) => SPECIFIC.test(key)),
  ]
  const sameName = ours.some((key) => theirs.includes(key))
  const recalled =
    ours.some((key) => b.leansOn.includes(key)) ||
    theirs.some((key) => a.leansOn.includes(key)) ||
    a.leansOn.some((key) => SPECIFIC.test(key) && b.leansOn.includes(key))
  const countries = (statement: Statement) => statement.keys.filter((key) => key.startsWith('country:'))
  const [here, there] = [countries(a), countries(b)]
  const funds = (statement: Statement) =>
    [...statement.keys, ...statement.leansOn].filter((key) => /^(?:fund|coalition)/.test(key))
  return {
    sameName: flag(sameName),
    recalledName: flag(!sameName && recalled),
    otherName: flag(isOther(funds(a), funds(b))),
    otherBody: flag(isOther(bodiesOf(a, weights), bodiesOf(b, weights))),
    sameCountry: flag(here.some((key) => there.includes(key))),
    otherCountry: flag(isOther(here, there)),
  }
}

const TELLING = 0.6

/** Organisations and forums by name; those of every letter tell nothing. */
function bodiesOf({ keys }: Statement, { weightOf }: TermWeights): string[] {
  return keys.filter((key) => /^(?:organisation|forum):/.test(key) && weightOf(key) > TELLING)
}

function isOther(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.length > 0 && theirs.length > 0 && !ours.some((key) => theirs.includes(key))
}

/** Signs from what a promise can bring about: both speak of an evaluation, or of other things. */
export function productSigns(a: Statement, b: Statement, { weightOf }: TermWeights) {
  const same = a.products.filter((word) => b.products.includes(word))
  const isRecalled =
    ({ meant, context }: Statement) =>
    (word: string) =>
      meant.includes(word) || context.includes(word)
  const recalled = a.products.some(isRecalled(b)) || b.products.some(isRecalled(a))
  const both = a.products.length > 0 && b.products.length > 0
  return {
    sameProduct: Math.max(0, ...same.map(weightOf)) ** 2,
    otherProduct: flag(both && same.length === 0 && !recalled),
  }
}

/** Signs from the motions that both speak of. */
export function motionSigns(a: Statement, b: Statement) {
  const both = a.motions.length > 0 && b.motions.length > 0
  const same = both && a.motions.some((one) => b.motions.some((other) => isOneMotion(one, a, other, b)))
  return { sameMotion: flag(same), otherMotion: flag(both && !same) }
}

/** A Member submits more than one motion: without a number on both sides what they are about must not differ. */
function isOneMotion(one: NamedMotion, a: Statement, other: NamedMotion, b: Statement): boolean {
  if (!isSameMotion(one, other)) return false
  if (one.reference && other.reference) return true
  return isOnTopic(topicOf(a), b) && isOnTopic(topicOf(b), a)
}

/** Stems of what a statement says its motion is about: "de motie-De Vries over opslag van gegevens". */
function topicOf({ text }: Statement): string[] {
  const topic = /\bmotie[^.;,]{0,80}? (?:over|inzake) ([^.;,]+)/i.exec(text)?.[1] ?? ''
  return wordsIn(fold(topic)).slice(0, TOPIC_WORDS).filter(isTelling).map(stemOf)
}

const TOPIC_WORDS = 8
const isTelling = (word: string) => word.length > 3 && !FUNCTION_WORDS.has(word)

function isOnTopic(topic: readonly string[], { words, meant, context }: Statement): boolean {
  if (topic.length === 0) return true
  return topic.some((stem) => words.includes(stem) || meant.includes(stem) || context.includes(stem))
}
