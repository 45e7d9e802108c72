/** Text that is HTML already and may stand in a page as it is. */
export type Markup = { readonly html: string }

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

/**
 * Builds HTML from a template; every string put into it is escaped. Not named `html`: a formatter would lay such a
 * template out, and the white space in a letter is the letter's.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let html = strings[0]!
  for (let i = 0; i < values.length; i++) html += render(values[i]) + strings[i + 1]!
  return { html }
}

/** HTML that this project wrote itself, such as its styles. */
export function raw(html: string): Markup {
  return { html }
}

function escape(text: string): string {
  return text.replace(/[&<>"'\0\r]/g, (unit) => ESCAPES[unit]!)
}

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return ''
  if (typeof content === 'string') return escape(content)
  if (typeof content === 'number') return String(content)
  if ('html' in content) return content.html
  return content.map(render).join('')
}
