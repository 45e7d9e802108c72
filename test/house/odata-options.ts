import { BadRequest, parseFilter, type Condition } from '#test/house/odata-filter.ts'

/** What is asked of the rows of a set, and of the rows that come along with them. */
export type Options = {
  readonly filter: Condition | undefined
  readonly expand: ReadonlyMap<string, Options>
  readonly orderBy: readonly { readonly path: string; readonly descending: boolean }[]
  readonly select: readonly string[] | undefined
  readonly top: number | undefined
  readonly skip: number
  readonly count: boolean
}

const KNOWN: ReadonlySet<string> = new Set([
  '$filter',
  '$expand',
  '$orderby',
  '$select',
  '$top',
  '$skip',
  '$count',
  '$format',
])

/** Reads the options of a query, or those in the brackets of an `$expand`. Throws BadRequest. */
export function parseOptions(given: ReadonlyMap<string, string>): Options {
  for (const name of given.keys()) {
    if (name.startsWith('$') && !KNOWN.has(name)) throw new BadRequest(`The option '${name}' is not known`)
  }
  const get = (name: string) => given.get(name)
  const filter = get('$filter')
  return {
    filter: filter === undefined ? undefined : parseFilter(filter),
    expand: expandOf(get('$expand')),
    orderBy: split(get('$orderby') ?? '', ',').map((part) => {
      const [path = '', direction = 'asc'] = part.trim().split(/\s+/)
      return { path, descending: direction === 'desc' }
    }),
    select: get('$select') === undefined ? undefined : split(get('$select')!, ',').map((name) => name.trim()),
    top: wholeNumber(get('$top'), '$top'),
    skip: wholeNumber(get('$skip'), '$skip') ?? 0,
    count: get('$count') === 'true',
  }
}

function expandOf(text: string | undefined): Map<string, Options> {
  const parts = split(text ?? '', ',').map((part) => {
    const [, name = '', inner = ''] = /^\s*(\w+)(?:\(([\s\S]*)\))?\s*$/.exec(part) ?? []
    if (name === '') throw new BadRequest(`The value of $expand cannot be read at '${part}'`)
    const given = split(inner, ';').map((option) => {
      const at = option.indexOf('=')
      if (at < 0) throw new BadRequest(`'${option}' in $expand is no option`)
      return [option.slice(0, at).trim(), option.slice(at + 1)] as const
    })
    return [name, parseOptions(new Map(given))] as const
  })
  return new Map(parts)
}

/** Parts between a sign, as far as it stands outside brackets and quotes. */
function split(text: string, sign: ',' | ';'): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === "'") quoted = !quoted
    if (quoted) continue
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === sign && depth === 0) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  if (depth !== 0 || quoted) throw new BadRequest(`'${text}' is not closed`)
  parts.push(text.slice(start))
  return parts.filter((part) => part.trim() !== '')
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d+$/.test(text)) throw new BadRequest(`Invalid value '${text}' for ${name}`)
  return Number(text)
}
