import type { Analysis } from '#extract/analysis.ts'
import { fold } from '#text/fold.ts'
import { oncePerVocabulary } from '#vocabulary/vocabulary.ts'

const ABBREVIATED =
  /\b(?:[A-Z][a-z]*(?:commissie|raad)|[Cc]ommissie|[Rr]aad|College|Inspectie|Directie|Instituut|[Rr]apporteur)\b[^.()\n"]{0,70}\(([A-Z][A-Za-z]{1,7})\)/

/** Who gave the advice: the first adviser the letter names, by its short name. */
export function findIssuer(analysis: Analysis): string | null {
  const { text, document } = analysis
  const head = `${document.title ?? ''}\n${text.slice(0, 2500)}`
  const { pattern, shorts } = adviserNames(analysis.vocabulary)
  const known = pattern.exec(head)
  const named = ABBREVIATED.exec(head)
  if (named?.[1] && (!known || named.index < known.index)) return named[1]
  return known ? shorts.get(known[0].toLowerCase())! : null
}

/** Words for an adviser that do not say which. */
const NAMELESS = new Set(
  'het advies,de evaluatie,de onderzoekers,de evaluatoren,de adviesraad,het college,de adviescommissie,de commissie van advies,de adviseurs'.split(
    ',',
  ),
)

const adviserNames = oncePerVocabulary(
  ({ data }): { pattern: RegExp; shorts: ReadonlyMap<string, string> } => {
    const shorts = new Map<string, string>()
    for (const { kind, label, names } of data.actors) {
      if (kind !== 'adviser') continue
      for (const name of names) {
        if (!NAMELESS.has(name)) shorts.set(fold(name), label.nl.replace(/^(?:de|het) /, ''))
      }
    }
    const longestFirst = [...shorts.keys()].sort((a, b) => b.length - a.length)
    const escaped = longestFirst.map((name) => name.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
    const pattern =
      escaped.length > 0 ? new RegExp(`(?<![a-z-])(?:${escaped.join('|')})(?![a-z])`, 'i') : /(?!)/
    return { pattern, shorts }
  },
)
