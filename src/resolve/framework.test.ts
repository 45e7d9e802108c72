import { expect, test } from 'vitest'
import { findFramework } from '#resolve/framework.ts'
import { analysisOf } from '#test/analysis.ts'

/** The place of the sentence that holds a word, in a letter of headings and sentences. */
function placeOf(word: string, blocks: readonly string[]): readonly string[] {
  const analysis = analysisOf(`${blocks.join('\n\n')}\n`)
  const start = analysis.text.indexOf(word)
  return findFramework(analysis)({ start, end: start + word.length })
}

const NOTE = [
  'Doelstelling I: Mensen overal ter wereld beschermen',
  'Nederland noemt dit alfa en werkt eraan met vele landen.',
  '1 Een gelijkwaardige dialoog op basis van een brede relatie',
  'Nederland noemt dit bravo en werkt eraan met vele landen.',
  '2 Sterkere partnerschappen met landen en organisaties',
  'Nederland noemt dit charlie en werkt eraan met vele landen.',
  'Doelstelling II: De rechtsstaat elders',
  'Nederland noemt dit delta en werkt eraan met vele landen.',
  '1 Een gelijkwaardige dialoog op basis van een brede relatie',
  'Nederland noemt dit echo en werkt eraan met vele landen.',
  '6 Conclusie',
  'Nederland noemt dit foxtrot en werkt eraan met vele landen.',
  'Mensenrechtenverdedigers',
  'Nederland noemt dit golf en werkt eraan met vele landen.',
]

test.each([
  ['alfa', ['raamwerk/mensenrechten']],
  ['bravo', ['raamwerk/mensenrechten', 'raamwerk/gelijkwaardige-dialoog']],
  ['charlie', ['raamwerk/mensenrechten', 'raamwerk/partnerschappen']],
  ['delta', ['raamwerk/democratie']],
  ['echo', ['raamwerk/democratie', 'raamwerk/gelijkwaardige-dialoog']],
  ['foxtrot', []],
  ['golf', ['raamwerk/prioriteit-mensenrechtenverdedigers']],
])('in a note that follows the framework, %s stands at its objective and part', (word, place) => {
  expect(placeOf(word, NOTE)).toEqual(place)
})

test('a numbered objective is one of the framework only where the letter names the framework', () => {
  expect(placeOf('werkt', ['Doelstelling 1: Schoon water', 'Nederland werkt aan schoon water.'])).toEqual([])
})

test('a heading that must be whole has nothing else, but for a number, an article or what follows a colon', () => {
  const below = (heading: string) => placeOf('werkt', [heading, 'Nederland werkt hieraan met vele landen.'])
  expect(below('3 De internationale rechtsorde')).toEqual(['raamwerk/internationale-rechtsorde'])
  expect(below('Mensenrechten: een lange adem')).toEqual(['raamwerk/mensenrechten'])
  expect(below('Mensenrechten in Europa')).toEqual([])
})

test('words in a sentence show no place, and neither does a letter without such headings', () => {
  expect(placeOf('werkt', ['Nederland zoekt sterkere partnerschappen en werkt daaraan.'])).toEqual([])
  expect(placeOf('werkt', ['Inleiding', 'Nederland werkt aan vrede.'])).toEqual([])
})
