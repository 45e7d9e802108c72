/**
 * Takes the picture of the README anew: a sample letter as it is read on the web. Needs a built program.
 *
 *   node test/browser/take-picture.ts docs/letter.png
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '#test/browser/browser.ts'
import { startServing, untilThere } from '#test/served.ts'

const [file = 'docs/letter.png'] = process.argv.slice(2)
const LETTER = 'Moties maatschappelijke ruimte'

const data = mkdtempSync(join(tmpdir(), 'picture-'))
const env = { ...process.env, REKENSCHAP_DATA: data, DATABASE_URL: '' }
const served = await startServing(
  process.execPath,
  ['dist/rekenschap.mjs', 'serve', '--samples', '--port', '0'],
  { env },
)
const { browser, close } = await openBrowser()
try {
  await untilThere(`${served.address}/nl/`)
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  await page.goto(`${served.address}/nl/brieven`)
  await page.getByRole('link', { name: LETTER, exact: true }).click()
  await page.locator('a.word').nth(2).scrollIntoViewIfNeeded()
  await page.screenshot({ path: file, animations: 'disabled' })
} finally {
  await close()
  await served.stop()
  rmSync(data, { recursive: true, force: true })
}
