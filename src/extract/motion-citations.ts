import type { Analysis } from '#extract/analysis.ts'
import type { Finding } from '#extract/finding.ts'
import type { MotionMention } from '#extract/motion-mentions.ts'
import type { Span } from '#model/span.ts'

/** A citation of an official paper, with its place in the matching layer. */
export type Citation = Span & { readonly id: string }

const NOT_ITS_CITATION =
  /(?:\b(?:brief|brieven|kamerbrief|verslag|rapportage|amendement|vervangt)\b[^.;]{0,25}|\bt\.v\.v\. ?|\bvervanging van [^.;)]{0,25})$/i

/** The citations of papers with a number, in order: "nr. SP-04" is none. */
export function citationsOf(text: string, references: readonly Finding<'reference'>[]): Citation[] {
  const citations: Citation[] = []
  for (const { start, end, id, self } of references) {
    if (!id?.startsWith('kst-') || self) continue
    const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
    if (/\p{L}-$/u.test(before) || (/\p{L}$/u.test(text.slice(start, end)) && /^-\d/.test(after))) continue
    citations.push({ start, end, id })
  }
  return citations.sort((a, b) => a.start - b.start)
}

/** Gives each motion the citation behind it (or just before it) in the same sentence. */
export function linkCitations(
  { text, sentences }: Analysis,
  mentions: readonly MotionMention[],
  citations: readonly Citation[],
): void {
  let first = 0
  for (let index = 0; index < mentions.length;) {
    const { sentence } = mentions[index]!
    let end = index
    while (end < mentions.length && mentions[end]!.sentence === sentence) end++
    const inSentence = mentions.slice(index, end)
    index = end
    while (first < citations.length && citations[first]!.end <= sentences.start[sentence]!) first++
    const here: Citation[] = []
    for (let at = first; at < citations.length && citations[at]!.start < sentences.end[sentence]!; at++) {
      here.push(citations[at]!)
    }
    linkWithin(text, inSentence, here)
  }
}

function linkWithin(text: string, mentions: readonly MotionMention[], citations: readonly Citation[]): void {
  const usable = citations.filter(
    ({ start }) => !NOT_ITS_CITATION.test(text.slice(Math.max(0, start - 40), start)),
  )
  const last = mentions.at(-1)!
  const behind = usable.filter(({ start }) => start >= last.end)
  if (mentions.length > 1 && behind.length === mentions.length && behind.length === usable.length) {
    mentions.forEach((mention, index) => (mention.reference = behind[index]!.id))
    return
  }
  for (const { id, start, end } of usable) {
    const owner =
      mentions.findLast((mention) => mention.start <= start) ??
      mentions.findLast((mention) => mention.noun.start <= start)
    if (owner) owner.reference ??= id
    else {
      const [next] = mentions
      if (next && next.start - end <= 30) next.reference ??= id
    }
  }
}
