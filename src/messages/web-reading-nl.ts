/** A piece of a page that is only read: a heading with paragraphs below it, and a list. */
export type TextSection = {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly points?: readonly string[]
}

/** What the pages that are only read say in Dutch. */
export const webReadingNl = {
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
      'amount whose': 'of het bedrag van de regering is, al besteed of van anderen',
      'amount years': 'voor welke jaren het bedrag is',
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
export type WebReadingMessages = typeof webReadingNl
