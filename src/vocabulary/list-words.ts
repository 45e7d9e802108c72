import { fold } from '#text/fold.ts'
import { NUMBER_WORDS } from '#text/numbers.ts'
import { wordsIn } from '#text/tokens.ts'
import type { VocabularyEntries } from '#vocabulary/compile.ts'
import { parsePhrase, wordsOf } from '#vocabulary/phrase.ts'

/** Function words that rules of grammar ask for, whether a list has them or not. */
export const GRAMMAR =
  'de het een en of maar dus want die dat welke wat wie waarmee waarin waarop waarbij waarvoor waaraan waarvan waardoor ' +
  'waarover zodat omdat doordat terwijl hoewel opdat hoe waar wanneer indien als nadat voordat totdat aangezien tenzij ' +
  'mits twee drie vier vijf zes zeven acht negen tien elf twaalf nederlandse nederlands kabinetsreactie inmiddels reeds sindsdien vorig afgelopen eerder heb van in op aan door voor met bij uit naar over tegen tussen binnen buiten namens via richting jegens tot onder ' +
  'vanuit rond per sinds na ten ter inzake omtrent zonder mede waaronder zoals dan zich er ook daarom hier daar nu nog ' +
  'al weer echter immers dit deze daarbij hierbij daarnaast eveneens tevens bovendien verder zelf steeds steevast samen ' +
  'juist alleen ons onze zij hij ze we wij ik u uw niet geen te om zal zullen wordt worden werd werden heeft hebben had ' +
  'hadden is zijn was waren kan kunnen kon konden moet moeten mag mogen dient dienen zou zouden hoeft hoeven wil willen ga gaat gaan blijft blijven tezamen eenmaal tweemaal driemaal viermaal meermaals hoeveel langs volgens men uw mijn hun haar ondanks wegens vanwege dankzij behoudens boven achter conform overeenkomstig krachtens ingevolge vraag kwestie onduidelijk onzeker bekend'

/** Every word that a list, a cue or a rule speaks of, folded, once: what the lexicon is made of. */
export function listWords(entries: VocabularyEntries): string[] {
  return [...new Set(eachWord(entries))]
}

function* eachWord(data: VocabularyEntries): Generator<string> {
  for (const word of allWords(data)) {
    const folded = fold(word)
    if (folded !== '') yield folded
  }
}

function* allWords(data: VocabularyEntries): Generator<string> {
  yield* GRAMMAR.split(' ')
  for (const cues of Object.values(data.cues)) {
    for (const { phrase } of cues) yield* wordsOf(parsePhrase(phrase) ?? [])
  }
  for (const { phrase } of data['house-words']) yield* wordsOf(parsePhrase(phrase) ?? [])
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
  for (const entry of data.ocr) {
    for (const wrong of 'wrong' in entry ? entry.wrong : [entry.glued]) yield* wordsIn(wrong)
  }
}
