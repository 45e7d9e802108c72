import { messagesFor, type Lang } from '#messages/messages.ts'
import type { AccountEntry, Instrument, MotionEntry, Overview } from '#model/account.ts'
import type { Place } from '#model/check.ts'
import { oneLine, shorten } from '#present/lines.ts'
import type { Cell, Paper, PaperBlock } from '#present/paper.ts'
import { dayWords, letterName, moneyWords, rangeWords } from '#present/words.ts'

const LONGEST_QUOTE = 400

/** The state of motions and commitments as a report: three tables that stay apart, and when asked the instruments. */
export function overviewPaper(
  overview: Overview,
  lang: Lang,
  instruments: readonly Instrument[] = [],
): Paper {
  const words = messagesFor(lang).account.overview
  const until = overview.until === null ? '' : dayWords(overview.until, lang)
  const { motions, undertakings, intentions } = overview
  return {
    lang,
    title: words.title,
    subtitle: words.subtitle(overview.documents, until),
    blocks: [
      ...section(
        words.motions,
        motions.map((motion) => motionRow(motion, lang)),
        lang,
      ),
      ...section(
        words.undertakings,
        undertakings.map((entry) => entryRow(entry, overview, lang)),
        lang,
      ),
      ...section(
        words.intentions,
        intentions.map((entry) => entryRow(entry, overview, lang)),
        lang,
      ),
      ...(instruments.length > 0 ? instrumentSection(instruments, lang) : []),
    ],
    colophon: words.colophon,
  }
}

function section(title: string, rows: readonly (readonly Cell[])[], lang: Lang): PaperBlock[] {
  const { columns, none } = messagesFor(lang).account.overview
  return [
    { kind: 'heading', level: 1, text: title, count: rows.length },
    rows.length === 0
      ? { kind: 'paragraph', phrases: [{ text: none, tone: 'faint' }] }
      : {
          kind: 'table',
          caption: title,
          columns: [
            { title: columns.date, share: 0.12 },
            { title: columns.text, share: 0.42 },
            { title: columns.where, share: 0.14 },
            { title: columns.state, share: 0.32 },
          ],
          rows,
        },
  ]
}

function motionRow(
  { reference, submitters, disposition, first, last }: MotionEntry,
  lang: Lang,
): readonly Cell[] {
  const { terms, account, summary } = messagesFor(lang)
  const name = summary.motion(submitters.join('/'))
  return [
    [{ text: dayOf(first, lang) }],
    [
      { text: reference ? `${name} (${reference}) ` : `${name} `, tone: 'strong' },
      { text: quoteOf(first), quote: true, source: first },
    ],
    [{ text: letterName(first.document) }],
    disposition === null
      ? [{ text: account.overview.open, tone: 'faint' }]
      : [
          {
            text: `${terms.disposition[disposition]} · ${dayOf(last, lang)} `,
            tone: disposition === 'not-executed' ? 'bad' : 'strong',
          },
          ...(last.start === first.start && last.document === first.document
            ? []
            : [{ text: quoteOf(last), quote: true as const, source: last }]),
        ],
  ]
}

function entryRow(
  { here, deadline, passages }: AccountEntry,
  { documents, until }: Overview,
  lang: Lang,
): readonly Cell[] {
  const { account } = messagesFor(lang)
  const last = passages.at(-1)
  const term = deadline ? rangeWords(deadline, lang) || deadline.text : ''
  return [
    [{ text: dayOf(here, lang) }],
    [
      { text: `${quoteOf(here)} `, quote: true, source: here },
      ...(term === '' ? [] : [{ text: ` ${account.overview.term(term)}`, tone: 'faint' as const }]),
    ],
    [{ text: letterName(here.document) }],
    last
      ? [
          { text: `${account.links[last.kind]} · ${dayOf(last.place, lang)} `, tone: 'strong' },
          { text: quoteOf(last.place), quote: true, source: last.place },
        ]
      : [
          {
            text: account.overview.noSettlement(documents, until === null ? '' : dayWords(until, lang)),
            tone: 'faint',
          },
        ],
  ]
}

function instrumentSection(instruments: readonly Instrument[], lang: Lang): PaperBlock[] {
  const words = messagesFor(lang).account.overview
  return [
    { kind: 'heading', level: 1, text: words.instruments, count: instruments.length },
    {
      kind: 'table',
      caption: words.instruments,
      columns: [
        { title: words.columns.name, share: 0.26 },
        { title: words.columns.periods, share: 0.24 },
        { title: words.columns.sums, share: 0.28 },
        { title: words.columns.lastNamed, share: 0.22 },
      ],
      rows: instruments.map((instrument) => instrumentRow(instrument, lang)),
    },
  ]
}

function instrumentRow({ name, first, last, periods, sums }: Instrument, lang: Lang): readonly Cell[] {
  const words = messagesFor(lang).account.overview
  const differ = periods.length > 1 ? [{ text: ` (${words.differ})`, tone: 'bad' as const }] : []
  return [
    [
      { text: `${name} `, tone: 'strong' },
      { text: dayOf(first, lang), tone: 'faint' },
    ],
    [
      ...periods.map(({ from, to, places }, at) => ({
        text: `${at > 0 ? '; ' : ''}${rangeWords({ from, to }, lang)}`,
        source: places[0]!,
      })),
      ...differ,
    ],
    sums.map(({ value, currency, per, places }, at) => ({
      text: `${at > 0 ? '; ' : ''}${moneyWords(value, currency, lang)}${per === 'year' ? ` ${words.perYear}` : ''}`,
      source: places[0]!,
    })),
    [{ text: `${dayOf(last, lang)} ` }, { text: letterName(last.document), tone: 'faint', source: last }],
  ]
}

function dayOf({ date }: Place, lang: Lang): string {
  return date === null ? '–' : dayWords(date, lang, 'short')
}

function quoteOf({ quote }: Place): string {
  return shorten(oneLine(quote), LONGEST_QUOTE)
}
