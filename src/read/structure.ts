import { CLASS, FOLD, fold } from '#text/fold.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

type StructureRole = VocabularyData['structure'][number]['role']
type FurnitureKind = VocabularyData['furniture'][number]['kind']

/** The word lists about the layout of letters, ready for asking. Made once per vocabulary. */
export type Structure = {
  /** Length of the longest phrase of that role with which `[start, end)` begins as whole words; 0 when none does. */
  readonly begins: (role: StructureRole, text: string, start: number, end: number) => number
  /** As `begins`, for the furniture of pages. */
  readonly beginsFurniture: (kind: FurnitureKind, text: string, start: number, end: number) => number
  /** Whether `[start, end)` as a whole is a word of that role. */
  readonly isWord: (role: StructureRole, text: string, start: number, end: number) => boolean
  /** The number of the page that a line states; undefined when the line states none. */
  readonly parsePageNumber: (line: string) => number | undefined
  readonly papers: readonly Paper[]
}

/** Words that tell a kind of paper, and where they have to stand. */
export type Paper = {
  readonly paper: NonNullable<VocabularyData['structure'][number]['paper']>
  readonly place: NonNullable<VocabularyData['structure'][number]['place']>
  readonly words: readonly string[]
}

/** Phrases by the first unit, folded; all of them begin with a unit of ASCII. */
type Phrases = readonly (readonly string[] | undefined)[]

/** The lists of a vocabulary about structure. */
export const structureOf: (vocabulary: Vocabulary) => Structure = oncePerVocabulary(({ data }) =>
  makeStructure(data),
)

function makeStructure({ structure, furniture }: VocabularyData): Structure {
  const roles = new Map<StructureRole, Phrases>()
  for (const role of new Set(structure.map((entry) => entry.role))) {
    roles.set(
      role,
      byFirstUnit(structure.filter((entry) => entry.role === role).flatMap(({ words }) => words)),
    )
  }
  const kinds = new Map<FurnitureKind, Phrases>()
  for (const kind of new Set(furniture.map((entry) => entry.kind))) {
    kinds.set(kind, byFirstUnit(furniture.filter((entry) => entry.kind === kind).map(({ text }) => text)))
  }
  const pages = furniture.filter(({ kind }) => kind === 'page').map(({ text }) => pagePattern(text))
  return {
    begins: (role, text, start, end) => longest(roles.get(role), text, start, end),
    beginsFurniture: (kind, text, start, end) => longest(kinds.get(kind), text, start, end),
    isWord: (role, text, start, end) => longest(roles.get(role), text, start, end) === end - start,
    parsePageNumber: (line) => parsePage(pages, line),
    papers: structure.flatMap(({ paper, place, words }) =>
      paper && place ? [{ paper, place, words: words.map((word) => fold(word)) }] : [],
    ),
  }
}

function byFirstUnit(phrases: readonly string[]): Phrases {
  const lists: string[][] = []
  for (const phrase of phrases.map((words) => fold(words)).sort((a, b) => b.length - a.length)) {
    ;(lists[phrase.charCodeAt(0)] ??= []).push(phrase)
  }
  return Array.from({ length: 128 }, (_, unit) => lists[unit])
}

function longest(phrases: Phrases | undefined, text: string, start: number, end: number): number {
  if (phrases === undefined || start >= end) return 0
  const first = FOLD[text.charCodeAt(start)]!
  const list = first < 128 ? phrases[first] : undefined
  if (list === undefined) return 0
  for (const phrase of list) if (sameWords(phrase, text, start, end)) return phrase.length
  return 0
}

/** `#` in a phrase stands for a digit. A phrase that ends in a letter must not run on in a word. */
function sameWords(phrase: string, text: string, start: number, end: number): boolean {
  const { length } = phrase
  if (start + length > end) return false
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(start + at)
    const wanted = phrase.charCodeAt(at)
    if (wanted === 35 ? CLASS[unit] !== 2 : FOLD[unit] !== wanted) return false
  }
  return (
    start + length === end ||
    CLASS[phrase.charCodeAt(length - 1)] !== 1 ||
    CLASS[text.charCodeAt(start + length)] !== 1
  )
}

function pagePattern(text: string): RegExp {
  const plain = fold(text)
    .replaceAll(' ', '')
    .replaceAll(/[/()-]/g, '\\$&')
  return new RegExp(`^${plain.replaceAll('#', '(\\d{1,4})')}$`)
}

function parsePage(patterns: readonly RegExp[], line: string): number | undefined {
  const plain = fold(line).replaceAll(/\s/g, '')
  for (const pattern of patterns) {
    const match = pattern.exec(plain)
    if (match) return Number(match[1])
  }
  return undefined
}
