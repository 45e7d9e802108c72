import type { Check, Place } from '#model/check.ts'
import type { DocumentState } from '#model/register.ts'
import { overlaps, type Span } from '#model/span.ts'
import { listEntriesOf } from '#store/entries.ts'
import { getStates } from '#store/projections.ts'
import type { CheckMade } from '#web/check-threads.ts'
import { titleOf } from '#web/components/letter-row.tsx'
import { linkTo, type Visit } from '#web/visit.ts'

/** The letters that a check names, by the id that stands in its places, and what is followed of them. */
export type CheckPlaces = {
  readonly letterOf: (document: string) => DocumentState | undefined
  /** The entry that stands where words stand; undefined when they are part of none. */
  readonly entryAt: (place: Span & { readonly document: string }) => string | undefined
}

/** Letters that are named below a check. */
export const NAMED = 100

/** Fetches what the letters of the places of a check and those below it are called, and where places lead. */
export async function loadPlaces(
  { db }: Visit,
  { check: { findings }, documents }: CheckMade,
): Promise<CheckPlaces> {
  const named = new Set(
    findings
      .flatMap(({ here, there }) => [...(here ? [here] : []), ...there])
      .map(({ document }) => document),
  )
  const letters = await getStates(db, 'document', [...new Set([...named, ...documents.slice(0, NAMED)])])
  const entries = Map.groupBy(
    await listEntriesOf(
      db,
      [...named].filter((id) => letters.has(id)),
    ),
    ({ document }) => document,
  )
  return {
    letterOf: (document) => letters.get(document),
    entryAt: ({ document, start, end }) =>
      entries.get(document)?.find((entry) => entry.anchor !== 'lost' && overlaps(entry, { start, end }))?.id,
  }
}

/** A check as other programs and Word get it: letters by what they are called, and not by the id that we gave them. */
export function nameLetters(check: Check, { letterOf }: CheckPlaces): Check {
  const named = (place: Place): Place => {
    const letter = letterOf(place.document)
    return letter ? { ...place, document: titleOf(letter) } : place
  }
  return {
    ...check,
    findings: check.findings.map((finding) => ({
      ...finding,
      here: finding.here && named(finding.here),
      there: finding.there.map(named),
    })),
  }
}

/** The way to words in a letter of the register: what is followed of them, else the letter; undefined when it has no such letter. */
export function hrefOfPlace(
  place: Span & { readonly document: string },
  places: CheckPlaces,
  visit: Visit,
): string | undefined {
  const letter = places.letterOf(place.document)
  const entry = places.entryAt(place)
  if (entry !== undefined) return linkTo(visit, 'item', { id: entry })
  return letter && linkTo(visit, 'letter', { id: letter.id })
}
