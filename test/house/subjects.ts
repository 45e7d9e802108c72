import type { Chance } from '#test/house/chance.ts'

/** What a motion, a promise or a request can be about, in words that fit into its sentences. */
export type Subject = {
  /** `een noodfonds voor bedreigde redacties in Kenia`. */
  readonly about: string
  /** `een noodfonds in te richten voor bedreigde redacties in Kenia`. */
  readonly ask: string
  /** `bedreigde redacties in Kenia`. */
  readonly group: string
}

const DEEDS = [
  ['een noodfonds voor', 'een noodfonds in te richten voor'],
  ['een meldpunt voor', 'een meldpunt te openen voor'],
  ['meerjarige steun aan', 'meerjarige steun toe te kennen aan'],
  ['een visumregeling voor', 'een visumregeling uit te werken voor'],
  ['een jaarlijkse rapportage over', 'jaarlijks te rapporteren over'],
  ['onderzoek naar de positie van', 'onderzoek te laten doen naar de positie van'],
  ['rechtsbijstand voor', 'rechtsbijstand te regelen voor'],
  ['Europese afspraken over', 'zich in te zetten voor Europese afspraken over'],
  ['een aanspreekpunt op de ambassade voor', 'op de ambassade een aanspreekpunt aan te wijzen voor'],
  ['digitale bescherming van', 'een plan te maken voor de digitale bescherming van'],
  ['een gezant voor', 'een gezant te benoemen voor'],
  ['overleg met', 'elk half jaar overleg te voeren met'],
] as const

const GROUPS = [
  'bedreigde redacties',
  'kleine vakbonden',
  'inheemse gemeenschappen',
  'vrouwenorganisaties',
  'onafhankelijke rechters',
  'klokkenluiders',
  'studentenraden',
  'religieuze minderheden',
  'milieuverdedigers',
  'lokale omroepen',
  'waarnemers bij verkiezingen',
  'families van vermisten',
] as const

const PLACES = [
  'Kenia',
  'Georgië',
  'Guatemala',
  'Nepal',
  'Tunesië',
  'Colombia',
  'Moldavië',
  'Ghana',
  'Libanon',
  'de Filipijnen',
  'Armenië',
  'Mozambique',
  'Honduras',
  'Sri Lanka',
  'Irak',
  'Oeganda',
  'Bolivia',
  'Kosovo',
  'Benin',
  'Cambodja',
  'Jordanië',
  'Peru',
  'Malawi',
  'Kirgizië',
] as const

/** Draws a subject. */
export function drawSubject(chance: Chance): Subject {
  const [noun, verb] = chance.pick(DEEDS)
  const group = `${chance.pick(GROUPS)} in ${chance.pick(PLACES)}`
  return { about: `${noun} ${group}`, ask: `${verb} ${group}`, group }
}
