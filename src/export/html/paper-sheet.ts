import { wordsFor, type Words } from '#export/html/labels.ts'
import { messagesFor } from '#messages/messages.ts'
import type { Messages } from '#messages/nl.ts'
import type { Paper, PaperBlock, Source } from '#present/paper.ts'
import { sha256 } from '#text/sha256.ts'

/** A part of a report with its address in the page, which is the same each time the report is made. */
export type Placed = {
  readonly block: PaperBlock
  readonly anchor: string
  /** Number of a finding or a table, from 1. */
  readonly number: number
  /** Level of the heading that a finding would have: one below the heading it stands under. */
  readonly level: number
  /** The part before it. */
  readonly before: PaperBlock | undefined
}

/** A report on its way to a page. `sources` grows while the page is written: what is named in the text stands at the end. */
export type Sheet = {
  readonly paper: Paper
  readonly placed: readonly Placed[]
  readonly sources: Source[]
  readonly words: Words
  readonly says: Messages['paper']
}

const NAME_LENGTH = 48

/** Gives every part its number and address. */
export function makeSheet(paper: Paper): Sheet {
  const taken = new Set<string>()
  const counts = new Map<PaperBlock['kind'], number>()
  let level = 2
  const placed = paper.blocks.map((block, i): Placed => {
    const number = (counts.get(block.kind) ?? 0) + 1
    counts.set(block.kind, number)
    if (block.kind === 'heading') level = block.level + 2
    const wanted = addressOf(block, number)
    let anchor = wanted
    for (let n = 2; taken.has(anchor); n++) anchor = `${wanted}~${n}`
    taken.add(anchor)
    return { block, anchor, number, level, before: paper.blocks[i - 1] }
  })
  const { lang } = paper
  return { paper, placed, sources: [], words: wordsFor(lang), says: messagesFor(lang).paper }
}

// Of a finding the places it rests on: its number and its words may change with the next version or another language.
function addressOf(block: PaperBlock, number: number): string {
  if (block.kind === 'heading') return `deel-${slugOf(block.text)}`
  if (block.kind !== 'entry') return `${block.kind === 'table' ? 'tabel' : block.kind}-${number}`
  const places = block.quotes.map(({ source: { document, start, end } }) => `${document}#${start}-${end}`)
  const head = block.head.map(({ text }) => text).join('')
  const told = places.length > 0 ? places.join(' ') : head
  return `bevinding-${sha256(told).slice(0, 10)}`
}

function slugOf(text: string): string {
  const plain = text.normalize('NFD').toLowerCase().replaceAll(/\p{M}/gu, '')
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replaceAll(/^-|-$/g, '')
}
