import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { corpusOf, type Context } from '#cli/context.ts'
import { loadAnnotated, loadSamples, loadThreadGold, type AnnotatedLetter } from '#intake/load-gold.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { readBytes } from '#intake/read-file.ts'
import type { Document } from '#model/document.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Reading } from '#model/reading.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { countRules, formatRuleCounts } from '#score/count-rules.ts'
import { addTallies, compareFigures, fell, figuresOf, type Figures, type Tallies } from '#score/figures.ts'
import { parseGold, type Gold } from '#score/gold.ts'
import { scoreReading } from '#score/score-reading.ts'
import { scoreTable } from '#score/score-table.ts'
import { scoreThreads } from '#score/score-threads.ts'
import { parseThreadGold } from '#score/thread-gold.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type Options = {
  readonly gold?: string
  readonly letters?: string
  readonly accept?: true
  readonly json?: true
}

/** Figures of a group of letters: of all together and of each. */
type GroupScores = Readonly<Record<string, Readonly<Record<string, Figures>>>>
type Scores = Partial<Record<'samples' | 'threads' | 'letters', GroupScores>>

const SCORES_FILE = 'bench/scores.json'
const PRECISION_FILE = 'vocabulary/precision.csv'

/** `rekenschap score`: the figures on the annotated letters beside the recorded ones. Writes only with `--accept`. */
export function scoreCommand(context: Context): Command {
  const { score } = context.words.cli
  return new Command('score')
    .summary(score.summary)
    .description(score.summary)
    .option('--gold <folder>', score.gold)
    .option('--letters <folder>', score.letters)
    .option('--accept', score.accept)
    .option('--json', score.json)
    .addHelpText('after', score.after)
    .action((options: Options) => runScore(options, context))
}

async function runScore(options: Options, context: Context): Promise<void> {
  const { root, words, stdout, stderr, finish } = context
  const { score } = words.cli
  const file = join(root, SCORES_FILE)
  const [samples, letters] = [await loadSamples(join(root, 'samples')), await loadLetters(options, context)]
  if (samples.length === 0) stderr.write(`${score.notSamples(join(root, 'samples'))}\n`)
  const vocabulary = await loadVocabulary(join(root, 'vocabulary'), context.compiledVocabulary)
  const read = { samples: readAnnotated(samples, vocabulary), letters: readAnnotated(letters, vocabulary) }
  const scores: Scores = {
    ...(samples.length > 0 && { samples: scoreLetters(read.samples) }),
    ...(samples.length > 0 && { threads: await scoreBetween(read.samples, root, vocabulary) }),
    ...(letters.length > 0 && { letters: scoreLetters(read.letters) }),
  }
  const recorded = await loadScores(file, context)
  if (options.json) stdout.write(`${JSON.stringify(scores)}\n`)
  else stdout.write(tablesOf(scores, recorded, letters.length, context))
  if (options.accept) {
    await writeFile(file, formatScores({ ...recorded, ...scores }))
    if (letters.length > 0) {
      const counts = countRules([...read.samples, ...read.letters])
      await writeFile(join(root, PRECISION_FILE), formatRuleCounts(counts))
    }
    stderr.write(`${score.accepted(SCORES_FILE)}\n`)
    return finish(0)
  }
  const fallen = GROUPS.flatMap((group) => changesIn(group, scores, recorded).filter(fell)).length
  if (fallen > 0) stderr.write(`${score.fell(fallen)}\n`)
  return finish(fallen > 0 ? 1 : 0)
}

/** Real letters are not ours to keep: a run without them says so. */
async function loadLetters({ gold, letters }: Options, context: Context) {
  const { words, stderr } = context
  const corpus = corpusOf(context)
  const folder = gold ?? join(corpus, 'gold')
  const found = await loadAnnotated(folder, letters ?? join(corpus, 'letters'))
  if (found.length === 0 && gold !== undefined) {
    throw new RekenschapError('gold-missing', words.cli.errors['gold-missing'](folder))
  }
  if (found.length === 0) stderr.write(`${words.cli.score.noLetters(folder)}\n`)
  return found
}

type ReadLetter = {
  readonly name: string
  readonly gold: Gold
  readonly document: Document
  readonly reading: Reading
}

function readAnnotated(letters: readonly AnnotatedLetter[], vocabulary: Vocabulary): ReadLetter[] {
  return letters.map(({ name, gold: text, bytes }) => {
    const gold = parseGold(text)
    const document = readBytes(bytes, name, vocabulary, { date: gold.document.date ?? undefined })
    return { name, gold, document, reading: makeReading(document, vocabulary) }
  })
}

function scoreLetters(letters: readonly ReadLetter[]): GroupScores {
  const tallies = letters.map(({ name, gold, reading }): [string, Tallies] => [
    name,
    scoreReading(gold, reading),
  ])
  const each = tallies.map(([name, tally]) => [name, figuresOf(tally)] as const)
  return { all: figuresOf(addTallies(tallies.map(([, tally]) => tally))), ...Object.fromEntries(each) }
}

/** What goes on between the samples: links to earlier letters and what letters are silent about. */
async function scoreBetween(
  samples: readonly ReadLetter[],
  root: string,
  vocabulary: Vocabulary,
): Promise<GroupScores> {
  // Only here letters are held against each other: reading one must not load what that takes.
  const { keysOf } = await import('#compare/keys-of.ts')
  const { findBetween } = await import('#compare/find-between.ts')
  const { links, silences } = await loadThreadGold(join(root, 'samples'))
  const letters = samples.map(({ name, document, reading }) => ({
    ...keysOf(document, reading, vocabulary),
    name,
  }))
  const found = findBetween(letters, vocabulary)
  return { all: figuresOf(scoreThreads(parseThreadGold(links, silences), found)) }
}

const GROUPS = ['samples', 'threads', 'letters'] as const

/** What rose or fell over all letters of a group; nothing when the group was not there now. */
function changesIn(group: (typeof GROUPS)[number], scores: Scores, recorded: Scores) {
  const [before, after] = [recorded[group]?.['all'], scores[group]?.['all']]
  return after ? compareFigures(before ?? {}, after) : []
}

function tablesOf(scores: Scores, recorded: Scores, letters: number, { words }: Context): string {
  const { samples, threads } = words.cli.score
  const titles = { samples, threads, letters: words.cli.score.lettersTitle(letters) }
  return GROUPS.flatMap((group) => {
    const figures = scores[group]?.['all']
    if (!figures) return []
    const table = scoreTable(figures, recorded[group] ? changesIn(group, scores, recorded) : [], words)
    return [`${titles[group]}\n${table.join('\n')}\n`]
  }).join('\n')
}

async function loadScores(file: string, { words }: Context): Promise<Scores> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return {}
  }
  try {
    return JSON.parse(text) as Scores
  } catch {
    throw new RekenschapError('scores-invalid', words.cli.errors['scores-invalid'](SCORES_FILE))
  }
}

/** One figure a line, so that a change of the file shows what rose and fell. */
function formatScores(scores: Scores): string {
  const groups = Object.entries(scores).map(([group, letters]) => {
    const rows = Object.entries(letters ?? {}).map(([letter, figures]) => {
      const lines = Object.entries(figures).map(
        ([name, figure]) => `      ${JSON.stringify(name)}: ${JSON.stringify(figure)}`,
      )
      return `    ${JSON.stringify(letter)}: {\n${lines.join(',\n')}\n    }`
    })
    return `  ${JSON.stringify(group)}: {\n${rows.join(',\n')}\n  }`
  })
  return `{\n${groups.join(',\n')}\n}\n`
}
