import { analyse } from '#extract/analysis.ts'
import { findEverything } from '#extract/find-everything.ts'
import type { Finding } from '#extract/finding.ts'
import { pairAnswers } from '#extract/responses.ts'
import type { Document } from '#model/document.ts'
import type { Item, Link, Reading } from '#model/reading.ts'
import { contains } from '#model/span.ts'
import { confidenceOf } from '#resolve/confidence.ts'
import { bindDeadlines } from '#resolve/deadlines.ts'
import { findFramework } from '#resolve/framework.ts'
import { linkFindings, type FindingLink } from '#resolve/links.ts'
import { makePlacer } from '#resolve/place.ts'
import { segmentsOf } from '#resolve/segments.ts'
import { findThemes } from '#resolve/themes.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Finds everything a document says and puts it in the form of the contract. */
export function makeReading(document: Document, vocabulary: Vocabulary): Reading {
  const analysis = analyse(document, vocabulary)
  const placer = makePlacer(document)
  const { byKind, times } = findEverything(analysis)
  const bounds = bindDeadlines(byKind.commitment, times, analysis, placer.display)
  const timeAt = new Map(byKind.time.map((time) => [time.start, time]))
  const found = { ...byKind, commitment: bounds.map(({ commitment }) => commitment) }
  const links: FindingLink[] = [
    ...pairAnswers(found.recommendation, found.response).map(({ recommendation, response }) => ({
      from: found.response[response]!,
      to: found.recommendation[recommendation]!,
      kind: 'answers' as const,
    })),
    ...bounds.flatMap(({ commitment, time }) => {
      const from = time && timeAt.get(time.start)
      return from ? [{ from, to: commitment, kind: 'bounds' as const }] : []
    }),
    ...linkFindings(found),
  ]

  const themesOf = findThemes(analysis)
  const frameworkOf = findFramework(analysis)
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  const placed = new Map<Finding, Item>()
  const items: Item[] = []
  for (const findings of Object.values(found)) {
    for (const finding of findings) {
      const confidence = confidenceOf(finding.rule, vocabulary)
      const themes = joined(themesOf(finding), frameworkOf(finding))
      const item = placer.item(spokenBy(finding, document), confidence, themes)
      if (linked.has(finding)) placed.set(finding, item)
      items.push(item)
    }
  }
  items.sort((a, b) => a.start - b.start || a.end - b.end)
  makeIdsUnique(items)

  return {
    schema: 'rekenschap.reading/1',
    document: headOf(document),
    segments: segmentsOf(document, items),
    items,
    links: links.flatMap((link) => placeLink(link, placed)),
  }
}

/** What Members ask is theirs, where the document knows its questions. */
function spokenBy(finding: Finding, { exchanges }: Document): Finding {
  const asked = exchanges?.some(({ question }) => contains(question, finding)) ?? false
  return asked ? { ...finding, speaker: 'chamber' } : finding
}

/** What a reading says of the letter itself: a copy, so that nobody changes the document through it. */
export function headOf(document: Document): Reading['document'] {
  const { source, text, title, kind, date, identifiers, signatories, addressee } = document
  return {
    source: { ...source, length: text.length },
    title,
    kind,
    date: { ...date },
    identifiers: [...identifiers],
    signatories: signatories.map((signatory) => ({ ...signatory })),
    addressee,
  }
}

function joined(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.length === 0 ? a : [...a, ...b]
}

/**
 * Two findings of one kind can share a place (an answer to two recommendations): the second gets a number. Items in
 * order of place: those that share one stand together.
 */
function makeIdsUnique(items: readonly Item[]): void {
  let first = 0
  for (let index = 1; index < items.length; index++) {
    const item = items[index]!
    if (item.start !== items[first]!.start || item.end !== items[first]!.end) first = index
    if (item.kind === 'reference' || item.kind === 'entity') continue
    let count = 1
    for (let other = first; other < index; other++) if (items[other]!.kind === item.kind) count++
    if (count > 1) item.id = `${item.id}-${count}`
  }
}

/** A link needs ids on both sides: a reference or entity that is not in any list has none. */
function placeLink({ from, to, kind }: FindingLink, placed: ReadonlyMap<Finding, Item>): Link[] {
  const fromId = placed.get(from)?.id
  const toId = placed.get(to)?.id
  return fromId && toId ? [{ from: fromId, to: toId, kind }] : []
}
