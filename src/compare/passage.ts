import { oncePerLetter } from '#compare/once-per-letter.ts'
import { vectorFrom, type Vector } from '#compare/statement-vector.ts'
import type { Placed } from '#model/letter-link.ts'
import type { Statement } from '#model/statement.ts'

/** Statements before and behind that make a passage, and what is left of their weight for each step further. */
const REACH = 3
const FADES = 0.7

/**
 * Says what the passage around a statement is about, the statement itself left out: the words of those near it under the same
 * heading. One that stands alone is its own passage.
 */
export function makePassages(vectorOf: (statement: Statement) => Vector): (placed: Placed) => Vector {
  const kept = new WeakMap<Statement, Vector>()
  return (placed) => {
    let passage = kept.get(placed.statement)
    if (!passage) kept.set(placed.statement, (passage = passageAround(placed, vectorOf)))
    return passage
  }
}

function passageAround({ letter, statement }: Placed, vectorOf: (statement: Statement) => Vector): Vector {
  const terms = new Map<string, number>()
  const { statements } = letter
  const at = placesIn(letter).get(statement) ?? 0
  for (let near = Math.max(0, at - REACH); near <= Math.min(at + REACH, statements.length - 1); near++) {
    if (near === at || statements[near]!.heading.join() !== statement.heading.join()) continue
    const share = FADES ** (Math.abs(near - at) - 1)
    for (const [term, weight] of vectorOf(statements[near]!).terms) {
      if (weight * share > (terms.get(term) ?? 0)) terms.set(term, weight * share)
    }
  }
  return terms.size === 0 ? vectorOf(statement) : vectorFrom(terms)
}

const placesIn = oncePerLetter(
  ({ statements }) => new Map(statements.map((statement, at) => [statement, at])),
)
