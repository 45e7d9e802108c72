import { closeness, shinglesOf, type Shingles } from '#join/shingles.ts'
import type { Document } from '#model/document.ts'
import type { Reading } from '#model/reading.ts'
import type { DocumentState } from '#model/register.ts'
import { passagesOf } from '#resolve/passages.ts'
import type { Db } from '#store/connect.ts'
import { findByName, findBySha256 } from '#store/documents.ts'
import { findWithWords } from '#store/near-texts.ts'
import { getStates } from '#store/projections.ts'
import { getCanonical } from '#store/reading-content.ts'
import { wordsIn } from '#text/tokens.ts'
import { searchListsOf } from '#vocabulary/search-lists.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A document that is held, with its text, and how much of it a letter has in common with it, from 0 to 1. */
export type NearHeld = {
  readonly document: DocumentState
  readonly text: Shingles
  readonly close: number
}

/** So many groups of words are looked for, and so many documents looked at closely. */
const GROUPS = 12
const LOOKED_AT = 10
/** Words of a group, from the beginning of a passage. */
const WORDS = 5
const BEGIN = 300
const LONG_WORD = 6

/** Looks for held documents with the bytes, a number or much of the text of a letter. */
export async function findNearHeld(
  db: Db,
  { document, reading }: { readonly document: Document; readonly reading: Reading },
  vocabulary: Vocabulary,
): Promise<NearHeld[]> {
  const { source, identifiers } = reading.document
  const groups = groupsOf(document)
  const near = await findWithWords(db, groups, searchListsOf(vocabulary))
  const asMany = near.filter((one) => one.groups >= groups.length / 4).slice(0, LOOKED_AT)
  const states = await getStates(
    db,
    'document',
    asMany.map((one) => one.document),
  )
  const same = await findBySha256(db, source.sha256)
  const named = identifiers.length > 0 ? await findByName(db, { identifiers, origin: null }) : []
  for (const { document: state } of [...(same ? [same] : []), ...named.slice(0, LOOKED_AT)]) {
    states.set(state.id, state)
  }
  const own = shinglesOf(document.text)
  const found: NearHeld[] = []
  for (const state of states.values()) {
    const canonical = await getCanonical(db, state.reading)
    if (canonical === undefined) continue
    const text = shinglesOf(JSON.parse(canonical) as string)
    found.push({ document: state, text, close: closeness(own, text) })
  }
  return found.sort((a, b) => b.close - a.close || (a.document.id < b.document.id ? -1 : 1))
}

/** The longest words of passages spread over a text: hardly any other text has them together. */
function groupsOf(document: Document): string[][] {
  const groups = passagesOf(document).flatMap(({ kind, matching }) => {
    if (kind === 'heading') return []
    const words = wordsIn(matching.slice(0, BEGIN)).filter((word) => /^\p{L}+$/u.test(word))
    const long = [...new Set(words)].filter(({ length }) => length >= LONG_WORD)
    const group = long.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, WORDS)
    return group.length === WORDS ? [group] : []
  })
  const step = Math.max(1, groups.length / GROUPS)
  return Array.from({ length: Math.min(GROUPS, groups.length) }, (_, at) => groups[Math.floor(at * step)]!)
}
