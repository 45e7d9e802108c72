import type { Colour } from '#export/html/palette.ts'

/** A colour with its name in the styles, where it stands behind `--`. */
export type NamedColour = readonly [name: string, colour: Colour]

/** The colours by day and by night. The choice on the page goes before that of the machine, with or without a script. */
export function themeStyles(colours: readonly NamedColour[]): string {
  const palette = (night: 0 | 1) => colours.map(([name, colour]) => `--${name}:${colour[night]}`).join(';')
  return `
:root{color-scheme:light;${palette(0)}}
@media screen and (prefers-color-scheme:dark){:root:not(:has(#weergave-light:checked)){color-scheme:dark;${palette(1)}}}
@media screen{:root:has(#weergave-dark:checked){color-scheme:dark;${palette(1)}}}
`
}

/** Styles as they stand in a page, without the indents of the source. */
export function tidyStyles(styles: readonly string[]): string {
  return styles
    .join('')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}
