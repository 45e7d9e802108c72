import type { Analysis } from '#extract/analysis.ts'
import type { Citation } from '#extract/citation.ts'
import { matchAt } from '#text/match-at.ts'

/** Dossier 21 501 is cut up by council: only there two digits behind a hyphen belong to the dossier. */
const COUNCILS = '21501'
const DOSSIER = /(\d{2})[ .]?(\d{3})(?!\d)/y
const COUNCIL = / ?- ?(\d{2})(?!\d)/y
const CHAPTER =
  /[ -]?([IVX]{1,6}|(?<=[\d-])[A-HJ-N]|[A-HJ-N](?=,? ?(?:stuk )?[Nn]r| [A-Z][a-z]{3}))(?![A-Za-z\d.'])/y
const ACT = / ?\(?R ?\d{3,4}\)?(?!\d)/y
const LABEL = /[,;:]? ?\(?(?:(?:stuk|ondernummer) ?)?(?:[Nn][Rr][Ss]?|[Nn]ummers?|[Nn]o)\b\.? ?/y
/** Not a party's own number for a motion that the House has not printed yet: `nr. D66-01`, `nr. SP-04`. */
const NUMBER = /(\d{1,4}|[A-Z]{1,2}(?!-\d))(?![\dA-Za-z]|[.,]\d)(?:[- ]?([nbh]\d)\b)?/y
const ANOTHER =
  /(?: en |, en |, |-| t\/m | tot en met )(?:[Nn]rs?\. ?)?(\d{1,4})(?![\dA-Za-z]|[.,-]\d| \d{3}|(?: |-)(?:jan|feb|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec))/y
const ATTACHED = /-(\d{1,4})(?![\d/A-Za-z]|-\d)/y
const SENATE_LETTER = /, ([A-Z]{1,2})(?![A-Za-z\d]|\. ?[A-Za-z])/y
const AND = /(?: en |, | \/ |\/| & )/y
const PREFIX =
  /(?:[Kk]amerst(?:uk(?:ken|nummer|nr)?|\.)|KST|kst)\.?:?,? ?(?:(?:I\/II|II|I|ll|l|TK|EK|Tweede Kamer|Eerste Kamer),? ?)?(?:(?:vergaderjaar )?(?:19|20)\d\d(?: ?[-/] ?\d{2,4})?,? ?)?(?:dossier(?:nummer)? )?(?:nrs?\.? )?$/
const CONTEXT =
  /(?:t\.v\.v\.?|[Dd]ossier(?:nummer)?|[Mm]oties?(?: [^.;()]{0,60})?|amendement[^.;()]{0,60}|[Bb]rief|stuk|nummer|,|;) ?\(?$|\($/
const HEADER =
  /^ [A-Z][^\n]{3,700}(?:\n[^\n]{1,200}){0,2}?(?: |\n)N[rR]\. ?(\d{1,4}|[A-Z]{1,2})(?=\n|$| [A-Z]{4})/
const NUMBER_FIRST = /(?:([Nn]rs?\.? ?)|[ (]|^)(\d{1,4}) ?\( ?(?:[Kk]amerstuk(?:ken)? )?$/

const ROMANS = new Set([
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
  'XXI',
  'XXII',
  'XXIII',
  'XXIV',
  'XXV',
  'XXVI',
])

type Dossier = {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly detailed: boolean
}

/**
 * Reads the parliamentary papers cited from a token that may start a dossier number (`32 735, nr. 350`,
 * `36600-XVII-55`, `31 293 en 31 289, nr. 653`); undefined when it does not.
 */
export function readDossiers({ text, tokens }: Analysis, token: number): Citation[] | undefined {
  const from = tokens.start[token]!
  const first = readDossier(text, from)
  if (!first) return undefined
  const before = text.slice(Math.max(0, from - 70), from)
  const prefix = before.includes('amerst') || /kst$/i.test(before.trimEnd()) ? PREFIX.exec(before) : null
  const start = prefix ? from - prefix[0].length : from
  const certain = prefix !== null || CONTEXT.test(before)

  const numbered = readNumbers(text, first, certain)
  if (numbered) return papers(first, numbered, start)

  const found =
    readJoint(text, first, start, certain) ?? readNumberFirst(text, first, before) ?? readHeader(text, first)
  if (found) return found
  return prefix
    ? [{ start, end: first.end, id: null, type: 'dossier', title: first.id, rule: 'dossier' }]
    : undefined
}

/** `31 293 en 31 289, nr. 653`. */
function readJoint(text: string, first: Dossier, start: number, certain: boolean): Citation[] | undefined {
  const joint = matchAt(AND, text, first.end)
  const second = joint && readDossier(text, first.end + joint[0].length)
  const numbers = second && readNumbers(text, second, certain)
  if (!second || !numbers) return undefined
  // The paper is printed under one of the dossiers; which one the citation does not say.
  const doubts = ['number-of-joint-dossier']
  const paper = { ...kamerstuk(first, numbers[0]!.number, 'kamerstuk-joint'), start, end: first.end, doubts }
  return [paper, ...papers(second, numbers, second.start)]
}

/** `nr. 214 (26 150)`. */
function readNumberFirst(text: string, dossier: Dossier, before: string): Citation[] | undefined {
  const match = NUMBER_FIRST.exec(before)
  if (!match || text.charCodeAt(dossier.end) !== 41) return undefined
  const lead = match[0].length - (match[1] || /^\d/.test(match[0]) ? 0 : 1)
  const paper = kamerstuk(dossier, match[2]!, 'kamerstuk-number-first')
  return [{ ...paper, start: dossier.start - lead, end: dossier.end + 1 }]
}

/** The head of a printed paper: dossier and title on one line, the number below. */
function readHeader(text: string, dossier: Dossier): Citation[] | undefined {
  if (dossier.start > 0 && text.charCodeAt(dossier.start - 1) !== 10) return undefined
  const match = HEADER.exec(text.slice(dossier.end, dossier.end + 1200))
  if (!match) return undefined
  const paper = kamerstuk(dossier, match[1]!, 'kamerstuk-header')
  return [{ ...paper, start: dossier.start, end: dossier.end + match[0].length }]
}

function kamerstuk({ id }: Dossier, number: string, rule: string): Pick<Citation, 'id' | 'type' | 'rule'> {
  return { id: `kst-${id}-${number}`, type: 'kamerstuk', rule }
}

/** `gedrukt onder nr. 3068`: a number alone, in the dossier of the paper itself or of the last citation. */
export function readBareNumber(
  { text, document }: Analysis,
  from: number,
  earlier: readonly Citation[],
): Citation[] | undefined {
  const before = text.slice(Math.max(0, from - 40), from)
  if (!/(?:gedrukt onder|t\.v\.v\.(?: die)?|ter vervanging van(?: die)?)(?: de)? ?$/i.test(before)) {
    return undefined
  }
  const number = /[Nn][Rr]\.? ?(\d{1,4})(?!\d)/y
  const match = matchAt(number, text, from)
  if (!match) return undefined
  const known =
    document.identifiers.find((id) => id.startsWith('kst-')) ??
    earlier.findLast(({ id }) => id?.startsWith('kst-'))?.id
  const dossier = known?.replace(/-[^-]+$/, '')
  return dossier
    ? [
        {
          start: from,
          end: from + match[0].length,
          id: `${dossier}-${match[1]}`,
          type: 'kamerstuk',
          rule: 'kamerstuk-same-dossier',
          doubts: ['dossier-from-context'],
        },
      ]
    : undefined
}

function readDossier(text: string, from: number): Dossier | undefined {
  const match = matchAt(DOSSIER, text, from)
  if (!match) return undefined
  const base = match[1]! + match[2]!
  if (base < '10000' || base > '49999') return undefined
  let end = from + match[0].length
  const council = base === COUNCILS ? matchAt(COUNCIL, text, end) : null
  if (council) {
    return { start: from, end: end + council[0].length, id: `${base}-${council[1]}`, detailed: true }
  }
  // Nothing is printed under 21 501 alone.
  if (base === COUNCILS) return undefined
  end += matchAt(ACT, text, end)?.[0].length ?? 0
  const chapter = matchAt(CHAPTER, text, end)
  if (!chapter || !(ROMANS.has(chapter[1]!) || chapter[1]!.length === 1)) {
    return { start: from, end, id: base, detailed: false }
  }
  return { start: from, end: end + chapter[0].length, id: `${base}-${chapter[1]}`, detailed: true }
}

type PaperNumber = {
  readonly number: string
  readonly start: number
  readonly end: number
  readonly through: boolean
}

function readNumbers(text: string, dossier: Dossier, certain: boolean): PaperNumber[] | undefined {
  const label = matchAt(LABEL, text, dossier.end)
  const from = dossier.end + (label?.[0].length ?? 0)
  if (!label) {
    const attached =
      matchAt(ATTACHED, text, dossier.end) ?? (certain ? matchAt(SENATE_LETTER, text, dossier.end) : null)
    if (!attached || !(certain || dossier.detailed)) return undefined
    return [
      { number: attached[1]!, start: dossier.end, end: dossier.end + attached[0].length, through: false },
    ]
  }
  const first = matchAt(NUMBER, text, from)
  if (!first) return undefined
  const number = first[1]! + (first[2] ? `-${first[2]}` : '')
  const numbers: PaperNumber[] = [{ number, start: from, end: from + first[0].length, through: false }]
  const several = /s\.? ?$/i.test(label[0])
  for (let end = numbers[0]!.end; ;) {
    const another = matchAt(ANOTHER, text, end)
    if (!another || (!several && /^, \d/.test(another[0]))) return numbers
    const begin = end + another[0].length - another[1]!.length
    const through = /^-| t\/m|met/.test(another[0])
    if (through && Number(another[1]) <= Number(numbers.at(-1)!.number)) return numbers
    end += another[0].length
    numbers.push({ number: another[1]!, start: begin, end, through })
  }
}

function papers(dossier: Dossier, numbers: readonly PaperNumber[], start: number): Citation[] {
  return numbers.map(({ number, start: from, end, through }, index) => ({
    start: index === 0 ? start : from,
    end,
    id: `kst-${dossier.id}-${number}`,
    type: 'kamerstuk',
    rule: index === 0 ? 'kamerstuk' : 'kamerstuk-list',
    ...(through && { doubts: ['papers-in-between'] }),
  }))
}
