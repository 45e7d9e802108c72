import { dayAfter, dayInDigits, dayInWords, localTime } from '#test/house/days.ts'
import { addRow, datedFields, midnight, nextNumber, type Draft } from '#test/house/draft.ts'
import { letterBlocks } from '#test/house/letter-words.ts'
import { addLetter } from '#test/house/letters.ts'
import type { Dossier } from '#test/house/nouns.ts'
import { addPaper } from '#test/house/papers.ts'
import type { Committee, People, Person } from '#test/house/people.ts'
import { drawSubject } from '#test/house/subjects.ts'

/** How far a request gets. */
export type Course = 'answered' | 'postponed' | 'reminded' | 'open'

const LISTS = [
  (items: readonly string[]) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`,
  (items: readonly string[]) =>
    `<ul>${items.map((item) => `<li><span style="font-size:12px">${item}</span></li>`).join('')}</ul>`,
  (items: readonly string[]) => `<span style="font-size:12px">${items.join('</span><br /><span>')}</span>`,
] as const

/** A request of a committee: decision, paper, postponement, lists of what is still open, reminder, answer. */
export function addRequest(
  draft: Draft,
  people: People,
  course: Course,
  day: string,
  dossier: Dossier,
): void {
  const { chance } = draft
  const at = chance.between(0, people.committees.length - 1)
  const committee = people.committees[at]!
  const minister = people.ministers[at]!
  const subject = drawSubject(chance)
  const asked = {
    zaak: nextNumber(draft, 'Z', day),
    subject: `Verzoek om een brief over ${subject.about}`,
    day,
  }
  const zaakId = addRequestCase(draft, asked, committee, minister, dossier)
  const reply = (days: number, title: string, text: string) => {
    const sent = dayAfter(day, days)
    const letter = addLetter(draft, people, {
      day: sent,
      subject: `${title} ${subject.about}`,
      blocks: letterBlocks(chance, subject.about, [{ heading: false, text }]),
      dossiers: [dossier],
      minister,
      published: chance.pick(['xml', 'pdf']),
      zaakIds: [zaakId],
      names: [asked.zaak],
    })
    return { document: letter.number, day: sent }
  }
  const postponed =
    course === 'open' || course === 'answered'
      ? null
      : reply(
          28,
          'Uitstel van de brief over',
          `De beantwoording van uw verzoek van ${dayInWords(day)} (${asked.zaak}) vergt meer tijd. Ik verwacht uw Kamer uiterlijk op ${dayInWords(dayAfter(day, 70))} te informeren over ${subject.about}.`,
        )
  const listed: string[] = []
  let reminded: string | null = null
  if (course === 'reminded' || course === 'open') {
    for (const days of [45, 75, 105]) {
      const decided = days === 105 && course === 'reminded'
      if (decided) reminded = dayAfter(day, days)
      listed.push(addOpenList(draft, committee, dayAfter(day, days), asked, decided))
    }
  }
  const answered =
    course === 'open'
      ? null
      : reply(
          course === 'reminded' ? 130 : course === 'postponed' ? 65 : 25,
          'Reactie op verzoek over',
          `Op ${dayInWords(day)} vroeg de ${committee.name} om een brief over ${subject.about} (${asked.zaak}). Hierbij ontvangt uw Kamer deze.`,
        )
  const { zaak } = asked
  draft.truth.requests.push({
    zaak,
    subject: asked.subject,
    asked: day,
    postponed,
    listed,
    reminded,
    answered,
  })
}

type Asked = { readonly zaak: string; readonly subject: string; readonly day: string }

function addRequestCase(
  draft: Draft,
  { zaak, subject, day }: Asked,
  committee: Committee,
  minister: Person,
  dossier: Dossier,
): string {
  const zaakId = addRow(
    draft,
    'Zaak',
    day,
    {
      Nummer: zaak,
      Soort: 'Brief commissie',
      Titel: dossier.title,
      Status: 'Vrijgegeven',
      Onderwerp: subject,
      GestartOp: midnight(day),
      Organisatie: 'Tweede Kamer',
      Termijn: null,
      ...datedFields(day),
      Volgnummer: null,
      HuidigeBehandelstatus: null,
      Afgedaan: false,
      GrootProject: false,
      Kabinetsappreciatie: null,
    },
    { Kamerstukdossier: [dossier.id] },
  )
  const role = (name: string, short: string | null, relation: string, refs: Record<string, string>) =>
    addRow(
      draft,
      'ZaakActor',
      day,
      { ActorNaam: name, ActorFractie: null, ActorAfkorting: short, Functie: null, Relatie: relation },
      { Zaak: zaakId, ...refs },
    )
  role(committee.name, committee.short, 'Voortouwcommissie', { Commissie: committee.id })
  role(minister.office!, null, 'Gericht aan', { Persoon: minister.id })
  const item = addMeetingItem(draft, committee, day, 'Rondvraag: verzoek aan de minister', null)
  addRow(
    draft,
    'Besluit',
    day,
    {
      StemmingsSoort: null,
      BesluitSoort: 'Verzoek - bewindspersoon verzoeken om ...',
      BesluitTekst: `De ${minister.office!.toLowerCase()} verzoeken de Kamer uiterlijk op ${dayInWords(dayAfter(day, 30))} een brief te sturen. ${subject}.`,
      Opmerking: null,
      Status: 'Besluit',
      AgendapuntZaakBesluitVolgorde: 1,
    },
    { Agendapunt: item.id, Zaak: [zaakId] },
  )
  addPaper(draft, {
    kind: 'Brief commissie aan bewindspersoon',
    subject,
    day,
    dossiers: [],
    words: {
      title: subject,
      before: 'Den Haag,',
      blocks: [{ heading: false, text: `${subject}, te ontvangen voor ${dayInWords(dayAfter(day, 30))}.` }],
      signed: [],
    },
    senders: [committee.name],
    published: 'unnumbered',
    refs: { Zaak: [zaakId] },
  })
  return zaakId
}

/** The agenda item that lists what is still open; gives its number. */
function addOpenList(
  draft: Draft,
  committee: Committee,
  day: string,
  asked: Asked,
  decided: boolean,
): string {
  const other = `${nextNumber(draft, 'Z', day)} Aan min. BZ - Verzoek om een planning van de werkbezoeken ${dayInDigits(day)}`
  const verdict = decided ? ' <strong>=&gt; Besluit: rappelbrief sturen.</strong>' : ''
  const own = `${asked.zaak} Aan min. ${committee.short} - ${asked.subject}&nbsp;${dayInDigits(asked.day)}${verdict}`
  const note = draft.chance.pick(LISTS)([own, other])
  return addMeetingItem(draft, committee, day, 'Openstaande verzoeken aan bewindspersonen', note).number
}

function addMeetingItem(
  draft: Draft,
  committee: Committee,
  day: string,
  subject: string,
  note: string | null,
): { id: string; number: string } {
  const activity = addRow(
    draft,
    'Activiteit',
    day,
    {
      Soort: 'Procedurevergadering',
      Nummer: nextNumber(draft, 'A', day),
      Onderwerp: `Procedurevergadering ${committee.short}`,
      DatumSoort: 'Dag',
      Datum: localTime(day, '11:00:00'),
      Besloten: false,
      Status: 'Uitgevoerd',
      ...datedFields(day),
      Kamer: 'Tweede Kamer',
      Noot: null,
      Voortouwafkorting: committee.short,
    },
    { Voortouwcommissie: committee.id },
  )
  const number = nextNumber(draft, 'P', day)
  const id = addRow(
    draft,
    'Agendapunt',
    day,
    { Nummer: number, Onderwerp: subject, Volgorde: 9, Rubriek: 'Overig', Noot: note, Status: 'Vrijgegeven' },
    { Activiteit: activity },
  )
  return { id, number }
}
