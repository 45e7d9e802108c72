import type { Chance } from '#test/house/chance.ts'
import { dossierInPrint, type Dossier, type MotionTruth } from '#test/house/nouns.ts'
import type { Block } from '#test/house/publication-xml.ts'
import { drawSubject } from '#test/house/subjects.ts'

const OPENINGS = [
  'Voor het kabinet staat voorop dat mensen zich zonder angst kunnen uitspreken, waar zij ook wonen.',
  'De afgelopen maanden sprak ik hierover met organisaties, met collega’s in Europa en met onze ambassades.',
  'Niet overal is vooruitgang mogelijk, en waar zij er is blijft zij kwetsbaar.',
  'In eerdere brieven is uiteengezet welke keuzes het kabinet maakt en welke middelen daarbij horen.',
] as const

const MIDDLES = [
  'Uit een peiling onder partners blijkt dat vier op de tien minder dan een half jaar vooruit kunnen plannen.',
  'De ambassade onderhoudt met hen nauw contact en bezoekt waar dat veilig kan de zittingen van de rechtbank.',
  'Steun is daarbij nooit vrijblijvend: per partner wordt elk jaar bekeken of de bijdrage nog past.',
  'Wel blijkt de uitvoering trager te gaan dan gehoopt, omdat banken voorwaarden stellen die kleine organisaties niet kunnen dragen.',
  'Andere donoren hebben laten weten hun bijdrage te zullen heroverwegen; dat zou een gat slaan dat Nederland niet alleen kan dichten.',
  'Een onafhankelijk bureau beschreef vorig jaar wat wel en niet heeft gewerkt.',
] as const

const PROMISES = [
  (about: string) => `Ik zal uw Kamer voor het zomerreces informeren over ${about}.`,
  (about: string) =>
    `Het kabinet stelt hiervoor EUR 12 miljoen beschikbaar, waarvan een derde voor ${about}.`,
  (about: string) => `In het eerste kwartaal van volgend jaar ontvangt uw Kamer een brief over ${about}.`,
  (about: string) => `Nederland zal zich in Europees verband blijven inzetten voor ${about}.`,
  (about: string) => `Ik zeg uw Kamer toe om voor het eind van dit jaar terug te komen op ${about}.`,
] as const

const REPLIES = [
  'Met het bovenstaande beschouwt het kabinet deze motie als uitgevoerd.',
  'De motie is hiermee nog niet afgedaan; bij de begroting kom ik erop terug.',
  'Het kabinet voert deze motie uit binnen de bestaande middelen.',
] as const

/** `[[kst-39901-12|Kamerstuk 39 901, nr. 12]]`. */
export function reference(kst: string, dossier: Dossier): string {
  return `[[${kst}|Kamerstuk ${dossierInPrint(dossier)}, nr. ${kst.slice(kst.lastIndexOf('-') + 1)}]]`
}

/** A letter of some hundreds of words about its subject; `answers` are the passages that are its point. */
export function letterBlocks(chance: Chance, subject: string, answers: readonly Block[]): Block[] {
  const said = (text: string): Block => ({ heading: false, text })
  const [first, second, third] = chance.some(MIDDLES, 3)
  return [
    said('Geachte voorzitter,'),
    said(`Met deze brief informeer ik uw Kamer over ${subject}. ${chance.pick(OPENINGS)}`),
    ...answers,
    { heading: true, text: 'Inzet in de komende periode' },
    said(`${first} ${second}((Zie voor de opzet van de peiling de bijlage bij deze brief.))`),
    said(`${third} ${chance.pick(PROMISES)(drawSubject(chance).about)}`),
    said(`${chance.pick(OPENINGS)} ${chance.pick(PROMISES)(drawSubject(chance).about)}`),
  ]
}

/** What a letter says about a motion, with its number or by the names alone. */
export function motionPassage(
  chance: Chance,
  motion: MotionTruth,
  dossier: Dossier,
  form: 'numbered' | 'named',
): Block[] {
  const names = motion.submitters.length > 2 ? `${motion.submitters[0]} c.s.` : motion.submitters.join(' en ')
  const mention =
    form === 'named'
      ? `de motie-${motion.submitters.slice(0, 2).join('/')}`
      : `de motie ${names} (${reference(motion.kst, dossier)})`
  return [
    { heading: true, text: `Motie over ${motion.subject}` },
    {
      heading: false,
      text: `Uw Kamer vroeg met ${mention} om ${motion.subject}. ${chance.pick(MIDDLES)} ${chance.pick(REPLIES)}`,
    },
  ]
}

/** The blocks of one of the project's own letters: lines joined, the words that were broken off made whole. */
export function blocksOfSample(text: string): Block[] {
  const paragraphs = text
    .replace(/^\[[^\]]*\]\s*/, '')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/(\p{Ll})-\n\s*(?=\p{Ll})/gu, '$1')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '')
  const begins = Math.max(
    0,
    paragraphs.findIndex((paragraph) => /^Geachte [vV]oorzitter/.test(paragraph)),
  )
  return paragraphs.slice(begins).map((text) => ({ heading: isHeading(text), text }))
}

const isHeading = (text: string) => text.length < 90 && !/[.,:;!?]$/.test(text)
