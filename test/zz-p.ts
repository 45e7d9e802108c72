import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { invertDisplay } from '#export/html/display-ranges.ts'
for (const f of ['/tmp/cs02','/tmp/c002']) {
const { document } = deserialize(readFileSync(f))
const d = invertDisplay(document.display)
console.log(document.pages.slice(0,6).map((p: any) => [p.number, p.start, d.positionOf(p.start)]), document.text.length, document.display.text.length)
}
