/** What the page for searching says in Dutch, beside the field. */
export const webSearchNl = {
  chips: {
    label: 'Gezocht met',
    remove: (what: string) => `zonder ${what}`,
    all: 'alles wissen',
    from: (day: string) => `vanaf ${day}`,
    to: (day: string) => `t/m ${day}`,
    knownOn: (day: string) => `zoals bekend op ${day}`,
  },
  sort: {
    label: 'Volgorde',
    relevance: 'relevantie',
    date: 'nieuwste eerst',
    deadline: 'eerste termijn eerst',
  },
  unit: {
    label: 'Zoek in',
    entry: 'uitspraken',
    passage: 'alinea’s',
  },
  facets: {
    title: 'Verfijnen',
    toFacets: 'Verfijnen ↓',
    bounded: (count: string) => `De aantallen tellen de nieuwste ${count}.`,
    names: {
      soort: 'Soort',
      klasse: 'Klasse',
      thema: 'Thema',
      land: 'Land',
      ministerie: 'Ministerie',
      stuk: 'Soort stuk',
      jaar: 'Jaar',
    },
    more: (count: string) => `nog ${count}`,
    chosen: 'gekozen',
  },
  why: {
    label: 'Gevonden op',
    how: {
      same: () => '',
      form: (asked: string) => `vorm van ${asked}`,
      part: (asked: string) => `met ${asked} erin`,
      name: (asked: string) => `ander woord voor ${asked}`,
    } as Record<'same' | 'form' | 'part' | 'name', (asked: string) => string>,
    above: 'In de titel of een kopje',
    missing: 'Niet gevonden',
  },
  newest: 'Er is meer; de nieuwste 10.000 staan op volgorde.',
  page: 'Vervolg van deze zoekopdracht',
  first: 'Terug naar het begin van de lijst',
  none: {
    withoutFields: 'Zoek zonder de velden',
    fewer: (words: string) => `Zoek alleen op ${words}`,
    prefix: (words: string) => `Zoek op woorden die beginnen met ${words}`,
    otherUnit: { entry: 'Zoek in uitspraken', passage: 'Zoek in alinea’s' },
  },
  help: {
    title: 'Zo zoekt u',
    rows: [
      [
        'Alle woorden',
        'Alle woorden moeten voorkomen, in de tekst zelf, in het kopje erboven of in de titel. Enkelvoud, meervoud, vervoegingen, delen van samenstellingen en andere namen voor hetzelfde tellen mee.',
        'mensenrechtenverdedigers visum',
      ],
      ['Vaste groep', 'Tussen aanhalingstekens precies zo, achter elkaar.', '"vrijheid van meningsuiting"'],
      ['Een van beide', 'OR tussen twee woorden.', 'Iran OR Syrië noodvisum'],
      ['Niet', 'Een streepje voor een woord sluit het uit.', 'noodvisum -Iran'],
      ['Begin van een woord', 'Een ster na twee letters of meer.', 'journalist*'],
      [
        'Soort uitspraak',
        'toezegging, voornemen, inzet, motie, aanbeveling, antwoord, bedrag, afdoening.',
        'soort:toezegging nota',
      ],
      [
        'Waarover en waar',
        'thema:, land:, ministerie:, stuk:. Met komma’s: een van deze.',
        'land:Iran,Syrië soort:bedrag',
      ],
      ['Wanneer', 'jaar:, van: en tot:.', 'motie jaar:2022-2024'],
      ['Volgorde', 'Op termijn: wat het eerst afloopt vooraan.', 'soort:toezegging sorteer:termijn'],
    ] as readonly (readonly [string, string, string])[],
  },
  files: (count: string) => `JSON en CSV bevatten de eerste ${count} plaatsen.`,
}

/** What the page for searching says, in any language. */
export type WebSearchMessages = typeof webSearchNl
