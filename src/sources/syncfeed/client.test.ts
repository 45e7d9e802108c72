import { afterEach, expect, test } from 'vitest'
import { openSyncFeed } from '#sources/syncfeed/client.ts'
import { allOf, startSource, type Said, type SmallSource } from '#test/small-source.ts'

const TK = 'http://www.tweedekamer.nl/xsd/tkData/v1-0'
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

let source: SmallSource | undefined
afterEach(async () => {
  await source?.close()
  source = undefined
})

async function start(answer: (url: URL) => Said) {
  source = await startSource(answer)
  return openSyncFeed(source.service)
}

/** A feed of entities 1, 2, 3 …, some to a page; the token of an entry is its number with a word before it. */
type Store = { entries: number[]; perPage: number; resume?: boolean; perEntry?: boolean }

function pageOf({ entries, perPage, resume = true, perEntry = true }: Store, token: string | null): string {
  const after = token === null ? 0 : Number(token.replace('na-', ''))
  const shown = entries.filter((number) => number > after).slice(0, perPage)
  const link = (rel: string, number: number) =>
    `<link rel="${rel}" href="https://elders.example/Feed?skiptoken=na-${number}&amp;category=Zaak"/>`
  const body = shown.map(
    (number) =>
      `<entry><title>${id(number)}</title><updated>2024-06-17T14:19:27Z</updated>${perEntry ? link('next', number) : ''}` +
      `<content type="application/xml"><zaak xmlns="${TK}" id="${id(number)}" bijgewerkt="2024-06-17T16:19:20" verwijderd="false"/></content></entry>`,
  )
  const end = shown.at(-1) ?? after
  const more = entries.some((number) => number > end)
  const links = more ? link('next', end) : resume ? link('resume', end) : perEntry ? '' : link('next', end)
  return `<feed xmlns="http://www.w3.org/2005/Atom">${links}${body.join('')}</feed>`
}

const serve = (store: () => Store) => (url: URL) => ({
  body: pageOf(store(), url.searchParams.get('skiptoken')),
})
const idsOf = (steps: { rows: readonly { id: string }[] }[]) =>
  steps.flatMap(({ rows }) => rows.map((row) => row.id))

test.each([
  ['with a token for each entry and a word at the end', {}],
  ['without a word at the end', { resume: false }],
  ['with a token for the page only', { perEntry: false }],
  ['with a token for the page only, the last one leading to itself', { perEntry: false, resume: false }],
])('a category is followed to its end, %s', async (_, form) => {
  const store = { entries: [1, 2, 3, 4, 5], perPage: 2, ...form }
  const feed = await start(serve(() => store))
  const steps = await allOf(feed.follow('Zaak', undefined))
  expect(idsOf(steps)).toEqual([1, 2, 3, 4, 5].map(id))
  expect(steps.every(({ reset }) => !reset)).toBe(true)
  expect(source!.asked[0]).toBe('/Feed?category=Zaak')
})

test('who stops anywhere and goes on from the last token misses nothing', async () => {
  const store = { entries: [1, 2, 3, 4, 5, 6, 7], perPage: 3 }
  const feed = await start(serve(() => store))
  for (const stop of [1, 2, 3]) {
    const seen: string[] = []
    let token: string | undefined
    let steps = 0
    for await (const step of feed.follow('Zaak', undefined)) {
      seen.push(...idsOf([step]))
      token = step.token
      if (++steps === stop) break
    }
    seen.push(...idsOf(await allOf(feed.follow('Zaak', token))))
    expect([...new Set(seen)]).toEqual(store.entries.map(id))
    expect(seen.length).toBeLessThanOrEqual(store.entries.length + 1)
  }
})

test('without news only the last known row comes again, and new rows come after it', async () => {
  const store = { entries: [1, 2, 3], perPage: 2 }
  const feed = await start(serve(() => store))
  const { token } = (await allOf(feed.follow('Zaak', undefined))).at(-1)!
  expect(idsOf(await allOf(feed.follow('Zaak', token)))).toEqual([id(3)])
  store.entries.push(4)
  expect(idsOf(await allOf(feed.follow('Zaak', token)))).toEqual([id(3), id(4)])
})

test('a feed that was made anew says so, and is then followed from nothing', async () => {
  const store = { entries: [51, 52, 53], perPage: 2 }
  const feed = await start(serve(() => store))
  const { token } = (await allOf(feed.follow('Zaak', undefined))).at(-1)!
  store.entries = [1, 2]
  const { base } = source!.service
  expect(await allOf(feed.follow('Zaak', token))).toEqual([
    {
      rows: [],
      unread: [],
      place: `${base}/Feed?category=Zaak&skiptoken=${token}`,
      token: undefined,
      reset: true,
    },
  ])
  expect(idsOf(await allOf(feed.follow('Zaak', undefined)))).toEqual([id(1), id(2)])
})

test.each([404, 410])('a token that is gone (%i) is a feed made anew', async (status) => {
  const store = { entries: [1, 2], perPage: 2 }
  const feed = await start((url) =>
    url.searchParams.has('skiptoken') ? { status } : { body: pageOf(store, null) },
  )
  expect(await allOf(feed.follow('Zaak', 'na-9'))).toMatchObject([
    { rows: [], token: undefined, reset: true },
  ])
})

test('a feed that is empty altogether keeps its token: it is being filled', async () => {
  const feed = await start(serve(() => ({ entries: [], perPage: 2 })))
  expect(await allOf(feed.follow('Zaak', 'na-9'))).toMatchObject([{ rows: [], token: 'na-9', reset: false }])
  expect(await allOf(feed.follow('Zaak', undefined))).toMatchObject([
    { rows: [], token: undefined, reset: false },
  ])
})

test('a token goes back as it came', async () => {
  const feed = await start(() => ({ body: '<feed xmlns="http://www.w3.org/2005/Atom"/>' }))
  await allOf(feed.follow('Document Actor', 'a+b/ç='))
  const params = new URL(source!.asked[0]!, 'http://source').searchParams
  expect([params.get('category'), params.get('skiptoken')]).toEqual(['Document Actor', 'a+b/ç='])
})

test('a page that is cut off is asked for again, and is never taken by half', async () => {
  const whole = pageOf({ entries: [1, 2], perPage: 5 }, null)
  let times = 0
  const feed = await start(() => ({ body: ++times === 1 ? whole.slice(0, -60) : whole }))
  expect(idsOf(await allOf(feed.follow('Zaak', undefined)))).toEqual([id(1), id(2)])
  expect(source!.asked).toHaveLength(2)
})

test.each([
  ['cut off twice', pageOf({ entries: [1, 2], perPage: 5 }, null).slice(0, -60)],
  ['an error in place of a feed', '<Error><Message>An error has occurred.</Message></Error>'],
  ['a page for people', '<!DOCTYPE html><html><body>Storing</body></html>'],
])('%s is told in words', async (_, body) => {
  const feed = await start(() => ({ body }))
  await expect(allOf(feed.follow('Zaak', undefined))).rejects.toMatchObject({
    code: 'source-not-understood',
    message: expect.stringContaining('/Feed?category=Zaak') as string,
  })
})

test('pages that lead in a circle end', async () => {
  const entry = (token: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${id(1)}</title><link rel="next" href="?skiptoken=${token}"/><content><zaak xmlns="${TK}"/></content></entry></feed>`
  const feed = await start((url) => ({ body: entry(url.searchParams.get('skiptoken') === 'a' ? 'b' : 'a') }))
  await expect(allOf(feed.follow('Zaak', undefined))).rejects.toMatchObject({ code: 'source-not-understood' })
  expect(source!.asked.length).toBeLessThan(5)
})

test('a refusal is told with its status', async () => {
  const feed = await start(() => ({ status: 403, body: '<html/>' }))
  await expect(allOf(feed.follow('Zaak', 'na-1'))).rejects.toMatchObject({
    code: 'source-refused',
    message: expect.stringContaining('HTTP 403') as string,
  })
})

test('a category that is not there is refused when it is asked for from nothing', async () => {
  const feed = await start(() => ({ status: 404 }))
  await expect(allOf(feed.follow('Onzin', undefined))).rejects.toMatchObject({ code: 'source-refused' })
})
