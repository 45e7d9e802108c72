import { expect, test } from 'vitest'
import { chooseDeadline } from '#text/time/choose-deadline.ts'
import { findTimes } from '#text/time/find-times.ts'

const documentDate = '2025-02-10'
const anchor = { documentDate, calendar: [] }

const rows: readonly (readonly [sentence: string, words: string | undefined])[] = [
  ['Voor het einde van 2025 komt er geld voor de komende vijf jaar.', 'Voor het einde van 2025'],
  [
    'De komende tijd werkt het kabinet aan een akkoord voor de periode 2026-2029, dat eind dit jaar verschijnt.',
    'eind dit jaar',
  ],
  ['Het fonds Vrije Pers (2022–2027) steunt journalisten.', '2022–2027'],
  ['De Cyberstrategie 2023–2028 wordt uitgevoerd.', undefined],
  ['Het overleg van 4 februari jl. leidt tot een brief.', undefined],
  ['De Kamer wordt jaarlijks bericht.', undefined],
  ['Vanaf 2026 krijgen posten meer ruimte.', 'Vanaf 2026'],
  ['Sinds 2020 steunt Nederland dit.', undefined],
  ['De komende jaren werkt het kabinet hieraan.', 'komende jaren'],
  ['Dit jaar, uiterlijk in juni, volgt een brief.', 'uiterlijk in juni'],
  ['In 2025 volgt een top, op 3 juni 2025.', '3 juni 2025'],
  [
    'Het kabinet is lid van de raad (2026-2028) en zal tijdens het lidmaatschap de komende jaren spreken.',
    '2026-2028',
  ],
  ['Zo spoedig mogelijk volgt een brief.', undefined],
  ['Ik informeer u jaarlijks, voor 1 juli, over de voortgang.', undefined],
  ['In mei van elk jaar ontvangt u een brief.', undefined],
  ['Vanaf 2026 zal ik u jaarlijks in mei informeren.', 'Vanaf 2026'],
  ['In het jaarverslag over 2025 zal ik dit opnemen.', undefined],
  ['In de rapportage over 2025, die u in het voorjaar van 2026 krijgt, staat meer.', 'het voorjaar van 2026'],
  ['Over 2025 zal ik u in mei 2026 berichten.', 'mei 2026'],
  ['In de dialoog, die dit jaar in Praag plaatsvond, zal het kabinet aandacht vragen.', undefined],
  ['De dialoog, die dit jaar in Praag wordt gehouden, zal het kabinet steunen.', 'dit jaar'],
]

for (const [sentence, words] of rows) {
  test(`what bounds "${sentence}" is ${words ?? 'nothing'}`, () => {
    const time = chooseDeadline(findTimes(sentence, anchor), documentDate)
    if (sentence.includes('lidmaatschap')) expect(time?.to).toBe('2028-12-31')
    else expect(time && sentence.slice(time.start, time.end)).toBe(words)
  })
}
