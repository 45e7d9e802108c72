import { markup, raw, type Content, type Markup } from '#export/html/markup.ts'
import { TONE_COLOURS } from '#export/html/palette.ts'
import type { Sheet } from '#export/html/paper-sheet.ts'
import { inLine, oneLine } from '#present/lines.ts'
import type { Phrase } from '#present/paper.ts'

type ColouredTone = keyof typeof TONE_COLOURS

/** Line drawings on a grid of 16, so that no tone is told by colour alone. */
const PATHS: Readonly<Record<ColouredTone, string>> = {
  good: '<path d="m2.5 8.8 3.6 3.6 7.4-8.8"/>',
  middling: '<circle cx="8" cy="8" r="5.6"/><path fill="currentColor" d="M8 2.4a5.6 5.6 0 0 1 0 11.2z"/>',
  bad: '<path d="m3.4 3.4 9.2 9.2M12.6 3.4l-9.2 9.2"/>',
}

/** The drawings themselves, once per page and never seen there. */
export const TONE_SHEET: Markup = raw(
  `<svg class="sheet" aria-hidden="true" focusable="false">${Object.entries(PATHS)
    .map(([tone, path]) => `<symbol id="toon-${tone}" viewBox="0 0 16 16">${path}</symbol>`)
    .join('')}</svg>`,
)

/** The tone of a phrase when it has a colour and a drawing. */
export function toneOf({ tone }: Phrase): ColouredTone | undefined {
  return tone !== undefined && tone in TONE_COLOURS ? (tone as ColouredTone) : undefined
}

/** Phrases in a row, each in its tone and language. Their sources are added to those of the sheet and get a number. */
export function phrasesMarkup(phrases: readonly Phrase[], sheet: Sheet): Content {
  return phrases.map((phrase) => [inTone(phrase), referenceMarkup(phrase, sheet)])
}

function inTone(phrase: Phrase): Content {
  const { text, quote, tone } = phrase
  const coloured = toneOf(phrase)
  const words = quote ? markup`<span class="said" lang="nl">«${oneLine(text)}»</span>` : inLine(text)
  if (coloured !== undefined) {
    const drawing = raw(
      `<svg class="icon" aria-hidden="true" focusable="false"><use href="#toon-${coloured}"/></svg>`,
    )
    return markup`<span class="tone t-${coloured}">${drawing}${words}</span>`
  }
  if (tone === 'strong') return markup`<strong>${words}</strong>`
  return tone === 'faint' ? markup`<span class="faint">${words}</span>` : words
}

function referenceMarkup({ source }: Phrase, { sources, says }: Sheet): Content {
  if (source === undefined) return null
  const number = sources.push(source)
  return markup`<sup class="ref" id="bij-${number}"><a href="#bron-${number}" role="doc-noteref" aria-label="${says.source(number)}">${number}</a></sup>`
}
