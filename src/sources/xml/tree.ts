import { SaxesParser, type SaxesAttributeNS } from 'saxes'

/** An element by its local name; prefixes differ from answer to answer and mean nothing. */
export type XmlNode = {
  readonly name: string
  readonly uri: string
  /** By local name; of two the one without a prefix stands. */
  readonly attributes: ReadonlyMap<string, string>
  /** Its own text, not that of elements within. */
  readonly text: string
  readonly children: readonly XmlNode[]
  /** Where it stands in the text, from its first sign to behind its last. */
  readonly start: number
  readonly end: number
}

type OpenNode = XmlNode & { text: string; end: number; readonly children: XmlNode[] }

/** No answer of a source is nested deeper than some ten elements. */
const DEEPEST = 100
/** Ends the reading at once: the parser would go on, and grows slow on endless nesting. */
class Unreadable extends Error {}
/** Wrong, but it says what it means. */
const FORGIVEN = /unbound namespace prefix/

/**
 * Parses a whole document. Undefined when it is not well formed, cut off or nested without end: half an answer is none.
 * Entities of its own are not expanded.
 */
export function parseTree(text: string): XmlNode | undefined {
  const parser = new SaxesParser({ xmlns: true, fragment: false })
  const open: OpenNode[] = []
  let root: XmlNode | undefined
  let begun = 0
  parser.on('error', ({ message }) => {
    if (!FORGIVEN.test(message)) throw new Unreadable(message)
  })
  // Told right behind the name, in which no other tag begins.
  parser.on('opentagstart', () => {
    begun = text.lastIndexOf('<', parser.position - 1)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const known = { name: local, uri, attributes: byLocalName(attributes), children: [] }
    const node = { ...known, text: '', start: begun, end: parser.position }
    open.at(-1)?.children.push(node)
    root ??= node
    open.push(node)
    if (open.length > DEEPEST) throw new Unreadable('nested too deep')
  })
  const add = (words: string) => {
    const node = open.at(-1)
    if (node) node.text += words
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const node = open.pop()
    if (node) node.end = parser.position
  })
  try {
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
    parser.close()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return undefined
  }
  return open.length > 0 ? undefined : root
}

const CHUNK = 65_536

function byLocalName(attributes: Readonly<Record<string, SaxesAttributeNS>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { local, prefix, value } of Object.values(attributes)) {
    if (prefix === 'xmlns' || local === 'xmlns' || (prefix !== '' && found.has(local))) continue
    found.set(local, value)
  }
  return found
}

/** The elements directly within it that go by this name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}

/** All elements of this name at any depth, in the order of the document; those within a find are not looked for. */
export function findNodes(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (child.name === name ? [child] : findNodes(child, name)))
}
