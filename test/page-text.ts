/** An element of a page: its tag, its attributes as written, and its place in the page. */
type Opened = { readonly tag: string; readonly attributes: string; readonly at: number }

/** What a page of HTML holds, as far as a test asks. */
export type PageText = {
  /** The words of the letter, one line per block, numbers and notes left out. */
  readonly letter: string
  readonly ids: readonly string[]
  /** Addresses within the page that something links to. */
  readonly targets: readonly string[]
}

const VOID_TAGS = new Set(['meta', 'input', 'br', 'link', 'col'])
const NOT_THE_LETTER = /\bclass="(?:notes|no |ref|folio|verdict|back|bars|unseen|furniture)/
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#13;': '\r',
}

/** Reads a page back, without a browser. Throws when its elements are not closed in order. */
export function readPage(page: string): PageText {
  const stack: Opened[] = []
  const ids: string[] = []
  const targets: string[] = []
  const lines: string[] = []
  let skipped = 0
  let line: string | undefined
  const pattern =
    /<!doctype html>|<style>[^]*?<\/style>|<script>[^]*?<\/script>|<(\/?)([a-z][a-z0-9]*)([^>]*?)(\/?)>|[^<]+|</g
  for (const match of page.matchAll(pattern)) {
    const [whole, closes, tag, attributes = '', selfClosed] = match
    if (!tag) {
      if (whole === '<') throw new Error(`a bare < at ${match.index}`)
      if (line !== undefined && skipped === 0 && !whole.startsWith('<')) line += decode(whole)
      continue
    }
    if (closes) {
      const opened = stack.pop()
      if (opened?.tag !== tag) throw new Error(`</${tag}> closes <${opened?.tag}> at ${match.index}`)
      if (NOT_THE_LETTER.test(opened.attributes)) skipped--
      if (line !== undefined && isText(opened)) {
        lines.push(line)
        line = undefined
      }
      continue
    }
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1]
    if (id !== undefined) ids.push(decode(id))
    const target = /\bhref="#([^"]*)"/.exec(attributes)?.[1]
    if (target !== undefined) targets.push(decode(target))
    if (VOID_TAGS.has(tag) || selfClosed) continue
    const opened = { tag, attributes, at: match.index }
    stack.push(opened)
    if (NOT_THE_LETTER.test(attributes)) skipped++
    if (isText(opened)) line = ''
  }
  if (stack.length > 0) throw new Error(`<${stack.at(-1)!.tag}> is never closed`)
  return { letter: lines.join('\n'), ids, targets }
}

function isText({ attributes }: Opened): boolean {
  return /\bclass="text[ "]/.test(attributes)
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (entity) => ENTITIES[entity]!)
}
