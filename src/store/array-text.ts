/**
 * Writes a list as PostgreSQL reads it: `{"a","b"}`. Lists within lists become arrays of more dimensions.
 *
 * Source: PostgreSQL manual, § 8.15.6 Array Input and Output Syntax.
 */
export function writeArray(list: readonly unknown[], write: (element: unknown) => string | null): string {
  const written = list.map((element) => {
    if (Array.isArray(element)) return writeArray(element, write)
    const text = write(element)
    return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`
  })
  return `{${written.join(',')}}`
}

/** Reads an array as PostgreSQL writes it. Bounds that do not start at one (`[0:1]={...}`) are passed over. */
export function readArray(text: string, read: (element: string) => unknown): unknown[] {
  const elements = new RegExp(TOKEN)
  elements.lastIndex = text.indexOf('{') + 1
  return readElements(text, elements, read)
}

/** A quoted element, a bare one, or a brace or comma. */
const TOKEN = /"((?:[^"\\]|\\.)*)"|([^",{}]+)|([{},])/gs

function readElements(text: string, tokens: RegExp, read: (element: string) => unknown): unknown[] {
  const list: unknown[] = []
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [, quoted, bare, sign] = token
    if (sign === '}') return list
    if (sign === '{') list.push(readElements(text, tokens, read))
    else if (quoted !== undefined) list.push(read(quoted.replace(/\\(.)/gs, '$1')))
    else if (bare !== undefined) list.push(bare === 'NULL' ? null : read(bare))
  }
  return list
}
