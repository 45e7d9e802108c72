import { join } from 'node:path'
import { makeCollection } from '#compare/collection.ts'
import { findPairs } from '#compare/find-links.ts'
import { signsOf } from '#compare/signs.ts'
import { WEIGHED } from '#compare/surety.ts'
import { commonWordsOf } from '#compare/term-weights.ts'
import type { Placed } from '#model/letter-link.ts'
import type { GoldSide } from '#score/thread-gold.ts'
import { vocabulary } from '#test/analysis.ts'
import { sampleSeries, seriesFolders, seriesIn, type LetterSeries } from '#test/letter-series.ts'

// What does each sign weigh? Logistic regression over all pairs that share a telling term, on the samples and on any folders with
// letters, letters.json and threads.jsonl; without folders, on those of bench/series. Prints the table for src/compare/surety.ts,
// and precision and recall by sureness: of all, and of each series with weights fitted on the others.
//   node bench/weigh-signs.ts [FOLDER…]

const ROOT = join(import.meta.dirname, '..')
/** Ridge: keeps a sign that few pairs have from deciding. */
const RIDGE = 3
const STEPS = 30

type Row = { readonly isTrue: boolean; readonly weight: number; readonly signs: readonly number[] }

function rowsOf({ letters, gold }: LetterSeries): Row[] {
  const collection = makeCollection(letters, commonWordsOf(vocabulary))
  return letters.flatMap((letter) =>
    findPairs(letter, collection).map((pair): Row => {
      const signs = signsOf(pair, collection)
      const link = gold.links.find(({ from, to }) => isSide(pair.earlier, from) && isSide(pair.later, to))
      return {
        isTrue: link !== undefined && !link.decoy,
        weight: link?.optional ? 0.5 : 1,
        signs: [...WEIGHED.map((name) => signs[name]), 1],
      }
    }),
  )
}

const plain = (words: string) => words.replace(/\s+/g, ' ')

function isSide({ letter, statement }: Placed, { sample, quote }: GoldSide): boolean {
  if (letter.name !== sample) return false
  const [ours, theirs] = [plain(statement.quote), plain(quote)]
  return ours.includes(theirs) || theirs.includes(ours)
}

const sureness = (signs: readonly number[], weights: readonly number[]) =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * weights[at]!, 0)))

/** Newton's method; the last weight is where the scale begins and bears no ridge. */
function fit(rows: readonly Row[]): number[] {
  const size = WEIGHED.length + 1
  let weights = Array.from({ length: size }, () => 0)
  for (let step = 0; step < STEPS; step++) {
    const matrix = weights.map((weight, at): number[] => {
      const ridge = at < size - 1 ? RIDGE : 0
      return [...weights.map((_, other) => (at === other ? ridge : 0)), ridge * weight]
    })
    for (const { isTrue, weight, signs } of rows) {
      const sure = sureness(signs, weights)
      const bend = sure * (1 - sure) * weight
      signs.forEach((sign, at) => {
        if (sign === 0) return
        matrix[at]![size]! += (sure - Number(isTrue)) * weight * sign
        signs.forEach((other, column) => {
          matrix[at]![column]! += bend * sign * other
        })
      })
    }
    const change = solve(matrix)
    weights = weights.map((weight, at) => weight - change[at]!)
  }
  return weights
}

/** Gauss elimination; the last column is the right-hand side. */
function solve(matrix: number[][]): number[] {
  matrix.forEach((_, at) => {
    const best = matrix
      .slice(at)
      .reduce((most, row) => (Math.abs(row[at]!) > Math.abs(most[at]!) ? row : most))
    const from = matrix.indexOf(best)
    ;[matrix[at], matrix[from]] = [matrix[from]!, matrix[at]!]
    const pivot = best
    matrix.forEach((row, other) => {
      const part = row[at]! / pivot[at]!
      if (other !== at && part !== 0) pivot.forEach((value, column) => (row[column]! -= part * value))
    })
  })
  return matrix.map((row, at) => row.at(-1)! / row[at]!)
}

/** Precision and recall of pairs from each sureness on. */
function printBySureness(
  title: string,
  judged: readonly { readonly sure: number; readonly isTrue: boolean }[],
) {
  const all = judged.filter(({ isTrue }) => isTrue).length
  console.log(`${title}\nsureness  pairs  precision  recall`)
  for (const from of [0.8, 0.7, 0.6, 0.5, 0.4, 0.3]) {
    const sure = judged.filter((one) => one.sure >= from)
    const right = sure.filter(({ isTrue }) => isTrue).length
    console.log(`${from}  ${sure.length}  ${(right / sure.length).toFixed(2)}  ${(right / all).toFixed(2)}`)
  }
}

const judge = (rows: readonly Row[], weights: readonly number[]) =>
  rows.map(({ signs, isTrue }) => ({ sure: sureness(signs, weights), isTrue }))

const others = seriesFolders(process.argv.slice(2))
const series = [sampleSeries(join(ROOT, 'samples')), ...others.map(seriesIn)].map(rowsOf)
const rows = series.flat()
const weights = fit(rows)
console.log(`${rows.length} pairs, ${rows.filter(({ isTrue }) => isTrue).length} of them true`)
for (const [at, name] of WEIGHED.entries()) console.log(`  ${name}: ${weights[at]!.toFixed(2)},`)
console.log(`base ${weights.at(-1)!.toFixed(2)}`)
printBySureness('in sight', judge(rows, weights))
if (series.length > 1) {
  const apart = series.flatMap((one) => judge(one, fit(series.filter((other) => other !== one).flat())))
  printBySureness('each series with weights from the others', apart)
}
