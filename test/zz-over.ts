import { readFileSync } from 'node:fs'
import { openBrowser, show } from '#test/browser/browser.ts'
const open = await openBrowser()
for (const width of [1280, 1024, 375, 320]) {
const { page } = await show(open, readFileSync(process.argv[2]!, 'utf8'), { width })
console.log(width, await page.evaluate(`[document.documentElement.scrollWidth, ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.getBoundingClientRect().width > 2).slice(0,6).map(e => e.outerHTML.slice(0,160))]`))
}
await open.close()
