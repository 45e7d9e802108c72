import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import {
  nameWordsOf,
  readNames,
  type MemberName,
  type MemberNames,
  type NameWords,
} from '#extract/motion-names.ts'
import type { Span } from '#model/span.ts'

/** A place where a letter speaks of one motion, or with `plural` and no names of several named before. */
export type MotionMention = Span & {
  readonly sentence: number
  /** Where the word "motie" stands. */
  readonly noun: Span
  readonly plural: boolean
  /** `back`: "deze motie" · `definite`: "de motie" · `indefinite`: "een motie" · `none`: no article. */
  readonly article: 'back' | 'definite' | 'indefinite' | 'none'
  readonly names: readonly MemberName[]
  readonly others: boolean
  readonly parties: readonly string[]
  /** First letters of the words that say what the motion is about. */
  readonly topic: ReadonlySet<string>
  reference: string | null
}

const MEMBERS = String.raw`(?:van |door |namens )?(?:(?:het |de |uw )?(?:(?:toenmalig|voormalig|oud)e? ?-?)?(?:Tweede Kamer|Eerste Kamer|Kamer)?(?:lid|leden)|(?:de )?(?:heer|heren|mevrouw)|(?:de )?senator(?:en)?)(?: van (?:de|uw) (?:Tweede |Eerste )?Kamer(?: der Staten-Generaal)?| uit uw Kamer)?,? (?:(?:de )?(?:heer|mevrouw) )?(?=['\p{L}])`
const DIRECT = new RegExp(
  String.raw`\s*[:,-]?\s*(?:[([][^()[\]]{0,90}[)\]]\s*|(?:nr|met kenmerk|d\.d\.)\.? [\d .-]{1,20}\s*)?(?:(?:is |was |werd )?(?:(?:eerder |destijds )?ingediend|voorgesteld) )?${MEMBERS}`,
  'iuy',
)
const LATER = new RegExp(
  String.raw`[ (,](?=van |door |namens |die |welke |dat )(?:(?:die|welke) )?${MEMBERS}`,
  'giu',
)
const BEFORE = new RegExp(String.raw`(?:^|[ (])${MEMBERS}`, 'giu')
const AND_FROM = new RegExp(
  String.raw`(?:,|[;]| en| alsmede| evenals| en ook) (?:(?:die|de motie) )?(?=van |door )${MEMBERS}`,
  'giu',
)
const OTHER_PAPER =
  /(?:vragen|vraag|verzoek|verzoeken|toezegging|toezeggingen|amendement|amendementen|initiatiefnota|inbreng|brief|wetsvoorstel|aanwezigheid)\s*$/i
const SUBMITTING =
  /\b(?:ingediend|ingediende|indiende|indienden|diende|dienden|indient|verzoekt|verzocht|verzochten|vraagt|vroeg|vroegen|in (?:zijn|haar|hun)|middels|met (?:zijn|haar|hun))\b/i
const ARTICLES: Readonly<Record<string, MotionMention['article']>> = Object.fromEntries([
  ...'deze die dezelfde diezelfde genoemde bovengenoemde bovenstaande voornoemde eerdergenoemde betreffende desbetreffende onderhavige beide'
    .split(' ')
    .map((word) => [word, 'back']),
  ...'de haar zijn hun uw'.split(' ').map((word) => [word, 'definite']),
  ...'een geen elke iedere alle per bij'.split(' ').map((word) => [word, 'indefinite']),
])
const TOPIC =
  /\b(?:over|om|inzake|betreffende|aangaande|waarin|waarmee|die|met betrekking tot|verzoekt|vraagt|roept)\b/
/** How far behind the noun its Members can stand, in characters. */
const WINDOW = 260
const EMPTY_TOPIC =
  /^(?:regeri|kabine|verzoe|vraagt|kamer|motie|motion|leden|kamers|wordt|worden|zijn|hebben|nederl|minist|staats|midde|hierme|daarme)/

/** Finds every place where the text speaks of a motion of the House, in order. Words such as "emotie" are none. */
export function findMentions(analysis: Analysis): MotionMention[] {
  const { text } = analysis
  const words = nameWordsOf(analysis.vocabulary)
  const mentions: MotionMention[] = []
  const nouns = nounsIn(text)
  for (let index = 0; index < nouns.length; index++) {
    const noun = nouns[index]!
    const sentence = sentenceAt(analysis, noun.start)
    if (sentence < 0) continue
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
  const make = (
    names: readonly MemberName[],
    others: boolean,
    parties: readonly string[],
    span: Span,
  ): MotionMention => ({
    ...span,
    sentence,
    noun,
    plural: noun.plural,
    article,
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
  // "de moties van de leden A en B over … en van het lid C": A and B share one.
  const isOne = !noun.plural || (more.length > 0 && found.leden)
  const groups = isOne ? [found.names] : groupsOf(found.names)
  const own = groups.map((names, group) =>
    make(
      names,
      names.some(({ others }) => others) || (isOne && found.others),
      group === 0 ? found.parties : [],
      {
        start: group === 0 ? whole.start : names[0]!.start,
        end: group === groups.length - 1 ? whole.end : names.at(-1)!.end,
      },
    ),
  )
  return [...own, ...more]
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
function articleOf(text: string, noun: Span, since: number): MotionMention['article'] {
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

type FoundNames = MemberNames & { readonly start: number; readonly leden: boolean }

function namesOf(
  text: string,
  { noun, since, until }: { noun: Span & { plural: boolean }; since: number; until: number },
  words: NameWords,
  article: MotionMention['article'],
): FoundNames | undefined {
  const within = (names: MemberNames | undefined) =>
    names && names.names[0]!.start < until ? names : undefined
  const one = (intro: string) => /lid\b|heer\b|mevrouw|senator\b/i.test(intro)

  DIRECT.lastIndex = noun.end
  const direct = DIRECT.exec(text)
  if (direct && DIRECT.lastIndex <= until) {
    const names = within(readNames(text, DIRECT.lastIndex, words, { one: one(direct[0]) }))
    if (names) return { ...names, start: noun.start, leden: /leden/i.test(direct[0]) }
  }
  const bare = within(bareNames(text, noun, words))
  if (bare) return { ...bare, start: noun.start, leden: false }

  if (article !== 'back') {
    const behind = text.slice(noun.end, Math.min(until, noun.end + WINDOW))
    for (const match of behind.matchAll(LATER)) {
      if (OTHER_PAPER.test(behind.slice(Math.max(0, match.index - 40), match.index))) continue
      const names = within(
        readNames(text, noun.end + match.index + match[0].length, words, { one: one(match[0]) }),
      )
      if (names) return { ...names, start: noun.start, leden: /leden/i.test(match[0]) }
    }
  }
  const bracket = within(bracketNames(text, noun.end, until, words))
  if (bracket) return { ...bracket, start: noun.start, leden: false }
  if (article === 'back' || !SUBMITTING.test(text.slice(since, until))) return undefined
  return namesBefore(text, noun, since, words)
}

/** "motie-Piri/Van der Lee", "motie Ceder", "motie van der Plas", "motie 21 501-20, nr. 18 - Ceder". */
function bareNames(
  text: string,
  { end: at, plural }: Span & { plural: boolean },
  words: NameWords,
): MemberNames | undefined {
  const [lead] =
    /^(?:\s*[:-]+\s*|\s+)(?:\(?(?:Kamerstuk(?:ken)?(?: I{1,2})?,? )?(?:\d{2}[ .]?\d{3}|\d{4,5})[\d ,.:IVXLA-]{0,22}(?:nr\.? ?\d{1,5}|-\d{1,5})\)?[\s,:;-]*)?/i.exec(
      text.slice(at, at + 90),
    ) ?? []
  if (!lead) return undefined
  const from = at + lead.length
  if (!/^van\s/.test(text.slice(from, from + 4))) {
    const names = readNames(text, from, words)
    if (!names) return undefined
    const [first] = names.names
    // An unknown word with a capital behind the bare noun is a name only where names stand: "motie Klimaat" is a topic.
    const known =
      words.surnames.has(first!.surname) || first!.given !== null || names.names.length > 1 || names.others
    const shown =
      known ||
      names.parties.length > 0 ||
      /-/.test(lead) ||
      text.slice(first!.start, first!.end).includes(' ')
    return shown ||
      (!plural && /^\s*(?:[(,.;:]|over\b|om\b|inzake\b|$)/.test(text.slice(names.end, names.end + 8)))
      ? names
      : undefined
  }
  const behind = readNames(text, from + 4, words)
  const whole = readNames(text, from, words)
  const has = (names: MemberNames | undefined) =>
    names !== undefined && words.surnames.has(names.names[0]!.surname)
  if (/^van (?:der|den|het) /.test(text.slice(from, from + 9))) return whole
  if (text.slice(from, from + 7).startsWith('van de ')) {
    return has(behind) ? behind : has(whole) ? whole : undefined
  }
  if (has(behind)) return behind
  return has(whole) ? whole : behind
}

/** "de motie over vrouwenrechten (lid Ceder, 36800 V, nr. 12)" */
function bracketNames(text: string, at: number, until: number, words: NameWords): MemberNames | undefined {
  const behind = text.slice(at, Math.min(until, at + WINDOW))
  for (let found = behind.indexOf('('); found >= 0; found = behind.indexOf('(', found + 1)) {
    const open = at + found
    const [lead = ''] =
      /^\((?:(?:de |het )?(?:Kamer)?(?:lid|leden) )?/i.exec(text.slice(open, open + 22)) ?? []
    const names = readNames(text, open + lead.length, words, { strict: lead.length === 1 })
    if (names && /^\s*[),;:]/.test(text.slice(names.end, names.end + 3))) return names
  }
  return undefined
}

/** "heeft het lid Ceder een motie ingediend", "de door de leden A en B ingediende motie" */
function namesBefore(text: string, noun: Span, since: number, words: NameWords): FoundNames | undefined {
  let found: FoundNames | undefined
  const from = Math.max(since, noun.start - 160)
  const before = text.slice(from, noun.start)
  for (const match of before.matchAll(BEFORE)) {
    if (OTHER_PAPER.test(before.slice(0, match.index + 1))) continue
    const names = readNames(text, from + match.index + match[0].length, words)
    if (names && names.end <= noun.start) {
      found = { ...names, start: from + match.index + 1, end: noun.end, leden: /leden/i.test(match[0]) }
    }
  }
  return found
}

/** "… en van de leden A en B", "… en die van het lid C" behind the first motion of a row. */
function furtherNames(text: string, at: number, until: number, words: NameWords): MemberNames[] {
  const found: MemberNames[] = []
  const behind = text.slice(at, Math.min(until, at + 4 * WINDOW))
  for (const match of behind.matchAll(AND_FROM)) {
    const from = at + match.index + match[0].length
    const names =
      from < (found.at(-1)?.end ?? at)
        ? undefined
        : readNames(text, from, words, { one: /lid\b/i.test(match[0]) })
    if (names && names.names[0]!.start < until) found.push(names)
  }
  return found
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
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{6,}/gu)) {
    const stem = word.slice(0, 7)
    if (!EMPTY_TOPIC.test(stem)) stems.add(stem)
  }
  return stems
}
