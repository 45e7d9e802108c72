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
  const reader: Reader = { text, tokens: tokensOf(text), at: 0 }
  const condition = either(reader)
  if (reader.at < reader.tokens.length) fail(text, `goes on with '${peek(reader)}'`)
  return condition
}

type Reader = { readonly text: string; readonly tokens: readonly Token[]; at: number }
type Lambda = Extract<Condition, { name: string }>

const peek = ({ tokens, at }: Reader) => tokens[at]?.text ?? ''
const take = (reader: Reader) => reader.tokens[reader.at++] ?? fail(reader.text, 'ends too soon')

/** Takes the sign if it comes next. */
function takes(reader: Reader, sign: string): boolean {
  const found = peek(reader) === sign
  if (found) reader.at++
  return found
}

function expect(reader: Reader, sign: string): void {
  if (!takes(reader, sign)) fail(reader.text, `wants '${sign}' at part ${reader.at + 1}`)
}

function either(reader: Reader): Condition {
  let left = both(reader)
  while (takes(reader, 'or')) left = { is: 'or', left, right: both(reader) }
  return left
}

function both(reader: Reader): Condition {
  let left = single(reader)
  while (takes(reader, 'and')) left = { is: 'and', left, right: single(reader) }
  return left
}

function single(reader: Reader): Condition {
  if (takes(reader, 'not')) return { is: 'not', of: single(reader) }
  if (!takes(reader, '(')) return claim(reader)
  const inner = either(reader)
  expect(reader, ')')
  return inner
}

function claim(reader: Reader): Condition {
  const left = operandOrLambda(reader)
  if (left.is === 'path' && peek(reader) === '(') return call(reader, left.path[0]!)
  if ('name' in left) return left
  const sign = peek(reader)
  if (!COMPARISONS.has(sign)) return { is: 'true', of: left }
  take(reader)
  return { is: sign as Comparison, left, right: operand(reader) }
}

function call(reader: Reader, name: string): Condition {
  if (name !== 'contains') fail(reader.text, `calls ${name}, which the service does not know`)
  expect(reader, '(')
  const left = operand(reader)
  expect(reader, ',')
  const right = operand(reader)
  expect(reader, ')')
  return { is: 'contains', left, right }
}

function operand(reader: Reader): Operand {
  const found = operandOrLambda(reader)
  return 'name' in found ? fail(reader.text, 'has a lambda where a value goes') : found
}

function operandOrLambda(reader: Reader): Operand | Lambda {
  const token = take(reader)
  const literal = literalOf(token)
  if (literal !== undefined) return literal
  if (token.kind !== 'word') fail(reader.text, `has '${token.text}' where a value goes`)
  const path = [token.text]
  while (takes(reader, '/')) {
    const step = take(reader)
    if (step.kind !== 'word') fail(reader.text, `has no name after '/'`)
    if ((step.text === 'any' || step.text === 'all') && peek(reader) === '(') {
      return lambda(reader, step.text, path)
    }
    path.push(step.text)
  }
  return { is: 'path', path }
}

function lambda(reader: Reader, is: 'any' | 'all', path: readonly string[]): Lambda {
  expect(reader, '(')
  if (takes(reader, ')')) return { is, path, name: '', of: undefined }
  const name = take(reader).text
  expect(reader, ':')
  const of = either(reader)
  expect(reader, ')')
  return { is, path, name, of }
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
