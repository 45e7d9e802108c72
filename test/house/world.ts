import { readFileSync } from 'node:fs'
import { dayAfter } from '#test/house/days.ts'
import { addRow, beginDraft, changeRow, endDraft, type Draft } from '#test/house/draft.ts'
import { blocksOfSample, letterBlocks, motionPassage, reference } from '#test/house/letter-words.ts'
import { addLetter } from '#test/house/letters.ts'
import { addMotion } from '#test/house/motions.ts'
import type { Dossier, MotionTruth, World } from '#test/house/nouns.ts'
import { addPeople, type People } from '#test/house/people.ts'
import { addPromise } from '#test/house/promises.ts'
import { addRequest, type Course } from '#test/house/requests.ts'
import { addSampleMotions, SAMPLE_LETTERS } from '#test/house/sample-letters.ts'
import { addSpecialCases } from '#test/house/special-cases.ts'
import { drawSubject } from '#test/house/subjects.ts'

/** How much of each there is beside the special cases and the project's own letters. */
export type Sizes = {
  readonly motions: number
  readonly letters: number
  readonly promises: number
  readonly requests: number
  /** Whether the letters of `samples/` are among them. */
  readonly samples: boolean
}

const SIZES: Sizes = { motions: 20, letters: 12, promises: 8, requests: 4, samples: true }

const DOSSIERS = [
  [39_901, null, 'Ruimte voor verenigingen'],
  [39_902, null, 'Mensen die opkomen voor anderen'],
  [39_600, 'XVII', 'Vaststelling van de begroting van Buitenlandse Handel (XVII) voor een verzonnen jaar'],
  [39_600, 'V', 'Vaststelling van de begroting van Buitenlandse Zaken (V) voor een verzonnen jaar'],
  [29_501, '02', 'Raad van verzonnen zaken'],
  [39_905, null, 'Vrije pers'],
] as const
const BEGIN = '2022-09-20'
const SPAN_DAYS = 900
const COURSES: readonly Course[] = ['reminded', 'postponed', 'answered', 'open']

/** An invented House of this seed; its data are plain and the same each time. */
export function makeWorld(seed: number, sizes: Partial<Sizes> = {}): World {
  const wanted = { ...SIZES, ...sizes }
  const draft = beginDraft(seed)
  const people = addPeople(draft)
  const dossiers = DOSSIERS.map(([number, suffix, title]) => addDossier(draft, number, suffix, title))
  const { chance } = draft
  const someDay = () => dayAfter(BEGIN, chance.between(0, SPAN_DAYS))
  if (wanted.samples) {
    addSampleMotions(draft, people, dossiers[0]!)
    for (const sample of SAMPLE_LETTERS) addSample(draft, people, sample, dossiers)
  }
  addSpecialCases(draft, people, dossiers)
  const motions = Array.from({ length: wanted.motions }, () => {
    const dossier = chance.pick(dossiers)
    return { dossier, motion: addMotion(draft, people, { day: someDay(), dossiers: [dossier] }) }
  })
  for (let at = 0; at < wanted.letters; at++) addMotionLetter(draft, people, motions, dossiers)
  for (let at = 0; at < wanted.promises; at++) addPromise(draft, people, at, someDay(), chance.pick(dossiers))
  for (let at = 0; at < wanted.requests; at++) {
    addRequest(draft, people, COURSES[at % COURSES.length]!, someDay(), chance.pick(dossiers))
  }
  closeDossiers(draft, dossiers)
  return endDraft(draft, seed)
}

function addDossier(draft: Draft, number: number, suffix: string | null, title: string): Dossier {
  const id = addRow(draft, 'Kamerstukdossier', BEGIN, {
    Titel: title,
    Citeertitel: null,
    Alias: null,
    Nummer: number,
    Toevoeging: suffix,
    HoogsteVolgnummer: 0,
    Afgesloten: false,
    Kamer: 'Tweede Kamer',
  })
  return { id, number, suffix, title }
}

function closeDossiers(draft: Draft, dossiers: readonly Dossier[]): void {
  for (const { id, number, suffix } of dossiers) {
    const highest = draft.counters[`kst ${number}${suffix === null ? '' : `-${suffix}`}`] ?? 0
    changeRow(draft, id, dayAfter(BEGIN, SPAN_DAYS + 300), { fields: { HoogsteVolgnummer: highest } })
  }
}

type OfDossier = { readonly dossier: Dossier; readonly motion: MotionTruth }

function addMotionLetter(
  draft: Draft,
  people: People,
  motions: readonly OfDossier[],
  dossiers: readonly Dossier[],
): void {
  const { chance } = draft
  const answered = chance.some(motions, chance.between(1, 3))
  const newest =
    answered
      .map(({ motion }) => motion.day)
      .sort()
      .at(-1) ?? BEGIN
  const subject = answered.length === 0 ? drawSubject(chance).about : 'de uitvoering van moties'
  const blocks = letterBlocks(
    chance,
    subject,
    answered.flatMap(({ motion, dossier }, at) =>
      motionPassage(chance, motion, dossier, at === 2 ? 'named' : 'numbered'),
    ),
  )
  addLetter(draft, people, {
    day: dayAfter(newest, chance.between(20, 200)),
    subject: `Stand van zaken ${answered[0]?.motion.subject ?? subject}`,
    blocks,
    dossiers: [answered[0]?.dossier ?? chance.pick(dossiers)],
    minister: chance.pick(people.ministers),
    published: chance.pick(['xml', 'xml', 'xml', 'pdf', 'not']),
    names: answered.filter((_, at) => at !== 2).map(({ motion }) => motion.kst),
  })
}

type Sample = (typeof SAMPLE_LETTERS)[number]

function addSample(draft: Draft, people: People, sample: Sample, dossiers: readonly Dossier[]): void {
  const text = readFileSync(new URL(`../../samples/${sample.folder}/letter.txt`, import.meta.url), 'utf8')
  const linked = text.replace(/Kamerstuk 39 901, nr\. (1[2-5])/g, (_, nr: string) =>
    reference(`kst-39901-${nr}`, dossiers[0]!),
  )
  addLetter(draft, people, {
    day: sample.day,
    subject: sample.title,
    blocks: blocksOfSample(linked),
    dossiers: [dossiers[0]!],
    minister: people.ministers[0]!,
    published: sample.published,
    names: [...new Set([...linked.matchAll(/\[\[([^|]+)\|/g)].map(([, kst]) => kst!))],
  })
}
