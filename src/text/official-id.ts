/** A number by which the House or Official Publications know a paper, taken apart. */
export type OfficialId =
  /** `kst-36600-XVII-55`, `kst-35302-F`; `part` is an erratum (`n1`), reprint (`h1`) or annex (`b1`). */
  | {
      readonly kind: 'kamerstuk'
      readonly dossier: string
      readonly suffix: string | null
      readonly number: string
      readonly part: string | null
    }
  /** `blg-1184123`. */
  | { readonly kind: 'annex'; readonly number: string }
  /** `ah-tk-20232024-2129`: answered questions. */
  | { readonly kind: 'answers'; readonly house: House; readonly session: string; readonly number: string }
  /** `kv-tk-2025Z01234`: questions as asked. */
  | { readonly kind: 'question'; readonly house: House; readonly number: string }
  /** `h-tk-20232024-50-2`: an item of a sitting; null is the whole sitting. */
  | {
      readonly kind: 'debate'
      readonly house: House
      readonly session: string
      readonly sitting: string
      readonly item: string | null
    }
  /** `2025D06779` a document, `Z` a case, `A` an activity, `P` an item of an agenda. */
  | { readonly kind: 'house'; readonly letter: 'A' | 'D' | 'P' | 'Z'; readonly number: string }
  /** `TZ202412-116`. */
  | { readonly kind: 'commitment'; readonly number: string }
  /** Any other series of Official Publications: `trb-2010-272`, `stcrt-2024-1`, `kst-1259252`. */
  | { readonly kind: 'other'; readonly series: string; readonly number: string }

type House = 'tk' | 'ek'

const KAMERSTUK =
  /^kst-(\d{5})(?:-([ivx]{1,6}[a-z]?|[a-z]|\d\d)(?=-(?:\d|[a-z]{1,3}(?:-|$))))?-(\d{1,4}|[a-z]{1,3})(?:-([a-z]\d{1,3}))?$/i
const ANSWERS = /^ah-([te]k)-(\d{8})-(\d{1,5})$/i
const QUESTION = /^kv-([te]k)-(\d{4}z\d{5})$/i
const DEBATE = /^h-([te]k)-(\d{8})-(\d{1,3})(?:-(\d{1,3}))?$/i
const HOUSE = /^\d{4}([adpz])\d{5}$/i
const COMMITMENT = /^tz(\d{6}-\d{1,4})$/i
const ANNEX = /^blg-(\d+)$/i
const OTHER = /^([a-z]{1,6}(?:-[te]k)?)-([\dA-Za-z][\w.()-]*)$/i

/**
 * Parses a whole identifier, in any case and with blanks around it; undefined for what is none. It says nothing of whether
 * there is such a paper.
 */
export function parseOfficialId(text: string): OfficialId | undefined {
  const id = text.trim()
  const [, dossier, suffix, number, part] = KAMERSTUK.exec(id) ?? []
  if (dossier !== undefined) {
    return {
      kind: 'kamerstuk',
      dossier,
      suffix: suffix?.toUpperCase() ?? null,
      number: number!.toUpperCase(),
      part: part?.toLowerCase() ?? null,
    }
  }
  const letter = HOUSE.exec(id)?.[1]
  if (letter !== undefined) {
    return { kind: 'house', letter: letter.toUpperCase() as 'D', number: id.toUpperCase() }
  }
  if (COMMITMENT.test(id)) return { kind: 'commitment', number: id.toUpperCase() }
  return parseSeries(id)
}

function parseSeries(id: string): OfficialId | undefined {
  const annex = ANNEX.exec(id)?.[1]
  if (annex !== undefined) return { kind: 'annex', number: annex }
  const [, answering, session, paper] = ANSWERS.exec(id) ?? []
  if (session !== undefined) {
    return { kind: 'answers', house: houseOf(answering!), session, number: paper! }
  }
  const [, asking, question] = QUESTION.exec(id) ?? []
  if (question !== undefined) {
    return { kind: 'question', house: houseOf(asking!), number: question.toUpperCase() }
  }
  const [, speaking, years, sitting, item] = DEBATE.exec(id) ?? []
  if (years !== undefined) {
    return {
      kind: 'debate',
      house: houseOf(speaking!),
      session: years,
      sitting: sitting!,
      item: item ?? null,
    }
  }
  const [, series, number] = OTHER.exec(id) ?? []
  return series === undefined ? undefined : { kind: 'other', series: series.toLowerCase(), number: number! }
}

/** The identifier in full, as Official Publications and the House write it. */
export function formatOfficialId(id: OfficialId): string {
  const joined = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('-')
  if (id.kind === 'kamerstuk') return joined('kst', id.dossier, id.suffix, id.number, id.part)
  if (id.kind === 'annex') return joined('blg', id.number)
  if (id.kind === 'answers') return joined('ah', id.house, id.session, id.number)
  if (id.kind === 'question') return joined('kv', id.house, id.number)
  if (id.kind === 'debate') return joined('h', id.house, id.session, id.sitting, id.item)
  return id.kind === 'other' ? joined(id.series, id.number) : id.number
}

/** A dossier with its suffix, as metadata and people write it, in one spelling: `36 600 xvii` → `36600-XVII`. */
export function parseDossier(text: string): string | undefined {
  const [, first, second, suffix] =
    /^(\d{2})[ .\u00a0]?(\d{3})(?:[ -]*(?!\(?R\d)([IVX]{1,6}[A-Z]?|[A-Z]|\d\d))?(?:[ -]*\(?R ?\d{3,4}\)?)?$/i.exec(
      text.trim(),
    ) ?? []
  if (first === undefined) return undefined
  return `${first}${second}${suffix === undefined ? '' : `-${suffix.toUpperCase()}`}`
}

function houseOf(name: string): House {
  return name.toLowerCase() === 'ek' ? 'ek' : 'tk'
}
