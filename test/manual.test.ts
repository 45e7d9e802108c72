import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Context } from '#cli/context.ts'
import { buildProgram } from '#cli/program.ts'
import { run } from '#cli/run.ts'
import { readConfig } from '#config.ts'
import { loadVocabulary, loadVocabularyFiles } from '#intake/load-vocabulary.ts'
import { messagesFor } from '#messages/messages.ts'
import { parseQuery } from '#query/parse-query.ts'
import { compiledLists } from '#test/word-lists.ts'
import { checkVocabulary } from '#vocabulary/check.ts'
import { CUE_KINDS, readVocabulary } from '#vocabulary/compile.ts'
import {
  CUE_SCHEMAS,
  entrySchema,
  frameworkSchema,
  momentSchema,
  termSchema,
  themeSchema,
} from '#vocabulary/schemas.ts'
import { synonymSchema } from '#vocabulary/search-schemas.ts'

const vocabulary = await loadVocabulary('vocabulary', compiledLists)

const page = (name: string) => readFileSync(`docs/manual/${name}.md`, 'utf8')
const pages = globSync('docs/manual/*.md').sort()

/** What stands in back quotes in the first column of each table with this heading, a list per table. */
function tables(text: string, heading: string): string[][] {
  return text
    .split(/\n\n+/)
    .filter((block) => block.startsWith(`| ${heading} `))
    .map((table) => [...table.matchAll(/^\| `(\w+)`/gm)].map(([, field = '']) => field))
}

type Fence = { readonly language: string; readonly body: string }

const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', body = '']) => ({ language, body }))

describe('the fields of a list stand in the manual, and no other', () => {
  test('of cues', () => {
    const [all = [], some = []] = tables(page('een-wending-toevoegen'), 'veld')
    const ofKinds = CUE_KINDS.map((kind) => Object.keys(CUE_SCHEMAS[kind].shape))
    const everywhere = ofKinds[0]!.filter((field) => ofKinds.every((fields) => fields.includes(field)))
    expect(all.sort()).toEqual(everywhere.sort())
    expect([...all, ...some].sort()).toEqual([...new Set(ofKinds.flat())].sort())
  })

  test('and which files have them', () => {
    const [, text = ''] = page('een-wending-toevoegen').split('| veld | in |')
    const rows = text.matchAll(/^\| `(\w+)` \| ([a-z, -]+) \|/gm)
    for (const [, field = '', kinds = ''] of rows) {
      const having = CUE_KINDS.filter((kind) => field in CUE_SCHEMAS[kind].shape)
      expect([field, kinds.split(', ').sort()]).toEqual([field, [...having].sort()])
    }
  })

  test('of funds', () => {
    const [fields = []] = tables(page('een-fonds-of-programma-toevoegen'), 'veld')
    expect(fields.sort()).toEqual(Object.keys(entrySchema.shape).sort())
  })

  test('of themes and the framework', () => {
    const [fields = [], own = []] = tables(page('een-thema-toevoegen'), 'veld')
    expect([...fields].sort()).toEqual(Object.keys(themeSchema.shape).sort())
    const framework = [...fields.filter((field) => !['words', 'priority', 'parent'].includes(field)), ...own]
    expect(framework.sort()).toEqual(Object.keys(frameworkSchema.shape).sort())
  })

  test('of moments and terms', () => {
    const [moments = [], terms = []] = tables(page('de-lijsten-van-de-check'), 'veld')
    expect(moments.sort()).toEqual(Object.keys(momentSchema.shape).sort())
    expect(terms.sort()).toEqual(Object.keys(termSchema.shape).sort())
  })
})

test('the fields of synonyms stand in the manual', () => {
  const [, fields = []] = tables(page('zoeken'), 'veld')
  expect(fields.sort()).toEqual(Object.keys(synonymSchema.shape).sort())
})

test('each query in the manual is understood, and each kind is told', () => {
  const text = page('zoeken')
  const [typed = '', ...others] = text.split('## Een synoniem')
  expect(others).toHaveLength(1)
  const queries = [...typed.matchAll(/`([^`]+)`/g)].map(([, query = '']) => query)
  const unclear = queries.filter(
    (query) => !/^\p{L}+:$/u.test(query) && parseQuery(query, vocabulary).problems.length > 0,
  )
  expect(unclear).toEqual([])
  const kinds = vocabulary.data['search-names'].filter(({ field }) => field === 'kinds').map(({ id }) => id)
  expect(kinds.filter((kind) => !queries.includes(kind))).toEqual([])
})

test('the fields of annotated items stand in the manual, and no other', () => {
  const everywhere = new Set(['item', 'kind', 'start', 'end', 'quote', 'optional', 'spans'])
  const used = new Map<string, Set<string>>()
  for (const file of globSync('samples/*/gold.jsonl')) {
    for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
      const item = JSON.parse(line) as { kind: string }
      const fields = used.get(item.kind) ?? new Set()
      for (const field of Object.keys(item)) if (!everywhere.has(field)) fields.add(field)
      used.set(item.kind, fields)
    }
  }
  const rows = page('een-brief-annoteren').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)
  const told = [...rows].map(([, kind = '', cell = '']) => {
    // What stands between brackets are values and parts.
    const fields = cell.replace(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)
    return [kind, [...fields].map(([, field = '']) => field).sort()] as const
  })
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries([...used].map(([kind, fields]) => [kind, [...fields].sort()])),
  )
})

const say = messagesFor('nl').cli.vocabulary
const ours = await loadVocabularyFiles('vocabulary')
const known = { files: ours, all: readVocabulary(ours) }

/** What is wrong with our lists when these lines stand at the end of one of them. */
function problemsWith(body: string): string[] {
  const [, path = ''] = /^# vocabulary\/(.+)\n/.exec(body) ?? []
  const files = new Map([...ours, [path, `${ours.get(path)!.trimEnd()}\n${body}`]])
  return checkVocabulary(files, readVocabulary(files, known)).map(({ problem }) => problem)
}

for (const path of pages) {
  const fences = fencesOf(readFileSync(path, 'utf8'))
  fences.forEach(({ language, body }, at) => {
    if (language !== 'yaml') return
    const shown = fences.slice(at + 1).find((fence) => fence.language !== 'sh')
    test(`${path}: what is said of example ${at + 1} is what the check says`, () => {
      const told =
        shown?.language === 'text' && /fout(?:en)? in de lijsten/.test(shown.body) ? shown.body : ''
      const lines = [...told.matchAll(/^ {2}vocabulary\/\S+, regel \d+: (.*)$/gm)]
      const problems = problemsWith(body)
      expect(problems).toEqual(lines.map(([, problem]) => problem))
      if (problems.length > 0) expect(told).toContain(`${say.faults(problems.length)}\n`)
    })
  })
}

const commands = pages.flatMap((path) =>
  fencesOf(readFileSync(path, 'utf8'))
    .filter(({ language }) => language === 'sh')
    .flatMap(({ body }) => body.trim().split('\n')),
)

/** What these ask for is at the House, or in a file of the reader: only their words are tried. */
const NEEDS_SOURCES = new Set(['fetch', 'sync', 'worker', 'trail', 'identify'])

async function parseOnly(command: string, context: Context): Promise<void> {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const program = buildProgram(context)
  let parsed = false
  for (const one of program.commands) {
    one.action(() => {
      parsed = true
    })
  }
  await program.parseAsync(words.slice(1), { from: 'user' })
  expect([command, parsed]).toEqual([command, true])
}

test('each command in the manual runs', async () => {
  expect(commands.length).toBeGreaterThan(5)
  const data = mkdtempSync(join(tmpdir(), 'manual '))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  for (const command of new Set(commands)) {
    const [program, ...words] = command.split(' ')
    expect(program).toBe('rekenschap')
    const result = { code: -1, err: '' }
    const context: Context = {
      config: readConfig({ REKENSCHAP_DATA: data }),
      root: process.cwd(),
      compiledVocabulary: compiledLists,
      stdin: Object.assign(Readable.from([]), { isTTY: true }),
      stdout: { write: () => true },
      stderr: { write: (text) => (result.err += text) },
      lang: 'nl',
      words: messagesFor('nl'),
      finish: (code) => (result.code = code),
    }
    if (NEEDS_SOURCES.has(words[0] ?? '')) {
      await parseOnly(command, context)
      continue
    }
    await run(words, context)
    // A figure that fell is a finding, not a command that fails.
    expect([command, result.err.includes('rekenschap:'), result.code <= 1]).toEqual([command, false, true])
  }
}, 240_000)
