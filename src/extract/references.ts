import type { Analysis } from '#extract/analysis.ts'
import type { Citation } from '#extract/citation.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { readBareNumber, readDossiers } from '#extract/kamerstukken.ts'
import { flagsOf, marker, type Flags } from '#extract/markers.ts'
import { readSymbol } from '#extract/symbols.ts'
import { readTitle, type TitleWords } from '#extract/titles.ts'
import { MARK, SHAPE } from '#text/tokens.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

const DOSSIER_LENGTH = 6

/**
 * Finds citations of identifiable public documents: parliamentary papers, laws, treaties, judgments, resolutions, advice,
 * titles between quotation marks, addresses. A citation of the letter itself has `self`.
 */
export function findReferences(analysis: Analysis): Finding<'reference'>[] {
  const words = referenceWords(analysis.vocabulary)
  const { tokens, text } = analysis
  const { start, end, word, shape } = tokens
  const citations: Citation[] = []
  const titles = new Map<string, string>()
  let at = 0
  const take = (found: readonly Citation[] | undefined) => {
    for (const citation of found ?? []) {
      if (citation.start < at) continue
      citations.push(citation)
      // The title in a page header may cite a treaty or law of its own.
      at = citation.rule === 'kamerstuk-header' ? citation.start + DOSSIER_LENGTH : citation.end
    }
  }
  for (let token = 0; token < tokens.count; token++) {
    const from = start[token]!
    if (from < at) continue
    const form = shape[token]!
    const id = word[token]!
    if (form === SHAPE.number || form === SHAPE.mixed) {
      const length = end[token]! - from
      if (form === SHAPE.mixed && length > 7) take(readSymbol(text, from))
      if (from < at) continue
      if (length > 4 || (length === 2 && isThreeDigits(text, from + 3))) take(readDossiers(analysis, token))
    } else if (form === SHAPE.mark) {
      if (
        id === MARK.slash &&
        token > 0 &&
        (shape[token - 1] === SHAPE.upper || end[token - 1] === start[token - 1]! + 1)
      ) {
        if (start[token - 1]! >= at) take(readSymbol(text, start[token - 1]!))
      } else if (id === MARK.quote || id === MARK.apostrophe) {
        take(readTitle(analysis, token, words.title, titles))
      }
    } else if (id > 0 && words.gate[id] === 1) {
      take(readSymbol(text, from) ?? readBareNumber(analysis, from, citations))
    }
  }
  return findingsOf(citations, new Set(analysis.document.identifiers))
}

function findingsOf(citations: readonly Citation[], own: ReadonlySet<string>): Finding<'reference'>[] {
  return citations.map(({ start: first, end: last, id, type, title, rule, doubts }) => ({
    kind: 'reference',
    start: first,
    end: last,
    speaker: 'government',
    rule: ruleId('reference', rule),
    doubts: [...(doubts ?? [])],
    id,
    type,
    title: title ?? null,
    self: id !== null && own.has(id),
  }))
}

function isThreeDigits(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1)
  if (unit !== 32 && unit !== 46) return false
  for (let next = at; next < at + 3; next++) {
    const digit = text.charCodeAt(next)
    if (digit < 48 || digit > 57) return false
  }
  return true
}

const referenceWords = oncePerVocabulary((vocabulary): { gate: Flags; title: TitleWords } => {
  const citation = vocabulary.data.markers.find(({ id }) => id === 'citation')?.words ?? []
  return {
    gate: flagsOf(vocabulary, citation),
    title: ['nota', 'advies', 'rapport', 'brief', 'strategie', 'wet'].map((type) => ({
      type,
      flags: marker(vocabulary, `title-${type}`),
    })),
  }
})
