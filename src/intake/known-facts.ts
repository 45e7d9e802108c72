import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Day } from '#model/span.ts'
import { parseDay } from '#text/time/day.ts'

/** What somebody wrote down about letters, in files beside them. */
export type KnownFacts = {
  /** The day of the letter at a path; undefined when there is none, or none that the calendar has. */
  readonly dateOf: (path: string) => Promise<Day | undefined>
  /** Its official id. */
  readonly idOf: (path: string) => Promise<string | undefined>
}

/**
 * Opens `source.json` (`{"date", "id"}`, for `letter.txt`) and `letters.json` (`{"name.txt": {"date", "id"}}`) beside
 * letters. Each is read once: it can speak of thousands.
 */
export function openKnownFacts(): KnownFacts {
  const read = new Map<string, Promise<unknown>>()
  const load = (path: string) => {
    let json = read.get(path)
    if (!json) read.set(path, (json = loadJson(path)))
    return json
  }
  const find = async <Value>(path: string, take: (value: unknown) => Value | undefined) => {
    const [folder, name] = [dirname(path), basename(path)]
    const source = name === 'letter.txt' ? take(await load(join(folder, 'source.json'))) : undefined
    return source ?? take(fieldOf(await load(join(folder, 'letters.json')), name))
  }
  return { dateOf: (path) => find(path, dateIn), idOf: (path) => find(path, idIn) }
}

function idIn(value: unknown): string | undefined {
  const id = fieldOf(value, 'id')
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined
}

/** These names belong to nobody: what is no JSON, or has another form, is not for us. */
async function loadJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

function dateIn(value: unknown): Day | undefined {
  const date = fieldOf(value, 'date')
  return typeof date === 'string' && parseDay(date) !== undefined ? date : undefined
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}
