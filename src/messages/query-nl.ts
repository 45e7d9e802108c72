/** What is said in Dutch of a query that was not wholly understood. `text` is the piece as it was typed. */
export const queryNl = {
  problems: {
    'open-quote': (text: string) =>
      `Het aanhalingsteken voor “${text}” sluit niet; gezocht is op de losse woorden.`,
    'open-bracket': (text: string) => `Bij “${text}” ontbreekt een haakje; gezocht is zonder.`,
    'lone-or': () => 'Bij OR ontbreekt een van beide kanten; OR telt niet mee.',
    'too-long': () => 'De zoekvraag is te lang; alleen het begin telt mee.',
    'too-deep': () =>
      'Zoveel haakjes binnen haakjes volgt het zoeken niet; wat ertussen staat telt als gewone woorden.',
    'short-prefix': (text: string) =>
      `Voor * horen twee tekens of meer; “${text}” is gezocht als heel woord.`,
    'empty-field': (text: string) => `Achter “${text}” hoort meteen een waarde, zonder spatie.`,
    'excluded-field': (text: string) => `“${text}”: een veld kunt u niet uitsluiten; het telt niet mee.`,
    'field-in-choice': (text: string) => `“${text}” geldt voor de hele zoekvraag, niet als keuze bij OR.`,
    'unknown-kind': (text: string) => `Een soort “${text}” is er niet; het telt niet mee.`,
    'unknown-theme': (text: string) => `Een thema “${text}” is er niet; het telt niet mee.`,
    'unknown-country': (text: string) => `Een land “${text}” staat niet in de lijst; het telt niet mee.`,
    'unknown-ministry': (text: string) =>
      `Een ministerie “${text}” staat niet in de lijst; het telt niet mee.`,
    'unknown-document-kind': (text: string) => `Een soort stuk “${text}” is er niet; het telt niet mee.`,
    'unknown-class': (text: string) => `Een klasse “${text}” is er niet; het telt niet mee.`,
    'unknown-sort': (text: string) =>
      `Op “${text}” kan niet worden gesorteerd; kies relevantie, datum of termijn.`,
    'bad-year': (text: string) => `“${text}” is geen jaar; schrijf 2023 of 2021-2023.`,
    'bad-day': (text: string) => `“${text}” is geen dag; schrijf 2024-12-31, 31-12-2024, 2024-12 of 2024.`,
    'days-swapped': () => 'De eerste dag lag na de laatste; zij zijn omgewisseld.',
  },
}
