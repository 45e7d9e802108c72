/** Everything that fetching from the sources says in Dutch, beside what the sources themselves say (`sources-nl.ts`). */
export const fetchNl = {
  errors: {
    'paper-missing': (id: string) => `van ${id} is er nog geen tekst.`,
    'source-no-paper': (id: string, url: string) =>
      `${url} gaf geen stuk maar iets anders, waarschijnlijk een foutpagina. ${id} wordt later opnieuw gehaald.`,
    'fetch-nothing': () =>
      'er is niets genoemd om te halen. Geef nummers als kst-32735-380, of --dossier 32735.',
    'fetch-both': () => 'geef nummers of --dossier, niet allebei.',
    'since-alone': () => '--since hoort bij --dossier. Laat het weg, of noem het dossier erbij.',
    'since-invalid': (text: string) => `--since ${text} is geen dag. Schrijf JJJJ, JJJJ-MM of JJJJ-MM-DD.`,
    'dossier-invalid': (text: string) =>
      `--dossier ${text} is geen dossiernummer. Schrijf vijf cijfers, zo nodig met toevoeging: 32735, 36600-XVII of 21501-02.`,
  },
  options: {
    watch: 'een eigen lijst van wat er gevolgd wordt, in plaats van vocabulary/watch.yaml',
    reason: 'waarom: komt bij elke gebeurtenis in het logboek te staan',
    json: 'één regel JSON per nieuw stuk',
  },
  fetch: {
    unknown: (id: string) =>
      `${id} is bij de Tweede Kamer noch bij Officiële Bekendmakingen te vinden. Controleer het nummer, bijvoorbeeld kst-32735-380 of 2025D06439; een stuk van vandaag kan er morgen wel zijn.`,
    summary: 'haalt stukken bij de Tweede Kamer en Officiële Bekendmakingen, en neemt ze op in het register',
    numbers: 'nummers: kst-32735-380, 2025D06439 of 2024Z10720 (alle stukken van die zaak)',
    dossier: 'alle stukken van een dossier: 32735, 36600-XVII, 21501-02',
    since: 'met --dossier: niet ouder dan dit jaar, deze maand of deze dag',
    after: `
Haalt de XML van de bekendmaking, en als die er nog niet is het bestand zoals het is ingediend. Bijlagen en beslisnota's komen mee.
Wat de bron zegt gaat voor: datum, nummer en titel komen van de Kamer. Wat al in het register staat wordt niet dubbel opgenomen;
is er een nieuwe versie, dan wordt dat een nieuwe versie. Daarna wordt elke brief naast de eerdere gelegd.
Uitgang 1 als een stuk niet te vinden, te halen of te lezen was. Wat niet lukte komt bij de volgende keer vanzelf weer aan de beurt.

Voorbeelden:
  rekenschap fetch kst-32735-380
  rekenschap fetch 2024Z10720
  rekenschap fetch --dossier 32735 --since 2022`,
  },
  sync: {
    summary: 'volgt de open data van de Tweede Kamer, neemt op wat gevolgd wordt en toont wat er nieuw is',
    after: `
Wat er gevolgd wordt staat in vocabulary/watch.yaml, of in een eigen bestand: dossiers, commissies, afzenders, woorden.
De eerste keer komt alles langs wat de Kamer sinds 2008 bijhoudt, en dat duurt uren; wie alleen een dossier wil, neemt 'fetch'.
Het kan op elk moment worden afgebroken: de volgende keer gaat het verder waar het was. Voor aldoor: 'rekenschap worker'.
Uitgang 1 als een bron of een stuk moeilijk deed; dat wordt gezegd, en komt de volgende keer weer aan de beurt.

Voorbeelden:
  rekenschap sync
  rekenschap sync --watch eigen-lijst.yaml`,
  },
  worker: {
    summary: 'werkt door tot het gestopt wordt: volgt de bronnen, haalt, leest en vergelijkt',
    noFollow: 'vraagt zelf niet wat er nieuw is; doet alleen wat er klaarstaat',
    working: 'aan het werk; stop met Ctrl-C.',
    after: `
Vraagt elke twintig seconden wat er nieuw is. Met DATABASE_URL mogen er zoveel tegelijk draaien als u wilt, op zoveel machines als
u wilt: ze verdelen het werk, en elke bron krijgt toch maar één vraag tegelijk. Valt er een uit, dan nemen de andere zijn werk over.

Voorbeelden:
  rekenschap worker
  DATABASE_URL=postgres://… rekenschap worker --no-follow`,
  },
  progress: {
    following: (category: string, rows: number) => `volgen: ${category}, ${rows} rijen`,
    fetched: (count: number, id: string) => `gehaald: ${count}, nu ${id}`,
    failed: (id: string, why: string | null) =>
      `${id} is niet gehaald en wordt later opnieuw geprobeerd${why === null ? '.' : `: ${why}`}`,
    unread: (id: string, why: string | null) =>
      `${id} is niet opgenomen en wordt later opnieuw geprobeerd${why === null ? '.' : `: ${why}`}`,
    again: (why: string) => `dat lukte niet en wordt zo opnieuw geprobeerd: ${why}`,
    givenUp: {
      follow: (why: string) => `het volgen van de bronnen is na enkele keren opgegeven: ${why}`,
      compare: (why: string) =>
        `het naast elkaar leggen van de brieven is na enkele keren opgegeven; alles is wel opgenomen: ${why}`,
    },
    unreadPieces: ({ count, fresh, name, place }: Unread) =>
      `${count} keer gaf een bron iets dat niet te lezen is (${fresh} keer sinds het begin van deze keer), het laatst ${name || 'zonder naam'} van ${place}. Het is bewaard zoals het kwam, en wordt later opnieuw gelezen.`,
    reading: (count: number, id: string) => `opgenomen: ${count}, nu ${id}`,
    filed: (id: string, document: string) => `${id} opgenomen als ${document}.`,
    checked: (count: number) =>
      count === 1 ? '1 stuk naast de eerdere gelegd.' : `${count} stukken naast de eerdere gelegd.`,
    linking: (left: number) => `naast de andere brieven leggen: nog ${left}`,
  },
  news: {
    words: {
      enclosed: (id: string) => `bijlage bij ${id}`,
      nothing: 'niets dat eerdere brieven raakt',
      notChecked: 'met veel tegelijk gekomen: niet apart naast de eerdere gelegd',
    },
    kinds: {
      settles: (count: number) => `handelt ${count} af`,
      realises: (count: number) => `meldt ${count} als gedaan`,
      contradicts: (count: number) => `spreekt ${count} tegen`,
      changes: (count: number) => `wijzigt ${count}`,
      moves: (count: number) => `verschuift ${count}`,
      weakens: (count: number) => `verzwakt ${count}`,
      strengthens: (count: number) => `versterkt ${count}`,
      silent: (count: number) => `zwijgt over ${count}`,
      new: (count: number) => `zegt ${count} nieuw toe`,
      repeats: (count: number) => `herhaalt ${count}`,
    },
  },
  done: ({ filed, missing, failed, unread, rows }: Counts) =>
    [
      ...(rows > 0 ? [`${rows} rijen gevolgd`] : []),
      `${filed} ${filed === 1 ? 'stuk' : 'stukken'} opgenomen`,
      ...(missing > 0 ? [`${missing} nog zonder tekst`] : []),
      ...(failed > 0 ? [`${failed} keer niet gehaald`] : []),
      ...(unread > 0 ? [`${unread} niet te lezen`] : []),
    ].join(' · '),
}

type Counts = {
  readonly filed: number
  readonly missing: number
  readonly failed: number
  readonly unread: number
  readonly rows: number
}

type Unread = {
  readonly count: number
  readonly fresh: number
  readonly name: string
  readonly place: string
}
