import { openBrowser } from '#test/browser/browser.ts'
const [, , base, out, ...paths] = process.argv
const open = await openBrowser()
for (const p of paths) {
  const at = p.indexOf('=')
  const [name, path] = [p.slice(0, at), p.slice(at + 1)]
  for (const w of [1280, 375]) {
    const c = await open.browser.newContext({ viewport: { width: w, height: 900 } })
    const page = await c.newPage()
    page.on('console', (m) => m.type() === 'error' && console.log(name, m.text()))
    await page.goto(base + path)
    await page.waitForTimeout(200)
    console.log(name, w, await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight].join()'))
    const h = Math.min(Number(await page.evaluate('document.documentElement.scrollHeight')), w === 375 ? 2200 : 1900)
    await page.screenshot({ path: `${out}/${name}-${w}.png`, fullPage: true, clip: { x: 0, y: 0, width: w, height: h } })
    await c.close()
  }
}
await open.close()
