import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MotionCandidate } from '#join/indexed-motions.ts'
import { parseMotionTitle } from '#join/motion-title.ts'
import { corpus } from '#test/corpus-folder.ts'
import { FUNCTION_WORDS } from '#text/function-words.ts'

type Row = {
  kst: string
  zaak: string
  dossier: [string, string | null, string][]
  datum: string | null
  al: string[]
  onderwerp: string
  documentSoort: string
}

const CLOSING = /^en gaat over tot de orde van de dag/i
const ASKS = /^(?:en )?(?:verzoekt|spreekt|roept|draagt|besluit|vraagt|stelt|dringt)\b/i

/** The rows of `moties.jsonl` as motions that a letter can mean; none when the file is not there. */
export function loadMotions(): MotionCandidate[] {
  const path = join(corpus, 'moties.jsonl')
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => motionOf(JSON.parse(line) as Row))
}

function motionOf({ kst, zaak, dossier, datum, al, onderwerp, documentSoort }: Row): MotionCandidate {
  const closing = al.findIndex((words) => CLOSING.test(words.trim()))
  const body = closing < 0 ? al : al.slice(0, closing)
  const first = body.findIndex((words) => ASKS.test(words.trim()))
  return {
    id: kst,
    zaak,
    submitters: closing < 0 ? [] : al.slice(closing + 1).map((name) => name.trim()),
    title: onderwerp,
    asks: first < 0 ? [] : body.slice(first),
    date: datum,
    dossiers: dossier.map(([number, suffix]) => number.replace(/\s/g, '') + (suffix ? `-${suffix}` : '')),
    kind: documentSoort,
  }
}

/** A sentence of a letter about a motion without its number, and the motion it was made of. */
export type MadeMention = {
  readonly sentence: string
  readonly letterDate: string
  readonly motion: MotionCandidate
}

/** Numbers between 0 and 1, the same for the same seed. */
export function makeDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Makes sentences about motions as letters write them: another form, other words than the title, no number. */
export function makeMentions(
  motions: readonly MotionCandidate[],
  count: number,
  seed: number,
): MadeMention[] {
  const dice = makeDice(seed)
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(dice() * values.length)]!
  const usable = motions.filter(
    ({ title, asks }) => asks.length > 0 && parseMotionTitle(title).names.length > 0,
  )
  return Array.from({ length: count }, (): MadeMention => {
    const motion = pick(usable)
    const { names, others, amended } = parseMotionTitle(motion.title)
    const members = names.map((name) => name.trim())
    const changed = amended === 'no' || dice() < 0.3 ? '' : 'gewijzigde '
    const suite = others ? ' c.s.' : ''
    const forms = [
      `de ${changed}motie-${members.map(shortened).join('/')}${suite}`,
      `de ${changed}motie ${members.join('/')}${suite}`,
      members.length > 1
        ? `de ${changed}motie van de leden ${members.slice(0, -1).join(', ')} en ${members.at(-1)}${suite}`
        : `de ${changed}motie van het lid ${members[0]}${suite}`,
    ]
    const year = motion.date !== null && dice() < 0.4 ? ` uit ${motion.date.slice(0, 4)}` : ''
    const subject = paraphrase(motion.asks.join(' '), pick)
    const sentence = pick([
      `Hiermee geeft het kabinet uitvoering aan ${pick(forms)}${year} over ${subject}.`,
      `Daarmee beschouw ik ${pick(forms)}${year} over ${subject} als afgedaan.`,
      `In lijn met ${pick(forms)}${year} zet het kabinet in op ${subject}.`,
    ])
    return { sentence, letterDate: laterThan(motion.date, dice), motion }
  })
}

function shortened(name: string): string {
  return name.replace(/^[Vv]an de[rn]? (?=\p{Lu})/u, 'vd')
}

/** Some content words of what a motion asks, in another order. */
function paraphrase(asks: string, pick: <Value>(values: readonly Value[]) => Value): string {
  const words = (asks.match(/[\p{L}-]{4,}/gu) ?? []).filter(
    (word) =>
      !FUNCTION_WORDS.has(word.toLowerCase()) && !/^(?:verzoekt|regering|kabinet|spreekt)$/i.test(word),
  )
  const left = [...new Set(words)]
  const chosen: string[] = []
  const most = Math.min(left.length, pick([3, 4, 5]))
  while (chosen.length < most) chosen.push(...left.splice(left.indexOf(pick(left)), 1))
  return chosen.map((word, at) => (at === 0 ? `de ${word}` : at === most - 1 ? `en ${word}` : word)).join(' ')
}

/** A day within a year and a half behind the day of a motion. */
function laterThan(date: string | null, dice: () => number): string {
  const days = 20 + Math.floor(dice() * 500)
  return new Date(Date.parse(date ?? '2025-10-01') + days * 86_400_000).toISOString().slice(0, 10)
}

/** Paragraphs of motions that cite another motion with its number, and the day of the one that cites. */
export function loadCitingParagraphs(): { readonly words: string; readonly date: string }[] {
  return readFileSync(join(corpus, 'moties.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .flatMap(({ al, datum }) =>
      al
        .filter((words) => /\bmoties?\b/i.test(words) && /\d{2} ?\d{3}[^)]{0,30}\d/.test(words))
        .map((words) => ({ words, date: datum ?? '2025-12-01' })),
    )
}
