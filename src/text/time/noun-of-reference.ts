import type { Noun } from '#text/time/stated-periods.ts'

/** In order: what the word is, what must stand before it (null: anything), and the period it then speaks of. */
const RULES: readonly (readonly [word: RegExp, before: RegExp | null, noun: Noun])[] = [
  [/lidmaatschap/, null, 'lidmaatschap'],
  [/voorzitterschap(?:speriode|sjaren)?$|^voorzitters(?:jaar|periode)$/, null, 'voorzitterschap'],
  [/^(?:co-?)?voorzitter$/, /\bals (?:[a-z]+ )?$/i, 'voorzitterschap'],
  [
    /^(?:raads)?lid$/,
    /(?:^|[^A-Za-z])(?<!\b(?:benoeming|verkiezing|herverkiezing|kandidaat|kandidatuur|toetreding|voordracht|verkozen|gekozen|benoemd) )als (?:[a-z]+ ){0,2}$/i,
    'lidmaatschap',
  ],
  [/^(?:zittings(?:periode|termijn|duur|jaren)|mandaatperiode)$/, null, 'lidmaatschap'],
  [
    /^(?:termijn|mandaat)$/,
    /\b(?:tijdens|gedurende|binnen(?= (?:deze|onze|zijn))|in|met) (?:zijn|haar|ons|onze|deze|die|dit|het|de|dat) (?:nieuwe |komende |eerste )?$/i,
    'lidmaatschap',
  ],
  [/^hoedanigheid$/, /\b(?:in|vanuit) (?:deze|die) $/i, 'lidmaatschap'],
  [/^looptijd$|^[a-z]{3,12}periode$|^programmajaren$/, null, 'programma'],
  [/^lidmaatschapsjaar$/, /\b(?:eerste|tweede|derde|laatste) $/i, 'lidmaatschap'],
  [/^programmajaar$/, /\b(?:eerste|tweede|derde|vierde|vijfde|laatste) $/i, 'programma'],
  [
    /^jaar$/,
    /\b(?:in|tijdens|gedurende) (?:het|zijn|ons) (?:eerste|tweede|derde|laatste) $/i,
    'lidmaatschap',
  ],
  [
    /^periode$/,
    /\b(?:in|tijdens|gedurende|binnen|over|voor) (?:deze|die|dezelfde|genoemde|de gehele|de hele|de genoemde|de betreffende|deze gehele) $/i,
    'periode',
  ],
  [
    /^(?:jaar|jaren)$/,
    /\b(?:in|tijdens|gedurende|binnen|voor) (?:deze|die|dezelfde)(?: (?:twee|drie|vier|vijf|zes))? $/i,
    'periode',
  ],
  [/(?:programma|kader|strategie|plan|convenant|partnerschap)$/, null, 'programma'],
]

/** The rules for a word: a letter asks for the same few thousands of times. */
const rulesFor = new Map<string, readonly (typeof RULES)[number][]>()
/** Compounds are without end: of more words than this the rules are not kept. */
const WORDS_KEPT = 500

function rulesOf(whole: string): readonly (typeof RULES)[number][] {
  const known = rulesFor.get(whole)
  if (known) return known
  const rules = RULES.filter(([word]) => word.test(whole))
  if (rulesFor.size < WORDS_KEPT) rulesFor.set(whole, rules)
  return rules
}

/** Which stated period a word (lower case) may speak of, given the words before it; undefined for none. */
export function nounOfReference(whole: string, before: string): Noun | undefined {
  return rulesOf(whole).find(([, lead]) => !lead || lead.test(before))?.[2]
}
