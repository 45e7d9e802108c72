import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { browserOfTests, siteOfTests } from '#test/browser/for-tests.ts'

const open = await browserOfTests()

const site = siteOfTests(open, ['samples'])

/** What the keyboard is at: its words, and where it leads. */
type At = { readonly words: string; readonly href: string; readonly name: string }
const AT = `(() => {
  const at = document.activeElement
  return { words: at.textContent.trim(), href: at.getAttribute('href') ?? '', name: at.getAttribute('name') ?? '' }
})()`
/** More stops than any page has before its content ends. */
const MOST_STOPS = 400

/** Somebody without a mouse: goes from stop to stop, and presses what is wanted. Counts what was pressed. */
async function startByKeyboard(lang: 'nl' | 'en' = 'nl') {
  const at = await site.visit(`/${lang}/`)
  let pressed = 0
  const goTo = async (isWanted: (one: At) => boolean) => {
    const passed: string[] = []
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await at.keyboard.press('Tab')
      const one = await at.evaluate<At>(AT)
      if (isWanted(one)) return
      passed.push(one.words.slice(0, 30))
    }
    throw new Error(`no such stop on ${at.url()}: ${passed.join(' | ')}`)
  }
  const press = async (isWanted: (one: At) => boolean) => {
    await goTo(isWanted)
    pressed++
    const before = at.url()
    await at.keyboard.press('Enter')
    await at.waitForURL((url) => String(url) !== before)
    await at.waitForLoadState()
  }
  return {
    at,
    goTo,
    press,
    pressed: () => pressed,
    /** What is downloaded by what is pressed. */
    download: async (isWanted: (one: At) => boolean) => {
      await goTo(isWanted)
      pressed++
      const [file] = await Promise.all([at.waitForEvent('download'), at.keyboard.press('Enter')])
      return readFile(await file.path(), 'utf8')
    },
  }
}

const named = (words: string) => (one: At) => one.words === words
const leadingTo = (start: string) => (one: At) => one.href.startsWith(start) && one.href.length > start.length

describe.skipIf(!open)(
  'the first thing each user must be able to do, with the keyboard, in three steps',
  () => {
    test('a policy officer: what does this draft settle and leave out', async () => {
      const { at, press, goTo, pressed } = await startByKeyboard()
      await press(named('Controleer een brief'))
      await goTo(({ name }) => name === 'tekst')
      await at.keyboard.type(
        'Datum 1 maart 2026\n\nGeachte Voorzitter,\n\nIk zeg de Kamer toe dat ik voor de zomer een brief stuur over het Fonds Vrije Stem.\n',
      )
      await goTo(named('Controleer'))
      await at.keyboard.press('Enter')
      await at.getByText('Fonds Vrije Stem').first().waitFor()
      expect(await at.locator('main blockquote').count()).toBeGreaterThan(0)
      expect(pressed() + 1).toBeLessThanOrEqual(3)
    })

    test('a policy officer: which undertakings are open, as a table for the file', async () => {
      const { at, press, download, pressed } = await startByKeyboard()
      await press(named('Alle beloften op termijn'))
      const terms = await at.locator('main time').allInnerTexts()
      expect(terms.length).toBeGreaterThan(5)
      const table = await download(named('CSV'))
      expect(table.split('\r\n').length).toBeGreaterThan(20)
      expect(pressed()).toBeLessThanOrEqual(3)
    })

    test('a Member: was this motion carried out, what did the minister say, and when', async () => {
      const { at, press, pressed } = await startByKeyboard()
      await press(named('Moties'))
      await press(leadingTo('/nl/moties/'))
      expect(await at.locator('main blockquote[lang=nl]').count()).toBeGreaterThan(0)
      expect(await at.locator('main time').count()).toBeGreaterThan(0)
      expect(pressed()).toBeLessThanOrEqual(3)
    })

    test('an organisation: recommendations against their answers, with the sentence that decides', async () => {
      const { at, press, download, pressed } = await startByKeyboard()
      await press(named('Aanbevelingen'))
      expect(await at.locator('main blockquote').count()).toBeGreaterThan(4)
      const table = await download(named('CSV'))
      expect(table.split('\r\n').length).toBeGreaterThan(5)
      expect(pressed()).toBeLessThanOrEqual(3)
    })

    test('a journalist: what is new in this letter, and a quote that can be proved', async () => {
      const { at, press, pressed } = await startByKeyboard()
      await press(named('Voortgang mensenrechtenbeleid in 2024 en 2025'))
      await press(leadingTo('/nl/posten/'))
      const quote = await at.locator('.big-quote').innerText()
      expect(await at.locator('#citaat').innerText()).toContain(quote.replace(/\s+/g, ' '))
      expect(pressed()).toBeLessThanOrEqual(3)
    })

    test('an embassy: what was said of a country, in English', async () => {
      const { at, press, pressed } = await startByKeyboard('en')
      await press(named('Subjects'))
      await press(named('Countries'))
      await press(named('Guatemala'))
      expect(await at.getByRole('heading', { level: 1 }).innerText()).toContain('Guatemala')
      expect(await at.locator('main blockquote[lang=nl]').count()).toBeGreaterThan(0)
      expect(pressed()).toBeLessThanOrEqual(3)
    })

    test('an evaluator: what has been silent longest, and every figure as a table', async () => {
      const { at, press, download, pressed } = await startByKeyboard()
      await press(named('Uitspraken'))
      const choice = at.locator('select[name=volgorde]')
      await choice.focus()
      await at.keyboard.press('End')
      expect(await choice.inputValue()).toBe('stil')
      await press(named('Toon'))
      expect(new URL(at.url()).searchParams.get('volgorde')).toBe('stil')
      const table = await download(named('CSV'))
      expect(table.split('\r\n').length).toBeGreaterThan(20)
      expect(pressed()).toBeLessThanOrEqual(3)
    })
  },
)
