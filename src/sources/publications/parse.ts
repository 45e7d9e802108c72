import type { OfferedPaper } from '#model/house.ts'
import { xmlHasItsEnd } from '#sources/http/whole-body.ts'
import { offeredPaper } from '#sources/publications/offered-paper.ts'
import { findNodes, parseTree } from '#sources/xml/tree.ts'

/**
 * Parses a `metadata.xml`. Undefined when it is none or not whole; a whole one that names no paper gives the one that was
 * asked for, with what it does say.
 */
export function parseMetadata(xml: string, asked: string): OfferedPaper | undefined {
  const root = parseTree(xml.replace(/^\uFEFF/, ''))
  if (root?.name !== 'metadata_gegevens') return undefined
  const stated = findNodes(root, 'metadata').flatMap(({ attributes }) => {
    const name = attributes.get('name')
    if (name === undefined) return []
    return {
      name: name.slice(name.lastIndexOf('.') + 1),
      scheme: attributes.get('scheme') ?? '',
      value: attributes.get('content') ?? '',
    }
  })
  return offeredPaper([...stated, { name: 'identifier', scheme: '', value: asked }])
}

/** What a body is, whatever its status and media type say. */
export type BodyKind =
  /** A publication, well formed. */
  | 'publication'
  /** A publication that has its end and is not well formed: it can be read as far as it goes. */
  | 'broken'
  /** One without its end: the rest did not come. */
  | 'cut'
  /** A notice in the place of a publication that was taken back. */
  | 'withdrawn'
  /** A page for people, such as the one that says that nothing was found. */
  | 'other'

const PUBLICATION = /<(?:[\w-]+:)?(?:officiele-publicatie|kamerwrk)[\s>/]/
/** No form of such a notice was seen; a short answer with these words and no text of a paper is taken for one. */
const WITHDRAWN = /\b(?:is|zijn|werd) (?:verwijderd|ingetrokken)\b|<(?:verwijderd|ingetrokken)\b/i
const NOTICE = 8_000

/** Tells what was given for the XML of a publication. A page of HTML is never one, also when it comes with status 200. */
export function bodyKind(text: string): BodyKind {
  const isPage = /^\s*(?:<!doctype html|<html)\b/i.test(text.replace(/^\uFEFF/, ''))
  if (!isPage && PUBLICATION.test(text)) {
    if (parseTree(text.replace(/^\uFEFF/, '')) !== undefined) return 'publication'
    return xmlHasItsEnd(text) ? 'broken' : 'cut'
  }
  return text.length < NOTICE && WITHDRAWN.test(text) ? 'withdrawn' : 'other'
}

/** Whether bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return PDF.every((byte, at) => bytes[at] === byte)
}

const PDF = [0x25, 0x50, 0x44, 0x46]
