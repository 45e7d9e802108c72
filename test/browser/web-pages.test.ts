import { describe, expect, test } from 'vitest'
import { browserOfTests, siteOfTests } from '#test/browser/for-tests.ts'
import { wrongAt } from '#test/browser/site.ts'
import { fullSize } from '#test/sizes.ts'

const open = await browserOfTests()
const WIDTHS = fullSize ? [320, 375, 1024, 1280] : [375]

const site = siteOfTests(open, ['samples'])
const { visit } = site

describe.skipIf(!open)('the pages in a browser', () => {
  test.each(WIDTHS)(
    'lead from the start to letters, a letter, and an item in it, at %i pixels',
    { timeout: 5 * 60_000 },
    async (width) => {
      const at = await visit('/nl/', { width, dark: width === 375 })
      expect(await wrongAt(at)).toEqual([])
      await at.getByRole('navigation').getByRole('link', { name: 'Brieven' }).click()
      expect(await wrongAt(at)).toEqual([])
      await at.getByRole('link', { name: 'Uitvoering van moties' }).click()
      expect(await wrongAt(at)).toEqual([])
      if (width < 1024) await at.locator('details.notes > summary').first().click()
      await at.locator('a.word').first().click()
      expect(await wrongAt(at)).toEqual([])
      await at.getByRole('link', { name: 'In de brief' }).click()
      await at.locator(':target').waitFor()
      await at.getByRole('link', { name: 'English' }).click()
      expect(new URL(at.url()).pathname).toMatch(/^\/en\/letters\//)
      expect(await wrongAt(at)).toEqual([])
    },
  )

  test.each([375, 1280])(
    'a letter is printed alike from a window of %i pixels, its facts at the end',
    async (width) => {
      const at = await visit('/nl/brieven', { width })
      await at.getByRole('link', { name: 'Uitvoering van moties' }).click()
      await at.emulateMedia({ media: 'print' })
      expect(await at.locator('.letter .at > a.no').first().isVisible()).toBe(true)
      expect(await at.locator('.overview .row').first().isVisible()).toBe(true)
      for (const left of ['.note', '.utrecht-skip-link', '.site-head nav', '.site-foot nav']) {
        expect([left, await at.locator(left).first().isVisible()]).toEqual([left, false])
      }
      await at.setViewportSize({ width: 794, height: 1123 })
      const [text, page] = await at.evaluate<[number, number]>(
        '[".letter .text", "main"].map((one) => document.querySelector(one).getBoundingClientRect().width)',
      )
      expect(text).toBeGreaterThan(0.9 * page)
    },
  )

  test('a page that is not there has no barrier either', async () => {
    expect(await wrongAt(await visit('/en/nothing', { width: 375, status: 404 }))).toEqual([])
  })

  test.each(WIDTHS)(
    'lead from the subjects to a fund and its sentences, and to an account, at %i pixels',
    { timeout: 5 * 60_000 },
    async (width) => {
      const at = await visit('/nl/onderwerpen', { width, dark: width === 375 })
      expect(await wrongAt(at)).toEqual([])
      await at.getByRole('link', { name: 'Fondsen, programma’s en kaders' }).first().click()
      expect(await wrongAt(at)).toEqual([])
      await at.getByRole('link', { name: 'Fonds Vrije Stem' }).click()
      expect(await wrongAt(at)).toEqual([])
      await at.locator('.entry blockquote a').first().click()
      expect(new URL(at.url()).pathname).toMatch(/^\/nl\/posten\//)
      await at.getByRole('link', { name: 'Slotrekening', exact: true }).click()
      expect(await wrongAt(at)).toEqual([])
      await at
        .getByRole('link', { name: /^Slotrekening opmaken/ })
        .last()
        .click()
      expect(await wrongAt(at)).toEqual([])
      await at.getByRole('link', { name: 'English' }).click()
      expect(await wrongAt(at)).toEqual([])
    },
  )

  test('what is found by words leads to its letter, and the list can be narrowed down, without a script', async () => {
    const at = await visit('/nl/', { script: false })
    await at.getByRole('searchbox').fill('soort:motie dialogen')
    await at.getByRole('button', { name: 'Zoeken' }).click()
    expect(await at.locator('.rows > li').count()).toBeGreaterThan(0)
    await at.getByRole('link', { name: 'Brieven' }).click()
    await at.getByLabel('Jaar').selectOption('2023')
    await at.getByRole('button', { name: 'Toon' }).click()
    expect(new URL(at.url()).searchParams.get('jaar')).toBe('2023')
    expect(await at.locator('.rows > li').count()).toBe(3)
  })

  test('with the keyboard alone the first stop leads past the head, and each stop can be seen', async () => {
    const at = await visit('/nl/brieven')
    await at.keyboard.press('Tab')
    expect(await at.evaluate('document.activeElement.textContent.trim()')).toBe('Naar de inhoud')
    for (let stop = 0; stop < 14; stop++) {
      await at.keyboard.press('Tab')
      const seen = await at.evaluate<{ outline: string; inView: boolean }>(`(() => {
        const { outlineStyle: outline } = getComputedStyle(document.activeElement)
        const { top, bottom } = document.activeElement.getBoundingClientRect()
        return { outline, inView: top >= 0 && bottom <= innerHeight }
      })()`)
      expect(seen).toEqual({ outline: 'solid', inView: true })
    }
  })

  test('what can be pressed is at least 24 pixels, unless it stands in a line of text', async () => {
    for (const path of ['/nl/', '/nl/brieven', '/nl/landen/GT', '/nl/landen', '/nl/onderwerpen']) {
      const at = await visit(path, { width: 375 })
      const small = await at.evaluate<string[]>(`[...document.querySelectorAll('a, button, input, select')]
        .filter((one) => one.getClientRects().length > 0 && !one.closest('.utrecht-skip-link, p.facts .source, h3, blockquote'))
        .filter((one) => { const { width, height } = one.getBoundingClientRect(); return width < 24 || height < 24 })
        .map((one) => one.outerHTML.slice(0, 120))`)
      expect([path, small]).toEqual([path, []])
      await at.context().close()
    }
  })

  test('nothing moves while a page comes in, and the first view is small', async () => {
    const at = await visit('/nl/')
    const moved = await at.evaluate<number>(`new Promise((done) => {
      let sum = 0
      new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value })
        .observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => done(sum), 500)
    })`)
    expect(moved).toBe(0)
    const bytes =
      await at.evaluate<number>(`[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .reduce((sum, { transferSize }) => sum + transferSize, 0)`)
    expect(bytes).toBeGreaterThan(40_000)
    expect(bytes).toBeLessThan(100_000)
  })
})
