import type { Page } from 'playwright-core'
import { openDatabase, type Register } from '#store/connect.ts'
import { vocabulary } from '#test/analysis.ts'
import { barriersOf } from '#test/browser/barriers.ts'
import type { OpenBrowser, View } from '#test/browser/browser.ts'
import { howToOpen, makeFolder } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'
import { makeCheckDesk } from '#web/check-desk.ts'
import { loadAssets } from '#web/load-assets.ts'
import { openServer } from '#web/serve.ts'
import { loadScores } from '#web/site.ts'
import { READY, type Stage } from '#web/stage.ts'

/** The pages of a register as they are served, with what the build made of styles and scripts. */
export type TestSite = {
  readonly register: Register
  readonly address: string
  /** Opens a page as a reader would, in a context of its own. Throws when it does not come with `status`, 200 unless told. */
  readonly visit: (
    browser: OpenBrowser,
    path: string,
    view?: View & { readonly status?: number },
  ) => Promise<Page>
  /** From now on the server is this far. */
  readonly setStage: (stage: Stage) => void
  /** Throws when something went wrong in the server or in a browser, or when a page asked for anything of anybody else. */
  readonly refuseProblems: () => void
  readonly close: () => Promise<void>
}

/** Serves a register on PGlite with the letters of some folders. */
export async function openSite(letters: readonly string[]): Promise<TestSite> {
  const made = await makeFolder()
  const register = await openDatabase(made.at, await howToOpen())
  if (letters.length > 0) await addPaths(register.db, letters)
  const problems: string[] = []
  let stage = READY
  const server = await openServer(
    {
      db: () => register.db,
      stage: () => stage,
      vocabulary,
      assets: await loadAssets('dist/web'),
      today: () => '2026-06-01',
      now: () => performance.now(),
      onError: (error) => problems.push(String(error)),
      desk: makeCheckDesk({ vocabulary, folder: 'vocabulary', compiled: 'dist/vocabulary.json' }),
      settings: { tls: false, behindProxy: false, perMinute: 0, takesLetters: true },
      site: { contact: 'post@voorbeeld.test', scores: await loadScores('bench/scores.json') },
    },
    { host: '127.0.0.1', port: 0, lang: 'nl' },
  )
  const address = `http://127.0.0.1:${server.port}`
  return {
    register,
    address,
    visit: async (browser, path, { status = 200, ...view } = {}) => {
      const page = await openPage(browser, address, view, problems)
      const answer = await page.goto(address + path)
      if (answer?.status() !== status) {
        throw new Error(`${path} comes with ${answer?.status()}, not ${status}`)
      }
      return page
    },
    setStage: (now) => {
      stage = now
    },
    refuseProblems: () => {
      const told = problems.splice(0)
      if (told.length > 0) throw new Error(told.join('\n'))
    },
    close: async () => {
      await server.close()
      await register.close()
      await made.remove()
    },
  }
}

async function openPage(
  { browser }: OpenBrowser,
  address: string,
  { width = 1280, height = 900, dark = false, script = true }: View,
  problems: string[],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) problems.push(`asks for ${request.url()}`)
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/\b(404|503)\b/.test(message.text())) problems.push(message.text())
  })
  return page
}

/** What axe holds against what is shown, and whether it scrolls sideways; empty when all is well. */
export async function wrongAt(at: Page): Promise<string[]> {
  await at.waitForLoadState()
  const width = at.viewportSize()!.width
  const widest = await at.evaluate<number>('document.documentElement.scrollWidth')
  const wide = widest > width ? [`${at.url()} is ${widest} pixels wide`] : []
  return [...(await barriersOf(at)).map((barrier) => `${at.url()}: ${barrier}`), ...wide]
}
