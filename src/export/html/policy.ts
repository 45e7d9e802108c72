import { createHash } from 'node:crypto'

/** What may run in a page: only these very styles and this very script, and nothing may be fetched. */
export function contentPolicy({ styles, script }: { styles: string; script?: string }): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
