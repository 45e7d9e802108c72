import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type GoldLine = {
  readonly item: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly spans?: readonly (readonly [number, number])[]
  readonly evidence?: readonly (readonly [number, number])[]
  readonly parts?: readonly unknown[]
  readonly deadline?: {
    readonly text: string
    readonly from: string | null
    readonly to: string | null
  } | null
  readonly condition?: { readonly start: number; readonly end: number; readonly text: string } | null
}
type GoldDocument = {
  readonly document: { readonly sha256: string; readonly length: number; readonly date: string }
}
type Source = {
  readonly name: string
  readonly title: string
  readonly date: string
  readonly invented: boolean
}
type Side = { readonly sample: string; readonly quote: string }
type Thread = {
  readonly id: string
  readonly kind?: string
  readonly kindsToo?: readonly string[]
  readonly decoy?: boolean
  readonly why?: string
  readonly words?: string
  readonly from: Side
  readonly to: Side
}
type Silence = {
  readonly id: string
  readonly decoy?: boolean
  readonly why?: string
  readonly words?: string
  readonly from: Side
  readonly silentIn: string
  readonly silentInToo?: readonly string[]
}

const folder = join(import.meta.dirname, '..', 'samples')
const samples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const letters = new Map(
  samples.map((sample) => [sample, decoded(readFileSync(join(folder, sample, 'letter.txt')))]),
)
const threads = jsonLines<Thread>(join(folder, 'threads.jsonl'))
const silences = jsonLines<Silence>(join(folder, 'silences.jsonl'))

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function jsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)
}

function gold(sample: string): {
  readonly document: GoldDocument['document']
  readonly items: readonly GoldLine[]
} {
  const [first, ...items] = jsonLines<GoldDocument & GoldLine>(join(folder, sample, 'gold.jsonl'))
  if (!first) throw new Error(`${sample}: gold.jsonl is empty`)
  return { document: first.document, items }
}

function source(sample: string): Source {
  return JSON.parse(readFileSync(join(folder, sample, 'source.json'), 'utf8')) as Source
}

function letter(sample: string): string {
  return letters.get(sample) ?? ''
}

test('there are twelve letters over four years, each with its source and its gold', () => {
  expect(samples).toHaveLength(12)
  const dates = samples.map((sample) => source(sample).date)
  expect(dates).toEqual([...dates].sort())
  const years = (Date.parse(dates.at(-1) ?? '') - Date.parse(dates[0] ?? '')) / (365 * 86_400_000)
  expect(years).toBeGreaterThan(3)
  expect(years).toBeLessThan(4)
})

test.each(samples)('%s says in its first line that it is invented', (sample) => {
  expect(letter(sample).slice(0, 160)).toMatch(/verzonnen|bedacht/i)
  expect(source(sample)).toMatchObject({ name: sample, invented: true })
})

test.each(samples)('the gold of %s is about these very bytes', (sample) => {
  const bytes = readFileSync(join(folder, sample, 'letter.txt'))
  const { document } = gold(sample)
  expect(document.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(document.length).toBe(letter(sample).length)
  expect(document.date).toBe(source(sample).date)
})

test.each(samples)('the gold of %s quotes what the letter says', (sample) => {
  const text = letter(sample)
  for (const { item, start, end, quote, spans, evidence, condition } of gold(sample).items) {
    expect(text.slice(start, end), item).toBe(quote)
    expect(quote, item).toBe(quote.trim())
    for (const [from, to] of [...(spans ?? []), ...(evidence ?? [])]) {
      expect(from, item).toBeLessThan(to)
      expect(text.slice(from, to), item).toBe(text.slice(from, to).trim())
    }
    for (const [from, to] of spans ?? []) expect(start <= from && to <= end, item).toBe(true)
    if (condition) expect(text.slice(condition.start, condition.end), item).toBe(condition.text)
  }
})

test.each(samples)(
  'the items of %s have names of their own and terms that stand in their sentence',
  (sample) => {
    const { items } = gold(sample)
    expect(new Set(items.map(({ item }) => item)).size).toBe(items.length)
    for (const { item, deadline, quote } of items) {
      if (!deadline) continue
      expect(quote, item).toContain(deadline.text)
      for (const day of [deadline.from, deadline.to]) {
        expect(day ?? '2024-01-01', item).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
      if (deadline.from && deadline.to) expect(deadline.from <= deadline.to, item).toBe(true)
    }
  },
)

test('every end of a thread stands exactly once in its letter', () => {
  for (const { id, from, to } of threads) {
    for (const { sample, quote } of [from, to]) {
      expect(letter(sample).split(quote).length - 1, `${id} in ${sample}`).toBe(1)
    }
  }
})

test('threads run forward in time, and decoys say why they are none', () => {
  expect(new Set(threads.map(({ id }) => id)).size).toBe(threads.length)
  const real = threads.filter(({ decoy }) => !decoy)
  expect(real.length).toBeGreaterThanOrEqual(25)
  expect(threads.length - real.length).toBeGreaterThanOrEqual(12)
  for (const { id, kind = '', kindsToo = [], words, from, to } of real) {
    const kinds = [kind, ...kindsToo]
    for (const one of kinds) {
      expect(one, id).toMatch(
        /^(repeats|continues|changes|weakens|strengthens|contradicts|realises|settles|answers|moves|revives)$/,
      )
    }
    expect(new Set(kinds).size, id).toBe(kinds.length)
    expect(words, id).toBeTruthy()
    expect(from.sample <= to.sample, id).toBe(true)
  }
  for (const { id, why } of threads.filter(({ decoy }) => decoy)) expect(why, id).toBeTruthy()
})

test('a silence names a promise of an earlier letter and a later letter that passes it over', () => {
  expect(silences.length).toBeGreaterThanOrEqual(2)
  expect(new Set(silences.map(({ id }) => id)).size).toBe(silences.length)
  for (const { id, decoy, why, words, from, silentIn, silentInToo = [] } of silences) {
    expect(decoy ? why : words, id).toBeTruthy()
    expect(letter(from.sample).split(from.quote).length - 1, id).toBe(1)
    for (const passing of [silentIn, ...silentInToo]) {
      expect(samples, id).toContain(passing)
      expect(from.sample < passing, id).toBe(true)
    }
    expect(
      threads.some(({ to, from: side }) => side.quote === from.quote && to.sample === silentIn),
      id,
    ).toBe(false)
  }
})
