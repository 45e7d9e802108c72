import { fold, stripAccents } from '#text/fold.ts'
import type { Lexicon } from '#text/lexicon.ts'
import { tokenize } from '#text/tokens.ts'
import { CUE_KINDS, type VocabularyLists } from '#vocabulary/compile.ts'
import { findCues, indexCues } from '#vocabulary/find-cues.ts'
import type { Entry, Fault, List } from '#vocabulary/read-list.ts'
import type { CueEntry, CueKind } from '#vocabulary/schemas.ts'

/** Cues, and words of the House, that miss an example or find a counterexample, phrases that stand twice, and files without any cue. */
export function checkCues({ cues, lists }: VocabularyLists, lexicon: Lexicon): Fault[] {
  const ofHouse = [...checkExamples(lists['house-words'], lexicon), ...checkTwins(lists['house-words'])]
  const ofKinds = CUE_KINDS.flatMap((kind) => {
    const list = cues[kind] as List<CueEntry<CueKind>>
    if (list.ids.size === 0 && list.faults.length === 0) {
      return [{ file: list.file, line: 1, problem: 'er staat geen enkele wending in; minstens één is nodig' }]
    }
    return [...checkExamples(list, lexicon), ...checkTwins(list)]
  })
  return [...ofKinds, ...ofHouse]
}

/** What is tried against its own examples: a cue, or words of the House. */
type Tried = Pick<CueEntry<CueKind>, 'id' | 'phrase' | 'examples' | 'counterexamples'>

function checkExamples({ file, entries }: List<Tried>, lexicon: Lexicon): Fault[] {
  const index = indexCues(
    entries.map(({ value }) => value),
    lexicon,
  )
  const finds = (cue: Tried, sentence: string) => {
    const tokens = tokenize(stripAccents(sentence), lexicon)
    return findCues(tokens, 0, tokens.count, index).some((hit) => hit.cue === cue)
  }
  return entries.flatMap(({ value, lineOf }) => [
    ...value.examples.flatMap((sentence, at) =>
      finds(value, sentence)
        ? []
        : [
            {
              file,
              line: lineOf(['examples', at]),
              problem: `${value.id} vindt zijn voorbeeld "${sentence}" niet`,
            },
          ],
    ),
    ...value.counterexamples.flatMap((sentence, at) =>
      finds(value, sentence)
        ? [
            {
              file,
              line: lineOf(['counterexamples', at]),
              problem: `${value.id} vindt zijn tegenvoorbeeld "${sentence}", en dat mag niet`,
            },
          ]
        : [],
    ),
  ])
}

/** Capitals, accents and spaces make no other phrase. */
function checkTwins({ file, entries }: List<Tried>): Fault[] {
  const first = new Map<string, Entry<Tried>>()
  return entries.flatMap((entry) => {
    const phrase = fold(entry.value.phrase).replace(/\s+/g, ' ').trim()
    const twin = first.get(phrase)
    if (!twin) first.set(phrase, entry)
    const problem = `phrase: dezelfde wending als ${twin?.value.id} op regel ${twin?.line}`
    return twin ? [{ file, line: entry.lineOf(['phrase']), problem }] : []
  })
}
