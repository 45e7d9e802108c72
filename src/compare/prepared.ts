import { weigh, type Weighed } from '#compare/overlap.ts'
import { vectorOf, type Vector } from '#compare/statement-vector.ts'
import type { TermWeights } from '#compare/term-weights.ts'
import type { Statement } from '#model/statement.ts'

/** A statement made ready to be held against many others of one collection. */
export type Prepared = {
  readonly vector: Vector
  readonly own: Weighed
  /** Its own words, those that its nouns stand for, and those it leans on. */
  readonly around: Weighed
  readonly names: Weighed
  readonly heading: Weighed
}

/** Prepared statements that are kept: a letter is held against the same few again and again, a collection is large. */
const MOST_KEPT = 20_000

/** Prepares statements, each once as long as few others are asked for in between. */
export function makePreparer(weights: TermWeights): (statement: Statement) => Prepared {
  const kept = new Map<Statement, Prepared>()
  return (statement) => {
    let prepared = kept.get(statement)
    if (!prepared) {
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(statement, (prepared = prepare(statement, weights)))
    }
    return prepared
  }
}

function prepare(statement: Statement, weights: TermWeights): Prepared {
  const { words, meant, context, names, heading } = statement
  return {
    vector: vectorOf(statement, weights),
    own: weigh(words, weights),
    around: weigh([...words, ...meant, ...context], weights),
    names: weigh(names, weights),
    heading: weigh(heading, weights),
  }
}
