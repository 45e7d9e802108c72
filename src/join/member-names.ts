import { fold } from '#text/fold.ts'

/** A name of a Member in parts, folded, so that two ways of writing it can be compared. */
export type NameParts = {
  /** The last of the name without particles: "staaij", "michonderkzen". */
  readonly core: string
  /** Particles: "van der"; "v d" when the writer shortened them. */
  readonly particles: readonly string[]
  /** What stands before: a given name, or the first half of a double surname. Empty when nothing does. */
  readonly front: string
}

const PARTICLES = new Set(
  "van der den de het 't t ten ter te el al la le von vd v d du da dos di op in bij aan ben".split(' '),
)
const INITIALS = /^(?:\p{Lu}[a-z]{0,2}\.[\s-]?)+(?=[\p{L}'’])/u
/** "vdLee", "v.d.Lee", "v/d Lee", "vd Lee". */
const SHORTENED = /(?<![\p{L}])v\.? ?\/?d\.?(?= ?\p{Lu})/gu
const TITLES = /^(?:(?:mr|dr|drs|ir|ing|prof|mevrouw|de heer|dhr|mw|lid|het lid)\.? )+/i

/** Cuts a name into parts: "D.G.M. Ceder", "Van der Staaij", "Agnes Mulder", "vdLee", "El Abassi". */
export function nameParts(written: string): NameParts {
  const plain = written.replace(/\s+/g, ' ').trim().replace(TITLES, '').replace(INITIALS, '')
  const words = fold(plain.replace(SHORTENED, 'v d '))
    .split(/[\s.]+/)
    .filter((word) => word !== '')
  let at = words.length - 1
  // Married names: of "Faber-van de Klashorst" the core is all of it.
  const married = words.findIndex((word, index) => index < at && word.includes('-'))
  if (married >= 0) at = married
  const core = words
    .slice(Math.max(0, at))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
  let first = at
  while (first > 0 && PARTICLES.has(words[first - 1]!)) first--
  return { core, particles: words.slice(first, Math.max(0, at)), front: words.slice(0, first).join(' ') }
}

/** How surely two ways of writing mean one name, from 0 to 1. Cores that are spelled differently are `alike`'s affair. */
export function sameName(a: NameParts, b: NameParts): number {
  if (a.core !== b.core) return marriedName(a, b)
  const particles = sameParticles(a.particles, b.particles)
  if (particles === 0) return 0
  if (a.front === b.front) return particles
  // "Six Dijkstra" is not "Dijkstra", but "Agnes Mulder" can be "Mulder".
  return particles * (a.front === '' || b.front === '' ? 0.85 : 0.02)
}

/** "Faber" for "Faber-van de Klashorst", "Michon" for "Michon-Derkzen". */
function marriedName(a: NameParts, b: NameParts): number {
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core]
  return short.length >= 5 && long.length - short.length >= 4 && long.startsWith(short) ? 0.4 : 0
}

function sameParticles(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [a.join(' '), b.join(' ')]
  if (one === other) return 1
  if (initials(a) === initials(b) && (one.length <= 3 || other.length <= 3)) return 0.95
  // "Staaij" for "Van der Staaij", but "Dijk" is another Member than "Van Dijk".
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length) > 1 ? 0.6 : 0.15
  return initials(a) === initials(b) ? 0.6 : 0
}

function initials(particles: readonly string[]): string {
  return particles.map((particle) => particle.replace(/^'/, '')[0]).join('')
}

/** Whether two words are one but for a slip of the pen: a letter too few, too many, another, or two that changed places. */
export function isSlip(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 9 ? 2 : 1
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > most) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  const room = Math.min(a.length, b.length) - start
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (Math.max(left.length, right.length) <= most) return true
  return left.length === 2 && left === [...right].reverse().join('')
}
