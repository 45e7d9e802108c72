import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, type Metafile, build } from 'esbuild'
import { loadVocabularyFiles, vocabularyKey, type CompiledVocabulary } from '#intake/load-vocabulary.ts'
import { RekenschapError } from '#model/errors.ts'
import { keepSnapshot, pgliteVersion } from '#store/keep-snapshot.ts'
import { compileVocabulary } from '#vocabulary/compile.ts'
import { buildWeb } from './build-web.ts'

const ROOT = import.meta.dirname
const DIST = join(ROOT, 'dist')
const HOUR_MS = 3_600_000

/** The program as ES modules; what is imported on demand becomes a chunk of its own. */
const options = {
  absWorkingDir: ROOT,
  entryPoints: {
    rekenschap: 'src/cli/main.ts',
    guarded: 'src/intake/guard/main.ts',
    thread: 'src/intake/pool/thread.ts',
    'check-thread': 'src/web/check-thread.ts',
    'pglite-thread': 'src/store/pglite-thread.ts',
  },
  outdir: DIST,
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  // Finds its WebAssembly beside its own code.
  external: ['@electric-sql/pglite'],
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  // Node has had these for years, yet the bundler would rewrite such a pattern to one that is made anew at each use.
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
  // CommonJS packages in an ESM bundle ask for `require`.
  banner: { js: "import{createRequire as $cr}from'node:module';const require=$cr(import.meta.url);" },
} satisfies BuildOptions

/**
 * Reading YAML at every start would cost a quarter of a second: the program reads what is written here. Lists at fault are no
 * reason to have no program: it names the fault when it opens them, and `vocabulary check` names all.
 */
async function compileWordLists(): Promise<void> {
  const compiled = join(DIST, 'vocabulary.json')
  const files = await loadVocabularyFiles(join(ROOT, 'vocabulary'))
  try {
    const lists: CompiledVocabulary = { key: vocabularyKey(files), data: compileVocabulary(files) }
    await writeFile(compiled, JSON.stringify(lists))
  } catch (error) {
    if (!(error instanceof RekenschapError)) throw error
    await rm(compiled, { force: true })
  }
}

/** What earlier builds left. A program that is still running may yet load its chunks: they stay for an hour. */
async function removeLeftovers(metafile: Metafile): Promise<void> {
  await rm(join(DIST, 'cache'), { recursive: true, force: true })
  const current = new Set(Object.keys(metafile.outputs).map((output) => join(ROOT, output)))
  for (const name of await readdir(DIST)) {
    const file = join(DIST, name)
    if (!/-[A-Z0-9]{8}\.mjs(\.map)?$/.test(name) || current.has(file)) continue
    if (Date.now() - (await stat(file)).mtimeMs > HOUR_MS) await rm(file)
  }
}

/** Rooms whose code decides what is read in a letter and what is kept of it for others. */
const READING = ['model', 'text', 'vocabulary', 'read', 'extract', 'resolve', 'compare', 'intake']

/** Names the code by which letters are read, so that what an older program read can be told apart. The lists have a name of their own. */
async function writeRules(): Promise<void> {
  const hash = createHash('sha256').update(await readFile(join(ROOT, 'package-lock.json')))
  const files = READING.flatMap((room) => globSync(join(ROOT, 'src', room, '**/*.ts')))
  for (const file of files.filter((path) => !path.endsWith('.test.ts')).sort()) {
    hash.update(await readFile(file))
  }
  await writeFile(join(DIST, 'rules'), `${hash.digest('hex')}\n`)
}

/** The launcher rebuilds when a source is newer than this; written last, dated at the start of the build. */
async function writeStamp(began: Date): Promise<void> {
  const stamp = join(DIST, 'stamp')
  await writeFile(stamp, `${began.toISOString()}\n`)
  await utimes(stamp, began, began)
}

const began = new Date()
await mkdir(DIST, { recursive: true })
await compileWordLists()
await writeRules()
const { metafile } = await build(options)
await buildWeb(ROOT)
await keepSnapshot({
  file: join(DIST, 'register-snapshot.tar.gz'),
  migrations: join(ROOT, 'migrations'),
  engine: pgliteVersion(ROOT),
})
await removeLeftovers(metafile)
await writeStamp(began)
