import { beforeAll, describe, expect, test } from 'vitest'
import type { Instrument } from '#model/account.ts'
import type { Db } from '#store/connect.ts'
import { listEntriesOf } from '#store/entries.ts'
import { listPlans } from '#store/plans.ts'
import { countSubject, countSubjects, listSubjectEntries } from '#store/subjects.ts'
import { describeOnBoth } from '#test/databases.ts'
import { addPaths } from '#test/registers.ts'
import { appOver } from '#test/web.ts'
import { hrefOf, ROUTES } from '#web/routes.ts'
import { loadScores } from '#web/site.ts'
import { slugOf } from '#web/subjects.ts'

/** A register that nobody asks anything. */
const none = () => ({}) as Db
const scores = await loadScores('bench/scores.json')

test('an id stands in an address as it is, or shortened and told apart', () => {
  expect([slugOf('vn'), slugOf('IR')]).toEqual(['vn', 'IR'])
  expect(slugOf('open ruimte')).toMatch(/^open-ruimte-[0-9a-f]{6}$/)
  expect(slugOf('open-ruimte')).toBe('open-ruimte')
  expect(slugOf('x'.repeat(300)).length).toBeLessThan(64)
  expect(slugOf('één')).not.toBe(slugOf('een!'))
})

describe('what is only read', () => {
  const page = async (path: string, contact = '') => {
    const answer = await appOver(none, { site: { contact, scores } }).request(path)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }

  test.each(['about', 'accessibility', 'privacy', 'accuracy'] as const)(
    '%s is there in both languages',
    async (route) => {
      for (const lang of ['nl', 'en'] as const) {
        const html = await page(ROUTES[route][lang])
        expect(html).toContain(`<html lang="${lang}">`)
        expect(html.match(/<h1/g)).toHaveLength(1)
        expect(html).not.toMatch(/ style=|undefined|\[object|NaN/)
      }
    },
  )

  test('the accuracy is what was measured, in the words of the page', async () => {
    const { commitment } = scores!['letters']!['all']!
    if (!commitment || !('recall' in commitment)) throw new Error('commitments are not measured')
    const html = await page('/nl/nauwkeurigheid')
    expect(html).toContain(`<td>${Math.round(commitment.recall! * 100)}%</td>`)
    expect(html).toContain('Verbanden gevonden')
    expect(html).not.toContain('checkable')
    expect(await page('/nl/nauwkeurigheid?vorm=json')).toContain('"links found"')
    expect(await page('/en/accuracy?vorm=csv')).toContain('promises and intentions')
  })

  test('without figures the page says so', async () => {
    const html = await (await appOver(none).request('/en/accuracy')).text()
    expect(html).toContain('No figures were found')
  })

  test('every figure that is measured has a name', async () => {
    const { messagesFor } = await import('#messages/messages.ts')
    const names = Object.values(scores!).flatMap((group) => Object.keys(group['all'] ?? {}))
    for (const lang of ['nl', 'en'] as const) {
      expect(names.filter((name) => !(name in messagesFor(lang).webReading.accuracy.metrics))).toEqual([])
    }
  })

  test('where to report is told, as a link where it is an address', async () => {
    expect(await page('/nl/privacy')).toContain('Een adres is door hen niet opgegeven')
    expect(await page('/nl/privacy', 'a@example.org')).toContain('href="mailto:a@example.org"')
    expect(await page('/en/accuracy', 'https://example.org/')).toContain('href="https://example.org/"')
    expect(await page('/en/accuracy', 'javascript:1')).not.toContain('href="javascript')
  })

  test('the foot of every page leads there', async () => {
    const html = await page('/en/privacy')
    for (const route of ['accounts', 'accuracy', 'about', 'accessibility'] as const) {
      expect(html).toContain(`href="${hrefOf('en', route)}"`)
    }
  })
})

describeOnBoth('the pages of subjects and accounts', (openFresh) => {
  let db: Db
  let plan: string
  const fund = slugOf('open ruimte')

  beforeAll(async () => {
    ;({ db } = await openFresh())
    await addPaths(db, ['samples/01-*/letter.txt', 'samples/03-*/letter.txt', 'samples/06-*/letter.txt'])
    const plans = await listPlans(db, [], { offset: 0, limit: 10 })
    plan = plans.at(-1)!.id
  })

  const ask = (path: string) => appOver(() => db).request(path)
  const html = async (path: string) => {
    const answer = await ask(path)
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  const json = async <Value>(path: string) => (await ask(path)).json() as Promise<Value>
  const csv = async (path: string) => (await html(path)).trim().split('\r\n')

  test('each is whole in both languages', async () => {
    const paths = (['subjects', 'themes', 'countries', 'forums', 'instruments', 'accounts'] as const).flatMap(
      (route) => [ROUTES[route].nl, ROUTES[route].en],
    )
    const one = [
      ['theme', 'mensenrechtenverdedigers'],
      ['country', 'GT'],
      ['forum', 'mensenrechtenraad'],
      ['instrument', fund],
      ['account', plan],
    ] as const
    const all = [
      ...paths,
      ...one.flatMap(([route, id]) => [hrefOf('nl', route, { id }), hrefOf('en', route, { id })]),
    ]
    for (const path of all) {
      const page = await html(path)
      expect([path, page.match(/<h1/g)?.length]).toEqual([path, 1])
      expect(page).not.toMatch(/ style=|<style|<script(?![^>]* src=)|undefined|\[object|NaN/)
      const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
      expect([path, levels.every((level, at) => at === 0 || level <= levels[at - 1]! + 1)]).toEqual([
        path,
        true,
      ])
    }
  })

  test('the way in shows what is most spoken of in each sort, by the names of the lists', async () => {
    const page = await html('/en/subjects')
    expect(page).toContain('href="/en/countries/GT">Guatemala</a>')
    expect(page).toContain('Human rights defenders and civic space')
    expect(page).toContain(`lang="nl" href="/en/instruments/${fund}">Open Ruimte</a>`)
  })

  test('a sort is listed by name or by how much was said, with its counts, and as a file', async () => {
    const names = (page: string) =>
      [...page.matchAll(/<th scope="row"><a[^>]*>([^<]+)</g)].map(([, name]) => name!)
    const byName = names(await html('/nl/landen'))
    expect(byName).toEqual(byName.toSorted(new Intl.Collator('nl').compare))
    const byCount = await json<{ subjects: { name: string; entries: number }[] }>(
      '/nl/landen?volgorde=aantal&vorm=json',
    )
    expect(byCount.subjects.map(({ entries }) => entries)).toEqual(
      (await countSubjects(db)).flatMap(({ sort, entries }) => (sort === 'land' ? [entries] : [])),
    )
    expect(names(await html('/nl/landen?volgorde=aantal'))).toEqual(byCount.subjects.map(({ name }) => name))
    const lines = await csv('/en/instruments?vorm=csv')
    expect(lines[0]).toBe('id,Name,Statements,Of which promises,Sentences,first,Last,address')
    expect(lines.find((line) => line.startsWith('open ruimte,'))).toContain(`/en/instruments/${fund}`)
  })

  test('a country shows all that was said about it, by year, each one click from its sentence', async () => {
    const said = await listSubjectEntries(
      db,
      { sort: 'land', id: 'GT' },
      { order: 'newest', offset: 0, limit: 100 },
    )
    const page = await html('/nl/landen/GT')
    const ids = [...page.matchAll(/<blockquote lang="nl"><a href="\/nl\/posten\/([^"]+)"/g)].map(
      ([, id]) => id,
    )
    expect(ids).toEqual(said.map(({ id }) => id))
    const years = [...page.matchAll(/<h3 id="jaar-(\d+)"/g)].map(([, year]) => year!)
    expect(years.length).toBeGreaterThan(1)
    expect(years).toEqual(years.toSorted().toReversed())
    expect(page).toContain('Genoemd in dezelfde uitspraken')
    expect(await html('/nl/landen/gt')).toContain('<h1>Guatemala</h1>')
  })

  test('the list of a subject is narrowed down by the address, and the files hold the same', async () => {
    const all = await json<{ total: number; entries: { date: string }[] }>('/nl/landen/GT?vorm=json')
    const { years } = await countSubject(db, { sort: 'land', id: 'GT' })
    const { year, sort } = years[0]!
    const some = await json<typeof all>(`/nl/landen/GT?jaar=${year}&soort=${sort}&vorm=json`)
    expect(some.total).toBeGreaterThan(0)
    expect(some.total).toBeLessThan(all.total)
    expect(some.entries).toHaveLength(some.total)
    expect(await csv(`/nl/landen/GT?jaar=${year}&soort=${sort}&vorm=csv`)).toHaveLength(some.total + 1)
    expect(await html(`/nl/landen/GT?jaar=${year}&soort=${sort}`)).toContain(`<strong>${some.total} uitspra`)
  })

  test('an instrument tells its life with the sentences that say it', async () => {
    const page = await html(`/nl/instrumenten/${fund}`)
    expect(page).toContain('<h1>Open Ruimte</h1>')
    for (const words of ['Eerst genoemd', 'Looptijd', 'Geld', 'Laatst genoemd']) expect(page).toContain(words)
    expect(page).toContain(':~:text=')
    const { instrument } = await json<{ instrument: Instrument }>(`/en/instruments/${fund}?vorm=json`)
    expect(instrument.key).toBe('fund:open ruimte')
    expect(instrument.mentions).toBeGreaterThan(3)
    expect(page.match(/class="valued"/g)).toHaveLength(instrument.periods.length + instrument.sums.length)
  })

  test('what is on a list and was never spoken of says what to try; what is on none is not there', async () => {
    expect(await html('/nl/landen/TV')).toContain('nog niets gezegd')
    expect(await html('/en/forums/ecosoc')).toContain('href="/en/search?q=%22ECOSOC%22"')
    expect(await html('/nl/landen/GT?jaar=1900&soort=%00')).toContain('Geen uitspraak voldoet')
    for (const path of [
      '/nl/landen/XX',
      '/nl/themas/geen',
      '/en/forums/none',
      '/nl/instrumenten/geen',
      '/nl/verantwoording/geen',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404])
    }
  })

  test('a plan is chosen among letters with commitments, and its account tells what came of each', async () => {
    const chosen = await html('/nl/verantwoording?soort=letter')
    expect(chosen).toContain(`href="/nl/verantwoording/${plan}"`)
    const listed = await json<{ total: number; plans: { id: string }[] }>(
      '/nl/verantwoording?soort=letter&vorm=json',
    )
    expect(listed.plans.map(({ id }) => id)).toContain(plan)
    expect(await csv('/nl/verantwoording?soort=letter&vorm=csv')).toHaveLength(listed.total + 1)
    expect(await html('/nl/verantwoording?jaar=1900')).toContain('Haal een keuze weg')
    const page = await html(`/nl/verantwoording/${plan}`)
    expect(page).toMatch(/Geen afdoening gevonden in de 2 stukken t\/m/)
    expect(page).toContain('Gedaan')
    const entries = await listEntriesOf(db, [plan])
    const linked = [...page.matchAll(/<blockquote lang="nl"><a href="\/nl\/posten\/([^"]+)"/g)].map(
      ([, id]) => id,
    )
    expect(linked.length).toBeGreaterThan(5)
    for (const id of linked) expect(entries.map((entry) => entry.id)).toContain(id)
  })

  test('an account goes out as data of exactly what is shown, and as a Word file', async () => {
    type Told = { schema: string; totals: { silent: number; all: number }; commitments: { state: string }[] }
    const all = await json<Told>(`/nl/verantwoording/${plan}?vorm=json`)
    expect(all).toMatchObject({ schema: 'rekenschap.account/1' })
    expect(all.commitments).toHaveLength(all.totals.all)
    const silent = await json<Told>(`/nl/verantwoording/${plan}?stand=silent&vorm=json`)
    expect(silent.commitments).toHaveLength(all.totals.silent)
    expect(await csv(`/en/account/${plan}?stand=silent&vorm=csv`)).toHaveLength(all.totals.silent + 1)
    const word = await ask(`/nl/verantwoording/${plan}?vorm=docx`)
    expect(word.headers.get('content-disposition')).toContain('rekenschap-account.docx')
    expect(
      Buffer.from(await word.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})
