type Attributes = Readonly<Record<string, string>>

const NEVER = new Set(
  (
    'script style noscript template svg math iframe object embed audio video canvas form button select option input ' +
    'textarea nav footer aside dialog head title map'
  ).split(' '),
)
const ROLES = new Set(['navigation', 'banner', 'contentinfo', 'search', 'complementary', 'dialog', 'alert'])
const NAMES =
  /(?:^|[\s_-])(?:breadcrumbs?|kruimelpad|cookies?|cookiebar|share|social|deel-deze|navigation|navigatie|navbar|menu|sidebar|skiplinks?|footer|masthead|pagination|paginering|toc|inhoudsopgave|note-close|printen|feedback|disclaimer)(?:$|[\s_-])/i

/**
 * Whether an element belongs to the website and not to the letter on it: menus, cookies, links to share. `inMain` is true
 * inside `main` or `article`, where a `header` is that of the letter.
 */
export function isBoilerplate(name: string, attributes: Attributes, inMain: boolean): boolean {
  if (NEVER.has(name) || (name === 'header' && !inMain)) return true
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  if (ROLES.has(attributes['role'] ?? '')) return true
  if (/display:\s*none|visibility:\s*hidden/i.test(attributes['style'] ?? '')) return true
  return NAMES.test(attributes['class'] ?? '') || NAMES.test(attributes['id'] ?? '')
}
