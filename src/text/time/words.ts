import { SMALL_NUMBERS, TENS } from '#text/numbers.ts'

/** Months by name and by the abbreviations that stand after a day. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...[
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ].map((name, i) => [name, i + 1] as const),
  ...['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].map(
    (name, i) => [name, i + 1] as const,
  ),
  ['febr', 2],
  ['sept', 9],
])

/** Units of duration, in months or else in days. */
export type Unit = {
  readonly name: 'dag' | 'week' | 'maand' | 'kwartaal' | 'halfjaar' | 'jaar' | 'decennium'
  readonly months: number
  readonly days: number
}

const unit = (name: Unit['name'], months: number, days = 0): Unit => ({ name, months, days })

/** Words that name a unit, singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['dag', unit('dag', 0, 1)],
  ['dagen', unit('dag', 0, 1)],
  ['werkdag', unit('dag', 0, 1.4)],
  ['werkdagen', unit('dag', 0, 1.4)],
  ['week', unit('week', 0, 7)],
  ['weken', unit('week', 0, 7)],
  ['maand', unit('maand', 1)],
  ['maanden', unit('maand', 1)],
  ['kwartaal', unit('kwartaal', 3)],
  ['kwartalen', unit('kwartaal', 3)],
  ['halfjaar', unit('halfjaar', 6)],
  ['jaar', unit('jaar', 12)],
  ['jaren', unit('jaar', 12)],
  ['kalenderjaar', unit('jaar', 12)],
  ['begrotingsjaar', unit('jaar', 12)],
  ['kalenderjaren', unit('jaar', 12)],
  ['decennium', unit('decennium', 120)],
  ['decennia', unit('decennium', 120)],
])

const NUMBERS = new Map<string, number>([
  ...SMALL_NUMBERS.map((word, n) => [word, n] as const),
  ...[2, 3, 4, 5].map((n) => [TENS[n]!, 10 * n] as const),
  ['vijfentwintig', 25],
  ['anderhalf', 1.5],
  ['half', 0.5],
  ['honderd', 100],
  ['een-en-twintig', 21],
  ['enkele', Number.NaN],
  ['paar', Number.NaN],
  ['aantal', Number.NaN],
  ['meerdere', Number.NaN],
])

/** A number in digits (up to three) or words; NaN for an unknown few ("enkele"); undefined when it is no number. */
export function parseCount(word: string): number | undefined {
  return /^\d{1,3}$/.test(word) ? Number(word) : NUMBERS.get(word)
}

/** Ordinals that pick a quarter, half or week; "laatste" is -1. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['eerste', 1],
  ['1e', 1],
  ['tweede', 2],
  ['2e', 2],
  ['derde', 3],
  ['3e', 3],
  ['vierde', 4],
  ['4e', 4],
  ['laatste', -1],
])

/** First month (of the year in which it begins) of the meteorological seasons. Source: annotation guideline, deadline. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['voorjaar', 3],
  ['lente', 3],
  ['zomer', 6],
  ['najaar', 9],
  ['herfst', 9],
  ['winter', 12],
])

/** How often, by the word that says so. */
export type Recurrence = 'monthly' | 'quarterly' | 'twice-yearly' | 'yearly' | 'two-yearly' | 'regular'

const recurring = (stem: string, value: Recurrence) =>
  [
    [stem, value],
    [`${stem}e`, value],
  ] as const

/** Adverbs and adjectives of repetition. "Tweejaarlijks" is every two years, not twice a year. */
export const RECURRENCES: ReadonlyMap<string, Recurrence> = new Map<string, Recurrence>([
  ...recurring('jaarlijks', 'yearly'),
  ...recurring('halfjaarlijks', 'twice-yearly'),
  ...recurring('tweejaarlijks', 'two-yearly'),
  ...recurring('maandelijks', 'monthly'),
  ...recurring('driemaandelijks', 'quarterly'),
  ...recurring('zesmaandelijks', 'twice-yearly'),
  ...recurring('tweemaandelijks', 'regular'),
  ...recurring('driejaarlijks', 'regular'),
  ...recurring('vierjaarlijks', 'regular'),
  ...recurring('vijfjaarlijks', 'regular'),
  ...recurring('wekelijks', 'regular'),
  ...recurring('tweewekelijks', 'regular'),
  ...recurring('periodiek', 'regular'),
  ...recurring('regelmatig', 'regular'),
])

/** Words before a unit that say where it lies, seen from the date of the letter. */
export const SHIFTS: ReadonlyMap<string, 'this' | 'next' | 'coming' | 'previous' | 'past' | 'each'> = new Map(
  [
    ['dit', 'this'],
    ['deze', 'this'],
    ['lopende', 'this'],
    ['lopend', 'this'],
    ['huidige', 'this'],
    ['huidig', 'this'],
    ['volgend', 'next'],
    ['volgende', 'next'],
    ['eerstvolgende', 'next'],
    ['komend', 'coming'],
    ['komende', 'coming'],
    ['aankomend', 'coming'],
    ['aankomende', 'coming'],
    ['eerstkomende', 'coming'],
    ['aanstaande', 'coming'],
    ['vorig', 'previous'],
    ['vorige', 'previous'],
    ['voorgaand', 'previous'],
    ['voorgaande', 'previous'],
    ['afgelopen', 'past'],
    ['voorbije', 'past'],
    ['laatste', 'past'],
    ['achterliggende', 'past'],
    ['recente', 'past'],
    ['elk', 'each'],
    ['elke', 'each'],
    ['ieder', 'each'],
    ['iedere', 'each'],
  ],
)
