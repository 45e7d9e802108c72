import { execFile } from 'node:child_process'
import { join } from 'node:path'

const LARGEST_BYTES = 64 * 1024 * 1024

/**
 * The lists of the folder `name` below `root` as the last commit has them: path below it → text. Undefined when the folder
 * is in no repository, nothing of it was committed, or git is not there.
 */
export async function loadCommittedLists(
  root: string,
  name: string,
): Promise<Map<string, string> | undefined> {
  try {
    const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', `${name}/`])
    const paths = listed
      .toString()
      .split('\0')
      .filter((path) => /\.(?:yaml|csv)$/.test(path))
    if (paths.length === 0) return undefined
    const wanted = paths.map((path) => `HEAD:./${path}\n`).join('')
    const texts = splitBatch(await git(root, ['cat-file', '--batch'], wanted))
    return new Map(paths.map((path, at) => [path.slice(join(name, '/').length), texts[at]!]))
  } catch {
    return undefined
  }
}

function git(root: string, words: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, encoding: 'buffer', maxBuffer: LARGEST_BYTES } as const
    const child = execFile('git', words, options, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
    // A process that is done does not listen any more: how it ended is what counts.
    child.stdin?.on('error', () => {}).end(input)
  })
}

/** Source: git-cat-file, § Batch output: `<name> <type> <size>`, line end, that many bytes, line end. */
function splitBatch(output: Buffer): string[] {
  const texts: string[] = []
  for (let at = 0; at < output.length;) {
    const head = output.indexOf(10, at)
    const size = Number(output.toString('latin1', at, head).split(' ')[2])
    if (!Number.isInteger(size)) throw new TypeError('git cat-file')
    texts.push(output.toString('utf8', head + 1, head + 1 + size))
    at = head + size + 2
  }
  return texts
}
