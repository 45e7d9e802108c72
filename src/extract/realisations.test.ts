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
    'Op 29 januari heb ik, zoals toegezegd aan het lid Van Baarle, gesproken met vijf verenigingen.',
    'Nederland heeft, conform de motie, in 2023 drie schepen gestuurd.',
    'De ambassade in Lima woonde zes zittingen bij.',
    'De Permanente Vertegenwoordiging in Genève organiseerde in januari een bijeenkomst.',
    'Vorig jaar werden drie cursussen georganiseerd.',
    'Het kabinet heeft daarop de regels aangepast.',
    'Ik heb mijn zorgen over de haven aan dat land overgebracht.',
    'In die gesprekken is de positie van loodsen aan de orde gesteld.',
    'Nederland had daarvan zeven voorstellen gedaan.',
    'Via het noodloket kregen 512 vissers hulp.',
    'De wet waarmee havens worden beheerd, is op 14 december 2023 ingediend.',
    'Het ministerie heeft eerder dit jaar al voorgesteld de regels te versoepelen.',
    'De opzet is vooraf met bewoners besproken.',
    'Vorig jaar zijn met Nederlandse steun zestig vissers geholpen.',
    'Na bemiddeling door de ambassade tekenden in november 2023 zestien rederijen een verklaring.',
    'Onder Nederlands voorzitterschap nam zij in 2022 een gedragscode aan.',
    'Tot en met december 2023 hebben 61 vissers langs deze weg onderdak gekregen.',
    'Samen met de gemeente Delft werd in januari jl. een bijeenkomst gehouden.',
    'De hulplijn voor vissers beantwoordde 412 vragen.',
    'Het Fonds Vrije Haven steunt vissers. In 2022 hielp het 63 schepen.',
    'In mei 2023 zijn twaalf schepen aangekocht. In totaal ging het om vier miljoen euro.',
    'In die twee jaar zijn vier aanvragen om deze reden afgewezen.',
    'De minister van Visserij heeft de raad daar in oktober 2023 om gevraagd.',
    'Hier heeft Nederland steun voor uitgesproken, mits er geld voor is.',
    'Het overzicht staat sinds 28 januari op de website.',
    'De gesprekken daarover zijn afgerond.',
    'Samen met Peru schonk Nederland veertien boten.',
    'In Delft sloopten wij negen loodsen.',
    'In Peru leerden onze instructeurs 1.800 vissers varen.',
    '- De landmacht ruilde 118 wagens in voor nieuwe.',
    'Rijkswaterstaat heeft de dossiers in oktober voltooid.',
    'Het verslag ging u op 4 juli toe.',
    'Ook zijn de teksten op de borden aangepast.',
    'Tot slot is in de haven een oefening opgezet, mede op verzoek van de vissers.',
    'De minister heeft dit gedaan tijdens zijn bezoek aan de haven.',
    'De staatssecretaris was op Malta. Daar heeft hij met vissers het gesprek gevoerd.',
    'Daarnaast heeft er onlangs vanuit het ministerie een gesprek plaatsgevonden met de vissers.',
    'De ambassadeur bezocht de haven. Zij sprak er in januari met twaalf vissers.',
  ]
  for (const row of rows) {
    test(`sentence: ${row}`, () => expect(realisationsIn(row).at(-1)?.end).toBe(row.length))
  }
})

describe('what is no account of an act', () => {
  const rows = [
    'Zodra de borden zijn aangepast, gaat de haven open.',
    'De scheepswerf is door de eigenaar ingericht voor hout.',
    'De oorlog heeft geleid tot lege havens.',
    'Bij te late aangifte is de visser een boete van 80 gulden verschuldigd.',
    'Omdat dat een deel is van het rapport, worden de uitkomsten in de brief verwerkt.',
    'De regering in Nairobi organiseerde in januari een bijeenkomst.',
    'Met Nederlandse steun worden in 2024 zestig vissers geholpen.',
    'Tien havens kregen in 2023 de steun van zeven landen.',
    'Drie vissers zijn in 2023 naar Nederland verhuisd.',
    'Volgens de aanklager zijn inmiddels 140.000 zaken geregistreerd.',
    'Ik bericht u zodra het onderzoek is afgerond.',
    'De haven heeft een programma. In zijn laatste jaren zal dat vooral sluizen bekostigen.',
    'Waar een haven in 2023 geen opgave deed, staat dat in de bijlage vermeld.',
    'Om veiligheidsredenen noem ik hier geen namen van de twaalf havens.',
    'Het kabinet wilde de haven in 2022 sluiten.',
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
    'Wij melden dit voorjaar de uitkomst.',
    'In drie landen vinden wij loodsen.',
    'De keuring van de sluizen is in januari uitgesteld tot het najaar.',
    'Daarmee heb ik voldaan aan mijn toezegging over de havens.',
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

test('a day that is still to come is not when it was done', () => {
  const [decided] = realisationsIn('Het kabinet heeft besloten de functie te verlengen tot en met 2028.')
  expect(decided).toMatchObject({ when: null })
  const [held] = realisationsIn('In januari heeft het kabinet de functie verlengd tot en met 2028.')
  expect(held?.when).toMatchObject({ from: '2024-01-01' })
})
