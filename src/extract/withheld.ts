import { cuesIn, sentenceSpan, type Analysis } from '#extract/analysis.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { sourceRange } from '#text/offset-map.ts'

const REASON =
  /\b(?:(?:omdat|aangezien|zodat) [^,.;:()]{0,60}?(?:veilig|vertrouw|gevoelig|privacy|bronnen|risico|gevaar|bescherming|anonimiteit|vervolg|schad)[^,.;:()]{0,110}|om (?:veiligheids|privacy)redenen|uit (?:veiligheids|privacy|zorgvuldigheids)overwegingen|(?:mede )?(?:vanwege|wegens|gezien|gelet op|met het oog op|in het belang van|ter bescherming van|in verband met|omwille van|uit oogpunt van|om redenen van|uit hoofde van|om te voorkomen dat|omdat|aangezien|daar|zodat|om) [^,.;:()]{0,30}?(?:veilig|vertrouwelijk|gevoelig|onderhandel|privacy|persoonsgegevens|persoonlijke levenssfeer|bronnen|belang van de staat|staatsgeheim|gerubriceerd|operatione|onderzoek|rechtszaak|onder de rechter|risico|gevaar|represailles|bescherming|bedrijfsvertrouwelijk|concurrentie|anonimiteit|diplomati|individuele)[^,.;:()]{0,110}?(?=[,.;:()]|$| (?:is|zijn|wordt|worden|kan|kunnen|zal|zullen|moet|moeten|noem|noemt|doe|doet|ga|gaat|geef|geeft|heb|heeft|blijft|wil|deel|deelt|maak|maakt|niet|geen) )|om [^,.;:()]{3,40} niet (?:(?:verder|onnodig|nodeloos) )?(?:in gevaar te brengen|wijzer te maken|te schaden|te doorkruisen|te hinderen)|(?:om|ter|uit) (?:de )?bescherming van [^,.;:()]{3,60}|(?:omdat|aangezien) [^,.;:()]{3,90}(?:doorkruis|schad|hinder|bemoeilijk)[a-z]*|zolang [^,.;:()]{3,80}(?:loopt|lopen|onderhandeld|overlegd|gesproken)|hangende [^,.;:()]{3,60}|individuele (?:zaken|gevallen|dossiers|personen))/i
const QUESTIONING = /\bgeen (?:nadere |verdere )?toelichting nodig\b|\bbehoeft geen\b/i

/** Finds the sentences that say that something is deliberately not told, with the reason in the letter's words. */
export function findWithheld(analysis: Analysis): Finding<'withheld'>[] {
  const found: Finding<'withheld'>[] = []
  const { sentences, text, document } = analysis
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const hits = cuesIn(analysis, sentence, 'withheld')
    if (hits.length === 0) continue
    const span = sentenceSpan(analysis, sentence)
    const words = text.slice(span.start, span.end)
    const reason = REASON.exec(words)
    const hit = hits.find(({ cue }) => reason !== null || !cue.needsReason)
    if (!hit || QUESTIONING.test(words)) continue
    const place =
      reason &&
      sourceRange(document.matching.map, {
        start: span.start + reason.index,
        end: span.start + reason.index + reason[0].trimEnd().length,
      })
    found.push({
      kind: 'withheld',
      ...span,
      speaker: 'government',
      rule: ruleId('withheld', hit.cue.id),
      doubts: reason ? [] : ['no-reason-given'],
      reason: place ? document.display.text.slice(place.start, place.end).replaceAll('\n', ' ') : null,
    })
  }
  return found
}
