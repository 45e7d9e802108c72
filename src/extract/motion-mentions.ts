import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import { nameWordsOf, type MemberName, type NameWords } from '#extract/motion-names.ts'
import {
  furtherNames,
  meansSameMembers,
  namesOf,
  type Article,
  type FoundNames,
} from '#extract/motion-submitters.ts'
import type { Span } from '#model/span.ts'

/** A place where a letter speaks of one motion, or with `plural` and no names of several named before. */
export type MotionMention = Span & {
  readonly sentence: number
  /** Where the word "motie" stands. */
  readonly noun: Span
  readonly plural: boolean
  /** `back`: "deze motie" · `definite`: "de motie" · `indefinite`: "een motie" · `none`: no article. */
  readonly article: Article
  /** 2 of "de tweede motie"; null when it does not count them. "Een andere motie" is 0: one more. */
  readonly ordinal: number | null
  /** It is said to be by the Members of the motion before it. */
  readonly sameMembers: boolean
  readonly names: readonly MemberName[]
  readonly others: boolean
  readonly parties: readonly string[]
  /** First letters of the words that say what the motion is about. */
  readonly topic: ReadonlySet<string>
  reference: string | null
}

const ARTICLES: Readonly<Record<string, Article>> = Object.fromEntries([
  ...'deze die dezelfde diezelfde genoemde bovengenoemde bovenstaande voornoemde eerdergenoemde betreffende desbetreffende onderhavige beide'
    .split(' ')
    .map((word) => [word, 'back']),
  ...'de haar zijn hun uw'.split(' ').map((word) => [word, 'definite']),
  ...'een geen elke iedere alle per bij'.split(' ').map((word) => [word, 'indefinite']),
])
const ORDINALS: Readonly<Record<string, number>> = {
  eerste: 1,
  tweede: 2,
  derde: 3,
  vierde: 4,
  vijfde: 5,
  andere: 0,
  nieuwe: 0,
}
const ORDINAL = /\b(eerste|tweede|derde|vierde|vijfde|andere|nieuwe) (?:[\p{L}-]+ ){0,2}$/iu
const TOPIC =
  /\b(?:over|om|inzake|betreffende|aangaande|waarin|waarmee|die|met betrekking tot|verzoekt|vraagt|roept)\b/
const SECOND_TOPIC = /(?<=^[^;]{0,10}\b(?:over|om|inzake) [^;]{3,240})(?:,| en) (?:over|om|inzake) /g
const EMPTY_TOPIC =
  /^(?:regeri|kabine|verzoe|vraagt|kamer|motie|motion|leden|kamers|wordt|worden|zijn|hebben|nederl|minist|staats|midde|hierme|daarme)/

/** Other assemblies have motions too. */
const OF_OTHERS =
  /^ (?:van|uit|in) (?:het (?:europees parlement|parlement van)|de (?:gemeenteraad|provinciale staten|parlementaire vergadering))/i

/** Finds every place where the text speaks of a motion of the House, in order. Words such as "emotie" are none. */
export function findMentions(analysis: Analysis): MotionMention[] {
  const { text } = analysis
  const words = nameWordsOf(analysis.vocabulary)
  const mentions: MotionMention[] = []
  const nouns = nounsIn(text)
  for (let index = 0; index < nouns.length; index++) {
    const noun = nouns[index]!
    const sentence = sentenceAt(analysis, noun.start)
    if (sentence < 0 || OF_OTHERS.test(text.slice(noun.end, noun.end + 40))) continue
    const from = analysis.sentences.start[sentence]!
    const to = analysis.sentences.end[sentence]!
    const next = nouns[index + 1]
    const until = next && next.start < to ? next.start : to
    const previous = nouns[index - 1]
    const since = previous && previous.end > from ? previous.end : from
    mentions.push(...mentionsAt(text, { noun, sentence, since, until, to }, words))
  }
  return mentions
}

type Place = { noun: Span & { plural: boolean }; sentence: number; since: number; until: number; to: number }

function mentionsAt(
  text: string,
  { noun, sentence, since, until, to }: Place,
  words: NameWords,
): MotionMention[] {
  const article = articleOf(text, noun, since)
  const found = namesOf(text, { noun, since, until }, words, article)
  const ordinal = ordinalOf(text, noun, since)
  const sameMembers = !found && meansSameMembers(text, { noun, since, until })
  const make = (
    names: readonly MemberName[],
    others: boolean,
    parties: readonly string[],
    span: Span,
    count = ordinal,
  ): MotionMention => ({
    ...span,
    sentence,
    noun,
    plural: noun.plural,
    article,
    ordinal: count,
    sameMembers,
    names,
    others,
    parties,
    topic: topicOf(text, Math.max(span.end, noun.end), until),
    reference: null,
  })
  if (!found) return [make([], false, [], noun)]
  const whole = { start: Math.min(noun.start, found.start), end: Math.max(noun.end, found.end) }
  const more = furtherNames(text, found.end, noun.plural ? to : until, words).map(
    ({ names, others, parties, end }) => make(names, others, parties, { start: names[0]!.start, end }),
  )
  if (noun.plural && found.names.length === 1 && more.length === 0) {
    for (const start of furtherTopics(text, found.end, to)) {
      more.push(make(found.names, found.others, [], { start, end: start + 4 }, 0))
    }
  }
  const isOne = areOne(found, noun, more.length > 0)
  const groups = isOne ? [found.names] : groupsOf(found.names)
  const own = groups.map((names, group) => {
    const start = group === 0 ? whole.start : names[0]!.start
    const end = group === groups.length - 1 ? whole.end : names.at(-1)!.end
    const others = names.some((name) => name.others) || (isOne && found.others)
    return make(names, others, group === 0 ? found.parties : [], { start, end })
  })
  return [...own, ...more]
}

/** Whether all names in a row share the motion, or the motions. */
function areOne(found: FoundNames, noun: Place['noun'], isRow: boolean): boolean {
  // "de moties van de leden A en B over … en van het lid C": A and B share one.
  if (!noun.plural || (isRow && found.leden)) return true
  // "De leden A en B dienden twee moties in": both are of both.
  return found.end === noun.end && found.leden
}

function ordinalOf(text: string, noun: Span, since: number): number | null {
  const word = ORDINAL.exec(text.slice(Math.max(since, noun.start - 45), noun.start))?.[1]
  return word === undefined ? null : ORDINALS[word.toLowerCase()]!
}

/** Where each further motion begins in "de moties van het lid A over … en over …". */
function furtherTopics(text: string, from: number, to: number): number[] {
  const behind = text.slice(from, to)
  return [...behind.matchAll(SECOND_TOPIC)].map(
    ({ index }) => from + index + behind.slice(index).search(/(?:over|om|inzake) /),
  )
}

function nounsIn(text: string): (Span & { plural: boolean })[] {
  const nouns: (Span & { plural: boolean })[] = []
  for (const core of ['otie', 'OTIE']) {
    for (let at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + 4)) {
      const first = text.charCodeAt(at - 1) | 32
      if (first !== 109) continue
      let start = at - 1
      if (text.slice(Math.max(0, start - 5), start).toLowerCase() === 'kamer') start -= 5
      if (start > 0 && /\p{L}/u.test(text[start - 1]!)) continue
      const plural = (text.charCodeAt(at + 4) | 32) === 115
      const end = at + (plural ? 5 : 4)
      if (end < text.length && /[\p{L}\d]/u.test(text[end]!)) continue
      nouns.push({ start, end, plural })
    }
  }
  return nouns.sort((a, b) => a.start - b.start)
}

/** The article before the noun, past at most three adjectives: "de gewijzigde motie". */
function articleOf(text: string, noun: Span, since: number): Article {
  const before = text
    .slice(Math.max(since, noun.start - 60), noun.start)
    .trimEnd()
    .split(/\s+/)
  for (let back = 1; back <= 4; back++) {
    const word = before.at(-back)?.toLowerCase().replace(/^[("]/, '')
    if (word === undefined) return 'none'
    const article = ARTICLES[word]
    if (article) return article
    if (!/(?:e|en|d)$/.test(word)) return 'none'
  }
  return 'none'
}

/** In "de moties A/B, C en D" a stroke joins the Members of one motion; commas and "en" part motions. */
function groupsOf(names: readonly MemberName[]): MemberName[][] {
  const groups: MemberName[][] = []
  for (const name of names) {
    if (groups.length > 0 && /[/&-]/.test(name.separator)) groups.at(-1)!.push(name)
    else groups.push([name])
  }
  return groups
}

function topicOf(text: string, at: number, until: number): Set<string> {
  const rest = text.slice(at, Math.min(until, at + 320))
  const start = TOPIC.exec(rest)
  return start && start.index <= 70 ? stemsOf(rest.slice(start.index).split(/[(;]/)[0]!) : new Set()
}

/** The first seven letters of the longer words of a text, those that every motion has left out. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>()
  // The matching layer has no diacritics.
  for (const word of text.toLowerCase().match(/[a-z]{6,}/g) ?? []) {
    const stem = word.slice(0, 7)
    if (!EMPTY_TOPIC.test(stem)) stems.add(stem)
  }
  return stems
}
