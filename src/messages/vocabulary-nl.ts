/** What `rekenschap vocabulary` says in Dutch. The faults themselves are Dutch in any language: so are the lists. */
export const vocabularyNl = {
  summary: 'de woordenlijsten: controleren, en zien wat een wijziging doet',
  check: 'controleert alle lijsten in vocabulary/ en toont wat uw wijziging in brieven verandert',
  against: 'brieven om op te vergelijken; zonder deze optie samples/ en, als die er zijn, de echte brieven',
  baseline:
    'waarmee vergeleken wordt: een map met lijsten of een bestand van --save; zonder deze optie de laatste commit',
  save: 'bewaart de lijsten van nu in een bestand, om later met --baseline mee te vergelijken',
  all: 'alle verschillen; zonder deze optie de eerste van elke brief',
  json: 'fouten en verschillen als één JSON-object',
  after: `
Wijzigt niets aan lijsten of brieven. Uitgang 1 als een lijst fouten heeft; verschillen zijn geen fout.

Voorbeelden:
  rekenschap vocabulary check
  rekenschap vocabulary check --all
  rekenschap vocabulary check --against brieven/ --baseline oude-lijsten/
  rekenschap vocabulary check --save lijsten-van-nu.json`,
  sound: (lists: number, entries: string) => `${lists} lijsten met ${entries} regels: geen fouten.`,
  faults: (count: number) => (count === 1 ? 'Eén fout in de lijsten:' : `${count} fouten in de lijsten:`),
  line: (file: string, line: number, problem: string) => `${file}, regel ${line}: ${problem}`,
  mendFirst: 'Wat de wijziging doet is pas te zien als deze fouten zijn hersteld.',
  unusable: (reason: string) =>
    `De lezer kan met deze lijsten niet werken (${reason}). Zet terug wat is weggehaald en probeer opnieuw.`,
  sameLists: (baseline: string) => `De lijsten zijn gelijk aan ${baseline}: er verandert niets.`,
  noChanges: (letters: number, baseline: string) =>
    `Vergeleken met ${baseline} verandert er in ${letters === 1 ? 'die ene brief' : `deze ${letters} brieven`} niets.`,
  changes: (letters: number, of: number, baseline: string) =>
    `Vergeleken met ${baseline} verandert er iets in ${of === 1 ? 'die ene brief' : `${letters} van de ${of} brieven`}:`,
  ofCommit: 'de laatste commit',
  noBaseline:
    'Niet vergeleken: deze map staat niet in git. Bewaar voor een wijziging de lijsten met --save en noem dat bestand daarna met --baseline.',
  oldFaults: (count: number) =>
    `Let op: ${count} regels van de oude lijsten passen niet bij dit programma en telden niet mee.`,
  oldUnusable: (reason: string) =>
    `Niet vergeleken: met de oude lijsten kan de lezer niet werken (${reason}).`,
  noLetters: 'Niet vergeleken: er zijn geen brieven. Noem ze met --against.',
  saved: (file: string) => `Lijsten bewaard in ${file}.`,
  gained: 'erbij',
  lost: 'eraf',
  changed: 'anders',
  more: (count: number) => `… en nog ${count}; toon alles met --all`,
  became: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  place: 'andere woorden',
  nothing: 'geen',
  total: 'samen',
}

/** What `rekenschap vocabulary` says in any language. */
export type VocabularyMessages = typeof vocabularyNl
