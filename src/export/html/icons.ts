import { KIND_STYLES } from '#export/html/kinds.ts'
import { raw, type Markup } from '#export/html/markup.ts'
import type { ItemKind } from '#model/reading.ts'

/** Line drawings on a grid of 16, one per kind, so that no kind is told by colour alone. */
const PATHS: Readonly<Record<ItemKind, string>> = {
  commitment: '<path d="M3.5 2v12M3.5 3h8.6l-2 2.8 2 2.8H3.5"/>',
  motion: '<path d="M3 9.5h10v4H3zM5.5 9.5V6.2L8 3l2.5 3.2v3.3M6 11.5h4"/>',
  recommendation: '<path d="M2.5 3.5h11v7.5H8l-3 2.8V11H2.5zM8 5.2v2.4M8 9.1v.2"/>',
  response: '<path d="M6.5 4 2.8 7.6l3.7 3.6M3 7.6h6.2c2.5 0 4 1.5 4 4.2"/>',
  discharge: '<path d="M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2M5.4 8.2l1.9 1.9 3.4-3.8"/>',
  realisation: '<path d="m2.5 8.8 3.6 3.6 7.4-8.8"/>',
  withheld: '<path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4M3 13.2 13 2.8"/>',
  amount: '<path d="M12.3 4.2A5 5 0 1 0 12.3 11.8M2.2 6.8h6.4M2.2 9.2h6.4"/>',
  time: '<path d="M2.8 3.8h10.4v9.4H2.8zM2.8 6.8h10.4M5.5 2.2v2.6M10.5 2.2v2.6"/>',
  reference: '<path d="M4 2.2h5.5L12 4.7v9.1H4zM9.3 2.4v2.5h2.5M6 8h4M6 10.8h4"/>',
  figure: '<path d="M6.3 2.8 4.9 13.2M11.1 2.8 9.7 13.2M3 6.2h10.4M2.6 9.8H13"/>',
  entity: '<path d="M8 14s4.6-4 4.6-7.4a4.6 4.6 0 0 0-9.2 0C3.4 10 8 14 8 14M8 5.2v.1"/>',
}

/** The drawings themselves, once per page and never seen there. */
export const ICON_SHEET: Markup = raw(
  `<svg class="sheet" aria-hidden="true" focusable="false">${KIND_STYLES.map(
    ({ kind }) => `<symbol id="beeld-${kind}" viewBox="0 0 16 16">${PATHS[kind]}</symbol>`,
  ).join('')}</svg>`,
)

/** The drawing of a kind, as decoration beside its word. */
export function icon(kind: ItemKind): Markup {
  return raw(`<svg class="icon" aria-hidden="true" focusable="false"><use href="#beeld-${kind}"/></svg>`)
}
