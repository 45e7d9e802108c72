import type { HouseRow, HouseValue } from '#model/house.ts'
import {
  categoryName,
  fieldKind,
  fieldName,
  isRelation,
  keyField,
  spreadNames,
} from '#sources/syncfeed/spelling.ts'
import { childrenOf, parseTree, type XmlNode } from '#sources/xml/tree.ts'
import { dutchMidnight, dutchMoment, utcMoment } from '#text/time/dutch-moment.ts'

/** A page of the feed. Tokens are opaque: never counted with. */
export type FeedPage = {
  /** In the order of the feed; of the same id the last one counts. All `whole`. */
  readonly rows: readonly HouseRow[]
  /** Token of what follows: that of the last entry, else that of the feed. */
  readonly next: string | undefined
  /** Token with the last entry of this page behind it; undefined when the page does not tell. */
  readonly beforeLast: string | undefined
  /** The feed says itself that nothing follows yet. */
  readonly last: boolean
  /** Entries that hold no entity that can be read: nothing is made of them. */
  readonly unread: readonly UnreadEntry[]
}

/** An entry as it came, and its title. */
export type UnreadEntry = { readonly title: string; readonly raw: string }

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What belongs to the entity itself; the rest of its attributes are fields. */
const OWN = new Set(['id', 'verwijderd', 'bijgewerkt', 'schemaLocation', 'noNamespaceSchemaLocation'])

/**
 * Parses a page of the SyncFeed. Undefined when it is no whole feed: cut off, not well formed, or something else altogether.
 *
 * `updated` of a row is that of the entry, which runs by the clock of `ApiGewijzigdOp` (UTC, seven decimals) and is some
 * seconds off for the same change; `bijgewerkt` is Dutch time and equals `GewijzigdOp`, and becomes that field. Two
 * versions of a row from different interfaces are told apart by `GewijzigdOp`.
 */
export function feedPage(xml: string): FeedPage | undefined {
  const text = xml.replace(/^\uFEFF/, '')
  const feed = parseTree(text)
  if (feed?.name !== 'feed') return undefined
  const entries = childrenOf(feed, 'entry')
  const read = entries.map(readEntry)
  const tokens = entries.map((entry) => tokenOf(entry, 'next'))
  const next = tokenOf(feed, 'next')
  const resume = tokenOf(feed, 'resume')
  return {
    rows: read.flatMap((row) => row ?? []),
    next: tokens.findLast((token) => token !== undefined) ?? next ?? resume,
    beforeLast: tokens.at(-2),
    last: resume !== undefined && next === undefined,
    unread: entries.flatMap((entry, at) =>
      read[at] ? [] : { title: textOf(entry, 'title'), raw: text.slice(entry.start, entry.end) },
    ),
  }
}

/** Parses an entry by itself, such as one that could not be read before. Undefined when it holds no entity. */
export function feedEntry(xml: string): HouseRow | undefined {
  const entry = parseTree(xml)
  return entry && readEntry(entry)
}

function readEntry(entry: XmlNode): HouseRow | undefined {
  const entity = childrenOf(entry, 'content')[0]?.children[0]
  const id = (entity?.attributes.get('id') ?? textOf(entry, 'title')).toLowerCase()
  return entity && GUID.test(id) ? rowOf(entity, id, textOf(entry, 'updated')) : undefined
}

function rowOf(entity: XmlNode, id: string, updated: string): HouseRow {
  const category = categoryName(entity.name)
  const changed = entity.attributes.get('bijgewerkt') ?? ''
  const deleted = /^(?:true|1)$/i.test(entity.attributes.get('verwijderd') ?? '')
  const fields: Record<string, HouseValue> = {}
  const refs: Record<string, string[]> = {}
  if (!deleted) {
    for (const [name, value] of entity.attributes) {
      if (!OWN.has(name)) fields[fieldName(name)] = valueOf(category, fieldName(name), value)
    }
    for (const [name, nodes] of groups(entity)) readField({ category, fields, refs }, name, nodes)
  }
  fields['GewijzigdOp'] = dutchMoment(changed) ?? (changed || null)
  // A feed without a moment of its own is not lost: the entity says nearly the same.
  const moment = utcMoment(updated) || utcMoment(changed)
  return { category, id, updated: moment, deleted, fields, refs, whole: true }
}

function groups({ children }: XmlNode): Map<string, XmlNode[]> {
  return Map.groupBy(children, ({ name }) => fieldName(name))
}

type Row = {
  readonly category: string
  readonly fields: Record<string, HouseValue>
  readonly refs: Record<string, string[]>
}

/** All elements of one name: a relation, a field, the parts of one, or several values that nobody expected. */
function readField({ category, fields, refs }: Row, name: string, nodes: readonly XmlNode[]): void {
  const ids = nodes.flatMap(({ attributes }) => attributes.get('ref')?.toLowerCase() || [])
  const isEmpty = nodes.every(({ children, text }) => children.length === 0 && text.trim() === '')
  if (ids.length > 0 || (isEmpty && isRelation(category, name))) {
    refs[name] = [...new Set(ids)]
    const key = keyField(category, name)
    if (key !== undefined) fields[key] = ids[0] ?? null
    return
  }
  const [node, ...more] = nodes
  const spread = spreadNames(name)
  if (!node) return
  if (spread.length > 0 && more.length === 0) {
    const parts = groups(node)
    for (const part of spread) {
      fields[part] = fieldValue(category, part, parts.get(part.slice(name.length))?.[0])
    }
  } else if (more.length > 0) {
    fields[name] = JSON.stringify(nodes.map(plain))
  } else fields[name] = fieldValue(category, name, node)
}

function fieldValue(category: string, name: string, node: XmlNode | undefined): HouseValue {
  if (!node || isNil(node)) return null
  return node.children.length > 0 ? JSON.stringify(plain(node)) : valueOf(category, name, node.text)
}

function valueOf(category: string, field: string, text: string): HouseValue {
  const trimmed = text.trim()
  // An empty element is how the feed says nothing where it forgets `nil`.
  if (trimmed === '') return null
  const kind = fieldKind(category, field)
  if (kind === 'number' && /^[+-]?\d{1,15}(?:\.\d{1,6})?$/.test(trimmed)) return Number(trimmed)
  if (kind === 'truth' && /^(?:true|false|1|0)$/i.test(trimmed)) return /^(?:true|1)$/i.test(trimmed)
  const moment = dutchMoment(trimmed)
  if (moment !== undefined) return moment
  const midnight = kind === 'midnight' ? dutchMidnight(trimmed) : undefined
  return midnight === undefined ? text : midnight
}

/** An element that nobody expected, as JSON can hold it. */
function plain(node: XmlNode): unknown {
  if (isNil(node)) return null
  if (node.children.length === 0 && node.attributes.size === 0) return node.text
  const parts: Record<string, unknown> = Object.fromEntries(node.attributes)
  for (const [name, nodes] of Map.groupBy(node.children, (child) => child.name)) {
    parts[name] = nodes.length === 1 ? plain(nodes[0]!) : nodes.map(plain)
  }
  if (node.text.trim() !== '') parts['#text'] = node.text
  return parts
}

function isNil({ attributes }: XmlNode): boolean {
  return /^(?:true|1)$/i.test(attributes.get('nil') ?? '')
}

function textOf(node: XmlNode, name: string): string {
  return childrenOf(node, name)[0]?.text.trim() ?? ''
}

function linkOf(node: XmlNode, relation: string): string | undefined {
  return childrenOf(node, 'link')
    .find(({ attributes }) => attributes.get('rel') === relation)
    ?.attributes.get('href')
}

function tokenOf(node: XmlNode, relation: string): string | undefined {
  const query = /\?([^#]*)/.exec(linkOf(node, relation) ?? '')?.[1]
  return new URLSearchParams(query).get('skiptoken') ?? undefined
}
