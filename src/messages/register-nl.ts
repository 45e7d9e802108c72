/** Everything the register says in Dutch, beside what its database says (`store-nl.ts`). */
export const registerNl = {
  errors: {
    'backup-damaged': (name: string) =>
      `${name} is niet heel: er ontbreekt iets of er is iets veranderd. Er is niets teruggezet; neem een andere reservekopie.`,
    'backup-unknown': (name: string) =>
      `${name} is geen reservekopie van Rekenschap. Noem een bestand dat met 'rekenschap backup' gemaakt is.`,
    'backup-newer': (name: string, program: string) =>
      `${name} is gemaakt met een nieuwer Rekenschap (${program}). Werk dit Rekenschap bij en probeer opnieuw.`,
    'register-not-empty': (where: string) =>
      `${where} is niet leeg; terugzetten kan alleen in een leeg register. Noem een andere map met REKENSCHAP_DATA, of een lege database met DATABASE_URL.`,
    'file-exists': (file: string) => `${file} bestaat al en wordt niet overschreven. Kies een andere naam.`,
    'moment-invalid': (text: string) =>
      `--known-on ${text} is geen dag of tijdstip. Schrijf JJJJ-MM-DD (die hele dag telt mee) of een tijdstip als 2024-05-01T09:30:00Z.`,
    'cursor-invalid': (text: string) =>
      `--after ${text} is geen vervolg van een zoekopdracht. Neem de waarde over die de vorige bladzijde gaf.`,
    'list-unknown': (text: string, lists: string) => `de lijst ${text} is er niet. Kies uit ${lists}.`,
    'search-empty': () =>
      'er is niets om naar te zoeken. Geef een of meer woorden, of een veld als soort:toezegging.',
  },
  options: {
    knownOn: 'zoals het register het toen wist: een dag (JJJJ-MM-DD, die hele dag telt mee) of een tijdstip',
    knownOnRegister: 'met register: zoals het dat toen wist, een dag of een tijdstip',
  },
  add: {
    summary: 'neemt brieven op in het register; wat er al in staat blijft zoals het is',
    paths: 'bestanden, mappen of patronen; - is standaardinvoer',
    date: 'datum van de brieven, JJJJ-MM-DD; gaat voor wat zij zelf zeggen',
    reason: 'waarom: komt bij elke gebeurtenis in het logboek te staan',
    json: 'één regel JSON per bestand',
    after: `
Elke brief gaat er in één keer helemaal in of niet: wordt het programma gestopt, dan gaat een volgende keer verder waar het was.
Een bestand dat er al in staat wordt overgeslagen; een veranderd bestand (zelfde officiële nummer, of dezelfde plaats en grotendeels
dezelfde tekst) wordt een nieuwe versie, en elke uitspraak wordt daarin teruggezocht: op dezelfde plaats, elders, of niet meer.
Het register staat in de gegevensmap (REKENSCHAP_DATA), of in de PostgreSQL van DATABASE_URL. Neem er geen concepten in op.

Voorbeelden:
  rekenschap add brieven/
  rekenschap add kst-32735-380.xml --reason 'nagekomen bijlage'
  pdftotext brief.pdf - | rekenschap add -`,
    outcome: {
      new: 'nieuw',
      known: 'stond er al in',
      'new-version': 'nieuwe versie',
      'read-again': 'opnieuw gelezen',
    },
    entries: (opened: number, moved: number, lost: number) =>
      [
        `${opened} ${opened === 1 ? 'post' : 'posten'} erbij`,
        ...(moved > 0 ? [`${moved} verplaatst`] : []),
        ...(lost > 0 ? [`${lost} niet teruggevonden`] : []),
      ].join(', '),
    reading: (left: number, name: string) => `nog ${left} te lezen: ${name}`,
    linking: (left: number) => `naast de andere brieven leggen: nog ${left}`,
    done: (added: number, known: number, failed: number, links: number) =>
      [
        `${added} opgenomen`,
        `${known} al bekend`,
        ...(failed > 0 ? [`${failed} mislukt`] : []),
        `${links} ${links === 1 ? 'brief' : 'brieven'} naast de andere gelegd`,
      ].join(' · '),
  },
  reread: {
    summary: 'leest wat in het register staat opnieuw, met de regels van nu, en toont wat dat verandert',
    apply: 'neemt de nieuwe lezing ook over; zonder deze optie verandert er niets',
    reason: 'waarom: komt bij elke gebeurtenis in het logboek te staan',
    json: 'één regel JSON per document',
    all: 'alle verschillen, niet alleen de eerste van elke brief',
    after: `
Een post houdt zijn id: wat opnieuw gevonden wordt blijft dezelfde, wat niet meer gevonden wordt blijft staan als niet teruggevonden.
Uitgang 1 als er iets verandert of een brief niet te lezen is.

Voorbeelden:
  rekenschap reread
  rekenschap reread --apply --reason 'regels voor termijnen verbeterd'`,
    left: (left: number, name: string) => `nog ${left} opnieuw te lezen: ${name}`,
    nothing: 'Alles in het register is al met deze regels gelezen.',
    same: (count: number) =>
      `${count === 1 ? '1 document' : `${count} documenten`} opnieuw gelezen: er verandert niets.`,
    notApplied: 'Er is niets veranderd. Met --apply worden deze lezingen overgenomen.',
    applied: (count: number) => `${count === 1 ? '1 lezing' : `${count} lezingen`} overgenomen.`,
  },
  search: {
    summary: 'zoekt in het register, in alinea’s en in wat daarin beloofd, gevraagd en beantwoord is',
    words: 'wat gezocht wordt: woorden, "vaste groepen", begin*, OR, -niet, en velden als soort:toezegging',
    sort: 'volgorde: relevance (op treffer), date (nieuwste eerst), deadline (eerste termijn eerst)',
    limit: 'hoeveel treffers op een bladzijde, hooguit 200',
    cursor: 'gaat verder na de vorige bladzijde, met de waarde die daar onderaan staat',
    json: 'één regel JSON per treffer, en een laatste met aantallen en het vervolg',
    after: `
Alle woorden moeten voorkomen: in de alinea zelf, in het kopje erboven of in de titel van de brief. Zijn er minder dan tien zulke
treffers, dan staat erachter wat de meeste of de meest zeggende woorden heeft; dat wordt erbij gezegd. Van meer dan 10.000 treffers
worden de nieuwste 10.000 op volgorde gezet. Enkelvoud, meervoud, vervoegingen en delen van samenstellingen tellen als hetzelfde woord.
Velden: soort: klasse: thema: land: ministerie: stuk: jaar: van:JJJJ-MM-DD tot:JJJJ-MM-DD. Met soort:, klasse: of --sort deadline wordt
in de posten gezocht (toezeggingen, moties, aanbevelingen …), anders in alinea’s.

Voorbeelden:
  rekenschap search mensenrechtenverdedigers visum
  rekenschap search 'soort:toezegging thema:persvrijheid van:2023-01-01' --sort deadline
  rekenschap search '"maatschappelijke organisaties" -subsidie' --json`,
    found: (total: string) => `${total} ${total === '1' ? 'treffer' : 'treffers'}`,
    widened: (some: string) => `Alle woorden samen staan er weinig in: erachter ${some} met de meeste ervan.`,
    newest: 'Er is meer; de nieuwste hiervan staan op volgorde.',
    none: 'Niets gevonden.',
    tryLess: 'Probeer minder of andere woorden, een begin* of laat een veld weg.',
    emptyRegister: "Het register is nog leeg: neem eerst brieven op met 'rekenschap add'.",
    more: (cursor: string) => `Verder: --after ${cursor}`,
    until: (day: string) => `termijn t/m ${day}`,
    frameworkOf: (part: string) => `raamwerk: ${part}`,
    facets: {
      soort: 'soort',
      klasse: 'klasse',
      thema: 'thema',
      land: 'land',
      ministerie: 'ministerie',
      stuk: 'stuk',
      jaar: 'jaar',
    },
  },
  list: {
    summary: 'toont een lijst uit het register, zoals die nu is of zoals zij op een dag bekend was',
    list: (lists: string) => `welke lijst: ${lists}`,
    json: 'één regel JSON per rij',
    after: `
Voorbeelden:
  rekenschap list entries
  rekenschap list documents --known-on 2024-12-31
  rekenschap list links --json`,
    anchors: { moved: 'verplaatst', lost: 'niet teruggevonden' },
    names: {
      documents: 'documenten',
      versions: 'versies',
      readings: 'lezingen',
      entries: 'posten',
      links: 'verbanden',
      threads: 'draden',
      instruments: 'instrumenten',
      expectations: 'verwachtingen',
      events: 'gebeurtenissen',
    },
    empty: 'Deze lijst is leeg.',
    count: (count: string, name: string) => `${count} ${name}`,
  },
  verify: {
    summary: 'controleert het register: elk citaat, elke hash, elk verband, het logboek en wat daarop rust',
    json: 'één regel JSON per gebrek',
    after: `
Uitgang 0 als alles klopt, 1 als er iets mis is.

Voorbeelden:
  rekenschap verify`,
    parts: {
      chain: 'het logboek',
      projections: 'de stand volgens het logboek',
      received: 'de ontvangen bestanden',
      readings: 'de lezingen en hun citaten',
      held: 'posten, verbanden en zoekindex',
      terms: 'de telling van woorden',
      sources: 'wat van de bronnen bekend is',
    },
    whole: (events: string, documents: string) =>
      `Het register is heel: ${events} gebeurtenissen en ${documents} documenten nagekeken.`,
    damaged: (count: number) =>
      `${count === 1 ? '1 gebrek' : `${count} gebreken`} gevonden. Zet een reservekopie terug in een leeg register ('rekenschap restore').`,
    damage: {
      'event-hash': (object: string, detail: string) =>
        `${object}: deze gebeurtenis is veranderd (${detail}).`,
      'event-order': (object: string, detail: string) =>
        `${object}: deze gebeurtenis sluit niet aan op wat ervoor kwam (${detail}).`,
      'chain-head': (_object: string, detail: string) =>
        `het logboek houdt te vroeg of te laat op (${detail}): er zijn gebeurtenissen weg of toegevoegd.`,
      projection: (object: string, detail: string) =>
        `${object}: de stand is niet wat het logboek zegt (${detail === '-' ? 'ontbreekt' : detail === '+' ? 'hoort er niet' : 'anders'}).`,
      'blob-hash': (object: string) => `${object}: het ontvangen bestand is veranderd.`,
      'blob-absent': (object: string) => `${object}: het ontvangen bestand ontbreekt.`,
      'text-hash': (object: string) => `${object}: de tekst is veranderd.`,
      'text-absent': (object: string) => `${object}: de tekst ontbreekt.`,
      'findings-hash': (object: string, detail: string) =>
        `${object}: wat erin gevonden is, is veranderd of onvolledig (${detail}).`,
      quote: (object: string, detail: string) =>
        `${object}: het citaat staat niet zo in de tekst („${detail.slice(0, 80)}”).`,
      'link-quote': (object: string, detail: string) =>
        `${object}: het citaat van dit verband staat niet zo in de tekst („${detail.slice(0, 80)}”).`,
      passage: (object: string, detail: string) => `${object}: de alinea’s kloppen niet (${detail}).`,
      'rest-hash': (object: string) =>
        `${object}: de kop, de alinea’s of de uitspraken om brieven mee te vergelijken zijn veranderd.`,
      thread: (object: string, detail: string) =>
        `${object}: dit verband staat in een andere draad (${detail}).`,
      index: (object: string, detail: string) => `${object}: de zoekindex is onvolledig (${detail}).`,
      terms: (object: string, detail: string) => `${object}: de telling klopt niet (${detail}).`,
      'house-ref': (object: string, detail: string) =>
        `${object}: dit verband hoort bij geen rij van de Kamer die geldt (${detail}).`,
      'house-mention': (object: string, detail: string) =>
        `${object}: dit nummer staat bij geen rij van de Kamer die geldt (${detail}).`,
      'paper-document': (object: string, detail: string) =>
        `${object}: dit stuk is opgenomen als document ${detail}, maar dat document is er niet.`,
    },
  },
  backup: {
    summary: 'schrijft het hele register in één bestand, van welke database ook',
    file: 'het bestand dat gemaakt wordt',
    after: `
Het bestand is gzip met op elke regel een rij als JSON, en een laatste regel waaraan te zien is dat niets ontbreekt. Het bevat alle
ontvangen brieven: bewaar het zo zorgvuldig als het register zelf.

Voorbeelden:
  rekenschap backup register-2024-05-01.ndjson.gz`,
    done: (file: string, rows: string) => `${file} geschreven: ${rows} rijen.`,
  },
  restore: {
    summary: 'zet een reservekopie terug in een leeg register, van welke database ook',
    file: 'de reservekopie',
    after: `
Alles of niets: is de reservekopie niet heel, dan blijft het register leeg.

Voorbeelden:
  DATABASE_URL=postgres://… rekenschap restore register-2024-05-01.ndjson.gz`,
    rows: (count: string) => `${count} rijen gelezen`,
    done: (rows: string, at: string) => `${rows} rijen teruggezet, van de stand van ${at}.`,
  },
}

/** What the register says, in any language. */
export type RegisterMessages = typeof registerNl
