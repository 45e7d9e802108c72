/** Scripts from here on (CJK, surrogates …) are taken as letters and never folded: the letters are Dutch. */
const SCRIPTS = 0x2e80

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '´': "'",
  '`': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\t': ' ',
}

/**
 * Folds one UTF-16 code unit to a lower-case letter without diacritics. What has no folding of one code unit stays as
 * it is, so a folded text is as long as the text.
 */
export const FOLD: Uint16Array = makeFold(true)

/** As `FOLD`, but keeps capitals: the units that change, with what they become. */
const STRIPPED: ReadonlyMap<string, string> = makeStripped()

/** Letters for the tokenizer: 0 space, 1 letter, 2 digit, 3 mark, 4 joiner (hyphen, apostrophe, plus), 5 line end. */
export const CLASS: Uint8Array = makeClass()

/** The text without diacritics and with plain quotes, hyphens and spaces; same length, capitals kept. */
export function stripAccents(text: string): string {
  return text.replace(UNPLAIN, (unit) => STRIPPED.get(unit) ?? unit)
}

/** Few units of a letter change: the search of the engine finds them faster than a loop looks at all. */
const UNPLAIN = /[\t`\u0080-\u2e7f]/g

/** As `stripAccents`, in lower case. */
export function fold(text: string): string {
  return isPlain(text) ? text.toLowerCase() : mapUnits(text, FOLD)
}

/** Whether folding only lowers capitals, which the engine does faster: so it is for nearly every word. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 127 || unit === 9 || unit === 96) return false
  }
  return true
}

function mapUnits(text: string, table: Uint16Array): string {
  let firstChange = -1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (table[unit] !== unit) {
      firstChange = at
      break
    }
  }
  if (firstChange < 0) return text
  const chunk = new Uint16Array(Math.min(text.length, 8192))
  const parts: string[] = []
  for (let from = 0; from < text.length; from += chunk.length) {
    const size = Math.min(chunk.length, text.length - from)
    for (let at = 0; at < size; at++) chunk[at] = table[text.charCodeAt(from + at)]!
    parts.push(String.fromCharCode.apply(null, chunk.subarray(0, size) as unknown as number[]))
  }
  return parts.join('')
}

function makeFold(lower: boolean): Uint16Array {
  const table = new Uint16Array(65536)
  for (let unit = 0; unit < 65536; unit++) table[unit] = unit
  for (let unit = 0; unit < SCRIPTS; unit++) table[unit] = foldUnit(unit, lower)
  return table
}

function makeStripped(): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  makeFold(false).forEach((to, unit) => {
    if (to !== unit) map.set(String.fromCharCode(unit), String.fromCharCode(to))
  })
  return map
}

function foldUnit(unit: number, lower: boolean): number {
  if (unit < 128) {
    return lower && unit >= 65 && unit <= 90 ? unit + 32 : unit === 9 ? 32 : unit === 96 ? 39 : unit
  }
  const char = String.fromCharCode(unit)
  const plain = PLAIN[char]
  if (plain) return plain.charCodeAt(0)
  if (unit > 0x24f && (unit < 0x1e00 || unit > 0x1eff)) return unit
  const base = char.normalize('NFD')
  const stripped = /^[A-Za-z][\u0300-\u036f]+$/.test(base) ? base.charAt(0) : char
  const cased = lower ? stripped.toLowerCase() : stripped
  return cased.length === 1 ? cased.charCodeAt(0) : unit
}

function makeClass(): Uint8Array {
  const table = new Uint8Array(65536)
  const letter = /[\p{L}\p{M}]/u
  const digit = /\p{Nd}/u
  const space = /[\s\u200b-\u200f\ufeff]/u
  table.fill(1)
  for (let unit = 0; unit < SCRIPTS; unit++) {
    const char = String.fromCharCode(unit)
    table[unit] = letter.test(char) ? 1 : digit.test(char) ? 2 : space.test(char) ? 0 : 3
  }
  table[0x3000] = table[0xfeff] = 0
  table[10] = 5
  for (const joiner of "-'+‐‑’") table[joiner.charCodeAt(0)] = 4
  return table
}
