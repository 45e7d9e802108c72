import { aheadDays, isAhead } from '#compare/ahead.ts'
import { mainClause } from '#compare/clauses.ts'
import { deniedWords } from '#compare/course-rules.ts'
import { daysBetween } from '#compare/days.ts'
import {
  both,
  changeWords,
  looseWords,
  NOT_YET_DONE,
  ONE_THING,
  TWO_VALUES,
  VALUE_CUES,
  type Lists,
  type Rule,
} from '#compare/relation.ts'
import { isSameMotion } from '#compare/same-motion.ts'
import { sameUnits } from '#compare/same-units.ts'
import type { Statement } from '#model/statement.ts'

/** A motion that was left open is dealt with, or two letters say otherwise of it. */
export const motionRule: Rule = ({ a, b, signs }) => {
  if (signs.sameMotion === 0) return undefined
  const [one, other] = motionsOf(a, b)
  const isLeftOpen = other?.disposition === null || other?.disposition === 'pending'
  if (one && isLeftOpen && a.acts.includes('motion') && b.undertaking && !PUTS_OFF.test(b.text)) {
    return { kind: 'answers', attribute: null, words: firstWords(b.text), rule: 'motion-taken-up' }
  }
  if (!one || !other || other.disposition === null || other.disposition === 'pending') return undefined
  const words = both(one.disposition ?? one.key, other.disposition)
  const open = one.disposition === null || one.disposition === 'pending'
  if (open) {
    return {
      kind: 'settles',
      attribute: 'disposition',
      words,
      rule: 'motion-dealt-with',
      needs: ONE_THING,
    }
  }
  if (one.disposition === other.disposition) {
    return { kind: 'repeats', attribute: 'disposition', words, rule: 'motion-again' }
  }
  if (!a.acts.includes('disposition')) {
    return { kind: 'settles', attribute: 'disposition', words, rule: 'motion-dealt-with' }
  }
  return { kind: 'contradicts', attribute: 'disposition', words, rule: 'motion-otherwise' }
}

/** "Ik kom op de motie terug": it is not taken up yet. */
const PUTS_OFF =
  /\b(?:kom|komt|komen|berichten|inform\w+|terugkomen|betrokken|betrekken|betrek|betrekt)\b|\b(?:houd|houdt|wordt|blijft)\b[^.;]*\b(?:aan|aangehouden)\b/i

function motionsOf(a: Statement, b: Statement) {
  for (const one of a.motions) {
    const other = b.motions.find((motion) => isSameMotion(one, motion))
    if (other) return [one, other] as const
  }
  return [] as const
}

/** The letter declares settled what was promised, or brings what was promised. */
export const dischargeRule: Rule = ({ a, b, signs }) => {
  if (!b.discharge || !a.undertaking) return undefined
  if (b.discharge.of === 'motion' && !a.acts.includes('motion')) return undefined
  if (b.discharge.of === 'motion' && b.tense !== 'done' && IN_THE_MAKING.test(b.text)) {
    return { kind: 'answers', attribute: null, words: firstWords(b.text), rule: 'motion-taken-up' }
  }
  const needs = signs.refersBack === 1 ? 0.3 : 0.5
  return { kind: 'settles', attribute: null, words: firstWords(b.text), rule: 'declared-settled', needs }
}

/** "Een verbod, zoals bij motie gevraagd, wordt voorbereid": taken up, and not done yet. */
const IN_THE_MAKING = /\b(?:wordt|worden)\b[^.;]*\b(?:voorbereid|uitgewerkt|onderzocht|verkend|opgesteld)\b/i

/** "Ik laat u weten of …": what was left open is decided, also when nothing comes of it. */
export const decidedRule: Rule = ({ a, b, signs, lists }) => {
  const open = a.undertaking ? OPEN.exec(a.text)?.[0] : undefined
  if (!open) return undefined
  const decided =
    changeWords(b, ['ended', 'undone', 'refused'], lists) ??
    DECIDED.exec(b.text)?.[0] ??
    (signs.sameProduct > 0 && !changeWords(b, ['resumed'], lists) ? firmWords(b, lists) : undefined)
  if (!decided) return undefined
  return { kind: 'settles', attribute: 'status', words: both(open, decided), rule: 'decided' }
}

/** It will be done, on days that are named: nothing is left to look into. */
function firmWords(b: Statement, lists: Lists): string | undefined {
  const { undertaking, text } = b
  const isFirm = undertaking?.class === 'promise' && !undertaking.condition
  return isFirm && !looseWords(b, lists) && !OPEN.test(text) ? firstWords(text) : undefined
}

/** "Hierbij bied ik u de nota aan": the letter brings the very thing that was promised or asked for. */
export const broughtRule: Rule = ({ a, b, signs, lists }) => {
  const brought = b.tense === 'ahead' ? undefined : changeWords(b, ['brought'], lists)
  if (!brought || signs.sameProduct === 0) return undefined
  if (!a.undertaking && !a.acts.includes('motion') && !ASKED.test(a.text)) return undefined
  return { kind: 'settles', attribute: null, words: brought, rule: 'brought', needs: ONE_THING }
}

const OPEN =
  /\b(?:weten|bezien|bezie|beziet|nagaan|nagegaan|onderzoeken|onderzoekt|onderzocht|verkennen|verkent|verkend|besluiten|beslissen|bepaald|bepalen|gaat|overwegen|inbrengen)\b[^.;]{0,60}\bof\b|\bde (?:gedachte|mogelijkheid|wenselijkheid)\b|\bde vraag of\b|^of\b[^.;]*\b(?:bezien|nagegaan|nagaan|onderzocht|onderzoeken|verkend|verkennen|besloten|beslist)\b/i

/** What came of it: "biedt onvoldoende meerwaarde", "is niet haalbaar gebleken". */
const DECIDED =
  /\b(?:geen|onvoldoende|voldoende|te weinig) (?:meerwaarde|draagvlak|behoefte|ruimte|steun)\b|\bniet (?:haalbaar|mogelijk|wenselijk|nodig)\b/i

/** Enough where one letter refuses and another takes up. */
const TWO_STANCES = 0.2

/** What was refused, dropped or ended is taken up again. */
export const reviveRule: Rule = ({ a, b, lists }) => {
  if (isAskedByOthers(b)) return undefined
  const dropped = changeWords(a, ['ended', 'undone'], lists) ?? deniedWords(a)
  const refused = a.response?.stance === 'refuses' || changeWords(a, ['refused'], lists) !== undefined
  const resumed = changeWords(b, ['resumed'], lists)
  const stopped = resumed === undefined ? undefined : changeWords(b, ['ended'], lists)
  if (!dropped && !refused && !stopped) return undefined
  const agrees = b.response !== null && (b.response.stance === 'agrees' || b.response.stance === 'partly')
  const promises = b.undertaking?.class === 'promise' && !looseWords(b, lists) && !deniedWords(b)
  if (!resumed && !(refused && (agrees || promises))) return undefined
  const loose = refused ? undefined : looseWords(b, lists)
  if (loose) {
    return { kind: 'weakens', attribute: 'status', words: both(dropped!, loose), rule: 'reconsidered' }
  }
  return {
    kind: 'revives',
    attribute: refused ? 'stance' : 'status',
    words: both(dropped ?? firstWords(a.text), resumed ?? firstWords(b.text)),
    rule: refused ? 'refused-then-taken' : 'taken-up-again',
    ...(refused ? { needs: resumed || agrees ? TWO_STANCES : 0.5 } : {}),
  }
}

/** "Gemeenten hebben opnieuw om een fonds gevraagd": the others ask again, the government has done nothing yet. */
function isAskedByOthers({ text, undertaking, response }: Statement): boolean {
  return undertaking === null && response === null && OTHERS_ASKED.test(text) && !WE.test(text)
}

const OTHERS_ASKED =
  /\b(?:heeft|hebben)\b[^.;]*\b(?:gevraagd|verzocht|bepleit|gepleit|aangedrongen)\b|\b(?:vroeg|vroegen|bepleitte|bepleitten|drong|drongen)\b/i
const WE = /\b(?:ik|wij|het kabinet|nederland|de regering|mijn ministerie)\b/i

const CHANGES = ['changed', 'renamed', 'replaced']

/** What is in force gets another name, place or form. */
export const changedRule: Rule = ({ a, b, signs, lists }) => {
  const telling = b.changes.filter(({ id }) => !VALUE_CUES.has(id) || haveValues(a, b))
  const changed = changeWords({ ...b, changes: telling }, CHANGES, lists)
  if (!changed || signs.share < 0.3) return undefined
  return { kind: 'changes', attribute: 'status', words: changed, rule: 'changed', needs: TWO_VALUES }
}

function haveValues(a: Statement, b: Statement): boolean {
  return a.sums.length + a.figures.length > 0 && b.sums.length + b.figures.length > 0
}

/** What was promised or runs is stopped, or is no longer done. */
export const endedRule: Rule = ({ a, b, earlier, signs, lists }) => {
  const ended = changeWords(b, ['ended', 'undone'], lists)
  if (!ended || !isAhead(earlier) || signs.otherOrdinal) return undefined
  if (b.acts.includes('realisation') && !mainClause(b.text).includes(ended)) return undefined
  if (changeWords(a, ENDED, lists)) return undefined
  const givenUp =
    b.changes.some(({ id }) => id === 'ziet-af-van') && a.undertaking?.specificity === 'deliverable'
  return { kind: givenUp ? 'settles' : 'changes', attribute: 'status', words: ended, rule: 'ended' }
}

/** What was refused or ended stays so. */
export const refusedAgainRule: Rule = ({ a, b, signs, lists }) => {
  const [one, other] = [changeWords(a, ENDED, lists), changeWords(b, ENDED, lists)]
  if (!one || !other || b.undertaking || signs.share < ALIKE) return undefined
  if (!mainClause(b.text).includes(other)) return undefined
  return { kind: 'repeats', attribute: 'stance', words: both(one, other), rule: 'refused-again' }
}

/** Part of their words that two refusals must share. */
const ALIKE = 0.25

const ENDED = ['ended', 'undone', 'refused']

/** A letter recalls that something was said or promised. */
export const toldRule: Rule = ({ a, b, earlier, signs, lists }) => {
  const told = changeWords(b, ['told'], lists) ?? TOLD_LAST.exec(b.text)?.[1]
  if (!told || signs.otherBody || !(a.undertaking || isAhead(earlier))) return undefined
  return { kind: 'repeats', attribute: null, words: told, rule: 'told-again' }
}

/** The sentence ends in it: "is een nota aangekondigd". */
const TOLD_LAST = /(?<!(?:\bwaar\w+|, (?:die|dat)) [^,]*)\b(aangekondigd|toegezegd|beloofd|gemeld)\W*$/i

/** The government says that it did what it had promised, or how far it came. */
export const realiseRule: Rule = ({ a, b, earlier, later, signs, lists }) => {
  // Two measurements of the same: how far it has come, twice.
  if (a.tense === 'done' && b.tense === 'done' && a.undertaking === null && sameUnits(a, b).length > 0) {
    return undefined
  }
  const measured = (a.tense !== 'done' || changeWords(a, ['changed'], lists)) && sameUnits(a, b).length > 0
  if (!isAhead(earlier) && !(PREPARES.test(a.text) || (measured && b.tense === 'done'))) return undefined
  const done = changeWords(b, ['done', 'brought'], lists)
  if (!b.acts.includes('realisation') && b.tense !== 'done' && !(done && !b.undertaking)) return undefined
  const when = pastDays(b)
  if (isOnlyMoney(b) || (b.acts.includes('motion') && !b.acts.includes('realisation'))) return undefined
  const delayed = IS_DELAYED.exec(mainClause(b.text))?.[0]
  if (delayed) return { kind: 'moves', attribute: 'deadline', words: delayed, rule: 'delayed' }
  const ahead = aheadDays(later) !== null
  const isToCome = ahead && ((b.tense === 'now' && !(when && SINCE.test(b.text))) || BEGINS_THEN.test(b.text))
  if (isToCome || ONLY_TOLD.test(b.text) || NOT_YET_DONE.test(b.text)) return undefined
  const said = earlier.letter.date.value
  if (said !== null && when?.to && when.to < said) return undefined
  const due = a.undertaking?.deadline
  const late = due?.to && when?.from && when.from > due.to
  if (late && daysBetween(due.to!, when.from!) > LATEST && !changeWords(b, ['delayed'], lists)) {
    return undefined
  }
  return {
    kind: 'realises',
    attribute: late ? 'deadline' : measured ? 'number' : null,
    words: late ? both(due.text, when.text) : done?.includes(' ') ? done : firstWords(b.text),
    rule: late ? 'done-late' : 'done',
    ...(late && signs.sameProduct > 0 ? { needs: ONE_THING } : {}),
  }
}

/** Money that is kept for a purpose is not spent yet. */
function isOnlyMoney({ text, sums }: Statement): boolean {
  return sums.length > 0 && RESERVED.test(text)
}

const RESERVED = /\b(?:is|zijn|wordt|worden)\b[^.;]*\b(?:uitgetrokken|gereserveerd|vrijgemaakt|begroot)\b/i

/** "Het onderzoek is vertraagd": a delay told without a day is no deed. */
const IS_DELAYED =
  /\b(?:is|zijn)\b[^.;,]*\b(?:vertraagd|uitgesteld|opgeschort|verschoven)\b(?! (?:geopend|gestart|begonnen))/i

/** "Bereidt een handreiking voor": what is in the making is to come. */
const PREPARES =
  /\b(?:bereid\w*\b[^.;]*\bvoor|(?:werkt|werken|werk|gewerkt)\b[^.;]{0,20}\baan|in voorbereiding|in ontwikkeling|in gesprek)\b/i

/** "Heeft het plan vastgesteld en begint in september": what was asked for is still to be done. */
const BEGINS_THEN = /\ben (?:begint|start|opent|verschijnt)\b/i

/** "Staat sinds 1 april open" is done, whatever follows. */
const SINCE = /\bsinds\b/i

/** "stond gepland", "is gevraagd": something was said or meant, not done. */
const ONLY_TOLD =
  /\b(?:stond|stonden|was|waren|is|zijn|heb|heeft|had)\b[^.;]{0,80}(?<!dan (?:was |is |waren )?)\b(?:gepland|voorzien|aangekondigd|gevraagd|toegezegd|beloofd)\b|\bkondigde\b/i

/** Days after a deadline from which a report is about something else. */
const LATEST = 400

/** The latest days in the past that a statement names: when it was done. */
function pastDays({ when, times }: Statement): Statement['when'] {
  const past = times.filter(({ role, to }) => role === 'past' && to !== null)
  return past.reduce<Statement['when']>((last, time) => (last?.to && last.to >= time.to! ? last : time), when)
}

/** What a committee or a Member asked for is given. */
export const requestRule: Rule = ({ a, b }) => {
  if (!ASKED.test(a.text) || a.motions.length > 0) return undefined
  if (ANSWERS_QUESTION.test(b.text)) {
    return { kind: 'answers', attribute: null, words: firstWords(b.text), rule: 'asked-and-answered' }
  }
  if (a.undertaking) return undefined
  if (b.motions.length > 0 || (b.tense === 'now' && !b.discharge && !b.undertaking)) return undefined
  return { kind: 'answers', attribute: null, words: firstWords(b.text), rule: 'asked-and-given' }
}

/** "Op de vraag van het lid … kan ik antwoorden dat …" */
const ANSWERS_QUESTION =
  /\b(?:vraag|vragen)\b[^.;]*\b(?:antwoord|antwoorden|antwoordt|beantwoord|beantwoorden|luidt)\b|\bin (?:antwoord|reactie) op de vra(?:ag|gen)\b/i

const ASKED =
  /\b(?:commissie|lid|leden|kamer)\b.{0,60}\b(?:verzocht|verzoekt|gevraagd|vroeg|vroegen|vraagt|vragen|weten)\b|\b(?:verzocht|vroeg|vroegen|wil|wilde)\b.{0,40}\b(?:commissie|lid|leden|kamer)\b/i

/** An answer to what an adviser or the House had asked in an earlier letter. */
export const answerRule: Rule = ({ a, b, lists }) => {
  const retold = isOwnRetelling(a) && ANSWERS_ADVICE.test(b.text)
  if (!a.acts.includes('recommendation') && !retold) return undefined
  const resumed = changeWords(b, ['resumed'], lists)
  if (resumed) {
    return {
      kind: 'revives',
      attribute: 'stance',
      words: resumed,
      rule: 'asked-then-taken',
      needs: TWO_STANCES,
    }
  }
  return {
    kind: 'answers',
    attribute: 'stance',
    words: firstWords(b.text),
    rule: 'answered-later',
  }
}

/** "De raad bepleit …": the letter tells in its own words what was advised. */
function isOwnRetelling({ text, undertaking, acts }: Statement): boolean {
  return undertaking === null && acts.length === 0 && ADVISES.test(text)
}

const ADVISES =
  /\b(?<!\bte )(?:beveelt|bevelen|adviseert|adviseren|bepleit|bepleiten|raadt|dringt|aanbeveling (?:behelst|luidt|strekt|betreft|houdt|gaat))\b/i
const ANSWERS_ADVICE =
  /\b(?:aanbeveling|advies|suggestie|voorstel van)\b[^.;]*\b(?:over|op|volgt|volgen|opgevolgd|overgenomen|uit)\b|\b(?:neemt|volgt|nemen|volgen)\b[^.;]*\b(?:aanbeveling|advies|suggestie)\b/i

function firstWords(text: string): string {
  const words = text.split(' ')
  return words.length <= 12 ? text : `${words.slice(0, 12).join(' ')} …`
}
