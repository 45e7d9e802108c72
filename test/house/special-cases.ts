import { dayAfter } from '#test/house/days.ts'
import { changeRow, type Draft } from '#test/house/draft.ts'
import { letterBlocks, motionPassage, reference } from '#test/house/letter-words.ts'
import { addLetter } from '#test/house/letters.ts'
import { addMotion } from '#test/house/motions.ts'
import type { Dossier, MotionTruth, SpecialCase } from '#test/house/nouns.ts'
import type { People } from '#test/house/people.ts'
import type { Block } from '#test/house/publication-xml.ts'
import { drawSubject } from '#test/house/subjects.ts'

const DAY = '2024-03-12'

/** The cases that each world has whatever its size; `truth.special` names them. */
export function addSpecialCases(draft: Draft, people: People, dossiers: readonly Dossier[]): void {
  const [rights, others, budget, , council] = dossiers as [Dossier, Dossier, Dossier, Dossier, Dossier]
  const note = (name: SpecialCase, value: string) => {
    draft.truth.special[name] = value
  }
  draft.counters['kst 29501-02'] ??= 3000
  const submitters = draft.chance.some(people.members, 2)
  const subject = drawSubject(draft.chance)
  const old = addMotion(draft, people, { day: DAY, dossiers: [council], submitters, subject })
  const amended = addMotion(draft, people, {
    day: dayAfter(DAY, 2),
    dossiers: [council],
    submitters,
    subject,
    replaces: old,
  })
  note('replacedMotion', old.kst)
  note('amendedMotion', amended.kst)
  note('heldMotion', addMotion(draft, people, { day: DAY, dossiers: [rights], held: true }).kst)
  const unknown = { day: DAY, dossiers: [others], appreciation: 'Welwillend in overweging genomen' }
  note('unknownAppreciation', addMotion(draft, people, unknown).kst)
  const shared = addMotion(draft, people, { day: DAY, dossiers: [rights, council] })
  note('motionOfTwoDossiers', shared.kst)
  addSpecialLetters(draft, people, { rights, others, budget, council }, note)
  addOverview(draft, people, rights, [
    { motion: shared, dossier: rights },
    { motion: amended, dossier: council },
    { motion: old, dossier: council },
  ])
}

type Named = { rights: Dossier; others: Dossier; budget: Dossier; council: Dossier }

function addSpecialLetters(
  draft: Draft,
  people: People,
  { rights, others, budget }: Named,
  note: (name: SpecialCase, value: string) => void,
): void {
  const send = (
    subject: string,
    days: number,
    dossier: Dossier | undefined,
    published: 'xml' | 'pdf' | 'not' | 'unnumbered',
    enclosures: readonly string[] = [],
  ) =>
    addLetter(draft, people, {
      day: dayAfter(DAY, days),
      subject,
      blocks: letterBlocks(draft.chance, subject, []),
      dossiers: dossier === undefined ? [] : [dossier],
      minister: people.ministers[0]!,
      published,
      enclosures,
    })
  note(
    'letterUnderBudgetChapter',
    send('Mensenrechten en de vrije pers in partnerlanden', 20, budget, 'xml').kst!,
  )
  note('letterAsPdfOnly', send('Verslag van het overleg over de vrije pers', 25, others, 'pdf').kst!)
  note(
    'letterWithoutOrdinal',
    send('Geannoteerde agenda van het informele overleg', 30, undefined, 'unnumbered').number,
  )
  const enclosing = send('Evaluatie van de noodfondsen', 40, rights, 'xml', [
    'Eindrapport evaluatie noodfondsen',
    'Beslisnota bij Kamerbrief over de evaluatie van de noodfondsen',
  ])
  note('letterWithEnclosures', enclosing.kst!)
  note('decisionNote', enclosing.truth.enclosures[1]!)
  const withdrawn = send('Abusievelijk verzonden brief', 45, others, 'not')
  note('deletedLetter', withdrawn.number)
  draft.truth.letters.pop()
  draft.pending.delete(withdrawn.number)
  changeRow(draft, withdrawn.id, dayAfter(DAY, 50), { deleted: true })
  changeRow(draft, withdrawn.zaakId, dayAfter(DAY, 50), { deleted: true })
}

function addOverview(
  draft: Draft,
  people: People,
  dossier: Dossier,
  motions: readonly { readonly motion: MotionTruth; readonly dossier: Dossier }[],
): void {
  const lines = motions.map(({ motion, dossier }): Block => {
    const state = motion.outcome === 'aangenomen' ? 'in uitvoering' : 'afgedaan'
    return {
      heading: false,
      text: `Motie ${motion.submitters.join('/')} over ${motion.subject} (${reference(motion.kst, dossier)}). Stand van zaken: ${state}.`,
    }
  })
  const subject = 'Overzicht van moties en toezeggingen'
  const overview = addLetter(draft, people, {
    day: dayAfter(DAY, 90),
    subject,
    blocks: [
      ...letterBlocks(draft.chance, 'de stand van moties en toezeggingen', [
        { heading: true, text: 'Moties' },
        ...lines,
      ]),
      ...motionPassage(draft.chance, motions[0]!.motion, motions[0]!.dossier, 'named'),
    ],
    dossiers: [dossier],
    minister: people.ministers[0]!,
    published: 'xml',
    names: motions.map(({ motion }) => motion.kst),
  })
  draft.truth.special.overviewLetter = overview.kst!
}
