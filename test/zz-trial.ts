import { readFileSync, writeFileSync } from 'node:fs'
import { exportHtml } from '#export/html/page.ts'
import { readBytes } from '#intake/read-file.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
const [path, out, lang = 'nl', date] = process.argv.slice(2)
const document = readBytes(readFileSync(path!), path!.split('/').at(-1)!, vocabulary, { date })
const reading = makeReading(document, vocabulary)
const started = performance.now()
const page = exportHtml(reading, document, { lang: lang as 'nl' })
console.log(out, page.length, Math.round(performance.now() - started), 'ms', reading.items.length, JSON.stringify(Object.groupBy(reading.items, (i) => i.kind), (k, v) => (Array.isArray(v) ? v.length : v)), reading.segments.length, reading.links.length)
writeFileSync(out!, page)
