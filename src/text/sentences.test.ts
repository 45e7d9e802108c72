import { expect, test } from 'vitest'
import { vocabulary } from '#test/analysis.ts'
import { splitSentences } from '#text/sentences.ts'
import { tokenize } from '#text/tokens.ts'

function sentences(text: string): string[] {
  const found = splitSentences(text, tokenize(text, vocabulary.lexicon), vocabulary.isAbbreviation)
  return Array.from({ length: found.count }, (_, i) => text.slice(found.start[i], found.end[i]))
}

test.each([
  ['initials are part of a name', 'De heer W.B. Jansma sprak met A. de Kloet.| Zij zwegen.'],
  ['a letter behind "bijlage" is no initial', 'Zie daarvoor bijlage A.| Nederland tekent mee.'],
  ['an abbreviation goes on', 'Dit raakt o.a. Drenthe en d.w.z. de hele streek.| Dat telt.'],
  ['an abbreviation that may end ends before a capital', 'Er zijn banken, hekken enz.| Dat is genoeg.'],
  ['the number behind "nr." ends', 'Dat staat in Kamerstuk 39 001, nr. 354.| Later volgde nr. 6.'],
  ['a country in capitals is no "versus"', 'Dat besloot de VS.| Frankrijk volgde.'],
  ['a year ends', 'Dat was in 2023.| In 2024 niet meer.'],
  ['a date goes on', 'De brief d.d. 12 maart bleef liggen, art. 9 lid 2 ook.'],
  ['the number of an item is no sentence', '1. Meer bomen langs de weg.'],
  ['closing quotes and brackets belong to it', 'Hij zei: "Dat kan niet."| (Dat kon wel.)| Zo ging het.'],
  ['an ellipsis ends before a capital only', 'Zij wachtte … en wachtte…| Toen kwam de trein.'],
  ['a dash with small letters goes on', 'Er zijn stoelen, tafels enz. – maar geen kast.'],
  ['a question ends', 'Wat nu?| Eerst de brug.'],
  ['semicolons join', 'Meer groen; minder steen; en bankjes.'],
  ['a block end ends', 'Een kop zonder punt\n|De eerste zin.'],
])('%s', (_, marked) => {
  const text = marked.replaceAll('|', '')
  expect(sentences(text)).toEqual(marked.split('|').map((sentence) => sentence.trim()))
})

test('nothing but marks makes no trouble', () => {
  expect(sentences('. . . ! ? … ) ("')).not.toContain('')
  expect(sentences('')).toEqual([])
})
