// Source: $metadata of the open data of the House (2025), as far as the invented world has rows for it.

/** What a property holds: text, whole number, time, truth, GUID. */
export type Kind = 'text' | 'int' | 'time' | 'bool' | 'guid'

/** A way from one row to others. `keeper` is the side that keeps it: there it is a reference, on the other side it is looked up. */
export type Nav = {
  readonly to: string
  readonly many: boolean
  readonly keeper: boolean
  /** Name of the same relation on the other side. */
  readonly back: string | undefined
}

/** A set of the service: what its rows hold and where they lead. */
export type EntitySet = {
  readonly name: string
  readonly properties: Readonly<Record<string, Kind>>
  readonly navs: Readonly<Record<string, Nav>>
}

/** The sets by name. */
export type Schema = ReadonlyMap<string, EntitySet>

const PROPERTIES = `
Persoon Nummer:int Titels Initialen Tussenvoegsel Achternaam Voornamen Roepnaam Geslacht Functie Geboortedatum Woonplaats Land ContentType ContentLength:int Fractielabel
Fractie Nummer:int Afkorting NaamNL NaamEN AantalZetels:int AantalStemmen:int DatumActief:time DatumInactief:time ContentType ContentLength:int
FractieZetel Gewicht:int
FractieZetelPersoon Functie Van:time TotEnMet:time
Commissie Nummer:int Soort Afkorting NaamNL NaamEN NaamWebNL NaamWebEN Inhoudsopgave DatumActief:time DatumInactief:time
Activiteit Soort Nummer Onderwerp DatumSoort Datum:time Aanvangstijd:time Eindtijd:time Locatie Besloten:bool Status Vergaderjaar Kamer Noot VRSNummer SidVoortouw Voortouwnaam Voortouwafkorting Voortouwkortenaam Aanvraagdatum:time DatumVerzoekEersteVerlenging:time DatumMededelingEersteVerlenging:time DatumVerzoekTweedeVerlenging:time DatumMededelingTweedeVerlenging:time Vervaldatum:time
ActiviteitActor ActorNaam ActorFractie Relatie Volgorde:int Functie Spreektijd SidActor
Agendapunt Nummer Onderwerp Aanvangstijd:time Eindtijd:time Volgorde:int Rubriek Noot Status
Besluit StemmingsSoort BesluitSoort BesluitTekst Opmerking Status AgendapuntZaakBesluitVolgorde:int
Stemming Soort FractieGrootte:int ActorNaam ActorFractie Vergissing:bool SidActorLid SidActorFractie
Zaak Nummer Soort Titel Citeertitel Alias Status Onderwerp GestartOp:time Organisatie Grondslagvoorhang Termijn:time Vergaderjaar Volgnummer:int HuidigeBehandelstatus Afgedaan:bool GrootProject:bool Kabinetsappreciatie
ZaakActor ActorNaam ActorFractie ActorAfkorting Functie Relatie SidActor
Document Soort DocumentNummer Titel Onderwerp Datum:time Vergaderjaar Kamer:int Volgnummer:int Citeertitel Alias DatumRegistratie:time DatumOntvangst:time Aanhangselnummer KenmerkAfzender Organisatie ContentType ContentLength:int
DocumentActor ActorNaam ActorFractie Functie Relatie SidActor
DocumentVersie Status Versienummer:int Bestandsgrootte:int Extensie Datum:time ExterneIdentifier
DocumentPublicatie Identifier DocumentType FileName Source ContentLength:int ContentType Url PublicatieDatum:time
DocumentPublicatieMetadata Identifier DocumentType FileName Source ContentLength:int ContentType Url PublicatieDatum:time
Kamerstukdossier Titel Citeertitel Alias Nummer:int Toevoeging HoogsteVolgnummer:int Afgesloten:bool Kamer
Vergadering Soort Titel Zaal Vergaderjaar VergaderingNummer:int Datum:time Aanvangstijd:time Sluiting:time Kamer
Verslag Soort Status ContentType ContentLength:int
Toezegging Aanmaakdatum:time Nummer ActiviteitNummer Naam Achternaam Initialen Tussenvoegsel Voornaam Achtervoegsel Titulatuur Functie Status DatumNakoming:time KamerbriefNakoming Ministerie Tekst`

/** Keeper and its name for the relation (`*`: many), then the other side and its name (`-`: none). */
const RELATIONS = `
FractieZetel.Fractie Fractie.FractieZetel
FractieZetelPersoon.FractieZetel FractieZetel.FractieZetelPersoon
FractieZetelPersoon.Persoon Persoon.FractieZetelPersoon
Activiteit.Voortouwcommissie Commissie.Activiteit
Activiteit.VoortgezetVanuit* Activiteit.VoortgezetIn
Activiteit.VervangenVanuit* Activiteit.VervangenDoor
ActiviteitActor.Activiteit Activiteit.ActiviteitActor
ActiviteitActor.Persoon Persoon.ActiviteitActor
ActiviteitActor.Fractie Fractie.ActiviteitActor
ActiviteitActor.Commissie Commissie.ActiviteitActor
Agendapunt.Activiteit Activiteit.Agendapunt
Besluit.Agendapunt Agendapunt.Besluit
Besluit.Zaak* Zaak.Besluit
Stemming.Besluit Besluit.Stemming
Stemming.Persoon Persoon.Stemming
Stemming.Fractie Fractie.Stemming
Zaak.Kamerstukdossier* Kamerstukdossier.Zaak
Zaak.Activiteit* Activiteit.Zaak
Zaak.Agendapunt* Agendapunt.Zaak
Zaak.GerelateerdVanuit* Zaak.GerelateerdNaar
Zaak.VervangenVanuit* Zaak.VervangenDoor
ZaakActor.Zaak Zaak.ZaakActor
ZaakActor.Persoon Persoon.ZaakActor
ZaakActor.Fractie Fractie.ZaakActor
ZaakActor.Commissie Commissie.ZaakActor
Document.HuidigeDocumentVersie DocumentVersie.-
Document.BronDocument* Document.BijlageDocument
Document.Activiteit* Activiteit.Document
Document.Agendapunt* Agendapunt.Document
Document.Zaak* Zaak.Document
Document.Kamerstukdossier* Kamerstukdossier.Document
DocumentActor.Document Document.DocumentActor
DocumentActor.Persoon Persoon.DocumentActor
DocumentActor.Fractie Fractie.DocumentActor
DocumentActor.Commissie Commissie.DocumentActor
DocumentVersie.Document Document.DocumentVersie
DocumentPublicatie.DocumentVersie DocumentVersie.DocumentPublicatie
DocumentPublicatieMetadata.DocumentVersie DocumentVersie.DocumentPublicatieMetadata
Verslag.Vergadering Vergadering.Verslag
Toezegging.Activiteit* Activiteit.Toezegging
Toezegging.IsHerhalingVan* Toezegging.IsHerhaaldDoor
Toezegging.IsAanvullingOp* Toezegging.IsAangevuldVanuit
Toezegging.IsWijzigingVan* Toezegging.IsGewijzigdDoor`

const PROMISES_2025 = `
Toezegging.ToegezegdAanFractie* Fractie.Toezegging
Toezegging.ToegezegdAanPersoon* Persoon.Toezegging`

// In 2026 the letter that settles a promise became a row, and whom it was made to a set of its own.
const PROMISES_2026 = `
Toezegging.KamerbriefNakoming* Document.-
ToegezegdAan.Toezegging Toezegging.ToegezegdAan
ToegezegdAan.Fractie Fractie.ToegezegdAan
ToegezegdAan.Persoon Persoon.ToegezegdAan`

/** Which description of promises the service goes by. */
export type PromiseForm = '2025' | '2026'

/** The sets as the service describes them. */
export function schemaOf(promises: PromiseForm): Schema {
  const sets = new Map(linesOf(PROPERTIES).map((line) => [line.split(' ')[0]!, setOf(line)]))
  if (promises === '2026') {
    const { KamerbriefNakoming: _, ...kept } = sets.get('Toezegging')!.properties
    sets.set('Toezegging', { name: 'Toezegging', properties: { ...kept, Notities: 'text' }, navs: {} })
    sets.set('ToegezegdAan', { name: 'ToegezegdAan', properties: {}, navs: {} })
  }
  const relations = linesOf(RELATIONS + (promises === '2025' ? PROMISES_2025 : PROMISES_2026))
  for (const line of relations) {
    const [keeper, name, star, to, back] = /^(\w+)\.(\w+)(\*?) (\w+)\.(\w+|-)$/.exec(line)!.slice(1)
    const backName = back === '-' ? undefined : back!
    addNav(sets, keeper!, name!, { to: to!, many: star === '*', keeper: true, back: backName })
    if (backName !== undefined) {
      addNav(sets, to!, backName, { to: keeper!, many: true, keeper: false, back: name! })
    }
  }
  return sets
}

function setOf(line: string): EntitySet {
  const [name, ...properties] = line.split(' ')
  const kinds = properties.map((property) => {
    const [key, kind = 'text'] = property.split(':')
    return [key!, kind as Kind] as const
  })
  return { name: name!, properties: Object.fromEntries(kinds), navs: {} }
}

function addNav(sets: Map<string, EntitySet>, name: string, relation: string, nav: Nav): void {
  const set = sets.get(name)!
  sets.set(name, { ...set, navs: { ...set.navs, [relation]: nav } })
}

const linesOf = (text: string) => text.trim().split('\n')
