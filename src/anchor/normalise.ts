import { fold } from '#text/fold.ts'

/** Letters, digits, and the signs that make another sum of a number; or what is never seen: marks, soft hyphens. */
const RUN = /[\p{L}\p{N}\p{Sc}%‰]+|[\p{M}\p{Cf}]+/gu
const UNSEEN = /^[\p{M}\p{Cf}]/u
const DIGIT_FIRST = /^\p{N}/u
const DIGIT_LAST = /\p{N}$/u
/** Stands for whatever parts two digits. */
export const PARTED = '·'
const JOINED = /[ﬀﬁﬂﬃﬄĳ]/g
const APART: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ĳ: 'ij' }

/** A text as {@link normaliseQuote} makes it, with the place in the text of each unit of it. */
export type Bare = { readonly text: string; readonly at: readonly number[] }

/**
 * The words of a quote as two versions of one text have them in common: letters, digits and signs of money only, without case
 * and diacritics. Line ends, hyphens at them, spaces and the shape of quotation marks differ between a PDF and the XML of the
 * same letter. That something parts two digits counts, whatever it is: 1,5 is not 15.
 */
export function normaliseQuote(text: string): string {
  return bareOf(text).text
}

/** A text so, and the way back to the text itself. */
export function bareOf(text: string): Bare {
  const parts: string[] = []
  const at: number[] = []
  let [isDigit, end] = [false, 0]
  const add = (part: string, place: (offset: number) => number) => {
    parts.push(part)
    for (let offset = 0; offset < part.length; offset++) at.push(place(offset))
  }
  for (const { 0: run, index } of fold(text).matchAll(RUN)) {
    const follows = end === index
    if (UNSEEN.test(run)) {
      if (follows) end += run.length
      continue
    }
    if (isDigit && !follows && DIGIT_FIRST.test(run)) add(PARTED, () => index)
    let from = 0
    for (const { 0: joined, index: place } of run.matchAll(JOINED)) {
      const start = index + from
      add(run.slice(from, place), (offset) => start + offset)
      add(APART[joined]!, () => index + place)
      from = place + 1
    }
    const start = index + from
    add(run.slice(from), (offset) => start + offset)
    isDigit = DIGIT_LAST.test(run)
    end = index + run.length
  }
  return { text: parts.join(''), at }
}
