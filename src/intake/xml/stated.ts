import type { FileMetadata } from '#model/document.ts'
import type { DocumentKind } from '#model/reading.ts'
import { parseDay } from '#text/time/day.ts'

/** What elements and `meta` of a publication say of it, as they come by. */
export type Stated = {
  /** Name of a `meta` → its values. */
  readonly metas: Map<string, string[]>
  /** Dossiers as printed: `36 600`, with `XVII` or `02` behind it where there is one. */
  readonly dossiers: { number: string; suffix: string }[]
  paper: string
  session: string
  title: string
  subject: string
  question: string
  day: string | undefined
  hasAnswers: boolean
}

/** Nothing said yet. */
export function nothingStated(): Stated {
  return {
    metas: new Map(),
    dossiers: [],
    paper: '',
    session: '',
    title: '',
    subject: '',
    question: '',
    day: undefined,
    hasAnswers: false,
  }
}

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/\bmotie\b/i, 'motion'],
  [/\b(?:aanhangsel|kamervragen|lijst van vragen|antwoord schriftelijke vragen)\b/i, 'answers'],
  [/^brief\b|\bbrief (?:van|regering)\b/i, 'letter'],
  [/\b(?:verslag|rapport)\b/i, 'report'],
]

/** What the publication says of itself, and where its own parts disagree. */
export function metadataOf(stated: Stated): { metadata: FileMetadata; doubts: string[] } {
  const first = (name: string) =>
    stated.metas
      .get(name)
      ?.find((value) => value.trim() !== '')
      ?.trim()
  const day = dayOf(stated.day)
  const issued = dayOf(
    first('OVERHEIDop.datumOntvangst') ??
      first('OVERHEIDop.datumBrief') ??
      first('OVERHEIDop.datumIndiening') ??
      first('DCTERMS.issued'),
  )
  const doubts = day && issued && day !== issued ? ['metadata-date-differs'] : []
  return {
    metadata: {
      title:
        first('OVERHEIDop.documenttitel') ?? (stated.subject || stated.title || first('DC.title') || null),
      kind: kindOf(stated),
      date: day ?? issued ?? null,
      identifiers: identifiersOf(stated),
      submitters: (stated.metas.get('OVERHEIDop.indiener') ?? [])
        .flatMap((value) => value.split(';'))
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    },
    doubts,
  }
}

function dayOf(value: string | undefined): string | undefined {
  return value !== undefined && parseDay(value) !== undefined ? value : undefined
}

function kindOf({ metas, title, hasAnswers }: Stated): DocumentKind | null {
  if (hasAnswers) return 'answers'
  const said = [...(metas.get('DC.type') ?? []), title]
  return KINDS.find(([words]) => said.some((value) => words.test(value)))?.[1] ?? null
}

/** `kst-36600-XVII-55`, one for each dossier a paper stands under; `ah-tk-20232024-2129` for answered questions. */
function identifiersOf({ metas, dossiers, paper, session, question }: Stated): string[] {
  const number = paper.replace(/^\s*nr\.?\s*/i, '').trim()
  const ids = (metas.get('DC.identifier') ?? []).map((id) => id.trim()).filter((id) => /^[a-z]+-/.test(id))
  if (number !== '') {
    for (const dossier of dossiers) {
      const parts = [dossier.number.replaceAll(/\D/g, ''), dossier.suffix.trim(), number]
      if (parts[0] !== '') ids.push(['kst', ...parts.filter((part) => part !== '')].join('-'))
    }
  }
  const years = /(\d{4})\D(\d{4})/.exec(session)
  if (years && /^\d+$/.test(question.trim())) ids.push(`ah-tk-${years[1]}${years[2]}-${question.trim()}`)
  return [...new Set([...ids, ...(metas.get('OVERHEIDop.vraagnummer') ?? [])])]
}

/** Takes one `meta` along. */
export function noteMeta({ metas }: Stated, { name, content }: Readonly<Record<string, string>>): void {
  if (name === undefined || content === undefined) return
  const values = metas.get(name)
  if (values) values.push(content)
  else metas.set(name, [content])
}

/** Takes along the words of elements that bear number, session or title; `names` are those of the open elements. */
export function noteWords(stated: Stated, names: readonly string[], words: string): void {
  const name = names.at(-1)
  const within = (outer: string) => names.includes(outer)
  if (name === 'dossiernr') stated.dossiers.push({ number: words, suffix: '' })
  else if (name === 'raadnr' || name === 'begrotingshoofdstuk') {
    const dossier = stated.dossiers.at(-1)
    if (dossier) dossier.suffix += words
  } else if (name === 'ondernummer') stated.paper += words
  else if (name === 'kamervraagnummer') stated.question += words
  else if (name === 'tekstregel' && /vergaderjaar/i.test(words)) stated.session ||= words
  else if (within('onderw') && name === 'nummer') {
    const [, number = '', suffix = ''] =
      /^\s*(\d{2} ?\d{3})\s*(?:[- ]?([IVX]+|[A-Z]|\d{2}))?/.exec(words) ?? []
    if (number) stated.dossiers.push({ number, suffix })
  } else if (name === 'stuknr' || (name === 'ondernr' && within('frontm'))) {
    stated.paper ||= words.replace(/^\s*nr\.?\s*/i, '')
  } else if (within('kamervraagomschrijving') && within('kamervraagonderwerp')) stated.subject += words
  else if (within('titel') && within('stuk') && !within('dossier')) stated.title += words
}
