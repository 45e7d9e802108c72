import type { Item, Reading } from '#model/reading.ts'

type Cell = string | number | boolean | null

type Column = (item: Item, document: Reading['document']) => Cell

/** Columns of every item. */
const COMMON: Readonly<Record<string, Column>> = {
  file: (_, { source }) => source.name,
  sha256: (_, { source }) => source.sha256,
  date: (_, { date }) => date.value,
  kind: ({ kind }) => kind,
  id: (item) => findingId(item),
  start: ({ start }) => start,
  end: ({ end }) => end,
  page: ({ page }) => page,
  speaker: ({ speaker }) => speaker,
  text: ({ text }) => text,
}

/** Columns of the separate kinds; empty where a kind has no such field. */
const OWN: Readonly<Record<string, Column>> = {
  class: (item) => (item.kind === 'commitment' ? item.class : null),
  actor: (item) => (item.kind === 'commitment' ? item.actor : null),
  addressee: (item) => (item.kind === 'commitment' ? item.addressee : null),
  modality: (item) => (item.kind === 'commitment' || item.kind === 'amount' ? item.modality : null),
  specificity: (item) => (item.kind === 'commitment' ? item.specificity : null),
  strength: (item) => (item.kind === 'commitment' ? item.strength : null),
  status: (item) => (item.kind === 'commitment' ? item.status : null),
  condition: (item) => (item.kind === 'commitment' ? (item.condition?.type ?? null) : null),
  recurrence: (item) => (item.kind === 'commitment' ? item.recurrence : null),
  term: (item) => periodOf(item)?.text ?? null,
  from: (item) =>
    item.kind === 'amount' || item.kind === 'time' ? item.from : (periodOf(item)?.from ?? null),
  to: (item) => (item.kind === 'amount' || item.kind === 'time' ? item.to : (periodOf(item)?.to ?? null)),
  number: (item) => (item.kind === 'recommendation' || item.kind === 'response' ? item.number : null),
  stance: (item) => (item.kind === 'response' ? item.stance : null),
  consequence: (item) => (item.kind === 'response' ? item.consequence : null),
  category: (item) => (item.kind === 'response' ? item.category : null),
  reason: (item) => (item.kind === 'response' || item.kind === 'withheld' ? item.reason : null),
  issuer: (item) => (item.kind === 'recommendation' ? item.issuer : null),
  source: (item) => (item.kind === 'recommendation' ? item.source : null),
  motion: (item) => (item.kind === 'motion' ? item.key : null),
  submitters: (item) => (item.kind === 'motion' ? item.submitters.join('; ') : null),
  others: (item) => (item.kind === 'motion' ? item.others : null),
  parties: (item) => (item.kind === 'motion' ? item.parties.join('; ') : null),
  disposition: (item) => (item.kind === 'motion' ? item.disposition : null),
  reference: (item) => (item.kind === 'motion' || item.kind === 'discharge' ? item.reference : named(item)),
  of: (item) => (item.kind === 'discharge' ? item.of : null),
  madeOn: (item) => (item.kind === 'discharge' ? item.madeOn : null),
  debate: (item) => (item.kind === 'discharge' ? item.debate : null),
  value: (item) => (item.kind === 'amount' || item.kind === 'figure' ? item.value : null),
  unit: (item) => (item.kind === 'figure' ? item.unit : item.kind === 'amount' ? item.currency : null),
  per: (item) => (item.kind === 'amount' ? item.per : null),
  qualifier: (item) => (item.kind === 'amount' ? item.qualifier : null),
  purpose: (item) => (item.kind === 'amount' ? item.purpose : null),
  type: (item) => ('type' in item ? item.type : null),
  role: (item) => (item.kind === 'time' ? item.role : null),
  name: (item) => (item.kind === 'entity' ? item.name : item.kind === 'reference' ? item.title : null),
}
/** Columns of every item that one looks at last. */
const LAST: Readonly<Record<string, Column>> = {
  themes: ({ themes }) => themes.join('; '),
  doubts: ({ doubts }) => doubts.join('; '),
  confidence: ({ confidence }) => confidence,
  rule: ({ rule }) => rule,
  quote: ({ quote }) => quote,
}
const COLUMNS = { ...COMMON, ...OWN, ...LAST }

/** The columns of the table, in order. */
export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS)

/** The first line of the table. Source: RFC 4180, § 2. */
export function csvHeader(): string {
  return csvLine(CSV_COLUMNS)
}

/** The lines of one reading: one item each. Days are `YYYY-MM-DD`, lists are joined with `; `, unknown is empty. */
export function exportCsv({ document, items }: Reading): string {
  const columns = Object.values(COLUMNS)
  return items.map((item) => csvLine(columns.map((cell) => cell(item, document)))).join('')
}

/** The name of the finding; a reference and an entity have none, they have the id of what they name. */
function findingId(item: Item): string | null {
  return item.kind === 'reference' || item.kind === 'entity' ? null : item.id
}

/** The canonical id of what a reference or an entity names (kamerstuk, country). */
function named(item: Item): string | null {
  return item.kind === 'reference' || item.kind === 'entity' ? item.id : null
}

function periodOf(item: Item) {
  if (item.kind === 'commitment') return item.deadline
  return item.kind === 'realisation' ? item.when : null
}

/** A line of a table for a spreadsheet: what would count as a formula is made text. Source: RFC 4180, § 2. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

// A spreadsheet runs a cell that begins like a formula; the apostrophe makes it text. Source: OWASP, "CSV Injection".
function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return `${cell}`
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
