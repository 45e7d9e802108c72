import type { LetterKeys, Statement } from '#model/statement.ts'

/** What most statements have of each field: it is not written, and read back as one shared value. */
const USUAL = {
  page: null,
  speaker: 'government',
  acts: [],
  words: [],
  names: [],
  products: [],
  ofOthers: false,
  pointsBack: false,
  tense: 'now',
  context: [],
  heading: [],
  keys: [],
  leansOn: [],
  themes: [],
  undertaking: null,
  when: null,
  motions: [],
  response: null,
  unanswered: false,
  discharge: null,
  sums: [],
  times: [],
  figures: [],
  changes: [],
  contents: [],
  rungs: [],
} as const satisfies Partial<Statement>

/** Lists of stems and keys: the same few thousand strings come back in every statement. */
const LISTS = ['words', 'context', 'heading', 'names', 'products', 'keys', 'leansOn', 'themes'] as const

/** Writes a letter as text, without what every statement has. */
export function packKeys(keys: LetterKeys): string {
  return JSON.stringify({ ...keys, statements: keys.statements.map(withoutUsual) })
}

/** Writes one statement as text, without what every statement has. */
export function packStatement(statement: Statement): string {
  return JSON.stringify(withoutUsual(statement))
}

function withoutUsual(statement: Statement): Partial<Statement> {
  return Object.fromEntries(Object.entries(statement).filter(([name, value]) => !isUsual(name, value)))
}

function isUsual(name: string, value: unknown): boolean {
  const usual = (USUAL as Readonly<Record<string, unknown>>)[name]
  return Array.isArray(value) ? value.length === 0 && usual !== undefined : value === usual
}

/**
 * Makes a reader of such texts that keeps each string once: a collection of thousands of letters has to fit in memory. Throws
 * when a text is not JSON; what is no letter is for the caller to see.
 */
export function makeUnpacker(): (text: string) => LetterKeys {
  const once = makeOnce()
  return (text) => {
    const keys = JSON.parse(text) as LetterKeys
    if (!Array.isArray(keys?.statements)) return keys
    return { ...keys, statements: keys.statements.map((packed) => unpack(packed, once)) }
  }
}

/** The same for statements that were packed one by one. */
export function makeStatementUnpacker(): (text: string) => Statement {
  const once = makeOnce()
  return (text) => unpack(JSON.parse(text) as Partial<Statement>, once)
}

function makeOnce(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const same = known.get(word)
    if (same !== undefined) return same
    known.set(word, word)
    return word
  }
}

function unpack(packed: Partial<Statement>, once: (word: string) => string): Statement {
  const statement = { ...USUAL, ...packed } as Record<string, unknown>
  for (const name of LISTS) {
    const list = packed[name]
    if (list !== undefined) statement[name] = list.map(once)
  }
  return statement as Statement
}
