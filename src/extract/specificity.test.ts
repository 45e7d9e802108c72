import { expect, test } from 'vitest'
import { findCommitments } from '#extract/commitments.ts'
import { analysisOf } from '#test/analysis.ts'
import { findTimes } from '#text/time/find-times.ts'

const DATE = '2024-03-01'

function specificitiesIn(text: string) {
  const analysis = analysisOf(text, { date: DATE })
  const times = findTimes(analysis.text, { documentDate: DATE, calendar: [] })
  return findCommitments(analysis, [], times).map(({ specificity }) => specificity)
}

test.each([
  ['deliverable', 'In het najaar zal het kabinet de lijst publiceren.'],
  ['deliverable', 'Het loket wordt dit jaar met twee plaatsen uitgebreid.'],
  ['deliverable', 'De minister werkt aan een wetsvoorstel over visserij.'],
  ['deliverable', 'Het kabinet streeft ernaar dat in 2026 60 procent van de vissers verzekerd is.'],
  ['deliverable', 'Wij willen de uitstoot in 2040 terugdringen met 55% ten opzichte van 1990.'],
  ['deliverable', 'Het kabinet organiseert ieder jaar een bijeenkomst met vissers.'],
  ['deliverable', 'De komende drie jaar ondersteunt Nederland vissers met in totaal EUR 9 miljoen.'],
  ['deliverable', 'Ik zal uw commissie desgewenst vertrouwelijk bijpraten.'],
  ['activity', 'Het ministerie zal dit najaar bezien of de lijst kan worden gepubliceerd.'],
  ['activity', 'In oktober zal Nederland voorstellen dat havens worden geopend.'],
  ['activity', 'Dit najaar bespreek ik het programma met schippers.'],
  ['activity', 'De inspectie wordt gevraagd, en in mei worden schippers bijgepraat.'],
  ['activity', 'Nederland pleit voor een conferentie over visserij.'],
  ['effort', 'Het kabinet blijft erop toezien dat de haven open is.'],
  ['effort', 'Die gedachte nemen we mee.'],
  ['effort', 'Die lijn zal worden doorgezet.'],
  ['effort', 'Nederland zet zich in voor een handreiking over visserij.'],
])('%s: %s', (specificity, text) => {
  expect(specificitiesIn(text)).toEqual([specificity])
})
