import { isUnchanged, type ReadingChanges } from '#compare/compare-readings.ts'
import type { Messages } from '#messages/nl.ts'
import type { Item, ItemKind } from '#model/reading.ts'
import { oneLine, shorten, wrap, type Line, type Style } from '#present/lines.ts'

/** What changed in the reading of one letter. */
export type LetterChanges = { readonly name: string; readonly changes: ReadingChanges }

type Options = { readonly words: Messages; readonly width: number; readonly all: boolean }

const MARKS = { gained: '+', lost: '−', changed: '~' } as const
const STYLES: Readonly<Record<keyof typeof MARKS, Style>> = { gained: 'good', lost: 'bad', changed: 'term' }
const QUOTE_LENGTH = 240
const FIRST = 12

/** What changed, letter by letter with quotes and rules, and counted per kind. Letters in which nothing changed are left out. */
export function presentChanges(letters: readonly LetterChanges[], options: Options): Line[] {
  const touched = letters.filter(({ changes }) => !isUnchanged(changes))
  return [
    ...touched.flatMap((letter) => [...letterLines(letter, options), []]),
    ...countLines(touched, options),
  ]
}

type Row = { readonly sort: keyof typeof MARKS; readonly item: Item; readonly notes: readonly string[] }

function letterLines({ name, changes }: LetterChanges, options: Options): Line[] {
  const { words, width, all } = options
  const rows: Row[] = [
    ...changes.gained.map((item) => ({ sort: 'gained' as const, item, notes: [item.rule] })),
    ...changes.lost.map((item) => ({ sort: 'lost' as const, item, notes: [item.rule] })),
    ...changes.changed.map(({ before, after, fields }) => ({
      sort: 'changed' as const,
      item: after,
      notes: fields.map((field) => fieldWords(field, before, after, words)),
    })),
  ].sort((a, b) => a.item.start - b.item.start)
  const shown = all ? rows : rows.slice(0, FIRST)
  const rest = rows.length - shown.length
  return [
    [{ text: name, style: 'heading' }],
    ...shown.flatMap((row) => rowLines(row, words, width)),
    ...(rest > 0 ? [[{ text: `    ${words.cli.vocabulary.more(rest)}`, style: 'faint' as const }]] : []),
  ]
}

function rowLines({ sort, item, notes }: Row, { terms }: Messages, width: number): Line[] {
  const first = [{ text: `  ${MARKS[sort]} `, style: STYLES[sort] }]
  const quote = shorten(oneLine(item.quote), QUOTE_LENGTH)
  const pieces = [{ text: `${terms.kinds[item.kind][0]} `, style: 'label' as const }, { text: `“${quote}”` }]
  return [
    ...wrap(pieces, { width, first, indent: 4 }),
    ...notes.flatMap((note) => wrap([{ text: note, style: 'faint' }], { width, indent: 6 })),
  ]
}

function fieldWords(field: string, before: Item, after: Item, { cli }: Messages): string {
  const { became, place, nothing } = cli.vocabulary
  if (field === 'place') {
    return `${place}: “${shorten(oneLine(before.quote), QUOTE_LENGTH)}”`
  }
  return became(field, valueWords(before, field, nothing), valueWords(after, field, nothing))
}

function valueWords(item: Item, field: string, nothing: string): string {
  const value = (item as Readonly<Record<string, unknown>>)[field]
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return nothing
  if (typeof value === 'object' && 'text' in value) return `“${oneLine(String(value.text))}”`
  return Array.isArray(value) ? value.map(plain).join(', ') : plain(value)
}

/** A value in few signs: a range as its offsets, what else has parts as JSON. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value
  const isRange = typeof value === 'object' && value !== null && 'start' in value && 'end' in value
  return isRange ? `${String(value.start)}–${String(value.end)}` : JSON.stringify(value)
}

function countLines(letters: readonly LetterChanges[], { words }: Options): Line[] {
  const { gained, lost, changed, total } = words.cli.vocabulary
  const counts = new Map<ItemKind, [number, number, number]>()
  const count = (kind: ItemKind, column: 0 | 1 | 2) => {
    const row = counts.get(kind) ?? [0, 0, 0]
    row[column]++
    counts.set(kind, row)
  }
  for (const { changes } of letters) {
    for (const { kind } of changes.gained) count(kind, 0)
    for (const { kind } of changes.lost) count(kind, 1)
    for (const { after } of changes.changed) count(after.kind, 2)
  }
  const rows = [...counts].map(([kind, row]) => [words.terms.kinds[kind][1], ...row] as const)
  const sum = (column: 1 | 2 | 3) => rows.reduce((all, row) => all + row[column], 0)
  const cells = [['', gained, lost, changed], ...rows, [total, sum(1), sum(2), sum(3)]]
  return cells.map(([name, ...numbers], at) => [
    {
      text: `  ${String(name).padEnd(26)}${numbers.map((cell) => String(cell).padStart(9)).join('')}`,
      ...((at === 0 || at === cells.length - 1) && { style: 'label' as const }),
    },
  ])
}
