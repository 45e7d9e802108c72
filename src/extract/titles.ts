import type { Analysis } from '#extract/analysis.ts'
import type { Citation } from '#extract/citation.ts'
import type { Flags } from '#extract/markers.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

/** What a title between quotation marks is the title of, by the words before it. */
export type TitleWords = readonly { readonly type: string; readonly flags: Flags }[]

/** Words between `nota`, `advies` … and the title, at most. */
const REACH = 6
const PAGE = /^,? (?:blz|p|pp|pag)\. ?\d/
/** Code units of a title, at most. */
const LONGEST = 220

/**
 * Reads a title between quotation marks from its opening mark: `de nota "…"`. A title that the letter cited before needs no
 * such word; `known` remembers them with their type.
 */
export function readTitle(
  { text, tokens }: Analysis,
  token: number,
  words: TitleWords,
  known: Map<string, string>,
): Citation[] | undefined {
  const { start, end, word, shape } = tokens
  const next = token + 1
  if (next >= tokens.count || start[next] !== end[token]) return undefined
  if (token > 0 && end[token - 1] === start[token] && shape[token - 1]! < SHAPE.mark) return undefined
  if (shape[next] !== SHAPE.capital && shape[next] !== SHAPE.upper && shape[next] !== SHAPE.number) {
    return undefined
  }
  const from = end[token]!
  const close = closingAt(text, from, text.charAt(start[token]!))
  if (close < 0) return undefined
  const title = text.slice(from, close).replace(/[.,;:]$/, '')
  const key = title.toLowerCase()
  let type = known.get(key)
  let answer = false
  for (let back = token - 1; !type && back >= 0 && back >= token - REACH; back--) {
    if (shape[back] === SHAPE.end || word[back] === MARK.stop) break
    const kind = kindOf(
      text.slice(start[back], end[back]),
      words.find(({ flags }) => flags[word[back]!] === 1)?.type,
    )
    // "kabinetsreactie op het advies …": the title is that of the advice.
    if (kind === 'brief') answer = true
    else type = kind
  }
  type ??= answer ? 'brief' : PAGE.test(text.slice(close + 1, close + 12)) ? 'publicatie' : undefined
  if (!type) return undefined
  known.set(key, type)
  return [{ start: start[token]!, end: close + 1, id: null, type, title, rule: 'title' }]
}

/** Compounds tell their kind by their last part: `vervolgadvies`, `kabinetsvisie`. */
function kindOf(word: string, listed: string | undefined): string | undefined {
  if (listed || word.length < 8) return listed
  const part = /(?:nota|advies|rapport|evaluatie|strategie|actieplan|agenda|brief)$/.exec(word)?.[0]
  return (
    part &&
    (part === 'evaluatie' ? 'rapport' : part === 'actieplan' || part === 'agenda' ? 'strategie' : part)
  )
}

function closingAt(text: string, from: number, mark: string): number {
  for (let at = from + 3; at < Math.min(text.length, from + LONGEST); at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10) return -1
    if (text.charAt(at) !== mark) continue
    // An apostrophe inside a word is no closing mark.
    const after = text.charCodeAt(at + 1)
    if (mark === "'" && ((after >= 97 && after <= 122) || (after >= 65 && after <= 90))) continue
    return at
  }
  return -1
}
