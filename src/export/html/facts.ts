import { dayInWords, moneyInWords, numberInWords, rangeAsCode, rangeInWords } from '#export/html/in-words.ts'
import { shortened, type Words } from '#export/html/labels.ts'
import { markup, type Content } from '#export/html/markup.ts'
import type { Item, ItemKind, ItemOf, Period } from '#model/reading.ts'
import type { Span } from '#model/span.ts'
import { capitalised } from '#present/words.ts'

/** One resolved fact about an item: its name and its value. */
export type Fact = { readonly name: string; readonly value: Content }

/** What a note says of an item: a word for its kind, the one thing to know, and the facts by weight. */
export type Account = {
  readonly word: string
  /** The fact one would look for first: the term, the outcome, the sum. Null when there is none. */
  readonly gist: Content
  readonly facts: readonly Fact[]
  /** Facts for whoever looks closer. */
  readonly details: readonly Fact[]
}

type Told = { readonly gist?: Content; readonly word?: string; facts?: Fact[]; details?: Fact[] }
/** Gives the words of a canonical range as people read them. */
export type QuoteOf = (span: Span) => string

const ASK_LENGTH = 240

/** Everything the page tells about an item except its relations to others. */
export function accountOf(item: Item, words: Words, quoteOf: QuoteOf): Account {
  const told = (TELLERS[item.kind] as Teller<ItemKind>)(item, words, quoteOf)
  return {
    word: capitalised(told.word ?? words.terms.kinds[item.kind][0]),
    gist: told.gist === '' ? null : told.gist,
    facts: told.facts ?? [],
    details: told.details ?? [],
  }
}

/** The range of days with the code of a machine in it; nothing when both sides are unknown. */
function rangeMarkup(range: Pick<Period, 'from' | 'to'>, words: Words): Content {
  if (range.from === null && range.to === null) return null
  return markup`<data class="days" value="${rangeAsCode(range)}">${rangeInWords(range, words)}</data>`
}

type Teller<Kind extends ItemKind> = (item: ItemOf<Kind>, words: Words, quoteOf: QuoteOf) => Told

const TELLERS: { readonly [Kind in ItemKind]: Teller<Kind> } = {
  commitment: tellCommitment,
  motion: tellMotion,
  recommendation: tellRecommendation,
  response: tellResponse,
  discharge: tellDischarge,
  realisation: ({ when }, words) =>
    when ? { gist: rangeMarkup(when, words), facts: saidFacts(when, words.labels.facts.when, words) } : {},
  withheld: ({ reason }, { labels }) => (reason ? { facts: [fact(labels.facts.reason, dutch(reason))] } : {}),
  amount: tellAmount,
  time: (item, words) => ({
    gist: rangeMarkup(item, words),
    details: [
      fact(words.labels.facts.role, words.labels.timeRoles[item.role]),
      fact(words.labels.facts.type, words.labels.timeTypes[item.type]),
    ],
  }),
  reference: ({ self, id, title, type }, { labels }) => ({
    gist: self ? labels.facts.self : (id ?? title ?? type),
  }),
  figure: tellFigure,
  entity: ({ id, type }, { terms }) => ({ gist: id ?? terms.entity[type][0] }),
}

function tellCommitment(item: ItemOf<'commitment'>, words: Words, quoteOf: QuoteOf): Told {
  const { labels, terms } = words
  const { facts: names } = labels
  const { deadline, recurrence, actor, condition, status } = item
  const facts: Fact[] = []
  if (deadline) facts.push(...saidFacts(deadline, names.term, words))
  if (recurrence) facts.push(fact(names.recurrence, terms.recurrence[recurrence]))
  if (actor !== null) facts.push(fact(names.actor, dutch(actor)))
  if (condition) {
    facts.push(conditionFact(quoteOf(condition), terms.condition[condition.type], names.condition))
  }
  if (status === 'changed' || status === 'withdrawn') facts.push(fact(names.status, terms.status[status]))
  return {
    word: item.addressee === 'kamer' ? labels.toHouse : terms.class[item.class],
    gist: deadline ? rangeMarkup(deadline, words) : recurrence && terms.recurrence[recurrence],
    facts,
    details: [
      fact(names.specificity, terms.specificity[item.specificity]),
      fact(names.strength, terms.strength[item.strength]),
      fact(names.modality, labels.modalities[item.modality]),
      fact(names.status, terms.status[status]),
    ],
  }
}

function tellMotion(item: ItemOf<'motion'>, words: Words, quoteOf: QuoteOf): Told {
  const { labels, terms } = words
  const { facts: names } = labels
  const facts: Fact[] = []
  const who = `${item.submitters.join(', ')}${item.others ? ` ${names.others}` : ''}`
  if (who !== '') facts.push(fact(names.submitters, dutch(who)))
  if (item.parties.length > 0) facts.push(fact(names.parties, dutch(item.parties.join(', '))))
  if (item.reference !== null) facts.push(fact(names.reference, code(item.reference)))
  return {
    gist: item.disposition && terms.disposition[item.disposition],
    facts,
    details: item.asks.map((ask) => fact(names.asks, dutch(`«${shortened(quoteOf(ask), ASK_LENGTH)}»`))),
  }
}

function tellRecommendation(item: ItemOf<'recommendation'>, words: Words): Told {
  const { labels, terms } = words
  const { facts: names } = labels
  const [word] = terms.kinds.recommendation
  return {
    word: item.number === null ? word : `${word} ${item.number}`,
    facts: item.issuer === null ? [] : [fact(names.issuer, dutch(item.issuer))],
    details: [
      fact(names.source, labels.sources[item.source]),
      ...(item.parts.length > 1 ? [fact(names.parts, item.parts.length)] : []),
    ],
  }
}

function tellResponse(item: ItemOf<'response'>, words: Words): Told {
  const { terms, labels } = words
  const { facts: names } = labels
  const facts = [fact(names.stance, terms.stance[item.stance])]
  if (item.consequence !== 'none') facts.push(fact(names.consequence, terms.consequence[item.consequence]))
  if (item.reason) facts.push(fact(names.reason, terms.reason[item.reason]))
  const parts = item.parts.map(
    ({ part, stance, recast }) =>
      `${names.part} ${part}: ${terms.stance[stance]}${recast ? ` (${names.recast})` : ''}`,
  )
  return {
    gist: terms.category[item.category],
    facts,
    details: parts.length > 1 ? [fact(names.parts, parts.join('; '))] : [],
  }
}

function tellDischarge(item: ItemOf<'discharge'>, words: Words): Told {
  const { facts: names } = words.labels
  const facts: Fact[] = []
  if (item.madeOn !== null) facts.push(fact(names.madeOn, dayInWords(item.madeOn, words)))
  if (item.debate !== null) facts.push(fact(names.debate, dutch(item.debate)))
  if (item.reference !== null) facts.push(fact(names.reference, code(item.reference)))
  return { gist: markup`${names.of}: ${words.terms.dischargeOf[item.of]}`, facts }
}

function tellAmount(item: ItemOf<'amount'>, words: Words): Told {
  const { facts: names, per } = words.labels
  const facts: Fact[] = []
  if (item.purpose !== null) facts.push(fact(names.purpose, dutch(item.purpose)))
  if (item.from !== null || item.to !== null) facts.push(fact(names.when, rangeMarkup(item, words)))
  const money = fact(names.money, `${words.terms.amountModality[item.modality]}, ${per[item.per]}`)
  const plain = item.modality === 'committed'
  return {
    gist: moneyInWords(item, words),
    facts: plain ? facts : [...facts, money],
    details: plain ? [money] : [],
  }
}

function tellFigure({ value, candidates, unit }: ItemOf<'figure'>, words: Words): Told {
  const { facts: names } = words.labels
  const guesses = candidates.map((candidate) => numberInWords(candidate, words)).join(` ${names.or} `)
  const number = value === null ? `${names.uncertain}: ${guesses}` : numberInWords(value, words)
  return { gist: `${number} ${unit}`.trim() }
}

function conditionFact(said: string, type: string, name: string): Fact {
  const quote = dutch(`«${said}»`)
  return fact(name, said.toLowerCase() === type ? quote : markup`${quote} (${type})`)
}

/** The letter's words for a period, unless they are those in which we say it too. */
function saidFacts(period: Period, name: string, words: Words): Fact[] {
  const same = period.text.toLowerCase() === rangeInWords(period, words)
  return same ? [] : [fact(name, dutch(`«${period.text}»`))]
}

function fact(name: string, value: Content): Fact {
  return { name, value }
}

/** Words of the letter in a page of any language. */
export function dutch(words: string): Content {
  return markup`<span lang="nl">${words}</span>`
}

function code(words: string): Content {
  return markup`<span class="code">${words}</span>`
}
