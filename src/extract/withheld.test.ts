import { expect, test } from 'vitest'
import { findWithheld } from '#extract/withheld.ts'
import { analysisOf } from '#test/analysis.ts'

test.each([
  [
    'Vanwege de veiligheid van de betrokkenen noem ik geen nadere details.',
    'Vanwege de veiligheid van de betrokkenen',
  ],
  ['Om veiligheidsredenen worden de namen niet openbaar gemaakt.', 'Om veiligheidsredenen'],
  ['De bijlage ligt vertrouwelijk ter inzage.', null],
  ['Ik ben bereid uw commissie daarover vertrouwelijk in een briefing te informeren.', null],
  ['De Kamer wordt in een besloten technische briefing ingelicht.', null],
  ['Daarover kan in deze brief niets worden gezegd.', null],
  ['Welke havens dat zijn, laat ik in het midden.', null],
  ['Zolang de gesprekken lopen, noem ik geen namen.', 'Zolang de gesprekken lopen'],
  ['Om dieven niet wijzer te maken ga ik niet in op de sloten.', 'Om dieven niet wijzer te maken'],
  ['Ik kan niet ingaan op individuele zaken.', 'individuele zaken'],
])('keeps something back: %s', (text, reason) => {
  expect(findWithheld(analysisOf(text)).map((item) => item.reason)).toEqual([reason])
})

test.each([
  'Gevangenen worden in besloten ruimten gehouden.',
  'De landen hebben hun cijfers niet gepubliceerd.',
  'Afgewogen wordt of kritiek achter gesloten deuren wordt geuit.',
  'De handreiking over vertrouwelijk contact, waarover u in mei bent geïnformeerd, is klaar.',
  'De minister gaf in algemene zin uitleg over het beleid.',
])('keeps nothing back: %s', (text) => {
  expect(findWithheld(analysisOf(text))).toEqual([])
})
