import { readFileSync } from 'node:fs'
import { openBrowser, show } from '#test/browser/browser.ts'
const open = await openBrowser()
const [file, prefix, ...jobs] = process.argv.slice(2)
const html = readFileSync(file!, 'utf8')
for (const job of jobs) {
  const [w, mode, y = '0', h = '1100'] = job.split(':')
  const { page, errors, requests, close } = await show(open, html, { width: Number(w), height: Number(h), dark: mode!.includes('d'), script: !mode!.includes('n') })
  if (mode!.includes('p')) { await page.emulateMedia({ media: 'print' }); await page.pdf({ path: `${prefix}.pdf`, format: 'A4', preferCSSPageSize: true }) }
  await page.waitForTimeout(200)
  await page.evaluate((to) => scrollTo(0, Number(to)), y)
  await page.screenshot({ path: `${prefix}-${w}-${mode}-${y}.png` })
  console.log(job, errors, requests, await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]'))
  await close()
}
await open.close()
