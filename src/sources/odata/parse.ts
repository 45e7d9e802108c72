import type { HouseRow, HouseValue } from '#model/house.ts'
import { isGuid } from '#sources/odata/query.ts'
import { HAS_OFFSET, utcMoment } from '#text/time/dutch-moment.ts'

/** By category and id: one agenda item comes along with each of its votes. */
type Rows = Map<string, HouseRow>
type Json = Readonly<Record<string, unknown>>

/** Relations that are not called after the set they lead to, as the service had them in 2025 and 2026. */
const TARGETS: Readonly<Record<string, string>> = {
  BijlageDocument: 'Document',
  BronDocument: 'Document',
  HuidigeDocumentVersie: 'DocumentVersie',
  KamerbriefNakoming: 'Document',
  ToegezegdAanFractie: 'Fractie',
  ToegezegdAanPersoon: 'Persoon',
  Voortouwcommissie: 'Commissie',
  CommissieVastVacature: 'CommissieZetelVastVacature',
  CommissieVervangerVacature: 'CommissieZetelVervangerVacature',
}
const SELF =
  /^(?:Vervangen|Voortgezet|Gerelateerd)(?:Door|In|Naar|Vanuit)$|^Is(?:[A-Z][a-z]+)(?:Van|Op|Door|Vanuit)$/
const SETS = new Set(
  (
    'Persoon PersoonContactinformatie PersoonGeschenk PersoonLoopbaan PersoonNevenfunctie ' +
    'PersoonNevenfunctieInkomsten PersoonOnderwijs PersoonReis Fractie FractieZetel FractieZetelPersoon ' +
    'FractieZetelVacature Commissie CommissieContactinformatie CommissieZetel CommissieZetelVastPersoon ' +
    'CommissieZetelVastVacature CommissieZetelVervangerPersoon CommissieZetelVervangerVacature Activiteit ' +
    'ActiviteitActor Agendapunt Besluit Stemming Vergadering Verslag Zaal Reservering Zaak ZaakActor ' +
    'Toezegging ToegezegdAan Document DocumentActor DocumentVersie DocumentPublicatie ' +
    'DocumentPublicatieMetadata Kamerstukdossier'
  ).split(' '),
)
/** What has a place of its own in a row. */
const OWN = new Set(['Id', 'ApiGewijzigdOp', 'Verwijderd'])
const NO_DATE = /^0001-01-01(?:T00:00:00|$)/

/**
 * Rows of a page of `set`, of a plain list, or of one entity; undefined when the JSON is none of these.
 *
 * What was taken along by `$expand` becomes rows of its own, behind the row it came with, and a ref to it; each row comes once. A relation to a
 * withdrawn row is no ref, and a withdrawn row has none; a relation too long for the page has no refs, only its first rows. `X_Id` is a field and a ref under 'X'. Dates that mean "none"
 * (`0001-01-01T00:00:00Z`) are null; other moments stay the text they were. Fields nobody knows stay, lists and objects
 * among them as JSON text. `Id`, `ApiGewijzigdOp` and `Verwijderd` are the `id`, `updated` and `deleted` of the row.
 */
export function rowsOfODataPage(json: unknown, set: string): HouseRow[] | undefined {
  if (!isObject(json) && !Array.isArray(json)) return undefined
  const listed: unknown = Array.isArray(json) ? json : Array.isArray(json['value']) ? json['value'] : [json]
  const rows: Rows = new Map()
  for (const entity of listed as unknown[]) {
    if (!isEntity(entity)) return undefined
    addRows(entity, set, rows)
  }
  return [...rows.values()]
}

/** Where the next page stands, word for word; undefined on the last. */
export function nextLinkOf(json: unknown): string | undefined {
  const link = isObject(json) ? json['@odata.nextLink'] : undefined
  return typeof link === 'string' && link !== '' ? link : undefined
}

/** What the service says is wrong with a question; empty when it says nothing. */
export function errorWordsOf(json: unknown): string {
  const error = isObject(json) ? json['error'] : undefined
  const words = isObject(error) ? error['message'] : undefined
  return typeof words === 'string' ? words.trim() : ''
}

/** As `utcMoment`, of any value; without an offset it is UTC, as OData counts. */
export function momentOf(value: unknown): string {
  if (typeof value !== 'string') return ''
  return utcMoment(HAS_OFFSET.test(value) ? value : `${value}Z`)
}

function addRows(entity: Json, category: string, rows: Rows): void {
  const deleted = entity['Verwijderd'] === true
  const fields: Record<string, HouseValue> = {}
  const refs: Record<string, readonly string[]> = {}
  const below: { readonly entity: Json; readonly target: string }[] = []
  for (const [name, value] of Object.entries(entity)) {
    if (name.includes('@') || OWN.has(name)) continue
    // A single relation that leads nowhere; without an `_Id` beside it, it is a field without value.
    if (value === null && `${name}_Id` in entity) continue
    const target = targetOf(category, name, value)
    const related = relatedOf(value, target !== undefined)
    if (related) {
      // A part of a relation is no relation: the service goes on elsewhere with a long one.
      if (!(`${name}@odata.nextLink` in entity)) refs[name] = standing(related)
      // The text it was before 2026 is looked for where it stood.
      if (name === 'KamerbriefNakoming') fields[name] = null
      if (target) below.push(...related.map((one) => ({ entity: one, target })))
      else fields[name] = JSON.stringify(value)
    } else {
      fields[name] = valueOf(value)
    }
  }
  for (const [name, id] of Object.entries(fields)) {
    const relation = /^(.+)_Id$/.exec(name)?.[1]
    if (!relation || (id !== null && !isGuid(id))) continue
    refs[relation] ??= id === null ? [] : [id.toLowerCase()]
  }
  const id = idOf(entity)
  const updated = momentOf(entity['ApiGewijzigdOp'])
  const known = rows.get(`${category} ${id}`)
  const all = deleted ? {} : { ...known?.refs, ...refs }
  rows.set(`${category} ${id}`, { category, id, updated, deleted, fields, refs: all, whole: false })
  for (const { entity, target } of below) addRows(entity, target, rows)
}

/** The set a relation leads to; undefined for a field, and for a relation that nobody knows. */
function targetOf(category: string, name: string, value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  const typed = isObject(first) ? first['@odata.type'] : undefined
  if (typeof typed === 'string') return typed.replace(/^.*[.#]/, '')
  if (SETS.has(name)) return name
  if (Object.hasOwn(TARGETS, name)) return TARGETS[name]
  return SELF.test(name) ? category : undefined
}

/** The rows of a relation that was taken along; undefined for a value. An empty or absent one counts only by its name. */
function relatedOf(value: unknown, known: boolean): readonly Json[] | undefined {
  if (Array.isArray(value)) return (value.length > 0 || known) && value.every(isEntity) ? value : undefined
  if (isEntity(value)) return [value]
  return undefined
}

function valueOf(value: unknown): HouseValue {
  if (typeof value === 'string') return NO_DATE.test(value) ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : JSON.stringify(value)
}

const standing = (related: readonly Json[]) => related.filter((one) => one['Verwijderd'] !== true).map(idOf)
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isEntity = (value: unknown): value is Json => isObject(value) && isGuid(value['Id'])
const idOf = (entity: Json) => (entity['Id'] as string).toLowerCase()
