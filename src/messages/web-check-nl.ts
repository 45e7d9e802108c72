/** What the pages that hold a letter against earlier ones say in Dutch. */
export const webCheckNl = {
  title: 'Controleer een brief',
  resultTitle: 'Kamerbriefcheck',
  intro:
    'Leg een brief of een concept naast alles wat eerder is gezegd: wat doet hij af, wat spreekt hij tegen, wat zwakt hij af, waarover zwijgt hij?',
  off: {
    title: 'Hier kunt u geen brieven insturen',
    why: 'Wie een brief instuurt vertrouwt die toe aan wie deze website beheert. Een concept hoort daarom niet op een openbare website: deze controle staat hier uit.',
    how: 'Op uw eigen computer kan het wel: start Rekenschap daar, of gebruik de opdracht hieronder. Dan verlaat de brief uw computer niet.',
    command: 'rekenschap check brief.docx --against register',
    admin:
      'Beheert u deze website voor een besloten groep? Zet dan REKENSCHAP_WEB_CHECK=1, of start met serve --check.',
    held: 'Van elke brief die al in het register staat is de controle er wel: open de brief en kies',
  },
  promise: {
    title: 'Wat er met uw brief gebeurt',
    points: [
      'Hij wordt gelezen in het geheugen van de computer waarop Rekenschap draait, en nergens opgeslagen of vastgelegd.',
      'Een bestand wordt geopend in een afgesloten proces dat niets kan schrijven en niemand kan bereiken.',
      'Het antwoord is deze ene bladzijde. Sluit u die, dan is alles weg.',
    ],
  },
  form: {
    file: 'Bestand',
    fileHint: (megabytes: string) =>
      `Word (docx, doc), pdf met tekst, OpenDocument, html, xml of platte tekst; hooguit ${megabytes} MB.`,
    drop: 'Sleep een bestand hierheen, of kies er een',
    or: 'of',
    text: 'Tekst van de brief',
    textHint: 'Plak hier de tekst, als u geen bestand hebt.',
    date: 'Datum van de brief',
    dateHint: 'Alleen nodig als de brief zelf geen datum noemt. Zonder datum wordt geen zwijgen gemeld.',
    page: 'Controleer',
    docx: 'Als Word-bestand',
    json: 'Als JSON',
    busy: 'De brief wordt gelezen en naast de andere gelegd …',
    pasted: 'geplakte tekst',
  },
  failed: {
    title: 'Dat lukte niet',
    empty: 'Er kwam geen brief aan. Kies een bestand, of plak de tekst in het veld.',
    emptyFile: (name: string) => `${name} is leeg. Kies een ander bestand, of plak de tekst.`,
    unreadable: 'Wat u stuurde kwam niet heel aan. Kies het bestand opnieuw en stuur het nog eens.',
    'too-large': (megabytes: string) =>
      `Dat is groter dan ${megabytes} MB. Bewaar de brief zonder plaatjes, of plak alleen de tekst.`,
    'bad-day': 'De datum is geen dag. Schrijf die als jaar-maand-dag, zoals 2024-12-31.',
    slow: 'Het lezen duurde te lang en is gestopt. Plak alleen de tekst, of gebruik de opdrachtregel.',
    heavy:
      'De brief vroeg meer geheugen dan een brief nodig heeft; het lezen is gestopt. Plak alleen de tekst.',
    busy: 'Van uw adres wordt al een brief gecontroleerd. Wacht tot die klaar is en probeer het dan opnieuw.',
    full: 'Er worden al andere brieven gecontroleerd. Probeer het over een minuut opnieuw.',
  },
  notices: {
    noStatements: 'In deze brief is niets gevonden dat naast andere brieven gelegd kan worden.',
    noDay:
      'Deze brief noemt geen datum: alle stukken tellen als eerder, en waarover hij zwijgt is niet te zeggen. Vul de datum in en stuur hem opnieuw.',
  },
  held: {
    tab: 'Controle',
    title: (letter: string) => `Controle van ${letter}`,
    back: 'De brief',
    intro: (against: string) => `Deze brief ${against}.`,
    waiting:
      'De controle van deze brief kan nu niet gemaakt worden: er wachten al andere. Probeer het over een minuut opnieuw.',
    slow: 'De controle van deze brief duurde te lang. Hieronder staat niets; de verbanden die al gevonden waren staan bij de brief.',
  },
  result: {
    facts: 'In het kort',
    against: (documents: string, until: string) =>
      `naast ${documents} ${documents === '1' ? 'eerder stuk' : 'eerdere stukken'}${until === '' ? '' : ` t/m ${until}`}`,
    ofAll: (held: string, all: string) =>
      `Van de ${all} stukken in het register zijn ${held} eerdere bekeken: die het meest dezelfde dingen noemen, en die waarvan een termijn het laatst verliep.`,
    proposals:
      'Gevonden door een machine, door niemand nagezien: elke regel is een voorstel, en zwijgen betekent alleen dat in deze stukken niets is gevonden.',
    searched: 'Waarin is gezocht',
    listOf: (documents: string) => `De stukken waarin is gezocht (${documents})`,
    moreOf: (documents: string) => `… en nog ${documents}`,
    none: 'Niets gevonden.',
    again: 'Nog een brief controleren',
    reading: 'De lezing van deze brief',
    readingIntro: 'Wat in de brief zelf is gelezen, naast de regel waar het staat.',
    doubt: 'twijfel',
    columns: {
      kind: 'wat',
      attribute: 'aan',
      words: 'beslissende woorden',
      here: 'deze brief',
      there: 'eerder',
      document: 'stuk',
      date: 'datum',
      page: 'bladzijde',
      address: 'adres',
      rule: 'regel',
      score: 'zekerheid',
    },
  },
}

/** What these pages say, in any language. */
export type WebCheckMessages = typeof webCheckNl
