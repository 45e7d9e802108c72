import type { Draft } from '#test/house/draft.ts'
import { addMotion } from '#test/house/motions.ts'
import type { Dossier } from '#test/house/nouns.ts'
import type { People } from '#test/house/people.ts'

/** The project's own letters as letters to the House, in the order in which they were sent. */
export const SAMPLE_LETTERS = [
  sample('01-motiebrief-open-ruimte', 'Moties maatschappelijke ruimte', '2022-11-24', 'xml'),
  sample(
    '02-reactie-stem-en-tegenstem',
    'Kabinetsreactie op het advies «Stem en tegenstem»',
    '2023-06-16',
    'xml',
  ),
  sample('03-beleidsnota-ruim-baan', 'Beleidsnota «Ruim baan voor vrije mensen»', '2023-09-29', 'pdf'),
  sample(
    '04-verzoeken-commissie',
    'Beantwoording commissieverzoeken persveiligheid en noodhulp',
    '2023-12-14',
    'xml',
  ),
  sample(
    '05-lidmaatschap-mensenrechtenraad',
    'Inzet tijdens het lidmaatschap van de Mensenrechtenraad',
    '2024-02-09',
    'xml',
  ),
  sample(
    '06-voortgangsbrief-2023',
    'Voortgang mensenrechtenbeleid en programma Open Ruimte in 2023',
    '2024-05-31',
    'xml',
  ),
  sample('07-uitstel-nota-vrije-woord', 'Uitstel nota over het vrije woord', '2024-10-11', 'not'),
  sample(
    '08-herschikking-fondsen',
    'Herschikking Fonds Vrije Stem en programma Open Ruimte',
    '2025-02-21',
    'xml',
  ),
  sample(
    '09-reactie-de-lange-adem',
    'Kabinetsreactie op het vervolgadvies «De lange adem»',
    '2025-07-04',
    'xml',
  ),
  sample('10-nota-vrije-woord', 'Nota «Het vrije woord, hier en elders»', '2025-11-28', 'xml'),
  sample(
    '11-motiebrief-begroting',
    'Uitvoering van moties bij de begroting en het mensenrechtendebat',
    '2026-03-06',
    'xml',
  ),
  sample('12-voortgangsbrief-2025', 'Voortgang mensenrechtenbeleid in 2024 en 2025', '2026-05-29', 'not'),
] as const

function sample(folder: string, title: string, day: string, published: 'xml' | 'pdf' | 'not') {
  return { folder, title, day, published }
}

const DEBATE = '2022-11-10'

/** The four motions that the first of these letters answers: 39 901, nrs. 12 to 15. */
export function addSampleMotions(draft: Draft, people: People, dossier: Dossier): void {
  draft.counters['kst 39901'] = 11
  const member = (surname: string) => people.members.find((person) => person.surname === surname)!
  const subject = (about: string, ask: string, group: string) => ({ about, ask, group })
  const motions = [
    [
      [member('Berg'), member('Hidding')],
      subject(
        'een programma voor organisaties met steeds minder ruimte',
        'een programma op te zetten voor organisaties met steeds minder ruimte',
        'organisaties in hun eigen land',
      ),
    ],
    [
      [member('Zelfde'), member('Zwaluw'), member('Oldewelt')],
      subject(
        'een jaarlijks gesprek van ambassades met lokale verenigingen',
        'ambassades elk jaar het gesprek met lokale verenigingen te laten voeren',
        'lokale verenigingen',
      ),
    ],
    [
      [member('Khatib'), member('Haar')],
      subject(
        'een gezamenlijk noodnummer voor bedreigde journalisten',
        'te bezien of een gezamenlijk noodnummer voor bedreigde journalisten haalbaar is',
        'bedreigde journalisten',
      ),
    ],
    [
      [member('Ploegmakers')],
      subject(
        'de bijdrage aan multilaterale organisaties die ngo’s uitsluiten',
        'de bijdrage aan multilaterale organisaties die ngo’s uitsluiten met de helft te verlagen',
        'ngo’s',
      ),
    ],
  ] as const
  for (const [submitters, subject] of motions) {
    addMotion(draft, people, { day: DEBATE, dossiers: [dossier], submitters, subject })
  }
}
