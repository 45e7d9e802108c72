import type { MotionMention } from '#join/motion-score.ts'
import { amendedIn } from '#join/motion-title.ts'
import type { ItemOf, Reading } from '#model/reading.ts'

/** A motion that a letter speaks of: its mention, and where it does so. */
export type MentionedMotion = {
  /** The key under which the reading gathers what the letter says of one motion. */
  readonly key: string
  /** 'kst-…' when the letter gives the number. */
  readonly reference: string | null
  readonly mention: MotionMention
  /** Ids of the findings. */
  readonly items: readonly string[]
}

type MotionItem = ItemOf<'motion'>

const NOUN = /(?:\b[\p{L}]+ ){0,3}(?:kamer)?moties?\b/iu
/** Words that begin what a motion is about. */
const TOPIC =
  /\b(?:over|om te|om|inzake|betreffende|aangaande|waarin|waarmee|met betrekking tot|die (?=[^.;]{0,60}\b(?:verzoekt|vraagt|oproept))|(?:deze|die) moties? (?:verzoekt|vraagt)|verzoekt|vraagt|roept)\b/i
/** What a letter says it does about a motion is not what the motion asks. */
const OWN_SIDE =
  /\s*(?:[(,;]? ?(?:Kamerstuk|\d{2} ?\d{3})|, (?:zal|zet|heeft|is|wordt|gaat|kan|geef|doe|bied|informeer)\b|\b(?:geef ik|doe ik|beschouw ik|heeft het kabinet|zal het kabinet|zal ik)\b).*$/is
const BEFORE_DAY =
  /(?:\bmotie\b(?![^.;]*\b(?:over|om|inzake)\b)[^.;]{0,100}\b(?:uit|van|d\.? ?d\.?)|\b(?:ingediende?|aangenomen|voorgesteld|notaoverleg|debat|tweeminutendebat|overleg)\b[^.;]{0,40})[\s(]*$/i

/** The motions of the House that a letter speaks of, each once, with all it says of it. Motions printed in it are left out. */
export function findMentionedMotions(reading: Reading, text: string): MentionedMotion[] {
  const byKey = new Map<string, MotionItem[]>()
  for (const item of reading.items) {
    if (item.kind !== 'motion' || item.speaker === 'chamber') continue
    const items = byKey.get(item.key)
    if (items) items.push(item)
    else byKey.set(item.key, [item])
  }
  const dossiers = dossiersOf(reading)
  return [...byKey].map(([key, items]) => ({
    key,
    reference: items.find(({ reference }) => reference !== null)?.reference ?? null,
    mention: mentionOf(reading, text, items, dossiers),
    items: items.map(({ id }) => id),
  }))
}

function mentionOf(
  reading: Reading,
  text: string,
  items: readonly MotionItem[],
  dossiers: readonly string[],
): MotionMention {
  const about: string[] = []
  const around: string[] = []
  for (const item of items) {
    const words = item.text
    const topic = TOPIC.exec(words.slice(NOUN.exec(words)?.index ?? 0))
    const from = topic ? (NOUN.exec(words)?.index ?? 0) + topic.index + topic[0].length : words.length
    about.push(words.slice(from).replace(OWN_SIDE, ''))
    for (const ask of item.asks) about.push(text.slice(ask.start, ask.end))
    around.push(words)
  }
  const [first] = items as [MotionItem]
  const lead = text.slice(Math.max(0, first.start - 40), first.end)
  return {
    submitters: first.submitters.map((name) => withGivenName(name, items)),
    others: items.some(({ others }) => others),
    amended: amendedIn(NOUN.exec(lead)?.[0] ?? ''),
    about: about.join(' '),
    around: around.join(' '),
    when: items.map((item) => whenOf(reading, text, item)).find((when) => when !== null) ?? null,
    letterDate: reading.document.date.value,
    dossiers,
  }
}

const NO_GIVEN_NAME =
  /^(?:(?:Kamer)?moties?|Kamer|leden|lid|heer|mevrouw|de|het|van|der|den|en|door|ook|dat|in|met)$/i

/** The reading keeps surnames; a letter that tells two Van Dijks apart writes the given name before it. */
function withGivenName(surname: string, items: readonly MotionItem[]): string {
  for (const { text } of items) {
    const at = text.toLowerCase().indexOf(surname.toLowerCase())
    if (at < 2) continue
    const given = /(?<![\p{L}])(\p{Lu}\p{Ll}[\p{L}-]*) $/u.exec(text.slice(0, at))?.[1]
    if (
      given !== undefined &&
      !NO_GIVEN_NAME.test(given) &&
      !/[.:?!]\s*$/.test(text.slice(0, at - given.length - 1))
    ) {
      return `${given} ${surname}`
    }
  }
  return surname
}

/** The day or year that the letter gives the motion: "de motie-A uit 2023", "ingediend op 20 oktober". */
function whenOf(reading: Reading, text: string, item: MotionItem): MotionMention['when'] {
  const letterDate = reading.document.date.value
  for (const time of reading.items) {
    if (time.kind !== 'time' || time.start < item.start || time.end > item.end) continue
    const { from, to } = time
    if (from === null || (letterDate !== null && from > letterDate)) continue
    if (
      BEFORE_DAY.test(
        text.slice(Math.max(item.start, time.start - 160), time.start).replace(/c\.? ?s\./i, ''),
      )
    ) {
      return { from, to }
    }
  }
  return null
}

/** The dossiers of the papers that a letter is or cites: `36600-XVII` of `kst-36600-XVII-55`. */
function dossiersOf({ document, items }: Reading): string[] {
  const cited = items.flatMap((item) => (item.kind === 'reference' && item.id !== null ? [item.id] : []))
  const dossiers = [...document.identifiers, ...cited].map((id) => dossierOf(id))
  return [...new Set(dossiers.filter((dossier) => dossier !== null))]
}

/** The dossier of a paper by its official id; null for an id of another kind. */
export function dossierOf(id: string): string | null {
  return /^kst-(\d{5}(?:-(?:[IVXL]+|[A-Z]|\d{2}))?)-[\dA-Z]+$/.exec(id)?.[1] ?? null
}
