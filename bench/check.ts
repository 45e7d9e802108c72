/**
 * How long one letter takes against a large collection, and how that grows. Makes letters of the samples: paragraphs put together
 * by chance, a fifth of their long words changed for others. Prints a table; nothing passes or fails.
 *
 *   node bench/check.ts [500 5000]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { checkLetter } from '#compare/check-letter.ts'
import { makeCollection } from '#compare/collection.ts'
import { findLinks } from '#compare/find-links.ts'
import { listsOf } from '#compare/relation.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import { findLetters } from '#intake/find-letters.ts'
import { openKeysStore } from '#intake/keys-store.ts'
import { loadKeys } from '#intake/load-keys.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { makeLetters } from './made-letters.ts'

const ROOT = join(import.meta.dirname, '..')
const sizes = process.argv.slice(2).map(Number)

const vocabulary = await loadVocabulary(join(ROOT, 'vocabulary'))
const scratch = mkdtempSync(join(tmpdir(), 'bench-check-'))
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(2)
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)
const settings = { folder: join(ROOT, 'vocabulary'), compiled: undefined, lang: 'nl' } as const

console.log('letters  statements  from nothing  from the store  one letter  all threads  memory')
for (const size of sizes.length > 0 ? sizes : [500, 5000]) {
  const folder = join(scratch, String(size))
  makeLetters(size, folder)
  const { letters: files } = await findLetters([folder], 'nl')
  const store = await openKeysStore(join(scratch, 'store'), '0123456789abcdef')
  const load = () => loadKeys(files, vocabulary, Readable.from([]), { ...settings, store })
  let from = performance.now()
  await load()
  const reading = seconds(from)
  from = performance.now()
  const { letters } = await load()
  const loading = seconds(from)
  const latest = { ...letters[0]!, date: { value: '2026-01-01', basis: 'given' as const } }
  from = performance.now()
  const { findings } = checkLetter(latest, letters, vocabulary)
  const checking = seconds(from)
  const memory = megabytes()
  from = performance.now()
  const collection = makeCollection(letters, commonWordsOf(vocabulary))
  const lists = listsOf(vocabulary)
  const links = letters.reduce((sum, letter) => sum + findLinks(letter, collection, lists).length, 0)
  const threads = seconds(from)
  const statements = letters.reduce((sum, letter) => sum + letter.statements.length, 0)
  console.log(
    `${size}  ${statements}  ${reading} s  ${loading} s  ${checking} s (${findings.length})  ${threads} s (${links})  ${memory} MB`,
  )
}
rmSync(scratch, { recursive: true })
