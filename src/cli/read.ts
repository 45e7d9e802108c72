import { Command, Option } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { openPageWriter } from '#cli/page-writer.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import { parseDate, parseKinds } from '#cli/parse-options.ts'
import { statusLine } from '#cli/status-line.ts'
import { csvHeader, exportCsv } from '#export/csv.ts'
import { exportJson } from '#export/json.ts'
import { failure } from '#intake/failure.ts'
import { findLetters, STANDARD_INPUT, type LetterFile } from '#intake/find-letters.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { readLetters } from '#intake/pool/read-letters.ts'
import { ITEM_KINDS } from '#messages/terms-nl.ts'
import type { Document } from '#model/document.ts'
import { RekenschapError } from '#model/errors.ts'
import type { ItemKind, Reading } from '#model/reading.ts'
import type { Day } from '#model/span.ts'
import type { Line } from '#present/lines.ts'
import { overview } from '#present/overview.ts'
import { summarise } from '#present/summary.ts'
import { ministryNames } from '#resolve/ministries.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type Options = {
  readonly json?: true
  readonly withText?: true
  readonly csv?: true
  readonly text?: true
  readonly cleanText?: true
  readonly date?: Day
  readonly only?: ReadonlySet<ItemKind>
  readonly all?: true
  readonly html?: string
}

/** A letter that was read. */
type Read = { readonly document: Document; readonly reading: Reading }

/** `rekenschap read`: what letters say, as a summary, JSON, a table or text. Changes nothing. */
export function readCommand(context: Context): Command {
  const { read } = context.words.cli
  const forms = ['json', 'csv', 'text', 'cleanText']
  const form = (name: string, flag: string, words: string) =>
    new Option(flag, words).conflicts(forms.filter((other) => other !== name))
  return new Command('read')
    .summary(read.summary)
    .description(read.summary)
    .argument('[paths...]', read.paths)
    .addOption(form('json', '--json', read.json))
    .addOption(
      new Option('--with-text', read.withText)
        .conflicts(['csv', 'text', 'cleanText'])
        .implies({ json: true }),
    )
    .addOption(form('csv', '--csv', read.csv))
    .addOption(form('text', '--text', read.text))
    .addOption(form('cleanText', '--clean-text', read.cleanText))
    .option('--html <file>', read.html)
    .option('--all', read.all)
    .option('--only <kinds>', read.only, (text) => parseKinds(text, context.lang))
    .option('--date <day>', read.date, (text) => parseDate(text, context.lang))
    .addHelpText('after', read.after(ITEM_KINDS.join(' ')))
    .action((paths: string[], options: Options) => readAll(paths, options, context))
}

async function readAll(paths: readonly string[], options: Options, context: Context): Promise<void> {
  const { letters, failures } = await findLetters(pathsOrInput(paths, context), context.lang)
  for (const { message } of failures) complain(context, message)
  const { root, lang, stdin, compiledVocabulary: compiled } = context
  const folder = `${root}/vocabulary`
  const vocabulary = await loadVocabulary(folder, compiled)
  const show = await shower(options, letters.length, vocabulary, context)
  const progress = progressOn(context, letters)
  let failed = failures.length
  progress.next()
  for await (const outcome of readLetters(letters, vocabulary, stdin, {
    folder,
    compiled,
    lang,
    ...options,
  })) {
    progress.wipe()
    try {
      if ('failed' in outcome) complain(context, outcome.failed)
      else await show.letter(outcome)
      if ('failed' in outcome) failed++
    } catch (error) {
      failed++
      complain(context, failure(error, outcome.letter.path, lang).message)
    }
    progress.next()
  }
  progress.wipe()
  show.end()
  context.finish(failed > 0 ? 1 : 0)
}

type Shower = {
  readonly letter: (read: Read & { readonly letter: LetterFile }) => Promise<void>
  readonly end: () => void
}

/** Shows each letter as it was asked for: its page, its form, or both. */
async function shower(
  options: Options,
  count: number,
  vocabulary: Vocabulary,
  context: Context,
): Promise<Shower> {
  const write = writerFor(options, count, vocabulary, context)
  const writePage = options.html ? await openPageWriter(options.html, count, vocabulary, context) : undefined
  return {
    letter: async ({ letter: { path, name }, document, reading: whole }) => {
      if (document.text.trim() === '') {
        complain(context, context.words.cli.emptyFile(path === STANDARD_INPUT ? name : path))
      }
      const reading = options.only ? keepOnly(whole, options.only) : whole
      const page = await writePage?.(document, reading)
      if (page) complain(context, context.words.cli.pageWritten(page))
      if (!page || isFormAsked(options)) write.letter({ document, reading })
    },
    end: () => {
      if (!writePage || isFormAsked(options)) write.end()
    },
  }
}

function pathsOrInput(paths: readonly string[], { stdin, words }: Context): readonly string[] {
  if (paths.length > 0) return paths
  if (stdin.isTTY !== true) return [STANDARD_INPUT]
  throw new RekenschapError('nothing-to-read', words.cli.errors['nothing-to-read']())
}

/** With --html alone the page is the answer; with another form beside it both are given. */
function isFormAsked({ html, json, csv, text, cleanText }: Options): boolean {
  return html === undefined || Boolean(json ?? csv ?? text ?? cleanText)
}

/** The items of these kinds, and the links between them. */
function keepOnly(reading: Reading, kinds: ReadonlySet<ItemKind>): Reading {
  const items = reading.items.filter(({ kind }) => kinds.has(kind))
  const ids = new Set(items.map(({ id }) => id))
  return { ...reading, items, links: reading.links.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}

type Writer = { readonly letter: (read: Read) => void; readonly end: () => void }

/** Writes each letter in the form that was asked for; several at once on a screen become one table. */
function writerFor(options: Options, count: number, vocabulary: Vocabulary, context: Context): Writer {
  const { stdout } = context
  const each = (text: (read: Read) => string): Writer => ({
    letter: (read) => void stdout.write(text(read)),
    end: () => {},
  })
  if (options.json) {
    return {
      letter: ({ document, reading }) => {
        for (const piece of exportJson(reading, options.withText ? { text: document.text } : {})) {
          stdout.write(piece)
        }
      },
      end: () => {},
    }
  }
  if (options.csv) {
    stdout.write(csvHeader())
    return each(({ reading }) => exportCsv(reading))
  }
  const header = ({ source }: Document) => (count > 1 ? `==> ${source.name} <==\n` : '')
  if (options.text) return each(({ document }) => header(document) + document.text)
  if (options.cleanText) return each(({ document }) => `${header(document)}${document.display.text}\n`)
  return count > 1 && !options.all ? tableWriter(context) : summaryWriter(options, vocabulary, context)
}

function summaryWriter({ all }: Options, vocabulary: Vocabulary, context: Context): Writer {
  const { lang, stdout, config } = context
  const width = widthFor(config, stdout)
  let before: Line[] = []
  return {
    letter: ({ document, reading }) => {
      const { text, doubts } = document
      const ministries = ministryNames(document, vocabulary, lang)
      const lines = summarise(reading, { lang, width, all: all === true, text, doubts, ministries })
      printLines([...before, ...lines], context)
      before = [[], [{ text: '─'.repeat(width), style: 'faint' }], []]
    },
    end: () => {},
  }
}

function tableWriter(context: Context): Writer {
  const { lang, stdout, config } = context
  const readings: Reading[] = []
  return {
    letter: ({ reading }) => void readings.push(forTable(reading)),
    end: () => {
      if (readings.length === 0) return
      const lines = overview(readings, { lang, width: widthFor(config, stdout), all: false })
      printLines(lines, context)
    },
  }
}

/** What the table shows of a letter: of thousands not more is kept. */
function forTable(reading: Reading): Reading {
  const items = reading.items.filter(({ kind }) => TABLE_KINDS.has(kind))
  return { ...reading, segments: [], links: [], items }
}

const TABLE_KINDS: ReadonlySet<ItemKind> = new Set(['commitment', 'motion', 'recommendation', 'amount'])

/** Says on a screen which of several letters is being read, and wipes that line. */
function progressOn(
  context: Context,
  letters: readonly LetterFile[],
): { readonly next: () => void; readonly wipe: () => void } {
  if (letters.length < 2) return { next: () => {}, wipe: () => {} }
  let at = 0
  const write = statusLine(context)
  return {
    next: () => {
      const letter = letters[at++]
      if (letter) write(context.words.cli.progress(at, letters.length, letter.name))
    },
    wipe: () => write(''),
  }
}
