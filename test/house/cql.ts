/** A CQL query that cannot be answered, with the number of its diagnostic. */
export class Unanswerable extends Error {
  readonly diagnostic: number
  readonly details: string

  constructor(diagnostic: number, message: string, details: string) {
    super(message)
    this.diagnostic = diagnostic
    this.details = details
  }
}

/** What is asked of a paper. */
export type Clause =
  | { readonly is: 'AND' | 'OR' | 'NOT'; readonly left: Clause; readonly right: Clause }
  | { readonly is: 'claim'; readonly index: string; readonly relation: Relation; readonly term: string }

/** How an index is held against a term. */
export type Relation = '==' | '=' | '<>' | '>=' | '<=' | '>' | '<' | 'any' | 'all'

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(==|<>|>=|<=|=|>|<|\(|\))|([^\s()=<>"]+))/y
const RELATIONS: ReadonlySet<string> = new Set(['==', '=', '<>', '>=', '<=', '>', '<', 'any', 'all'])

/** Parses the subset of CQL that clients use. Throws Unanswerable. */
export function parseCql(text: string): Clause {
  const tokens: string[] = []
  for (let at = 0; at < text.trimEnd().length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    tokens.push((TOKEN.exec(text) ?? wrong(text))[0].trim())
  }
  let at = 0
  const next = () => tokens[at++] ?? wrong(text)
  const part = (): Clause => {
    if (tokens[at] !== '(') return claim()
    at++
    const inner = whole()
    if (next() !== ')') wrong(text)
    return inner
  }
  const claim = (): Clause => {
    const index = next()
    const relation = next().toLowerCase()
    if (!RELATIONS.has(relation)) wrong(text)
    const term = next()
      .replace(/^"([\s\S]*)"$/, '$1')
      .replace(/\\(.)/g, '$1')
    return { is: 'claim', index, relation: relation as Relation, term }
  }
  const whole = (): Clause => {
    let left = part()
    while (at < tokens.length && tokens[at] !== ')') {
      const word = next().toUpperCase()
      if (word === 'SORTBY') throw new Unanswerable(80, 'Sort not supported', text)
      if (word !== 'AND' && word !== 'OR' && word !== 'NOT') wrong(text)
      left = { is: word as 'AND', left, right: part() }
    }
    return left
  }
  const clause = whole()
  return at < tokens.length ? wrong(text) : clause
}

function wrong(text: string): never {
  throw new Unanswerable(10, 'Query syntax error', text)
}
