import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { exportPaperHtml } from '#export/html/paper-page.ts'
import type { Paper } from '#present/paper.ts'
import { barriersOf } from '#test/browser/barriers.ts'
import { show, type View } from '#test/browser/browser.ts'
import { browserOfTests } from '#test/browser/for-tests.ts'
import { MADE_PAPER } from '#test/made-paper.ts'

const open = await browserOfTests()
const sample = exportPaperHtml(MADE_PAPER)
let shown: Awaited<ReturnType<typeof show>> | undefined

afterEach(async () => {
  await shown?.close()
  shown = undefined
})

async function look(view: View, html = sample): Promise<Page> {
  shown = await show(open!, html, view)
  return shown.page
}

describe.skipIf(!open)('the page of a report in a browser', () => {
  test.each([
    { width: 1280, dark: false },
    { width: 1280, dark: true },
    { width: 375, dark: false },
    { width: 375, dark: true },
  ])('axe sees no barrier at %o', async (view) => {
    expect(await barriersOf(await look(view))).toEqual([])
  })

  test('axe sees no barrier in English, with the quotes in Dutch', async () => {
    expect(await barriersOf(await look({}, exportPaperHtml({ ...MADE_PAPER, lang: 'en' })))).toEqual([])
  })

  test('asks for nothing, and its own rules let its style through', async () => {
    const page = await look({})
    expect(shown!.requests).toEqual([])
    expect(shown!.errors).toEqual([])
    const share = await page.evaluate<number>(
      `(() => {
        const [first] = document.querySelectorAll('.grid thead th')
        return first.offsetWidth / document.querySelector('.grid').offsetWidth
      })()`,
    )
    expect(share).toBeCloseTo(0.28, 1)
  })

  test.each([320, 375, 820, 1024, 1280])('does not scroll sideways at %i pixels', async (width) => {
    const page = await look({ width })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test.each([375, 820, 1024, 1100, 1280])('fits a table of seven columns in %i pixels', async (width) => {
    const words = ['12 mei 2023', 'Motie-Hammelburg c.s.', 'mensenrechtenverdedigers', 'Niet nagekomen']
    const cells = [...words, 'Buitenlandse Zaken', '€ 40.000.000', 'voortgangsbrief-2023.txt']
    const columns = cells.map((_, i) => ({ title: `Kolom ${i}`, share: 1 / 7 }))
    const rows = [cells.map((text) => [{ text }])]
    const wide: Paper = {
      ...MADE_PAPER,
      blocks: [...MADE_PAPER.blocks, { kind: 'table', caption: '', columns, rows }],
    }
    const page = await look({ width }, exportPaperHtml(wide))
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('on a phone a row of a table is a card that keeps the titles of its columns', async () => {
    const title = '.grid tbody td .of'
    expect(await (await look({})).locator(title).first().isVisible()).toBe(false)
    await shown!.close()
    const page = await look({ width: 375 })
    expect(await page.locator(title).first().isVisible()).toBe(true)
    expect(await page.locator(title).first().textContent()).toBe('Gevraagd of toegezegd')
    expect(await page.locator('.grid thead').boundingBox()).toMatchObject({ width: 1, height: 1 })
    expect(await page.getByRole('columnheader').count()).toBe(4)
    expect(await page.getByRole('rowheader').count()).toBe(3)
  })

  test('a number leads to its source and back', async () => {
    const page = await look({})
    await page.click('.ref a >> nth=2')
    expect(await page.evaluate('document.querySelector(":target").textContent')).toContain('tekens 911–1047')
    await page.click('li:target .back')
    expect(await page.evaluate('document.querySelector(":target").textContent')).toBe('3')
  })

  test('the first key press leads past the top', async () => {
    const page = await look({})
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('inhoud')
  })

  test('on paper the table is a table, and what steers is gone', async () => {
    const page = await look({ width: 375 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.grid tbody td .of').first().isVisible()).toBe(false)
    expect(await page.locator('.theme').isVisible()).toBe(false)
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
  })
})
