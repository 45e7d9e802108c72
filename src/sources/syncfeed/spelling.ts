/** Known entities; the feed writes them with a small letter, and asks in any case. */
const CATEGORIES = byLower(
  'Activiteit ActiviteitActor Agendapunt Besluit Commissie CommissieContactinformatie CommissieZetel ' +
    'CommissieZetelVastPersoon CommissieZetelVastVacature CommissieZetelVervangerPersoon ' +
    'CommissieZetelVervangerVacature Document DocumentActor DocumentPublicatie DocumentPublicatieMetadata ' +
    'DocumentVersie Fractie FractieZetel FractieZetelPersoon FractieZetelVacature Kamerstukdossier Persoon ' +
    'PersoonContactinformatie PersoonGeschenk PersoonLoopbaan PersoonNevenfunctie PersoonNevenfunctieInkomsten ' +
    'PersoonOnderwijs PersoonReis Reservering Stemming ToegezegdAan Toezegging Vergadering Verslag Zaak ZaakActor ' +
    'Zaal',
)

/** Where a capital first is not enough. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['naamNl', 'NaamNL'],
  ['naamEn', 'NaamEN'],
  ['naamWebNl', 'NaamWebNL'],
  ['naamWebEn', 'NaamWebEN'],
  ['vrsNummer', 'VRSNummer'],
  ['externeidentifier', 'ExterneIdentifier'],
])

/** Elements that hold others in the feed and stand side by side in OData. */
const SPREAD: ReadonlyMap<string, readonly string[]> = new Map([
  ['Periode', ['Van', 'TotEnMet']],
  ['Vergoeding', ['Soort', 'Toelichting']],
])

const NUMBERS = names(
  'ContentLength Gewicht AantalZetels AantalStemmen Volgorde AgendapuntZaakBesluitVolgorde FractieGrootte Volgnummer ' +
    'SysCode Versienummer Bestandsgrootte HoogsteVolgnummer VergaderingNummer Bedrag',
)
/** Text elsewhere: `2024Z10720`, `Tweede Kamer`. */
const NUMBERS_IN = names(
  'Persoon.Nummer Commissie.Nummer Fractie.Nummer Kamerstukdossier.Nummer Document.Kamer',
)
const TRUTHS = names('IsActief Besloten Vergissing Afgedaan GrootProject Afgesloten')
/** A day in the feed, its midnight in OData. */
const MIDNIGHTS = names('DatumActief DatumInactief Datum')
const SEAT = /^(?:Commissie|Fractie)Zetel/

/** Relations to one row wherever they stand: OData gives its id as a field too. */
const ONE = names(
  'Persoon Fractie Commissie Besluit CommissieZetel FractieZetel Document DocumentVersie HuidigeDocumentVersie ' +
    'Voortouwcommissie Vergadering PersoonNevenfunctie',
)
const ONE_IN = names('ActiviteitActor.Activiteit Agendapunt.Activiteit Besluit.Agendapunt ZaakActor.Zaak')
const MANY = names(
  'Activiteit Agendapunt Zaak Kamerstukdossier BronDocument GerelateerdVanuit VervangenVanuit VoortgezetVanuit Zaal ' +
    'ToegezegdAan ToegezegdAanFractie ToegezegdAanPersoon IsHerhalingVan IsAanvullingOp IsWijzigingVan',
)

/** The name of an entity as OData spells it: `documentversie` and `documentVersie` → `DocumentVersie`. */
export function categoryName(name: string): string {
  return CATEGORIES.get(name.toLowerCase()) ?? capitalised(name)
}

/** The name of a field or relation as OData spells it: `documentNummer` → `DocumentNummer`, `naamNl` → `NaamNL`. */
export function fieldName(name: string): string {
  return FIELDS.get(name) ?? capitalised(name)
}

/** Fields of OData that one element of the feed holds; empty for any other. */
export function spreadNames(field: string): readonly string[] {
  return (SPREAD.get(field) ?? []).map((part) => field + part)
}

/** What OData makes of a field: derived from its `$metadata`, name by name; unknown names are text. */
export function fieldKind(category: string, field: string): 'number' | 'truth' | 'midnight' | 'text' {
  if (NUMBERS.has(field) || NUMBERS_IN.has(`${category}.${field}`)) return 'number'
  if (TRUTHS.has(field)) return 'truth'
  if (MIDNIGHTS.has(field)) return 'midnight'
  return SEAT.test(category) && (field === 'Van' || field === 'TotEnMet') ? 'midnight' : 'text'
}

/** Whether a name is a relation also when the element is empty. */
export function isRelation(category: string, name: string): boolean {
  return MANY.has(name) || keyField(category, name) !== undefined
}

/** The field in which OData gives the id of a relation to one row; undefined for a relation to many. */
export function keyField(category: string, relation: string): string | undefined {
  if (!ONE.has(relation) && !ONE_IN.has(`${category}.${relation}`)) return undefined
  if (relation === 'PersoonNevenfunctie') return 'Nevenfunctie_Id'
  return category === 'PersoonNevenfunctie' ? `${relation}Id` : `${relation}_Id`
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

function byLower(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map((name) => [name.toLowerCase(), name]))
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
