import { KIND_STYLES } from '#export/html/kinds.ts'
import { KIND_COLOURS, PAGE_COLOURS } from '#export/html/palette.ts'
import { FRAME_STYLES } from '#export/html/styles-frame.ts'
import { LETTER_STYLES } from '#export/html/styles-letter.ts'
import { NOTE_STYLES } from '#export/html/styles-notes.ts'
import { PAGE_STYLES } from '#export/html/styles-page.ts'
import { FRAME_PRINT_STYLES, PRINT_STYLES } from '#export/html/styles-print.ts'
import { themeStyles, tidyStyles, type NamedColour } from '#export/html/theme.ts'

const COLOURS: readonly NamedColour[] = [
  ...Object.entries(PAGE_COLOURS),
  ...Object.entries(KIND_COLOURS).flatMap(([kind, { ink, tint }]) => [
    [`${kind}-ink`, ink] as const,
    [`${kind}-tint`, tint] as const,
  ]),
]

const KINDS = KIND_STYLES.map(({ kind }) => {
  const off = `:root:has(#toon-${kind}:not(:checked))`
  return `
.k-${kind}{--c:var(--${kind}-ink);--t:var(--${kind}-tint)}
${off} .hl.k-${kind}{background:none;text-decoration-line:none}
${off} :is(.letter :is(.note,.mention,.tag,a.no,.bars i,.mentions summary span).k-${kind},.list-of.k-${kind}){display:none}`
}).join('')

/** Everything about the looks of the page, the same for every letter. */
export const STYLES: string = tidyStyles([
  themeStyles(COLOURS),
  FRAME_STYLES,
  PAGE_STYLES,
  LETTER_STYLES,
  NOTE_STYLES,
  KINDS,
  FRAME_PRINT_STYLES,
  PRINT_STYLES,
])
