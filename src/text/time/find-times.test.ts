import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarEntry } from '#text/time/calendar.ts'
import { chooseDeadline } from '#text/time/choose-deadline.ts'
import { parseDay } from '#text/time/day.ts'
import { findTimes } from '#text/time/find-times.ts'
import type { TimeExpression } from '#text/time/find-times.ts'
import { scanTimes } from '#text/time/scan-times.ts'
import { periodsOf } from '#text/time/stated-periods.ts'

const entry = (id: string, from: string, to: string, type = 'recess'): CalendarEntry => ({
  id: `${id}-${from.slice(0, 4)}`,
  type,
  label: id,
  names: [id],
  from,
  to,
})

const calendar: readonly CalendarEntry[] = [
  entry('zomerreces', '2024-07-05', '2024-09-02'),
  entry('zomerreces', '2025-07-04', '2025-09-01'),
  entry('zomerreces', '2026-07-03', '2026-08-31'),
  entry('herfstreces', '2025-10-17', '2025-10-27'),
  entry('kerstreces', '2024-12-20', '2025-01-13'),
  entry('kerstreces', '2025-12-19', '2026-01-12'),
  entry('meireces', '2025-04-18', '2025-05-05'),
  entry('voorjaarsreces', '2025-02-21', '2025-03-03'),
  entry('Deens voorzitterschap', '2025-07-01', '2025-12-31', 'eu-voorzitterschap'),
  entry('Poolse voorzitterschap', '2025-01-01', '2025-06-30', 'eu-voorzitterschap'),
]

type Expected = readonly [
  sentence: string,
  from: string | null,
  to: string | null,
  type: TimeExpression['type'],
  role: TimeExpression['role'],
  more?: string,
]

/** The expected expression stands between braces; the letter is of Monday 10 February 2025 unless the row says otherwise. */
const rows: readonly Expected[] = [
  // Days.
  ['Het debat van {8 maart 2023} ging hierover.', '2023-03-08', '2023-03-08', 'date', 'past'],
  ['In de brief van {14 juli 2023}5 stond dit al.', '2023-07-14', '2023-07-14', 'date', 'past'],
  [
    'De tekst zal in {de junizitting} worden ingediend.',
    '2025-06-01',
    '2025-06-30',
    'interval',
    'occurrence',
  ],
  ['In het overleg van {4 februari jl.} kwam dit op.', '2025-02-04', '2025-02-04', 'date', 'past'],
  ['Op {12 december jl.} sprak ik de sector.', '2024-12-12', '2024-12-12', 'date', 'past'],
  ['Op {10 februari jl.} was dat nog zo.', '2024-02-10', '2024-02-10', 'date', 'past'],
  ['De brief d.d. {12-03-2024} is beantwoord.', '2024-03-12', '2024-03-12', 'date', 'publication'],
  ['Het besluit van {2024-06-17} geldt.', '2024-06-17', '2024-06-17', 'date', 'past'],
  ['Het loket is op {14 mei} geopend.', '2024-05-14', '2024-05-14', 'date', 'past'],
  ['Het loket is op {14 mei} van start gegaan.', '2024-05-14', '2024-05-14', 'date', 'past'],
  ['De wet wordt naar verwachting op {14 mei} ingediend.', '2025-05-14', '2025-05-14', 'date', 'occurrence'],
  ['Zie de lijst van {3/5/2024} hierbij.', '2024-05-03', '2024-05-03', 'date', 'past'],
  ['Zie de lijst van {03.05.2024} hierbij.', '2024-05-03', '2024-05-03', 'date', 'past'],
  ['De top is op {10 en 11 december 2025} in Genève.', '2025-12-10', '2025-12-11', 'interval', 'occurrence'],
  ['De week loopt van {3 t/m 5 mei} in Gouda.', '2025-05-03', '2025-05-05', 'interval', 'occurrence'],
  [
    'Het bezoek is van {3 tot en met 5 mei 2026} gepland.',
    '2026-05-03',
    '2026-05-05',
    'interval',
    'occurrence',
  ],
  [
    'De tentoonstelling duurt van {29 mei 2025 tot en met 2 juni 2025} voort.',
    '2025-05-29',
    '2025-06-02',
    'interval',
    'occurrence',
  ],
  [
    'De tentoonstelling is {29 mei – 2 juni 2025} open.',
    '2025-05-29',
    '2025-06-02',
    'interval',
    'occurrence',
  ],
  ['De zitting is op {1, 2 en 3 juli 2025} voorzien.', '2025-07-01', '2025-07-03', 'interval', 'occurrence'],
  ['Op {20 juni a.s.} komt de raad bijeen.', '2025-06-20', '2025-06-20', 'date', 'occurrence'],
  ['Op {5 januari aanstaande} komt de raad bijeen.', '2026-01-05', '2026-01-05', 'date', 'occurrence'],
  ['De uitkomst zal op {2 november} worden gedeeld.', '2025-11-02', '2025-11-02', 'date', 'occurrence'],
  ['De zaak zal op {7 januari} verder gaan.', '2026-01-07', '2026-01-07', 'date', 'occurrence'],
  ['De motie die op {6 november} werd aangenomen.', '2024-11-06', '2024-11-06', 'date', 'past'],
  ['Den Haag, {31 oktober 2025}\nGeachte voorzitter,', '2025-10-31', '2025-10-31', 'date', 'publication'],
  [
    'Het rapport, gepubliceerd op {10 april 2024}, was helder.',
    '2024-04-10',
    '2024-04-10',
    'date',
    'publication',
  ],
  ['De lijst moet er {uiterlijk 1 juli 2025} zijn.', null, '2025-07-01', 'date', 'deadline'],
  ['De lijst moet er {uiterlijk vrijdag 9 mei} zijn.', null, '2025-05-09', 'date', 'deadline'],
  ['De lijst moet er {uiterlijk op 1 juli} zijn.', null, '2025-07-01', 'date', 'deadline'],
  ['Ik stuur de notitie {voor 1 april} toe.', null, '2025-03-31', 'date', 'deadline'],
  ['Ik stuur de notitie {voor 1 januari} toe.', null, '2025-12-31', 'date', 'deadline'],
  ['Ik stuur de notitie {vóór 1 april 2026} toe.', null, '2026-03-31', 'date', 'deadline'],
  ['De wet geldt {per 1 januari 2026} voor iedereen.', '2026-01-01', null, 'date', 'start'],
  ['De wet geldt {met ingang van 1 juli 2025} voor iedereen.', '2025-07-01', null, 'date', 'start'],
  ['De regeling loopt {tot 1 april 2025} door.', null, '2025-03-31', 'date', 'end'],
  [
    'De keuring is uitgesteld tot {het tweede kwartaal van 2025}.',
    '2025-04-01',
    '2025-06-30',
    'interval',
    'occurrence',
  ],
  ['De regeling loopt {tot en met 30 april 2025} door.', null, '2025-04-30', 'date', 'end'],
  ['De regeling loopt {t/m 30 april 2025} door.', null, '2025-04-30', 'date', 'end'],
  ['De afspraak geldt {sinds 1 juli 2023} al.', '2023-07-01', null, 'date', 'start'],
  ['{Na 15 maart 2025} volgt een gesprek.', '2025-03-16', null, 'date', 'start'],
  [
    'De termijn loopt van {1 januari 2024 tot en met 31 december 2026} in totaal.',
    '2024-01-01',
    '2026-12-31',
    'interval',
    'occurrence',
  ],
  ['Het overleg van {3 sept. 2024} was kort.', '2024-09-03', '2024-09-03', 'date', 'past'],
  ['Het overleg van {1e mei 2024} was kort.', '2024-05-01', '2024-05-01', 'date', 'past'],
  // Months.
  ['In {juni 2023} vroeg men dit.', '2023-06-01', '2023-06-30', 'interval', 'past'],
  ['De rapportage komt in {september} naar de Kamer.', '2025-09-01', '2025-09-30', 'interval', 'occurrence'],
  ['In {januari} heeft de raad besloten.', '2025-01-01', '2025-01-31', 'interval', 'past'],
  ['De nota komt {eind maart} uit.', '2025-03-21', '2025-03-31', 'interval', 'occurrence'],
  ['De nota komt {begin april 2025} uit.', '2025-04-01', '2025-04-10', 'interval', 'occurrence'],
  ['De nota komt {medio juni} uit.', '2025-06-11', '2025-06-20', 'interval', 'occurrence'],
  ['De Kamer ontvangt dit {uiterlijk eind februari} per brief.', null, '2025-02-28', 'interval', 'deadline'],
  ['De Kamer ontvangt dit {voor eind november 2025} per brief.', null, '2025-11-30', 'interval', 'deadline'],
  ['De Kamer ontvangt dit {voor het einde van mei} per brief.', null, '2025-05-31', 'interval', 'deadline'],
  ['Het plan is in {de loop van oktober 2025} gereed.', '2025-10-01', '2025-10-31', 'interval', 'occurrence'],
  ['De proef duurt {vanaf juli 2025} voort.', '2025-07-01', null, 'interval', 'start'],
  ['De steun bestaat {sinds januari 2021} al.', '2021-01-01', null, 'interval', 'start'],
  ['De steun bestaat {sinds december} al.', '2024-12-01', null, 'interval', 'start'],
  ['De toets is in {april/mei 2025} voorzien.', '2025-04-01', '2025-05-31', 'interval', 'occurrence'],
  ['De toets is in {maart en april} voorzien.', '2025-03-01', '2025-04-30', 'interval', 'occurrence'],
  [
    'De toets loopt van {januari tot en met maart 2026} door.',
    '2026-01-01',
    '2026-03-31',
    'interval',
    'occurrence',
  ],
  [
    'De toets loopt van {november 2025 t/m februari 2026} door.',
    '2025-11-01',
    '2026-02-28',
    'interval',
    'occurrence',
  ],
  ['In {november jl.} sprak ik hem.', '2024-11-01', '2024-11-30', 'interval', 'past'],
  ['De levering is {rond maart 2025} te verwachten.', '2025-02-01', '2025-04-30', 'interval', 'occurrence'],
  ['Het advies komt in {oktober van dit jaar} uit.', '2025-10-01', '2025-10-31', 'interval', 'occurrence'],
  ['Het advies komt in {mei volgend jaar} uit.', '2026-05-01', '2026-05-31', 'interval', 'occurrence'],
  ['Het advies komt tussen {mei en juli 2025} uit.', '2025-05-01', '2025-07-31', 'interval', 'occurrence'],
  ['In {de eerste week van juli} volgt een brief.', '2025-07-01', '2025-07-07', 'interval', 'occurrence'],
  ['Het verslag volgt {deze maand} nog.', '2025-02-01', '2025-02-28', 'interval', 'occurrence'],
  ['Het verslag volgt {eind deze maand} vast.', '2025-02-19', '2025-02-28', 'interval', 'occurrence'],
  ['Het verslag volgt {begin volgende maand} vast.', '2025-03-01', '2025-03-10', 'interval', 'occurrence'],
  ['Het verslag kwam {vorige maand} uit.', '2025-01-01', '2025-01-31', 'interval', 'past'],
  // Years.
  ['In {2025} voert het kabinet dit uit.', '2025-01-01', '2025-12-31', 'interval', 'occurrence'],
  ['In {2022} deed het kabinet dit.', '2022-01-01', '2022-12-31', 'interval', 'past'],
  ['{Vanaf 2026} krijgen posten meer ruimte.', '2026-01-01', null, 'interval', 'start'],
  ['Er komt {voor het einde van 2025} een plan.', null, '2025-12-31', 'interval', 'deadline'],
  ['Er komt {voor eind 2025} een plan.', null, '2025-12-31', 'interval', 'deadline'],
  ['Er komt {voor begin 2026} een plan.', null, '2025-12-31', 'interval', 'deadline'],
  ['Er komt {uiterlijk in 2027} een plan.', null, '2027-12-31', 'interval', 'deadline'],
  ['Er komt {uiterlijk 2027} een plan.', null, '2027-12-31', 'interval', 'deadline'],
  ['Er komt {begin 2026} een plan.', '2026-01-01', '2026-03-31', 'interval', 'occurrence'],
  ['Er komt {medio 2025} een plan.', '2025-04-01', '2025-09-30', 'interval', 'occurrence'],
  ['Er komt {halverwege 2026} een plan.', '2026-04-01', '2026-09-30', 'interval', 'occurrence'],
  ['Er komt {eind 2025} een plan.', '2025-10-01', '2025-12-31', 'interval', 'occurrence'],
  ['Aan {het einde van 2026} is dat af.', '2026-10-01', '2026-12-31', 'interval', 'occurrence'],
  ['In {de loop van 2026} is dat af.', '2026-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['Het doel voor {2030} blijft staan.', '2030-01-01', '2030-12-31', 'interval', 'occurrence'],
  ['De stal moet {nog voor 2030} dicht.', null, '2029-12-31', 'interval', 'deadline'],
  ['De stal moet {vóór 2030} dicht.', null, '2029-12-31', 'interval', 'deadline'],
  ['De subsidie loopt {tot en met 2030} door.', null, '2030-12-31', 'interval', 'end'],
  ['De subsidie loopt {tot 2030} door.', null, '2029-12-31', 'interval', 'end'],
  ['De subsidie loopt {tot eind 2027} door.', null, '2027-12-31', 'interval', 'end'],
  ['De uitgaven stijgen {per 2026} flink.', '2026-01-01', null, 'interval', 'start'],
  ['De uitgaven dalen {na 2027} flink.', '2028-01-01', null, 'interval', 'start'],
  ['Het verdrag wordt {rond 2027} verlengd.', '2026-12-01', '2028-01-31', 'interval', 'occurrence'],
  ['In {2025 en 2026} komt er geld bij.', '2025-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['In {2025, 2026 en 2027} komt er geld bij.', '2025-01-01', '2027-12-31', 'interval', 'occurrence'],
  ['Voor {het jaar 2026} is dat begroot.', '2026-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['Het doel is in {2050} bereikt.', '2050-01-01', '2050-12-31', 'interval', 'occurrence'],
  // Periods of years.
  ['Het fonds Vrije Pers ({2022–2027}) loopt door.', '2022-01-01', '2027-12-31', 'interval', 'validity'],
  ['De kandidatuur ({2024-26}) is ingediend.', '2024-01-01', '2026-12-31', 'interval', 'validity'],
  ['In {de periode 2024 t/m 2026} is er geld.', '2024-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['In {de periode 2024-2026} is er geld.', '2024-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['Van {2021 tot en met 2027} is er geld.', '2021-01-01', '2027-12-31', 'interval', 'occurrence'],
  ['Er is geld tussen {2024 en 2026} hiervoor.', '2024-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['Voor {2024–2026} is dat genoeg.', '2024-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['De Cyberstrategie {2023–2028} geldt.', '2023-01-01', '2028-12-31', 'interval', 'validity'],
  ['In schooljaar {2026–2027} begint de proef.', '2026-08-01', '2027-07-31', 'interval', 'occurrence'],
  ['Het plan van {2025 tot 2029} is klaar.', '2025-01-01', '2028-12-31', 'interval', 'occurrence'],
  ['Het loopt {vanaf 2025 tot en met 2028} door.', '2025-01-01', '2028-12-31', 'interval', 'occurrence'],
  // Quarters and halves.
  ['In {het eerste kwartaal van 2026} komt de nota.', '2026-01-01', '2026-03-31', 'interval', 'occurrence'],
  ['In {het derde kwartaal 2025} komt de nota.', '2025-07-01', '2025-09-30', 'interval', 'occurrence'],
  [
    'In {het tweede kwartaal van dit jaar} komt de nota.',
    '2025-04-01',
    '2025-06-30',
    'interval',
    'occurrence',
  ],
  [
    'In {het eerste kwartaal van volgend jaar} komt de nota.',
    '2026-01-01',
    '2026-03-31',
    'interval',
    'occurrence',
  ],
  ['In {het vierde kwartaal} komt de nota.', '2025-10-01', '2025-12-31', 'interval', 'occurrence'],
  [
    'De nota komt {uiterlijk in het eerste kwartaal van 2026} uit.',
    null,
    '2026-03-31',
    'interval',
    'deadline',
  ],
  ['De nota komt {voor het einde van het tweede kwartaal} uit.', null, '2025-06-30', 'interval', 'deadline'],
  [
    'In {het derde en vierde kwartaal van 2025} wordt gemeten.',
    '2025-07-01',
    '2025-12-31',
    'interval',
    'occurrence',
  ],
  ['In {Q3 2025} komt de nota.', '2025-07-01', '2025-09-30', 'interval', 'occurrence'],
  ['In {Q1/Q2 2026} komt de nota.', '2026-01-01', '2026-06-30', 'interval', 'occurrence'],
  ['De nota komt {uiterlijk Q2 2026} uit.', null, '2026-06-30', 'interval', 'deadline'],
  ['{Eind Q2 2026} komt de nota.', '2026-06-01', '2026-06-30', 'interval', 'occurrence'],
  ['In {de tweede helft van 2025} volgt een brief.', '2025-07-01', '2025-12-31', 'interval', 'occurrence'],
  [
    'In {de eerste helft volgend jaar} volgt een brief.',
    '2026-01-01',
    '2026-06-30',
    'interval',
    'occurrence',
  ],
  [
    'In {de tweede helft van dit jaar} volgt een brief.',
    '2025-07-01',
    '2025-12-31',
    'interval',
    'occurrence',
  ],
  ['In {de eerste helft van maart} volgt een brief.', '2025-03-01', '2025-03-16', 'interval', 'occurrence'],
  [
    'In {het eerste halfjaar van 2026} volgt een brief.',
    '2026-01-01',
    '2026-06-30',
    'interval',
    'occurrence',
  ],
  ['De raad besluit {dit kwartaal} nog.', '2025-01-01', '2025-03-31', 'interval', 'occurrence'],
  ['De raad besluit {volgend kwartaal} pas.', '2025-04-01', '2025-06-30', 'interval', 'occurrence'],
  [
    'In {de eerste drie maanden van 2026} wordt gemeten.',
    '2026-01-01',
    '2026-03-31',
    'interval',
    'occurrence',
  ],
  [
    'In {de laatste drie maanden van 2025} wordt gemeten.',
    '2025-10-01',
    '2025-12-31',
    'interval',
    'occurrence',
  ],
  // Seasons.
  ['De strategie komt {dit najaar} uit.', '2025-09-01', '2025-11-30', 'interval', 'occurrence'],
  ['De strategie komt {dit voorjaar} uit.', '2025-03-01', '2025-05-31', 'interval', 'occurrence'],
  ['De strategie komt {deze zomer} uit.', '2025-06-01', '2025-08-31', 'interval', 'occurrence'],
  ['De strategie komt {komend voorjaar} uit.', '2025-03-01', '2025-05-31', 'interval', 'occurrence'],
  ['De gasprijs steeg {deze winter} sterk.', '2024-12-01', '2025-02-28', 'interval', 'occurrence'],
  ['De agenda wordt {rond de zomer} aangeboden.', '2025-05-01', '2025-09-30', 'interval', 'occurrence'],
  ['In {de zomer van 2024} begon de werkgroep.', '2024-06-01', '2024-08-31', 'interval', 'past'],
  ['In {het najaar} zal de raad besluiten.', '2025-09-01', '2025-11-30', 'interval', 'occurrence'],
  ['In {het voorjaar van 2026} zal de raad besluiten.', '2026-03-01', '2026-05-31', 'interval', 'occurrence'],
  ['In {najaar 2025} zal de raad besluiten.', '2025-09-01', '2025-11-30', 'interval', 'occurrence'],
  ['De raad heeft {afgelopen zomer} besloten.', '2024-06-01', '2024-08-31', 'interval', 'past'],
  ['De raad heeft {vorig najaar} besloten.', '2024-09-01', '2024-11-30', 'interval', 'past'],
  ['{Begin deze zomer} valt het besluit.', '2025-06-01', '2025-06-30', 'interval', 'occurrence'],
  ['Ik informeer de Kamer hierover {voor de zomer} opnieuw.', null, '2025-05-31', 'interval', 'deadline'],
  [
    'Ik informeer de Kamer hierover {uiterlijk voor de zomer} opnieuw.',
    null,
    '2025-05-31',
    'interval',
    'deadline',
  ],
  [
    'Ik informeer de Kamer hierover {nog voor de zomer van 2026} opnieuw.',
    null,
    '2026-05-31',
    'interval',
    'deadline',
  ],
  ['Ik informeer de Kamer hierover {na de zomer} opnieuw.', '2025-09-01', null, 'interval', 'start'],
  [
    'Ik informeer de Kamer hierover {uiterlijk in het najaar} opnieuw.',
    null,
    '2025-11-30',
    'interval',
    'deadline',
  ],
  ['De nota komt {vroeg in het voorjaar 2026} uit.', '2026-03-01', '2026-03-31', 'interval', 'occurrence'],
  // Recesses, budget days, presidencies.
  ['De Kamer krijgt dit {voor het zomerreces} toegestuurd.', null, '2025-07-03', 'interval', 'deadline'],
  [
    'De Kamer krijgt dit {nog voor het zomerreces van 2026} toegestuurd.',
    null,
    '2026-07-02',
    'interval',
    'deadline',
  ],
  ['De Kamer krijgt dit {na het kerstreces} toegestuurd.', '2026-01-13', null, 'interval', 'start'],
  [
    'De Kamer krijgt dit {voor het einde van het meireces} toegestuurd.',
    null,
    '2025-05-05',
    'interval',
    'deadline',
  ],
  ['De Kamer krijgt dit {direct na het zomerreces} toegestuurd.', '2025-09-02', null, 'interval', 'start'],
  [
    'De Kamer krijgt dit {voorafgaand aan het herfstreces} toegestuurd.',
    null,
    '2025-10-16',
    'interval',
    'deadline',
  ],
  [
    'De Kamer krijgt dit uiterlijk {twee weken voor het kerstreces} toegestuurd.',
    null,
    '2025-12-05',
    'interval',
    'deadline',
  ],
  ['De Kamer krijgt dit {voor Prinsjesdag} toegestuurd.', null, '2025-09-15', 'interval', 'deadline'],
  ['De Kamer krijgt dit op {Prinsjesdag} toegestuurd.', '2025-09-16', '2025-09-16', 'interval', 'occurrence'],
  [
    'De Kamer krijgt dit {uiterlijk op Prinsjesdag 2026} toegestuurd.',
    null,
    '2026-09-15',
    'interval',
    'deadline',
  ],
  [
    'De Kamer krijgt dit bij {de Voorjaarsnota} toegestuurd.',
    '2025-04-01',
    '2025-06-01',
    'interval',
    'occurrence',
  ],
  ['De Kamer krijgt dit {voor de Voorjaarsnota} toegestuurd.', null, '2025-05-31', 'interval', 'deadline'],
  [
    'De Kamer krijgt dit {uiterlijk bij de Voorjaarsnota 2026} toegestuurd.',
    null,
    '2026-06-01',
    'interval',
    'deadline',
  ],
  [
    'De Kamer krijgt dit bij {de Miljoenennota 2026} toegestuurd.',
    '2025-09-16',
    '2025-09-16',
    'interval',
    'occurrence',
  ],
  [
    'De Kamer krijgt dit {voor de begrotingsbehandeling} toegestuurd.',
    null,
    '2025-12-30',
    'interval',
    'deadline',
  ],
  ['De Kamer krijgt dit {na de jaarwisseling} toegestuurd.', '2026-01-01', null, 'interval', 'start'],
  [
    'Tijdens {het Deens voorzitterschap} komt het voorstel.',
    '2025-07-01',
    '2025-12-31',
    'interval',
    'occurrence',
  ],
  [
    'Onder {het Poolse voorzitterschap} komt het voorstel.',
    '2025-01-01',
    '2025-06-30',
    'interval',
    'occurrence',
  ],
  ['De Kamer krijgt dit {voor het krokusreces} toegestuurd.', null, null, 'interval', 'deadline'],
  // Counted from the letter.
  ['Het plan komt {nog dit jaar} uit.', '2025-01-01', '2025-12-31', 'interval', 'deadline'],
  ['Het plan komt {dit jaar} uit.', '2025-01-01', '2025-12-31', 'interval', 'occurrence'],
  ['Het plan komt {volgend jaar} uit.', '2026-01-01', '2026-12-31', 'interval', 'occurrence'],
  ['Het plan kwam {vorig jaar} uit.', '2024-01-01', '2024-12-31', 'interval', 'past'],
  ['Het plan komt {eind dit jaar} uit.', '2025-10-01', '2025-12-31', 'interval', 'occurrence'],
  ['Het plan komt {begin volgend jaar} uit.', '2026-01-01', '2026-03-31', 'interval', 'occurrence'],
  ['Het plan komt {later dit jaar} uit.', '2025-02-10', '2025-12-31', 'interval', 'occurrence'],
  ['Het plan kwam {eerder dit jaar} uit.', '2025-01-01', '2025-02-10', 'interval', 'past'],
  ['Het plan komt {voor het einde van het jaar} uit.', null, '2025-12-31', 'interval', 'deadline'],
  ['Het plan komt {voor het eind van dit jaar} uit.', null, '2025-12-31', 'interval', 'deadline'],
  ['Het plan komt in {de loop van dit jaar} uit.', '2025-01-01', '2025-12-31', 'interval', 'occurrence'],
  ['Het plan komt {voor eind volgend jaar} uit.', null, '2026-12-31', 'interval', 'deadline'],
  ['Het geldt {vanaf volgend jaar} overal.', '2026-01-01', null, 'interval', 'start'],
  ['Het plan komt {volgende week} uit.', '2025-02-17', '2025-02-23', 'interval', 'occurrence'],
  ['Het plan komt {deze week} uit.', '2025-02-10', '2025-02-16', 'interval', 'occurrence'],
  ['Het plan kwam {vorige week} uit.', '2025-02-03', '2025-02-09', 'interval', 'past'],
  ['Het plan komt {binnen drie maanden} uit.', '2025-02-10', '2025-05-10', 'interval', 'deadline'],
  ['Het plan komt {binnen 6 weken} uit.', '2025-02-10', '2025-03-24', 'interval', 'deadline'],
  ['Het plan komt {binnen een half jaar} uit.', '2025-02-10', '2025-08-10', 'interval', 'deadline'],
  ['Het plan komt {binnen een halfjaar} uit.', '2025-02-10', '2025-08-10', 'interval', 'deadline'],
  ['Het plan komt {binnen een maand} uit.', '2025-02-10', '2025-03-10', 'interval', 'deadline'],
  ['Het plan komt {binnen enkele weken} uit.', '2025-02-10', null, 'interval', 'deadline'],
  ['Het plan komt {binnen zes weken} na ontvangst uit.', null, null, 'interval', 'deadline'],
  [
    'Het plan komt {binnen zes weken na het zomerreces} uit.',
    '2025-09-02',
    '2025-10-14',
    'interval',
    'deadline',
  ],
  ['Het plan komt {over twee jaar} uit.', '2027-02-10', '2027-02-10', 'date', 'occurrence'],
  ['Het plan komt {uiterlijk over een jaar} uit.', null, '2026-02-10', 'date', 'deadline'],
  ['De steun is er voor {de komende vijf jaar} zeker.', '2025-02-10', '2030-02-10', 'interval', 'occurrence'],
  ['De steun is er de {komende jaren} zeker.', '2025-02-10', null, 'interval', 'occurrence'],
  ['De steun is er {komende maanden} zeker.', '2025-02-10', null, 'interval', 'occurrence'],
  [
    'De steun is er in {de komende drie tot vijf jaar} zeker.',
    '2025-02-10',
    '2030-02-10',
    'interval',
    'occurrence',
  ],
  ['De {afgelopen twee jaar} was dat zo.', '2023-02-10', '2025-02-10', 'interval', 'past'],
  ['De {afgelopen jaren} was dat zo.', null, '2025-02-10', 'interval', 'past'],
  ['De {laatste tien jaar} was dat zo.', '2015-02-10', '2025-02-10', 'interval', 'past'],
  ['Dat was {drie jaar geleden} ook zo.', '2022-02-10', '2022-02-10', 'date', 'past'],
  ['De {komende periode} werken wij hieraan.', '2025-02-10', null, 'interval', 'occurrence'],
  ['De {komende tijd} werken wij hieraan.', '2025-02-10', null, 'interval', 'occurrence'],
  ['Ik kom hier op {korte termijn} op terug.', '2025-02-10', null, 'interval', 'occurrence'],
  ['Ik kom hier {zo spoedig mogelijk} op terug.', '2025-02-10', null, 'interval', 'occurrence'],
  ['Ik kom hier {zo snel mogelijk} op terug.', '2025-02-10', null, 'interval', 'occurrence'],
  [
    '{Binnen zes weken} na dagtekening van deze brief volgt het plan.',
    '2025-02-10',
    '2025-03-24',
    'interval',
    'deadline',
  ],
  ['{Binnen zes weken} na de zitting volgt het plan.', null, null, 'interval', 'deadline'],
  ['Ik kom hier {binnenkort} op terug.', '2025-02-10', null, 'interval', 'occurrence'],
  ['Aan {het eind van deze kabinetsperiode} is dat af.', '2025-02-10', null, 'interval', 'occurrence'],
  ['{Komend jaar} werken wij hieraan.', '2025-02-10', '2026-02-10', 'interval', 'occurrence'],
  ['Het is {per direct} gestopt.', '2025-02-10', null, 'date', 'start'],
  ['Wij geven gedurende {vier jaar vanaf 2026} steun.', '2026-01-01', '2029-12-31', 'interval', 'occurrence'],
  ['Wij steunen dit voor een periode van {vier jaar} samen.', null, null, 'duration', 'occurrence'],
  ['De proef start in {het komend schooljaar} overal.', '2025-08-01', '2026-07-31', 'interval', 'occurrence'],
  ['De brief volgt {voor de kerst} alsnog.', null, '2025-12-24', 'interval', 'deadline'],
  ['De stand van {de periode 2021 tot op heden} telt.', '2021-01-01', '2025-02-10', 'interval', 'occurrence'],
  ['Het plan komt {nog deze zomer} uit.', '2025-06-01', '2025-08-31', 'interval', 'deadline'],
  ['{Halverwege het jaar} volgt een meting.', '2025-04-01', '2025-09-30', 'interval', 'occurrence'],
  ['{Sinds de verkiezingen van augustus 2020} is dat zo.', '2020-08-01', null, 'interval', 'start'],
  [
    'Het is in 2026 klaar en wordt {voor het zomerreces van dat jaar} gedeeld.',
    null,
    '2026-07-02',
    'interval',
    'deadline',
  ],
  [
    'Ik antwoord {binnen een termijn van zes weken} alsnog.',
    '2025-02-10',
    '2025-03-24',
    'interval',
    'deadline',
  ],
  ['Dat was op {12 juni jongstleden}.', '2024-06-12', '2024-06-12', 'date', 'past'],
  ['Dat begint in {het najaar van dit jaar}.', '2025-09-01', '2025-11-30', 'interval', 'occurrence'],
  // Repetition.
  ['De Kamer wordt {jaarlijks} bericht.', null, null, 'recurrence', 'occurrence', 'yearly'],
  ['De {jaarlijkse} rapportage volgt.', null, null, 'recurrence', 'occurrence', 'yearly'],
  ['De Kamer wordt {halfjaarlijks} bericht.', null, null, 'recurrence', 'occurrence', 'twice-yearly'],
  ['De {tweejaarlijkse} conferentie volgt.', null, null, 'recurrence', 'occurrence', 'two-yearly'],
  ['De Kamer wordt {elk kwartaal} bericht.', null, null, 'recurrence', 'occurrence', 'quarterly'],
  ['De Kamer wordt {ieder jaar} bericht.', null, null, 'recurrence', 'occurrence', 'yearly'],
  ['De Kamer wordt {maandelijks} bericht.', null, null, 'recurrence', 'occurrence', 'monthly'],
  ['De Kamer wordt {periodiek} bericht.', null, null, 'recurrence', 'occurrence', 'regular'],
  ['De Kamer wordt {regelmatig} bericht.', null, null, 'recurrence', 'occurrence', 'regular'],
  ['De Kamer wordt {twee keer per jaar} bericht.', null, null, 'recurrence', 'occurrence', 'twice-yearly'],
  ['De Kamer wordt {eenmaal per jaar} bericht.', null, null, 'recurrence', 'occurrence', 'yearly'],
  ['De Kamer wordt {viermaal per jaar} bericht.', null, null, 'recurrence', 'occurrence', 'quarterly'],
  ['De Kamer wordt {elke twee jaar} bericht.', null, null, 'recurrence', 'occurrence', 'two-yearly'],
  ['De Kamer wordt {iedere drie maanden} bericht.', null, null, 'recurrence', 'occurrence', 'quarterly'],
  ['De Kamer wordt {eens in de twee jaar} bericht.', null, null, 'recurrence', 'occurrence', 'two-yearly'],
  ['De Kamer wordt {elke maand} bericht.', null, null, 'recurrence', 'occurrence', 'monthly'],
]

function marked(sentence: string) {
  const start = sentence.indexOf('{')
  const end = sentence.indexOf('}') - 1
  return { text: sentence.replace('{', '').replace('}', ''), start, end }
}

for (const [sentence, from, to, type, role, more] of rows) {
  const { text, start, end } = marked(sentence)
  test(`${sentence} means ${from ?? '…'} to ${to ?? '…'}`, () => {
    const times = findTimes(text, { documentDate: '2025-02-10', calendar })
    const found = times.find((time) => time.start < end && time.end > start)
    expect({
      words: found && text.slice(found.start, found.end),
      from: found?.from,
      to: found?.to,
      type: found?.type,
      role: found?.role,
    }).toEqual({
      words: text.slice(start, end),
      from,
      to,
      type,
      role,
    })
    if (type === 'recurrence') expect(found!.recurrence).toBe(more)
  })
}

/** A period stated earlier in the letter bounds the phrase between braces. */
const references: readonly (readonly [text: string, from: string | null, to: string | null])[] = [
  [
    'Nederland is lid van de Mensenrechtenraad voor de periode 2026-2028. {Tijdens het lidmaatschap} richt het zich op vrouwen.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de Mensenrechtenraad voor de periode 2026-2028. In {de lidmaatschapsjaren} betaalt het een kantoor.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de Mensenrechtenraad (2026–28). Gedurende {dit lidmaatschap} volgen gesprekken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland stelt zich kandidaat voor de VN-Mensenrechtenraad (periode 2027-29). Nederland zal in {het komende lidmaatschap} bruggen bouwen.',
    '2027-01-01',
    '2029-12-31',
  ],
  [
    'Het lidmaatschap van de Veiligheidsraad in 2026 is een kans. Tijdens {ons lidmaatschap} pleiten wij voor vrede.',
    '2026-01-01',
    '2026-12-31',
  ],
  [
    'In 2026 zal Nederland lid zijn van de raad. {Als lid van de raad} steunt Nederland de rapporteurs.',
    '2026-01-01',
    '2026-12-31',
  ],
  [
    'Nederland bekleedt het voorzitterschap in de eerste helft van 2026. Tijdens {zijn voorzitterschap} komt er een top.',
    '2026-01-01',
    '2026-06-30',
  ],
  [
    'Nederland is voorzitter van de coalitie in de tweede helft van 2025. {Als voorzitter} leidt Nederland de gesprekken.',
    '2025-07-01',
    '2025-12-31',
  ],
  [
    'Het beleidskader Focus (2026–2030) is nieuw. Gedurende {de looptijd van het kader} wordt gemeten.',
    '2026-01-01',
    '2030-12-31',
  ],
  [
    'Het programma Vrije Stem loopt van 2025 tot en met 2029. In {de looptijd} van het programma volgt een toets.',
    '2025-01-01',
    '2029-12-31',
  ],
  [
    'Het plan Vrije Stem (2024-2027) is er. De Commissie doet dit in de eerste helft van 2027. In {de resterende looptijd} van het plan volgt een toets.',
    '2024-01-01',
    '2027-12-31',
  ],
  [
    'Het programma Vrije Stem (2025-2029) is begonnen. In {de programmaperiode} volgt een toets.',
    '2025-01-01',
    '2029-12-31',
  ],
  [
    'In de periode 2026-2028 is Nederland lid van de raad. In {die jaren} zal Nederland landen aanspreken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'In de periode 2026-2028 is Nederland lid van de raad. In {deze periode} zal Nederland landen aanspreken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'In de periode 2026-2028 is Nederland lid van de raad. Gedurende {die drie jaar} zal Nederland landen aanspreken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de raad van 2026 tot en met 2028. {Na afloop van het lidmaatschap} volgt een evaluatie.',
    '2029-01-01',
    null,
  ],
  [
    'Nederland is lid van de raad van 2026 tot en met 2028. {Voor het einde van het lidmaatschap} volgt een evaluatie.',
    null,
    '2028-12-31',
  ],
  [
    'Nederland is lid van de raad van 2026 tot en met 2028. {Voorafgaand aan het lidmaatschap} volgt een consultatie.',
    null,
    '2025-12-31',
  ],
  [
    'Nederland is lid van de raad van 2026 tot en met 2028. In {deze zittingstermijn} zal het spreken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de raad van 2026 tot en met 2028. In {de lidmaatschapsperiode} zal het spreken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de raad van 2026 tot en met 2028. Nederland zal {zijn lidmaatschap} benutten om te spreken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de raad van 2026 tot en met 2028. Tijdens het lidmaatschap zal Nederland {de komende jaren} spreken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Vanaf 1 januari 2026 is Nederland voor een termijn van drie jaar lid van de raad. Tijdens {het lidmaatschap} spreekt het.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is in oktober 2025 verkozen als lid voor de jaren 2026-2028. Met {dit lidmaatschap} wil het bruggen bouwen.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland treedt op 1 januari 2026 voor een periode van drie jaar toe tot de raad. Tijdens {het lidmaatschap} spreekt het.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Het lidmaatschap begint op 1 januari 2026 en eindigt op 31 december 2028. In {deze termijn} spreekt het.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland zal van 2026 tot en met 2028 zitting nemen in de raad. Met {het lidmaatschap} wil het bruggen bouwen.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de raad voor 2025-2027. De {komende drie jaar} zal het landen aanspreken.',
    '2025-01-01',
    '2027-12-31',
  ],
  [
    'Nederland is lid van de raad voor 2026-2028. {In het tweede jaar van het lidmaatschap} volgt een toets.',
    '2027-01-01',
    '2027-12-31',
  ],
  [
    'Nederland is lid van de raad voor 2026-2028. {In aanloop naar het lidmaatschap} volgen gesprekken.',
    null,
    '2025-12-31',
  ],
  [
    'Nederland is lid van de raad voor 2026-2028. In {de jaren van ons lidmaatschap} volgen gesprekken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de raad voor 2026-2028. {In het eerste jaar} maakt het de lijst openbaar.',
    '2026-01-01',
    '2026-12-31',
  ],
  [
    'Nederland is lid van de raad voor 2026-2028. Halverwege {de zittingsperiode} volgt een verslag.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is van 1 januari tot en met 30 juni 2026 vicevoorzitter van de groep. In {de voorzittersperiode} volgt een verslag.',
    '2026-01-01',
    '2026-06-30',
  ],
  [
    'Het programma loopt van 1 juli 2026 tot en met 30 juni 2030. {In de eerste zes maanden van het programma} volgt een plan.',
    '2026-07-01',
    '2026-12-31',
  ],
  [
    'Lidmaatschap Mensenrechtenraad 2026-2028\nTijdens {het lidmaatschap} volgen gesprekken.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Nederland is lid van de Mensenrechtenraad (2026-2028). Via het EU-lidmaatschap werkt het samen. {Binnen het raadslidmaatschap} ook.',
    '2026-01-01',
    '2028-12-31',
  ],
  [
    'Het lidmaatschap van de Mensenrechtenraad (2026-2028) en dat van de Veiligheidsraad (2027-2028) lopen samen. Tijdens {het lidmaatschap van de Veiligheidsraad} volgt meer.',
    '2027-01-01',
    '2028-12-31',
  ],
]

for (const [text, from, to] of references) {
  const place = marked(text)
  test(`a stated period bounds: ${text}`, () => {
    const found = findTimes(place.text, { documentDate: '2025-02-10', calendar }).find(
      (time) => time.start < place.end && time.end > place.start,
    )
    expect({
      words: found && place.text.slice(found.start, found.end).toLowerCase(),
      from: found?.from,
      to: found?.to,
    }).toMatchObject({ from, to })
    expect(found!.start).toBeGreaterThanOrEqual(place.start)
    expect(found!.end).toBeLessThanOrEqual(place.end)
  })
}

const statedIn = (text: string, day: string) => {
  const doc = parseDay(day)!
  return periodsOf(text, scanTimes(text, doc, calendar).moments, doc)
}

test('periods that a letter states carry their noun, range and names', () => {
  const text =
    'Nederland is lid van de Mensenrechtenraad voor de periode 2026-2028. Het beleidskader Focus (2026–2030) helpt daarbij.'
  expect(statedIn(text, '2025-02-10')).toEqual([
    { noun: 'lidmaatschap', from: '2026-01-01', to: '2028-12-31', start: 47, names: ['Mensenrechtenraad'] },
    { noun: 'programma', from: '2026-01-01', to: '2030-12-31', start: 93, names: ['Focus'] },
  ])
})

test('periods given by the caller are used instead of those in the text', () => {
  const periods = [
    { noun: 'lidmaatschap' as const, from: '2030-01-01', to: '2032-12-31', start: 0, names: [] },
  ]
  const [time] = findTimes('Tijdens het lidmaatschap spreekt Nederland.', {
    documentDate: null,
    calendar,
    periods,
  })
  expect(time).toMatchObject({ from: '2030-01-01', to: '2032-12-31' })
})

/** Nothing in these is a time. */
const negatives = [
  'De Agenda 2030 is leidend.',
  'Het programma Horizon 2020 hielp.',
  'De G20 kwam bijeen.',
  'Zie Kamerstuk 32 735, nr. 354.',
  'Zie Kamerstukken II 2023/24, 36 410 V, nr. 12.',
  'Zie Handelingen II 2023/24, nr. 50, item 2.',
  'Mensen leven 5 jaar langer gezond.',
  'Dat gebeurt om de 4,5 jaar vaker.',
  'Er is 75 jaar democratie gevierd.',
  'De helft van de landen stemde tegen.',
  'Er waren 2000 mensen.',
  'Dat kost 2025 euro.',
  'Richtlijn 2015/478 geldt hier.',
  'Besluit 2011/168/GBVB van de Raad.',
  'Zaak 2024Z01234 loopt.',
  'Toezegging TZ202402-035 staat open.',
  'Vergaderjaar 2023-2024',
  'Wie ouder is dan 18 jaar mag stemmen.',
  'Kinderen tot 12 jaar mogen mee.',
  'In ieder geval komt er een plan.',
  'Elke dag telt.',
  'Het kost EUR 3 miljoen per jaar.',
  'Een jaar later dan gehoopt.',
  'Wijk bij Duurstede is oud.',
  'De zomer was warm.',
  'Over de Voorjaarsnota is gesproken.',
  'Het wetsvoorstel regelt dat.',
  'Op termijn is dat denkbaar.',
  'De lange termijn telt ook.',
  'Er zijn 1.950 zaken.',
  'Dat geldt voor 2.030 mensen.',
  'De WSIS+20 volgt.',
  'Stb. 2010, 272 regelt dat.',
  'Resolutie 2231 en artikel 12 lid 2.',
  'Mevrouw Mei-Li sprak.',
  'Hij was vijf dagen ziek.',
  'Kent u het bericht van morgen-krant?',
  'Het rapport telt 2024 bladzijden.',
  'De helft daarvan is klaar.',
  'Dat is goed geregeld.',
  'Nederland wil een looptijd van enige omvang.',
  'Zo vaak mogelijk.',
] as const

for (const sentence of negatives) {
  test(`no time: ${sentence}`, () => {
    const found = findTimes(sentence, { documentDate: '2025-02-10', calendar })
    expect(found.map((time) => sentence.slice(time.start, time.end))).toEqual([])
  })
}

test('without a document date relative words have no days, and say so', () => {
  for (const words of [
    'nog dit jaar',
    'in het najaar',
    'op 3 mei',
    'binnen drie maanden',
    'volgende week',
    'de komende vijf jaar',
    'voor het zomerreces',
  ]) {
    const [time] = findTimes(`Het plan komt ${words} uit.`, { documentDate: null, calendar })
    expect(time, words).toMatchObject({ from: null, to: null, doubts: ['no-document-date'] })
  }
})

test.each([
  ['Ik bericht u na het reces.', '2024-06-01', ['2024-09-03', null]],
  ['Ik bericht u voor het reces.', '2024-06-01', [null, '2024-07-04']],
  ['Ik bericht u na het reces.', '2024-07-20', ['2024-09-03', null]],
  ['Ik bericht u na het komende reces.', '2024-07-20', ['2024-09-03', null]],
  ['Ik bericht u na het reces.', '2031-06-01', [null, null]],
])('"het reces" is the one at hand: %s (%s)', (text, documentDate, [from, to]) => {
  const rows = [
    entry('zomerreces', '2024-07-05', '2024-09-02'),
    entry('herfstreces', '2024-10-25', '2024-11-04'),
  ]
  const [time] = findTimes(text, { documentDate, calendar: rows })
  expect(time).toMatchObject({ from, to })
})

test('a recess without a row in the calendar has no days, and says so', () => {
  const [time] = findTimes('Ik bericht u voor het herfstreces.', { documentDate: '2031-02-10', calendar })
  expect(time).toMatchObject({ from: null, to: null, role: 'deadline', doubts: ['calendar-missing'] })
})

const words = fc.constantFrom(
  ...'voor na tot en met uiterlijk binnen de het van in op eind begin medio zomer najaar 2025 2026 31 12 30 februari maart jaar jaren drie twee kwartaal helft eerste komende afgelopen dit volgend jl. a.s. lid lidmaatschap tijdens als voorzitterschap periode programma (2024-26) 2024–2027 t/m 0 99 zomerreces Prinsjesdag elke per keer looptijd die \n . , 2025-02-30 32'.split(
    ' ',
  ),
)
const letters = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.string({ maxLength: 200, unit: 'binary' }),
)
const dates = fc.constantFrom(
  null,
  '2025-02-10',
  '2024-02-29',
  '2025-12-31',
  'onzin',
  '0001-01-01',
  '9999-12-31',
)

test('whatever the text, times lie in it, in order, without overlap, and no range runs backwards', () => {
  fc.assert(
    fc.property(letters, dates, (text, documentDate) => {
      let last = 0
      for (const { start, end, from, to } of findTimes(text, { documentDate, calendar })) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        if (from && to) expect(from <= to).toBe(true)
        for (const day of [from, to]) if (day) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
        last = end
      }
    }),
    { numRuns: process.env.CI ? 10_000 : 1000 },
  )
})

test('the calendar that is shipped has sound rows', () => {
  const [head, ...lines] = readFileSync('vocabulary/calendar.csv', 'utf8').trim().split('\n')
  expect(head).toBe('id,type,label_nl,label_en,names,from,to,source,note')
  const ids = lines.map((line) => line.split(',')[0])
  expect(new Set(ids).size).toBe(ids.length)
  for (const line of lines) {
    const [, , , , names, from, to, source, note] = line.split(',')
    expect(names).not.toBe('')
    expect(from! < to!, line).toBe(true)
    expect(Boolean(source) || note === 'niet gecontroleerd', line).toBe(true)
  }
})

test('an accent that the matching layer folded away makes "voor" mean before', () => {
  const anchor = { documentDate: '2025-02-10', calendar }
  const text = 'De stal moet voor 2030 dicht.'
  expect(findTimes(text, anchor)[0]).toMatchObject({
    from: '2030-01-01',
    to: '2030-12-31',
    doubts: ['before-or-for'],
  })
  expect(findTimes(text, { ...anchor, stressed: (start) => start === 13 })[0]).toMatchObject({
    from: null,
    to: '2029-12-31',
  })
})

test('others than the State have their own memberships', () => {
  const text =
    'Nederland is lid van de Mensenrechtenraad (2026-2028). Als lid van de EU werkt het samen. Landen leggen na afloop van hun lidmaatschap rekenschap af.'
  expect(findTimes(text, { documentDate: '2025-02-10', calendar }).map(({ start }) => start)).toEqual([43])
})

/** Each way in which a letter may say that the Netherlands holds a seat until the end of 2026. */
const seats = [
  'Per 1 januari 2024 trad ons land toe tot de Raad, voor een periode van drie jaar.',
  'Nederland is in het najaar van 2023 verkozen in de Raad voor de periode 2024-2026.',
  'Sinds 1 januari 2024 maakt ons land deel uit van de Raad, tot en met 31 december 2026.',
  'Het Koninkrijk nam op 1 januari 2024 voor drie jaar zitting in de Mensenrechtenraad.',
  'Wij zijn tot en met 2026 lid van de Mensenrechtenraad.',
  'De driejarige termijn van Nederland in de Raad begon op 1 januari 2024.',
]
const duringSeat = [
  'Zolang Nederland zitting heeft in de Raad, zal het spreken.',
  'Zolang wij lid zijn, zullen wij spreken.',
  'Zolang het lidmaatschap duurt, zal ik u berichten.',
  'Gedurende deze zittingstermijn dient het kabinet een tekst in.',
  'Nederland zal als Raadslid een tekst indienen.',
  'In de resterende jaren van het lidmaatschap zal het kabinet landen bezoeken.',
  'Nog tijdens het lidmaatschap komt er een top.',
  'Aan het einde van het lidmaatschap ontvangt u een overzicht.',
  'Elk jaar van de zittingsperiode houdt het kabinet een top.',
  'In deze drie jaar zal het kabinet landen bezoeken.',
]
const plans = [
  'Het Actieplan Open Havens (2025–2029) is gereed.',
  'Het programma start op 1 januari 2025 en heeft een looptijd van vijf jaar.',
  'Het actieplan is op 1 januari 2025 ingegaan en loopt tot en met 31 december 2029.',
  'In januari 2025 is het vijfjarige programma Stem gestart.',
  'Het programma, dat in 2025 begon en tot en met 2029 loopt, gaat door.',
]
const duringPlan = [
  'In de planperiode worden posten geopend.',
  'Zolang het actieplan loopt, draagt het kabinet bij.',
  'In de periode van het actieplan worden lessen gegeven.',
  'Gedurende het actieprogramma worden wegen gebouwd.',
  'Gedurende de uitvoering van het plan wordt gemeten.',
  'Voor het einde van de planperiode volgt een toets.',
  'Totdat het actieplan afloopt, zal het kabinet bijdragen.',
  'Voor het verstrijken van de planperiode volgt een toets.',
  'In de looptijd van het programma ontvangt u ieder jaar in mei een brief.',
  'In het laatste jaar van het programma volgt een toets.',
]

for (const [stated, said, to] of [
  [seats, duringSeat, '2026-12-31'],
  [plans, duringPlan, '2029-12-31'],
] as const) {
  test.each(stated)('all words that speak of it end with it: %s', (statement) => {
    const ends = said.map((sentence) => {
      const times = findTimes(`${statement}\n${sentence}`, { documentDate: '2025-03-14', calendar })
      return [
        sentence,
        chooseDeadline(
          times.filter(({ start }) => start > statement.length),
          '2025-03-14',
        )?.to,
      ]
    })
    expect(ends).toEqual(said.map((sentence) => [sentence, to]))
  })
}

const noTerm = [
  'Voor de uitvoering van het actieplan komt geld vrij.',
  'Het actieplan zal worden herzien.',
  'Voordat het actieplan wordt herzien, ontvangt u een brief.',
  'Zolang de oorlog duurt, zal Nederland helpen.',
  'Zolang andere landen lid zijn, zal Nederland spreken.',
]

test.each(noTerm)('a plan or seat by itself is no term: %s', (sentence) => {
  const statement =
    'Nederland is lid van de Raad (2024-2026). Het Actieplan Open Havens (2025–2029) is gereed.\n'
  const times = findTimes(statement + sentence, { documentDate: '2025-03-14', calendar })
  expect(times.filter(({ start }) => start >= statement.length)).toEqual([])
})

test.each([
  'De minister is benoemd voor de periode 2024-2028.',
  'Irak is verkozen voor de periode 2025-2027.',
])('the seat of another is no period of the letter: %s', (text) =>
  expect(statedIn(text, '2025-03-14')).toEqual([]),
)

test.each([
  ['In het tweede programmajaar volgt een ronde.', '2026-01-01', '2026-12-31'],
  ['In de eerste twee jaar van het programma volgt een ronde.', '2025-01-01', '2026-12-31'],
  ['In de periode die deze nota bestrijkt volgt een ronde.', '2025-01-01', '2029-12-31'],
  [
    'Tussen 2019 en 2023 werd gemeten. Gedurende deze periode zal worden gevaren.',
    '2025-01-01',
    '2029-12-31',
  ],
])('a part of a stated programme: %s', (sentence, from, to) => {
  const statement = 'Het programma loopt van 1 januari 2025 tot en met 31 december 2029.\n'
  const times = findTimes(statement + sentence, { documentDate: '2025-03-14', calendar })
  expect(times.at(-1)).toMatchObject({ from, to })
})

test('half of a programme of even months is cut at a month', () => {
  const text =
    'Het programma loopt van 1 januari 2026 tot en met 31 december 2029. In de eerste helft van het programma volgt een ronde.'
  expect(findTimes(text, { documentDate: '2025-03-14', calendar }).at(-1)).toMatchObject({
    from: '2026-01-01',
    to: '2027-12-31',
  })
})

test.each([
  ['Een ronde staat gepland voor medio 2027.', '2027-04-01', '2027-09-30'],
  ['Een bezoek is voorzien voor het voorjaar van 2026.', '2026-03-01', '2026-05-31'],
  ['Dit komt voor het voorjaar van 2026 gereed.', null, '2026-02-28'],
  ['Dit komt voor de jaarwisseling gereed.', null, '2025-12-31'],
])('before a moment, or at it: %s', (text, from, to) => {
  expect(findTimes(text, { documentDate: '2025-03-14', calendar }).at(-1)).toMatchObject({ from, to })
})
