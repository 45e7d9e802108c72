import { fold } from '#text/fold.ts'
import { NUMBER_WORDS } from '#text/numbers.ts'
import { makeLexicon, type Lexicon } from '#text/lexicon.ts'
import type { AbbreviationTest } from '#text/sentences.ts'
import { wordsIn } from '#text/tokens.ts'
import type { VocabularyData } from '#vocabulary/compile.ts'
import { indexCues, parsePhrase, wordsOf, type CueIndex } from '#vocabulary/phrase.ts'
import type { Cue, CueKind } from '#vocabulary/schemas.ts'

/** Every list, ready for reading. Made once per process with `openVocabulary`. */
export type Vocabulary = {
  readonly data: VocabularyData
  readonly lexicon: Lexicon
  readonly isAbbreviation: AbbreviationTest
  /** Cues of one kind, ready for `findCues`; made at first use. */
  readonly cues: <Kind extends CueKind>(kind: Kind) => CueIndex<Cue<Kind>>
  /** One bit per kind of cue; at most 31 kinds. */
  readonly cueBit: (kind: CueKind) => number
  /** Lexicon numbers of function words, given as one string. Throws for a word the lexicon lacks: it would match any. */
  readonly words: (list: string) => ReadonlySet<number>
  /** Any other phrases against the same lexicon: extractors keep what they make in `memo`. */
  readonly memo: <Value>(name: string, make: () => Value) => Value
}

/** Function words that rules of grammar ask for, whether a list has them or not. */
export const GRAMMAR =
  'de het een en of maar dus want die dat welke wat wie waarmee waarin waarop waarbij waarvoor waaraan waarvan waardoor ' +
  'waarover zodat omdat doordat terwijl hoewel opdat hoe waar wanneer indien als nadat voordat totdat aangezien tenzij ' +
  'mits nederlandse nederlands kabinetsreactie inmiddels reeds sindsdien vorig afgelopen eerder heb van in op aan door voor met bij uit naar over tegen tussen binnen buiten namens via richting jegens tot onder ' +
  'vanuit rond per sinds na ten ter inzake omtrent zonder mede waaronder zoals dan zich er ook daarom hier daar nu nog ' +
  'al weer echter immers dit deze daarbij hierbij daarnaast eveneens tevens bovendien verder zelf steeds steevast samen ' +
  'juist alleen ons onze zij hij ze we wij ik u uw niet geen te om zal zullen wordt worden werd werden heeft hebben had ' +
  'hadden is zijn was waren kan kunnen kon konden moet moeten mag mogen dient dienen zou zouden hoeft hoeven wil willen ga gaat gaan blijft blijven'

/** Makes lists ready for reading: a lexicon of all their words, and indexes by first word. */
export function openVocabulary(data: VocabularyData): Vocabulary {
  const lexicon = makeLexicon(allWords(data))
  const goesOn = new Set(data.abbreviations.filter(({ mayEnd }) => !mayEnd).map(({ text }) => fold(text)))
  const made = new Map<string, unknown>()
  const kinds = new Map((Object.keys(data.cues) as CueKind[]).map((kind, bit) => [kind, 1 << bit]))
  if (kinds.size > 31) throw new RangeError('more than 31 kinds of cue')
  const memo = <Value>(name: string, make: () => Value): Value => {
    let value = made.get(name)
    if (value === undefined) made.set(name, (value = make()))
    return value as Value
  }
  const indexes = new Map<CueKind, CueIndex<Cue>>()
  return {
    data,
    lexicon,
    isAbbreviation: (word) => goesOn.has(fold(word)),
    cues: (kind) => {
      let index = indexes.get(kind)
      if (!index) indexes.set(kind, (index = indexCues<Cue>(data.cues[kind], lexicon)))
      return index as never
    },
    cueBit: (kind) => kinds.get(kind) ?? 0,
    words: (list) => new Set(list.split(' ').map((word) => knownWord(lexicon, word))),
    memo,
  }
}

function knownWord(lexicon: Lexicon, word: string): number {
  const id = lexicon.id(word)
  if (id === 0) throw new RangeError(`not in the lexicon: ${word}; add it to GRAMMAR`)
  return id
}

function* allWords(data: VocabularyData): Generator<string> {
  yield* GRAMMAR.split(' ')
  for (const cues of Object.values(data.cues))
    for (const { phrase } of cues) yield* wordsOf(parsePhrase(phrase) ?? [])
  const named = [
    ...data.actors,
    ...data.ministries,
    ...data.parties,
    ...data.forums,
    ...data.coalitions,
    ...data.funds,
    ...data.organisations,
    ...data.offices,
    ...data.regions,
    ...data.persons,
    ...data.demonyms,
    ...data.themes,
    ...data.framework,
  ]
  for (const { names } of named) for (const name of names) yield* wordsIn(name)
  for (const { words } of data.themes) for (const word of words) yield* wordsIn(word)
  for (const { headings } of data.framework) for (const heading of headings) yield* wordsIn(heading)
  for (const { names } of data.countries) yield* wordsIn(names)
  for (const { names } of data.currencies) for (const name of names) yield* wordsIn(name)
  for (const { words } of data.markers) for (const word of words) yield* wordsIn(word)
  yield* NUMBER_WORDS.keys()
  for (const entry of data.ocr) for (const wrong of 'wrong' in entry ? entry.wrong : [entry.glued]) yield* wordsIn(wrong)
}
