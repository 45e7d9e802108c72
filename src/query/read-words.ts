import type { Lexeme } from '#query/lex-query.ts'
import type { Expression, QueryProblem } from '#query/query.ts'

type Field = Extract<Lexeme, { kind: 'field' }>

/** Brackets within brackets that are followed; deeper ones say nothing. */
const DEEPEST = 8

/** The words of a query, the fields among them and what was not understood. Every piece has its place: nothing fails. */
export type ReadWords = {
  readonly words: Expression | null
  readonly fields: readonly Field[]
  readonly problems: readonly QueryProblem[]
}

type Cursor = {
  readonly lexemes: readonly Lexeme[]
  readonly fields: Field[]
  readonly problems: QueryProblem[]
  at: number
}

/** Reads the pieces of a query in order. */
export function readWords(lexemes: readonly Lexeme[]): ReadWords {
  const cursor: Cursor = { lexemes, fields: [], problems: [], at: 0 }
  const words = readAll(cursor, 0)
  return { words, fields: cursor.fields, problems: cursor.problems }
}

function doubt({ problems }: Cursor, code: QueryProblem['code'], text: string): null {
  problems.push({ code, text })
  return null
}

/** What stands up to a closing bracket or the end. */
function readAll(cursor: Cursor, depth: number): Expression | null {
  const { lexemes } = cursor
  const groups: Expression[][] = []
  let joins = false
  while (cursor.at < lexemes.length) {
    const lexeme = lexemes[cursor.at]!
    if (lexeme.kind === 'close' && depth > 0) break
    if (lexeme.kind === 'or') {
      cursor.at++
      if (groups.length === 0 || joins) doubt(cursor, 'lone-or', 'OR')
      else joins = true
      continue
    }
    const chosen = joins || lexemes[cursor.at + 1]?.kind === 'or'
    if (lexeme.kind === 'field' && chosen) doubt(cursor, 'field-in-choice', lexeme.text)
    const one = readOne(cursor, depth)
    if (one === null) continue
    if (joins) groups.at(-1)!.push(one)
    else groups.push([one])
    joins = false
  }
  if (joins) doubt(cursor, 'lone-or', 'OR')
  return allOf(groups.map(anyOf))
}

function readOne(cursor: Cursor, depth: number): Expression | null {
  const lexeme = cursor.lexemes[cursor.at++]!
  if (lexeme.kind === 'not') return readNot(cursor, depth)
  if (lexeme.kind === 'open') return readGroup(cursor, depth)
  if (lexeme.kind === 'close') return doubt(cursor, 'open-bracket', ')')
  if (lexeme.kind === 'or') return doubt(cursor, 'lone-or', 'OR')
  if (lexeme.kind === 'open-quote') return doubt(cursor, 'open-quote', lexeme.text)
  if (lexeme.kind === 'field') {
    cursor.fields.push(lexeme)
    return null
  }
  if (lexeme.kind !== 'prefix' || lexeme.text.length > 1) return { kind: lexeme.kind, text: lexeme.text }
  doubt(cursor, 'short-prefix', `${lexeme.text}*`)
  return { kind: 'word', text: lexeme.text }
}

function readGroup(cursor: Cursor, depth: number): Expression | null {
  if (depth === DEEPEST) return doubt(cursor, 'too-deep', '(')
  const inside = readAll(cursor, depth + 1)
  if (cursor.lexemes[cursor.at]?.kind === 'close') cursor.at++
  else doubt(cursor, 'open-bracket', '(')
  return inside
}

function readNot(cursor: Cursor, depth: number): Expression | null {
  const next = cursor.lexemes[cursor.at]
  if (next === undefined || next.kind === 'or' || next.kind === 'close') return null
  if (next.kind === 'field') {
    cursor.at++
    return doubt(cursor, 'excluded-field', `-${next.text}`)
  }
  const one = readOne(cursor, depth)
  if (one === null) return null
  return one.kind === 'not' ? one.of : { kind: 'not', of: one }
}

function allOf(list: readonly Expression[]): Expression | null {
  const flat = list.flatMap((one) => (one.kind === 'all' ? one.of : [one]))
  return flat.length < 2 ? (flat[0] ?? null) : { kind: 'all', of: flat }
}

function anyOf(list: readonly Expression[]): Expression {
  const flat = list.flatMap((one) => (one.kind === 'any' ? one.of : [one]))
  return flat.length === 1 ? flat[0]! : { kind: 'any', of: flat }
}
