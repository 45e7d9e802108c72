import { z } from 'zod'
import { parsePhrase } from '#vocabulary/phrase.ts'

/** What every entry is called by. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'alleen kleine letters, cijfers en streepjes')
/** A name in both languages. */
export const label = z.strictObject({ nl: z.string(), en: z.string() })
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'een dag is JJJJ-MM-DD')
const disposition = z.enum(['executed', 'existing-policy', 'pending', 'not-executed'])
const yearOrDay = z.string().regex(/^\d{4}(?:-\d\d-\d\d)?$/, 'een jaar is JJJJ, een dag JJJJ-MM-DD')
/** Words, `...`, `.....` and `(a|b)`. */
export const phrase = z
  .string()
  .refine((text) => parsePhrase(text) !== undefined, 'alleen woorden, "...", "....." en "(a|b)"')

/** What every named thing has, whichever list it stands in. */
export const entrySchema = z.strictObject({
  id,
  label,
  names: z.array(z.string()).default([]),
  validFrom: day.optional(),
  validUntil: day.optional(),
  replacedBy: id.optional(),
  matches: z.record(z.string(), z.string()).optional(),
  /** The body that an office belongs to. */
  of: z.string().optional(),
  /** A finer kind within the list, for reports. */
  sort: z.string().optional(),
  /** Countries it consists of or lies in, as ISO 3166-1 codes. */
  countries: z.array(z.string()).optional(),
  periods: z
    .array(
      z.strictObject({ from: yearOrDay.nullable(), to: yearOrDay.nullable(), source: z.string().optional() }),
    )
    .optional(),
  source: z.string().optional(),
  note: z.string().optional(),
})

const cue = {
  id,
  phrase,
  examples: z.array(z.string()).min(1),
  counterexamples: z.array(z.string()).default([]),
  source: z.string().optional(),
  note: z.string().optional(),
}

/** The files in `vocabulary/cues/` and what an entry of each says beside its phrase. */
export const CUE_SCHEMAS = {
  /** Words by which somebody binds himself. `agent: none` needs no government subject in the sentence. */
  commitment: z.strictObject({
    ...cue,
    class: z.enum(['promise', 'continuation', 'effort']),
    modality: z.enum(['explicit', 'future', 'scheduled', 'intention', 'continuation', 'ongoing']),
    agent: z.enum(['government', 'passive', 'thing', 'none']).default('government'),
    /** What the words themselves say of how far the act can be checked. */
    specificity: z.enum(['deliverable', 'activity', 'effort']).optional(),
    /** Holds only when the sentence names a time after the letter's date. */
    timed: z.boolean().default(false),
  }),
  /** Words that make a sentence with a commitment cue no commitment. */
  'no-commitment': z.strictObject({ ...cue, reason: z.string() }),
  /**
   * Words that tell of something done. `agent` says whose act it must be: the government's as subject; `none`, the words
   * suffice; `hand`, they name its part in what the sentence tells; `fact`, they say who was helped or what was held; `before`, they
   * go on about what the sentence before tells.
   */
  realisation: z.strictObject({
    ...cue,
    agent: z.enum(['government', 'hand', 'fact', 'before', 'none']).default('government'),
  }),
  /** Words that make a sentence in the past tense no account of an act. */
  'no-realisation': z.strictObject({ ...cue, reason: z.string() }),
  /**
   * Words by which a letter settles what was owed. `recall` words only name what was
   * owed: they count when the sentence or the next one delivers it.
   */
  discharge: z.strictObject({
    ...cue,
    of: z.enum(['toezegging', 'request', 'questions', 'advice', 'motion']),
    recall: z.boolean().default(false),
    /** What is answered stands in an earlier sentence. */
    bare: z.boolean().default(false),
    /** Letters that must stand somewhere in the sentence, where a phrase would have to be too long. */
    needs: z.string().optional(),
  }),
  /**
   * What a letter says it does with a motion. `future` and `negated` are what the words mean after "zal" and "niet";
   * without `negated` a denied cue says nothing. `motion` is the side on which the motion must stand, at most `reach`
   * characters away; `within`: between the words. With `closes` the words must end their clause: "neem … over" is not "neem … over de zee".
   */
  disposition: z.strictObject({
    ...cue,
    disposition,
    closes: z.boolean().default(false),
    future: disposition.optional(),
    negated: disposition.optional(),
    motion: z.enum(['before', 'after', 'either', 'within']).default('either'),
    reach: z.int().default(400),
  }),
  /** Words by which an answer takes a stance. */
  stance: z.strictObject({
    ...cue,
    stance: z.enum(['agrees', 'acknowledges', 'partly', 'refuses']),
    object: z.enum(['recommendation', 'matter', 'any']).default('any'),
    /** How much the words decide: 1 a hint, 2 as a rule, 3 whatever else is said. */
    weight: z.int().min(1).max(3).default(2),
  }),
  /** What an answer says will follow, with the same weights. */
  consequence: z.strictObject({
    ...cue,
    consequence: z.enum(['new-act', 'exists', 'later-document', 'none']),
    weight: z.int().min(1).max(3).default(2),
  }),
  /** Words by which advice asks: an imperative opens a sentence, a noun may be one, a norm says what ought to be. */
  ask: z.strictObject({ ...cue, form: z.enum(['imperative', 'noun', 'norm']) }),
  /** Words that tell that others speak. `reporting` needs an adviser or a third party as its subject. */
  voice: z.strictObject({
    ...cue,
    speaker: z.enum(['chamber', 'reporting']),
    scope: z.enum(['clause', 'sentence']),
  }),
  reason: z.strictObject({
    ...cue,
    reason: z.enum(['budget', 'coalition-agreement', 'competence', 'safety', 'exists', 'other']),
  }),
  /** What can be checked later. `striving: true`: holds in a line of policy as well, where other words only say its aim. */
  specificity: z.strictObject({
    ...cue,
    specificity: z.enum(['deliverable', 'activity', 'effort']),
    striving: z.boolean().default(false),
  }),
  condition: z.strictObject({ ...cue, type: z.enum(['where-possible', 'if-needed', 'conditional']) }),
  addressee: z.strictObject({ ...cue }),
  /** Words by which a letter tells what an adviser recommends. `who` says what must stand beside them. */
  advising: z.strictObject({ ...cue, who: z.enum(['verb', 'adviser', 'retold']) }),
  /** Words by which something is deliberately not told; a `needsReason` cue counts only beside a reason. */
  withheld: z.strictObject({ ...cue, needsReason: z.boolean().default(false) }),
  /** Words that tell what a sentence does with something said before. Read only when letters are held against each other. */
  change: z.strictObject({
    ...cue,
    change: z.enum([
      'changed',
      'renamed',
      'replaced',
      'ended',
      'delayed',
      'kept',
      'resumed',
      'refused',
      'told',
      'brought',
      'done',
      'undone',
    ]),
  }),
  /** Words by which a letter promises what another document will hold. */
  content: z.strictObject({ ...cue }),
  /** Words on a ladder of strength, from 1 (weak) to 5: only rungs of one ladder are held against each other. */
  strength: z.strictObject({
    ...cue,
    ladder: z.enum(['modality', 'quantity', 'bound', 'reserve', 'ambition']),
    rung: z.int().min(1).max(5),
  }),
} as const

/** The kinds of cue: the names of the files in `vocabulary/cues/`. */
export type CueKind = keyof typeof CUE_SCHEMAS

/** A cue as its file has it. */
export type CueEntry<Kind extends CueKind> = z.infer<(typeof CUE_SCHEMAS)[Kind]>

/** A cue as the reader uses it: without what only its editor needs. */
export type Cue<Kind extends CueKind = CueKind> = Omit<
  CueEntry<Kind>,
  'examples' | 'counterexamples' | 'source' | 'note'
>

/** A ministry; `titles` are those of its ministers, as they sign. */
export const ministrySchema = entrySchema.extend({ titles: z.array(z.string()).default([]) })

/** Abbreviations and whether their full stop can end a sentence too. */
export const abbreviationSchema = z.strictObject({
  id,
  text: z.string(),
  meaning: z.string().optional(),
  mayEnd: z.boolean(),
  note: z.string().optional(),
})

/** Who speaks and acts: the government, advisers, the House, others. */
export const actorSchema = entrySchema.omit({ matches: true }).extend({
  kind: z.enum(['government', 'adviser', 'chamber', 'third-party']),
  speaks: z.boolean().default(false),
})

/**
 * Damage of scanning: words that are no Dutch words, and glued ones. `kind` tells scanning from the writer's own
 * errors and spellings; `context: roman` asks for a word before it that a Roman numeral may follow.
 */
export const ocrSchema = z.union([
  z.strictObject({
    id,
    wrong: z.array(z.string()).min(1),
    right: z.string(),
    kind: z.enum(['ocr', 'author', 'spelling']).optional(),
    context: z.enum(['roman']).optional(),
    note: z.string().optional(),
  }),
  z.strictObject({ id, glued: z.string(), parts: z.array(z.string()).min(2), note: z.string().optional() }),
])

/** A policy theme and the words that betray it. */
export const themeSchema = entrySchema.extend({
  words: z.array(z.string()).default([]),
  priority: z.boolean().optional(),
  parent: id.optional(),
})

/** A country or territory; `own` is the State whose government speaks. */
export const countrySchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}$/),
  iso3: z.string(),
  label_nl: z.string(),
  label_en: z.string(),
  names: z.string(),
  kind: z.enum(['country', 'territory', 'own']),
  note: z.string().optional(),
})

/** An adjective of a country (`names`) and what its inhabitants are called (`people`). */
export const demonymSchema = entrySchema.extend({
  country: z.string().optional(),
  region: z.string().optional(),
  people: z.array(z.string()).default([]),
})

/**
 * A part of a policy framework: an objective, a part of the approach under each objective, or a priority. An item below its
 * heading has `raamwerk/` and this id among its themes.
 */
export const frameworkSchema = entrySchema.extend({
  kind: z.string(),
  order: z.int(),
  /** The heading holds nothing but these words. */
  whole: z.boolean().optional(),
  theme: id.optional(),
  headings: z.array(z.string()).default([]),
})

/** A holder of public office and when. */
export const personSchema = entrySchema.extend({
  roles: z
    .array(z.strictObject({ office: z.string(), from: day.optional(), to: day.nullable().optional() }))
    .default([]),
})

/** How soon the government ought to answer; `checked` tells whether the term was held against its source. */
export const termSchema = z
  .strictObject({
    id,
    label,
    answers: z.enum(['advice', 'questions', 'request', 'motion']),
    weeks: z.int().positive().optional(),
    months: z.int().positive().optional(),
    source: z.string(),
    checked: z.boolean(),
    note: z.string().optional(),
  })
  .refine(({ weeks, months }) => (weeks === undefined) !== (months === undefined), 'geef weeks of months')

/** Which papers of the sources are taken into the register: every field that is there must fit, and one value of it does. */
export const watchSchema = z.strictObject({
  id,
  label,
  kinds: z.array(z.string().min(1)).min(1).optional(),
  dossiers: z.array(z.string().min(1)).min(1).optional(),
  committees: z.array(z.string().min(1)).min(1).optional(),
  senders: z.array(z.string().min(1)).min(1).optional(),
  words: z.array(z.string().min(1)).min(1).optional(),
  since: z.iso.date().optional(),
  note: z.string().optional(),
})

/** One rule of what is watched. */
export type Watch = z.infer<typeof watchSchema>

/** A letter or paper in which a ministry accounts for what it promised without a date. */
export const momentSchema = z.strictObject({
  id,
  label,
  words: z.array(z.string()).min(1),
  /** When it ought to come, for people: no rule asks for it yet. */
  /** Months after a promise before it can be asked for. */
  after: z.int().nonnegative(),
  note: z.string().optional(),
})

/** A recess or another span of days that letters name. */
export const calendarSchema = z.strictObject({
  id,
  type: z.string(),
  label_nl: z.string(),
  label_en: z.string(),
  names: z.string(),
  from: day,
  to: day,
  source: z.string().optional(),
  note: z.string().optional(),
})

/** Words that tell a reader what a number beside them is: an article number, a term, a count … */
export const markerSchema = z.strictObject({
  id,
  words: z.array(z.string()).min(1),
  note: z.string().optional(),
})

/**
 * Words that say much the same, so that letters meet in them. `joins` and `parts` are pairs of words that must meet and must not:
 * a test holds the list to them.
 */
export const kinSchema = z.strictObject({
  id,
  words: z.array(z.string().regex(/^[^\s]+$/, 'een woord per keer')).min(2),
  joins: z.array(z.tuple([z.string(), z.string()])).min(1),
  parts: z.array(z.tuple([z.string(), z.string()])).default([]),
  note: z.string().optional(),
})

/** A currency: `id` is its ISO 4217 code in small letters, `names` are words and signs. */
export const currencySchema = entrySchema

/** What stands on a page without belonging to its text. `#` is a number; spaces do not count. */
export const furnitureSchema = z.strictObject({
  id,
  kind: z.enum(['page', 'unit', 'label', 'line', 'alone']),
  text: z.string().min(1),
  note: z.string().optional(),
})

/** Words by which a line shows its role in a letter; `paper` and `place` tell kinds of paper apart. */
export const structureSchema = z.strictObject({
  id,
  role: z.enum([
    'salutation',
    'closing',
    'office',
    'signatory',
    'particle',
    'subject',
    'date',
    'published',
    'addressee',
    'own-number',
    'numbered',
    'part',
    'unfinished',
    'keeps-hyphen',
    'unit',
    'paper',
  ]),
  words: z.array(z.string()).min(1),
  paper: z.enum(['letter', 'response', 'policy-note', 'motion', 'answers', 'report']).optional(),
  place: z.enum(['title', 'head', 'body']).optional(),
  note: z.string().optional(),
})

/**
 * A word in the names of people: before a surname (`particle`), a given name, a surname as its bearer writes it, or a
 * word with a capital that is no name where a name could stand (`other`).
 */
export const nameSchema = z.strictObject({
  id,
  kind: z.enum(['particle', 'given', 'surname', 'other']),
  name: z.string(),
  note: z.string().optional(),
})

/** A word of official prose and in how many of ten thousand sentences it stands: what everybody writes tells nothing. */
export const commonWordSchema = z.strictObject({
  id: z.string(),
  word: z.string().min(1),
  share: z.string().regex(/^\d+$/),
})

/** How often a rule was right and wrong on gold. Written by `rekenschap score --accept`, not by hand. */
export const precisionSchema = z.strictObject({
  id: z.string(),
  right: z.string().regex(/^\d+$/),
  wrong: z.string().regex(/^\d+$/),
})
