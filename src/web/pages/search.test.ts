import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Db } from '#store/connect.ts'
import { howToOpen, makeFolder } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'
import { appOver } from '#test/web.ts'

let made: Awaited<ReturnType<typeof makeFolder>>
let register: Awaited<ReturnType<typeof openDatabase>>
let db: Db
beforeAll(async () => {
  made = await makeFolder()
  register = await openDatabase(made.at, await howToOpen())
  db = register.db
  await addPaths(db, ['samples/01-*/letter.txt', 'samples/03-*/letter.txt', 'samples/06-*/letter.txt'])
})
afterAll(async () => {
  await register.close()
  await made.remove()
})

const ask = async (query: Readonly<Record<string, string>>, path = '/nl/zoeken') => {
  const answer = await appOver(() => db).request(`${path}?${new URLSearchParams(query).toString()}`)
  return { status: answer.status, html: await answer.text() }
}
const json = async (query: Readonly<Record<string, string>>) =>
  JSON.parse((await ask({ ...query, vorm: 'json' })).html) as Result
type Result = {
  readonly query: string
  readonly total: number
  readonly hits: readonly {
    readonly entry: { readonly kind: string; readonly due: { to: string } | null } | null
    readonly document: { readonly date: { value: string } }
  }[]
}

/** Where links lead whose words fit. */
function linksTo(html: string, words: RegExp): URL[] {
  const links = [...html.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([^]*?)<\/a>/g)]
  return links.flatMap(([, href = '', inside = '']) =>
    words.test(inside.replaceAll(/<[^>]*>/g, '').trim())
      ? [new URL(href.replaceAll('&amp;', '&'), 'http://x')]
      : [],
  )
}
const asked = (url: URL | undefined): Record<string, string> => Object.fromEntries(url?.searchParams ?? [])
const facetsIn = (html: string) => /<aside class="facets"[^]*?<\/aside>/.exec(html)?.[0] ?? ''

describe('facets', () => {
  test('each adds its field to the query, and as many are found as it says', async () => {
    const { html } = await ask({ q: 'nota' })
    const facets = [...facetsIn(html).matchAll(/href="([^"]*)">([^<]*)<\/a> <span class="number">(\d+)</g)]
    expect(facets.length).toBeGreaterThan(3)
    const kinds = facets.filter(([, href = '']) => /stuk%3A|stuk:/.test(href))
    expect(kinds.length, 'kinds of document').toBeGreaterThan(0)
    for (const [, href = '', name, count] of [...facets.slice(0, 8), ...kinds]) {
      const query = asked(new URL(href.replaceAll('&amp;', '&'), 'http://x'))
      expect(query['q']).toMatch(/^nota \w+:\S+$/)
      expect([name, (await json(query)).total]).toEqual([name, Number(count)])
    }
  })

  test('what is asked stands above the list, and can be taken away', async () => {
    const { html } = await ask({ q: 'nota soort:toezegging jaar:2022 sorteer:termijn', waarin: 'uitspraken' })
    const [year] = linksTo(html, /^2022 ×$/)
    expect(asked(year)).toEqual({ q: 'nota soort:toezegging sorteer:deadline', waarin: 'uitspraken' })
    expect(html).toContain('aria-label="zonder 2022"')
    expect(asked(linksTo(html, /^alles wissen$/)[0])).toEqual({ q: 'nota' })
    const inEnglish = await ask({ q: 'land:Iran' }, '/en/search')
    expect(inEnglish.html).toContain('without Iran')
  })

  test('a value that is asked is shown as chosen, and is no link', async () => {
    const { html } = await ask({ q: 'nota jaar:2023' })
    expect(facetsIn(html)).toMatch(/<li class="chosen">[^]*?2023/)
  })
})

describe('order and what is looked through', () => {
  test('go with the query', async () => {
    const { html } = await ask({ q: 'nota' })
    expect(asked(linksTo(html, /^nieuwste eerst$/)[0])).toEqual({ q: 'nota sorteer:date' })
    expect(asked(linksTo(html, /^uitspraken$/)[0])).toEqual({ q: 'nota', waarin: 'uitspraken' })
    expect(html).toMatch(/aria-current="true"[^>]*>relevantie/)
    expect(html).toMatch(/aria-current="true"[^>]*>alinea’s/)
  })

  test('newest first is newest first; first term first are statements by their term', async () => {
    const days = (await json({ q: 'nota sorteer:datum' })).hits.map(({ document }) => document.date.value)
    expect(days.length).toBeGreaterThan(2)
    expect(days).toEqual(days.toSorted().reverse())
    const due = (await json({ q: 'soort:toezegging sorteer:termijn' })).hits.flatMap(
      ({ entry }) => entry!.due?.to ?? [],
    )
    expect(due.length).toBeGreaterThan(1)
    expect(due).toEqual(due.toSorted())
  })

  test('statements and paragraphs are found apart, whatever the query would choose itself', async () => {
    const statements = await json({ q: 'nota', waarin: 'uitspraken' })
    expect(statements.hits.every(({ entry }) => entry !== null)).toBe(true)
    const paragraphs = await json({ q: 'nota soort:toezegging', waarin: 'alineas' })
    expect(paragraphs.hits.every(({ entry }) => entry === null)).toBe(true)
    expect(paragraphs.total).toBeGreaterThan(0)
    expect((await json({ q: 'nota', waarin: 'onzin' })).total).toBe((await json({ q: 'nota' })).total)
  })

  test('a term is asked of statements only: who goes to paragraphs leaves it', async () => {
    const { html } = await ask({ q: 'soort:toezegging klasse:belofte sorteer:termijn' })
    expect(asked(linksTo(html, /^alinea’s$/)[0])).toEqual({ q: 'soort:toezegging', waarin: 'alineas' })
  })
})

describe('why it was found', () => {
  test('says by which words, and how they were asked', async () => {
    const { html } = await ask({ q: 'moties' })
    expect(html).toMatch(/Gevonden op: [^]*?<span lang="nl">motie<\/span> \(vorm van moties\)/)
    const english = await ask({ q: 'moties' }, '/en/search')
    expect(english.html).toMatch(/Found by: [^]*?form of moties/)
  })

  test('says what is missing where not all words stand together', async () => {
    const { html } = await ask({ q: 'nota moties zeppelin' })
    expect(html).toMatch(/Gevonden op: [^]*?\. Niet gevonden: <span lang="nl">[\w, ]*zeppelin<\/span>/)
    expect(html).not.toContain('In de titel')
  })
})

describe('paging', () => {
  test('goes on where it was, gives each place once, and leads back', async () => {
    const seen: string[] = []
    let query: Record<string, string> = { q: 'de', waarin: 'alineas' }
    for (let page = 0; page < 3; page++) {
      const { html } = await ask(query)
      seen.push(...[...html.matchAll(/<li class="entry">([^]*?)<\/li>/g)].map(([, one]) => one!))
      const back = linksTo(html, /Terug naar het begin/)
      expect(back.map(asked)).toEqual(page === 0 ? [] : [{ q: 'de', waarin: 'alineas' }])
      const [next] = linksTo(html, /^Verder zoeken →$/)
      if (!next) break
      query = asked(next)
    }
    expect(seen.length).toBeGreaterThan(40)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('a place that nobody gave leads back too', async () => {
    const { html } = await ask({ q: 'nota', verder: 'onzin' })
    expect(html).toContain('niet meer geldig')
    expect(asked(linksTo(html, /Terug naar het begin/)[0])).toEqual({ q: 'nota' })
  })
})

describe('nothing', () => {
  test('asked: tells how to search, with examples that find their way', async () => {
    for (const [path, title] of [
      ['/nl/zoeken', 'Zo zoekt u'],
      ['/en/search', 'How to search'],
    ] as const) {
      const { html } = await ask({}, path)
      expect(html).toMatch(new RegExp(`<details class="help" open[^>]*><summary>${title}`))
      const examples = [...html.matchAll(/class="example"[^>]*href="([^"]*)"/g)].map(([, href]) => href!)
      expect(examples).toHaveLength(9)
      for (const href of examples) {
        const tried = await appOver(() => db).request(href.replaceAll('&amp;', '&'))
        expect([href, tried.status, (await tried.text()).includes('class="notice"')]).toEqual([
          href,
          200,
          false,
        ])
      }
    }
  })

  test('found: says what to try, each as a link', async () => {
    const { html } = await ask({ q: 'zeppelin mensenrechten land:Iran jaar:1950' })
    expect(html).toContain('Niets gevonden')
    expect(asked(linksTo(html, /^Zoek zonder de velden$/)[0])).toEqual({ q: 'zeppelin mensenrechten' })
    expect(asked(linksTo(html, /^Zoek alleen op mensenrechten$/)[0])).toEqual({ q: 'mensenrechten' })
    expect(asked(linksTo(html, /beginnen met zeppe$/)[0])).toEqual({ q: 'zeppe*' })
  })

  test('was known before the register knew it', async () => {
    const { html } = await ask({ q: 'nota', 'bekend-op': '2001-02-03' })
    expect(html).toContain('zoals bekend op 3 februari 2001')
    expect(html).toContain('Niets gevonden')
  })
})
