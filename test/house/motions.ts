import { addCase, addCaseActor } from '#test/house/cases.ts'
import { dayAfter, localTime } from '#test/house/days.ts'
import { addRow, changeRow, count, datedFields, midnight, nextNumber, type Draft } from '#test/house/draft.ts'
import type { Dossier, MotionTruth, Value } from '#test/house/nouns.ts'
import { addPaper } from '#test/house/papers.ts'
import { actorName, titleName, type People, type Person } from '#test/house/people.ts'
import type { Block, PaperWords } from '#test/house/publication-xml.ts'
import { drawSubject, type Subject } from '#test/house/subjects.ts'

/** Source: the strings that the House keeps, in about the measure in which it uses them. */
const APPRECIATIONS = [
  'Oordeel Kamer',
  'Oordeel Kamer',
  'Oordeel Kamer',
  'Ontraden',
  'Ontraden',
  'Ontraden',
  'Ontijdig',
  'Overbodig',
  'Geen (expliciete) appreciatie',
  'Overgenomen',
  'Ontraden, tenzij gewijzigd',
  'Nog te ontvangen',
  null,
] as const
const AMENDED = 'Niet beschikbaar bij gewijzigde moties en/of amendementen'
const HELD = 'Verzocht motie aan te houden'

type Outcome = 'aangenomen' | 'verworpen' | 'aangehouden'

/** A motion to be submitted; what is left out is drawn. */
export type NewMotion = {
  readonly day: string
  readonly dossiers: readonly Dossier[]
  readonly submitters?: readonly Person[]
  readonly subject?: Subject
  readonly appreciation?: string | null
  readonly held?: boolean
  /** The motion in whose place it comes. */
  readonly replaces?: MotionTruth & { readonly zaakId: string }
}

/** Adds a motion with its paper, its submitters and its vote. */
export function addMotion(draft: Draft, people: People, motion: NewMotion): MotionTruth & { zaakId: string } {
  const { chance } = draft
  const { day, dossiers, replaces } = motion
  const submitters = motion.submitters ?? chance.some(people.members, chance.pick([1, 1, 2, 2, 3]))
  const subject = motion.subject ?? drawSubject(chance)
  const appreciation =
    motion.appreciation ?? (motion.held ? HELD : replaces ? AMENDED : chance.pick(APPRECIATIONS))
  const title = `${replaces ? 'Gewijzigde motie' : 'Motie'} van ${namesInTitle(submitters)} over ${subject.about}${replacedWords(replaces)}`
  const kind = replaces ? 'Motie (gewijzigd/nader)' : 'Motie'
  const number = nextNumber(draft, 'Z', day)
  const zaakId = addCase(
    draft,
    day,
    dossiers,
    {
      Nummer: number,
      Soort: kind,
      Onderwerp: `${title} `,
      Kabinetsappreciatie: 'Nog niet bekend',
    },
    { VervangenVanuit: replaces && [replaces.zaakId] },
  )
  addSubmitters(draft, zaakId, day, submitters)
  const paper = addPaper(draft, {
    kind,
    subject: title,
    day,
    dossiers,
    senders: submitters.map((person) => `${person.initials} ${titleName(person)}`),
    published: 'xml',
    refs: { Zaak: [zaakId] },
    words: motionWords(submitters, subject, replaces !== undefined),
  })
  const outcome = motion.held ? 'aangehouden' : chance.draw() < 0.55 ? 'aangenomen' : 'verworpen'
  const after = { Volgnummer: paper.ordinal, Kabinetsappreciatie: appreciation }
  bringToVote(draft, people, { zaakId, day, outcome }, after)
  const truth = {
    zaak: number,
    document: paper.number,
    kst: paper.kst!,
    subject: subject.about,
    submitters: submitters.map(titleName),
    day,
    appreciation,
    outcome,
    replaces: replaces?.kst ?? null,
  } as const
  draft.truth.motions.push(truth)
  return { ...truth, zaakId }
}

function motionWords(submitters: readonly Person[], subject: Subject, amended: boolean): PaperWords {
  return {
    title: `${amended ? 'GEWIJZIGDE MOTIE' : 'MOTIE'} VAN ${namesInPrint(submitters)}`,
    before: 'Voorgesteld',
    blocks: motionBlocks(subject),
    signed: submitters.map((person) => ({ name: titleName(person) })),
  }
}

function addSubmitters(draft: Draft, zaakId: string, day: string, submitters: readonly Person[]): void {
  submitters.forEach((person, at) => {
    const fields = { ActorFractie: person.faction ?? null, Functie: 'Tweede Kamerlid' }
    const refs = { Persoon: person.id, Fractie: person.factionId }
    const relation = at === 0 ? 'Indiener' : 'Medeindiener'
    addCaseActor(draft, zaakId, day, relation, actorName(person), fields, refs)
  })
}

function bringToVote(
  draft: Draft,
  people: People,
  { zaakId, day, outcome }: { zaakId: string; day: string; outcome: Outcome },
  fields: Record<string, Value>,
): void {
  const voteDay = dayAfter(day, 7)
  const held = outcome === 'aangehouden'
  changeRow(draft, zaakId, voteDay, {
    fields: { ...fields, Afgedaan: !held, Termijn: held ? midnight(dayAfter(day, 250)) : null },
  })
  addVote(draft, people, zaakId, voteDay, outcome)
}

function addVote(draft: Draft, people: People, zaakId: string, day: string, outcome: Outcome): void {
  const agendaItem = voteItemOn(draft, day)
  changeRow(draft, zaakId, day, { refs: { Agendapunt: agendaItem } })
  const voted = outcome !== 'aangehouden'
  const decision = addRow(
    draft,
    'Besluit',
    day,
    {
      StemmingsSoort: voted ? 'Met handopsteken' : null,
      BesluitSoort: `Stemmen - ${outcome}`,
      BesluitTekst: `${outcome[0]!.toUpperCase()}${outcome.slice(1)}.`,
      Opmerking: null,
      Status: 'Besluit',
      AgendapuntZaakBesluitVolgorde: count(draft, `order ${day}`),
    },
    { Agendapunt: agendaItem, Zaak: [zaakId] },
  )
  if (!voted) return
  const all = people.factions.reduce((sum, { seats }) => sum + seats, 0)
  let seats = 0
  for (const faction of draft.chance.some(people.factions, people.factions.length)) {
    const wins = seats + faction.seats <= all / 2
    const inFavour =
      outcome === 'aangenomen' ? !wins || draft.chance.draw() < 0.8 : wins && draft.chance.draw() < 0.8
    if (inFavour) seats += faction.seats
    addRow(
      draft,
      'Stemming',
      day,
      {
        Soort: inFavour ? 'Voor' : 'Tegen',
        FractieGrootte: faction.seats,
        ActorNaam: faction.short,
        ActorFractie: faction.short,
        Vergissing: false,
        SidActorLid: null,
        SidActorFractie: null,
      },
      { Besluit: decision, Fractie: faction.id },
    )
  }
}

/** One agenda item holds all votes of a day. */
function voteItemOn(draft: Draft, day: string): string {
  const known = draft.once.get(`votes ${day}`)
  if (known !== undefined) return known
  const activity = addRow(draft, 'Activiteit', day, {
    Soort: 'Stemmingen',
    Nummer: nextNumber(draft, 'A', day),
    Onderwerp: 'STEMMINGEN',
    DatumSoort: 'Dag',
    Datum: localTime(day, '15:00:00'),
    Besloten: false,
    Status: 'Uitgevoerd',
    ...datedFields(day),
    Kamer: 'Tweede Kamer',
    Noot: null,
  })
  const item = addRow(
    draft,
    'Agendapunt',
    day,
    {
      Nummer: nextNumber(draft, 'P', day),
      Onderwerp: 'Stemmingen over: moties',
      Volgorde: 1,
      Rubriek: 'Stemmingen',
      Noot: null,
      Status: 'Vrijgegeven',
    },
    { Activiteit: activity },
  )
  draft.once.set(`votes ${day}`, item)
  return item
}

function motionBlocks({ group, ask }: Subject): Block[] {
  return [
    'De Kamer,',
    'gehoord de beraadslaging,',
    `constaterende dat de ruimte voor ${group} het afgelopen jaar kleiner is geworden;`,
    'overwegende dat Nederland hier met een klein bedrag een groot verschil kan maken;',
    `verzoekt de regering ${ask}, en de Kamer daarover voor het zomerreces te informeren,`,
    'en gaat over tot de orde van de dag.',
  ].map((text) => ({ heading: false, text }))
}

const replacedWords = (old: MotionTruth | undefined) =>
  old === undefined ? '' : ` (t.v.v. ${old.kst.replace('kst-', '')})`

function namesInTitle(submitters: readonly Person[]): string {
  const [first, second] = submitters.map(titleName)
  if (submitters.length > 2) return `het lid ${first} c.s.`
  return second === undefined ? `het lid ${first}` : `de leden ${first} en ${second}`
}

function namesInPrint(submitters: readonly Person[]): string {
  return namesInTitle(submitters).toUpperCase()
}
