import { countedTerms, type CommonWords, type TermCounts } from '#compare/term-weights.ts'
import type { Statement } from '#model/statement.ts'
import type { Db } from '#store/connect.ts'
import { findSharing } from '#store/statements.ts'

/** Statements that share most with one of a letter, that are looked at. */
const SHARING = 40
/** Telling terms of a statement by which others are looked up; a term in more statements than this tells too little. */
const TERMS = 5
const COMMON = 400

/** What is known of words in the register, the document that is not looked for, and how many are. */
export type HowNear = {
  readonly known: TermCounts
  readonly common: CommonWords
  readonly not: string
  readonly most: number
}

/** The documents that share most with statements by words that tell something, nearest first. */
export async function findNear(
  db: Db,
  statements: readonly Statement[],
  { known, common, not, most }: HowNear,
): Promise<string[]> {
  const asked = statements.flatMap((statement, n) =>
    tellingTerms(statement, known, common).map((term) => ({ n, ...term })),
  )
  const sharing = await findSharing(db, asked, { most: SHARING, not })
  return sharing.slice(0, most).map(({ document }) => document)
}

function tellingTerms(statement: Statement, { counts, statements }: TermCounts, common: CommonWords) {
  return countedTerms(statement, common)
    .map((term) => ({ term, count: counts.get(term) ?? 0 }))
    .filter(({ count }) => count > 1 && count <= COMMON)
    .sort((a, b) => a.count - b.count || (a.term < b.term ? -1 : 1))
    .slice(0, TERMS)
    .map(({ term, count }) => ({ term, weight: Math.log((statements + 1) / count) }))
}
