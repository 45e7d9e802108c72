import { makeEdition, type Edition } from '#export/html/edition.ts'
import { wordsFor } from '#export/html/labels.ts'
import type { DocumentState, EntryState } from '#model/register.ts'
import { layOutKept } from '#present/kept-letter.ts'
import { getHeld } from '#store/documents.ts'
import { listEntriesOf } from '#store/entries.ts'
import { getReadingContent, listPassages } from '#store/reading-content.ts'
import { ministryNames, themeNames } from '#web/list-names.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** A letter of the register, ready to be set, with the entries that are followed of it. */
export type LetterContent = {
  readonly document: DocumentState
  readonly edition: Edition
  readonly entries: readonly EntryState[]
  /** The canonical text, exactly as received. */
  readonly text: string
}

/** Loads a letter as it holds now; undefined when the register has none by that id. */
export async function loadLetter(visit: Visit, id: string): Promise<LetterContent | undefined> {
  const { db, vocabulary, lang } = visit
  const held = await getHeld(db, id)
  if (!held) return undefined
  const { document } = held
  const content = await getReadingContent(db, document.reading)
  if (!content) return undefined
  const [passages, entries] = [await listPassages(db, document.reading), await listEntriesOf(db, [id])]
  const { reading, text } = content
  const { title, identifiers, date } = document
  const shown = layOutKept({ text, segments: reading.segments, passages })
  const found = entries.flatMap((entry) =>
    entry.finding !== null && entry.reading === document.reading ? [[entry.finding, entry.id] as const] : [],
  )
  const edition = makeEdition(
    { ...reading, document: { ...reading.document, title, date, identifiers: [...identifiers] } },
    shown,
    wordsFor(lang, themeNames(vocabulary, lang)),
    {
      ministries: ministryNames(document.ministries, vocabulary, lang),
      anchors: new Map(found),
      itemPages: new Map(found.map(([n, entry]) => [n, linkTo(visit, 'item', { id: entry })])),
    },
  )
  return { document, edition, entries, text }
}
