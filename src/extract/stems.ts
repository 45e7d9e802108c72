import type { Analysis } from '#extract/analysis.ts'
import type { Span } from '#model/span.ts'
import { SHAPE, tokenAt } from '#text/tokens.ts'

/**
 * The words by which each part of a recommendation, or the whole when it has one ask, can be recognised in an answer:
 * see `contentStems`.
 */
export function partStems(analysis: Analysis, whole: Span, parts: readonly Span[]): Set<number>[] {
  return (parts.length > 0 ? parts : [whole]).map((part) => contentStems(analysis, part))
}

/** How many different stems of the sentence each part has. */
export function sharedStems(
  { text, tokens, sentences }: Analysis,
  sentence: number,
  parts: readonly ReadonlySet<number>[],
): number[] {
  const counts = parts.map(() => 0)
  const seen: number[] = []
  const end = sentences.endToken[sentence]!
  for (let token = sentences.firstToken[sentence]!; parts.length > 0 && token < end; token++) {
    const from = tokens.start[token]!
    if (tokens.shape[token]! > SHAPE.upper || tokens.end[token]! - from < 5) continue
    const stem = stemAt(text, from, tokens.end[token]!)
    if (!parts.some((part) => part.has(stem)) || seen.includes(stem)) continue
    seen.push(stem)
    parts.forEach((part, index) => {
      if (part.has(stem)) counts[index]!++
    })
  }
  return counts
}

/**
 * The words by which a stretch of advice can be recognised in an answer: its content words without their endings, cut
 * to seven letters, doubled letters made single, as numbers.
 */
function contentStems({ text, tokens }: Analysis, { start, end }: Span): Set<number> {
  const stems = new Set<number>()
  for (let token = tokenAt(tokens, start); token < tokens.count && tokens.end[token]! <= end; token++) {
    const from = tokens.start[token]!
    if (tokens.shape[token]! > SHAPE.upper || tokens.end[token]! - from < 5) continue
    const stem = stemAt(text, from, tokens.end[token]!)
    if (!COMMON.has(stem)) stems.add(stem)
  }
  return stems
}

const [E, N, S, T, I, G] = [...'enstig'].map((letter) => letter.charCodeAt(0))

function stemAt(text: string, from: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32
  const before = text.charCodeAt(end - 2) | 32
  let stop = end
  if (last === N && before === E) stop = end - 2
  else if (last === S || last === E || last === T) stop = end - 1
  const tail = text.charCodeAt(stop - 3) | 32
  if (
    (text.charCodeAt(stop - 1) | 32) === G &&
    (text.charCodeAt(stop - 2) | 32) === N &&
    tail === I &&
    stop - from > 6
  ) {
    stop -= 3
  }
  let hash = 0
  let letters = 0
  let previous = 0
  for (let at = from; at < stop && letters < 7; at++) {
    const unit = text.charCodeAt(at) | 32
    if (unit === previous) continue
    hash = (Math.imul(hash, 31) + unit) | 0
    previous = unit
    letters++
  }
  // Thirty bits stay a small integer.
  return hash & 0x3fffffff
}

/** Words that every answer has; their stems recognise nothing. */
const COMMON = new Set(
  'aanbeveling aanbevelingen nederland nederlandse kabinet minister ministerie regering daarbij daarnaast waarbij hierbij tussen andere worden wordt zullen kunnen moeten hebben zoals beleid onder tegen verder binnen buiten over door omdat jaarlijks jaarlijkse welke welk wanneer zowel deze daarom daarvoor beleidsnota landen advies commissie'
    .split(' ')
    .map((word) => stemAt(word, 0, word.length)),
)
