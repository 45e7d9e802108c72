import { addCase, addCaseActor } from '#test/house/cases.ts'
import { dayAfter, dayInDigits, dayInWords, localTime } from '#test/house/days.ts'
import { addRow, datedFields, nextNumber, type Draft } from '#test/house/draft.ts'
import { letterBlocks } from '#test/house/letter-words.ts'
import { addLetter } from '#test/house/letters.ts'
import type { Dossier } from '#test/house/nouns.ts'
import { addPaper } from '#test/house/papers.ts'
import type { Committee, People, Person } from '#test/house/people.ts'
import { drawSubject, type Subject } from '#test/house/subjects.ts'

/** How far a request gets. */
export type Course = 'answered' | 'postponed' | 'reminded' | 'open'

const LISTS = [
  (items: readonly string[]) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`,
  (items: readonly string[]) =>
    `<ul>${items.map((item) => `<li><span style="font-size:12px">${item}</span></li>`).join('')}</ul>`,
  (items: readonly string[]) => `<span style="font-size:12px">${items.join('</span><br /><span>')}</span>`,
] as const

/** Days after the request on which it stands on a list, and on the last of which a reminder is decided. */
const REMINDED_AFTER = 105
const LISTED_AFTER = [45, 75, REMINDED_AFTER] as const
const ANSWERED_AFTER = { answered: 25, postponed: 65, reminded: 130 } as const

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
  const reply = (days: number, title: string, text: string) =>
    addReply(draft, people, { days, title, text, zaakId, asked, minister, dossier, about: subject.about })
  const postponed =
    course === 'open' || course === 'answered'
      ? null
      : reply(28, 'Uitstel van de brief over', postponingWords(asked, subject))
  const nags = course === 'reminded' || course === 'open' ? LISTED_AFTER : []
  const listed = nags.map((days) =>
    addOpenList(
      draft,
      committee,
      dayAfter(day, days),
      asked,
      course === 'reminded' && days === REMINDED_AFTER,
    ),
  )
  const answered =
    course === 'open'
      ? null
      : reply(ANSWERED_AFTER[course], 'Reactie op verzoek over', answeringWords(asked, committee, subject))
  draft.truth.requests.push({
    zaak: asked.zaak,
    subject: asked.subject,
    asked: day,
    postponed,
    listed,
    reminded: course === 'reminded' ? dayAfter(day, REMINDED_AFTER) : null,
    answered,
  })
}

function postponingWords({ zaak, day }: Asked, { about }: Subject): string {
  return `De beantwoording van uw verzoek van ${dayInWords(day)} (${zaak}) vergt meer tijd. Ik verwacht uw Kamer uiterlijk op ${dayInWords(dayAfter(day, 70))} te informeren over ${about}.`
}

function answeringWords({ zaak, day }: Asked, committee: Committee, { about }: Subject): string {
  return `Op ${dayInWords(day)} vroeg de ${committee.name} om een brief over ${about} (${zaak}). Hierbij ontvangt uw Kamer deze.`
}

type Reply = {
  readonly days: number
  readonly title: string
  readonly text: string
  readonly zaakId: string
  readonly asked: Asked
  readonly minister: Person
  readonly dossier: Dossier
  readonly about: string
}

function addReply(draft: Draft, people: People, reply: Reply): { document: string; day: string } {
  const { chance } = draft
  const day = dayAfter(reply.asked.day, reply.days)
  const letter = addLetter(draft, people, {
    day,
    subject: `${reply.title} ${reply.about}`,
    blocks: letterBlocks(chance, reply.about, [{ heading: false, text: reply.text }]),
    dossiers: [reply.dossier],
    minister: reply.minister,
    published: chance.pick(['xml', 'pdf']),
    zaakIds: [reply.zaakId],
    names: [reply.asked.zaak],
  })
  return { document: letter.number, day }
}

type Asked = { readonly zaak: string; readonly subject: string; readonly day: string }

function addRequestCase(
  draft: Draft,
  { zaak, subject, day }: Asked,
  committee: Committee,
  minister: Person,
  dossier: Dossier,
): string {
  const zaakId = addCase(draft, day, [dossier], {
    Nummer: zaak,
    Soort: 'Brief commissie',
    Onderwerp: subject,
  })
  const short = { ActorAfkorting: committee.short }
  addCaseActor(draft, zaakId, day, 'Voortouwcommissie', committee.name, short, { Commissie: committee.id })
  addCaseActor(draft, zaakId, day, 'Gericht aan', minister.office!, {}, { Persoon: minister.id })
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
