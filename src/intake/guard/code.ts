import { join } from 'node:path'

/** Where the code of the guarded process stands, and the folders it must be able to read to run. */
export function guardedCode(folder = import.meta.dirname): { entry: string; folders: readonly string[] } {
  // The bundle lies flat in dist/; the source in src/intake/guard/.
  if (folder.endsWith('dist')) return { entry: join(folder, 'guarded.mjs'), folders: [folder] }
  const root = join(folder, '..', '..', '..')
  return {
    entry: join(folder, 'main.ts'),
    folders: ['src', 'node_modules', 'package.json'].map((name) => join(root, name)),
  }
}
