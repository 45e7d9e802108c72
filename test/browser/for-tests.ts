import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { openBrowser, type OpenBrowser, type View } from '#test/browser/browser.ts'
import { openSite, type TestSite } from '#test/browser/site.ts'
import { fullSize } from '#test/sizes.ts'

/**
 * The browser of a test file, closed after its last test; undefined where none can run. Where everything is checked a missing
 * browser is a failure; a developer may do without.
 */
export async function browserOfTests(): Promise<OpenBrowser | undefined> {
  const open = await openBrowser().catch((error: unknown) => {
    if (fullSize) throw error
    return undefined
  })
  afterAll(() => open?.close())
  return open
}

/** The pages that a test file looks at. */
export type SiteOfTests = Pick<TestSite, 'address' | 'setStage'> & {
  /** Opens a page; see `TestSite`. It is closed after the test. */
  readonly visit: (path: string, view?: View & { readonly status?: number }) => Promise<Page>
}

/** Serves the letters of some folders to the tests of a file. A test fails when anything went wrong in the server or a browser. */
export function siteOfTests(open: OpenBrowser | undefined, letters: readonly string[]): SiteOfTests {
  let site: TestSite
  const pages: Page[] = []
  beforeAll(async () => {
    site = await openSite(letters)
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close()
    site.refuseProblems()
  })
  afterAll(() => site.close())
  return {
    get address() {
      return site.address
    },
    setStage: (stage) => site.setStage(stage),
    visit: async (path, view) => {
      const page = await site.visit(open!, path, view)
      pages.push(page)
      return page
    },
  }
}
