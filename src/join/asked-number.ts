import { papersCitedIn } from '#join/house-motions.ts'
import { formatOfficialId, parseOfficialId } from '#text/official-id.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A number that somebody asks after, taken apart. `id` is how the House or Official Publications write it. */
export type AskedNumber = {
  readonly id: string
  readonly category: 'DocumentVersie' | 'Document' | 'Zaak' | 'Toezegging'
  /** Of a paper in a dossier: '36600-XVII' and 85. */
  readonly within: { readonly dossier: string; readonly number: number } | null
}

/**
 * Reads a number as people write it: 'kst-32735-380', '32735-380', '32 735, nr. 380', '2025D06439', '2024Z11482',
 * 'TZ202412-116', 'blg-1184123'; undefined for what is none.
 */
export function parseAskedNumber(text: string, vocabulary: Vocabulary): AskedNumber | undefined {
  const plain = text.trim()
  const bare = /^\d{5}-/.test(plain) ? `kst-${plain}` : plain
  return (
    ofId(bare) ??
    ofId(papersCitedIn(`Kamerstuk ${plain.replace(/^Kamerstuk(?:ken)?\s*/i, '')}`, vocabulary)[0])
  )
}

function ofId(text: string | undefined): AskedNumber | undefined {
  const id = text === undefined ? undefined : parseOfficialId(text)
  if (id === undefined) return undefined
  const whole = formatOfficialId(id)
  if (id.kind === 'commitment') return { id: whole, category: 'Toezegging', within: null }
  if (id.kind === 'annex') return { id: whole, category: 'DocumentVersie', within: null }
  if (id.kind === 'house' && (id.letter === 'D' || id.letter === 'Z')) {
    return { id: whole, category: id.letter === 'D' ? 'Document' : 'Zaak', within: null }
  }
  if (id.kind !== 'kamerstuk') return undefined
  const dossier = [id.dossier, ...(id.suffix === null ? [] : [id.suffix])].join('-')
  const counted = id.part === null && /^\d+$/.test(id.number)
  return {
    id: whole,
    category: 'DocumentVersie',
    within: counted ? { dossier, number: Number(id.number) } : null,
  }
}
