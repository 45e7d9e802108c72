import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { parseSync } from 'rolldown/utils'

/** A name a file gives to others. */
export type Export = { readonly name: string; readonly isType: boolean; readonly documented: boolean }

/** What the house rules ask of one source file; `path` runs from the project's folder: `src/text/fold.ts`. */
export type Source = {
  readonly path: string
  /** Everything imported, in any of the ways there are: `from`, `import()`, side effect, type. */
  readonly imports: readonly string[]
  /** What a pure room may not touch, in the words of the source: `Date.now`, `node:fs`. */
  readonly impure: readonly string[]
  readonly exports: readonly Export[]
  /** Codes of the errors it throws; `undefined` where the code is not written out. */
  readonly errorCodes: readonly (string | undefined)[]
  /** Comments without their delimiters. */
  readonly comments: readonly string[]
}

type Node = {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
type Place = { readonly node: Node; readonly parent: Node | undefined; readonly key: string }
type Comment = { readonly value: string; readonly end: number }

/** Modules of Node that only compute. */
const PURE_MODULES = [
  'node:assert',
  'node:buffer',
  'node:crypto',
  'node:path',
  'node:string_decoder',
  'node:util',
]
const PURE_CRYPTO = ['createHash', 'hash']
/** Names of the world outside: clock, randomness, network, process, screen. */
const IMPURE_GLOBALS = new Set(
  (
    'process performance crypto globalThis global navigator console require eval fetch WebSocket EventSource ' +
    'XMLHttpRequest Worker MessageChannel BroadcastChannel setTimeout setInterval setImmediate Temporal'
  ).split(' '),
)

/** The sources of the program, tests left out. */
export function loadSources(): Source[] {
  return globSync('src/**/*.{ts,tsx}')
    .filter((path) => !path.includes('.test.'))
    .sort()
    .map((path) => readSource(path, readFileSync(path, 'utf8')))
}

/** Reads one file. Throws when it is not TypeScript. */
export function readSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const places = [...walk(program as unknown as Node)]
  return {
    path,
    imports: places.flatMap(importedBy),
    impure: [...new Set(places.flatMap(impureAt))],
    exports: (program.body as unknown as Node[]).flatMap((statement) => exportsOf(statement, comments, text)),
    errorCodes: places.flatMap(errorCodesAt),
    comments: comments.map(({ value }) => value),
  }
}

function* walk(node: Node, parent?: Node, key = ''): Generator<Place> {
  yield { node, parent, key }
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(child, node, name)
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value
const nameOf = (value: unknown) =>
  isNode(value) && value.type === 'Identifier' ? String(value['name']) : undefined
const textOf = (value: unknown) =>
  isNode(value) && typeof value['value'] === 'string' ? value['value'] : undefined

/** `import(name)` with a computed name cannot be checked and counts as an import of `(computed)`. */
function importedBy({ node }: Place): string[] {
  const from = node['source']
  const names = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']
  if (names.includes(node.type)) return isNode(from) ? [textOf(from) ?? '(computed)'] : []
  if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return []
  return [textOf(from) ?? plainTemplate(from) ?? '(computed)']
}

function plainTemplate(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'TemplateLiteral') return undefined
  const [only, second] = node['quasis'] as { readonly value: { readonly cooked: string } }[]
  return second ? undefined : only?.value.cooked
}

function impureAt(place: Place): string[] {
  return [...impureImport(place), ...impureName(place)]
}

function impureImport(place: Place): string[] {
  const { node } = place
  if (node.type === 'ImportDeclaration' && node['importKind'] === 'type') return []
  return importedBy(place).flatMap((name) => {
    const module = name.startsWith('node:') ? name : `node:${name}`
    if (!isBuiltin(name)) return []
    if (!PURE_MODULES.includes(module)) return [module]
    if (module !== 'node:crypto') return []
    const specifiers = node['specifiers'] as Node[] | undefined
    const pure = specifiers?.every(({ imported }) => PURE_CRYPTO.includes(nameOf(imported) ?? ''))
    return pure ? [] : [module]
  })
}

function impureName({ node, parent, key }: Place): string[] {
  const name = nameOf(node)
  if (!name || !parent || !isReference(parent, key)) return []
  if (IMPURE_GLOBALS.has(name)) return [name]
  if (name === 'Math') return isMember(parent, key) && propertyOf(parent) !== 'random' ? [] : ['Math.random']
  return name === 'Date' ? impureDate(parent, key) : []
}

/** A moment that was given may be reckoned with; the moment of now may not be asked. */
function impureDate(parent: Node, key: string): string[] {
  if (parent.type === 'NewExpression' && key === 'callee') {
    return (parent['arguments'] as Node[]).length > 0 ? [] : ['new Date()']
  }
  if (isMember(parent, key)) {
    return ['UTC', 'parse', 'prototype'].includes(propertyOf(parent) ?? '') ? [] : ['Date.now']
  }
  return parent.type === 'BinaryExpression' ? [] : ['Date']
}

const isMember = (parent: Node, key: string) => parent.type === 'MemberExpression' && key === 'object'

function propertyOf(member: Node): string | undefined {
  return member['computed'] ? textOf(member['property']) : nameOf(member['property'])
}

/** Whether an identifier stands for a value of that name, and is not the name of a property, a type or a label. */
function isReference(parent: Node, key: string): boolean {
  if (parent.type.startsWith('TS')) return ['expression', 'exprName'].includes(key)
  if (parent.type === 'MemberExpression') return key === 'object' || parent['computed'] === true
  if (['Property', 'PropertyDefinition', 'MethodDefinition'].includes(parent.type)) {
    return key === 'value' || parent['computed'] === true
  }
  return !['ImportSpecifier', 'ExportSpecifier', 'LabeledStatement'].includes(parent.type)
}

function exportsOf(statement: Node, comments: readonly Comment[], text: string): readonly Export[] {
  if (statement.type === 'ExportDefaultDeclaration') {
    return [{ name: 'default', isType: false, documented: false }]
  }
  const declaration = statement['declaration']
  if (statement.type !== 'ExportNamedDeclaration' || !isNode(declaration)) return []
  const before = comments.findLast(({ end }) => end <= statement.start)
  const between = text.slice(before?.end ?? 0, statement.start)
  const documented = before !== undefined && before.value.startsWith('*') && between.trim() === ''
  const declared = (declaration['declarations'] as Node[] | undefined) ?? [declaration]
  const isType =
    declaration.type === 'TSTypeAliasDeclaration' || declaration.type === 'TSInterfaceDeclaration'
  return declared.map(({ id }) => ({ name: nameOf(id) ?? '(pattern)', isType, documented }))
}

function errorCodesAt({ node }: Place): (string | undefined)[] {
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'RekenschapError') {
    return [textOf((node['arguments'] as Node[])[0])]
  }
  if (node.type !== 'ClassDeclaration' || nameOf(node['superClass']) !== 'RekenschapError') return []
  return [...walk(node)]
    .filter(({ node: call }) => call.type === 'CallExpression' && (call['callee'] as Node).type === 'Super')
    .map(({ node: call }) => textOf((call['arguments'] as Node[])[0]))
}
