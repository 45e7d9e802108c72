import type { Span } from '#model/span.ts'
import { fold } from '#text/fold.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** A Member as a letter names him: the span and `surname` hold particles and surname, `given` the name before it. */
export type MemberName = Span & {
  readonly surname: string
  readonly given: string | null
  /** What stands between this name and the one before it; empty for the first. */
  readonly separator: string
  /** "c.s." stands behind it. */
  readonly others: boolean
}

type ReadName = Omit<MemberName, 'separator' | 'others'>

/** Names in a row, who more ("c.s."), and the parties in brackets behind them. `end` is behind all of it. */
export type MemberNames = {
  readonly names: readonly MemberName[]
  readonly others: boolean
  readonly parties: readonly string[]
  readonly end: number
}

/** The words of `vocabulary/names` and what else starts with a capital, folded. */
export type NameWords = {
  readonly particles: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  /** Surname as compared → as its bearer writes it. */
  readonly surnames: ReadonlyMap<string, string>
  readonly others: ReadonlySet<string>
  readonly parties: ReadonlyMap<string, string>
}

const WORD = /v\.? ?d\.?(?= ?\p{Lu})|'t(?= )|\p{L}[\p{L}']*(?:-\p{L}[\p{L}']*)*/uy
const INITIALS = /(?:\p{Lu}[a-z]?\. ?)+(?=\p{L})/uy
const SEPARATOR = /\s*\/\s*|\s*[&+]\s*|\s+-+\s+|,\s*(?:en\s+|alsmede\s+)?|\s+(?:en|alsmede)\s+|-/iy
const MEMBER_AGAIN = /(?:(?:de|het)\s+)?(?:Kamer)?(?:lid|leden)\s+/iy
const OTHERS = /,?\s*\(?c\.? ?s\.?\)?(?!\p{L})|,?\s*(?:e\.a\.|en anderen\b|cum suis\b)/iuy
const BRACKET = /\s*[([]([^()[\]]{1,80})[)\]]/y
const CAPITAL = /^\p{Lu}/u
const ALL_CAPITALS = /^[\p{Lu}'. -]+$/u

/** The names that the vocabulary knows, ready for reading. */
export const nameWordsOf: (vocabulary: Vocabulary) => NameWords = oncePerVocabulary(({ data }) => {
  const { names, parties, countries, regions, actors, demonyms } = data
  const of = (kind: string) => names.filter((entry) => entry.kind === kind).map(({ name }) => name)
  const others = new Set(of('other').map(fold))
  for (const { label_nl } of countries) others.add(fold(label_nl))
  for (const { names: all } of [...regions, ...actors, ...demonyms]) {
    for (const name of all) if (!name.includes(' ')) others.add(fold(name))
  }
  const surnames = new Map(of('surname').map((name) => [comparable(name), name]))
  for (const name of surnames.keys()) others.delete(name)
  return {
    particles: new Set(of('particle').map(fold)),
    given: new Set(of('given').map(fold)),
    surnames,
    others,
    parties: new Map(parties.flatMap(({ label, names: all }) => all.map((name) => [fold(name), label.nl]))),
  }
})

/** A surname without what two writers write differently: capitals, diacritics, spaces, "v.d." for "van der". */
export function comparable(surname: string): string {
  return fold(surname)
    .replace(/^v\.? ?d\.? ?/, (short) => (/^v\.? ?d/.test(short) ? 'vander' : short))
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A surname as a letter writes it; one in capitals as its bearer writes it, or with one capital. */
export function spellName(written: string, words: NameWords): string {
  const plain = written.replace(/\s+/g, ' ')
  if (!ALL_CAPITALS.test(plain) || plain.length < 4) return plain
  const known = words.surnames.get(comparable(plain))
  return (
    known ??
    plain
      .toLowerCase()
      .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  )
}

/** Reads names in a row from `at` on. Undefined when none stands there. `strict`: only names the vocabulary knows. */
export function readNames(
  text: string,
  at: number,
  words: NameWords,
  { strict = false, one = false }: { strict?: boolean; one?: boolean } = {},
): MemberNames | undefined {
  const names: MemberName[] = []
  const parties: string[] = []
  let others = false
  let end = at
  let separator = ''
  let from = at
  while (names.length < 25) {
    const name = readName(text, from, words)
    if (!name || (strict && !isKnown(name, words))) break
    if (names.length > 0 && !isKnown(name, words) && !mayFollow(text, name.end, separator, one)) break
    names.push({ ...name, separator: separator.trim() || ' ', others: false })
    end = name.end
    const more = () => {
      const members = partiesAt(text, end, words)
      if (!members) return
      parties.push(...members.parties)
      end = members.end
    }
    more()
    OTHERS.lastIndex = end
    const suite = OTHERS.exec(text)
    if (suite) {
      others = true
      names.push({ ...names.pop()!, others: true })
      end = OTHERS.lastIndex
      more()
    }
    SEPARATOR.lastIndex = end
    const next = SEPARATOR.exec(text)
    if (!next) break
    separator = next[0]
    from = SEPARATOR.lastIndex
    MEMBER_AGAIN.lastIndex = from
    if (MEMBER_AGAIN.test(text)) from = MEMBER_AGAIN.lastIndex
  }
  return names.length === 0 ? undefined : { names, others, parties, end }
}

/** Reads one name. "Inge van Dijk" is the surname "van Dijk" with a given name; "El Abassi" and "Six Dijkstra" are surnames. */
export function readName(text: string, at: number, words: NameWords): ReadName | undefined {
  INITIALS.lastIndex = at
  const start = INITIALS.test(text) ? INITIALS.lastIndex : at
  const head = readSurname(text, start, words)
  if (!head) return undefined
  const next = text.charCodeAt(head.end) === 32 ? readSurname(text, head.end + 1, words) : undefined
  if (next) {
    const both = text.slice(head.start, next.end)
    if (words.surnames.has(comparable(both))) {
      return { start: head.start, end: next.end, surname: comparable(both), given: null }
    }
    const given = fold(text.slice(head.start, head.end))
    const known = words.surnames.has(next.surname)
    if (words.given.has(given) || (known && !words.surnames.has(head.surname))) {
      return { start: next.start, end: next.end, surname: next.surname, given }
    }
  }
  return { ...head, given: null }
}

/** Parties in brackets behind a name: "(CDA)", "(BBB, Denk)". Anything else in brackets is left alone. */
function partiesAt(
  text: string,
  at: number,
  words: NameWords,
): { parties: string[]; end: number } | undefined {
  BRACKET.lastIndex = at
  const [whole, inside = ''] = BRACKET.exec(text) ?? []
  if (!whole) return undefined
  const parts = inside.split(/\s*[,/&]\s*|\s+en\s+/)
  const known = (part: string) => words.parties.has(fold(part))
  const plausible = (part: string) =>
    known(part) ||
    (/^(?:\p{Lu}[\p{L}-]{1,20}|[A-Z]{1,5}\d{2}|\d{2}[A-Za-z]+)(?: \p{L}+){0,3}$/u.test(part) &&
      !words.others.has(fold(part.split(' ')[0]!)))
  if (!parts.every(plausible)) return undefined
  return { parties: parts.map((part) => words.parties.get(fold(part)) ?? part), end: at + whole.length }
}

function readSurname(text: string, at: number, words: NameWords): (Span & { surname: string }) | undefined {
  let from = at
  let particles = 0
  for (;;) {
    WORD.lastIndex = from
    const [word] = WORD.exec(text) ?? []
    if (!word) return undefined
    let end = WORD.lastIndex
    const isParticle = words.particles.has(fold(word)) || /^v\.? ?d\.?$/i.test(word)
    if (
      isParticle &&
      particles < 4 &&
      /^\s*['\p{L}]/u.test(text.slice(end, end + 3)) &&
      !/^vd\p{Lu}/u.test(word)
    ) {
      particles++
      from = end + /^\s*/.exec(text.slice(end, end + 3))![0].length
      continue
    }
    if (isParticle && !CAPITAL.test(word)) return undefined
    if (!CAPITAL.test(word) && !/^(?:vd|v\.d\.)\p{Lu}/u.test(word)) return undefined
    // "Aan de Kamer" is no "Van de Kamer": small letters before what is no name of a person.
    const mayBeOther = particles === 0 || !CAPITAL.test(text.slice(at, at + 1))
    if (mayBeOther && words.others.has(fold(word)) && !words.surnames.has(comparable(text.slice(at, end)))) {
      return undefined
    }
    if (word.length < 2) return undefined
    end = splitAt(text, at, end, word, words)
    // Married names go on in small letters: "Faber-van de Klashorst".
    const tail = /^.*-(\p{L}+)$/u.exec(text.slice(from, end))?.[1]
    if (tail && words.particles.has(fold(tail)) && text.charCodeAt(end) === 32) {
      const rest = readSurname(text, end + 1, words)
      if (rest) end = rest.end
    }
    const longest = / tot \p{Lu}\p{L}+/uy
    longest.lastIndex = end
    if (particles > 0 && longest.test(text)) end = longest.lastIndex
    return { start: at, end, surname: comparable(text.slice(at, end)) }
  }
}

/** A hyphen parts two Members when the letter writes one between two known surnames that are not one name. */
function splitAt(text: string, start: number, end: number, word: string, words: NameWords): number {
  const hyphen = word.indexOf('-')
  if (hyphen < 0 || words.surnames.has(comparable(text.slice(start, end)))) return end
  const left = end - word.length + hyphen
  const right = word.slice(hyphen + 1)
  if (!words.surnames.has(comparable(text.slice(start, left)))) return end
  const known =
    words.surnames.has(comparable(right)) || (CAPITAL.test(right) && words.particles.has(fold(right)))
  return known ? left : end
}

function isKnown({ surname }: { surname: string }, words: NameWords): boolean {
  return words.surnames.has(surname)
}

/** Whether an unknown word with a capital can be one more name: "van het lid A en Defensie" is not, "de leden A en B" is. */
function mayFollow(text: string, end: number, separator: string, one: boolean): boolean {
  if (/[/&]/.test(separator)) return true
  if (one) return false
  if (separator.includes(',') && !/\ben\b|alsmede/i.test(separator)) {
    return /^\s*(?:[,/(]|en\b|c\.? ?s)/.test(text.slice(end, end + 8))
  }
  return !/-/.test(separator) || /^\s*(?:[,/(.)]|c\.? ?s|over\b|$)/.test(text.slice(end, end + 8))
}
