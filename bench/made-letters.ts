import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '#read/decode.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'
import { makeChance, makePassages, PER_DOCUMENT, type MadePassage } from './made-passages.ts'

const ROOT = join(import.meta.dirname, '..')

/** Paragraphs of the samples, and the long words in them. */
function source(): { paragraphs: readonly string[]; words: readonly string[] } {
  const paragraphs = readdirSync(join(ROOT, 'samples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      decodeText(readFileSync(join(ROOT, 'samples', name, 'letter.txt')))
        .text.split(/\n\s*\n/)
        .filter((paragraph) => paragraph.length > 200),
    )
  return { paragraphs, words: [...new Set(paragraphs.join(' ').match(/\b[a-z]{7,14}\b/g))] }
}

/**
 * Writes letters made of the samples to a folder, `0.txt` and on: paragraphs put together by chance, a fifth of their long
 * words changed for others. The same for the same count in every run.
 */
export function makeLetters(count: number, folder: string, seed = count): void {
  const { paragraphs, words } = source()
  mkdirSync(folder, { recursive: true })
  const chance = makeChance(seed)
  const one = <Value>(list: readonly Value[]) => list[Math.floor(chance() * list.length)]!
  for (let at = 0; at < count; at++) {
    const body = Array.from({ length: 4 }, () =>
      one(paragraphs).replace(/\b[a-z]{7,14}\b/g, (word) => (chance() < 0.2 ? one(words) : word)),
    )
    const [year, month, day] = [
      2010 + Math.floor(chance() * 15),
      1 + Math.floor(chance() * 12),
      1 + Math.floor(chance() * 28),
    ]
    const pad = (number: number) => String(number).padStart(2, '0')
    const date = `${pad(day)}-${pad(month)}-${year}`
    writeLetter(join(folder, `${at}.txt`), date, body)
  }
}

/** As many paragraphs as real letters have: some short, few long. */
const LENGTHS = [6, 10, 16, PER_DOCUMENT]

/** Writes letters made of a whole corpus to a folder, `0.txt` and on: few resemble each other. The same in every run. */
export function makeMixedLetters(count: number, folder: string, vocabulary: Vocabulary): void {
  mkdirSync(folder, { recursive: true })
  const passages = makePassages(count * PER_DOCUMENT, vocabulary)
  for (const [at, letter] of inLetters(passages)) {
    const date = letter[0]!.date.split('-').reverse().join('-')
    const body = letter.slice(0, LENGTHS[at % LENGTHS.length]).map(({ text }) => text)
    writeLetter(join(folder, `${at}.txt`), date, body)
  }
}

function* inLetters(passages: Iterable<MadePassage>): Generator<readonly [number, readonly MadePassage[]]> {
  let letter: MadePassage[] = []
  for (const passage of passages) {
    letter.push(passage)
    if (letter.length < PER_DOCUMENT) continue
    yield [passage.document, letter]
    letter = []
  }
}

function writeLetter(file: string, date: string, paragraphs: readonly string[]): void {
  writeFileSync(file, `Datum ${date}\n\nGeachte voorzitter,\n\n${paragraphs.join('\n\n')}\n`)
}
