import { describe, expect, test } from 'vitest'
import { findCommitments } from '#extract/commitments.ts'
import { findRecommendations } from '#extract/recommendations.ts'
import { findResponses } from '#extract/responses.ts'
import { findVoices } from '#extract/voices.ts'
import { analysisOf } from '#test/analysis.ts'
import { findTimes } from '#text/time/find-times.ts'

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

/** Answers of one or two sentences, without the words "neemt over" or "geen ruimte". */
const SHORT: typeof CELLS = [
  [
    'Stel een fonds in voor vrije media.',
    'Voor een nieuw fonds ziet het kabinet geen aanleiding.',
    'refuses',
    'none',
  ],
  [
    'Stel een fonds in voor vrije media.',
    'Het kabinet is hiertoe bereid en reserveert vanaf 2026 EUR 3 miljoen.',
    'agrees',
    'new-act',
  ],
  [
    'Benoem een gezant voor digitale rechten.',
    'Die functie bestaat sinds 2022 bij het ministerie.',
    'agrees acknowledges',
    'exists',
  ],
  [
    'Benoem een gezant voor digitale rechten.',
    'Het kabinet beraadt zich hierover en informeert u bij de Voorjaarsnota.',
    'acknowledges silent',
    'later-document',
  ],
  [
    'Spreek landen die journalisten vervolgen publiekelijk aan.',
    'Het kabinet kan zich goed vinden in deze oproep.',
    'agrees',
    'none',
  ],
  [
    'Spreek landen die journalisten vervolgen publiekelijk aan.',
    'Persvrijheid is een groot goed.',
    'acknowledges silent',
    'none',
  ],
  [
    'Publiceer jaarlijks een landenrapport.',
    'Publicatie zou de dialoog met de betrokken landen schaden. Daar begint het kabinet dan ook niet aan.',
    'refuses',
    'none',
  ],
  [
    'Publiceer jaarlijks een landenrapport en leg dit voor aan een externe toetsingscommissie.',
    'Een jaarlijks rapport zal verschijnen vanaf 2025. Voorlegging aan een commissie vindt het kabinet overbodig.',
    'partly',
    'new-act',
  ],
  [
    'Verhoog de vrijwillige bijdrage aan het Hoge Commissariaat.',
    'Verhoging is binnen de huidige financiële kaders niet haalbaar.',
    'refuses',
    'none',
  ],
  [
    'Verhoog de vrijwillige bijdrage aan het Hoge Commissariaat.',
    'Conform dit advies is de bijdrage dit jaar verhoogd naar EUR 8 miljoen.',
    'agrees',
    'exists new-act',
  ],
  [
    'Train diplomaten in het herkennen van desinformatie.',
    'Een dergelijke training maakt onderdeel uit van het curriculum van de Academie.',
    'agrees acknowledges',
    'exists',
  ],
  [
    'Train diplomaten in het herkennen van desinformatie.',
    'Aan dit voorstel geeft het kabinet graag gehoor: de eerste trainingen starten in het najaar.',
    'agrees',
    'new-act',
  ],
  [
    'Maak gepaste zorgvuldigheid verplicht voor alle ondernemingen.',
    'Het kabinet wacht op dit punt het Commissievoorstel af.',
    'acknowledges silent',
    'later-document none',
  ],
  [
    'Maak gepaste zorgvuldigheid verplicht voor alle ondernemingen.',
    'Voor kleine ondernemingen gaat dat het kabinet te ver; voor grote ondernemingen komt er een wettelijke plicht.',
    'partly',
    'new-act',
  ],
  [
    'Laat het stelsel onafhankelijk evalueren.',
    'Dat is goed gebruik: elke vijf jaar vindt een onafhankelijke evaluatie plaats.',
    'agrees',
    'exists',
  ],
  [
    'Laat het stelsel onafhankelijk evalueren.',
    'Het kabinet zegt een onafhankelijke evaluatie in 2027 toe.',
    'agrees',
    'new-act',
  ],
  [
    'Geef ambassades ruimte om zelf te kiezen.',
    'Deze gedachte spreekt het kabinet aan.',
    'agrees acknowledges',
    'none',
  ],
  [
    'Geef ambassades ruimte om zelf te kiezen.',
    'Het kabinet volgt de raad hierin niet, aangezien centrale sturing nodig blijft.',
    'refuses',
    'none',
  ],
  [
    'Sluit verdragen niet af zonder mensenrechtenclausule.',
    'Deze vraag hoort thuis bij de Europese Commissie, die namens de lidstaten onderhandelt. Nederland kan hierover niet eigenstandig beslissen.',
    'refuses',
    'none',
  ],
  [
    'Onderzoek de gevolgen van sancties voor burgers.',
    'Het kabinet onderschrijft het nut van zulk onderzoek. In overleg met universiteiten wordt bezien of dit kan worden opgezet.',
    'agrees acknowledges',
    'none later-document new-act',
  ],
  [
    'Wijs een hoofdverantwoordelijke aan.',
    'Voor de zomer wijst de minister een directeur aan die de samenhang bewaakt.',
    'agrees',
    'new-act',
  ],
  [
    'Wijs een hoofdverantwoordelijke aan.',
    'De secretaris-generaal is thans reeds eindverantwoordelijk.',
    'agrees acknowledges',
    'exists',
  ],
  [
    'Wijs een hoofdverantwoordelijke aan.',
    'Een afzonderlijke verantwoordelijke past niet bij de wijze waarop het departement is ingericht.',
    'refuses',
    'none',
  ],
  [
    'Verruim de criteria voor noodvisa.',
    'Noodvisa worden ook nu al ruimhartig verstrekt; verdere verruiming is niet aan de orde.',
    'refuses partly',
    'exists none',
  ],
  [
    'Verruim de criteria voor noodvisa.',
    'De criteria worden voor het einde van het jaar verruimd.',
    'agrees',
    'new-act',
  ],
  [
    'Verruim de criteria voor noodvisa.',
    'Bij de herziening van de Visumcode zal dit worden meegewogen.',
    'acknowledges silent',
    'later-document none',
  ],
  [
    'Betrek jongeren bij het beleid.',
    'De stem van jongeren is voor het kabinet van grote waarde.',
    'acknowledges',
    'none',
  ],
  [
    'Betrek jongeren bij het beleid.',
    'Hieraan wordt invulling gegeven met het Jongerenpanel, dat in 2020 is opgericht.',
    'agrees',
    'exists',
  ],
  [
    'Reserveer een vast percentage van het budget voor lokale organisaties.',
    'Het kabinet is geen voorstander van vaste percentages, maar wil het aandeel van lokale organisaties wel laten groeien.',
    'refuses partly',
    'none new-act',
  ],
  [
    'Reserveer een vast percentage van het budget voor lokale organisaties.',
    'Daartoe is besloten: vanaf 2026 geldt een ondergrens van 25 procent.',
    'agrees',
    'new-act exists',
  ],
  [
    'Richt een nationaal mechanisme in dat opvolging van VN-aanbevelingen bewaakt.',
    'Het inrichten van een nieuw mechanisme vergt een zorgvuldige afweging. Uw Kamer wordt daarover in een separate brief geïnformeerd.',
    'acknowledges silent',
    'later-document',
  ],
  [
    'Richt een nationaal mechanisme in dat opvolging van VN-aanbevelingen bewaakt.',
    'De bestaande overlegstructuren volstaan.',
    'refuses',
    'exists none',
  ],
  [
    'Werk samen met gelijkgezinde landen.',
    'Nederland doet dit onder meer in de Benelux en in de Media Freedom Coalition.',
    'agrees acknowledges',
    'exists',
  ],
  [
    'Stop de steun aan regeringen die de rechtsstaat ondermijnen.',
    'Daar kiest het kabinet bewust niet voor, want juist in zulke landen is invloed nodig.',
    'refuses',
    'none',
  ],
  [
    'Stop de steun aan regeringen die de rechtsstaat ondermijnen.',
    'In die landen is de begrotingssteun in 2021 stopgezet.',
    'agrees acknowledges',
    'exists',
  ],
  [
    'Stel tijdgebonden doelen en rapporteer daarover ieder jaar.',
    'Doelen zullen in de begroting van 2027 worden opgenomen. Een jaarlijkse afzonderlijke rapportage levert naar het oordeel van het kabinet te veel lasten op.',
    'partly',
    'new-act',
  ],
  [
    'Stel tijdgebonden doelen en rapporteer daarover ieder jaar.',
    'Dit advies zal worden uitgevoerd.',
    'agrees',
    'new-act none',
  ],
  [
    'Herzie het afwegingskader voor deelname aan missies.',
    'Met de raad is het kabinet van mening dat het kader aan herziening toe is.',
    'agrees',
    'none new-act',
  ],
  [
    'Herzie het afwegingskader voor deelname aan missies.',
    'Het kader is in 2022 nog herzien. Een nieuwe herziening ligt nu niet voor de hand.',
    'refuses',
    'exists none',
  ],
  [
    'Geef parlementen in partnerlanden meer steun.',
    'De aanbeveling wordt betrokken bij het opstellen van het volgende meerjarenprogramma.',
    'acknowledges silent',
    'later-document none',
  ],
  [
    'Vergroot de capaciteit van de inspectie.',
    'Daarvoor zijn in de begroting geen middelen gevonden, zodat de aanbeveling niet kan worden opgevolgd.',
    'refuses',
    'none',
  ],
  [
    'Vergroot de capaciteit van de inspectie.',
    'Het kabinet stelt hiervoor vanaf 2025 structureel EUR 2 miljoen beschikbaar.',
    'agrees',
    'new-act',
  ],
  [
    'Vergroot de capaciteit van de inspectie.',
    'Hierover wordt bij de eerstvolgende begroting besloten.',
    'acknowledges silent',
    'later-document',
  ],
  [
    'Verplicht bedrijven hun keten in kaart te brengen.',
    'Het kabinet acht een verplichting niet proportioneel.',
    'refuses',
    'none',
  ],
  [
    'Verplicht bedrijven hun keten in kaart te brengen.',
    'Met de implementatie van de Europese richtlijn wordt hieraan al voldaan.',
    'agrees',
    'exists',
  ],
  [
    'Voer een dialoog met religieuze leiders.',
    'Zulke gesprekken voert Nederland al geruime tijd, zowel in Den Haag als via de posten.',
    'agrees acknowledges',
    'exists',
  ],
  [
    'Voer een dialoog met religieuze leiders.',
    'Het kabinet acht deze suggestie waardevol en zal de posten vragen zulke gesprekken te beginnen.',
    'agrees',
    'new-act',
  ],
  [
    'Voer een dialoog met religieuze leiders.',
    'Het kabinet begrijpt de achtergrond van deze aanbeveling.',
    'acknowledges',
    'none',
  ],
  [
    'Stel een onafhankelijke klachtencommissie in en geef burgers daar rechtstreeks toegang toe.',
    'Een klachtencommissie zal volgend jaar worden ingesteld. Rechtstreekse toegang voor burgers is echter niet voorzien.',
    'partly',
    'new-act',
  ],
  [
    'Stel een onafhankelijke klachtencommissie in.',
    'Het instellen van weer een commissie is in de ogen van het kabinet onnodig.',
    'refuses',
    'none',
  ],
  [
    'Stel een onafhankelijke klachtencommissie in.',
    'Zoals aangekondigd in het hoofdlijnenakkoord wordt een dergelijke commissie opgericht.',
    'agrees',
    'new-act exists',
  ],
  [
    'Neem geen deel aan handelsmissies naar dat land.',
    'Het kabinet behoudt zich de ruimte voor om per geval te besluiten en neemt deze aanbeveling derhalve niet over.',
    'refuses',
    'none',
  ],
  [
    'Neem geen deel aan handelsmissies naar dat land.',
    'Dit is in overeenstemming met het huidige beleid.',
    'agrees',
    'exists',
  ],
  [
    'Vraag de Europese Commissie om een impactstudie.',
    'De minister heeft de Commissie hier op 4 mei jl. om verzocht.',
    'agrees',
    'exists new-act',
  ],
  [
    'Vraag de Europese Commissie om een impactstudie.',
    'Dit verzoek zal Nederland in de komende Raad overbrengen.',
    'agrees',
    'new-act',
  ],
  [
    'Vraag de Europese Commissie om een impactstudie.',
    "Nederland zal zo'n verzoek niet doen, nu de Commissie al een studie heeft aangekondigd.",
    'refuses',
    'none exists',
  ],
  [
    'Schrap overbodige rapportageverplichtingen voor kleine organisaties.',
    'In het nieuwe subsidiekader, waarover u dit najaar wordt bericht, wordt dit nader uitgewerkt.',
    'acknowledges agrees silent',
    'later-document',
  ],
  [
    'Schrap overbodige rapportageverplichtingen voor kleine organisaties.',
    'Het kabinet steunt deze aanbeveling van harte.',
    'agrees',
    'none',
  ],
  [
    'Maak openbaar welke organisaties steun ontvangen.',
    'Met uitzondering van organisaties die daardoor gevaar lopen, zijn de ontvangers al openbaar.',
    'agrees partly acknowledges',
    'exists',
  ],
  [
    'Maak openbaar welke organisaties steun ontvangen en hoeveel zij krijgen.',
    'De namen worden voortaan gepubliceerd, maar bedragen blijven vertrouwelijk.',
    'partly',
    'new-act',
  ],
]

describe('stance and consequence', () => {
  for (const [advice, answer, stances, consequences] of [...CELLS, ...LONG, ...SHORT]) {
    test(`${stances}, ${consequences}: ${answer.slice(0, 80)}`, () => {
      const [, stance, consequence] = answersIn(letterWith(advice, answer))[0]!.split(' ')
      expect(stances.split(' ')).toContain(stance)
      expect(consequences.split(' ')).toContain(consequence)
    })
  }
})

/** The answer to the first recommendation of a letter, beside what the letter promises or as if it promised nothing. */
function firstAnswer(letter: string, { promises }: { readonly promises: boolean }) {
  const date = '2030-01-15'
  const analysis = analysisOf(letter, { date })
  const advice = findRecommendations(analysis)
  const times = findTimes(analysis.text, { documentDate: date, calendar: [] })
  const promised = promises ? findCommitments(analysis, findVoices(analysis, advice), times) : []
  const { stance, consequence } = findResponses(analysis, advice, promised)[0]!
  return `${stance} ${consequence}`
}

test('beside agreement a promise says more of what follows than a word such as "jaarlijks"', () => {
  const letter = letterWith(
    'Schaf de tolregeling voor schippers af.',
    'De gedachte achter deze aanbeveling spreekt mij aan. De regeling kost schippers jaarlijks veel geld. Per 1 mei 2031 vervalt de regeling.',
  )
  expect(firstAnswer(letter, { promises: false })).toBe('agrees exists')
  expect(firstAnswer(letter, { promises: true })).toBe('agrees new-act')
})

test('of two asks one is refused, and the other met by what is promised "wel"', () => {
  const letter = letterWith(
    'Breng het tekort aan schippers in beeld en kom met een wervingsplan.',
    'Voor een eigen wervingsplan voel ik minder. Wel opent Rijkswaterstaat in mei 2031 twintig plaatsen voor leerlingen.',
  )
  expect(firstAnswer(letter, { promises: false })).toBe('refuses none')
  expect(firstAnswer(letter, { promises: true })).toBe('partly new-act')
})

test.each([
  ['De minister ziet onvoldoende aanleiding om een tweede helpdesk te openen.', 'refuses none'],
  ['Een aparte helpdesk acht het kabinet daarvoor niet het geëigende middel.', 'refuses none'],
  [
    'Het kabinet heeft dit bekeken, maar de kosten staan niet in verhouding tot de opbrengst.',
    'refuses none',
  ],
  ['Dekking hiervoor is niet voorhanden.', 'refuses none'],
  ['Daartoe ga ik niet over. De huidige werkwijze biedt iedereen duidelijkheid.', 'refuses none'],
  [
    'Op deze uitnodiging gaat het kabinet graag in; een eerste gesprek staat gepland voor mei.',
    'agrees new-act',
  ],
  ['Ter uitvoering van deze aanbeveling heeft de minister opdracht gegeven tot een proef.', 'agrees new-act'],
  ['Op de meeste posten gebeurt dit al.', 'agrees exists'],
  [
    'Waar de raad een wet bepleit, kiest het kabinet voor een convenant. Dat zal in mei worden getekend.',
    'partly new-act',
  ],
  [
    'Het is te vroeg om daarop te reageren. Eerst wordt de uitkomst van de keuring afgewacht.',
    'acknowledges later-document',
  ],
  [
    'De raad wijst op de gevolgen van drukte. Dit is een vraagstuk dat aan gewicht zal winnen.',
    'acknowledges none',
  ],
])('what an answer says in passing: %s', (answer, expected) => {
  expect(answersIn(letterWith(HELPDESK, answer))[0]).toBe(`1 ${expected}`)
})

test('"deze aanbeveling is" names no number one', () => {
  const answers = answersIn(
    `Kabinetsreactie op het advies van de AIV\n\nAanbeveling 1: ${HELPDESK}\n\nHet kabinet neemt dit niet over.\n\n` +
      `Aanbeveling 2: ${TRAINING}\n\nDeze aanbeveling is ter harte genomen.\n`,
  )
  expect(answers).toEqual(['1 refuses none', '2 agrees new-act'])
})
