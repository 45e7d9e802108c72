import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { exportHtml } from '#export/html/page.ts'
const [path, out, lang = 'nl'] = process.argv.slice(2)
const { document, reading } = deserialize(readFileSync(path!))
const started = performance.now()
const page = exportHtml(reading, document, { lang: lang as 'nl' })
console.log(out, page.length, Math.round(performance.now() - started), 'ms', reading.items.length, reading.segments.length, reading.links.length)
writeFileSync(out!, page)
