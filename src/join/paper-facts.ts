import { dossierOf } from '#join/mentioned-motions.ts'
import type { DocumentKind, Reading } from '#model/reading.ts'

/** What a bare text says of the paper it is. */
export type PaperFacts = {
  readonly title: string | null
  readonly date: string | null
  /** The day stands in the text or in its page headers; false when somebody gave it or it was worked out. */
  readonly dateStated: boolean
  readonly kind: DocumentKind
  /** Numbers of its own, in its page headers or beside its text. */
  readonly identifiers: readonly string[]
  readonly dossiers: readonly string[]
  /** Who signed or submitted it. */
  readonly senders: readonly string[]
  /** Its headings and first paragraphs. */
  readonly opening: string
}

/** How much of a text tells what paper it is, in characters. */
const OPENING = 2500

/** Lines that stand where a title stands, and are none. */
const NO_TITLE = /^(?:voorgesteld|ontvangen|den haag|nr\.)\b/i

/** Takes from a reading what tells which paper it is. */
export function paperFactsOf({ document, segments, items }: Reading, text: string): PaperFacts {
  const part = (start: number, end: number) => text.slice(start, end)
  const headings = segments.filter(({ kind }) => kind === 'heading').slice(0, 12)
  const first = segments.filter(({ kind, start }) => kind !== 'furniture' && start < OPENING)
  const kind =
    document.kind === 'unknown' &&
    /^\s*(?:(?:tweede |nader )*gewijzigde )?motie van\b/im.test(text.slice(0, 600))
      ? 'motion'
      : document.kind
  const printed = kind === 'motion' ? items.find((item) => item.kind === 'motion') : undefined
  const submitters = printed?.kind === 'motion' ? printed.submitters : []
  const dossiers = document.identifiers.map(dossierOf).filter((dossier) => dossier !== null)
  return {
    title: NO_TITLE.test(document.title ?? '') ? null : document.title,
    date: document.date.value,
    dateStated: document.date.basis === 'stated' || document.date.basis === 'furniture',
    kind,
    identifiers: document.identifiers,
    dossiers: [...new Set(dossiers)],
    senders: [...submitters, ...document.signatories.map(({ name }) => name)],
    opening: [...headings, ...first]
      .map(({ start, end }) => part(start, end))
      .join('\n')
      .slice(0, OPENING * 2),
  }
}
