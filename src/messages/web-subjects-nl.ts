type Counted = readonly [one: string, many: string]

/** A piece of a page that is only read: a heading with paragraphs below it, and a list. */
export type TextSection = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly points?: readonly string[]
}

/** What the pages of subjects, of the account and of what is only read say in Dutch. */
export const webSubjectsNl = {
  nav: {
    subjects: 'Onderwerpen',
    accounts: 'Slotrekening',
    accuracy: 'Nauwkeurigheid',
    about: 'Over Rekenschap',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    foot: 'Over deze site',
  },
  hub: {
    title: 'Onderwerpen',
    intro: 'Alles wat over een thema, een land, een forum of een fonds is gezegd, in volgorde van de tijd.',
    all: (count: string, many: string) => `Alle ${count} ${many}`,
    none: 'Hierover is nog niets gezegd.',
  },
  sorts: {
    thema: { title: 'Thema’s', many: 'thema’s', one: 'thema', intro: 'Waarover de uitspraken gaan.' },
    land: {
      title: 'Landen',
      many: 'landen',
      one: 'land',
      intro:
        'Landen die in dezelfde alinea als een uitspraak staan, zoals het ministerie van Buitenlandse Zaken ze schrijft.',
    },
    forum: {
      title: 'Fora',
      many: 'fora',
      one: 'forum',
      intro: 'Waar staten spreken, stemmen en rekenschap afleggen: raden, hoven, commissies en mechanismen.',
    },
    instrument: {
      title: 'Fondsen, programma’s en kaders',
      many: 'fondsen, programma’s en kaders',
      one: 'fonds, programma of kader',
      intro:
        'Waar geld in zit of een looptijd op staat, van de eerste keer dat een brief het noemt tot de laatste.',
    },
  },
  index: {
    columns: {
      name: 'Naam',
      entries: 'Uitspraken',
      commitments: 'Waarvan beloften',
      sentences: 'Zinnen',
      last: 'Laatst',
      id: 'kenmerk',
      first: 'eerst',
      address: 'adres',
    },
    caption: (many: string, count: string) => `${count} ${many} waarover iets is gezegd`,
    order: 'Volgorde',
    byName: 'op naam',
    byCount: 'meest besproken eerst',
    empty: 'In geen enkele brief van dit register is er een gevonden.',
    emptyHow: 'Kijk bij de andere onderwerpen, of zoek op het woord zelf.',
  },
  subject: {
    letters: ['brief', 'brieven'] as Counted,
    entries: ['uitspraak', 'uitspraken'] as Counted,
    period: (first: string, last: string) => `Van ${first} tot en met ${last}.`,
    day: (day: string) => `Alleen op ${day}.`,
    found: (entries: string, letters: string) => `${entries} in ${letters}.`,
    figures: 'In cijfers',
    due: 'met een laatste dag',
    sort: 'Soort uitspraak',
    year: 'Jaar',
    order: 'Volgorde',
    any: 'alle',
    onlyDue: 'alleen met een laatste dag',
    undated: 'Zonder datum',
    none: 'Geen uitspraak voldoet aan dit filter.',
    noneHow: 'Haal een keuze weg, of bekijk alles over dit onderwerp.',
    empty: 'Over dit onderwerp is in dit register nog niets gezegd dat iemand volgt.',
    emptyHow: 'Zoek op het woord zelf: dan vindt u ook zinnen die niets beloven.',
    search: 'Zoek op deze naam',
    clear: 'Alles over dit onderwerp',
    beside: 'Genoemd in dezelfde uitspraken',
    said: 'Wat erover is gezegd',
    csv: {
      id: 'kenmerk',
      date: 'datum',
      sort: 'soort',
      text: 'tekst',
      sentence: 'zin',
      due: 'termijn',
      page: 'bladzijde',
      letter: 'brief',
      address: 'adres',
    },
  },
  life: {
    title: 'De levensloop volgens de brieven',
    intro:
      'Wat brieven zeggen, niet wat geldt: noemen zij verschillende looptijden of bedragen, dan staan die naast elkaar.',
    first: 'Eerst genoemd',
    announced: 'Aangekondigd',
    inForce: 'In werking',
    periods: 'Looptijd',
    sums: 'Geld',
    renamed: 'Hernoemd',
    replaced: 'Vervangen',
    ended: 'Beëindigd',
    last: 'Laatst genoemd',
    mentions: 'Genoemd',
    sentences: ['zin', 'zinnen'] as Counted,
    differ: 'brieven verschillen',
    notSaid: 'niet gezegd',
    more: (count: string) => `en nog ${count} keer`,
    ends: (letters: string) => `Uit de eerste en de laatste ${letters} brieven die het noemen.`,
  },
  account: {
    title: 'Slotrekening',
    intro:
      'Kies een plan: een brief of nota met toezeggingen en voornemens. U krijgt elk voornemen met alles wat latere brieven erover zeggen.',
    choose: 'Kies een plan',
    open: 'Slotrekening opmaken',
    kind: 'Soort stuk',
    none: 'Geen brief met toezeggingen of voornemens voldoet aan dit filter.',
    noneHow: 'Haal een keuze weg, of begin opnieuw.',
    count: (count: string, one: boolean) => `${count} ${one ? 'plan' : 'plannen'}`,
    of: (name: string) => `Slotrekening: ${name}`,
    back: 'Kies een ander plan',
    toLetter: 'Naar de brief zelf',
    against: (documents: string, until: string) => `Gehouden naast ${documents} latere stukken t/m ${until}.`,
    againstOne: (until: string) => `Gehouden naast 1 later stuk, van ${until}.`,
    againstNone: 'Er is geen later stuk om het naast te houden.',
    undated: 'Deze brief heeft geen datum: wat later is, is niet te zeggen.',
    shown: 'Toon',
    all: 'alles',
    empty: 'In deze brief is geen toezegging of voornemen gevonden.',
    emptyHow: 'Kies een ander plan.',
    noneOf: 'Van geen enkel voornemen is dit gezegd.',
    later: (count: string) => `${count} keer teruggekomen`,
    silent: (documents: string, until: string) =>
      `Geen afdoening gevonden in de ${documents} stukken t/m ${until}.`,
    howMade:
      'Gemaakt uit de verbanden die het register bewaart, zonder menselijke beoordeling. “Gedaan” betekent dat een latere brief dat zegt; “niets gevonden” betekent alleen dat deze stukken zwijgen.',
    docx: 'Word',
    downloads: 'Deze slotrekening als',
    csv: {
      id: 'kenmerk',
      sort: 'soort',
      text: 'tekst',
      term: 'termijn',
      state: 'wat ervan kwam',
      date: 'datum',
      link: 'later',
      laterDate: 'datum later',
      laterText: 'latere tekst',
      laterLetter: 'latere brief',
      address: 'adres',
    },
  },
  accuracy: {
    title: 'Nauwkeurigheid',
    intro: 'Een machine leest de brieven. Hier staat hoe vaak zij gelijk heeft, en wat zij mist.',
    how: 'Hoe dit is gemeten',
    howText: [
      'Mensen lazen een aantal brieven en schreven op wat erin staat. Daarna las de machine dezelfde brieven. “Juist” zegt hoeveel van wat de machine vond er ook staat; “gevonden” hoeveel van wat er staat zij vond.',
      'De verzonnen brieven zijn door ons geschreven naar het voorbeeld van echte. De echte brieven zijn er weinig: zie de aantallen erbij. Bij andere onderwerpen, andere ministeries en slechte scans zal het minder zijn.',
    ],
    groups: {
      letters: 'Echte brieven van de regering',
      samples: 'Verzonnen brieven van dit project',
      threads: 'Tussen brieven: verbanden en stiltes',
    },
    threadsNote:
      'Dit is het zwakste deel. De machine legt lang niet elk verband dat er is. “Geen afdoening gevonden” betekent dus vaak dat zij die niet zag.',
    columns: { what: 'Wat', right: 'Juist', found: 'Gevonden', count: 'Aantal' },
    of: (right: string, of: string) => `${right} van ${of}`,
    metrics: {
      commitment: 'toezeggingen en voornemens',
      'commitment class': 'belofte, voortzetting of inspanning',
      'checkable found': 'na te gane beloften gevonden',
      specificity: 'hoe concreet een belofte is',
      deadline: 'termijnen',
      realisation: 'verwezenlijkingen',
      discharge: 'afdoeningen',
      'motion sentence': 'zinnen over moties',
      motion: 'moties',
      disposition: 'wat met een motie is gedaan',
      recommendation: 'aanbevelingen',
      stance: 'het standpunt over een aanbeveling',
      consequence: 'het gevolg van een aanbeveling',
      'refusals found': 'afwijzingen gevonden',
      'response category': 'de soort reactie',
      amount: 'bedragen',
      'amount per': 'bedrag per jaar of in totaal',
      figure: 'cijfers',
      'kamerstuk reference': 'verwijzingen naar Kamerstukken',
      country: 'landen',
      'speaker right': 'wiens woorden het zijn',
      withheld: 'wat vertrouwelijk is gehouden',
      entity: 'namen',
      'links that are true': 'verbanden die kloppen',
      'links found': 'verbanden gevonden',
      'link kind': 'de soort van een verband',
      'decoys left alone': 'schijnverbanden met rust gelaten',
      'silences that are true': 'stiltes die kloppen',
      'silences found': 'stiltes gevonden',
    } as Readonly<Record<string, string>>,
    misses: {
      title: 'Wat zij mist',
      paragraphs: [],
      points: [
        'Wat alleen in een debat is gezegd en in geen brief staat.',
        'Beloften die over meer dan één zin zijn verdeeld, en beloften in tabellen of afbeeldingen.',
        'Dat een latere brief met heel andere woorden op een belofte terugkomt.',
        'Bedragen en termijnen die alleen in een bijlage staan die niet is opgenomen.',
        'Spot, tegenspraak en wat tussen de regels staat.',
      ],
    } as TextSection,
    report: {
      title: 'Een fout melden',
      paragraphs: [
        'Elke uitspraak heeft een vast adres en de woorden van de brief. Noem dat adres, en zeg wat er volgens u staat. De woorden van de brief beslissen.',
      ],
    } as TextSection,
    notMeasured: 'Voor deze installatie zijn geen cijfers gevonden (bench/scores.json).',
  },
  contact: (address: string) => `Melden kan bij: ${address}`,
  noContact: 'Meld het aan wie deze site aanbiedt. Een adres is door hen niet opgegeven.',
  about: {
    title: 'Over Rekenschap',
    sections: [
      {
        title: 'Wat het is',
        paragraphs: [
          'De regering belooft de Kamer veel in brieven, en niemand houdt de hele lijst bij. Rekenschap leest de brieven, haalt er toezeggingen, moties, aanbevelingen, bedragen en termijnen uit, elk met de woorden van de minister, en volgt ze door latere brieven heen.',
          'Alles is één klik van de zin waar het staat. Elke lijst is te bewaren als CSV of JSON.',
        ],
      },
      {
        title: 'Voor wie',
        paragraphs: [],
        points: [
          'Beleidsmedewerkers: wat staat nog open, en wat doet een nieuwe brief met eerdere woorden?',
          'Medewerkers van Kamerleden: is deze motie uitgevoerd, en wat zei de minister wanneer?',
          'Maatschappelijke organisaties: wat antwoordde de regering door de jaren heen op een advies?',
          'Journalisten: wat is er nieuw in deze brief, en waar staat het precies?',
          'Ambassades: wat is er over een land gezegd, met welke programma’s en hoeveel geld?',
          'Onderzoekers: alle gegevens, met de zekerheid erbij.',
        ],
      },
      {
        title: 'Niet van de Staat',
        paragraphs: [
          'Rekenschap is geen website van de overheid, en spreekt niet namens een ministerie of de Kamer. Naam, beeldmerk en kleuren zijn van het project zelf. De brieven zijn openbare stukken; bij elke brief staat waar de officiële bekendmaking te vinden is.',
        ],
      },
      {
        title: 'Wat het niet zegt',
        paragraphs: [
          'Een machine las de brieven. Waar geen mens keek, heet niets te laat of gebroken: er staat dan dat er geen afdoening is gevonden, en in hoeveel stukken is gekeken. Wat de machine mist staat bij de nauwkeurigheid.',
        ],
      },
      {
        title: 'Vrije software',
        paragraphs: [
          'Rekenschap is vrije software onder de EUPL-1.2. Ieder mag het zelf draaien, nazien en verbeteren.',
        ],
      },
    ] as readonly TextSection[],
  },
  accessibility: {
    title: 'Toegankelijkheidsverklaring',
    sections: [
      {
        title: 'Status',
        paragraphs: [
          'Toegankelijkheidsstatus C: eerste maatregelen genomen. Rekenschap is gemaakt om te voldoen aan EN 301 549 en WCAG 2.2, niveau A en AA, maar een onafhankelijk onderzoek volgens WCAG-EM is nog niet gedaan.',
          'Rekenschap is geen website van de overheid en is niet verplicht deze verklaring te geven. Wij houden de vorm aan van het Nederlandse model, zodat u kunt vergelijken.',
        ],
      },
      {
        title: 'Waarvoor deze verklaring geldt',
        paragraphs: [
          'Voor alle bladzijden van deze site, in het Nederlands en het Engels, en voor de bestanden die u er kunt ophalen. Niet voor de officiële bekendmakingen waarnaar wordt verwezen.',
        ],
      },
      {
        title: 'Wat is gedaan',
        paragraphs: [],
        points: [
          'Elke soort bladzijde wordt bij elke wijziging automatisch onderzocht met axe; dat vindt ongeveer een derde van de problemen.',
          'Eigen proeven: alles met het toetsenbord, zichtbare focus, geen zijwaarts schuiven bij 320 pixels, doelen van ten minste 24 pixels, Nederlandse woorden gemerkt op Engelse bladzijden.',
          'Alles werkt zonder JavaScript, in licht en donker, en op papier.',
        ],
      },
      {
        title: 'Wat nog niet goed is',
        paragraphs: [],
        points: [
          'Er is niet getest met mensen die hulpmiddelen gebruiken (succescriteria in het geheel).',
          'Brieven uit PDF missen soms koppen, lijsten of tabellen, omdat het bestand die niet heeft (1.3.1 Info en relaties). Wat niet werd begrepen staat onder de brief.',
          'Afbeeldingen uit brieven worden niet getoond; hun inhoud ontbreekt (1.1.1 Niet-tekstuele content).',
          'De Word-bestanden zijn niet onderzocht.',
        ],
      },
      {
        title: 'Een probleem melden',
        paragraphs: [
          'Loopt u ergens vast? Noem de bladzijde en wat u wilde doen. U kunt de gegevens ook als CSV of JSON ophalen: die knop staat bij elke lijst.',
        ],
      },
      {
        title: 'Opgesteld',
        paragraphs: ['Deze verklaring is van 22 november 2026, en wordt bij elke uitgave nagezien.'],
      },
    ] as readonly TextSection[],
  },
  privacy: {
    title: 'Privacy',
    sections: [
      {
        title: 'Van u wordt niets bewaard',
        paragraphs: [],
        points: [
          'Geen cookies, en niets anders in uw browser.',
          'Geen verslag van wie welke bladzijde opvraagt of waarop wordt gezocht.',
          'Geen letter, beeld, teller of script van een ander: uw browser vraagt alleen aan deze site.',
          'Bladzijden die u hierna opent krijgen niet te horen dat u hier was.',
        ],
      },
      {
        title: 'Uw adres, een minuut lang',
        paragraphs: [
          'Om te zorgen dat niemand de site overvraagt, telt het programma in het geheugen hoeveel bladzijden een internetadres opvraagt. Een minuut na uw laatste bladzijde telt dat niet meer mee. Het wordt nergens opgeschreven. Wie de server beheert kan ervoor een eigen verslag bijhouden; vraag dat aan wie deze site aanbiedt.',
        ],
      },
      {
        title: 'Wie in brieven staat',
        paragraphs: [
          'Het register bevat namen die in openbare brieven staan: van bewindspersonen, Kamerleden, en soms van anderen. Staat u erin en hoort dat niet, meld het dan.',
        ],
      },
    ] as readonly TextSection[],
  },
}

/** What these pages say, in any language. */
export type WebSubjectsMessages = typeof webSubjectsNl
