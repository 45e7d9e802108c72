import { join } from 'node:path'
import { loadSamples } from '#intake/load-gold.ts'
import { readBytes } from '#intake/read-file.ts'
import { messagesFor } from '#messages/messages.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { addTallies, figuresOf, type Tallies } from '#score/figures.ts'
import { parseGold } from '#score/gold.ts'
import { scoreReading } from '#score/score-reading.ts'
import { scoreTable } from '#score/score-table.ts'
import { vocabulary } from '#test/analysis.ts'

// How well does it read the letters of the trials today? Each was scored at its first reading, before any rule had seen it (README);
// now they are in sight, and a figure that falls says that a rule broke something.
//   node bench/trials.ts [TRIAL]     g to l

const [asked] = process.argv.slice(2)
const letters = await loadSamples(join(import.meta.dirname, 'trials'))
const trials = Map.groupBy(letters, ({ name }) => name.slice(0, name.indexOf('-')))
for (const [trial, own] of trials) {
  if (asked !== undefined && asked !== trial) continue
  const tallies = own.map(({ name, gold: text, bytes }): Tallies => {
    const gold = parseGold(text)
    const document = readBytes(bytes, name, vocabulary, { date: gold.document.date ?? undefined })
    return scoreReading(gold, makeReading(document, vocabulary))
  })
  console.log(`\n${trial.toUpperCase()}: ${own.map(({ name }) => name.slice(trial.length + 1)).join(', ')}`)
  console.log(scoreTable(figuresOf(addTallies(tallies)), [], messagesFor('en')).join('\n'))
}
