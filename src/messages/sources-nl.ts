/** What the fetchers say in Dutch about the sources they ask. */
export const sourcesNl = {
  errors: {
    'source-unreachable': (host: string, why: string, tries: number) =>
      `${host}: het lukt niet (${why}; ${tries === 1 ? '1 keer' : `${tries} keer`} geprobeerd). Probeer het later opnieuw; wat al is opgehaald, blijft bewaard.`,
    'source-answer-too-large': (url: string, megabytes: string) =>
      `${url}: het antwoord is groter dan ${megabytes} MB en wordt niet opgehaald. Controleer of dit het goede stuk is.`,
    'source-redirect-refused': (url: string, target: string) =>
      `${url}: de bron stuurt door naar ${target}, en daar gaat Rekenschap niet heen (een ander adres zonder versleuteling, of te vaak doorgestuurd). Controleer het adres van de bron in de instellingen.`,
    'source-refused': (url: string, status: number, words: string) =>
      `${url}: de bron weigert deze vraag (HTTP ${status}${words && `: ${words}`}). Controleer het adres van de bron; klopt dat, meld dit dan, want de bron kan veranderd zijn.`,
    'source-not-understood': (url: string, what: string) =>
      `${url}: het antwoord is niet te lezen: ${what}. Probeer het later opnieuw; blijft het zo, meld het dan, want de bron kan veranderd zijn.`,
    'publications-search-refused': (query: string, why: string) =>
      `Officiële Bekendmakingen wijst deze zoekvraag af: ${why}. De vraag was: ${query}`,
  },
  /** Why one try failed. */
  failed: {
    status: (status: number) => `HTTP ${status}`,
    connect: 'geen verbinding binnen de tijd',
    stalled: 'het antwoord bleef uit of bleef steken',
    slow: 'het antwoord duurde te lang',
    unknownHost: 'het adres is onbekend, of er is geen netwerk',
    refused: 'de verbinding wordt geweigerd',
    cut: 'het antwoord brak halverwege af',
    certificate: 'het certificaat van de bron deugt niet',
    length: (got: number, expected: number) => `${got} bytes in plaats van ${expected}`,
    other: (code: string) => code,
  },
  /** What is wrong with an answer. */
  odd: {
    html: (words: string) => `een webpagina in plaats van gegevens${words && ` (“${words}”)`}`,
    noJson: (words: string) => `geen JSON${words && ` (“${words}”)`}`,
    noPage: 'wel JSON, maar zonder rijen',
    damaged: 'het is afgebroken of iets anders dan gevraagd, ook bij een tweede keer vragen',
    loop: 'de volgende bladzijde is er een die al gelezen is',
    elsewhere: (target: string) => `de volgende bladzijde staat op een ander adres (${target})`,
  },
  noReason: 'zonder reden te noemen',
  retry: (host: string, why: string, seconds: string) => `${host}: ${why}; over ${seconds} s opnieuw`,
}

/** What the fetchers say, in any language. */
export type SourcesMessages = typeof sourcesNl
