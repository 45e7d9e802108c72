import { createHash } from 'node:crypto'

/** Without letters that are taken for digits. Source: Crockford, Base 32. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
/** 50 bits: among a million ids two are the same once in two thousand registers, and then one gets more digits. */
const SHORT = 10

/** An id made of what it names, so that registers that never met give the same: `4h8k2m9qzr`. */
export function shortId(of: string, length = SHORT): string {
  const hash = createHash('sha256').update(of).digest()
  return Array.from({ length }, (_, at) => DIGITS[hash[at]! & 31]).join('')
}

/** Gives the ids of keys, longer where another key has the short one already; `taken` are keys by their id. */
export function makeIds(taken: ReadonlyMap<string, string>): (key: string) => string {
  const keys = new Map(taken)
  return (key) => {
    for (let length = SHORT; length < 32; length += 6) {
      const id = shortId(key, length)
      const other = keys.get(id)
      if (other !== undefined && other !== key) continue
      keys.set(id, key)
      return id
    }
    throw new RangeError(`no id left for ${key}`)
  }
}
