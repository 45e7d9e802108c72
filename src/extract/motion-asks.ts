import { sentenceSpan, type Analysis } from '#extract/analysis.ts'
import type { Span } from '#model/span.ts'

const ASK =
  /\b(?:(?:verzoekt|verzocht|verzoeken|vraagt|vroeg|vragen|roept|riep|spoort|draagt)(?: (?:daarom|tevens|ook|onder andere|onder meer|het lid|zij|hij))? (?:(?:de|het) (?:demissionaire |Nederlandse )?(?:regering|kabinet|minister|staatssecretaris))(?: op)?(?: (?:tevens|daarom|ook|voorts))*|(?:de|het) (?:regering|kabinet|minister|staatssecretaris) (?:ertoe )?(?:(?:wordt|werd|is) )?(?:verzoekt|verzocht|vraagt|vroeg|gevraagd|oproept|opriep|opgeroepen|te verzoeken|op te roepen)(?: (?:wordt|werd|is|heeft))?|motie (?:verzoekt|vraagt|roept op)(?! (?:de|het) (?:demissionaire |Nederlandse )?(?:regering|kabinet|minister|staatssecretaris)))[,:]? (?=\S)/giu
/** A cheap test that must hold before the dear one. */
const ASKING = /erzo|raag|rage|roeg|roep|riep|poort|ERZO/
const RESUMES =
  /,? (?:en )?(?:is|wordt|worden|zal|beschouw|acht|heb|heeft|voer|geef|geeft|kom|komt|zie|betrek|neem) (?:ik|hiermee|daarmee|hierbij|het kabinet|de regering|inmiddels|reeds|nu|afgedaan|uitgevoerd)\b/u

/** "De motie, die vraagt om een fonds, voer ik niet uit": the ask stands between commas. */
const ASIDE =
  /\bmotie\b[^;]{0,160}?, (?:die|waarin|waarmee|waarbij) (?:(?:de|het) (?:Nederlandse )?(?:regering|kabinet) )?(?:(?:wordt|werd|is) )?(?:(?:de|het) (?:Nederlandse )?(?:regering|kabinet) )?(?:wordt |werd )?(?:verzoekt|vraagt|oproept|opriep|pleit|verzocht|gevraagd|opgeroepen|bepleit)(?: (?:de|het) (?:Nederlandse )?(?:regering|kabinet|minister))?(?: op)? (?=\S)/iu
const MAIN_VERB =
  /, (?=(?:voer|geef|kom|houd|is|zijn|wordt|worden|heb|heeft|beschouw|beschouwt|acht|betrek|zal|zie|neem|doe|ga|sluit|past|ontraad|kan|laat)\b)/u

/** Gives the ranges of a sentence that hold what a motion asks; each sentence is read once. */
export function asksReader(analysis: Analysis): (sentence: number) => readonly Span[] {
  const known = new Map<number, Span[]>()
  return (sentence) => {
    const asks = known.get(sentence) ?? asksIn(analysis, sentence)
    known.set(sentence, asks)
    return asks
  }
}

/** Ranges of a sentence that hold what a motion asks, the verb left out. */
function asksIn(analysis: Analysis, sentence: number): Span[] {
  const { start, end } = sentenceSpan(analysis, sentence)
  const words = analysis.text.slice(start, end)
  if (!ASKING.test(words)) return []
  const aside = ASIDE.exec(words)
  const heads = aside ? [aside] : [...words.matchAll(ASK)]
  return heads.flatMap((head, index) => {
    const from = head.index + head[0].length
    let to = heads[index + 1]?.index ?? words.length
    const resumes = (aside ? MAIN_VERB : RESUMES).exec(words.slice(from, to))
    if (resumes) to = from + resumes.index
    while (to > from && /[\s.,;:)]/.test(words[to - 1]!)) to--
    return to - from > 5 ? [{ start: start + from, end: start + to }] : []
  })
}
