/** What the check of a letter against earlier ones says in Dutch. */
export const checkNl = {
  title: (letter: string) => `Kamerbriefcheck: ${letter}`,
  subtitle: (day: string, documents: number, until: string) =>
    `${day} · gehouden naast ${documents === 1 ? '1 stuk' : `${documents} stukken`}${until === '' ? '' : ` t/m ${until}`}`,
  noDay: 'brief zonder datum',
  sections: {
    settles: 'Wat deze brief afdoet',
    changes: 'Wat hij tegenspreekt of verandert',
    weakens: 'Wat hij afzwakt of versterkt',
    silent: 'Waarover hij zwijgt',
    new: 'Wat hij nieuw belooft',
    repeats: 'Wat hij herhaalt',
  },
  kinds: {
    settles: 'afgedaan',
    realises: 'gedaan, volgens de brief',
    contradicts: 'tegenspraak',
    changes: 'veranderd',
    moves: 'verschoven',
    weakens: 'afgezwakt',
    strengthens: 'versterkt',
    silent: 'geen vermelding gevonden',
    new: 'nieuw',
    repeats: 'herhaald',
  },
  attributes: {
    amount: 'bedrag',
    per: 'per jaar of in totaal',
    period: 'periode',
    date: 'datum',
    deadline: 'termijn',
    scope: 'reikwijdte',
    number: 'aantal',
    actor: 'wie het doet',
    condition: 'voorwaarde',
    modality: 'hoe vast het is gezegd',
    quantity: 'hoeveel',
    ambition: 'ambitie',
    recurrence: 'hoe vaak',
    status: 'stand',
    stance: 'standpunt',
    disposition: 'motie',
    content: 'inhoud van het stuk',
  } as Readonly<Record<string, string>>,
  here: 'deze brief',
  there: 'eerder',
  silentWords: (documents: number, until: string) =>
    `geen vermelding gevonden in ${documents === 1 ? 'het ene stuk' : `de ${documents} stukken`} t/m ${until}`,
  reasons: {
    due: 'de termijn is verstreken',
    recurring: 'hoort telkens terug te komen',
    'accounting-moment': 'gevraagd bij',
    'answering-term': 'hoort te volgen',
    'content-absent': 'zou in dit stuk staan',
    'money-unmentioned': 'bedrag waar niets meer over is gezegd',
  } as Readonly<Record<string, string>>,
  more: (count: number) => `… en nog ${count} (alles met --all)`,
  nothing: 'Er is niets gevonden dat met eerdere stukken te maken heeft.',
  none: 'niets gevonden',
  clean: 'Geen eerdere stukken om naast te leggen.',
  colophon:
    'Gevonden door Rekenschap, zonder menselijke beoordeling: elke regel is een voorstel, en stilte betekent alleen dat in deze stukken niets is gevonden.',
}

/** What the check says, in any language. */
export type CheckMessages = typeof checkNl
