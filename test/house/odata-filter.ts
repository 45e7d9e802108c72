/** What the service answers with status 400. */
export class BadRequest extends Error {}

/** `Document/any(d: d/Kamer eq 2)`: where the path leads and what is asked of the rows there. */
export type Condition =
  | { readonly is: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly is: 'contains'; readonly left: Operand; readonly right: Operand }
  | {
      readonly is: 'any' | 'all'
      readonly path: readonly string[]
      readonly name: string
      readonly of: Condition | undefined
    }
  | { readonly is: 'true'; readonly of: Operand }

/** How two operands are compared. */
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'

/** A literal with its kind, or a path. */
export type Operand =
  | { readonly is: 'path'; readonly path: readonly string[] }
  | { readonly is: 'text' | 'guid' | 'time'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'bool'; readonly value: boolean }
  | { readonly is: 'null' }

type Token = { readonly kind: 'text' | 'guid' | 'time' | 'number' | 'word' | 'sign'; readonly text: string }

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b)|(\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w]*)|([()/,:]))/iy
const KINDS = ['text', 'guid', 'time', 'number', 'word', 'sign'] as const
const COMPARISONS: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le'])

/** Parses `$filter`; throws BadRequest for what the service does not take. */
export function parseFilter(text: string): Condition {
  const tokens = tokensOf(text)
  let at = 0
  const peek = () => tokens[at]?.text ?? ''
  const take = () => tokens[at++] ?? fail(text, 'ends too soon')
  const expect = (sign: string) => {
    if (take().text !== sign) fail(text, `wants '${sign}' at part ${at}`)
  }
  const either = (): Condition => {
    let left = both()
    while (peek() === 'or') {
      take()
      left = { is: 'or', left, right: both() }
    }
    return left
  }
  const both = (): Condition => {
    let left = single()
    while (peek() === 'and') {
      take()
      left = { is: 'and', left, right: single() }
    }
    return left
  }
  const single = (): Condition => {
    if (peek() === 'not') {
      take()
      return { is: 'not', of: single() }
    }
    if (peek() === '(' && tokens[at]!.kind === 'sign') {
      take()
      const inner = either()
      expect(')')
      return inner
    }
    return claim()
  }
  const claim = (): Condition => {
    const token = take()
    if (token.kind === 'word' && peek() === '(') return call(token.text)
    const left = token.kind === 'word' && !isConstant(token.text) ? pathFrom(token.text) : literal(token)
    if ('name' in left) return left
    const sign = peek()
    if (!COMPARISONS.has(sign)) return { is: 'true', of: left }
    take()
    const next = take()
    const right = next.kind === 'word' && !isConstant(next.text) ? pathFrom(next.text) : literal(next)
    if ('name' in right) return fail(text, 'compares with a lambda')
    return { is: sign as Comparison, left, right }
  }
  const call = (name: string): Condition => {
    if (name !== 'contains') fail(text, `calls ${name}, which the service does not know`)
    expect('(')
    const left = operand()
    expect(',')
    const right = operand()
    expect(')')
    return { is: 'contains', left, right }
  }
  const operand = (): Operand => {
    const token = take()
    const found = token.kind === 'word' && !isConstant(token.text) ? pathFrom(token.text) : literal(token)
    return 'name' in found ? fail(text, 'has a lambda where a value goes') : found
  }
  const pathFrom = (first: string): Operand | Extract<Condition, { name: string }> => {
    const path = [first]
    while (peek() === '/') {
      take()
      const step = take()
      if (step.kind !== 'word') fail(text, `has no name after '/'`)
      if ((step.text === 'any' || step.text === 'all') && peek() === '(') return lambda(step.text, path)
      path.push(step.text)
    }
    return { is: 'path', path }
  }
  const lambda = (is: 'any' | 'all', path: readonly string[]) => {
    expect('(')
    if (peek() === ')') {
      take()
      return { is, path, name: '', of: undefined }
    }
    const name = take().text
    expect(':')
    const of = either()
    expect(')')
    return { is, path, name, of }
  }
  const literal = (token: Token): Operand =>
    literalOf(token) ?? fail(text, `has '${token.text}' where a value goes`)
  const condition = either()
  if (at < tokens.length) fail(text, `goes on with '${peek()}'`)
  return condition
}

const isConstant = (word: string) => word === 'true' || word === 'false' || word === 'null'

function literalOf({ kind, text }: Token): Operand | undefined {
  if (kind === 'text') return { is: 'text', value: text.slice(1, -1).replaceAll("''", "'") }
  if (kind === 'guid') return { is: 'guid', value: text.toLowerCase() }
  if (kind === 'time') return { is: 'time', value: text }
  if (kind === 'number') return { is: 'number', value: Number(text) }
  if (text === 'null') return { is: 'null' }
  if (isConstant(text)) return { is: 'bool', value: text === 'true' }
  return undefined
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.trimEnd().length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text) ?? fail(text, `cannot be read from position ${at}`)
    const kind = found.slice(1).findIndex((part) => part !== undefined)
    tokens.push({ kind: KINDS[kind]!, text: found[kind + 1]! })
    at = TOKEN.lastIndex
  }
  return tokens
}

function fail(text: string, why: string): never {
  throw new BadRequest(`The query specified in the URI is not valid: '${text}' ${why}.`)
}
