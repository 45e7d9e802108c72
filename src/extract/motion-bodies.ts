import type { Analysis } from '#extract/analysis.ts'
import { nameWordsOf, readName, type MemberName } from '#extract/motion-names.ts'
import type { Span } from '#model/span.ts'

/** The text of a motion as the House prints it: from "De Kamer" to the last name, what it asks, and who signed. */
export type MotionBody = Span & { readonly asks: readonly Span[]; readonly names: readonly MemberName[] }

const CLOSE = 'tot de orde van de dag'
const LONGEST = 8000
const DICTUM =
  /(?:^|[\n;:,.]) ?(?:en )?(?:(?:verzoekt|vraagt|draagt)(?: (?:daarom|tevens|ook|voorts|derhalve|dan ook))*(?: (?:de|het|te) (?:(?:demissionaire|demissionair|Nederlandse) )?(?:regering|kabinet|Minister[\p{L}-]*(?: (?:van|voor) [\p{L} ]{1,60}?(?=,| om | te | zich | in | bij | op ))?|Staats?secretaris(?:sen)?|presidium|commissie|Kamer|Voorzitter))?(?: (?:daarom|tevens|ook|voorts|derhalve))*|(?:roept|spreekt|besluit)(?: (?:de|het) (?:(?:demissionaire|demissionair) )?(?:regering|kabinet))?(?: (?:op|uit)(?= ))?)[,:]?\s+/giu
const END = /[,;.\s]*(?:\n| )(?:en )?gaa(?:t|n) over tot de orde van de dag/

/** Finds motions printed in full. Works on text with a paragraph per line and on text with lost line ends. */
export function findBodies({ text, vocabulary }: Analysis): MotionBody[] {
  const bodies: MotionBody[] = []
  const words = nameWordsOf(vocabulary)
  let since = 0
  for (let close = text.indexOf(CLOSE); close >= 0; close = text.indexOf(CLOSE, close + CLOSE.length)) {
    const from = Math.max(since, close - LONGEST)
    const opening = text.slice(from, close).lastIndexOf('De Kamer,')
    if (opening < 0) continue
    const start = from + opening
    const stop = text.slice(start, close + CLOSE.length)
    const closing = END.exec(stop)
    const end = closing ? start + closing.index : close
    const names: MemberName[] = []
    let at = close + CLOSE.length
    while (names.length < 25) {
      const [gap = ''] = /^[\s.,;&_]*(?:en )?/.exec(text.slice(at, at + 40)) ?? []
      const name = readName(text, at + gap.length, words)
      if (!name) break
      const opensLine = gap.includes('\n') || names.length === 0
      if (opensLine && !/^[ ,.;_]*(?:\n|$|en |\p{Lu})/u.test(text.slice(name.end, name.end + 6))) break
      names.push({ ...name, separator: '', others: false })
      at = name.end
    }
    bodies.push({ start, end: Math.max(at, close + CLOSE.length), asks: asksOf(text, start, end), names })
    since = at
  }
  return bodies
}

/** What the House says or decides itself, where a request says what the government is to do. */
const OPINION = /\b(?:spreekt|besluit)\b/i

/**
 * What is asked, one range for each "verzoekt …"; after a bare "verzoekt de regering:" one for each line. What a motion
 * "spreekt uit" is asked only when it requests nothing.
 */
function asksOf(text: string, start: number, end: number): Span[] {
  const body = text.slice(start, end)
  const heads = [...body.matchAll(DICTUM)]
  const requests = heads.some(([head]) => !OPINION.test(head))
  return heads.flatMap((head, index) => {
    if (requests && OPINION.test(head[0])) return []
    const from = head.index + head[0].length
    const to = heads[index + 1]?.index ?? body.length
    const list = head[0].trimEnd().endsWith(':') && body.slice(from, to).trimEnd().includes('\n')
    const pieces = list ? linesOf(body, from, to) : [{ start: from, end: to }]
    return pieces.flatMap((piece) => {
      const span = trim(body, piece)
      return span.end > span.start ? [{ start: start + span.start, end: start + span.end }] : []
    })
  })
}

function linesOf(text: string, from: number, to: number): Span[] {
  const lines: Span[] = []
  for (let at = from; at < to;) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 || end > to ? to : end
    lines.push({ start: at, end: stop })
    at = stop + 1
  }
  return lines
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /[\s\-•*,;:]/.test(text[start]!)) start++
  while (end > start && /[\s,;.:]/.test(text[end - 1]!)) end--
  return { start, end }
}
