import type { ItemOf, Stance } from '#model/reading.ts'
import type { DocumentState, EntryState } from '#model/register.ts'
import { oneLine } from '#present/lines.ts'
import { wordsWithin } from '#present/words-of-item.ts'
import type { HeardIn, Listed } from '#store/listed-entries.ts'

/** What was asked and what was answered; one of the two may not stand in the letter. */
export type Answered = {
  readonly row: Listed
  readonly entry: EntryState
  readonly letter: DocumentState
  readonly ask: ItemOf<'recommendation'> | undefined
  readonly answer: ItemOf<'response'> | undefined
  readonly later: readonly HeardIn[]
}

/** By their weight in lists: what was refused and not answered first. */
export const BY_WEIGHT = [
  'refuses',
  'silent',
  'partly',
  'acknowledges',
  'agrees',
] as const satisfies readonly Stance[]

/** What the answer comes to; silent where there is none. */
export function stanceOf({ answer }: Pick<Answered, 'answer'>): Stance {
  return answer?.stance ?? 'silent'
}

/** The sentence that decides, else the answer as it begins. */
export function decidingWords(answer: ItemOf<'response'> | undefined): string {
  if (!answer || answer.stance === 'silent') return ''
  const words = answer.evidence.map((span) => wordsWithin(answer, span)).filter((part) => part !== '')
  return words.join(' … ') || oneLine(answer.text)
}

/** A part of what was asked, with the answer to it; null where there is none. */
export type Part = {
  readonly number: number
  readonly text: string
  readonly stance: Stance | null
  readonly recast: boolean
}

/** The parts of what was asked, each with the answer to it where there is one. */
export function partsOf({ ask, answer }: Answered): Part[] {
  const answers = new Map((answer?.parts ?? []).map((part) => [part.part, part]))
  const asked = (ask?.parts ?? []).map((span) => (ask ? wordsWithin(ask, span) : ''))
  const numbers = [...new Set([...asked.keys()].map((n) => n + 1).concat([...answers.keys()]))]
  return numbers
    .toSorted((a, b) => a - b)
    .map((number) => ({
      number,
      text: asked[number - 1] ?? '',
      stance: answers.get(number)?.stance ?? null,
      recast: answers.get(number)?.recast ?? false,
    }))
}
