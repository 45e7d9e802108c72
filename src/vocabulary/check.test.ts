import { expect, test } from 'vitest'
import { loadVocabularyFiles } from '#intake/load-vocabulary.ts'
import { checkVocabulary } from '#vocabulary/check.ts'
import { readVocabulary } from '#vocabulary/compile.ts'

const ours = await loadVocabularyFiles(new URL('../../vocabulary', import.meta.url).pathname)
const known = { files: ours, all: readVocabulary(ours) }

/** The faults of our lists with these in place of ours, as their editor sees them. */
function faultsWith(edits: Record<string, string>): string[] {
  const files = new Map([...ours, ...Object.entries(edits)])
  return checkVocabulary(files, readVocabulary(files, known)).map(
    ({ file, line, problem }) => `${file}:${line} ${problem}`,
  )
}

/** A list of ours with lines added at its end, and the number of the first of those. */
function longer(path: string, lines: readonly string[]): { edit: Record<string, string>; at: number } {
  const text = ours.get(path)!.trimEnd()
  return { edit: { [path]: `${text}\n${lines.join('\n')}\n` }, at: text.split('\n').length + 1 }
}

test('our own lists are without fault', () => {
  expect(faultsWith({})).toEqual([])
})

test('every fault is told, each with its own line', () => {
  const { edit, at } = longer('cues/withheld.yaml', [
    '- id: Fout Id',
    '  phrase: "((a"',
    '  examples: []',
    '- id: goed',
    '  phrase: "wij zwijgen"',
    '  kleur: rood',
    '  examples: ["Wij zwijgen."]',
  ])
  expect(faultsWith(edit).map((fault) => fault.slice(0, 60))).toEqual(
    [
      `vocabulary/cues/withheld.yaml:${at} id: alleen kleine letters, cij`,
      `vocabulary/cues/withheld.yaml:${at + 1} phrase: alleen woorden, "...`,
      `vocabulary/cues/withheld.yaml:${at + 2} examples: Te klein: verwacht`,
      `vocabulary/cues/withheld.yaml:${at + 5} Onbekende key: "kleur"`,
    ].map((fault) => fault.slice(0, 60)),
  )
})

test.each([
  ['- id: een\n\tlabel: x\n', 2, 'spring in met spaties, niet met een tab'],
  ['- id: een\n  id: twee\n', 2, 'dit veld staat twee keer bij dezelfde regel'],
  ['- id: "een\n', 2, 'er ontbreekt een aanhalingsteken, haakje, komma of dubbele punt'],
  ['- id: een\n', 1, 'label: ontbreekt'],
])('what is wrong with %j is told in Dutch', (text, line, problem) => {
  expect(faultsWith({ 'parties.yaml': text })).toContain(`vocabulary/parties.yaml:${line} ${problem}`)
})

test('a file that is no YAML is one fault and keeps the others from nothing', () => {
  const faults = faultsWith({ 'themes.yaml': '- id: "open\n', 'parties.yaml': 'geen lijst' })
  expect(faults.some((fault) => fault.startsWith('vocabulary/themes.yaml:'))).toBe(true)
  expect(faults).toContain('vocabulary/parties.yaml:1 een lijst begint met streepjes')
})

test('a cue that misses its example or finds its counterexample is at fault, on the line of that sentence', () => {
  const { edit, at } = longer('cues/withheld.yaml', [
    '- id: zwijgt',
    '  phrase: "zwijgt ... over"',
    '  examples:',
    '    - "Hij zwijgt daar over."',
    '    - "Hij zwijgt altijd."',
    '  counterexamples: ["Zij zwijgt er over."]',
  ])
  expect(faultsWith(edit)).toEqual([
    `vocabulary/cues/withheld.yaml:${at + 4} zwijgt vindt zijn voorbeeld "Hij zwijgt altijd." niet`,
    `vocabulary/cues/withheld.yaml:${at + 5} zwijgt vindt zijn tegenvoorbeeld "Zij zwijgt er over.", en dat mag niet`,
  ])
})

test('a phrase that stands twice, and a file without any cue', () => {
  const [, phrase = ''] = /phrase: "(.+)"/.exec(ours.get('cues/withheld.yaml')!) ?? []
  const { edit, at } = longer('cues/withheld.yaml', [
    '- id: nog-eens',
    `  phrase: "${phrase.toUpperCase()}"`,
    '  examples: ["geen mededelingen"]',
  ])
  expect(faultsWith(edit)).toEqual([
    expect.stringContaining(`vocabulary/cues/withheld.yaml:${at + 1} phrase: dezelfde wending als`),
  ])
  expect(faultsWith({ 'cues/addressee.yaml': '# niets\n' })).toEqual([
    'vocabulary/cues/addressee.yaml:1 er staat geen enkele wending in; minstens één is nodig',
  ])
})

test.each([
  ['funds.yaml', '  replacedBy: nergens', 'replacedBy: "nergens" staat niet in deze lijst'],
  ['themes.yaml', '  parent: nergens', 'parent: "nergens" staat niet in themes.yaml'],
  ['regions.yaml', '  countries: ["NL", "XX"]', 'countries.1: "XX" staat niet in countries.csv'],
  ['offices.yaml', '  of: nergens', 'of: "nergens" staat niet in organisations.yaml'],
  ['funds.yaml', '  validFrom: "2024-01-01"\n  validUntil: "2023-01-01"', 'validUntil 2023-01-01 ligt voor'],
  ['funds.yaml', '  periods: [{ from: "2024", to: "2023" }]', 'to 2023 ligt voor from 2024'],
])('%s: %s', (path, lines, problem) => {
  const { edit, at } = longer(path, ['- id: proef-van-de-toets', '  label: { nl: Proef, en: Trial }', lines])
  expect(faultsWith(edit)).toEqual([
    expect.stringContaining(`vocabulary/${path}:${at + 1 + lines.split('\n').length} ${problem}`),
  ])
})

test('a year and a day within it may begin and end a period', () => {
  const { edit } = longer('funds.yaml', [
    '- id: proef-van-de-toets',
    '  label: { nl: Proef, en: Trial }',
    '  periods: [{ from: "2024-05-01", to: "2024" }]',
  ])
  expect(faultsWith(edit)).toEqual([])
})

test('a name stands in one list, once, and is no common word', () => {
  const entry = (name: string) => ['- id: proef', '  label: { nl: Proef, en: Trial }', `  names: [${name}]`]
  const faults = (name: string) => faultsWith(longer('funds.yaml', entry(name)).edit)
  expect(faults('"Mensenrechtenraad"')).toEqual([
    expect.stringContaining('"Mensenrechtenraad" staat ook in vocabulary/forums.yaml (mensenrechtenraad)'),
  ])
  expect(faults('"Proeffonds", "Proeffonds"')).toEqual([expect.stringContaining('staat twee keer bij proef')])
  expect(faults('"Daarom"')).toEqual([expect.stringContaining('"Daarom" is een gewoon woord')])
  expect(faults('"DIT"')).toEqual([])
})

test('a list that the program does not know is told, and one that is there twice', () => {
  expect(faultsWith({ 'fondsen.yaml': '', 'funds.csv': 'id\n' })).toEqual([
    'vocabulary/fondsen.yaml:1 een lijst met deze naam kent het programma niet',
    'vocabulary/funds.csv:1 deze lijst staat ook in vocabulary/funds.yaml; één van beide telt',
  ])
})
