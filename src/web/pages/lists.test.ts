import { beforeAll, expect, test } from 'vitest'
import { nameMotions } from '#register/name-motions.ts'
import type { Db } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { vocabulary } from '#test/analysis.ts'
import { describeOnBoth } from '#test/databases.ts'
import { houseRowsOf } from '#test/house/house-rows.ts'
import { makeWorld } from '#test/house/world.ts'
import { addPaths, letterFolder, ministersLetter } from '#test/registers.ts'
import { appOver } from '#test/web.ts'

const { truth, ...world } = makeWorld(7, { motions: 40, letters: 0, promises: 0, requests: 0, samples: true })
const voted = truth.motions.find(({ submitters }) => submitters.length > 0)!

/** Reading the samples on a machine that has much to do. */
const PATIENCE_MS = 240_000

describeOnBoth('the lists of what is followed, as pages', (openFresh) => {
  let db: Db
  const told: unknown[] = []

  beforeAll(async () => {
    db = (await openFresh()).db
    await addPaths(db, ['samples'])
  }, PATIENCE_MS)

  const ask = async (path: string, over: Db = db) => {
    const answer = await appOver(() => over, {}, told).request(path)
    expect([path, told.splice(0)]).toEqual([path, []])
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') }
  }
  const json = async (path: string, over: Db = db) => JSON.parse((await ask(path, over)).text) as Answer
  type Row = Readonly<Record<string, unknown>>
  type Answer = Readonly<Record<string, readonly Row[]>> & { readonly total: number }
  /** The words of a page as a reader sees them. */
  const wordsOf = (html: string) =>
    html
      .replace(/^[^]*<main/, '<main')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ')

  test('an undertaking shows its words, its term, and what no letter settles, with those letters a click away', async () => {
    const { text } = await ask('/nl/uitspraken?stil-sinds=2022&volgorde=stil')
    const words = wordsOf(text)
    expect(words).toContain('In vier besturen wordt volgend jaar een nieuw reglement besproken.')
    expect(words).toContain('t/m 31 december 2023')
    expect(words).toContain('Geen afdoening gevonden in de 11 latere stukken t/m 29 mei 2026.')
    expect(words).not.toMatch(/te laat|verlopen|overschreden/)
    expect(text).toContain('href="/nl/brieven?vanaf=2022-11-25"')
    expect(wordsOf((await ask('/nl/brieven?vanaf=2022-11-25')).text)).toContain('11 brieven')
    const english = (await ask('/en/undertakings?stil-sinds=2022')).text
    expect(english).toMatch(/<blockquote lang="nl"><a[^>]*>In vier besturen/)
    expect(wordsOf(english)).toContain('No discharge found in the 11 later papers up to 29 May 2026.')
  })

  test('what a later letter may have settled says which', async () => {
    const { text } = await ask('/nl/uitspraken?afdoening=gevonden')
    expect(wordsOf(text)).toMatch(/Misschien afgedaan: zie de brief van \d+ \w+ 20\d\d/)
    expect(wordsOf(text)).not.toContain('Geen afdoening gevonden')
  })

  test('files hold exactly what the address asks for', async () => {
    const path = '/nl/uitspraken?soort=toezegging&termijn=met&volgorde=termijn'
    const { total, undertakings } = await json(`${path}&vorm=json`)
    expect(total).toBe(undertakings!.length)
    const terms = undertakings!.map(({ dueTo }) => String(dueTo))
    expect(terms).toEqual(terms.toSorted())
    expect(new Set(undertakings!.map(({ kind }) => kind))).toEqual(new Set(['toezegging aan de Kamer']))
    const csv = await ask(`${path}&vorm=csv`)
    expect(csv.type).toContain('text/csv')
    expect(csv.text).toMatch(/^kenmerk,datum,soort/)
    expect(csv.text.trim().split('\n')).toHaveLength(total + 1)
    expect(wordsOf((await ask(path)).text)).toContain(`${total} uitspraken`)
  })

  test('a page goes on with all that was chosen', async () => {
    const { text } = await ask('/nl/uitspraken?ministerie=bz')
    expect(text).toContain('href="/nl/uitspraken?ministerie=bz&amp;pagina=2"')
    expect(text).toContain('hreflang="en"')
    expect(text).toContain('/en/undertakings?ministerie=bz')
    const next = await ask('/nl/uitspraken?ministerie=bz&pagina=2')
    expect(next.text).toContain('rel="prev"')
  })

  test.each(['uitspraken', 'moties', 'aanbevelingen', 'bedragen'])(
    '%s: what does not exist is asked for in vain, and what to try is said',
    async (list) => {
      for (const query of ['thema=bestaat-niet', 'jaar=1900', 'jaar=%00%27%3B--', 'ministerie=%ED%A0%80']) {
        const { status, text } = await ask(`/nl/${list}?${query}`)
        expect([query, status]).toEqual([query, 200])
        expect(wordsOf(text)).toContain('Haal een keuze weg')
        expect(text).toContain(`<a href="/nl/${list}">Alles wissen</a>`)
      }
      const odd = 'termijn-vanaf=morgen&termijn-voor=2024-02-31&stil-sinds=x&volgorde=y&pagina=-1&afdoening=z'
      const [plain, ignored] = [
        await json(`/nl/${list}?vorm=json`),
        await json(`/nl/${list}?${odd}&vorm=json`),
      ]
      expect(ignored.total).toBe(plain.total)
    },
  )

  test.each(['brieven', 'uitspraken', 'moties', 'aanbevelingen', 'bedragen', 'verantwoording', 'themas'])(
    '%s: who asks for a page past the last is led to the first',
    async (list) => {
      const { status, text } = await ask(`/nl/${list}?volgorde=oudste&pagina=399`)
      expect(status).toBe(200)
      expect(wordsOf(text)).toContain('Zoveel bladzijden heeft deze lijst niet.')
      expect(text).toContain(`<a href="/nl/${list}?volgorde=oudste">Naar de eerste bladzijde</a>`)
    },
  )

  test('a recommendation stands beside its answer and the sentence that decides', async () => {
    const { recommendations } = await json('/nl/aanbevelingen?antwoord=refuses&vorm=json')
    expect(recommendations).toContainEqual(
      expect.objectContaining({
        number: 2,
        adviser: 'ACOS',
        stance: 'refuses',
        deciding: expect.stringContaining('Toch ziet het geen mogelijkheid om de verlaging') as string,
      }),
    )
    const page = wordsOf((await ask('/nl/aanbevelingen')).text)
    expect(page).toContain('advies van ACOS')
    expect(page.indexOf('Draai de verlaging')).toBeLessThan(page.indexOf('De lange adem') + 1500)
    expect(page).toContain('In dit stuk is geen antwoord gevonden.')
    expect(page).toContain('Door de jaren heen')
    const heavy = await json('/nl/aanbevelingen?volgorde=zwaarte&vorm=json')
    const stances = heavy.recommendations!.map(({ stance }) => stance)
    expect(stances.slice(0, 2)).toEqual(['refuses', 'refuses'])
    expect(stances.at(-1)).toBe('agrees')
  })

  test('the parts of an ask are answered apart', async () => {
    const { recommendations } = await json('/nl/aanbevelingen?antwoord=partly&vorm=json')
    const parted = recommendations!.find(({ parts }) => (parts as readonly unknown[]).length > 1)!
    expect(parted['parts']).toContainEqual(expect.objectContaining({ stance: 'refuses' }))
    expect(wordsOf((await ask('/nl/aanbevelingen?antwoord=partly')).text)).toContain('Onderdeel 2')
  })

  test('amounts show what for, when and from which instrument', async () => {
    const { amounts } = await json('/nl/bedragen?volgorde=bedrag&vorm=json')
    expect(amounts![0]).toMatchObject({ value: 40_000_000, currency: 'EUR', purpose: 'mensenrechten' })
    const page = (await ask('/nl/bedragen?volgorde=bedrag')).text
    expect(page).toContain('<th scope="row" class="sum">')
    expect(wordsOf(page)).toContain('€ 40.000.000')
    expect(wordsOf((await ask('/en/amounts?volgorde=bedrag')).text)).toContain('€40,000,000')
    const one = await json('/nl/bedragen?instrument=open+ruimte&vorm=json')
    expect(one.amounts![0]!['instruments']).toEqual(['Open Ruimte'])
    expect(one.amounts!.map(({ value }) => value)).toEqual([24_600_000])
  })

  test('motions show what was asked and every place in order of day', async () => {
    const { text } = await ask('/nl/moties')
    expect(text).toContain('href="/nl/moties/kst-39901-12"')
    expect(wordsOf(text)).toContain('de regionale dialogen, waarmee in 2025 is gestopt')
    expect(wordsOf(text)).toContain('Volgens de brief uitgevoerd')
    expect(wordsOf(text)).toMatch(/Uitvoering van moties, blz\. \d/)
    const { motions } = await json('/nl/moties?stand=not-executed&vorm=json')
    expect(new Set(motions!.map(({ stand }) => stand))).toEqual(new Set(['not-executed']))
  })

  test('a motion is found by its number, and nothing by what is none', async () => {
    for (const number of ['kst-39901-12', '39901-12', 'KST-39901-12']) {
      const { status, text } = await ask(`/nl/moties/${number}`)
      expect([number, status]).toEqual([number, 200])
      expect(wordsOf(text)).toContain('een programma op te zetten voor organisaties')
    }
    const english = (await ask('/en/motions/kst-39901-12')).text
    expect(english).toMatch(/<blockquote class="big-quote" lang="nl">/)
    for (const number of ['kst-99999-1', 'TZ202412-116', 'onzin', '%00']) {
      expect([number, (await ask(`/nl/moties/${number}`)).status]).toEqual([number, 404])
    }
  })

  // From here on each test begins with a register that is empty.
  test.each([
    ['nl', 'uitspraken', 'Dit register is nog leeg.'],
    ['en', 'undertakings', 'This register is still empty.'],
    ['nl', 'moties', 'Dit register is nog leeg.'],
    ['nl', 'aanbevelingen', 'Dit register is nog leeg.'],
    ['nl', 'bedragen', 'Dit register is nog leeg.'],
    ['nl', 'brieven', 'Dit register is nog leeg.'],
    ['nl', 'verantwoording', 'Dit register is nog leeg.'],
    ['nl', 'landen', 'Dit register is nog leeg.'],
    ['nl', 'zoeken?q=programma', 'Dit register is nog leeg.'],
    ['nl', '', 'Dit register is nog leeg.'],
  ])(
    '/%s/%s of an empty register says how to fill it, and offers nothing to choose',
    async (lang, list, says) => {
      const { db: empty } = await openFresh()
      const { status, text } = await ask(`/${lang}/${list}`, empty)
      expect(status).toBe(200)
      expect(wordsOf(text)).toContain(says)
      expect(text).toContain('<code>rekenschap add')
      expect(text).not.toMatch(/class="(filters|list-head)/)
    },
  )

  test('a motion that the House keeps bears its title, submitters, vote, and letters that name it in words alone', async () => {
    const { db: other } = await openFresh()
    const { write } = letterFolder()
    await saveHouseRows(other, houseRowsOf({ truth, ...world }))
    const print = voted.kst.replace(/^kst-(\d\d)(\d{3})-(\d+)$/, 'Kamerstuk $1 $2, nr. $3')
    const says = (words: string, day: string) => ministersLetter([words], day)
    const first = `De motie over ${voted.subject} (${print}) voer ik uit.`
    await addPaths(other, [
      write('a.txt', says(first, '9 februari 2027')),
      write(
        'b.txt',
        says(`Met dit programma is de motie over ${voted.subject} (${print}) uitgevoerd.`, '9 juni 2027'),
      ),
    ])
    await nameMotions(other, vocabulary)
    const { motions, total } = await json('/nl/moties?vorm=json', other)
    expect([total, motions![0]]).toEqual([
      1,
      expect.objectContaining({ motion: voted.kst, letters: 2, first: '2027-02-09', last: '2027-06-09' }),
    ])
    const list = wordsOf((await ask('/nl/moties', other)).text)
    expect(list).toContain(voted.subject)
    expect(list).toContain('Oordeel kabinet')
    const page = (await ask(`/nl/moties/${voted.kst}`, other)).text
    const words = wordsOf(page)
    for (const name of voted.submitters) expect(words).toContain(name)
    expect(words).toContain(voted.zaak)
    expect(words.indexOf('9 februari 2027')).toBeLessThan(words.indexOf('9 juni 2027'))
    expect((await ask(`/nl/moties/${voted.zaak}`, other)).status).toBe(200)
  })
})
