import { dayAfter, dayInWords, localTime } from '#test/house/days.ts'
import {
  addRow,
  changeRow,
  datedFields,
  midnight,
  nextNumber,
  nextPromiseNumber,
  type Draft,
} from '#test/house/draft.ts'
import { letterBlocks } from '#test/house/letter-words.ts'
import { addLetter } from '#test/house/letters.ts'
import type { Dossier, Value } from '#test/house/nouns.ts'
import { titleName, type People, type Person } from '#test/house/people.ts'
import { drawSubject } from '#test/house/subjects.ts'

/** How the House writes "no day" in some fields. */
export const NO_DAY = '0001-01-01T00:00:00Z'

/** Both spellings, as the description and the rows have them. */
const STATUSES = [
  'Openstaand',
  'Voldaan',
  'Afgedaan',
  'Deels Voldaan',
  'Deels Afgedaan',
  'Vervallen',
] as const

/** A promise made in a debate, its letter when it was kept, and what the House noted. */
export function addPromise(draft: Draft, people: People, at: number, day: string, dossier: Dossier): void {
  const { chance } = draft
  const status = STATUSES[at % STATUSES.length]!
  const member = chance.pick(people.members)
  const minister = chance.pick(people.ministers)
  const subject = drawSubject(chance)
  const activityNumber = nextNumber(draft, 'A', day)
  const activity = addDebate(draft, people, day, activityNumber, people.ministers.indexOf(minister))
  const number = nextPromiseNumber(draft, day)
  const earlier = at > 0 && at % 5 === 0 ? draft.once.get('last promise') : undefined
  const tekst = `De ${minister.office!.toLowerCase()} zegt het lid ${titleName(member)} toe de Kamer voor het zomerreces te informeren over ${subject.about}.`
  const fields = { Nummer: number, ActiviteitNummer: activityNumber, Tekst: tekst }
  const id = addRow(draft, 'Toezegging', day, openPromise(minister, day, fields), {
    Activiteit: activity,
    ToegezegdAanPersoon: member.id,
    ToegezegdAanFractie: member.factionId,
    IsHerhalingVan: earlier,
  })
  draft.once.set('last promise', id)
  addRow(draft, 'ToegezegdAan', day, {}, { Toezegging: id, Persoon: member.id, Fractie: member.factionId })
  const promise = { number, subject: subject.about, member: titleName(member), day }
  if (status === 'Vervallen') changeRow(draft, id, dayAfter(day, 200), { fields: { Status: status } })
  // Some letters settle a promise before the House notes it.
  const unnoted = status === 'Openstaand' && at % 2 === 0
  const letter =
    unnoted || status.includes('daan') ? settle(draft, people, promise, minister, dossier) : undefined
  if (letter !== undefined && !unnoted) {
    changeRow(draft, id, dayAfter(letter.day, 10), {
      fields: {
        Status: status,
        DatumNakoming: midnight(letter.day),
        KamerbriefNakoming: letter.number,
      },
      refs: { KamerbriefNakoming: letter.id },
    })
  }
  draft.truth.promises.push({
    number,
    status,
    settledBy: unnoted ? null : (letter?.number ?? null),
    namedBy: letter?.number ?? null,
  })
}

function openPromise(minister: Person, day: string, fields: Record<string, Value>): Record<string, Value> {
  return {
    Aanmaakdatum: midnight(day),
    Naam: `${minister.surname}, ${minister.initials}`,
    Achternaam: minister.surname,
    Initialen: minister.initials,
    Tussenvoegsel: minister.infix,
    Voornaam: minister.given,
    Achtervoegsel: null,
    Titulatuur: null,
    Functie: minister.office!,
    Status: 'Openstaand',
    DatumNakoming: NO_DAY,
    KamerbriefNakoming: null,
    Ministerie: minister.office!.replace(/^Minister (?:van|voor) /, ''),
    ...fields,
  }
}

function settle(
  draft: Draft,
  people: People,
  promise: { number: string; subject: string; member: string; day: string },
  minister: People['ministers'][number],
  dossier: Dossier,
) {
  const day = dayAfter(promise.day, draft.chance.between(40, 160))
  const text = `In het debat van ${dayInWords(promise.day)} heb ik het lid ${promise.member} toegezegd uw Kamer te informeren over ${promise.subject} (${promise.number}). Met deze brief doe ik die toezegging gestand.`
  const letter = addLetter(draft, people, {
    day,
    subject: `Toezegging over ${promise.subject}`,
    blocks: letterBlocks(draft.chance, promise.subject, [{ heading: false, text }]),
    dossiers: [dossier],
    minister,
    published: draft.chance.pick(['xml', 'xml', 'pdf', 'not']),
    names: [promise.number],
  })
  return { ...letter, day }
}

function addDebate(draft: Draft, people: People, day: string, number: string, at: number): string {
  const committee = people.committees[at] ?? people.committees[0]!
  const activity = addRow(
    draft,
    'Activiteit',
    day,
    {
      Soort: 'Commissiedebat',
      Nummer: number,
      Onderwerp: `Commissiedebat ${committee.short}`,
      DatumSoort: 'Dag',
      Datum: localTime(day, '10:00:00'),
      Aanvangstijd: localTime(day, '10:00:00'),
      Eindtijd: localTime(day, '14:00:00'),
      Besloten: false,
      Status: 'Uitgevoerd',
      ...datedFields(day),
      Kamer: 'Tweede Kamer',
      Noot: null,
      Voortouwnaam: committee.name,
      Voortouwafkorting: committee.short,
      Voortouwkortenaam: committee.short,
    },
    { Voortouwcommissie: committee.id },
  )
  const meeting = addRow(draft, 'Vergadering', day, {
    Soort: 'Commissie',
    Titel: `Commissiedebat ${committee.short}, ${dayInWords(day)}`,
    Zaal: 'Thorbeckezaal',
    ...datedFields(day),
    VergaderingNummer: 1,
    Datum: midnight(day),
    Aanvangstijd: localTime(day, '10:00:00'),
    Sluiting: NO_DAY,
    Kamer: 'Tweede Kamer',
  })
  addRow(
    draft,
    'Verslag',
    day,
    { Soort: 'Eindpublicatie', Status: 'Gecorrigeerd', ContentType: null, ContentLength: null },
    { Vergadering: meeting },
  )
  return activity
}
