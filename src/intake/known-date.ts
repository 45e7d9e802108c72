import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Day } from '#model/span.ts'
import { parseDay } from '#text/time/day.ts'

/**
 * The day somebody wrote down for a letter, in a file beside it: `source.json` (`{"date"}`, for `letter.txt`) or
 * `letters.json` (`{"name.txt": {"date"}}`). Undefined when there is none, or none that the calendar has.
 */
export async function loadKnownDate(path: string): Promise<Day | undefined> {
  const folder = dirname(path)
  const name = basename(path)
  const source = name === 'letter.txt' ? dateIn(await loadJson(join(folder, 'source.json'))) : undefined
  return source ?? dateIn(fieldOf(await loadJson(join(folder, 'letters.json')), name))
}

/** The official id somebody wrote down for a letter beside its day; undefined when there is none. */
export async function loadKnownId(path: string): Promise<string | undefined> {
  const folder = dirname(path)
  const name = basename(path)
  const source = name === 'letter.txt' ? idIn(await loadJson(join(folder, 'source.json'))) : undefined
  return source ?? idIn(fieldOf(await loadJson(join(folder, 'letters.json')), name))
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
