import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '#read/decode.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

const ROOT = join(import.meta.dirname, '..')

/** Numbers that look like chance and are the same in every run. */
export function makeChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A passage that was made, with what is known of it. */
export type MadePassage = {
  readonly text: string
  readonly document: number
  /** Its number within its document. */
  readonly n: number
  readonly date: string
  readonly kinds: readonly string[]
  readonly themes: readonly string[]
  readonly countries: readonly string[]
  readonly ministries: readonly string[]
  /** Whether an entry begins in it, and by when that is due. */
  readonly entry: { readonly class: string; readonly due: string | null } | null
}

/** Passages of one document. */
export const PER_DOCUMENT = 25
/** Stands in half of all passages. */
export const HALF = 'regering'
/** Of the words of a sentence so many are changed for others, and so many of those for words that were made. */
const CHANGED = 0.3
const INVENTED = 0.08
const KINDS = ['toezegging', 'inzet', 'motie', 'aanbeveling', 'bedrag', 'tijd', 'naam', 'land']
const CLASSES = ['toezegging', 'inzet', 'voornemen']

/**
 * Makes passages one after the other, the same in every run: sentences of the samples, and of `../shared` where that is, put
 * together by chance, with words changed for others as often as those occur, and for compounds that were never written. So the
 * words are spread as in real letters: few everywhere, most in hardly any.
 */
export function* makePassages(count: number, { data }: Vocabulary): Generator<MadePassage> {
  const chance = makeChance(42)
  const one = <Value>(list: readonly Value[]) => list[Math.floor(chance() * list.length)]!
  /** The first of a list are taken far more often than the last. */
  const favoured = <Value>(list: readonly Value[]) => list[Math.floor(list.length ** chance()) - 1]!
  const sentences = sourceSentences()
  const words = sentences.join(' ').match(/\p{L}{3,}/gu)!
  const long = [...new Set(words.filter((word) => /^[a-z]{5,11}$/.test(word)))]
  const someOf = (ids: readonly string[], odds: number) =>
    chance() < odds ? [...new Set([favoured(ids), ...(chance() < 0.2 ? [favoured(ids)] : [])])] : []
  const [themes, countries, ministries] = [data.themes, data.countries, data.ministries].map((list) =>
    (list as readonly { readonly id: string }[]).map(({ id }) => id),
  ) as [string[], string[], string[]]
  const invented = () => favoured(long) + favoured(long)
  let [date, signed] = ['', ministries]
  for (let at = 0; at < count; at++) {
    if (at % PER_DOCUMENT === 0) [date, signed] = [dayBy(chance, 2008, 18), someOf(ministries, 0.9)]
    const body = Array.from({ length: 1 + Math.floor(chance() * 3) }, () =>
      one(sentences).replace(/\p{L}{4,}/gu, (word) =>
        chance() > CHANGED ? word : chance() < INVENTED ? invented() : one(words),
      ),
    ).join(' ')
    yield {
      text: chance() < 0.5 ? `${body} De ${HALF} meldt dit.` : body.replaceAll(/regering\p{L}*/gu, 'staat'),
      document: Math.floor(at / PER_DOCUMENT),
      n: at % PER_DOCUMENT,
      date,
      kinds: someOf(KINDS, 0.5),
      themes: someOf(themes, 0.4),
      countries: someOf(countries, 0.3),
      ministries: signed,
      entry:
        chance() < 0.3
          ? { class: favoured(CLASSES), due: chance() < 0.4 ? dayBy(chance, 2009, 20) : null }
          : null,
    }
  }
}

function dayBy(chance: () => number, from: number, years: number): string {
  const [year, month, day] = [years, 12, 28].map((most) => Math.floor(chance() * most))
  return `${from + year!}-${String(month! + 1).padStart(2, '0')}-${String(day! + 1).padStart(2, '0')}`
}

function sourceSentences(): string[] {
  const letters = [
    ...globSync(join(ROOT, 'samples/*/letter.txt')),
    ...globSync(join(ROOT, '../shared/letters/*.txt')),
  ].map((path) => decodeText(readFileSync(path)).text)
  const motions = globSync(join(ROOT, '../shared/corpus/moties-xml/*.xml')).map((path) =>
    [...readFileSync(path, 'utf8').matchAll(/<al>([^<]*)<\/al>/g)].map(([, text]) => text).join('.\n'),
  )
  return [...letters.sort(), ...motions.sort()]
    .join('\n\n')
    .split(/\n\s*\n|(?<=[.;])\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 40 && sentence.length < 600)
}
