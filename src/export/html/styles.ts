import { KIND_STYLES } from '#export/html/kinds.ts'
import { KIND_COLOURS, PAGE_COLOURS, type Colour } from '#export/html/palette.ts'
import { LETTER_STYLES } from '#export/html/styles-letter.ts'
import { NOTE_STYLES } from '#export/html/styles-notes.ts'
import { PAGE_STYLES } from '#export/html/styles-page.ts'
import { PRINT_STYLES } from '#export/html/styles-print.ts'

const COLOURS: readonly (readonly [name: string, colour: Colour])[] = [
  ...Object.entries(PAGE_COLOURS),
  ...Object.entries(KIND_COLOURS).flatMap(([kind, { ink, tint }]) => [
    [`${kind}-ink`, ink] as const,
    [`${kind}-tint`, tint] as const,
  ]),
]

const palette = (night: 0 | 1) => COLOURS.map(([name, colour]) => `--${name}:${colour[night]}`).join(';')

// The choice on the page goes before that of the machine, with or without a script.
const THEMES = `
:root{color-scheme:light;${palette(0)}}
@media screen and (prefers-color-scheme:dark){:root:not(:has(#weergave-light:checked)){color-scheme:dark;${palette(1)}}}
@media screen{:root:has(#weergave-dark:checked){color-scheme:dark;${palette(1)}}}
`

const KINDS = KIND_STYLES.map(({ kind }) => {
  const off = `:root:has(#toon-${kind}:not(:checked))`
  return `
.k-${kind}{--c:var(--${kind}-ink);--t:var(--${kind}-tint)}
${off} .hl.k-${kind}{background:none;text-decoration-line:none}
${off} :is(.letter :is(.note,.mention,.tag,a.no,.bars i,.mentions summary span).k-${kind},.list-of.k-${kind}){display:none}`
}).join('')

/** Everything about the looks of the page, the same for every letter. */
export const STYLES: string = tidy(THEMES + PAGE_STYLES + LETTER_STYLES + NOTE_STYLES + KINDS + PRINT_STYLES)

function tidy(styles: string): string {
  return styles.replace(/\s*\n\s*/g, '\n').trim()
}
