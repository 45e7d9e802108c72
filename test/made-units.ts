import { sql } from 'kysely'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { closeUnits, saveUnits, type SearchUnit } from '#store/search-units.ts'
import { inTransaction } from '#store/transaction.ts'

/** Makes of a word how often it stands: true for the unit that is so many from the newest. */
const WORDS: Readonly<Record<string, (place: number, chance: number) => boolean>> = {
  meestal: (_, chance) => chance < 0.6,
  half: (_, chance) => chance < 0.48,
  derde: (_, chance) => chance < 0.33,
  tiende: (_, chance) => chance < 0.1,
  ooit: (place) => place >= ENTRIES - 12_000,
  vooral: (place, chance) => chance < (place < 1000 ? 0.48 : place < 29_200 ? 0.3 : 1),
  tienduizend: (place) => place % 3 === 1 && place < 30_000,
  tienduizendeen: (place) => place % 3 === 1 && place < 30_003,
  links: (place) => place % 4 === 0,
  rechts: (place) => place % 4 === 1 || place >= ENTRIES - 8,
  zelden: (place) => place % 97 === 0,
}

/** Entries that are there at first, and passages among them. */
export const ENTRIES = 31_000
export const PASSAGES = 1500
/** So many documents they are of, so many of which are new versions later on. */
const DOCUMENTS = 40
const CHANGED = 2
const UNDATED = 500

/** When all was added, and when some of it changed. */
export const FIRST = '2026-01-01T00:00:00.000Z'
export const THEN = '2026-02-01T00:00:00.000Z'

type Weight = 'A' | 'B' | 'C' | 'D'

/** A unit as it was made. `words` says where each stands, and with which weight. */
export type MadeUnit = Pick<SearchUnit, 'document' | 'reading' | 'date' | 'due' | 'entry'> & {
  readonly id: number
  readonly year: string | undefined
  readonly theme: string
  readonly words: ReadonlyMap<string, { readonly at: number; readonly weight: Weight }>
  readonly from: string
  readonly until: string | null
}

/** Fills a register with units of few words, and gives them: days, terms, words and weights as if by chance, always the same. */
export function saveMadeUnits(db: Db): Promise<MadeUnit[]> {
  const made = makeUnits()
  return inTransaction(db, async (trx) => {
    await saveUnits(trx, made.filter(({ from }) => from === FIRST).map(toUnit), FIRST)
    for (let document = 0; document < CHANGED; document++) await closeUnits(trx, `d${document}`, THEN)
    await saveUnits(trx, made.filter(({ from }) => from === THEN).map(toUnit), THEN)
    // As if each were a letter of its own: how far back to look is told by letters.
    await sql`insert into letter_facet (document_id, dated, facets)
      select reading_id, dated, '{}' from search_unit`.execute(trx)
    const { rows } = await sql<{ id: number; reading: string }>`
      select id, reading_id as reading from search_unit`.execute(trx)
    const ids = new Map(rows.map(({ id, reading }) => [reading, id]))
    return made.map((unit) => ({ ...unit, id: ids.get(unit.reading)! }))
  })
}

function makeUnits(): MadeUnit[] {
  const chance = makeChance()
  const first = Array.from({ length: ENTRIES }, (_, n) => {
    const document = n % DOCUMENTS
    const until = document < CHANGED ? THEN : null
    return { ...makeUnit(chance, n), document: `d${document}`, from: FIRST, until }
  })
  const second = first
    .filter(({ until }) => until !== null)
    .map(({ document }, n) => ({ ...makeUnit(chance, n), document, from: THEN, until: null }))
  const passages = Array.from({ length: PASSAGES }, (_, n) => ({
    ...makeUnit(chance, n * 20),
    document: `d${DOCUMENTS - 1}`,
    entry: null,
    from: FIRST,
    until: null,
  }))
  const mixed = first.flatMap((unit, n) =>
    n % 20 === 0 && passages[n / 20] ? [passages[n / 20]!, unit] : [unit],
  )
  return [...mixed, ...second].map((unit, n) => ({ ...unit, reading: `r${n}` }))
}

/** Both numbers share nothing with how many there are: so each place is taken once, in no order. */
const [BY_DAY, BY_TERM] = [7919, 6577]

function makeUnit(
  chance: () => number,
  n: number,
): Omit<MadeUnit, 'document' | 'reading' | 'from' | 'until'> {
  const place = (n * BY_DAY) % ENTRIES
  const turn = (n * BY_TERM) % ENTRIES
  const date = place < ENTRIES - UNDATED ? dayAfter('2025-06-30', -Math.floor(place / 12)) : null
  const words = new Map<string, { at: number; weight: Weight }>()
  let at = 0
  for (const [word, stands] of Object.entries(WORDS)) {
    if (!stands(place, chance())) continue
    at += 1 + Math.floor(chance() * 3)
    words.set(word, { at, weight: 'AABCD'[Math.floor(chance() * 5)] as Weight })
  }
  return {
    id: 0,
    entry: `e${n}`,
    date,
    due: turn < ENTRIES * 0.6 ? dayAfter('2024-01-01', Math.floor(turn / 9)) : null,
    year: date?.slice(0, 4),
    theme: `thema-${Math.floor(chance() * 4)}`,
    words,
  }
}

function toUnit({ document, reading, entry, date, due, theme, words }: MadeUnit): SearchUnit {
  return {
    document,
    reading,
    passage: 0,
    entry,
    kinds: [],
    class: null,
    documentKind: 'letter',
    date,
    due,
    themes: [theme],
    countries: [],
    ministries: [],
    words: [...words].map(([word, { at, weight }]) => `'${word}':${at}${weight}`).join(' '),
  }
}

function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Numbers that look like chance and are the same in every run. */
function makeChance(): () => number {
  let state = 7
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
