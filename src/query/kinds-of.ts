import type { VocabularyData } from '#vocabulary/compile.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** What of a finding decides under which kinds it is searched for. */
export type Sorted = {
  readonly kind: string
  readonly class: string | null
  readonly toHouse: boolean
}

type SearchName = VocabularyData['search-names'][number]

/** The kinds a finding is searched for under, as ids of `vocabulary/search-names.yaml`. */
export function searchKindsOf(finding: Sorted, vocabulary: Vocabulary): string[] {
  return kindNames(vocabulary).flatMap(({ id, holds }) => (holds && holdsIt(holds, finding) ? [id] : []))
}

/** Which of these kinds stand for findings of certain sorts. */
export function areKindsOf(
  ids: readonly string[],
  kinds: ReadonlySet<string>,
  vocabulary: Vocabulary,
): boolean {
  return kindNames(vocabulary).some(({ id, holds }) => holds && ids.includes(id) && kinds.has(holds.kind))
}

function kindNames({ data }: Vocabulary): readonly SearchName[] {
  return data['search-names'].filter(({ field }) => field === 'kinds')
}

function holdsIt(holds: NonNullable<SearchName['holds']>, finding: Sorted): boolean {
  const { kind, classes, toHouse } = holds
  if (kind !== finding.kind || (toHouse !== undefined && toHouse !== finding.toHouse)) return false
  return (
    classes === undefined ||
    (finding.class !== null && (classes as readonly string[]).includes(finding.class))
  )
}
