import type { Context, Screen } from '#cli/context.ts'
import type { Config } from '#config.ts'
import type { Line, Style } from '#present/lines.ts'

const UNKNOWN_WIDTH = 80
const WIDEST = 110

const CODES: Readonly<Record<Style, string>> = {
  title: '1',
  heading: '1;36',
  label: '1',
  term: '33',
  good: '32',
  middling: '33',
  bad: '31',
  faint: '2',
}

/** Lines as text for a screen, each with its line end, in colour when the screen and the environment want that. */
export function paint(lines: readonly Line[], inColour: boolean): string {
  return lines
    .map(
      (line) =>
        `${line.map(({ text, style }) => (inColour && style ? coloured(text, style) : text)).join('')}\n`,
    )
    .join('')
}

// Blanks keep no style: a terminal may underline or fill them.
function coloured(text: string, style: Style): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  return words === '' ? text : `${before}\u001B[${CODES[style]}m${words}\u001B[0m${after}`
}

/** True when a screen is to have colour. */
function wantsColour({ colour }: Config, { isTTY }: Screen): boolean {
  return colour === 'always' || (colour === 'screen' && isTTY === true)
}

/** Writes lines to the screen of a command, in colour when that is wanted. */
export function printLines(
  lines: readonly Line[],
  { config, stdout }: Pick<Context, 'config' | 'stdout'>,
): void {
  stdout.write(paint(lines, wantsColour(config, stdout)))
}

/** Columns to fill: those of the screen, but no lines too long to read. A screen of no width is one that does not know. */
export function widthFor({ columns }: Config, screen: Screen): number {
  return columns ?? Math.min(screen.columns || UNKNOWN_WIDTH, WIDEST)
}
