import { describe, expect, test } from 'vitest'
import { findRealisations } from '#extract/realisations.ts'
import { analysisOf } from '#test/analysis.ts'
import { findTimes } from '#text/time/find-times.ts'

const DATE = '2024-03-01'

function realisationsIn(text: string) {
  const analysis = analysisOf(text, { date: DATE })
  return findRealisations(analysis, [], findTimes(analysis.text, { documentDate: DATE, calendar: [] }))
}

describe('a sentence that says what the government did', () => {
  const rows = [
    'Nederland heeft vorig jaar twee waarnemers gefinancierd.',
    'In november 2023 organiseerde Nederland een conferentie over persvrijheid.',
    'De ambassadeur sprak in januari met verdedigers.',
    'In maart 2023 is het meldpunt geopend.',
    'Vorig jaar werden drie cursussen georganiseerd.',
    'Het kabinet heeft daarop de regels aangepast.',
    'Ik heb mijn zorgen over de haven aan dat land overgebracht.',
    'In die gesprekken is de positie van loodsen aan de orde gesteld.',
    'Nederland had daarvan zeven voorstellen gedaan.',
    'Via het noodloket kregen 512 vissers hulp.',
    'De wet waarmee havens worden beheerd, is op 14 december 2023 ingediend.',
    'Het ministerie heeft eerder dit jaar al voorgesteld de regels te versoepelen.',
    'De opzet is vooraf met bewoners besproken.',
    'De ambassadeur bezocht de haven. Zij sprak er in januari met twaalf vissers.',
  ]
  for (const row of rows) {
    test(`sentence: ${row}`, () => expect(realisationsIn(row).at(-1)?.end).toBe(row.length))
  }
})

describe('what is no account of an act', () => {
  const rows = [
    'Het beleid is gebaseerd op drie lijnen.',
    'Ik vertrouw erop u hiermee te hebben ingelicht.',
    'In het debat van 6 februari heb ik de Kamer twee toezeggingen gedaan.',
    'In het debat van 6 februari is een aantal moties ingediend.',
    'Zolang het Koninkrijk lid is van de raad, verhoogt het kabinet de bijdrage in 2023.',
    'Had het kabinet in 2020 doorgezet, dan was de haven nu open.',
    'In 2023 is bij twaalf havens geen bezoek afgelegd.',
    'Zijn opdracht wordt dit jaar op schrift gesteld en openbaar gemaakt.',
    'De drie bruggen zijn voor het einde van 2028 vervangen.',
    'De druk op de pers is de afgelopen jaren toegenomen.',
    'In 2022 viel het regime het buurland binnen.',
    'Nederland heeft altijd waarde gehecht aan dit verdrag.',
    'Nederland heeft er belang bij dat regels gelden.',
    'Uiterlijk in 2025 zal de cursus zijn afgerond.',
    'In mei 2023 nam de Kamer een aantal moties aan.',
    'Zoals eerder gemeld loopt het programma door.',
  ]
  for (const row of rows) test(`sentence: ${row}`, () => expect(realisationsIn(row)).toEqual([]))
})

test('when it was done is the range of days that its words mean', () => {
  expect(realisationsIn('In november 2023 organiseerde Nederland een conferentie.')[0]?.when).toEqual({
    text: 'november 2023',
    from: '2023-11-01',
    to: '2023-11-30',
  })
})
