import { join } from 'node:path'
import { loadSamples, type AnnotatedLetter } from '#intake/load-gold.ts'
import { readBytes } from '#intake/read-file.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { addTallies, figuresOf, headline, type Tallies } from '#score/figures.ts'
import { parseGold, type Gold } from '#score/gold.ts'
import { scoreReading } from '#score/score-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { makeChance } from './made-passages.ts'

// What do scans cost? The samples and the trials as they are, and damaged as scanned letters are: the same figures for each kind of damage.
//   node bench/damage.ts [RATE]     1 is about as bad as the worst of the real letters

type Edit = { readonly at: number; readonly drop: number; readonly put: string }

/** Places that one kind of damage can hit, how often per place, and what becomes of them. */
type Damage = {
  readonly where: RegExp
  readonly often: number
  readonly become: (match: RegExpExecArray) => Edit
}

const ACCENTS: Readonly<Record<string, string>> = { ë: 'é', ï: 'i', é: 'e', ö: 'o', ó: 'o', ü: 'u', è: 'é' }
const DAMAGES: Readonly<Record<string, Damage>> = {
  accents: {
    where: /[ëïéöóüè]/g,
    often: 0.5,
    become: ({ index, 0: letter }) => ({ at: index, drop: 1, put: ACCENTS[letter]! }),
  },
  'words run together': {
    where: /(?<=\b(?:Het|Dit|De|Een|het|is|tot|van|de)) (?=\p{Ll}{4,})/gu,
    often: 0.03,
    become: ({ index }) => ({ at: index, drop: 1, put: '' }),
  },
  'l for i and i for l': {
    where: /(?<=[vf])l(?=[aeiou]\p{Ll}{2})|(?<=\b\p{Lu})I(?=\p{Lu}\b)/gu,
    often: 0.5,
    become: ({ index, 0: letter }) => ({ at: index, drop: 1, put: letter === 'l' ? 'i' : 'l' }),
  },
  'a line end cuts a word': {
    where: /(?<=\p{Ll}{3}[aeiou])(?=[bdgklmnprst][aeiou]\p{Ll}{2,}\b)/gu,
    often: 0.03,
    become: ({ index }) => ({ at: index, drop: 0, put: '-\n' }),
  },
  'a page ends in a sentence': {
    where: /(?<=\p{Ll}{3})\n(?=\p{Ll}{3})/gu,
    often: 0.08,
    become: ({ index }) => ({
      at: index,
      drop: 1,
      put: '\n\nPagina 2 van 9\nOnze referentie\nBZ2312345\n\n',
    }),
  },
}

/** Lets through, of edits in order, those that begin behind the last one let through. */
function apart(): (edit: Edit) => boolean {
  let free = 0
  return ({ at, drop }) => {
    if (at < free) return false
    free = at + drop
    return true
  }
}

function damage(text: string, rate: number, kinds: readonly string[]): { text: string; edits: Edit[] } {
  const chance = makeChance(text.length)
  const edits = kinds
    .flatMap((kind) => {
      const { where, often, become } = DAMAGES[kind]!
      return [...text.matchAll(where)].filter(() => chance() < often * rate).map(become)
    })
    .sort((a, b) => a.at - b.at)
    .filter(apart())
  let damaged = ''
  let from = 0
  for (const { at, drop, put } of edits) {
    damaged += text.slice(from, at) + put
    from = at + drop
  }
  return { text: damaged + text.slice(from), edits }
}

/** Every place of the annotation where it is after the edits. */
function moved(gold: Gold, edits: readonly Edit[]): Gold {
  const shift = (place: number) =>
    edits.reduce((to, { at, drop, put }) => (at < place ? to + put.length - drop : to), place)
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(move)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if ((key === 'start' || key === 'end') && typeof one === 'number') return [key, shift(one)]
        if (key === 'spans') return [key, (one as number[][]).map((span) => span.map(shift))]
        return [key, move(one)]
      }),
    )
  }
  return move(gold) as Gold
}

function score(
  { name, gold: text, bytes }: AnnotatedLetter,
  rate: number,
  kinds: readonly string[],
): Tallies {
  const gold = parseGold(text)
  const hurt = damage(new TextDecoder().decode(bytes), rate, kinds)
  const letter = new TextEncoder().encode(hurt.text)
  const document = readBytes(letter, name, vocabulary, { date: gold.document.date ?? undefined })
  return scoreReading(moved(gold, hurt.edits), makeReading(document, vocabulary))
}

const rate = Number(process.argv[2] ?? 1)
const folders = ['../samples', 'trials'].map((folder) => join(import.meta.dirname, folder))
const letters = (await Promise.all(folders.map(async (folder) => loadSamples(folder)))).flat()
const kinds = Object.keys(DAMAGES)
const columns = [[], ...kinds.map((kind) => [kind]), kinds].map((own) =>
  figuresOf(addTallies(letters.map((letter) => score(letter, rate, own)))),
)
console.log(['', 'as it is', ...kinds, 'all of it'].join(' | '))
for (const name of Object.keys(columns[0]!)) {
  const values = columns.map((figures) => headline(figures[name]!))
  if (values[0] === null) continue
  console.log([name, ...values.map((value) => value?.toFixed(3) ?? '')].join(' | '))
}
