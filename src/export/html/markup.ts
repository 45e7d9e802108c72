/** Text that is HTML already and may stand in a page as it is. */
export type Markup = { readonly markup: string }

/** What may be put into a template: strings are escaped, markup is not, nothing is nothing. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A browser drops or replaces these where they stand; a letter that holds one keeps its length.
  '\0': '\uFFFD',
  '\r': '&#13;',
}

/** Text as it must stand in HTML, between tags and in quoted attributes alike. */
export function escape(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[&<>"'\0\r]/g, (unit) => ESCAPES[unit]!)
}

/** Builds HTML from a template; every string put into it is escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let markup = strings[0]!
  for (let i = 0; i < values.length; i++) markup += render(values[i]) + strings[i + 1]!
  return { markup }
}

/** HTML that this project wrote itself, such as its styles. */
export function raw(markup: string): Markup {
  return { markup }
}

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'string') return escape(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  return content.map(render).join('')
}
