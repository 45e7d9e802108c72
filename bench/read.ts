import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { readBytes } from '#intake/read-file.ts'
import { makeReading } from '#resolve/make-reading.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

// How fast is reading, how does it grow, what memory does it take, and how long does one letter take from the shell?
//   node bench/read.ts            the tables
//   node bench/read.ts speed      the first table: a process that has just begun
//   node bench/read.ts warm real  a process that reads on and on, on real letters (without `real`: all letters)
//   node bench/read.ts rss 10     reads ten million characters and prints the peak memory of the process in MB

const ROOT = join(import.meta.dirname, '..')
const MILLION = 1_000_000
/** As the launcher and `src/cli/main.ts` have it. */
const FLAGS = ['--max-semi-space-size=4', '--no-regexp-tier-up']
const RUNS = 5
const DATE = '2024-02-09'

const megabytes = (bytes: number) => bytes / 1024 / 1024
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const REAL = '../shared/letters/*.txt'
/** The invented samples hold nothing but what letters promise, answer and pay: 1.6 times as many items as real letters. */
const ALL = ['samples/*/letter.txt', REAL]

/** Letters one after the other until there are so many characters; each round other digits, so that no two are the same. */
function textOf(characters: number, patterns: readonly string[] = ALL): string {
  const letters = patterns
    .flatMap((pattern) => globSync(join(ROOT, pattern)))
    .sort()
    .map((path) => decode(readFileSync(path)))
  const parts: string[] = []
  for (let length = 0, round = 0; length < characters; round++) {
    for (const letter of letters) {
      const varied = letter.replace(/\d/g, (digit) => `${(Number(digit) + round) % 10}`)
      parts.push(varied)
      length += varied.length
    }
  }
  return parts.join('\n\n').slice(0, characters)
}

const decode = (bytes: Buffer) =>
  bytes[0] === 0xff ? bytes.subarray(2).toString('utf16le') : bytes.toString('utf8')

function read(bytes: Uint8Array, vocabulary: Vocabulary): number {
  return makeReading(readBytes(bytes, 'bench.txt', vocabulary, { date: DATE }), vocabulary).items.length
}

/** The bare word count: what any reader must at least do. */
function countWords(bytes: Uint8Array): number {
  let words = 0
  for (const _ of new TextDecoder().decode(bytes).matchAll(/[\p{L}\p{N}]+/gu)) words++
  return words
}

function timed(work: () => number): { ms: number; result: number } {
  const began = performance.now()
  const result = work()
  return { ms: performance.now() - began, result }
}

/** Median of five, after one round to warm up. */
function measure(work: () => number): { ms: number; result: number } {
  const { result } = timed(work)
  return { ms: median(Array.from({ length: RUNS }, () => timed(work).ms)), result }
}

/** Rounds after which the engine has compiled what it will. */
const WARM_UP = 40

/** A process that reads on and on: its first million characters, and one and ten million once the engine is done compiling. */
function warmth(vocabulary: Vocabulary, patterns: readonly string[]): void {
  const text = textOf(10 * MILLION, patterns)
  if (text === '') {
    console.log('no real letters beside this folder')
    return
  }
  const [one, ten] = [Buffer.from(text.slice(0, MILLION)), Buffer.from(text)]
  const once = () => read(one, vocabulary)
  const first = timed(once).ms
  for (let round = 1; round < WARM_UP; round++) once()
  const reading = measure(once)
  const whole = measure(() => read(ten, vocabulary))
  const words = measure(() => countWords(one))
  const perSecond = (characters: number, ms: number) => Number((characters / ms / 1000).toFixed(1))
  console.table({
    'the first million': { ms: Math.round(first), 'million/s': perSecond(MILLION, first) },
    [`a million after ${WARM_UP} more`]: {
      ms: Math.round(reading.ms),
      'million/s': perSecond(MILLION, reading.ms),
      items: reading.result,
    },
    'then ten million': {
      ms: Math.round(whole.ms),
      'million/s': perSecond(text.length, whole.ms),
      items: whole.result,
    },
    'word count of a million': { ms: Math.round(words.ms), 'million/s': perSecond(MILLION, words.ms) },
  })
  console.log(`ten times the text takes ${(whole.ms / reading.ms).toFixed(1)} times the time`)
}

function speed(vocabulary: Vocabulary): void {
  const sizes = [1, 5, 10]
  const rows = sizes.map((millions) => {
    const text = textOf(millions * MILLION)
    const bytes = Buffer.from(text)
    const reading = measure(() => read(bytes, vocabulary))
    const words = measure(() => countWords(bytes))
    const perSecond = (ms: number) => Number((text.length / ms / 1000).toFixed(2))
    return {
      'million characters': millions,
      items: reading.result,
      'reading, ms': Math.round(reading.ms),
      'reading, million/s': perSecond(reading.ms),
      'word count, ms': Math.round(words.ms),
      'word count, million/s': perSecond(words.ms),
    }
  })
  console.table(rows)
  const [small, , large] = rows.map((row) => row['reading, ms'])
  console.log(`ten times the text takes ${((large ?? 0) / (small || 1)).toFixed(1)} times the time`)
}

/** Asks a question of a process of its own, started as the launcher does; gives what it prints. */
function asked(...words: string[]): string {
  const options = { encoding: 'utf8', maxBuffer: 1 << 20 } as const
  return execFileSync(process.execPath, [...FLAGS, import.meta.filename, ...words], options).trim()
}

function startUp(): void {
  const launcher = join(ROOT, 'rekenschap')
  const letter = join(ROOT, 'samples/02-reactie-stem-en-tegenstem/letter.txt')
  const wall = (words: readonly string[]) =>
    median(
      Array.from(
        { length: 2 * RUNS },
        () => timed(() => spawnSync(launcher, words, { stdio: 'ignore' }).status ?? 0).ms,
      ),
    )
  wall(['--version'])
  console.table({
    'rekenschap --version': { 'median of ten, ms': Math.round(wall(['--version'])) },
    'rekenschap read (one letter)': { 'median of ten, ms': Math.round(wall(['read', letter])) },
  })
}

const compiled = join(ROOT, 'dist/vocabulary.json')
const vocabulary = await loadVocabulary(join(ROOT, 'vocabulary'), existsSync(compiled) ? compiled : undefined)
const [question, size = '10'] = process.argv.slice(2)
if (question === 'rss') {
  read(Buffer.from(textOf(Number(size) * MILLION)), vocabulary)
  // Linux tells kilobytes.
  console.log(Math.round(megabytes(process.resourceUsage().maxRSS * 1024)))
} else if (question === 'warm') warmth(vocabulary, size === 'real' ? [REAL] : ALL)
else if (question === 'speed') speed(vocabulary)
else {
  console.log(asked('speed'))
  console.log(`real letters\n${asked('warm', 'real')}`)
  console.log(`all letters\n${asked('warm', 'all')}`)
  console.log(`peak memory for ten million characters: ${asked('rss', '10')} MB`)
  startUp()
}
