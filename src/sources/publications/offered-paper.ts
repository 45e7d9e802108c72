import type { OfferedPaper } from '#model/house.ts'
import { parseDossier, parseOfficialId } from '#text/official-id.ts'
import { parseDay } from '#text/time/day.ts'

/** A value of the metadata of a paper: its name without what stands before it (`dossiernummer`), and its scheme. */
export type Stated = { readonly name: string; readonly scheme: string; readonly value: string }

/** The day on the paper itself first; when it was made available says nothing of it. */
const DAYS = ['datumBrief', 'datumOntvangst', 'datumIndiening', 'datumVergadering', 'issued', 'date']

/**
 * What the metadata of Official Publications say of a paper; undefined when they name no paper. Names are the same in
 * `metadata.xml`, in the embedded `meta` and in an answer of the search; several values are repeated or joined by `;`.
 */
export function offeredPaper(stated: readonly Stated[]): OfferedPaper | undefined {
  const all = (name: string) =>
    stated.filter((one) => one.name === name && one.value.trim() !== '').map(({ value }) => value.trim())
  const several = (name: string) =>
    all(name).flatMap((value) => value.split(';').flatMap((part) => part.trim() || []))
  const dossiers = distinct(several('dossiernummer').map((text) => parseDossier(text) ?? text))
  const identifiers = distinct([
    ...all('identifier').filter((id) => parseOfficialId(id) !== undefined),
    ...dossiers.flatMap((dossier) => several('ondernummer').map((number) => `kst-${dossier}-${number}`)),
    ...several('vraagnummer').filter((id) => parseOfficialId(id)?.kind === 'house'),
  ])
  const [id] = identifiers
  if (id === undefined) return undefined
  return {
    id,
    identifiers,
    title: all('documenttitel')[0] ?? all('title')[0] ?? '',
    kind: kindOf(stated),
    date: DAYS.flatMap(all).find((day) => parseDay(day) !== undefined) ?? null,
    dossiers,
    senders: distinct(several('indiener')),
  }
}

/** The finest kind that is named: of kamerstukken, answers, questions or debates, else `Kamerstuk` or `Bijlage`. */
function kindOf(stated: readonly Stated[]): string {
  const kinds = stated.filter(
    ({ name, value }) => (name === 'type' || name === 'subrubriek') && value.trim() !== '',
  )
  const fine = kinds.find(({ scheme }) => /^OVERHEIDop\.\w+Typen$/.test(scheme))
  const coarse = kinds.find(({ scheme }) => scheme === 'OVERHEIDop.Parlementair')
  const named = stated.find(({ name }) => name === 'publicationName' || name === 'publicatienaam')
  return (fine ?? coarse ?? named)?.value.trim() ?? ''
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}
