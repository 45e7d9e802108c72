import type { Source } from '#test/source.ts'

/** A room may import from lower rungs only: not from its own rung, not from above. */
export const LADDER = [
  ['model'],
  ['text', 'messages'],
  ['vocabulary'],
  ['read', 'extract', 'query'],
  ['resolve'],
  ['compare', 'anchor', 'join'],
  ['present'],
  ['intake', 'sources', 'store', 'export', 'score'],
  ['people'],
  ['register'],
  ['follow', 'programme', 'forums', 'assessments'],
  ['api', 'web', 'jobs', 'mail', 'config.ts'],
  ['cli'],
] as const

/** The vault is a process of its own: it may import the first three rungs, nobody imports it. */
const VAULT_RUNG = 3
const PURE_RUNGS = 7
const ALSO_PURE = ['export', 'score']

/** Rooms that touch neither disk, network, clock, chance nor process. */
export const PURE_ROOMS: readonly string[] = [...LADDER.slice(0, PURE_RUNGS).flat(), ...ALSO_PURE]

/** Rung of a room, counted from 0; -1 for what is not on the ladder. */
export function rungOf(room: string): number {
  return LADDER.findIndex((rooms) => (rooms as readonly string[]).includes(room))
}

/** What climbs, steps sideways or goes by another name than `#room/file.ts`; empty when all is well. */
export function findWrongImports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const room = roomOf(path)
    if (room !== 'vault' && rungOf(room) < 0) return [`${path} stands in no room of the ladder`]
    return imports
      .filter((name) => isOurs(name) && !mayImport(room, name))
      .map((name) => `${path} imports ${name}`)
  })
}

/** Which pure files touch the world, themselves or through what they import; empty when all is well. */
export function findImpurities(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  return sources.filter(({ path }) => isPure(path)).flatMap(({ path }) => impuritiesBelow(path, byPath))
}

function impuritiesBelow(start: string, byPath: ReadonlyMap<string, Source>): string[] {
  const reached = new Set([start])
  const found: string[] = []
  for (const path of reached) {
    const source = byPath.get(path)
    for (const name of source?.impure ?? []) {
      found.push(path === start ? `${start} uses ${name}` : `${start} uses ${name} through ${path}`)
    }
    for (const name of source?.imports ?? []) if (name.startsWith('#')) reached.add(`src/${name.slice(1)}`)
  }
  return found
}

const roomOf = (path: string) => path.split('/')[1] ?? ''

// Anything that is neither a package nor a module of Node: those names start with a letter or with @.
const isOurs = (name: string) => /^[#./(]/.test(name)

function mayImport(room: string, name: string): boolean {
  if (room === 'cli' && name === '../../package.json') return true
  const other = /^#([a-z]+)\/[a-z0-9/-]+\.tsx?$/.exec(name)?.[1] ?? /^#(config\.ts)$/.exec(name)?.[1]
  if (!other) return false
  if (other === room) return true
  if (rungOf(other) < 0) return false
  return rungOf(other) < (room === 'vault' ? VAULT_RUNG : rungOf(room))
}

function isPure(path: string): boolean {
  return PURE_ROOMS.includes(roomOf(path)) || path.endsWith('/parse.ts')
}
