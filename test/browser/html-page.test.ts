import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { exportHtml } from '#export/html/page.ts'
import { documentOf, readingOf } from '#test/analysis.ts'
import { barriersOf } from '#test/browser/barriers.ts'
import { show, type View } from '#test/browser/browser.ts'
import { browserOfTests } from '#test/browser/for-tests.ts'
import { madeReading } from '#test/made-reading.ts'
import { fullSize } from '#test/sizes.ts'

const SAMPLE = readFileSync(
  new URL('../../samples/02-reactie-stem-en-tegenstem/letter.txt', import.meta.url),
  'utf8',
)

const sample = exportHtml(readingOf(SAMPLE), documentOf(SAMPLE), { lang: 'nl' })
const open = await browserOfTests()
const views: readonly View[] = [
  { width: 1280, dark: false },
  { width: 375, dark: true },
  ...(fullSize
    ? [
        { width: 1280, dark: true },
        { width: 375, dark: false },
        { width: 1024, dark: false },
      ]
    : []),
]
let shown: Awaited<ReturnType<typeof show>> | undefined

afterEach(async () => {
  await shown?.close()
  shown = undefined
})

async function look(view: View, html = sample): Promise<Page> {
  shown = await show(open!, html, view)
  return shown.page
}

describe.skipIf(!open)('the page of a letter in a browser', () => {
  test.each(views)('axe sees no barrier at %o', async (view) => {
    const page = await look(view)
    expect(await barriersOf(page)).toEqual([])
    await page.evaluate('document.querySelectorAll("details").forEach((details) => (details.open = true))')
    expect(await barriersOf(page)).toEqual([])
  })

  test('axe sees no barrier in English, with the letter in Dutch', async () => {
    const english = exportHtml(readingOf(SAMPLE), documentOf(SAMPLE), { lang: 'en' })
    expect(await barriersOf(await look({}, english))).toEqual([])
  })

  test('asks for nothing, and its own rules let its style and script through', async () => {
    await look({})
    expect(shown!.requests).toEqual([])
    expect(shown!.errors).toEqual([])
  })

  test.each([320, 375, 1024, 1280])('does not scroll sideways at %i pixels', async (width) => {
    const page = await look({ width })
    await page.evaluate('document.querySelectorAll("details").forEach((details) => (details.open = true))')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  test('without a script it is read, filtered and darkened all the same', async () => {
    const page = await look({ script: false })
    const note = page.locator('.note.k-commitment').first()
    const mark = page.locator('mark.k-commitment').first()
    expect(await note.isVisible()).toBe(true)
    const tint = await backgroundOf(page, 'mark.k-commitment')
    await page.uncheck('#toon-commitment')
    expect(await note.isVisible()).toBe(false)
    expect(await mark.isVisible()).toBe(true)
    expect(await backgroundOf(page, 'mark.k-commitment')).not.toBe(tint)
    await page.click('.filter button[type=reset]')
    expect(await note.isVisible()).toBe(true)
    const paper = await backgroundOf(page, 'body')
    await page.check('#weergave-dark')
    expect(await backgroundOf(page, 'body')).not.toBe(paper)
  })

  test('on a phone without a script the notes open below their paragraph', async () => {
    const page = await look({ width: 375, script: false })
    const notes = page.locator('details.notes').first()
    const note = notes.locator('.note').first()
    expect(await note.isVisible()).toBe(false)
    await notes.locator('> summary').click()
    expect(await note.isVisible()).toBe(true)
    const text = await page.locator('.block:has(details.notes) .text').first().boundingBox()
    expect((await note.boundingBox())!.y).toBeGreaterThan(text!.y + text!.height - 1)
  })

  test('on a wide screen a note stands beside its line', async () => {
    const page = await look({})
    const number = (await page.locator('.letter .at > a.no').first().boundingBox())!
    const note = (await page.locator('.note').first().boundingBox())!
    expect(Math.abs(note.y - number.y)).toBeLessThan(40)
    expect(note.x).toBeGreaterThan(number.x)
    const boxes = await page.evaluate<{ top: number; bottom: number }[]>(
      `[...document.querySelectorAll('.letter .notes > ul > li')]
        .map((note) => note.getBoundingClientRect())
        .map(({ top, bottom }) => ({ top, bottom }))`,
    )
    for (const [i, box] of boxes.slice(1).entries()) {
      expect(box.top).toBeGreaterThanOrEqual(boxes[i]!.bottom - 1)
    }
  })

  test('the first key press leads past the top, and every stop on the way can be seen', async () => {
    const page = await look({})
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de brief')
    expect((await page.locator('.skip').first().boundingBox())!.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('brief')
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
      expect(outline).toBe('solid')
    }
  })

  test('n and p go from item to item until they are switched off', async () => {
    const page = await look({})
    const here = () => page.evaluate('document.activeElement.textContent')
    await page.keyboard.press('n')
    expect(await here()).toBe('1')
    await page.keyboard.press('n')
    expect(await here()).toBe('2')
    await page.keyboard.press('p')
    expect(await here()).toBe('1')
    await page.uncheck('#sneltoetsen')
    await page.keyboard.press('n')
    expect(await page.evaluate('document.activeElement.id')).toBe('sneltoetsen')
  })

  test('a permanent link leads to the words and lights them up', async () => {
    const page = await look({ height: 600 })
    const id = await page.locator('.note').last().getAttribute('data-item')
    await page.goto(`http://letter.test/#${id}`)
    const mark = page.locator(`[data-items~="${id}"]`).first()
    await expect.poll(async () => (await mark.boundingBox())?.y).toBeGreaterThan(0)
    expect((await mark.boundingBox())!.y).toBeLessThan(600)
    expect(await mark.getAttribute('class')).toContain('now')
  })

  test('a citation is copied with its source and its address', async () => {
    const page = await look({})
    await page.evaluate('delete Navigator.prototype.clipboard')
    await page.evaluate(
      'document.addEventListener("copy", () => (globalThis.copied = String(document.activeElement.value)))',
    )
    const note = page.locator('.note').first()
    await note.locator('.origin > summary').click()
    await note.locator('button').click()
    const id = await note.getAttribute('data-item')
    const copied = String(await page.evaluate('globalThis.copied'))
    expect(copied).toMatch(/^«Bijgaand doe ik/)
    expect(copied).toContain(`http://letter.test/#${id}`)
  })

  test('on paper there are numbers in the text and the facts at the end', async () => {
    const page = await look({})
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.letter .at > a.no').first().isVisible()).toBe(true)
    expect(await page.locator('.note').first().isVisible()).toBe(false)
    expect(await page.locator('.overview .row').first().isVisible()).toBe(true)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  })

  test('a letter that holds a script runs nothing', async () => {
    const text =
      'De minister zal <script>document.title = "mis"</script><img src=x onerror="document.title=1"> sturen.'
    const document = documentOf(text)
    const reading = madeReading(document, [{ kind: 'commitment', words: text }])
    const page = await look({}, exportHtml(reading, document, { lang: 'nl' }))
    expect(await page.title()).not.toMatch(/mis|^1/)
    expect(await page.locator('.letter').textContent()).toContain('<script>document.title')
    expect(shown!.requests).toEqual([])
  })
})

function backgroundOf(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`)
}
