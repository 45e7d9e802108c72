import { doubtWords } from '#messages/messages.ts'
import type { ItemKind, Reading } from '#model/reading.ts'
import { motionSection, recommendationSection } from '#present/answers.ts'
import { oneLine, sentenceAround, wrap, type Line } from '#present/lines.ts'
import {
  entry,
  firstOf,
  itemsOf,
  openPage,
  quoteEntry,
  type Page,
  type Section,
  type SummaryOptions,
} from '#present/page.ts'
import { promiseSections } from '#present/promises.ts'
import { amountWords, dayWords, numberWords, rangeWords, referenceWords } from '#present/words.ts'

const SHOWN_DISCHARGES = 6
const SHOWN_NAMES = 12

/** One letter on a screen: who, when, what kind; what it promises, answers, pays and settles; what is in doubt. */
export function summarise(reading: Reading, options: SummaryOptions): Line[] {
  const page = openPage(reading, options)
  const { empty, nothing } = page.words.summary
  if (isEmpty(page)) return [...headLines(page), [], [{ text: empty }]]
  const sections = sectionsOf(page).filter(({ lines }) => lines.length > 0)
  return [
    ...headLines(page),
    ...(reading.items.length === 0 ? [[], [{ text: nothing }]] : []),
    ...sections.flatMap((section) => [[], titleLine(section), ...section.lines]),
  ]
}

const isEmpty = ({ reading, text }: Page) => reading.document.source.length === 0 || text?.trim() === ''

function sectionsOf(page: Page): Section[] {
  return [
    ...promiseSections(page),
    motionSection(page),
    recommendationSection(page),
    amountSection(page),
    dischargeSection(page),
    realisationSection(page),
    withheldSection(page),
    namesSection(page),
    restSection(page),
    doubtSection(page),
  ]
}

const titleLine = ({ title, count }: Section): Line => [
  { text: title, style: 'heading' },
  ...(count === undefined ? [] : [{ text: ` (${count})`, style: 'faint' as const }]),
]

function headLines({ reading, words, lang, width, ministries = [] }: Page): Line[] {
  const { title, kind, date, identifiers, signatories, addressee, source } = reading.document
  const { summary, terms } = words
  const day = date.value ? `${dayWords(date.value, lang)} (${terms.dateBasis[date.basis]})` : summary.noDate
  const facts = [terms.documentKind[kind], day, ...identifiers.map(referenceWords)].join(' · ')
  const row = (label: string, text: string) =>
    wrap([{ text }], { width, first: [{ text: label, style: 'faint' }], indent: summary.headColumns })
  const signers = signatories.map(({ name, role }) => (role ? `${name}, ${role}` : name)).join('; ')
  return [
    ...wrap([{ text: title ?? source.name, style: 'title' }], { width }),
    ...wrap([{ text: facts }], { width }),
    ...(signers === '' ? [] : row(summary.from, signers)),
    ...(ministries.length === 0 ? [] : row(summary.ministry, ministries.join('; '))),
    ...(addressee === null ? [] : row(summary.to, addressee)),
    ...row(summary.file, `${source.name} · ${summary.characters(numberWords(source.length, lang))}`),
  ]
}

function amountSection(page: Page): Section {
  const amounts = itemsOf(page.reading, 'amount')
  return {
    title: page.words.summary.amounts,
    count: amounts.length,
    lines: amounts.flatMap((amount) => {
      const { modality } = amount
      const whose = modality === 'committed' ? '' : `[${page.words.terms.amountModality[modality]}] `
      const quote = sentenceAround(page.text, amount) || oneLine(amount.text)
      const label = { text: amountWords(amount, page.lang), style: 'term' as const }
      return quoteEntry(page, amount, { label, quote: `${whose}${quote}` })
    }),
  }
}

function dischargeSection(page: Page): Section {
  const discharges = itemsOf(page.reading, 'discharge')
  return {
    title: page.words.summary.settles,
    count: discharges.length,
    lines: firstOf(page, discharges, SHOWN_DISCHARGES, (discharge) => {
      const of = page.words.terms.dischargeOf[discharge.of]
      return quoteEntry(page, discharge, { label: { text: of, style: 'label' } })
    }),
  }
}

/** What the letter says was done is its own statement: counted, and listed when everything is asked for. */
function realisationSection(page: Page): Section {
  const realisations = itemsOf(page.reading, 'realisation')
  const lines = page.all
    ? realisations.flatMap((realisation) => {
        const when = realisation.when ? rangeWords(realisation.when, page.lang) : ''
        return quoteEntry(page, realisation, { label: { text: when, style: 'term' } })
      })
    : []
  return { title: page.words.summary.realised, count: realisations.length, lines }
}

function withheldSection(page: Page): Section {
  const withheld = itemsOf(page.reading, 'withheld')
  const lines = withheld.flatMap((item) => quoteEntry(page, item, {}))
  return { title: page.words.summary.withheld, count: withheld.length, lines }
}

/** References and names, each once, in order of their first mention. */
function namesSection(page: Page): Section {
  const { words, all, reading } = page
  const references = itemsOf(reading, 'reference')
    .filter(({ self }) => !self)
    .map(({ id, title, quote }) => (id ? referenceWords(id) : (title ?? quote.replace(/\s+/g, ' '))))
  const entities = itemsOf(reading, 'entity')
  const shown = all ? (Object.keys(words.terms.entity) as (keyof typeof words.terms.entity)[]) : BRIEF
  const rows: [string, string[]][] = [
    [words.summary.references, references],
    ...shown.map((type): [string, string[]] => [
      words.terms.entity[type][1],
      entities.filter((entity) => entity.type === type).map(({ name }) => name),
    ]),
  ]
  const lines = rows.flatMap(([label, names]) => {
    const once = [...new Set(names)]
    if (once.length === 0) return []
    const rest = all ? 0 : Math.max(0, once.length - SHOWN_NAMES)
    const list = once.slice(0, once.length - rest).join(', ')
    return entry(page, { text: label, style: 'label' }, [{ text: rest > 0 ? `${list} … (+${rest})` : list }])
  })
  return { title: words.summary.names, lines }
}

const BRIEF = ['country', 'fund', 'coalition'] as const

/** How many there are of what is not shown. */
function restSection(page: Page): Section {
  const { reading, words, all, width } = page
  if (all) return { title: words.summary.rest, lines: [] }
  const efforts = itemsOf(reading, 'commitment').filter(
    ({ class: name, addressee }) => name === 'effort' && !addressee,
  )
  const kinds: ItemKind[] = ['realisation', 'figure', 'time']
  const counts = [
    efforts.length > 0 ? words.summary.effortCount(efforts.length) : '',
    ...kinds.map((kind) => countWords(page, kind)),
  ].filter((count) => count !== '')
  if (counts.length === 0) return { title: words.summary.rest, lines: [] }
  const text = `${counts.join(' · ')} (${words.summary.withAll})`
  return { title: words.summary.rest, lines: wrap([{ text }], { width, indent: 2 }) }
}

function countWords({ reading, words }: Page, kind: ItemKind): string {
  const count = itemsOf(reading, kind).length
  return count === 0 ? '' : `${count} ${words.terms.kinds[kind][count === 1 ? 0 : 1]}`
}

/** What the reader was not sure of, and which part of the letter it did not understand. */
function doubtSection(page: Page): Section {
  const { reading, words, lang, doubts = [] } = page
  const counts = Map.groupBy(
    reading.items.flatMap((item) => item.doubts),
    (code) => code,
  )
  const missed = notUnderstood(reading)
  const lines = [
    ...doubts.flatMap((code) =>
      entry(page, undefined, [{ text: doubtWords(code, lang), style: 'middling' }]),
    ),
    ...[...counts]
      .sort(([, a], [, b]) => b.length - a.length)
      .flatMap(([code, { length }]) =>
        entry(page, undefined, [{ text: `${length} × ${doubtWords(code, lang)}` }]),
      ),
    ...(missed === null ? [] : entry(page, undefined, [{ text: words.summary.notUnderstood(missed) }])),
  ]
  return { title: words.summary.doubts, lines }
}

/** Percentage of the running text that was not understood; null when nothing is known of it. */
function notUnderstood({ segments }: Reading): number | null {
  let total = 0
  let missed = 0
  for (const { start, end, kind, coverage } of segments) {
    if (kind === 'furniture') continue
    total += end - start
    if (coverage === 'not-understood') missed += end - start
  }
  return total === 0 ? null : Math.ceil((100 * missed) / total)
}
