/** What is said in Dutch of answers of a source that cannot be used. */
export const answersNl = {
  damaged: (url: string) =>
    `${url}: het antwoord is afgebroken of is iets anders dan gevraagd, ook bij een tweede keer vragen. Er is niets van overgenomen. Probeer het later opnieuw.`,
  refused: (url: string, status: number) =>
    `${url}: de bron weigert deze vraag (HTTP ${status}). Controleer het adres van de bron, of probeer het later opnieuw.`,
  circles: (url: string) =>
    `${url}: de bron verwijst terug naar een bladzijde die al gelezen is. Wat tot hier gelezen is blijft staan. Probeer het later opnieuw.`,
  search: (query: string, why: string) =>
    `Officiële Bekendmakingen wijst deze zoekvraag af: ${why}. De vraag was: ${query}`,
  noReason: 'zonder reden te noemen',
}

/** What is said of answers, in any language. */
export type AnswersMessages = typeof answersNl
