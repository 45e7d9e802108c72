/** What the closing account and the overview of motions and commitments say in Dutch. */
export const accountNl = {
  account: {
    title: (of: string) => `Slotrekening: ${of}`,
    ofTheme: (theme: string) => `alles over ${theme}`,
    subtitle: (documents: number, until: string) =>
      `${documents === 1 ? '1 later stuk' : `${documents} latere stukken`}${until === '' ? '' : ` t/m ${until}`}`,
    promised: 'het voornemen',
    totals: 'Alles bij elkaar',
    state: 'wat ervan kwam',
    number: 'aantal',
    sum: 'samen',
    commitments: 'Elk voornemen, met wat er later over is gezegd',
    colophon:
      'Gevonden door Rekenschap, zonder menselijke beoordeling. “Gedaan” betekent dat een latere brief dat zegt; “niets gevonden” betekent alleen dat deze stukken zwijgen.',
  },
  states: {
    claimed: 'gedaan of afgedaan, volgens een latere brief',
    changed: 'veranderd of tegengesproken',
    moved: 'verschoven',
    weakened: 'afgezwakt',
    repeated: 'alleen herhaald of voortgezet',
    silent: 'niets meer over gevonden',
  },
  links: {
    repeats: 'herhaald',
    continues: 'voortgezet',
    changes: 'veranderd',
    weakens: 'afgezwakt',
    strengthens: 'versterkt',
    contradicts: 'tegengesproken',
    realises: 'gedaan',
    settles: 'afgedaan',
    answers: 'beantwoord',
    moves: 'verschoven',
    revives: 'weer opgepakt',
  },
  overview: {
    title: 'Stand van zaken moties en toezeggingen',
    subtitle: (documents: number, until: string) =>
      `${documents === 1 ? '1 stuk' : `${documents} stukken`}${until === '' ? '' : ` t/m ${until}`}`,
    motions: 'Moties',
    undertakings: 'Toezeggingen aan de Kamer',
    intentions: 'Voornemens',
    instruments: 'Fondsen, programma’s en kaders',
    columns: {
      date: 'datum',
      text: 'tekst',
      where: 'gedaan in',
      state: 'stand van zaken',
      source: 'bron',
      name: 'naam',
      periods: 'looptijd volgens de brieven',
      sums: 'bedragen',
      lastNamed: 'laatst genoemd',
    },
    noSettlement: (documents: number, until: string) =>
      `geen afdoening gevonden in de ${documents} stukken t/m ${until}`,
    open: 'niet gezegd wat ermee is gedaan',
    term: (term: string) => `termijn: ${term}`,
    none: 'geen',
    perYear: 'per jaar',
    differ: 'brieven verschillen',
    colophon:
      'Samengesteld door Rekenschap uit de brieven zelf, zonder menselijke beoordeling. Wat het register van de Kamer zegt staat hier niet in.',
  },
}

/** What the account and the overview say, in any language. */
export type AccountMessages = typeof accountNl
