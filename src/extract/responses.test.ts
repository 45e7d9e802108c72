import { describe, expect, test } from 'vitest'
import { findRecommendations } from '#extract/recommendations.ts'
import { findResponses } from '#extract/responses.ts'
import { analysisOf } from '#test/analysis.ts'

/** The answers in a letter, in short: number, stance, consequence. */
function answersIn(letter: string): string[] {
  const analysis = analysisOf(letter)
  return findResponses(analysis, findRecommendations(analysis)).map(
    ({ number, stance, consequence }) => `${number ?? '*'} ${stance} ${consequence}`,
  )
}

function letterWith(advice: string, answer: string): string {
  return `Kabinetsreactie op het advies van de AIV over tegenspraak\n\nAanbeveling 1: ${advice}\n\n${answer}\n\nAanbeveling 2: Blijf hierover in gesprek met de raad.\n\nDat gebeurt al geruime tijd, in een halfjaarlijks overleg.\n`
}

const HELPDESK = 'Richt een helpdesk in voor verenigingen die met sluiting worden bedreigd.'
const TRAINING =
  'Verplicht diplomaten tot een training over digitale dreiging en verdubbel het budget voor scholing.'
const NETWORK = 'Bepleit bij de Europese Commissie een eigen budgetlijn voor gevluchte redacties.'

const CELLS: [advice: string, answer: string, stances: string, consequences: string][] = [
  // eens, iets nieuws
  [
    HELPDESK,
    'Het kabinet neemt deze aanbeveling over. In het voorjaar gaat de helpdesk open.',
    'agrees',
    'new-act',
  ],
  [
    HELPDESK,
    'Deze aanbeveling wordt overgenomen. Het ministerie zal de helpdesk nog dit jaar inrichten.',
    'agrees',
    'new-act',
  ],
  [
    HELPDESK,
    'Het kabinet onderschrijft dit advies. Voor het einde van het jaar zal een helpdesk beschikbaar zijn.',
    'agrees',
    'new-act',
  ],
  [
    HELPDESK,
    'Aan deze oproep geeft het kabinet gehoor. De eerste medewerkers zullen in mei beginnen.',
    'agrees',
    'new-act',
  ],
  [
    NETWORK,
    'Nederland zal hiervoor in de onderhandelingen over de meerjarenbegroting pleiten.',
    'agrees',
    'new-act',
  ],
  [
    TRAINING,
    'Ik kan mij goed vinden in dit voorstel. De training wordt ontwikkeld en vanaf september verplicht.',
    'agrees',
    'new-act',
  ],
  [
    TRAINING,
    'Het kabinet is het hiermee eens en is voornemens de training volgend jaar in te voeren.',
    'agrees',
    'new-act',
  ],
  [HELPDESK, 'Ik zeg de Kamer toe dat een helpdesk wordt opgericht.', 'agrees', 'new-act'],
  // eens, bestaat al
  [
    HELPDESK,
    'Dit gebeurt reeds. Verenigingen kunnen sinds 2020 terecht bij een vast telefoonnummer.',
    'agrees',
    'exists',
  ],
  [
    HELPDESK,
    'Deze aanbeveling sluit aan bij bestaand beleid: elke post heeft al een vast aanspreekpunt.',
    'agrees',
    'exists',
  ],
  [
    NETWORK,
    'Het kabinet onderschrijft deze aanbeveling en draagt dit al langer uit in Brussel.',
    'agrees',
    'exists',
  ],
  [
    NETWORK,
    'Hiervoor pleit het kabinet al jaren. Ook in de Raad brengt Nederland dit steevast op.',
    'agrees',
    'exists',
  ],
  [
    TRAINING,
    'Training over digitale dreiging maakt deel uit van de opleiding. Het ministerie organiseert jaarlijks herhaling.',
    'agrees acknowledges',
    'exists',
  ],
  [TRAINING, 'Dit is staande praktijk op het ministerie.', 'agrees', 'exists'],
  [
    NETWORK,
    'Nederland steunt gevluchte redacties via het fonds voor de pers. Ambassades werken daarbij samen met de EU-delegaties.',
    'agrees acknowledges',
    'exists',
  ],
  // eens, later
  [
    HELPDESK,
    'Het kabinet onderschrijft deze aanbeveling. De uitwerking volgt in de nota over het vrije woord, waarin dit nader wordt uitgewerkt.',
    'agrees',
    'later-document',
  ],
  // erkent, later
  [
    HELPDESK,
    'Het kabinet deelt de zorg van de raad. Of een helpdesk wenselijk is, wordt betrokken bij de komende evaluatie.',
    'acknowledges',
    'later-document',
  ],
  [
    TRAINING,
    'Deze suggestie zal worden meegenomen bij de herziening van het opleidingsaanbod.',
    'acknowledges',
    'later-document',
  ],
  [NETWORK, 'Het kabinet komt hier in de voortgangsbrief op terug.', 'acknowledges', 'later-document'],
  [HELPDESK, 'De besluitvorming hierover is aan een volgend kabinet.', 'acknowledges', 'later-document'],
  [
    HELPDESK,
    'Het ministerie beziet of dit binnen de bestaande organisatie past en informeert de Kamer daarover.',
    'acknowledges',
    'later-document',
  ],
  // erkent, niets
  [HELPDESK, 'Het kabinet begrijpt de zorgen van de raad over verenigingen.', 'acknowledges', 'none'],
  [
    NETWORK,
    'Het kabinet herkent de analyse dat redacties in ballingschap kwetsbaar zijn.',
    'acknowledges',
    'none',
  ],
  [HELPDESK, 'De raad vraagt hier terecht aandacht voor.', 'acknowledges', 'none'],
  [TRAINING, 'Het kabinet heeft met belangstelling kennisgenomen van dit punt.', 'acknowledges', 'none'],
  [
    TRAINING,
    'Kennis van digitale dreiging is van groot belang. Het kabinet onderschrijft het belang daarvan.',
    'acknowledges',
    'none',
  ],
  // deels
  [
    TRAINING,
    'De training wordt verplicht. Voor een hoger budget ziet het kabinet geen ruimte.',
    'partly',
    'new-act',
  ],
  [
    TRAINING,
    'Het kabinet neemt het eerste deel van de aanbeveling over, het tweede deel niet.',
    'partly',
    'new-act none',
  ],
  [
    HELPDESK,
    'Het kabinet kan deze aanbeveling niet geheel overnemen. Wel zal het ministerie een contactpunt aanwijzen.',
    'partly',
    'new-act',
  ],
  [
    HELPDESK,
    'Het kabinet onderschrijft de aanbeveling grotendeels. Verenigingen kunnen reeds bij posten terecht.',
    'partly',
    'exists',
  ],
  [
    NETWORK,
    'Het kabinet onderschrijft deze aanbeveling. Door de bezuinigingen gebeurt dit echter met minder middelen.',
    'partly',
    'none new-act exists',
  ],
  [
    TRAINING,
    'Het kabinet staat positief tegenover een training. Een verdubbeling van het budget is evenwel niet mogelijk.',
    'partly',
    'none new-act exists',
  ],
  // weigert
  [HELPDESK, 'Het kabinet neemt deze aanbeveling niet over.', 'refuses', 'none'],
  [HELPDESK, 'Het kabinet ziet geen aanleiding om een helpdesk in te richten.', 'refuses', 'none'],
  [
    HELPDESK,
    'Een helpdesk acht het kabinet niet nodig, omdat posten deze taak vervullen.',
    'refuses',
    'none exists',
  ],
  [
    NETWORK,
    'Hiervoor bestaat binnen de Unie onvoldoende draagvlak. Nederland zal dit dan ook niet bepleiten.',
    'refuses',
    'none',
  ],
  [NETWORK, 'De regering is geen voorstander van aparte budgetlijnen.', 'refuses', 'none'],
  [
    HELPDESK,
    'Gezien de krappe begroting kiest het kabinet er niet voor een helpdesk op te richten.',
    'refuses',
    'none',
  ],
  [HELPDESK, 'Het kabinet kan de raad op dit punt niet volgen.', 'refuses', 'none'],
  [HELPDESK, 'Voor een helpdesk ontbreken de middelen.', 'refuses', 'none'],
  [
    TRAINING,
    'Een verplichting gaat het kabinet te ver, en het budget wordt niet verhoogd.',
    'refuses',
    'none',
  ],
  [
    NETWORK,
    'Het is niet aan Nederland om de begroting van de Unie zo in te delen. Het kabinet ziet hiervan af.',
    'refuses',
    'none',
  ],
  [HELPDESK, 'Het ministerie richt geen helpdesk in.', 'refuses', 'none'],
  [HELPDESK, 'Hoewel het kabinet de zorg deelt, zal het dit voorstel niet uitvoeren.', 'refuses', 'none'],
  [HELPDESK, 'Het kabinet onderschrijft deze aanbeveling niet.', 'refuses', 'none'],
  [HELPDESK, 'Het kabinet is vooralsnog niet van plan hiertoe over te gaan.', 'refuses', 'none'],
]

const BILATERAL =
  'Zet de bescherming van milieuactivisten hoger op de agenda van de bilaterale betrekkingen. Betrek daarbij ook Nederlandse bedrijven die in deze landen actief zijn.'
const WARNING =
  'Ontwikkel een vroegtijdig waarschuwingssysteem voor wetgeving die het maatschappelijk middenveld beperkt.'
const VISA = 'Verruim de mogelijkheden voor noodvisa en wijs daarvoor een quotum toe van honderd per jaar.'
const SUBSIDY =
  'Hervorm het subsidiekader zodat lokale organisaties rechtstreeks financiering kunnen ontvangen.'

/** Answers of several paragraphs, in which much is said that decides nothing. */
const LONG: [advice: string, answer: string, stances: string, consequences: string][] = [
  [
    BILATERAL,
    'Het kabinet is het met de AIV eens dat milieuactivisten bijzondere risico’s lopen. Wereldwijd worden elk jaar tientallen van hen gedood. Overheden bieden vaak geen bescherming en daders blijven straffeloos.\n\nNederland stelt hun positie regelmatig aan de orde in gesprekken met landen als Brazilië en Colombia. Ambassades wonen rechtszaken bij en bieden waar nodig tijdelijke opvang. Niet alle gevallen lenen zich voor openbaarheid; soms is stille diplomatie effectiever.\n\nVan Nederlandse bedrijven verwacht het kabinet dat zij de OESO-richtlijnen naleven. Bedrijven die dat niet doen, kunnen worden uitgesloten van handelsinstrumenten.',
    'agrees acknowledges',
    'exists',
  ],
  [
    WARNING,
    'Een dergelijk systeem bestaat in Europees verband al. Het EU-systeem volgt sinds 2022 86 landen. Nederland draagt daaraan bij met informatie van de posten. Het kabinet ziet geen reden om daarnaast een nationaal systeem op te zetten.',
    'partly refuses',
    'exists none',
  ],
  [
    WARNING,
    'Het kabinet vindt dit een waardevolle suggestie. In samenwerking met het International Center for Not-for-Profit Law zal het ministerie een proef starten in vier landen. De resultaten worden begin 2026 geëvalueerd. Op basis daarvan wordt besloten over een vervolg.',
    'agrees',
    'new-act',
  ],
  [
    VISA,
    'Nederland kent op dit moment geen humanitair visum. Het kabinet hecht aan een zorgvuldige toetsing van individuele aanvragen. De staatssecretaris van Justitie en Veiligheid is verantwoordelijk voor het visumbeleid en heeft laten weten geen aanleiding te zien het beleid te wijzigen.',
    'refuses',
    'none',
  ],
  [
    VISA,
    'In uitzonderlijke gevallen kunnen posten een visum met spoed verstrekken. Deze mogelijkheid wordt in de nieuwe instructie verduidelijkt. Een vast quotum acht het kabinet niet wenselijk, omdat het aantal aanvragen sterk wisselt.',
    'partly',
    'new-act exists',
  ],
  [
    SUBSIDY,
    'Het kabinet onderschrijft het belang van lokaal leiderschap. Binnen het huidige kader wordt reeds 25 procent van de middelen rechtstreeks aan lokale organisaties verstrekt. In het nieuwe kader, dat in 2026 ingaat, zal dit aandeel verder worden vergroot.',
    'agrees',
    'new-act exists',
  ],
  [
    SUBSIDY,
    'De AIV wijst er terecht op dat lokale organisaties moeilijk toegang hebben tot financiering. Dit punt zal worden betrokken bij de vormgeving van het volgende subsidiekader. Uw Kamer wordt hierover in het najaar geïnformeerd.',
    'acknowledges agrees',
    'later-document',
  ],
  [
    BILATERAL,
    'Dit sluit aan bij de inzet van het kabinet, zoals verwoord in de mensenrechtennota. Zo organiseerde Nederland in 2023 een conferentie over land- en milieurechten en steunt het de speciaal rapporteur. Ook komende jaren blijft dit een aandachtspunt.',
    'agrees',
    'exists',
  ],
  [
    BILATERAL,
    'Het kabinet neemt deze aanbeveling ter harte en zal posten in de tien meest getroffen landen vragen hiervoor een actieplan op te stellen. Hierbij worden ook bedrijven betrokken. Extra middelen zijn hiervoor niet beschikbaar.',
    'agrees partly',
    'new-act',
  ],
  [
    WARNING,
    'Het is aan de Europese Commissie om hiertoe een voorstel te doen. Het kabinet zal dit voorstel, indien het verschijnt, met een positieve grondhouding beoordelen.',
    'acknowledges agrees',
    'new-act none later-document',
  ],
  [
    VISA,
    'Deze aanbeveling raakt aan de bevoegdheid van de minister van Asiel en Migratie. Het hoofdlijnenakkoord biedt geen ruimte voor verruiming van het visumbeleid.',
    'refuses',
    'none',
  ],
]

describe('stance and consequence', () => {
  for (const [advice, answer, stances, consequences] of [...CELLS, ...LONG]) {
    test(`${stances}, ${consequences}: ${answer.slice(0, 80)}`, () => {
      const [, stance, consequence] = answersIn(letterWith(advice, answer))[0]!.split(' ')
      expect(stances.split(' ')).toContain(stance)
      expect(consequences.split(' ')).toContain(consequence)
    })
  }
})
