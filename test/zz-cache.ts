import { readFileSync, writeFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { readBytes } from '#intake/read-file.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
const jobs = process.argv.slice(2)
for (const job of jobs) {
  const [path, out, date] = job.split('=')
  const document = readBytes(readFileSync(path!), path!.split('/').at(-1)!, vocabulary, { date })
  writeFileSync(out!, serialize({ document, reading: makeReading(document, vocabulary) }))
}
