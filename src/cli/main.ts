import { readFile } from 'node:fs/promises'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { readBytes } from '#intake/read-file.ts'
import { makeReading } from '#resolve/make-reading.ts'

const vocabulary = await loadVocabulary(new URL('../../vocabulary', import.meta.url).pathname)
const dates = JSON.parse(process.env['DATES'] ?? '{}') as Record<string, { date: string }>
for (const path of process.argv.slice(3).filter((argument) => !argument.startsWith('--'))) {
  const date = dates[path.split('/').at(-1)!]?.date
  const document = readBytes(await readFile(path), path, vocabulary, { date })
  console.log(JSON.stringify(makeReading(document, vocabulary)))
}
