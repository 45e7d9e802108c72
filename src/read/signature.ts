import { ownLines } from '#read/blocks.ts'
import { endsSentence, KIND, lastUnit, widthOf, type Layout } from '#read/layout.ts'
import { lineText } from '#read/lines.ts'
import type { Structure } from '#read/structure.ts'

/** Who signed and in what office; the office is null when the letter does not say. */
export type Signatory = { readonly name: string; readonly role: string | null }

const NAME =
  /^(?:(?:drs?|mr|ir|ing|prof)\. ?)*(?:\p{Lu}\p{Ll}{0,2}\.[ -]?)+ ?(?:\p{Ll}[\p{Ll}'’]* |['’]t ){0,3}(?:\p{Ll}{1,2}['’])?\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,2}$/u
/** Code units of a title or initial with its stop, at most; a letter may be two. */
const LONGEST_INITIAL = 7
/** Longest line of a signature, in code units. */
const SIGNATURE_WIDTH = 110

/** Marks the lines by which a letter is signed, one block each, and says who signed. */
export function markSignature(layout: Layout, structure: Structure): Signatory[] {
  const own = ownLines(layout)
  const marked = new Uint8Array(own.length)
  for (let i = 1; i < own.length; i++) {
    const role = signatureRole(layout, structure, own[i]!)
    if (role === undefined || !standsApart(layout, own, i, marked)) continue
    const near = [i - 1, i + 1].some((other) => other < own.length && isName(layout, own[other]!))
    if (role === 'office' && !near) continue
    marked[i] = 1
  }
  spread(layout, structure, own, marked)
  for (let i = 0; i < own.length; i++) if (marked[i] === 1) layout.opens[own[i]!] = KIND.signature
  for (let i = 1; i < own.length; i++) {
    if (marked[i] === 0 && marked[i - 1] === 1) layout.opens[own[i]!] ||= KIND.paragraph
  }
  return signatories(layout, structure, own, marked)
}

type SignatureRole = 'office' | 'closing' | 'signatory'

function signatureRole({ lines }: Layout, structure: Structure, line: number): SignatureRole | undefined {
  if (widthOf(lines, line) > SIGNATURE_WIDTH) return undefined
  const { text, start, end } = lines
  for (const role of ['closing', 'signatory', 'office'] as const) {
    if (structure.begins(role, text, start[line]!, end[line]!) > 0) {
      return endsSentence(lastUnit(lines, line)) ? undefined : role
    }
  }
  return undefined
}

function isName({ lines }: Layout, line: number): boolean {
  const width = widthOf(lines, line)
  if (width < 4 || width > 60) return false
  const start = lines.start[line]!
  const unit = lines.text.charCodeAt(start + 1)
  if (unit !== 46 && unit < 97) return false
  // The pattern is dear to compile: most letters have no other line that begins with an initial than the signature.
  if (!lines.text.slice(start, start + LONGEST_INITIAL).includes('.')) return false
  return NAME.test(lineText(lines, line))
}

/** Above a signature a sentence ended or a line was left empty. */
function standsApart(layout: Layout, own: Int32Array, i: number, marked: Uint8Array): boolean {
  const { lines } = layout
  if (marked[i - 1] === 1 || lines.gap[own[i]!]! > 0) return true
  return endsSentence(lastUnit(lines, own[i - 1]!)) || isName(layout, own[i - 1]!)
}

/** Names, offices and strokes next to a marked line belong to it. */
function spread(layout: Layout, structure: Structure, own: Int32Array, marked: Uint8Array) {
  const belongs = (i: number) =>
    isName(layout, own[i]!) ||
    widthOf(layout.lines, own[i]!) === 1 ||
    signatureRole(layout, structure, own[i]!) !== undefined ||
    signedPair(layout, structure, own[i]!) !== undefined
  for (let i = 1; i < own.length; i++) if (marked[i - 1] === 1 && marked[i] === 0 && belongs(i)) marked[i] = 1
  for (let i = own.length - 2; i > 0; i--) {
    if (marked[i + 1] === 1 && marked[i] === 0 && isName(layout, own[i]!)) marked[i] = 1
  }
}

/** `A. de Vries, staatssecretaris van …` on one line. */
function signedPair({ lines }: Layout, structure: Structure, line: number): Signatory | undefined {
  if (widthOf(lines, line) > SIGNATURE_WIDTH) return undefined
  const words = lineText(lines, line).replace(/\s*[-–]$/, '')
  const comma = words.indexOf(', ')
  if (comma < 4 || !NAME.test(words.slice(0, comma))) return undefined
  const role = words.slice(comma + 2)
  return structure.begins('office', role, 0, role.length) > 0
    ? { name: words.slice(0, comma), role: officeName(role) }
    : undefined
}

function signatories(layout: Layout, structure: Structure, own: Int32Array, marked: Uint8Array): Signatory[] {
  const found = new Map<string, Signatory>()
  const add = (signatory: Signatory) => {
    const known = found.get(signatory.name)
    if (!known || (known.role === null && signatory.role !== null)) found.set(signatory.name, signatory)
  }
  for (let i = 0; i < own.length; i++) {
    if (marked[i] !== 1) continue
    const pair = signedPair(layout, structure, own[i]!)
    if (pair) add(pair)
    if (!isName(layout, own[i]!)) continue
    add({ name: lineText(layout.lines, own[i]!), role: officeAbove(layout, structure, own, marked, i) })
  }
  return [...found.values()]
}

/** The office stands above the name, ended by a comma, or else right under it. */
function officeAbove(
  layout: Layout,
  structure: Structure,
  own: Int32Array,
  marked: Uint8Array,
  i: number,
): string | null {
  const isOffice = (at: number) => marked[at] === 1 && signatureRole(layout, structure, own[at]!) === 'office'
  const above = i > 0 && isOffice(i - 1) ? i - 1 : -1
  const below = i + 1 < own.length && isOffice(i + 1) ? i + 1 : -1
  const endsInComma = above >= 0 && lastUnit(layout.lines, own[above]!) === 44
  const at = endsInComma || below < 0 ? above : below
  return at < 0 ? null : officeName(lineText(layout.lines, own[at]!))
}

function officeName(words: string): string {
  const plain = words.replace(/[,\s–-]+$/, '').replace(/^(?:mede namens )?de (?=\p{L})/iu, '')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
