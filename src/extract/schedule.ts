import type { ActorMention } from '#extract/actors.ts'
import { cuesIn, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { marker } from '#extract/markers.ts'
import { parseDay } from '#text/time/day.ts'
import type { TimeExpression } from '#text/time/find-times.ts'
import { MARK, SHAPE } from '#text/tokens.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

/** What makes a sentence a commitment, with the subject that made it hold. */
export type Ground = {
  readonly rule: string
  readonly class: Finding<'commitment'>['class']
  readonly modality: Finding<'commitment'>['modality']
  readonly specificity: Finding<'commitment'>['specificity'] | undefined
  readonly verb: number
  readonly mention: ActorMention | undefined
}

/** Words that say of a period under way that the rest of it is meant. */
const STILL = /^(?:nog|dit|deze|later|komend|de komende|eind|voor|uiterlijk|binnen|ook dit)\b/i

/** A date further ahead than this many years is a goal, not a plan. */
const HORIZON_YEARS = 5

const SHORTLY = /\b(?:dagen|weken|maanden)\b/

const wordsOfSchedules = oncePerVocabulary(({ words, lexicon }) => ({
  and: lexicon.id('en'),
  stative: words(
    'is zijn was waren heeft hebben had hadden kan kunnen moet moeten mag mogen zou zouden werd werden',
  ),
  notVerb: words(
    'de het een en of maar die dat waarvan waarin waar dan als zoals ook van in op aan door voor met bij uit naar over tegen',
  ),
}))

/** The present tense with a future date: "In mei bezoekt de ambassadeur …". Only with the government as main subject. */
export function findSchedule(
  analysis: Analysis,
  sentence: number,
  actors: readonly ActorMention[],
  timed: boolean,
): Ground[] {
  const { sentences, tokens, vocabulary } = analysis
  const { stative, notVerb } = wordsOfSchedules(vocabulary)
  const from = mainClause(analysis, sentence)
  const to = sentences.endToken[sentence]!
  const main = actors.find(({ object, firstToken }) => !object && firstToken >= from)
  if (!main || main.kind !== 'government' || main.firstToken > from + 16) return []
  let verb = main.firstToken === from ? main.endToken : main.firstToken - 1
  // "Iedere ambassade in de regio kiest …": what belongs to the name stands before the verb.
  if (main.firstToken === from && notVerb.has(tokens.word[verb]!)) {
    verb = finiteBehind(analysis, verb, Math.min(to, verb + 9))
  }
  // "De ambassade is gevraagd dit na te gaan en rapporteert voor eind april": the second predicate tells what is to come.
  if (timed && verb < to && stative.has(tokens.word[verb]!)) verb = secondVerb(analysis, verb, to)
  if (verb >= to || tokens.shape[verb] !== SHAPE.lower) return []
  if (
    /(?:[dt]en?|schreef|kwam|ging|gaf|deed|zei|vond|hield|bleef|liet|bracht|nam)$/.test(
      wordAt(analysis, verb),
    )
  ) {
    return []
  }
  if (stative.has(tokens.word[verb]!) || notVerb.has(tokens.word[verb]!)) return []
  if (main.id === 'ik' && marker(vocabulary, 'no-act')[tokens.word[verb]!] === 1) return []
  if (
    cuesIn(analysis, sentence, 'realisation').some(({ cue }) => cue.agent === 'government') ||
    cuesIn(analysis, sentence, 'no-commitment').length > 0
  ) {
    return []
  }
  const ground = { specificity: undefined, verb, mention: main }
  return timed
    ? [{ ...ground, rule: 'scheduled', class: 'promise', modality: 'scheduled' }]
    : [{ ...ground, rule: 'recurring', class: 'continuation', modality: 'ongoing' }]
}

const openersOfClauses = oncePerVocabulary(({ words }) =>
  words('welke wat wie hoe of wanneer waar indien als zodra nadat voordat omdat hoewel terwijl'),
)

/** The token at which the main clause begins: behind the comma when the sentence opens with a subordinate clause. */
function mainClause({ tokens, sentences, vocabulary }: Analysis, sentence: number): number {
  const openers = openersOfClauses(vocabulary)
  const from = sentences.firstToken[sentence]!
  if (!openers.has(tokens.word[from]!)) return from
  const to = sentences.endToken[sentence]!
  for (let token = from + 1; token < to; token++) if (tokens.word[token] === MARK.comma) return token + 1
  return from
}

/** The first word from here that has the form of a finite verb in the singular: `kiest`, `opent`; `to` when none has. */
function finiteBehind(analysis: Analysis, from: number, to: number): number {
  for (let token = from; token < to; token++) {
    if (analysis.tokens.shape[token] !== SHAPE.lower) continue
    const word = wordAt(analysis, token)
    if (WEAK_PAST.test(word)) return to
    if (FINITE.test(word) && !NOUN_IN_T.test(word)) return token
  }
  return to
}

/** The finite verb right behind "en" in the same sentence; `to` when there is none. */
function secondVerb(analysis: Analysis, verb: number, to: number): number {
  const { tokens, vocabulary } = analysis
  const { and } = wordsOfSchedules(vocabulary)
  for (let token = verb + 2; token + 1 < to; token++) {
    if (tokens.word[token] !== and || tokens.shape[token + 1] !== SHAPE.lower) continue
    const word = wordAt(analysis, token + 1)
    if (FINITE.test(word) && !NOUN_IN_T.test(word) && !WEAK_PAST.test(word)) return token + 1
  }
  return to
}

const FINITE = /^(?!ge|be|ver|met$|dat$|het$|wat$|niet$)[a-z]{2,}[a-z]t$/
/** "Organiseerde", "steunden": what was done is no plan. */
const WEAK_PAST = /^(?!ge)[a-z]{2,}(?:eer|eun|oon|oer|uur|aak|erk|eld|eid)(?:den?|ten?)$/
/** "Bijeenkomst", "dienst": nouns with the ending of a verb. */
const NOUN_IN_T =
  /(?:komst|dienst|kunst|lijst|winst|tekst|kracht|macht|dracht|zicht|markt|schrift|maart|ment|dent)$/

function wordAt({ text, tokens }: Analysis, token: number): string {
  return text.slice(tokens.start[token], tokens.end[token])
}

/**
 * True when a sentence that names these times names one after the letter's date that is no mere validity or recurrence. `whollyAhead` leaves
 * out a bare year that is half over: "in 2025" tells of what was done as often as of what will be.
 */
export function namesFuture(
  { document, text }: Analysis,
  named: readonly TimeExpression[],
  whollyAhead = false,
): boolean {
  const today = document.date.value
  for (const time of named) {
    const { start: at, from, to, role, type } = time
    if (role === 'past' || role === 'validity' || type === 'recurrence') continue
    if (today === null) return true
    const far = Number((from ?? to ?? '').slice(0, 4)) - Number(today.slice(0, 4)) > HORIZON_YEARS
    const begins =
      !whollyAhead ||
      role === 'deadline' ||
      from === null ||
      from >= today ||
      isMostlyAhead(time, today) ||
      STILL.test(text.slice(at, at + 12))
    // "De komende weken" begins today and has no end; "de komende jaren" is no moment at all.
    const lasts = to === null && from !== null && from >= today && SHORTLY.test(text.slice(at, at + 24))
    if (!far && begins && (lasts || (to ?? from ?? '') > today)) return true
  }
  return false
}

/** A stated term of office of which the greater part is to come: what is done in it is planned. */
function isMostlyAhead({ from, to, rule }: TimeExpression, today: string): boolean {
  if (!rule.startsWith('stated-') || from === null || to === null) return false
  return parseDay(to)! - parseDay(today)! > parseDay(today)! - parseDay(from)!
}
