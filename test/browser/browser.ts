import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as playwright, type Browser, type Page } from 'playwright-core'

/** A browser without a window, and the way to end it and clear up after it. */
export type OpenBrowser = { readonly browser: Browser; readonly close: () => Promise<void> }

/** How a page is looked at. */
export type View = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly script?: boolean
}

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser']
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']
const LIBRARY_FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']

/**
 * Starts Chromium: the one in `CHROMIUM`, else the one that comes with npm, else Debian's. Throws with what to install
 * when none can run here.
 */
export async function openBrowser(): Promise<OpenBrowser> {
  // The packed browser unpacks itself into TMPDIR and reuses what it finds there, half written or not.
  const folder = await mkdtemp(join(tmpdir(), 'rekenschap-browser-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { executablePath, args } = await findChromium()
    const browser = await playwright.launch({ executablePath, args, headless: true })
    return {
      browser,
      close: async () => {
        await browser.close()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** Shows a page of HTML as a reader would see it. A request for anything else fails and is kept in `requests`. */
export async function show(
  { browser }: OpenBrowser,
  html: string,
  { width = 1280, height = 900, dark = false, script = true }: View = {},
): Promise<{ page: Page; requests: string[]; errors: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  const address = 'http://letter.test/'
  await page.route('**/*', (route) => {
    if (route.request().url() === address) {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    }
    requests.push(route.request().url())
    return route.abort()
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(address)
  return { page, requests, errors, close: () => context.close() }
}

async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const given = process.env['CHROMIUM']
  if (given) return { executablePath: given, args: ARGUMENTS }
  const system = SYSTEM_BROWSERS.find((path) => existsSync(path))
  if (process.arch === 'x64' && hasLibrary('libnss3.so') && hasLibrary('libnspr4.so')) {
    const { default: packed } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = false
    // Its own arguments put everything in one process, which ends with the first page.
    return { executablePath: await packed.executablePath(), args: ARGUMENTS }
  }
  if (system) return { executablePath: system, args: ARGUMENTS }
  throw new Error(
    'no browser can run here: install libnss3 and libnspr4 (apt-get install libnss3 libnspr4) or chromium, or name one in CHROMIUM',
  )
}

function hasLibrary(name: string): boolean {
  return LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, name)))
}
