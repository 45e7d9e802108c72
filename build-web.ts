import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { build, transform, type BuildOptions } from 'esbuild'
import { SCRIPT } from '#export/html/script.ts'
import { STYLES } from '#export/html/styles.ts'

const ASSETS = 'src/web/assets'
const DESIGN_SYSTEM = 'node_modules/@utrecht/component-library-css/dist/index.css'
const HOUR_MS = 3_600_000

/**
 * Makes what stands beside the pages: one stylesheet, small scripts, a typeface and the mark, each under a name with the hash of its
 * content, and `names.json` that tells which. `root` is the folder of the project.
 */
export async function buildWeb(root: string): Promise<void> {
  const out = join(root, 'dist', 'web')
  await mkdir(out, { recursive: true })
  const files = new Map<string, Uint8Array>([
    ...(await fontsAndStyles(root)),
    ...(await scripts(root)),
    ['mark.svg', await readFile(join(root, ASSETS, 'mark.svg'))],
  ])
  const names: Record<string, string> = {}
  for (const [name, bytes] of files) {
    const { name: stem, ext } = parse(name)
    // What a stylesheet points at has its hash already.
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    const hashed = ext === '.woff2' ? name : `${stem}-${hash}${ext}`
    names[name.replace(/-[A-Z0-9]{8}\.woff2$/, '.woff2')] = hashed
    await writeFile(join(out, hashed), bytes)
  }
  await writeFile(join(out, 'names.json'), JSON.stringify(names))
  await removeOld(out, new Set(Object.values(names)))
}

const COMMON = {
  bundle: true,
  minify: true,
  write: false,
  target: ['es2022', 'firefox128', 'safari17'],
} satisfies BuildOptions

async function fontsAndStyles(root: string): Promise<[string, Uint8Array][]> {
  const system = await readFile(join(root, DESIGN_SYSTEM), 'utf8')
  const contents = [STYLES, onlyUsed(system, usedClasses(root)), ...(await sheets(root))].join('\n')
  const { outputFiles } = await build({
    ...COMMON,
    stdin: { contents, loader: 'css', resolveDir: root, sourcefile: 'site.css' },
    outfile: join(root, 'dist/web/site.css'),
    loader: { '.woff2': 'file' },
    assetNames: '[name]-[hash]',
    legalComments: 'none',
  })
  return outputFiles.map(({ path, contents: bytes }) => [basename(path), bytes])
}

/** Our own stylesheets: first the one for every page, then those of some pages. */
function sheets(root: string): Promise<string[]> {
  const others = globSync(join(root, ASSETS, '*.css')).filter((file) => basename(file) !== 'site.css')
  return Promise.all([join(root, ASSETS, 'site.css'), ...others.sort()].map((file) => readFile(file, 'utf8')))
}

async function scripts(root: string): Promise<[string, Uint8Array][]> {
  const entryPoints = globSync(join(root, ASSETS, '*.ts'))
  const { outputFiles } = await build({ ...COMMON, entryPoints, outdir: 'dist/web', format: 'esm' })
  const { code } = await transform(SCRIPT, { minify: true, target: COMMON.target })
  return [
    ...outputFiles.map(({ path, contents }): [string, Uint8Array] => [basename(path), contents]),
    ['reader.js', Buffer.from(code)],
  ]
}

/** The classes of the design system that our components name. */
function usedClasses(root: string): ReadonlySet<string> {
  const files = globSync(join(root, 'src/web/**/*.tsx'), { exclude: ['**/*.test.tsx'] })
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/utrecht-[\w-]+/g)].map(([name]) => name),
    ),
  )
}

/**
 * The rules of a stylesheet that may apply when only these classes are used: those in which some selector names no other class.
 * What stands in braces within braces is looked at in the same way.
 */
export function onlyUsed(css: string, classes: ReadonlySet<string>): string {
  const bare = css.replaceAll(/\/\*[^]*?\*\//g, '')
  let kept = ''
  let at = 0
  while (at < bare.length) {
    const open = bare.indexOf('{', at)
    if (open < 0) break
    const head = bare.slice(at, open).split(';').at(-1)!.trim()
    const close = closingBrace(bare, open)
    const body = bare.slice(open + 1, close)
    at = close + 1
    if (/^@(media|supports|layer|container)/.test(head)) {
      const inner = onlyUsed(body, classes)
      if (inner !== '') kept += `${head}{${inner}}\n`
      continue
    }
    if (head.startsWith('@')) continue
    const selectors = head.split(/,(?![^(]*\))/).filter((selector) => {
      const named = [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)
      return named.length > 0 && named.every((name) => classes.has(name))
    })
    if (selectors.length > 0) kept += `${selectors.map((one) => one.trim()).join(',')}{${body}}\n`
  }
  return kept
}

function closingBrace(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    else if (css[at] === '}' && --depth === 0) return at
  }
  return css.length
}

/** What earlier builds left; a server that is still running may yet give it: it stays for an hour. */
async function removeOld(out: string, current: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(out)) {
    const file = join(out, name)
    if (name === 'names.json' || current.has(name)) continue
    if (Date.now() - (await stat(file)).mtimeMs > HOUR_MS) await rm(file)
  }
}
