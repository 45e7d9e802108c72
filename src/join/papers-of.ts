import { numberOf, textOf, type HouseIndex } from '#join/linked-rows.ts'
import type { HouseRow } from '#model/house.ts'

/** Official ids begin so; the House also keeps ids of other systems in this field. */
const OFFICIAL = /^(?:kst|ah|kv|blg|h|nds|ag)-/

/** A dossier with its suffix: '32735', '36600-XVII', '21501-02'; null without a number. */
export function dossierOf(dossier: HouseRow): string | null {
  const number = textOf(dossier, 'Nummer')
  const suffix = textOf(dossier, 'Toevoeging')?.replace(/^-/, '')
  if (number === null) return null
  return suffix === undefined ? number : `${number}-${suffix}`
}

/** The dossiers a Document or Zaak hangs under, in order, each once. */
export function dossiersOf(row: HouseRow, house: HouseIndex): readonly string[] {
  const dossiers = house.linked(row, 'Kamerstukdossier').flatMap((dossier) => dossierOf(dossier) ?? [])
  return [...new Set(dossiers)].sort()
}

/**
 * The official ids of a Document: what its version says, else what its dossiers and number make. A document under two dossiers
 * is printed under one of them, and without a version nothing tells which: then all are here.
 */
export function papersOf(document: HouseRow, house: HouseIndex): readonly string[] {
  const versions = house.linked(document, 'DocumentVersie')
  const current = house.related(document, 'HuidigeDocumentVersie')
  const stated = [...current, ...versions].flatMap((version) => {
    const id = textOf(version, 'ExterneIdentifier')
    return id !== null && OFFICIAL.test(id) ? [id] : []
  })
  if (stated.length > 0) return [...new Set(stated)]
  const number = numberOf(document, 'Volgnummer')
  if (number === null || number < 1) return []
  return dossiersOf(document, house).map((dossier) => `kst-${dossier}-${number}`)
}
