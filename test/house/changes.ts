import { dayAfter } from '#test/house/days.ts'
import { changeRow, type Draft } from '#test/house/draft.ts'
import { letterBlocks } from '#test/house/letter-words.ts'
import { addLetter, letterWords } from '#test/house/letters.ts'
import { addMotion } from '#test/house/motions.ts'
import { dossierKey, latestRows, type Dossier, type Value, type WorldRow } from '#test/house/nouns.ts'
import { publishPending, rewritePaper } from '#test/house/papers.ts'
import type { People, Person } from '#test/house/people.ts'
import type { Block } from '#test/house/publication-xml.ts'

/** Something that happens while the house runs. */
export type Change =
  /** A new letter; without `paragraphs` it says something invented. PDF alone until `xml` follows, unless published at once. */
  | {
      readonly what: 'letter'
      readonly subject: string
      /** `39901`, `39600-XVII`: the first dossier when left out. */
      readonly dossier?: string
      readonly paragraphs?: readonly string[]
      readonly published?: 'xml' | 'pdf' | 'not'
    }
  | { readonly what: 'motion'; readonly dossier?: string }
  /** What waits of a document is published as XML. */
  | { readonly what: 'xml'; readonly document: string }
  /** A paper says something else: a new version. */
  | { readonly what: 'rewritten'; readonly document: string; readonly paragraphs: readonly string[] }
  | { readonly what: 'deleted'; readonly id: string }
  /** A row gets other fields. */
  | { readonly what: 'changed'; readonly id: string; readonly fields: Readonly<Record<string, Value>> }

/** What a change was about: a document with its number and kst id, or a row. */
export type Changed = { readonly id: string; readonly number: string; readonly kst: string | null }

/** Makes it happen on the day after everything that was. */
export function makeChange(draft: Draft, change: Change): Changed {
  const day = dayAfter(newestDay(draft.rows), 1)
  switch (change.what) {
    case 'letter': {
      const paragraphs = change.paragraphs?.map((text): Block => ({ heading: false, text }))
      const { id, number, kst } = addLetter(draft, peopleOf(draft), {
        day,
        subject: change.subject,
        blocks: paragraphs ?? letterBlocks(draft.chance, change.subject, []),
        dossiers: [dossierOf(draft, change.dossier)],
        minister: peopleOf(draft).ministers[0]!,
        published: change.published ?? 'not',
      })
      return { id, number, kst }
    }
    case 'motion': {
      const { document, kst } = addMotion(draft, peopleOf(draft), {
        day,
        dossiers: [dossierOf(draft, change.dossier)],
      })
      return { id: documentNumbered(draft, document).id, number: document, kst }
    }
    case 'xml': {
      const { id } = publishPending(draft, change.document, day)
      return { id: documentNumbered(draft, change.document).id, number: change.document, kst: id }
    }
    case 'rewritten': {
      const row = documentNumbered(draft, change.document)
      const blocks = change.paragraphs.map((text) => ({ heading: false, text }))
      rewritePaper(draft, change.document, day, letterWords(peopleOf(draft).ministers[0]!, blocks))
      return { id: row.id, number: change.document, kst: null }
    }
    case 'deleted':
    case 'changed': {
      const deleted = change.what === 'deleted'
      changeRow(draft, change.id, day, deleted ? { deleted } : { fields: change.fields })
      return { id: change.id, number: '', kst: null }
    }
    default:
      return change satisfies never
  }
}

function newestDay(rows: readonly WorldRow[]): string {
  return rows.reduce((newest, { updated }) => (updated > newest ? updated : newest), '').slice(0, 10)
}

function documentNumbered(draft: Draft, number: string): WorldRow {
  const row = draft.rows.findLast(({ fields }) => fields['DocumentNummer'] === number)
  if (row === undefined) throw new Error(`No document ${number} in this world`)
  return row
}

function dossierOf(draft: Draft, key: string | undefined): Dossier {
  const dossiers = latestRows(draft.rows.filter(({ set }) => set === 'Kamerstukdossier')).map(
    ({ id, fields }): Dossier => ({
      id,
      number: Number(fields['Nummer']),
      suffix: fields['Toevoeging'] as string | null,
      title: String(fields['Titel']),
    }),
  )
  const found = key === undefined ? dossiers[0] : dossiers.find((dossier) => dossierKey(dossier) === key)
  if (found === undefined) throw new Error(`No dossier ${key} in this world`)
  return found
}

/** Who is who, read back from the rows. */
function peopleOf(draft: Draft): People {
  const rows = (set: string) => latestRows(draft.rows.filter((row) => row.set === set))
  const text = (row: WorldRow, name: string) => (row.fields[name] ?? null) as string | null
  const factions = rows('Fractie').map((row) => ({
    id: row.id,
    name: text(row, 'NaamNL')!,
    short: text(row, 'Afkorting')!,
    seats: Number(row.fields['AantalZetels']),
  }))
  const offices = new Map(
    draft.rows.flatMap(({ set, refs, fields }) =>
      set === 'DocumentActor' ? [[refs['Persoon']?.[0] ?? '', String(fields['Functie'])] as const] : [],
    ),
  )
  const persons = rows('Persoon').map((row): Person => ({
    id: row.id,
    initials: text(row, 'Initialen')!,
    given: text(row, 'Roepnaam')!,
    infix: text(row, 'Tussenvoegsel'),
    surname: text(row, 'Achternaam')!,
    faction: text(row, 'Fractielabel') ?? undefined,
    factionId: factions.find(({ short }) => short === text(row, 'Fractielabel'))?.id,
    office: offices.get(row.id),
  }))
  return {
    members: persons.filter(({ faction }) => faction !== undefined),
    ministers: persons.filter(({ office }) => office !== undefined),
    factions,
    committees: rows('Commissie').map((row) => ({
      id: row.id,
      name: text(row, 'NaamNL')!,
      short: text(row, 'Afkorting')!,
    })),
  }
}
