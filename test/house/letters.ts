import { addCase, addCaseActor } from '#test/house/cases.ts'
import { addRow, nextNumber, type Draft } from '#test/house/draft.ts'
import { dossierKey, type Dossier, type LetterTruth } from '#test/house/nouns.ts'
import { addPaper, type AddedPaper } from '#test/house/papers.ts'
import { actorName, signedName, type People, type Person } from '#test/house/people.ts'
import type { Block, PaperWords } from '#test/house/publication-xml.ts'

/** A letter of the government to be sent. */
export type NewLetter = {
  readonly day: string
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly dossiers: readonly Dossier[]
  readonly minister: Person
  readonly published: 'xml' | 'pdf' | 'not' | 'unnumbered'
  /** kst ids and TZ numbers that its text names. */
  readonly names?: readonly string[]
  /** Titles of what hangs on it; each becomes a document of its own. */
  readonly enclosures?: readonly string[]
  /** Cases that it answers. */
  readonly zaakIds?: readonly string[]
}

/** A letter that was sent. */
export type SentLetter = AddedPaper & { readonly zaakId: string; readonly truth: LetterTruth }

/** Adds a letter with its Zaak, its signatory, its committee and its enclosures. */
export function addLetter(draft: Draft, people: People, letter: NewLetter): SentLetter {
  const { day, dossiers, minister, subject } = letter
  const zaakId = addLetterCase(draft, people, letter)
  const paper = addPaper(draft, {
    kind: 'Brief regering',
    subject,
    day,
    dossiers,
    words: letterWords(minister, letter.blocks),
    senders: [signedName(minister)],
    published: letter.published,
    organisation: minister.office!,
    refs: { Zaak: [zaakId, ...(letter.zaakIds ?? [])] },
  })
  addRow(
    draft,
    'DocumentActor',
    day,
    {
      ActorNaam: actorName(minister),
      ActorFractie: null,
      Functie: minister.office!,
      Relatie: 'Eerste ondertekenaar',
      SidActor: null,
    },
    { Document: paper.id, Persoon: minister.id },
  )
  const enclosures = (letter.enclosures ?? []).map((title) => addEnclosure(draft, letter, paper, title))
  const truth: LetterTruth = {
    document: paper.number,
    kst: paper.kst,
    subject,
    day,
    dossiers: dossiers.map(dossierKey),
    published: letter.published === 'unnumbered' ? 'not' : letter.published,
    names: letter.names ?? [],
    enclosures,
  }
  draft.truth.letters.push(truth)
  return { ...paper, zaakId, truth }
}

/** The words of a letter as it is printed. */
export function letterWords(minister: Person, blocks: readonly Block[]): PaperWords {
  return {
    title: `BRIEF VAN DE ${minister.office!.toUpperCase()}`,
    before: 'Aan de Voorzitter van de Tweede Kamer Den Haag,',
    blocks,
    signed: [{ office: minister.office!, name: signedName(minister) }],
  }
}

function addLetterCase(draft: Draft, people: People, letter: NewLetter): string {
  const { day, dossiers, minister } = letter
  const zaakId = addCase(draft, day, dossiers, {
    Nummer: nextNumber(draft, 'Z', day),
    Soort: 'Brief regering',
    Onderwerp: letter.subject,
    Volgnummer: -1,
  })
  const committee = people.committees[people.ministers.indexOf(minister)] ?? people.committees[0]!
  const office = { Functie: minister.office! }
  const short = { ActorAfkorting: committee.short }
  addCaseActor(draft, zaakId, day, 'Indiener', actorName(minister), office, { Persoon: minister.id })
  addCaseActor(draft, zaakId, day, 'Voortouwcommissie', committee.name, short, { Commissie: committee.id })
  return zaakId
}

function addEnclosure(draft: Draft, letter: NewLetter, source: AddedPaper, title: string): string {
  const note = title.startsWith('Beslisnota')
  const said = note
    ? 'Deze nota legt u een brief ter ondertekening voor. Wij adviseren u de brief te tekenen en voor het reces te sturen.'
    : 'Dit rapport beschrijft wat de steun heeft opgeleverd. Het bureau doet drie aanbevelingen, waarvan de eerste de planning betreft.'
  const { number } = addPaper(draft, {
    kind: 'Bijlage',
    subject: title,
    day: letter.day,
    dossiers: [],
    words: {
      title: title.toUpperCase(),
      before: '',
      blocks: [{ heading: false, text: said }],
      signed: [],
    },
    senders: [],
    published: 'unnumbered',
    refs: { BronDocument: [source.id] },
  })
  return number
}
