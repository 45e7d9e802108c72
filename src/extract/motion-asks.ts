import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { Span } from '#model/span.ts'

const ASK =
  /\b(?:(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|vragen|roept|riep|spoort|draagt)(?: (?:daarom|tevens|ook|onder andere|onder meer))? (?:(?:de|het) (?:demissionaire |Nederlandse )?(?:regering|kabinet|minister|staatssecretaris))(?: op)?(?: (?:tevens|daarom|ook|voorts))*|(?:de|het) (?:regering|kabinet|minister|staatssecretaris) (?:ertoe )?(?:(?:wordt|werd|is) )?(?:verzoekt|verzocht|vraagt|vroeg|gevraagd|oproept|opriep|opgeroepen|te verzoeken|op te roepen)(?: (?:wordt|werd|is|heeft))?|motie (?:verzoekt|vraagt|roept op)(?! (?:de|het) (?:demissionaire |Nederlandse )?(?:regering|kabinet|minister|staatssecretaris)))[,:]? (?=\S)/giu
const RESUMES =
  /,? (?:en )?(?:is|wordt|worden|zal|beschouw|acht|heb|heeft|voer|geef|geeft|kom|komt|zie|betrek|neem) (?:ik|hiermee|daarmee|hierbij|het kabinet|de regering|inmiddels|reeds|nu|afgedaan|uitgevoerd)\b/u

/** Ranges of a sentence that hold what a motion asks, the verb left out. */
export function asksIn(analysis: Analysis, sentence: number): Span[] {
  const { start, end } = sentenceSpan(analysis, sentence)
  const words = analysis.text.slice(start, end)
  const heads = [...words.matchAll(ASK)]
  return heads.flatMap((head, index) => {
    const from = head.index + head[0].length
    let to = heads[index + 1]?.index ?? words.length
    const resumes = RESUMES.exec(words.slice(from, to))
    if (resumes) to = from + resumes.index
    while (to > from && /[\s.,;:)]/.test(words[to - 1]!)) to--
    return to - from > 5 ? [{ start: start + from, end: start + to }] : []
  })
}
