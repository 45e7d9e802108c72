import { describe, expect, test } from 'vitest'
import { loadVocabularyFiles } from '#intake/load-vocabulary.ts'
import { messagesFor } from '#messages/messages.ts'
import { fold, stripAccents } from '#text/fold.ts'
import { stemOf } from '#text/stem.ts'
import { tokenize } from '#text/tokens.ts'
import { compileVocabulary, readVocabulary } from '#vocabulary/compile.ts'
import { findCues, indexCues } from '#vocabulary/find-cues.ts'
import { CUE_SCHEMAS, type CueKind } from '#vocabulary/schemas.ts'
import { openVocabulary } from '#vocabulary/vocabulary.ts'

const files = await loadVocabularyFiles(new URL('../vocabulary', import.meta.url).pathname)
const vocabulary = openVocabulary(compileVocabulary(files))
const { cues } = readVocabulary(files)

/** True when one cue is found in a sentence. */
function isFound(cue: { readonly phrase: string }, sentence: string): boolean {
  const tokens = tokenize(stripAccents(sentence), vocabulary.lexicon)
  return findCues(tokens, 0, tokens.count, indexCues([cue], vocabulary.lexicon)).length > 0
}

for (const kind of Object.keys(CUE_SCHEMAS) as CueKind[]) {
  describe(`vocabulary/cues/${kind}.yaml`, () => {
    for (const { value: cue } of cues[kind].entries) {
      test(`${cue.id} finds its examples and none of its counterexamples`, () => {
        expect(cue.examples.filter((sentence) => !isFound(cue, sentence))).toEqual([])
        expect(cue.counterexamples.filter((sentence) => isFound(cue, sentence))).toEqual([])
      })
    }
  })
}

describe('vocabulary/kin.yaml', () => {
  for (const { id, words, joins, parts } of vocabulary.data.kin) {
    const stems = new Set(words.map((word) => stemOf(fold(word))))
    const isIn = (word: string) => stems.has(stemOf(fold(word)))
    test(`${id} joins its pairs and parts the others`, () => {
      expect(joins.filter((pair) => !pair.every(isIn))).toEqual([])
      expect(parts.filter((pair) => pair.every(isIn))).toEqual([])
    })
  }
})

test('every file of cues has at least one cue', () => {
  const empty = (Object.keys(CUE_SCHEMAS) as CueKind[]).filter((kind) => cues[kind].entries.length === 0)
  expect(empty).toEqual([])
})

test('a fault in a list is told in Dutch, with its file and line', () => {
  const broken = new Map([
    ['themes.yaml', '- id: een\n  label: { nl: Een, en: One }\n- id: 012\n  label: { nl: x, en: y }\n'],
  ])
  expect(() => compileVocabulary(broken)).toThrow(
    /^vocabulary\/themes\.yaml, regel 3: id: .*Pas de regel aan/,
  )
})

test('an id that stands twice in a list is refused with both lines', () => {
  const line = (id: string) => `- id: ${id}\n  label: { nl: x, en: y }\n`
  expect(() => compileVocabulary(new Map([['parties.yaml', line('a') + line('a')]]))).toThrow(
    'vocabulary/parties.yaml, regel 3: id "a" staat ook op regel 1',
  )
})

test('what replaces an entry stands in the same list', () => {
  const lists = Object.entries(vocabulary.data).filter(([name]) => name !== 'cues') as [
    string,
    readonly { id: string; replacedBy?: string }[],
  ][]
  for (const [name, list] of lists) {
    const ids = new Set(list.map(({ id }) => id))
    const dangling = list.filter(({ replacedBy }) => replacedBy && !ids.has(replacedBy)).map(({ id }) => id)
    expect({ name, dangling }).toEqual({ name, dangling: [] })
  }
})

test('a kind of document is searched for under the name that pages give it', () => {
  for (const lang of ['nl', 'en'] as const) {
    const kinds = vocabulary.data['search-names'].filter(({ field }) => field === 'documents')
    expect(Object.fromEntries(kinds.map(({ id, label }) => [id, label[lang]]))).toEqual(
      messagesFor(lang).terms.documentKind,
    )
  }
})
