import type { ItemOf } from '#model/reading.ts'
import { contains } from '#model/span.ts'
import { oneLine, sentenceAround, type Line, type Style } from '#present/lines.ts'
import { entry, itemsOf, quoteEntry, wordsAt, type Page, type Section } from '#present/page.ts'
import { referenceWords } from '#present/words.ts'

type Motion = ItemOf<'motion'>
type Response = ItemOf<'response'>

const DISPOSITION_STYLE: Record<NonNullable<Motion['disposition']>, Style> = {
  executed: 'good',
  'existing-policy': 'middling',
  pending: 'middling',
  'not-executed': 'bad',
}
const CATEGORY_STYLE: Record<Response['category'], Style> = {
  accepted: 'good',
  'accepted-in-part': 'middling',
  'existing-policy': 'middling',
  noted: 'middling',
  deferred: 'middling',
  rejected: 'bad',
  'no-response': 'bad',
}

/** The motions of the letter, one entry per motion, with what became of it and the words that say so. */
export function motionSection(page: Page): Section {
  const motions = Map.groupBy(itemsOf(page.reading, 'motion'), ({ key }) => key)
  return {
    title: page.words.summary.motions,
    count: motions.size,
    lines: [...motions.values()].flatMap((mentions) => motionLines(page, mentions)),
  }
}

function motionLines(page: Page, mentions: readonly Motion[]): Line[] {
  const { words } = page
  const [first] = mentions as readonly [Motion, ...Motion[]]
  const judged = mentions.findLast(({ disposition }) => disposition !== null)
  const reference = mentions.find((mention) => mention.reference !== null)?.reference
  const { submitters, others } = mentions.find((mention) => mention.submitters.length > 0) ?? first
  const names = submitters.map(capital).join('/')
  const label = judged?.disposition
    ? { text: words.terms.disposition[judged.disposition], style: DISPOSITION_STYLE[judged.disposition] }
    : { text: words.summary.notSaid, style: 'faint' as const }
  const title = [
    {
      text: words.summary.motion(names) + (others ? ` ${words.summary.andOthers}` : ''),
      style: 'label' as const,
    },
    { text: reference ? ` (${referenceWords(reference)})` : '' },
  ]
  const asks = mentions.flatMap((mention) => mention.asks.map((ask) => wordsAt(page, ask, mention)))
  return [
    ...entry(page, label, title),
    ...(asks.length > 0
      ? quoteEntry(page, first, { label: subLabel(words.summary.asks), quote: asks.join(' … ') })
      : []),
    ...quoteEntry(page, judged ?? first, {
      label: subLabel(judged ? words.summary.answer : words.summary.mention),
      quote: judged ? decidingWords(page, judged) : oneLine(first.text),
    }),
  ]
}

/** The sentence of the motion when the deciding words stand in it, else theirs. */
function decidingWords({ text }: Page, motion: Motion): string {
  const elsewhere = motion.evidence.filter((span) => !contains(motion, span))
  const words = elsewhere.map((span) => sentenceAround(text, span)).filter((sentence) => sentence !== '')
  return (
    [...(elsewhere.length < motion.evidence.length ? [oneLine(motion.text)] : []), ...words].join(' … ') ||
    oneLine(motion.text)
  )
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

const subLabel = (text: string) => ({ text: `  ${text}`, style: 'faint' as const })

/** Each recommendation with the answer in a word and the sentence that decides it; first the answer to the whole. */
export function recommendationSection(page: Page): Section {
  const { summary } = page.words
  const recommendations = itemsOf(page.reading, 'recommendation')
  const responses = itemsOf(page.reading, 'response')
  const numbered = recommendations.filter(({ number, source }) => number !== null && source === 'quoted')
  const answers = new Map(
    page.reading.links.filter(({ kind }) => kind === 'answers').map(({ from, to }) => [from, to]),
  )
  const lines = [
    ...responses
      .filter(({ number }) => number === null)
      .flatMap((response) => answerLines(page, summary.asAWhole, response)),
    ...numbered.flatMap((recommendation) => [
      ...entry(page, { text: summary.recommendation(recommendation.number ?? 0), style: 'label' }, [
        { text: askOf(page, recommendation), style: 'faint' },
      ]),
      ...responses
        .filter(({ id }) => answers.get(id) === recommendation.id)
        .flatMap((response) => answerLines(page, undefined, response)),
    ]),
    ...responses
      .filter(({ id, number }) => number !== null && !answers.has(id))
      .flatMap((response) => answerLines(page, summary.recommendation(response.number ?? 0), response)),
  ]
  return { title: summary.recommendations, count: numbered.length, lines }
}

const ASK_LENGTH = 110

function askOf({ all }: Page, { text }: ItemOf<'recommendation'>): string {
  const words = oneLine(text).replace(/^aanbeveling \d+\s*[:.)]?\s*/i, '')
  return all || words.length <= ASK_LENGTH ? words : `${words.slice(0, words.lastIndexOf(' ', ASK_LENGTH))} …`
}

function answerLines(page: Page, subject: string | undefined, response: Response): Line[] {
  const { terms } = page.words
  const { category, stance, consequence, reason } = response
  const label = { text: terms.category[category], style: CATEGORY_STYLE[category] }
  const axes = [terms.stance[stance], terms.consequence[consequence], reason ? terms.reason[reason] : '']
  const evidence = response.evidence
    .map((span) => wordsAt(page, span, response))
    .filter((quote) => quote !== '')
  const quote = evidence.length > 0 ? evidence.join(' … ') : oneLine(response.text)
  const headline = subject
    ? [
        { text: `${subject}: `, style: 'label' as const },
        { text: axes.filter((axis) => axis !== '').join(' · ') },
      ]
    : [{ text: axes.filter((axis) => axis !== '').join(' · ') }]
  return [
    ...entry(page, label, headline),
    ...(category === 'no-response' ? [] : quoteEntry(page, response, { label: { text: '' }, quote })),
  ]
}
