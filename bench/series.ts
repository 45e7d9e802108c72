import { findBetween } from '#compare/find-between.ts'
import { messagesFor } from '#messages/messages.ts'
import { figuresOf } from '#score/figures.ts'
import { scoreTable } from '#score/score-table.ts'
import { scoreThreads } from '#score/score-threads.ts'
import { vocabulary } from '#test/analysis.ts'
import { seriesFolders, seriesIn } from '#test/letter-series.ts'

// How well does it hold the letters of a series against each other today? Each series was scored at its first reading (README).
//   node bench/series.ts [FOLDER…]     without folders: those of bench/series

for (const folder of seriesFolders(process.argv.slice(2))) {
  const { letters, gold } = seriesIn(folder)
  console.log(`\n${folder}: ${letters.length} letters`)
  const figures = figuresOf(scoreThreads(gold, findBetween(letters, vocabulary)))
  console.log(scoreTable(figures, [], messagesFor('en')).join('\n'))
}
