import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Register } from '#store/connect.ts'
import { vocabulary } from '#test/analysis.ts'
import { barriersOf } from '#test/browser/barriers.ts'
import { openBrowser } from '#test/browser/browser.ts'
import { howToOpen, makeFolder } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'
import { fullSize } from '#test/sizes.ts'
import { makeCheckDesk } from '#web/check-desk.ts'
import { loadAssets } from '#web/load-assets.ts'
import { openServer, type Serving } from '#web/serve.ts'
import { READY } from '#web/stage.ts'

const open = await openBrowser().catch((error: unknown) => {
  if (fullSize) throw error
  return undefined
})
const WIDTHS = fullSize ? [320, 375, 1024, 1280] : [375, 1280]

let made: Awaited<ReturnType<typeof makeFolder>>
let register: Register
let server: Serving
let page: Page | undefined
const problems: string[] = []

beforeAll(async () => {
  made = await makeFolder()
  register = await openDatabase(made.at, await howToOpen())
  await addPaths(register.db, ['samples'])
  server = await openServer(
    {
      db: () => register.db,
      stage: () => READY,
      vocabulary,
      assets: await loadAssets('dist/web'),
      today: () => '2026-06-01',
      now: () => performance.now(),
      onError: (error) => problems.push(String(error)),
      desk: makeCheckDesk({ vocabulary, folder: 'vocabulary', compiled: 'dist/vocabulary.json' }),
      site: { contact: '', scores: undefined },
      settings: { tls: false, behindProxy: false, perMinute: 0, takesLetters: true },
    },
    { host: '127.0.0.1', port: 0, lang: 'nl' },
  )
})
afterEach(async () => {
  await page?.context().close()
  const told = problems.splice(0)
  if (told.length > 0) throw new Error(told.join('\n'))
})
afterAll(async () => {
  await server.close()
  await register.close()
  await made.remove()
  await open?.close()
})

/** Opens a page as a reader would. What the browser complains of, or asks of anybody else, is a problem. */
async function visit(path: string, { width = 1280, dark = false, script = true } = {}): Promise<Page> {
  const context = await open!.browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
  })
  page = await context.newPage()
  const own = `http://127.0.0.1:${server.port}`
  page.on('request', (request) => {
    if (!request.url().startsWith(own)) problems.push(`asks for ${request.url()}`)
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text())
  })
  await page.goto(own + path)
  return page
}

/** What axe holds against what is shown, and whether it scrolls sideways; empty when all is well. */
async function wrongAt(at: Page, width: number): Promise<string[]> {
  await at.waitForLoadState()
  const widest = await at.evaluate<number>('document.documentElement.scrollWidth')
  const wide = widest > width ? [`${at.url()} is ${widest} pixels wide`] : []
  return [...(await barriersOf(at)).map((barrier) => `${at.url()}: ${barrier}`), ...wide]
}

describe.skipIf(!open)('the pages in a browser', () => {
  test.each(WIDTHS)(
    'lead from the start to letters, a letter, and an item in it, at %i pixels',
    { timeout: 5 * 60_000 },
    async (width) => {
      const at = await visit('/nl/', { width, dark: width === 375 })
      expect(await wrongAt(at, width)).toEqual([])
      await at.getByRole('navigation').getByRole('link', { name: 'Brieven' }).click()
      expect(await wrongAt(at, width)).toEqual([])
      await at.getByRole('link', { name: 'Uitvoering van moties' }).click()
      expect(await wrongAt(at, width)).toEqual([])
      if (width < 1024) await at.locator('details.notes > summary').first().click()
      await at.locator('a.word').first().click()
      expect(await wrongAt(at, width)).toEqual([])
      await at.getByRole('link', { name: 'In de brief' }).click()
      await at.locator(':target').waitFor()
      await at.getByRole('link', { name: 'English' }).click()
      expect(new URL(at.url()).pathname).toMatch(/^\/en\/letters\//)
      expect(await wrongAt(at, width)).toEqual([])
    },
  )

  test('a page that is not there has no barrier either', async () => {
    expect(await wrongAt(await visit('/en/nothing', { width: 375 }), 375)).toEqual([])
  })

  test.each(WIDTHS)(
    'lead from the subjects to a fund and its sentences, and to an account, at %i pixels',
    { timeout: 5 * 60_000 },
    async (width) => {
      const at = await visit('/nl/onderwerpen', { width, dark: width === 375 })
      expect(await wrongAt(at, width)).toEqual([])
      await at.getByRole('link', { name: 'Fondsen, programma’s en kaders' }).first().click()
      expect(await wrongAt(at, width)).toEqual([])
      await at.getByRole('link', { name: 'Fonds Vrije Stem' }).click()
      expect(await wrongAt(at, width)).toEqual([])
      await at.locator('.entry blockquote a').first().click()
      expect(new URL(at.url()).pathname).toMatch(/^\/nl\/posten\//)
      await at.getByRole('link', { name: 'Slotrekening', exact: true }).click()
      expect(await wrongAt(at, width)).toEqual([])
      await at
        .getByRole('link', { name: /^Slotrekening opmaken/ })
        .last()
        .click()
      expect(await wrongAt(at, width)).toEqual([])
      await at.getByRole('link', { name: 'English' }).click()
      expect(await wrongAt(at, width)).toEqual([])
    },
  )

  test.each([
    '/nl/landen/TV',
    '/en/account?jaar=1900',
    '/en/accuracy',
    '/nl/over',
    '/nl/toegankelijkheid',
    '/en/privacy',
  ])('%s has no barrier', async (path) => {
    expect(await wrongAt(await visit(path, { width: 320 }), 320)).toEqual([])
  })

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
