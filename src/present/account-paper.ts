import { messagesFor, type Lang } from '#messages/messages.ts'
import type { Account, AccountEntry, AccountState } from '#model/account.ts'
import { oneLine } from '#present/lines.ts'
import type { Paper, PaperBlock, Phrase, Tone } from '#present/paper.ts'
import { dayWords, letterName, rangeWords } from '#present/words.ts'

/** The states in the order of the totals. */
export const STATES: readonly AccountState[] = [
  'claimed',
  'changed',
  'moved',
  'weakened',
  'repeated',
  'silent',
]

const TONES: Readonly<Record<AccountState, Tone>> = {
  claimed: 'good',
  changed: 'middling',
  moved: 'middling',
  weakened: 'bad',
  repeated: 'faint',
  silent: 'bad',
}

/** A closing account as a report for people: the totals first, then each commitment. `theme` is its name in that language. */
export function accountPaper(account: Account, lang: Lang, theme?: string): Paper {
  const words = messagesFor(lang).account.account
  const { of, against } = account
  return {
    lang,
    title: words.title(of.letter === null ? words.ofTheme(theme ?? of.theme ?? '') : letterName(of.letter)),
    subtitle: words.subtitle(against.documents, against.until === null ? '' : dayWords(against.until, lang)),
    blocks: [
      totalsTable(account, lang),
      { kind: 'heading', level: 1, text: words.commitments, count: account.totals.all },
      ...account.commitments.map((entry) => entryBlock(entry, lang)),
    ],
    colophon: words.colophon,
  }
}

function totalsTable({ totals }: Account, lang: Lang): PaperBlock {
  const { account: words, states } = messagesFor(lang).account
  return {
    kind: 'table',
    caption: words.totals,
    columns: [
      { title: words.state, share: 0.8 },
      { title: words.number, share: 0.2, align: 'right' },
    ],
    rows: [
      ...STATES.map((state) => [
        [{ text: states[state], tone: TONES[state] }],
        [{ text: `${totals[state]}` }],
      ]),
      [[{ text: words.sum, tone: 'strong' as const }], [{ text: `${totals.all}`, tone: 'strong' as const }]],
    ],
  }
}

function entryBlock({ here, deadline, state, passages }: AccountEntry, lang: Lang): PaperBlock {
  const { account, states, links, overview } = messagesFor(lang).account
  const { check } = messagesFor(lang)
  const term = deadline ? rangeWords(deadline, lang) || deadline.text : ''
  const head: Phrase[] = [{ text: states[state], tone: TONES[state] }]
  if (term !== '') head.push({ text: ` · ${overview.term(term)}` })
  return {
    kind: 'entry',
    head,
    quotes: [
      { label: account.promised, text: oneLine(here.quote), source: here },
      ...passages.map(({ kind, attribute, place }) => ({
        label: attribute ? `${links[kind]} (${check.attributes[attribute] ?? attribute})` : links[kind],
        text: oneLine(place.quote),
        source: place,
      })),
    ],
    doubts: [],
  }
}
