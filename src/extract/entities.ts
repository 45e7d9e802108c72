import { sentenceAt, type Analysis } from '#extract/analysis.ts'
import { ruleId, type Finding } from '#extract/finding.ts'
import { listedNames, WRITTEN, type ListedNames, type Thing } from '#extract/listed-names.ts'
import {
  earlierMentions,
  makeShortNames,
  namedByHead,
  namedByTail,
  remember,
  shortName,
  type Found,
} from '#extract/unlisted-names.ts'
import { MARK, SHAPE } from '#text/tokens.ts'

/**
 * Finds what is named: countries with their ISO code, and whatever stands in the other lists. The longest name wins; a
 * country inside the title of an office or fund counts as well. Adjectives and the own State are not reported. A name or
 * abbreviation that the letter introduces counts from there on.
 */
export function findEntities(analysis: Analysis): Finding<'entity'>[] {
  const { tokens, text, vocabulary } = analysis
  const { shape, word, start, end } = tokens
  const index = listedNames(vocabulary)
  const introduced = new Map<string, Thing>()
  const shortNames = makeShortNames()
  const found: Found[] = []
  for (let token = 0; token < tokens.count;) {
    const form = shape[token]!
    const id = word[token]!
    let hit: Found | undefined
    if (id > 0 && (index.starts[id]! & (form === SHAPE.lower ? WRITTEN.lower : WRITTEN.any)) > 0) {
      hit = longest(analysis, index, token)
    }
    if (!hit && (form === SHAPE.capital || form === SHAPE.upper || form === SHAPE.mixed)) {
      if (introduced.size > 0 && form !== SHAPE.capital) {
        hit = abbreviation(introduced.get(text.slice(start[token], end[token])), token)
      } else if (id === 0 && form === SHAPE.capital) hit = compound(analysis, index, token)
    }
    if (!hit && id > 0 && index.heads[id] === 1) hit = namedByHead(analysis, index, token)
    if (!hit && form === SHAPE.capital) {
      hit = shortName(analysis, shortNames, token) ?? namedByTail(analysis, index, token)
    }
    if (!hit) {
      token++
      continue
    }
    found.push(hit)
    // "Oost-Congo" is a region that names its country.
    const inside =
      hit.thing.type === 'region' && hit.end - hit.first === 1 ? compound(analysis, index, token) : undefined
    if (inside) found.push(inside)
    if (hit.thing.type !== 'country' && hit.end - hit.first > 1) {
      nestedCountries(analysis, index, hit, found)
      introduce(analysis, hit, introduced)
      if (hit.rule === 'named-by-kind' && hit.end - hit.first > 2) remember(analysis, hit, shortNames)
    }
    token = hit.end
  }
  const all =
    shortNames.things.size === 0 ? found : [...found, ...earlierMentions(analysis, found, shortNames)]
  return all.flatMap((hit) => present(analysis, hit))
}

/** A line this short that is no sentence is the letterhead, the address or a signature. */
const SHORT_LINE = 120

/** Who sends and receives a letter stands in its metadata: an office named there is not spoken of. */
function isLetterhead(analysis: Analysis, at: number): boolean {
  const block = analysis.document.blocks[analysis.blockOf(Math.max(0, sentenceAt(analysis, at)))]
  if (!block) return false
  return (
    block.kind === 'signature' ||
    (block.end - block.start < SHORT_LINE && !/[.;:?!]$/.test(analysis.text.slice(block.start, block.end)))
  )
}

/** "Benoem een speciaal gezant": any such office, none that exists. */
function isIndefinite({ tokens, vocabulary: { lexicon } }: Analysis, first: number): boolean {
  return tokens.shape[first] === SHAPE.lower && first > 0 && tokens.word[first - 1] === lexicon.id('een')
}

function present(analysis: Analysis, { thing, first, end, rule, doubts }: Found): Finding<'entity'>[] {
  const { tokens } = analysis
  const { type, id, name } = thing
  if (type === 'own' || type === 'none') return []
  if (type === 'office' && isLetterhead(analysis, tokens.start[first]!)) return []
  if (type === 'office' && isIndefinite(analysis, first)) return []
  return [
    {
      kind: 'entity',
      start: tokens.start[first]!,
      end: tokens.end[end - 1]!,
      speaker: 'government',
      rule: ruleId('entity', rule),
      doubts: [...doubts],
      type,
      id,
      name,
    },
  ]
}

function longest({ tokens, text }: Analysis, { byFirst }: ListedNames, token: number): Found | undefined {
  const { word, shape, start, end } = tokens
  next: for (const { thing, words, shapes } of byFirst[word[token]!] ?? []) {
    if (token + words.length > tokens.count) continue
    for (let at = 0; at < words.length; at++) {
      if (word[token + at] !== words[at]) continue next
      const seen = shape[token + at]!
      if (shapes[at] === SHAPE.capital && seen !== SHAPE.capital && seen !== SHAPE.upper) continue next
      if (shapes[at] === SHAPE.upper && seen !== SHAPE.upper) continue next
    }
    // "het lid Van Oman": a name of a person.
    if (
      thing.type === 'country' &&
      token > 0 &&
      shape[token - 1] === SHAPE.capital &&
      text.slice(start[token - 1], end[token - 1]) === 'Van'
    ) {
      const before = shape[token - 2]
      if (before !== undefined && before < SHAPE.mark) continue
    }
    return { thing, first: token, end: token + words.length, rule: thing.type, doubts: [] }
  }
  return undefined
}

/** `Oost-Oekraine`, `Ruslands`: a country in a word that no list has. */
function compound(
  { tokens, text, vocabulary: { lexicon } }: Analysis,
  { countries, compass }: ListedNames,
  token: number,
): Found | undefined {
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  const last = text.charCodeAt(end - 1)
  let thing: Thing | undefined
  if (last === 115) {
    const stem = text.charCodeAt(end - 2) === 39 ? end - 2 : end - 1
    thing = countries.get(lexicon.id(text.slice(start, stem)))
  }
  for (let at = start + 3; !thing && at < Math.min(end - 2, start + 14); at++) {
    if (text.charCodeAt(at) !== 45) continue
    if (compass[lexicon.id(text.slice(start, at))] === 1) {
      thing = countries.get(lexicon.id(text.slice(at + 1, end)))
    }
  }
  return thing && { thing, first: token, end: token + 1, rule: 'country-in-compound', doubts: [] }
}

function abbreviation(thing: Thing | undefined, token: number): Found | undefined {
  return thing && { thing, first: token, end: token + 1, rule: 'introduced', doubts: [] }
}

/** "Golf van Guinee" is a sea; "Gezant voor Afghanistan" names the country. */
function nestedCountries(
  analysis: Analysis,
  index: ListedNames,
  { thing, first, end }: Found,
  found: Found[],
): void {
  if (thing.type === 'none' || thing.type === 'own' || index.waters[analysis.tokens.word[first]!] === 1) {
    return
  }
  for (let token = first + 1; token < end; token++) {
    const id = analysis.tokens.word[token]!
    if (id <= 0 || index.starts[id] === 0) continue
    const hit = longest(analysis, index, token)
    if (hit?.thing.type === 'country' && hit.end <= end) found.push(hit)
  }
}

/** `Freedom Online Coalition (FOC)`, `(hierna: FVS)`: the letter says how it will call the thing from here on. */
function introduce(
  { tokens, text }: Analysis,
  { thing, end: last }: Found,
  introduced: Map<string, Thing>,
): void {
  const { word, shape, start, end } = tokens
  if (thing.type === 'none') return
  let at = word[last] === MARK.quote ? last + 1 : last
  if (word[at] !== MARK.open) return
  at++
  for (
    let skipped = 0;
    skipped < 4 &&
    (shape[at] === SHAPE.lower ||
      word[at] === MARK.colon ||
      word[at] === MARK.quote ||
      word[at] === MARK.apostrophe);
    skipped++
  ) {
    at++
  }
  const next = word[at + 1]
  if (
    (shape[at] === SHAPE.upper || shape[at] === SHAPE.mixed) &&
    (next === MARK.close ||
      next === MARK.quote ||
      next === MARK.apostrophe ||
      next === MARK.comma ||
      next === MARK.semicolon)
  ) {
    introduced.set(text.slice(start[at], end[at]), thing)
  }
}
