import { findAdviceLabels, type AdviceLabel } from '#extract/advice-labels.ts'
import { cuesIn, sentenceAt, sentenceSpan, sentenceText, type Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import { closesAnswer } from '#extract/recommendations.ts'
import { categoryOf, partStems, voteOf, weigh, type Verdict, type Vote } from '#extract/stance.ts'

type Recommendation = Finding<'recommendation'>
type Response = Finding<'response'>

/** A recommendation and its answer, as indexes in the two lists; for the `answers` links. */
export type AnswerPair = { readonly recommendation: number; readonly response: number }

/** A sentence that turns to another recommendation than the one it stands under. */
const TURNS_TO =
  /^["(\s*-]*(?:(?:wat|voor wat) (?:de )?(?:betreft )?|in (?:reactie|antwoord) op |ten aanzien van |met betrekking tot |naar aanleiding van |inzake |omtrent |aangaande |betreffende |over |op |aan |ook |ad |dan |tot slot |de )*(?:de )?(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|[a-z]+ )?aanbeveling(?:en)? /i
const REFERS =
  /\b(?:zie|verwezen|verwijst|verwijs|verwijzen|verwijzing|beantwoord bij|meegenomen bij|tezamen met|samen met)\b/i
const TOGETHER =
  /\b(?:deze|beide|bovenstaande|genoemde|voorgaande|de twee|de drie)(?: (?:twee|drie|vier|laatste))? aanbevelingen\b|\baanbevelingen\b.{0,60}\b(?:gezamenlijk|tezamen|in samenhang)\b|\b(?:gezamenlijk|tezamen|in samenhang) .{0,30}(?:beantwoord|besproken|behandeld)|\bvoor beide geldt\b/i
const AS_A_WHOLE =
  /\b(?:(?:de|deze|alle|meeste|overige|acht|negen|tien|zes|zeven|vijf|vier|drie|merendeel van de|meerderheid van de|veel van de) (?:\w+ )?aanbevelingen|aanbevelingen van (?:de|het)|(?:het|dit) (?:advies|adviesrapport|evaluatierapport|rapport)|(?:de |haar |hun |zijn )(?:hoofd)?(?:conclusies|bevindingen|hoofdlijn|strekking|hoofdboodschap|boodschap|analyse)|(?:de )?(?:AIV|commissie|raad|adviesraad|rekenkamer|college)(?: hierin| daarin| niet)? (?:niet )?volgen|merendeel ervan|voorstellen)\b/i
/** Only a letter that says it reacts to advice answers advice it does not quote. */
const REACTS =
  /\b(?:kabinetsreactie|beleidsreactie|reactie op (?:het|de|een) (?:\w+ )?(?:advies|adviesrapport|rapport|evaluatie)|adviesrapport|evaluatierapport)\b/i
/** Goes on with what was said of the advice as a whole. */
const GOES_ON =
  /^(?:dit|dat|deze|die|daar|daarvoor|het merendeel|dat geldt|gezien|gelet|de afspraken|het (?:coalitie|regeer|hoofdlijnen)\w+|de begroting|daarmee|hiervoor|daarom|waar|het gaat|met name|vooral)\b/i

/**
 * Finds the government's answers: one per numbered recommendation, in their order, and one with number null for each
 * answer to the advice as a whole. An unanswered recommendation has a silent response that spans it.
 */
export function findResponses(analysis: Analysis, recommendations: readonly Recommendation[]): Response[] {
  const quoted = recommendations.filter(({ source, number }) => source === 'quoted' && number !== null)
  if (quoted.length === 0 && !REACTS.test(`${analysis.document.title ?? ''} ${analysis.text.slice(0, 3000)}`))
    {return []}
  const labels = quoted.length > 0 ? findAdviceLabels(analysis) : []
  const taken = new Set<number>()
  const answers = quoted.length > 0 ? collectAnswers(analysis, quoted, labels, taken) : []
  const responses = quoted.map((recommendation, index) =>
    toResponse(analysis, recommendation, answers[index]!),
  )
  return [...responses, ...wholeAnswers(analysis, quoted, taken)]
}

/** Pairs each numbered recommendation with its response; both lists as the finders gave them. */
export function pairAnswers(
  recommendations: readonly Recommendation[],
  responses: readonly Response[],
): AnswerPair[] {
  const pairs: AnswerPair[] = []
  let from = 0
  recommendations.forEach(({ number, source }, recommendation) => {
    if (number === null || source !== 'quoted') return
    const response = responses.findIndex((one, index) => index >= from && one.number === number)
    if (response < 0) return
    from = response + 1
    pairs.push({ recommendation, response })
  })
  return pairs
}

/** The sentences that answer each recommendation; `own` are those of its own place, which make the span. */
type Answer = { own: number[]; elsewhere: number[] }

function collectAnswers(
  analysis: Analysis,
  quoted: readonly Recommendation[],
  labels: readonly AdviceLabel[],
  taken: Set<number>,
): Answer[] {
  const { sentences } = analysis
  const answers: Answer[] = quoted.map(() => ({ own: [], elsewhere: [] }))
  const mentions = new Map<number, number[]>()
  const starts = new Set(quoted.map(({ start }) => start))
  for (const label of labels) {
    if (label.kind === 'label' && starts.has(label.start)) continue
    const sentence = sentenceAt(analysis, label.start)
    mentions.set(sentence, [...(mentions.get(sentence) ?? []), ...label.numbers])
  }
  // Where a stretch of answer begins, and whose it is: behind advice, or under "Reactie op aanbeveling 3".
  const openings = [
    ...quoted.map(({ start, end }, index) => ({ at: start, from: end, owners: [index] })),
    ...labels
      .filter(({ kind, start }) => kind === 'answer' || (kind === 'label' && !starts.has(start)))
      .map((label) => ({
        at: label.start,
        from: label.start,
        owners: ownersOf(quoted, label.numbers, label.start),
      })),
  ].sort((a, b) => a.at - b.at || a.from - b.from)
  const inAdvice = (at: number) => quoted.some(({ start, end }) => start <= at && at < end)

  openings.forEach((opening, index) => {
    const next = openings.slice(index + 1).find(({ at }) => at > opening.at)
    const until = next?.at ?? analysis.text.length
    let owners = opening.owners
    // Two recommendations under one label share their answer.
    for (const other of openings)
      {if (other.at === opening.at) owners = [...new Set([...owners, ...other.owners])]}
    if (openings.findIndex(({ at }) => at === opening.at) !== index) return
    const region = answerSentences(analysis, opening.from, until)
    if (region.length === 0) return
    const waiting = waitingBefore(quoted, answers, owners[0] ?? -1, region, analysis, mentions)
    owners = [...new Set([...waiting, ...owners])]
    let current = owners
    let turnedBlock = -1
    for (const sentence of region) {
      taken.add(sentence)
      const named = ownersOf(quoted, mentions.get(sentence) ?? [], opening.at)
      const others = named.filter((owner) => !owners.includes(owner))
      const words = sentenceText(analysis, sentence)
      if (others.length > 0 && TURNS_TO.test(words.slice(0, 160)) && !REFERS.test(words)) {
        current = named
        turnedBlock = analysis.blockOf(sentence)
      } else if (current !== owners) {
        // Back to the own recommendation when it is named, or in a new paragraph when the other one is answered elsewhere.
        const back = named.some((owner) => owners.includes(owner))
        const elsewhere = current.some(
          (owner) => quoted[owner]!.start > opening.at || answers[owner]!.own.some((one) => one < region[0]!),
        )
        if (back || (elsewhere && analysis.blockOf(sentence) !== turnedBlock)) current = owners
      }
      for (const owner of current) {
        if (
          current === owners ||
          answers[owner]!.own.length === 0 ||
          answers[owner]!.own.at(-1)! >= region[0]!
        )
          {answers[owner]!.own.push(sentence)}
        else answers[owner]!.elsewhere.push(sentence)
      }
    }
  })

  // What the opening or the close of the letter says of single recommendations.
  for (const [sentence, numbers] of mentions) {
    if (taken.has(sentence) || inAdvice(sentences.start[sentence]!)) continue
    const owners = ownersOf(quoted, numbers, sentences.start[sentence]!)
    if (!judges(analysis, sentence)) {
      const next = sentence + 1
      if (!TOGETHER.test(sentenceText(analysis, sentence)) || next >= sentences.count) continue
    }
    const block = analysis.blockOf(sentence)
    const follow: number[] = [sentence]
    for (
      let next = sentence + 1;
      next < sentences.count && analysis.blockOf(next) === block && follow.length < 6;
      next++
    ) {
      if (mentions.has(next) || taken.has(next) || inAdvice(sentences.start[next]!)) break
      if (!GOES_ON.test(sentenceText(analysis, next))) break
      follow.push(next)
    }
    for (const owner of owners)
      {answers[owner]!.elsewhere.push(...(answers[owner]!.own.length === 0 ? follow : [sentence]))}
    for (const one of follow) taken.add(one)
  }
  followReferrals(analysis, quoted, answers, mentions)
  return answers
}

/** The sentences of an answer: up to the next advice, a closing line or a heading, footnotes left out. */
function answerSentences(analysis: Analysis, from: number, until: number): number[] {
  const { document, sentences } = analysis
  const found: number[] = []
  let first = sentenceAt(analysis, from)
  if (first >= 0 && sentences.start[first]! < from && sentences.end[first]! <= from + 1) first++
  for (let sentence = first; sentence >= 0 && sentence < sentences.count; sentence++) {
    if (sentences.start[sentence]! >= until) break
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
    )
      {continue}
    found.push(sentence)
  }
  return found
}

/** Recommendations just before this one that have no answer of their own and are answered with it. */
function waitingBefore(
  quoted: readonly Recommendation[],
  answers: readonly Answer[],
  owner: number,
  region: readonly number[],
  analysis: Analysis,
  mentions: ReadonlyMap<number, readonly number[]>,
): number[] {
  if (owner <= 0) return []
  const front = region.slice(0, 3)
  const together = front.some((sentence) => TOGETHER.test(sentenceText(analysis, sentence)))
  const waiting: number[] = []
  for (let before = owner - 1; before >= 0 && answers[before]!.own.length === 0; before--) {
    const number = quoted[before]!.number!
    const named = front.some((sentence) => {
      const numbers = mentions.get(sentence) ?? []
      return numbers.includes(number) && numbers.includes(quoted[owner]!.number!)
    })
    if (!together && !named) break
    waiting.unshift(before)
  }
  return waiting
}

/** Which recommendations these numbers mean at a place: of two reports the one quoted last before it. */
function ownersOf(quoted: readonly Recommendation[], numbers: readonly number[], at: number): number[] {
  return numbers.flatMap((number) => {
    let owner = -1
    quoted.forEach((recommendation, index) => {
      if (recommendation.number !== number) return
      if (owner < 0 || recommendation.start <= at) owner = index
    })
    return owner < 0 ? [] : [owner]
  })
}

/** "Zie de reactie op aanbeveling 3": the answer is there. */
function followReferrals(
  analysis: Analysis,
  quoted: readonly Recommendation[],
  answers: readonly Answer[],
  mentions: ReadonlyMap<number, readonly number[]>,
): void {
  answers.forEach((answer, index) => {
    if (answer.own.length === 0 || answer.own.length > 2) return
    const referring = answer.own.find(
      (sentence) => REFERS.test(sentenceText(analysis, sentence)) && mentions.has(sentence),
    )
    if (referring === undefined || judges(analysis, referring)) return
    for (const target of ownersOf(quoted, mentions.get(referring)!, quoted[index]!.start)) {
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

function toResponse(
  analysis: Analysis,
  recommendation: Recommendation,
  { own, elsewhere }: Answer,
): Response {
  const place = own.length > 0 ? own : elsewhere.length > 0 ? run(elsewhere) : []
  const parts = partStems(analysis, recommendation, recommendation.parts)
  const votes = [...new Set([...own, ...elsewhere])].map((sentence) =>
    voteOf(analysis, sentence, parts, own.indexOf(sentence) < 3),
  )
  const verdict = weigh(votes, recommendation.parts.length)
  const span =
    place.length > 0
      ? { start: analysis.sentences.start[place[0]!]!, end: analysis.sentences.end[place.at(-1)!]! }
      : { start: recommendation.start, end: recommendation.end }
  const doubts = own.length === 0 && elsewhere.length > 0 ? ['answered-elsewhere'] : []
  return response(analysis, recommendation.number, span, verdict, doubts)
}

/** The first stretch of sentences that follow each other. */
function run(sentences: readonly number[]): number[] {
  const sorted = [...new Set(sentences)].sort((a, b) => a - b)
  const end = sorted.findIndex((sentence, index) => index > 0 && sentence !== sorted[index - 1]! + 1)
  return end < 0 ? sorted : sorted.slice(0, end)
}

function response(
  analysis: Analysis,
  number: number | null,
  span: { start: number; end: number },
  verdict: Verdict,
  doubts: readonly string[],
): Response {
  const { stance, consequence, reason, parts, rule } = verdict
  return {
    kind: 'response',
    ...span,
    speaker: stance === 'silent' ? 'advisory-body' : 'government',
    rule: `response/${rule}`,
    doubts: [...verdict.doubts, ...doubts],
    number,
    stance,
    consequence,
    reason,
    parts,
    evidence: verdict.evidence.map((sentence) => sentenceSpan(analysis, sentence)),
    category: categoryOf(stance, consequence),
  }
}

/** Answers to the advice as a whole: neighbouring sentences with one tendency, refusals apart. */
function wholeAnswers(
  analysis: Analysis,
  quoted: readonly Recommendation[],
  taken: ReadonlySet<number>,
): Response[] {
  const { sentences, document } = analysis
  const found: Response[] = []
  let group: Vote[] = []
  let refusing = false
  let past = 0
  const close = () => {
    const first = group[0]
    if (first) {
      const verdict = weigh(group, 1)
      const span = { start: sentences.start[first.sentence]!, end: sentences.end[group.at(-1)!.sentence]! }
      found.push(response(analysis, null, span, verdict, []))
    }
    group = []
  }
  for (const sentence of candidates(analysis)) {
    if (taken.has(sentence)) continue
    const block = analysis.blockOf(sentence)
    const kind = document.blocks[block]!.kind
    if (kind === 'footnote' || kind === 'heading' || kind === 'signature') continue
    const start = sentences.start[sentence]!
    while (past < quoted.length && quoted[past]!.end <= start) past++
    if (past < quoted.length && quoted[past]!.start < sentences.end[sentence]!) continue
    const text = sentenceText(analysis, sentence)
    const last = group.at(-1)
    const follows =
      last !== undefined && last.sentence === sentence - 1 && analysis.blockOf(last.sentence) === block
    if (!follows && !AS_A_WHOLE.test(text)) {
      close()
      continue
    }
    const vote = voteOf(analysis, sentence, [])
    const names =
      AS_A_WHOLE.test(text) &&
      /\b(?:kabinet|ik|wij|we|regering|nederland|minister|worden|wordt|zijn|sluit|neemt het)\b/i.test(text)
    const stands =
      vote.agrees >= 2 ||
      vote.refuses >= 2 ||
      (vote.partly >= 2 && names) ||
      (vote.acknowledges >= 2 && names)
    if (stands && (names || (follows && GOES_ON.test(text)))) {
      const refuses = vote.refuses >= 2
      if (!follows || refuses !== refusing) close()
      refusing = refuses
      group.push(vote)
    } else if (follows && (GOES_ON.test(text) || (names && vote.exists >= 2))) group.push(vote)
    else close()
  }
  close()
  // Without quoted advice only a plain stance counts: letters speak of reports all the time.
  return found.filter(({ stance }) => stance !== 'acknowledges' || quoted.length > 0)
}

/** Sentences that name advice, and the four behind each. */
function candidates(analysis: Analysis): number[] {
  const chosen = new Set<number>()
  for (const match of analysis.text.matchAll(
    /(?:anbevelinge|dvie|appor|onclusie|evindinge|oofdlij|trekkin|ommissi|oorstelle)/g,
  )) {
    const sentence = sentenceAt(analysis, match.index)
    if (sentence < 0) continue
    for (let next = sentence; next <= sentence + 4 && next < analysis.sentences.count; next++)
      {chosen.add(next)}
  }
  return [...chosen].sort((a, b) => a - b)
}
