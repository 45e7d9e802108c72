/**
 * How long it takes to say which paper a bare text is, among many papers of the House. Prints a table; nothing passes or fails.
 * With an address it measures that PostgreSQL server too, in a database that must be empty.
 *
 *   node bench/identify.ts [papers] [postgres://…]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { makeReader } from '#intake/pool/reader.ts'
import type { HouseRow } from '#model/house.ts'
import { identifyLetter } from '#register/identify-letter.ts'
import { type DatabaseAt, openDatabase } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { makeChance } from './made-passages.ts'

const ROOT = join(import.meta.dirname, '..')
const [count = '100000', url] = process.argv.slice(2)
const PAPERS = Number(count)
const PAGE = 1000
const ASKED = 60
const OPENINGS = [
  'Voortgang',
  'Stand van zaken',
  'Reactie op verzoek commissie over',
  'Verslag van',
  'Uitvoering van',
]
const SYLLABLES =
  'ba de gro ka li mo ne pa ro sta te vu wa zo ber den kel mar nis por ren sel ter ven wol'.split(' ')
const chance = makeChance(5)
const below = (most: number) => Math.floor(chance() * most)
/** Some thousands of words, few of which are used much. */
const WORDS = Array.from({ length: 8000 }, () =>
  Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join(''),
)
const word = () => WORDS[Math.floor(WORDS.length * chance() ** 3)]!
const folder = mkdtempSync(join(tmpdir(), 'identify '))
const vocabulary = await loadVocabulary(join(ROOT, 'vocabulary'))

function paper(at: number): HouseRow {
  const title = `${OPENINGS[below(OPENINGS.length)]} ${Array.from({ length: 3 + below(6) }, word).join(' ')}`
  const day = `${2008 + below(18)}-${`${1 + below(12)}`.padStart(2, '0')}-${`${1 + below(28)}`.padStart(2, '0')}`
  return {
    category: 'Document',
    id: `00000000-0000-0000-0000-${`${at}`.padStart(12, '0')}`,
    updated: '2030-01-01T00:00:00Z',
    deleted: false,
    fields: {
      DocumentNummer: `2030D${at}`,
      Onderwerp: title,
      Datum: day,
      Soort: 'Brief regering',
    },
    refs: {},
    whole: true,
  }
}

async function bareOf({ fields }: HouseRow, withDay: boolean) {
  const rest = Array.from({ length: 30 }, () => `${Array.from({ length: 25 }, word).join(' ')}.`).join('\n\n')
  const [year, month, day] = String(fields['Datum']).split('-')
  const lines = [
    'Aan de Voorzitter van de Tweede Kamer',
    ...(withDay ? [`Datum ${day}-${month}-${year}`] : []),
    `Betreft ${fields['Onderwerp']}`,
    rest,
  ]
  const reader = makeReader(vocabulary, Readable.from([Buffer.from(lines.join('\n\n'))]), { lang: 'nl' })
  const outcome = await reader.read({ path: '-', name: 'bare' }, 'reading')
  reader.close()
  if ('failed' in outcome) throw new Error(outcome.failed)
  return outcome
}

async function measure(name: string, at: DatabaseAt): Promise<void> {
  const register = await openDatabase(at, {
    migrations: join(ROOT, 'migrations'),
    lang: 'en',
    snapshot: join(ROOT, 'dist', 'register-snapshot.tar.gz'),
  })
  const { db } = register
  const asked: HouseRow[] = []
  const began = performance.now()
  for (let from = 0; from < PAPERS; from += PAGE) {
    const rows = Array.from({ length: Math.min(PAGE, PAPERS - from) }, (_, n) => paper(from + n))
    if (asked.length < ASKED && below(2) === 0) asked.push(rows[below(rows.length)]!)
    await saveHouseRows(db, rows)
  }
  console.log(`${name}: ${PAPERS} papers mirrored in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  for (const withDay of [true, false]) {
    const times: number[] = []
    const outcomes = { right: 0, wrong: 0, unsure: 0 }
    for (const row of asked) {
      const letter = await bareOf(row, withDay)
      const start = performance.now()
      const { identified } = await identifyLetter(db, letter, { vocabulary })
      times.push(performance.now() - start)
      if (identified.outcome !== 'one') outcomes.unsure++
      else outcomes[identified.paper.id === row.fields['DocumentNummer'] ? 'right' : 'wrong']++
    }
    times.sort((a, b) => a - b)
    const ms = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(0).padStart(5)
    console.log(
      `${name}: ${withDay ? 'with  ' : 'without'} a day  median ${ms(0.5)} ms  worst ${ms(1)} ms  ${JSON.stringify(outcomes)}`,
    )
  }
  console.log(
    `${name}: memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB, heap ${(process.memoryUsage().heapUsed / 2 ** 20).toFixed(0)} MB`,
  )
  await register.close()
}

try {
  await measure('PGlite', { folder: join(folder, 'register') })
  if (url) await measure('PostgreSQL', { url })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
