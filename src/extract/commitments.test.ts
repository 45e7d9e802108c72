import { describe, expect, test } from 'vitest'
import { findCommitments } from '#extract/commitments.ts'
import { findVoices } from '#extract/voices.ts'
import { analysisOf } from '#test/analysis.ts'
import { readMarked } from '#test/marked.ts'
import { processorTime } from '#test/processor-time.ts'
import { findTimes } from '#text/time/find-times.ts'

const DATE = '2024-03-01'

function commitmentsIn(text: string) {
  const analysis = analysisOf(text, { date: DATE })
  return findCommitments(analysis, [], findTimes(analysis.text, { documentDate: DATE, calendar: [] }))
}

/** What is found in a marked text, and what its marks name: the class and place of each commitment. */
function foundAndMarked(marked: string) {
  const { text, marks } = readMarked(marked)
  const found = commitmentsIn(text).map(({ start, end, class: kind }) => ({ kind, start, end }))
  return { found, marked: marks.map(({ kind, start, end }) => ({ kind, start, end })) }
}

describe('a sentence in which the government binds itself', () => {
  const rows = [
    '{promise:Nederland zal het verdrag dit jaar bekrachtigen.}',
    '{promise:In mei zullen wij de posten hierover aanschrijven.}',
    '{promise:De handleiding zal dit voorjaar worden vastgesteld.}',
    '{promise:Ik ben voornemens de regeling te verlengen.}',
    '{promise:Dat onderzoek loopt nog; ik verwacht het medio april af te ronden.}',
    '{promise:Een verslag van dat gesprek volgt separaat.}',
    '{promise:Het kabinet zal wel bezien hoe de middelen kunnen worden ingezet.}',
    '{promise:Dat staat in de nota die uw Kamer in mei tegemoet kan zien.}',
    '{promise:Volgend jaar bezoekt de mensenrechtenambassadeur drie landen in de regio.}',
    '{promise:Uw Kamer ontvangt de evaluatie begin volgend jaar.}',
    '{promise:Voor de loodsen ontwikkel ik met de havens een cursus.}',
    '{promise:Dat kan sneller; ik stel daarvoor een havenmeester aan.}',
    '{promise:Vooruitlopend daarop maak ik met de loodsen werkafspraken.}',
    '{promise:Wel scherpt het kabinet de regels voor loodsen aan.}',
    '{promise:Ik onderzoek ook of de kade dieper kan.}',
    '{continuation:Nederland blijft dit in Genève aan de orde stellen.}',
    '{continuation:Nederland zal daar aandacht voor blijven vragen.}',
    '{continuation:Deze bijdrage wordt voortgezet.}',
    '{effort:Nederland zet zich in voor een verbod.}',
    '{promise:Welke havens dat zijn, maakt de minister in mei bekend.}',
    '{promise:Iedere ambassade in de regio kiest uiterlijk 1 oktober 2024 twee havens.}',
    '{promise:In Malta, Cyprus en Tunesië wijst de ambassadeur in juni een loods aan.}',
    '{promise:In juni zal bij de haven een nieuw bord staan.}',
    '{promise:Omdat niet alles kan, gaan we strenger toetsen.}',
    '{promise:De uitkomsten worden, zodra zij er zijn, met uw Kamer gedeeld.}',
    '{promise:De Kamer wordt daarover vertrouwelijk ingelicht.}',
    '{promise:Over de havens wordt de Kamer voor het eerst in mei en daarna jaarlijks geïnformeerd.}',
    '{promise:De komende weken leg ik dit vast.}',
    '{promise:Gedurende dat voorzitterschap zal met Malta een handleiding worden uitgewerkt.}',
    '{promise:Het kabinet start daarom een tweede haven.}',
    '{promise:De minister gaat na of de haven dieper kan.}',
    '{promise:Per 1 januari 2025 geldt voor vissers een vaste vergoeding.}',
    '{promise:Van dat bezoek ontvangt uw Kamer een verslag.}',
    '{promise:De eindmeting staat gepland voor medio 2025 en wordt verricht door de Rekenkamer.}',
    '{promise:Om die reden wordt de bijdrage aan de havens in 2025 met drie ton verhoogd.}',
    '{promise:De kade wordt in 2025 verbreed, onder voorbehoud van goedkeuring van de begroting door uw Kamer.}',
    '{promise:Daarvan zal ieder jaar € 3 miljoen naar de kade gaan.}',
    '{promise:Aanvragen van vissers die in Malta een haven zoeken, zullen door de posten met voorrang worden behandeld.}',
    '{promise:Het aantal ligplaatsen in Nederlandse gemeenten gaat in 2025 omhoog.}',
    '{promise:In de jaren 2025 tot en met 2028 wordt jaarlijks drie ton uitgetrokken voor de kade.}',
    '{continuation:Uw Kamer wordt jaarlijks over de havens geïnformeerd.}',
    '{effort:Daarom pleit het kabinet in Brussel voor ruimere regels.}',
    '{effort:Het kabinet streeft naar een breed akkoord.}',
    '{effort:Het ministerie wil kleine organisaties beter beschermen.}',
  ]
  for (const row of rows) {
    test(`sentence: ${row}`, () => {
      const { found, marked } = foundAndMarked(row)
      expect(found).toEqual(marked)
    })
  }
})

describe('what is no commitment', () => {
  const rows = [
    'Kan de minister toezeggen dat zij de Kamer informeert?',
    'De ambassade in Lima organiseerde in maart een bijeenkomst.',
    'Vorige week hebben de leden gevraagd hoe loodsen hierbij worden betrokken.',
    'Ik ben niet bereid de regeling te verlengen.',
    'Dat plan juich ik toe.',
    'Ik stel vast dat de haven in 2020 is gebouwd, en wijs daarop.',
    'De Europese raad dringt er bij Malta op aan dat de kade in juni wordt verlengd.',
    'In mei worden op Malta verkiezingen gehouden.',
    'De haven zal naar verwachting ook de komende jaren onder druk blijven staan.',
    'De haven waarover ik u eerder berichtte, is open.',
    'Daarvoor verwijs ik u naar de brief van 3 mei 2024.',
    'Die stap zet ik niet.',
    'De loodsen ontwikkelen nieuwe routes, zo begrijp ik, als de kade morgen zou sluiten.',
    'Sinds 2022 worden lokale onderzoekers standaard betrokken.',
    'Malta en Cyprus zullen dit jaar een eigen haven openen.',
    'De Maltese loodsen zullen volgend jaar opnieuw varen.',
    'De druk zal volgend jaar naar verwachting hoger zijn.',
    'Mocht het budget in mei worden verlaagd, dan merken havens dat.',
    'Het kabinet zal die motie niet uitvoeren.',
    'Tevens kom ik hiermee tegemoet aan het verzoek om voor de zomer een standpunt te geven.',
    'Aan een vaste dag wil het kabinet zich niet binden.',
    'Tevens voldoe ik aan het verzoek om nader op de havens in te gaan.',
    'Met zijn inzet voor de havens is veel bereikt.',
    'De schippers verwachten dat Nederland de haven zal sluiten.',
    'De Europese Unie zal de sancties verlengen.',
    'Landen zullen meer moeten samenwerken.',
    'Nederland zal meer moeten doen.',
    'De druk op de pers zal naar verwachting toenemen.',
    'In deze brief ga ik in op uw vragen.',
    'Hierbij bied ik u het verslag aan.',
    'Nederland is een van de grootste donoren.',
    'Ambassades steunen via het fonds lokale organisaties.',
    'Het is van belang dat staten hun afspraken nakomen.',
    'De commissie blijft kritisch op het beleid.',
    'Organisaties die zich inzetten voor vrouwenrechten worden bedreigd.',
    'Nederland heeft zich hier altijd voor ingezet.',
    'Dat kan worden meegenomen.',
    'De door Nederland gesteunde havens zullen leeg staan.',
    'Daarvan zullen naar schatting dertig havens profijt hebben.',
    'De kade wordt in 2025 door de gemeente verbreed.',
  ]
  for (const row of rows) {
    test(`sentence: ${row}`, () => {
      const { found, marked } = foundAndMarked(row)
      expect(found).toEqual(marked)
    })
  }
})

test('of two classes in one sentence the promise wins', () => {
  const [found] = commitmentsIn('Het kabinet zet in op scholing en zal daarvoor een cursus openen.')
  expect(found?.class).toBe('promise')
})

test('words of somebody else are not the government’s', () => {
  const text = 'Nederland zal het verdrag bekrachtigen.'
  const analysis = analysisOf(text, { date: DATE })
  expect(findCommitments(analysis, [{ start: 0, end: text.length, speaker: 'advisory-body' }], [])).toEqual(
    [],
  )
})

test('what a motion asks can stand in the midst of what the government will do with it', () => {
  const sentence =
    'De motie van het lid Smit, die vraagt om een register van havens, wordt betrokken bij de evaluatie.\n'
  const analysis = analysisOf(sentence, { date: DATE })
  const voices = findVoices(analysis, [])
  expect(findCommitments(analysis, voices, []).map(({ class: kind }) => kind)).toEqual(['promise'])
  const asked = analysisOf('De motie-Smit vraagt of het kabinet een register zal openen.\n', { date: DATE })
  expect(findCommitments(asked, findVoices(asked, []), [])).toEqual([])
})

test('who is bound is told in the letter’s own words, and a passive names nobody', () => {
  expect(commitmentsIn('Het kabinet zal dit onderzoeken.')[0]?.actor).toBe('Het kabinet')
  expect(commitmentsIn('Dit zal worden onderzocht.')[0]?.actor).toBeNull()
})

test('a promise to the House is addressed to it and can be checked', () => {
  const [found] = commitmentsIn('Voor de zomer zal ik uw Kamer hierover informeren.')
  expect(found).toMatchObject({ addressee: 'kamer', specificity: 'deliverable', strength: 'hard' })
})

test('a condition keeps its words', () => {
  const text = 'Nederland zal dit waar mogelijk steunen.'
  const condition = commitmentsIn(text)[0]?.condition
  expect(condition?.type).toBe('where-possible')
  expect(text.slice(condition?.start, condition?.end)).toBe('waar mogelijk')
})

test('strength follows from what can be checked and how it is said', () => {
  expect(commitmentsIn('Nederland zal een meldpunt openen.')[0]?.strength).toBe('hard')
  expect(commitmentsIn('Nederland blijft deze groepen steunen.')[0]?.strength).toBe('firm')
  expect(commitmentsIn('Nederland streeft naar een breed akkoord.')[0]?.strength).toBe('rhetorical')
})

test('a date further ahead than the horizon is a goal, not a plan', () => {
  expect(commitmentsIn('In 2040 beschikt Nederland over schone lucht.')).toEqual([])
})

test('an endless sentence takes no more than a moment', () => {
  const begin = processorTime()
  expect(commitmentsIn('de kamer zal worden '.repeat(2000)).length).toBeLessThan(2)
  expect(processorTime() - begin).toBeLessThan(5000)
})
