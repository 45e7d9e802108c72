import type { LetterLinkKind } from '#model/letter-link.ts'

type Counted = (count: string, one: boolean) => string

/** What the pages say in Dutch. Quotes are never said here: they come from letters. */
export const webNl = {
  brand: 'Rekenschap',
  tagline: 'Wat de regering de Kamer belooft, en wat ervan komt',
  otherLanguage: { name: 'English', label: 'This page in English' },
  skip: 'Naar de inhoud',
  navigation: 'Hoofdmenu',
  nav: {
    start: 'Begin',
    letters: 'Brieven',
    undertakings: 'Uitspraken',
    motions: 'Moties',
    recommendations: 'Aanbevelingen',
    search: 'Zoeken',
  },
  colophon: {
    notTheState: 'Rekenschap is geen website van de overheid.',
    machine:
      'Een machine las de brieven; waar geen mens keek, staat dat erbij. De woorden van de brief beslissen.',
  },
  forms: { download: 'Deze lijst als', json: 'JSON', csv: 'CSV', data: 'Deze gegevens als' },
  search: {
    label: 'Zoek in brieven en beloften',
    button: 'Zoeken',
    hint: 'Bijvoorbeeld: soort:toezegging nota, land:Iran, "vrijheid van meningsuiting"',
    title: 'Zoeken',
    titleOf: (words: string) => `${words} · Zoeken`,
    found: ((count, one) => `${count} ${one ? 'plaats' : 'plaatsen'} gevonden`) as Counted,
    none: 'Niets gevonden',
    tryLess: 'Zoek met minder woorden, of zonder een van de velden.',
    empty: 'Typ een of meer woorden, of een veld als soort:toezegging.',
    widened: (count: string) => `Daarachter ${count} plaatsen waar de meeste van deze woorden staan.`,
    next: 'Verder zoeken',
    expired: 'Dit vervolg van de zoekopdracht is niet meer geldig.',
    narrow: 'Verfijnen',
  },
  start: {
    title: 'Wat is beloofd, en wat kwam ervan?',
    intro:
      'Alle toezeggingen, moties, aanbevelingen en bedragen uit brieven van de regering, elk met de woorden van de minister erbij.',
    newest: 'Nieuw',
    newestIntro: 'De laatste brieven, en wat ze veranderen aan wat eerder is gezegd.',
    allLetters: 'Alle brieven',
    due: 'Termijn loopt af',
    dueIntro: 'Beloften waarvan de laatste dag nog komt.',
    dueNone: 'Er is geen belofte met een laatste dag die nog komt.',
    allDue: 'Alle beloften op termijn',
    silent: 'Het langst stil',
    silentIntro: (letters: string, until: string) =>
      `Geen afdoening gevonden in de ${letters} stukken t/m ${until}. Niemand heeft nagezien of er elders iets staat.`,
    silentNone: 'Elke belofte komt in een latere brief terug.',
    allSilent: 'Alle voornemens, oudste eerst',
    figures: 'In dit register',
    period: (from: string, to: string) => `Brieven van ${from} tot en met ${to}`,
    changesNothing: 'Geen verband met eerdere brieven gevonden',
    empty: 'Dit register is nog leeg.',
    emptyHow: 'Neem brieven op met:',
    emptyCommand: 'rekenschap add brieven/',
    letters: ['brief', 'brieven'] as readonly [string, string],
    links: ['verband tussen brieven', 'verbanden tussen brieven'] as readonly [string, string],
  },
  letters: {
    title: 'Brieven',
    count: ((count, one) => `${count} ${one ? 'brief' : 'brieven'}`) as Counted,
    filter: 'Filter',
    apply: 'Toon',
    clear: 'Alles wissen',
    any: 'alle',
    fields: {
      kind: 'Soort stuk',
      year: 'Jaar',
      ministry: 'Ministerie',
      dossier: 'Dossier',
      theme: 'Thema',
    },
    orders: { newest: 'nieuwste eerst', oldest: 'oudste eerst' },
    none: 'Geen brief voldoet aan dit filter.',
    tryLess: 'Haal een keuze weg, of begin opnieuw.',
    pastLast: 'Zoveel bladzijden heeft deze lijst niet.',
    toFirst: 'Naar de eerste bladzijde',
    holds: 'Bevat',
    holdsNothing: 'niets gevonden dat iemand volgt',
    columns: {
      id: 'kenmerk',
      date: 'datum',
      kind: 'soort',
      title: 'titel',
      ministries: 'ministeries',
      identifiers: 'nummers',
      address: 'adres',
    },
  },
  paging: {
    label: 'Bladzijden',
    previous: 'Vorige',
    next: 'Volgende',
    page: (page: string, of: string) => `Bladzijde ${page} van ${of}`,
  },
  letter: {
    untitled: 'Brief zonder titel',
    back: 'Alle brieven',
    asRead: 'Leestekst',
    original: 'Oorspronkelijke tekst',
    originalIntro: 'De tekst precies zoals ontvangen, met bladkoppen en gebroken regels.',
    view: 'Weergave',
    official: 'Officiële bekendmaking',
    citation: 'Verwijs zo naar deze brief',
    copy: 'Kopieer',
    copied: 'Gekopieerd',
    notUnderstood: 'Niet begrepen',
    notUnderstoodIntro: (count: string) =>
      `Van deze ${count} stukken tekst kon niet worden gezegd wat ze betekenen. Lees ze zelf na.`,
    understood: 'Er is geen stuk tekst dat niet begrepen werd.',
    enclosures: 'Bijlagen',
    enclosureOf: 'Bijlage bij',
    earlier: 'Naast eerdere brieven',
    earlierIntro:
      'Wat deze brief doet met wat eerder is gezegd. Door een machine gevonden; niemand keek het na.',
    earlierNone: 'Er is geen verband met een eerdere brief gevonden.',
    here: 'hier',
    before: 'eerder',
    parts: 'Onderdelen van deze bladzijde',
  },
  item: {
    back: 'In de brief',
    context: 'In zijn verband',
    facts: 'Wat is gelezen, en aan welke woorden',
    thread: 'Door de brieven heen',
    threadNone: (letters: string, until: string) =>
      `Geen latere of eerdere brief gevonden die hierop terugkomt, in de ${letters} stukken t/m ${until}.`,
    threadIntro:
      'Elke keer dat een brief hierop terugkomt, van oud naar nieuw. Verbanden zijn voorstellen van een machine.',
    current: 'deze uitspraak',
    deciding: 'beslissende woorden',
    certainty: 'zekerheid',
    lost: 'Deze woorden staan niet meer in de nieuwste versie van de brief.',
    moved: 'Deze woorden staan in de nieuwste versie op een andere plaats.',
    permalink: 'Vast adres',
    foundBy: 'Gevonden door',
    rule: 'Regel',
    confidence: 'Zekerheid',
    speaker: 'Woorden van',
    page: 'Bladzijde',
    letter: 'Brief',
    themes: 'Thema',
    countries: 'Landen',
    doubts: 'Twijfel',
    unreviewed: 'Door een machine gevonden, door niemand nagezien.',
  },
  /** What a later letter does with what was said before. */
  does: {
    repeats: 'herhaalt',
    continues: 'zet voort',
    changes: 'verandert',
    weakens: 'zwakt af',
    strengthens: 'versterkt',
    contradicts: 'spreekt tegen',
    realises: 'zegt dat het gedaan is',
    settles: 'doet af',
    answers: 'beantwoordt',
    moves: 'verschuift',
    revives: 'pakt weer op',
  } as Record<LetterLinkKind, string>,
  term: (day: string) => `t/m ${day}`,
  progress: {
    title: 'Rekenschap maakt zich klaar',
    intro: 'Deze bladzijde ververst zichzelf. Zonder JavaScript: kijk met de link hieronder opnieuw.',
    again: 'Kijk opnieuw',
    says: ({
      phase,
      done,
      total,
      name,
    }: {
      readonly phase: 'opening' | 'reading' | 'comparing' | 'ready' | 'failed'
      readonly done: number
      readonly total: number
      readonly name: string
    }) =>
      ({
        opening: 'Het register wordt geopend.',
        reading: `Brief ${Math.min(done + 1, total)} van ${total} wordt gelezen${name === '' ? '.' : `: ${name}`}`,
        comparing: 'De brieven worden naast elkaar gelegd.',
        ready: 'Klaar.',
        failed: 'Het is mislukt. Kijk in het venster waarin u Rekenschap startte.',
      })[phase],
  },
  problems: {
    foreign: {
      title: 'Dit kwam niet van hier',
      what: 'Wat u stuurde kwam niet van een bladzijde van deze website, en is niet gelezen.',
      remedy: 'Open de bladzijde hier en stuur het vandaar.',
    },
    'not-found': {
      title: 'Deze bladzijde is er niet',
      what: 'Het adres klopt niet, of wat er stond is weg.',
      remedy: 'Kijk het adres na, zoek ernaar, of begin bij de lijst van brieven.',
    },
    'wrong-method': {
      title: 'Dit kan hier niet',
      what: 'Deze bladzijde kan alleen worden opgevraagd.',
      remedy: 'Ga terug en volg de link opnieuw.',
    },
    'too-large': {
      title: 'Dat is te groot',
      what: 'Wat u stuurde is groter dan hier mag.',
      remedy: 'Stuur iets kleiners.',
    },
    'too-many': {
      title: 'Even geduld',
      what: 'Er kwamen van uw adres te veel vragen tegelijk.',
      remedy: 'Wacht een minuut en probeer opnieuw. Voor alles ineens zijn er JSON en CSV bij elke lijst.',
    },
    failed: {
      title: 'Er ging iets mis',
      what: 'Deze bladzijde kon niet worden gemaakt. Dat ligt aan ons.',
      remedy: 'Probeer het over een minuut opnieuw, of begin bij het begin.',
    },
  },
}

/** What the pages say, in any language. */
export type WebMessages = typeof webNl
