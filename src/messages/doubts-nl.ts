/** What each doubt code means, in Dutch, for whoever checks a finding. */
export const doubtsNl = {
  'calendar-missing': 'de kalender kent dit reces of deze begrotingsdag niet',
  'calendar-year-or-twelve-months': 'kalenderjaar of twaalf maanden: beide kan',
  'currency-from-context': 'de munt staat er niet bij en is elders uit de brief gehaald',
  'currency-not-named': 'de munt staat er niet bij; euro aangenomen',
  'date-inferred': 'de datum van de brief is afgeleid',
  'date-unknown': 'de brief heeft geen datum; geef die met --date',
  'discharge-recalled': 'kan ook een terugblik zijn op iets dat al was afgedaan',
  'dossier-from-context': 'het dossiernummer is elders uit de brief gehaald',
  'empty-line-in-sentence': 'er staat een lege regel midden in de zin',
  'encoding-guessed': 'de tekencodering is gegokt: Windows-1252',
  'event-unknown': 'wanneer deze gebeurtenis is, weet de kalender niet',
  'footnote-bodies-missing': 'er zijn nootcijfers, maar de noten zelf ontbreken',
  'no-byte-order-mark': 'de tekencodering is gegokt: UTF-16',
  'no-document-date': 'zonder datum van de brief is deze termijn niet te berekenen',
  'no-reason-given': 'er staat niet bij waarom',
  'nothing-said': 'de brief zegt er niets over',
  'number-damaged': 'het getal is beschadigd',
  'number-repaired': 'het getal is hersteld uit beschadigde tekst',
  'papers-in-between': 'er staan andere stukken tussen de reeks',
  'several-recommendations-in-one': 'er staan meer aanbevelingen in één',
  'stance-unsaid': 'het standpunt staat er niet met zoveel woorden',
  'start-unknown': 'waar het begint is onzeker',
  'stated-period': 'de termijn hangt aan een periode die elders in de brief staat',
  'year-after-noun': 'het jaar staat los van de dag',
  'year-inferred': 'het jaartal is afgeleid uit de datum van de brief',
}

/** A doubt that people can be told about. */
export type DoubtCode = keyof typeof doubtsNl
