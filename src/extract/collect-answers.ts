import type { AdvicePlaces } from '#extract/advice-places.ts'
import { cuesIn, isHeadingAt, sentenceAt, sentenceText, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { adviceStretches, closesAnswer } from '#extract/recommendations.ts'
import { partStems, sharedStems } from '#extract/stems.ts'
import { firstFrom } from '#text/sorted.ts'

type Recommendation = Finding<'recommendation'>

/** A sentence that turns to another recommendation than the one it stands under. */
const TURNS_TO =
  /^["(\s*-]*(?:(?:wat|voor wat) (?:de )?(?:betreft )?|in (?:reactie|antwoord) op |ten aanzien van |met betrekking tot |naar aanleiding van |inzake |omtrent |aangaande |betreffende |over |op |aan |ook |ad |dan |tot slot |de )*(?:de )?(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|[a-z]+ )?aanbeveling(?:en)? /i
const REFERS =
  /\b(?:zie|verwezen|verwijst|verwijs|verwijzen|verwijzing|beantwoord bij|meegenomen bij|tezamen met|samen met)\b/i
const TOGETHER =
  /\b(?:deze|beide|bovenstaande|genoemde|voorgaande|de twee|de drie)(?: (?:twee|drie|vier|laatste))? aanbevelingen\b|\baanbevelingen\b.{0,60}\b(?:gezamenlijk|tezamen|in samenhang)\b|\b(?:gezamenlijk|tezamen|in samenhang) .{0,30}(?:beantwoord|besproken|behandeld)|\bvoor beide geldt\b/i
/** What a list item may have before its label, at most: "- Aanbeveling 2" is advice, no answer to what stands above it. */
const MARKER = 3
/** Goes on with what was said of the advice as a whole. */
export const GOES_ON =
  /^(?:dit|dat|deze|die|daar|daarvoor|het merendeel|dat geldt|gezien|gelet|de afspraken|het (?:coalitie|regeer|hoofdlijnen)\w+|de begroting|daarmee|hiervoor|daarom|waar|het gaat|met name|vooral)\b/i

/** The sentences that answer each recommendation; `own` are those of its own place, which make the span. */
export type Answer = { own: number[]; elsewhere: number[] }

/** For each number the recommendations that bear it, in order, with their index in `quoted`. */
type Bearers = ReadonlyMap<number, readonly { readonly start: number; readonly owner: number }[]>

/** What is known of the letter while its answers are collected. */
type Search = {
  readonly analysis: Analysis
  readonly quoted: readonly Recommendation[]
  readonly bearers: Bearers
  readonly answers: readonly Answer[]
  /** The numbers that sentences name outside quoted advice. */
  readonly mentions: ReadonlyMap<number, ReadonlySet<number>>
  /** The numbers of each heading that names more than one. */
  readonly groups: readonly (readonly number[])[]
  readonly taken: Set<number>
}

/** A place where answers begin: behind advice, or under "Reactie op aanbeveling 3". */
type Opening = { readonly at: number; readonly from: number; readonly owners: readonly number[] }

/**
 * Finds the sentences that answer each quoted recommendation, wherever they stand, in the order of `quoted`. Sentences
 * used are added to `taken`.
 */
export function collectAnswers(
  analysis: Analysis,
  quoted: readonly Recommendation[],
  places: AdvicePlaces,
  taken: Set<number>,
): Answer[] {
  const others = otherPlaces(quoted, places)
  const mentions = new Map<number, Set<number>>()
  for (const label of others) {
    const sentence = sentenceAt(analysis, label.start)
    const numbers = mentions.get(sentence) ?? new Set()
    for (const number of label.numbers) numbers.add(number)
    mentions.set(sentence, numbers)
  }
  const answers: Answer[] = quoted.map(() => ({ own: [], elsewhere: [] }))
  const bearers = bearersIn(quoted)
  const groups = others.flatMap(({ start, numbers }) =>
    numbers.length > 1 && isHeadingAt(analysis, start) ? [numbers] : [],
  )
  const search: Search = { analysis, quoted, bearers, answers, mentions, groups, taken }
  const openings = openingsOf(search, others, places.answeredApart)
  openings.forEach((opening, index) =>
    readOpening(search, opening, openings[index + 1]?.at ?? analysis.text.length),
  )
  readMentions(search)
  followReferrals(search)
  return answers
}

/** Answers, mentions and labels that open no recommendation of their own: the heading over two, for instance. */
function otherPlaces(quoted: readonly Recommendation[], { starts, others }: AdvicePlaces) {
  let past = 0
  const unused = starts.filter(({ start }) => {
    while (past < quoted.length && quoted[past]!.end <= start) past++
    return past >= quoted.length || quoted[past]!.start > start
  })
  return unused.length === 0 ? others : [...others, ...unused].sort((a, b) => a.start - b.start)
}

/**
 * In order; two recommendations under one label share their opening. What follows advice that is answered apart, under
 * a head of its own, is no answer.
 */
function openingsOf(search: Search, others: AdvicePlaces['others'], answeredApart: boolean): Opening[] {
  const apart = new Set(
    answeredApart ? others.flatMap(({ kind, numbers }) => (kind === 'answer' ? numbers : [])) : [],
  )
  const openings: Opening[] = [
    ...search.quoted.flatMap((recommendation, index) =>
      adviceStretches(recommendation).map(({ start, end }) => ({
        at: start,
        from: end,
        owners: apart.has(recommendation.number!) ? [] : [index],
      })),
    ),
    ...others
      .filter(({ kind }) => kind !== 'mention')
      .map(({ start, numbers }) => ({ at: start, from: start, owners: ownersOf(search, numbers, start) })),
  ].sort((a, b) => a.at - b.at || a.from - b.from)
  const merged: Opening[] = []
  for (const opening of openings) {
    const last = merged.at(-1)
    if (last?.at === opening.at) {
      merged[merged.length - 1] = { ...last, owners: [...new Set([...last.owners, ...opening.owners])] }
    } else merged.push(opening)
  }
  return merged
}

function readOpening(search: Search, opening: Opening, until: number): void {
  const { analysis, quoted, answers, mentions, taken } = search
  const region = answerSentences(analysis, opening.from, until)
  const [first] = region
  if (first === undefined || opening.owners.length === 0) return
  const owners = [...new Set([...waitingBefore(search, opening.owners[0] ?? -1, region), ...opening.owners])]
  let current: readonly number[] = owners
  let turnedBlock = -1
  const meant = paragraphsOf(search, region, owners, opening.at)
  let block = -1
  for (const sentence of region) {
    if (meant && analysis.blockOf(sentence) !== block) {
      block = analysis.blockOf(sentence)
      current = meant.get(block) ?? owners
    }
    taken.add(sentence)
    const named = ownersOf(search, mentions.get(sentence) ?? [], opening.at)
    const words = sentenceText(analysis, sentence)
    const turns = named.some((owner) => !owners.includes(owner)) && TURNS_TO.test(words.slice(0, 160))
    if (namesSome(named, owners) && !TOGETHER.test(words) && !REFERS.test(words)) current = named
    else if (turns && !REFERS.test(words)) {
      current = named
      turnedBlock = analysis.blockOf(sentence)
    } else if (current !== owners && !meant) {
      // Back when the own recommendation is named, or in a new paragraph when the other one is answered elsewhere.
      const back = named.some((owner) => owners.includes(owner))
      const elsewhere = current.some(
        (owner) => quoted[owner]!.start > opening.at || answers[owner]!.own.some((one) => one < first),
      )
      if (back || (elsewhere && analysis.blockOf(sentence) !== turnedBlock)) current = owners
    }
    for (const owner of current) {
      const { own, elsewhere } = answers[owner]!
      const here = current === owners || own.length === 0 || own.at(-1)! >= first
      if (here) own.push(sentence)
      else elsewhere.push(sentence)
    }
  }
}

/**
 * Under one heading over several recommendations each paragraph as a rule answers those it names first, or the one whose words it
 * has most. Undefined when nothing stands there to divide.
 */
function paragraphsOf(
  search: Search,
  region: readonly number[],
  owners: readonly number[],
  at: number,
): ReadonlyMap<number, readonly number[]> | undefined {
  const { analysis, quoted, mentions } = search
  const blocks = Map.groupBy(region, (sentence) => analysis.blockOf(sentence))
  if (owners.length < 2 || blocks.size < 2) return undefined
  const stems = owners.map((owner) => partStems(analysis, quoted[owner]!, [])[0]!)
  const meant = new Map<number, readonly number[]>()
  for (const [block, own] of blocks) {
    if (own.some((sentence) => TOGETHER.test(sentenceText(analysis, sentence)))) continue
    const naming = own.find((sentence) => mentions.has(sentence))
    if (naming !== undefined) {
      const named = ownersOf(search, mentions.get(naming)!, at)
      if (namesSome(named, owners)) meant.set(block, named)
      continue
    }
    const counts = owners.map(() => 0)
    for (const sentence of own) {
      const shared = sharedStems(analysis, sentence, stems)
      for (const [index, count] of shared.entries()) counts[index]! += count
    }
    const most = Math.max(...counts)
    if (counts.filter((count) => count === most).length === 1) {
      meant.set(block, [owners[counts.indexOf(most)]!])
    }
  }
  return meant.size > 1 ? meant : undefined
}

/** "Aanbeveling 4 wordt overgenomen", in an answer to 4 and 5: from there on it speaks of one of them. */
function namesSome(named: readonly number[], owners: readonly number[]): boolean {
  return named.length > 0 && named.length < owners.length && named.every((owner) => owners.includes(owner))
}

/** What the opening or the close of the letter says of single recommendations. */
function readMentions(search: Search): void {
  const { analysis, quoted, answers, mentions, taken } = search
  const { sentences } = analysis
  const inAdvice = (sentence: number) => {
    const at = sentences.start[sentence]!
    return quoted.some(({ start, end }) => start <= at && at < end)
  }
  for (const [sentence, numbers] of mentions) {
    if (taken.has(sentence) || inAdvice(sentence)) continue
    if (!judges(analysis, sentence) && !TOGETHER.test(sentenceText(analysis, sentence))) continue
    const block = analysis.blockOf(sentence)
    const follow = [sentence]
    for (let next = sentence + 1; next < sentences.count && follow.length < 6; next++) {
      if (analysis.blockOf(next) !== block || mentions.has(next) || taken.has(next) || inAdvice(next)) break
      if (!GOES_ON.test(sentenceText(analysis, next))) break
      follow.push(next)
    }
    for (const owner of ownersOf(search, numbers, sentences.start[sentence]!)) {
      const { own, elsewhere } = answers[owner]!
      elsewhere.push(...(own.length === 0 ? follow : [sentence]))
    }
    for (const one of follow) taken.add(one)
  }
}

/** The sentences of an answer: up to the next advice, a closing line or a heading, footnotes left out. */
function answerSentences(analysis: Analysis, from: number, until: number): number[] {
  const { document, sentences } = analysis
  const found: number[] = []
  let first = sentenceAt(analysis, from)
  if (first >= 0 && sentences.start[first]! < from && sentences.end[first]! <= from + 1) first++
  for (let sentence = first; sentence >= 0 && sentence < sentences.count; sentence++) {
    if (sentences.start[sentence]! + MARKER >= until) break
    const block = document.blocks[analysis.blockOf(sentence)]!
    if (block.kind === 'signature') break
    if (block.kind === 'heading') {
      if (found.length > 0 && !(block.level !== null && block.level > 2)) break
      continue
    }
    if (block.kind === 'footnote') continue
    if (closesAnswer(analysis, sentence)) break
    const words = sentenceText(analysis, sentence)
    if (!/[A-Za-z]{2}/.test(words)) continue
    if (
      found.length === 0 &&
      /^["(\s*-]*[A-Za-z]+(?: [a-z]+){0,5} ?:?$/.test(words) &&
      /reactie|antwoord|appreciatie|standpunt/i.test(words)
    ) {
      continue
    }
    found.push(sentence)
  }
  return found
}

/** Recommendations just before this one that have no answer of their own and are answered with it. */
function waitingBefore(
  { analysis, quoted, answers, mentions, groups }: Search,
  owner: number,
  region: readonly number[],
): number[] {
  if (owner <= 0) return []
  const front = region.slice(0, 3)
  const together = front.some((sentence) => TOGETHER.test(sentenceText(analysis, sentence)))
  const waiting: number[] = []
  for (let before = owner - 1; before >= 0 && answers[before]!.own.length === 0; before--) {
    const number = quoted[before]!.number!
    const last = quoted[owner]!.number!
    const grouped = groups.some((numbers) => numbers.includes(number) && numbers.includes(last))
    const named = front.some((sentence) => {
      const numbers = mentions.get(sentence)
      return numbers !== undefined && numbers.has(number) && numbers.has(last)
    })
    if (!together && !named && !grouped) break
    waiting.unshift(before)
  }
  return waiting
}

/** Which recommendations these numbers mean at a place: of two reports the one quoted last before it. */
function ownersOf({ bearers }: Search, numbers: Iterable<number>, at: number): number[] {
  return [...numbers].flatMap((number) => {
    const those = bearers.get(number) ?? []
    return those[Math.max(0, firstFrom(those, at + 1) - 1)]?.owner ?? []
  })
}

function bearersIn(quoted: readonly Recommendation[]): Bearers {
  const bearers = new Map<number, { start: number; owner: number }[]>()
  for (const [owner, { number, start }] of quoted.entries()) {
    if (number === null) continue
    const those = bearers.get(number)
    if (those) those.push({ start, owner })
    else bearers.set(number, [{ start, owner }])
  }
  return bearers
}

/** "Zie de reactie op aanbeveling 3": the answer is there. */
function followReferrals(search: Search): void {
  const { analysis, quoted, answers, mentions } = search
  answers.forEach((answer, index) => {
    if (answer.own.length === 0 || answer.own.length > 2) return
    const referring = answer.own.find(
      (sentence) => REFERS.test(sentenceText(analysis, sentence)) && mentions.has(sentence),
    )
    if (referring === undefined || judges(analysis, referring)) return
    for (const target of ownersOf(search, mentions.get(referring)!, quoted[index]!.start)) {
      if (target !== index) answer.elsewhere.push(...answers[target]!.own)
    }
  })
}

/** Says whether a sentence takes a stance or announces something, not only names a recommendation. */
function judges(analysis: Analysis, sentence: number): boolean {
  return (
    cuesIn(analysis, sentence, 'stance').some(({ cue }) => cue.weight > 1) ||
    cuesIn(analysis, sentence, 'consequence').some(({ cue }) => cue.weight > 1)
  )
}
