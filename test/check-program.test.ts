import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startServing, untilThere } from '#test/served.ts'

const folder = mkdtempSync(join(tmpdir(), 'checked '))
const [data, temporary, home] = ['data', 'temporary', 'home'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
]
for (const one of [data, temporary, home]) mkdirSync(one)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NAME = 'kwartelfluiter-concept.txt'
const WORD = 'Kwartelfluiterregeling'
const LETTER = `Den Haag, 1 maart 2026\n\nGeachte voorzitter,\n\nIk zal de ${WORD} voor 1 mei 2026 naar uw Kamer sturen.\n`

/** The files below a folder that hold some words, in either way in which programs write them. */
function holding(below: string, words: string): string[] {
  const forms = [Buffer.from(words), Buffer.from(words, 'utf16le')]
  return readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(below, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
    const content = readFileSync(path)
    return forms.some((form) => content.includes(form))
  })
}

/** A web page is opened in the guarded process, and text is not. */
const files = [
  new File([LETTER], NAME),
  new File([`<html><body><p>${LETTER.replaceAll('\n\n', '</p><p>')}</p></body></html>`], NAME),
]

test('of a letter that is sent in nothing stays: not in the data, nor in a temporary folder, nor in what the server says', async () => {
  const env = { ...process.env, REKENSCHAP_DATA: data, TMPDIR: temporary, HOME: home, DATABASE_URL: '' }
  const served = await startServing(
    './rekenschap',
    ['serve', 'samples/08-herschikking-fondsen', '--port', '0'],
    { env },
  )
  await untilThere(`${served.address}/nl/brieven`)
  const before = readdirSync(temporary, { recursive: true })
  for (const file of files) {
    const body = new FormData()
    body.append('brief', file)
    const answer = await fetch(`${served.address}/nl/controle`, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(WORD)])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(readdirSync(temporary, { recursive: true })).toEqual(before)
  }
  const refused = await fetch(`${served.address}/nl/controle`, {
    method: 'POST',
    body: new URLSearchParams({ tekst: LETTER }),
  })
  expect(refused.status).toBe(403)
  expect(await served.stop()).toBe(0)
  const left = [WORD, NAME].flatMap((words) =>
    [data, temporary, home].flatMap((below) => holding(below, words)),
  )
  expect(left).toEqual([])
  // It would have been found.
  expect(holding(data, 'septemberzitting')).not.toEqual([])
  expect(served.said()).not.toMatch(/wartelfluiter/i)
})

test('where others can come letters are not taken in, unless that is asked', async () => {
  const env = { ...process.env, REKENSCHAP_DATA: data, DATABASE_URL: '' }
  const offered = async (words: readonly string[], more: NodeJS.ProcessEnv = {}) => {
    const served = await startServing('./rekenschap', ['serve', '--port', '0', ...words], {
      env: { ...env, ...more },
    })
    const { html } = await untilThere(`${served.address}/nl/controle`)
    await served.stop()
    return html.includes('name="brief"')
  }
  expect(await offered([])).toBe(true)
  expect(await offered([], { REKENSCHAP_PROXY: '1' })).toBe(false)
  expect(await offered(['--check'], { REKENSCHAP_PROXY: '1' })).toBe(true)
  expect(await offered([], { REKENSCHAP_WEB_CHECK: '0' })).toBe(false)
})
