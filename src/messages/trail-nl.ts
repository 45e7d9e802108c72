/** What `trail` says in Dutch. */
export const trailNl = {
  errors: {
    'trail-number': (text: string) =>
      `${text} is geen nummer van de Kamer. Schrijf bijvoorbeeld kst-32735-380, '32 735, nr. 380', 2025D06439, 2024Z11482 of TZ202412-116.`,
    'trail-unknown': (id: string) =>
      `van ${id} is hier niets bekend. Haal het met 'rekenschap fetch ${id}', of volg de Kamer met 'rekenschap sync'.`,
  },
  trail: {
    summary: 'toont wat de bronnen en het register van één nummer weten',
    number: "kst-32735-380, '32 735, nr. 380', 2025D06439, 2024Z11482 of TZ202412-116",
    json: 'één JSON-object',
    after: `
Van een motie: oordeel van het kabinet, stemming, en wat haar verving. Van een toezegging: de brief die haar afdoet. Van een verzoek: uitstel,
rappels en antwoord, met de dagen ertussen. Van een brief: bijlagen, en wat ermee is afgedaan. En altijd: welke brieven ervan spreken.
Alles komt uit wat 'fetch' en 'sync' hebben meegenomen; er wordt niets opgevraagd. Uitgang 2 als er niets van bekend is.

Voorbeelden:
  rekenschap trail 2024Z11482
  rekenschap trail '32 735, nr. 380'
  rekenschap trail TZ202412-116 --json`,
  },
  heads: {
    motion: 'motie',
    commitment: 'toezegging',
    house: 'wat het register van de Kamer zegt',
    settles: 'wat hiermee is afgedaan, volgens de Kamer',
    chain: 'de gang van zaken',
    papers: 'stukken',
    enclosures: 'bijlagen',
    enclosedWith: 'bijlage bij',
    documents: 'in het register',
    letters: 'brieven die ervan spreken',
    says: 'wat het ministerie zelf zegt',
    speaksOf: 'moties waarvan deze brief spreekt',
  },
  facts: {
    by: 'van',
    appreciation: 'oordeel kabinet',
    vote: 'stemming',
    noVote: 'nog niet over gestemd',
    count: (votes: string, against: string) => `${votes}–${against}`,
    edited: 'dag van laatste wijziging',
    replaces: 'in plaats van',
    replacedBy: 'vervangen door',
    lapses: 'vervalt op',
    status: 'stand',
    made: 'gedaan op',
    settledOn: 'nagekomen op, zegt de Kamer',
    madeTo: 'aan',
    minister: 'door',
    settledBy: 'nagekomen met',
    unsettled: 'de Kamer noemt geen brief waarmee die is nagekomen',
    decided: 'besluit van de commissie',
    asked: 'gevraagd aan',
    others: 'ook',
  },
  what: {
    promised: 'toegezegd',
    requested: 'gevraagd',
    postponed: 'uitgesteld',
    listed: 'op de lijst van open verzoeken',
    inquired: 'navraag gedaan',
    reminded: 'gerappelleerd',
    expected: 'verwacht',
    answered: 'beantwoord',
    settled: 'afgedaan',
  },
  certainty: { certain: 'zeker', probable: 'waarschijnlijk', possible: 'mogelijk' },
  step: {
    undated: 'dag onbekend',
    time: (time: number) => `${time}e keer`,
    daysSince: (days: number) => `${days} ${days === 1 ? 'dag' : 'dagen'} later`,
    term: (range: string) => `termijn ${range}`,
    edited: 'dag van laatste wijziging',
  },
  end: {
    open: 'nog geen antwoord gevonden',
    late: (days: number, by: string) => `antwoord ${days} ${days === 1 ? 'dag' : 'dagen'} na ${by}`,
    inTime: (days: number, by: string) =>
      days === 0 ? `antwoord op ${by}` : `antwoord ${days} ${days === 1 ? 'dag' : 'dagen'} vóór ${by}`,
    by: {
      requested: 'de gevraagde datum',
      promised: 'de toegezegde datum',
      reminded: 'de datum van het rappel',
      rule: 'de gebruikelijke termijn',
    },
  },
  meant: {
    proposal: 'voorstel: nog niet alle moties van voor deze brief zijn bekend',
    why: {
      'no-such-member': 'niemand van die naam diende een motie in die hier bekend is',
      'nothing-fits': 'geen motie die hier bekend is past',
      'too-many-fit': 'er passen te veel moties om er een te noemen',
    },
    doubts: {
      'unknown-number': 'dit nummer is van geen motie die hier bekend is',
      'other-members': 'de motie met dit nummer is van andere leden',
      later: 'de motie met dit nummer is van na deze brief',
    },
  },
  text: {
    is: (zaak: string, sure: string) => `de tekst is die van motie ${zaak} (${sure})`,
    unknown: 'de tekst is van geen motie die hier bekend is',
    doubts: {
      'other-number': (stated: string, kept: string) =>
        `de tekst heet ${stated}, de Kamer noemt de motie ${kept}`,
      'other-members': (stated: string, kept: string) =>
        `de tekst noemt ${stated} als indieners, de Kamer ${kept}`,
      'other-day': (stated: string, kept: string) =>
        `de tekst is van ${stated}, de motie volgens de Kamer van ${kept}`,
    },
  },
  noLetters: 'geen brief in het register noemt dit nummer.',
  byWords: 'zonder nummer genoemd',
  cut: 'er hangt zoveel aan dat niet alles hier staat.',
}
