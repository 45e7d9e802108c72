import type { OfferedPaper } from '#model/house.ts'
import { offeredPaper, type Stated } from '#sources/publications/offered-paper.ts'
import { childrenOf, findNodes, parseTree, type XmlNode } from '#sources/xml/tree.ts'

/** A paper that the search found, and where it can be had. */
export type FoundPaper = {
  readonly paper: OfferedPaper
  /** Address by form: `xml`, `pdf`, `html`, `odt`, `metadata`, `metadataowms`. */
  readonly urls: Readonly<Record<string, string>>
  /** The page for people. */
  readonly preferredUrl: string | null
  /** When the source last changed it, as it writes that. */
  readonly modified: string | null
}

/** A record as it came, and its page for people, if that can be told. */
export type UnreadRecord = { readonly page: string; readonly raw: string }

/** A page of an answer of the search. */
export type SruPage = {
  readonly total: number
  readonly papers: readonly FoundPaper[]
  /** Records in this page, those without a paper that can be read among them. */
  readonly records: number
  /** These. */
  readonly unread: readonly UnreadRecord[]
  /** Number of the record that follows; undefined when the service does not say. */
  readonly nextRecord: number | undefined
  /** What the service has against the query, in its own words. */
  readonly diagnostics: readonly string[]
}

/** Parses an answer of the search. Undefined when it is not whole, or something else. */
export function sruPage(xml: string): SruPage | undefined {
  const text = xml.replace(/^\uFEFF/, '')
  const root = parseTree(text)
  if (!root || !/^(?:searchRetrieveResponse|diagnostics|explainResponse)$/.test(root.name)) return undefined
  const within = { ...root, children: [root] }
  const records = childrenOf(root, 'records').flatMap((list) => childrenOf(list, 'record'))
  const papers = records.map(paperIn)
  const diagnostics = findNodes(within, 'diagnostics').flatMap((list) => findNodes(list, 'diagnostic'))
  return {
    total: numberIn(root, 'numberOfRecords') ?? 0,
    papers: papers.flatMap((paper) => paper ?? []),
    records: records.length,
    unread: records.flatMap((record, at) =>
      papers[at] ? [] : { page: pageOf(record) ?? '', raw: text.slice(record.start, record.end) },
    ),
    nextRecord: numberIn(root, 'nextRecordPosition'),
    diagnostics: diagnostics.map(diagnosticWords),
  }
}

/** Parses a record by itself, such as one that could not be read before. Undefined when it names no paper. */
export function sruRecord(xml: string): FoundPaper | undefined {
  const record = parseTree(xml)
  return record && paperIn(record)
}

function paperIn(record: XmlNode): FoundPaper | undefined {
  const stated = findNodes(record, 'originalData').flatMap(leaves)
  const paper = offeredPaper(stated)
  if (!paper) return undefined
  const items = findNodes(record, 'itemUrl').flatMap(({ attributes, text }): [string, string][] => {
    const form = attributes.get('manifestation')
    return form === undefined || text.trim() === '' ? [] : [[form, text.trim()]]
  })
  return {
    paper,
    urls: Object.fromEntries(items),
    preferredUrl: pageOf(record),
    modified: stated.find(({ name }) => name === 'modified')?.value.trim() || null,
  }
}

function pageOf(record: XmlNode): string | null {
  return findNodes(record, 'preferredUrl')[0]?.text.trim() || null
}

/** Every element that holds words and no elements. */
function leaves(node: XmlNode): Stated[] {
  if (node.children.length > 0) return node.children.flatMap(leaves)
  return [{ name: node.name, scheme: node.attributes.get('scheme') ?? '', value: node.text }]
}

/** `Unsupported index: w.dossierondernummer`; the code when the service gives no words. */
function diagnosticWords(node: XmlNode): string {
  const said = ['message', 'details'].flatMap((name) => childrenOf(node, name)[0]?.text.trim() || [])
  return said.join(': ') || childrenOf(node, 'uri')[0]?.text.trim() || ''
}

function numberIn(root: XmlNode, name: string): number | undefined {
  const text = childrenOf(root, name)[0]?.text.trim() ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
