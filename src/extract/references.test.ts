import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test, type TestContext } from 'vitest'
import { findReferences } from '#extract/references.ts'
import { analysisOf } from '#test/analysis.ts'
import { corpus } from '#test/corpus-folder.ts'

const idsIn = (text: string) =>
  findReferences(analysisOf(text)).flatMap(({ id }) => (id === null ? [] : [id]))

/** A sentence of ours and the ids it cites, in order. */
const CITATIONS: readonly (readonly [string, readonly string[]])[] = [
  ['Dat staat in Kamerstuk 39 735, nr. 380.', ['kst-39735-380']],
  ['Dat staat in Kamerstuk 39009, nr. 117.', ['kst-39009-117']],
  ['Lees Kamerstukken 38852, nr. 199 nog eens.', ['kst-38852-199']],
  ['Lees Kamerstukken II 2026/27, 39 410 IV, nr. 12.', ['kst-39410-IV-12']],
  ['Lees Kamerstukken II, 2026/2027, 38 839, nr. 41.', ['kst-38839-41']],
  ['Lees Kamerstukken II, 2026/2027, 38 839, nr 874', ['kst-38839-874']],
  ['Lees Kamerstukken II, 25 424, nr. 6.', ['kst-25424-6']],
  ['Lees Kamerstukken II 2026–27, 29 509, nr. 7.', ['kst-29509-7']],
  ['Lees Kamerstukken II2015–16, 34 104, nr. 3.', ['kst-34104-3']],
  ['Lees Kamerstukken ll 2026/27, 39 410 XVI, nr. 3.', ['kst-39410-XVI-3']],
  ['Lees Kamerstukken II 2026/27, 39 200 V, nr. 66.', ['kst-39200-V-66']],
  ['Lees Kamerstukken 26 150 en 39 180, nr. 202.', ['kst-26150-202', 'kst-39180-202']],
  ['Het plan (38 293 en 38 289, nr. 653, bijlage 1) ligt er.', ['kst-38293-653', 'kst-38289-653']],
  ['De motie (39 896, nr. 12) is uitgevoerd.', ['kst-39896-12']],
  ['De motie ( 26 049, nr. 101) is uitgevoerd.', ['kst-26049-101']],
  ['De motie (39 200-VII, nr. 50) is uitgevoerd.', ['kst-39200-VII-50']],
  ['Zie 39 410 VI, nr. 69 over hetzelfde.', ['kst-39410-VI-69']],
  ['Zie 39 410A, nr. 33 over hetzelfde.', ['kst-39410-A-33']],
  ['Zie 39 410-A, nr. 33 over hetzelfde.', ['kst-39410-A-33']],
  ['Zie 39 410 A, nr. 33 over hetzelfde.', ['kst-39410-A-33']],
  ['Zie 39 000 VIII, nr. 141, dekking 13a.', ['kst-39000-VIII-141']],
  ['Zie 39 600 XX, nr. 47 en 39760, nr. 16.', ['kst-39600-XX-47', 'kst-39760-16']],
  ['Zie 21 501-02, nr. 9790 over de Raad.', ['kst-21501-02-9790']],
  ['Zie 21501–32, nr. 9668 over de Raad.', ['kst-21501-32-9668']],
  ['Zie 21501 -02, nr. 9668 over de Raad.', ['kst-21501-02-9668']],
  ['Zie 21 501-21, stuk nr. 9648.', ['kst-21501-21-9648']],
  ['Zie 21 501-20, Nr. 9841 - De Wit c.s.', ['kst-21501-20-9841']],
  ['De aanvaarde motie 214 (26 150) gaat verder.', ['kst-26150-214']],
  ['Zij krijgt nr. 456 (39800-XVI).', ['kst-39800-XVI-456']],
  ['De motie op stuk nr. 62 (39 925-VI) blijft staan.', ['kst-39925-VI-62']],
  ['Kamerstuk 39600-XVII-55 noemt dit al.', ['kst-39600-XVII-55']],
  ['De motie (Kamerstuk 21501-02-9040) noemt dit al.', ['kst-21501-02-9040']],
  ['Kamerstuk 38605-217 noemt dit al.', ['kst-38605-217']],
  ['De brief (38361-224) noemt dit al.', ['kst-38361-224']],
  ['Kamerstuk 39 600-V-59 noemt dit al.', ['kst-39600-V-59']],
  ['Kamerstuk 39435-XVII nr. 10 noemt dit al.', ['kst-39435-XVII-10']],
  ['Kamerstuk 38852 nr. 209 noemt dit al.', ['kst-38852-209']],
  ['Kamerstuk 2027Z24775 noemt dit al.', ['2027Z24775']],
  ['Ter vervanging: t.v.v. 19637-3370.', ['kst-19637-3370']],
  ['Ter vervanging: t.v.v. 38885, nr.18.', ['kst-38885-18']],
  ['Lees Kamerstukken II 2026/27, 39 925, nrs. 12 en 13.', ['kst-39925-12', 'kst-39925-13']],
  ['Lees Kamerstuk 39 410, nrs. 4, 5 en 9.', ['kst-39410-4', 'kst-39410-5', 'kst-39410-9']],
  ['Lees Kamerstuk 39 410, nr. 4 en nr. 7.', ['kst-39410-4', 'kst-39410-7']],
  ['Lees Kamerstuk 39 410, nrs. 4 t/m 9.', ['kst-39410-4', 'kst-39410-9']],
  ['Lees Kamerstuk 39 410, nr. 4, 13 maart 2027.', ['kst-39410-4']],
  ['Lees Kamerstuk 39 410, nr. 4 en 13 maart zijn genoemd.', ['kst-39410-4']],
  ['Lees Kamerstuk 39 410, nr. 4 en 38 120, nr. 2.', ['kst-39410-4', 'kst-38120-2']],
  ['Lees Kamerstuk 39 410, nr. 4, en 38 120, nr. 2.', ['kst-39410-4', 'kst-38120-2']],
  ['Kamerstuk 39 302, F is van de senaat.', ['kst-39302-F']],
  ['Kamerstukken I 2026/27, 39 302, nr. AB.', ['kst-39302-AB']],
  ['Kamerstuk 39 302, nr. 7-n1 herstelt een fout.', ['kst-39302-7-n1']],
  ['Kamerstuk 39 160 (R2170), nr. 6.', ['kst-39160-6']],
  ['Kamerstuknummer 39 160, nr. 6.', ['kst-39160-6']],
  ['KAMERSTUK 39 160, NR. 6', ['kst-39160-6']],
  ['Kamerstuk 39.160, nr. 6.', ['kst-39160-6']],
  ['Kamerstuk 39 160, nr. 6.', ['kst-39160-6']],
  ['39 800 XVII Begroting voor later\nNr. 9\nBRIEF VAN DE MINISTER', ['kst-39800-XVII-9']],
  ['Zie kst-39735-354 op de site.', ['kst-39735-354']],
  ['Zie blg-1184123 op de site.', ['blg-1184123']],
  ['Aanhangsel Handelingen, vergaderjaar 2026–2027, nr. 2147.', ['ah-tk-20262027-2147']],
  ['Aanhangsel van de Handelingen II 2026/27, nr. 12.', ['ah-tk-20262027-12']],
  ['Handelingen II 2026/27, nr. 50, item 2.', ['h-tk-20262027-50-2']],
  ['Handelingen I 2026/27, nr. 5, item 11.', ['h-ek-20262027-5-11']],
  ['Het verdrag (Trb. 2010, 272) geldt.', ['trb-2010-272']],
  ['Het verdrag (Tractatenblad 2010, nr. 272) geldt.', ['trb-2010-272']],
  ['Het besluit staat in Stb. 2026, 15.', ['stb-2026-15']],
  ['De regeling staat in Stcrt. 2026, nr. 14555.', ['stcrt-2026-14555']],
  ['De regeling staat in de Staatscourant 2026, 14555.', ['stcrt-2026-14555']],
  ['De toezegging TZ202602-035 staat open.', ['TZ202602-035']],
  ['Uw verzoek met kenmerk 2026Z10526 is ontvangen.', ['2026Z10526']],
  ['De brief 2026D41042 ligt voor.', ['2026D41042']],
  ['De wet BWBR0005537 is gewijzigd.', ['BWBR0005537']],
  ['De rechter sprak zich uit (ECLI:NL:HR:2026:2006).', ['ECLI:NL:HR:2026:2006']],
  ['Het besluit draagt nummer 32016R0679.', ['32016R0679']],
  ['Verordening (EU) 2016/679 regelt dit.', ['32016R0679']],
  ['Verordening (EG) nr. 539/2001 regelt dit.', ['32001R0539']],
  ['Richtlijn 2014/23/EU regelt dit.', ['32014L0023']],
  ['Zie https://zoek.officielebekendmakingen.nl/kst-39925-V-34.html.', ['kst-39925-V-34']],
  ['Zie https://zoek.officielebekendmakingen.nl/ah-tk-20262027-9.pdf', ['ah-tk-20262027-9']],
  ['Zie https://wetten.overheid.nl/BWBR0005537/2026-01-01.', ['BWBR0005537']],
  ['Zie https://www.tweedekamer.nl/kamerstukken/detail?id=2026Z10526', ['2026Z10526']],
]

for (const [sentence, ids] of CITATIONS) {
  test(`cites ${ids.join(', ')}: ${sentence}`, () => {
    expect(idsIn(sentence)).toEqual(ids)
  })
}

/** Numbers that look like a paper and are none. */
const NO_CITATIONS = [
  'Bel ons op 070 348 64 86 of 06-12345678.',
  'Bel ons op +31 70 348 6486 nr. 2.',
  'Het adres is Postbus 20061, 2500 EB Den Haag.',
  'Het adres is Rijnstraat 8, 2515 XP Den Haag.',
  'Er gaat EUR 32 735 naar het fonds.',
  'Er gaat 32.735 euro naar het fonds.',
  'De begroting loopt over 2026 2027 en verder.',
  'In het vergaderjaar 2026-2027 kwam dit terug.',
  'Artikel 12 345 van de begroting bestaat niet.',
  'Begrotingsartikel 2, nr. 4 is verhoogd.',
  'Er vluchtten 36 800 mensen en 25 000 kinderen.',
  'De 39 410 deelnemers kwamen uit 12 landen.',
  'Nr. 4 op de lijst is vervallen.',
  'Vraag 12 en nr. 13 zijn beantwoord.',
  'Ons kenmerk is BZ2512345.',
  'Het rekeningnummer is NL91 ABNA 0417 1643 00.',
  'Zie bladzijde 32735 of 32735-12345.',
  'Op 12-12-2026 om 12.30 uur.',
  'Dossier 21 501, nr. 12 bestaat niet zonder raadnummer.',
  'Het getal 99 999, nr. 1 is geen dossier.',
  'De uitslag was 36 200 tegen 35 100 stemmen.',
  'Zie https://www.rijksoverheid.nl/documenten?id=12345.',
  'Van de 12 500, nr. genoemde gevallen, is niets bekend.',
  'De motie-De Wit c.s. is uitgevoerd.',
  'De motie-De Wit (39410 V, nr. SP-04) heeft nog geen eigen nummer.',
  'De moties 39410 V, nr. D66-01 en 39410 V, nr. CD-3 zijn nog niet gedrukt.',
]

for (const sentence of NO_CITATIONS) {
  test(`cites no paper: ${sentence}`, () => {
    expect(idsIn(sentence)).toEqual([])
  })
}

/** Papers that have a name but no id: the words of the citation, their type and title. */
const NAMED: readonly (readonly [string, string, string, string])[] = [
  ['Dit volgt uit A/HRC/43/37 van de raad.', 'A/HRC/43/37', 'resolutie', 'A/HRC/43/37'],
  ['Dit volgt uit S/RES/1325(2000).', 'S/RES/1325(2000)', 'resolutie', 'S/RES/1325(2000)'],
  [
    'Dit volgt uit VN-Veiligheidsraadresolutie 1325.',
    'VN-Veiligheidsraadresolutie 1325',
    'resolutie',
    'resolutie 1325',
  ],
  ['Dit volgt uit resolutie 2254 (2015).', 'resolutie 2254 (2015)', 'resolutie', 'resolutie 2254 (2015)'],
  ['Dit volgt uit AIV-advies 113.', 'AIV-advies 113', 'advies', 'nr. 113'],
  ['Dit volgt uit advies nr. 121 van de AIV.', 'advies nr. 121 van de AIV', 'advies', 'nr. 121'],
  ['Dit volgt uit artikel 7 VEU.', 'artikel 7 VEU', 'artikel', 'artikel 7 VEU'],
  [
    'Dit volgt uit artikel 90 van de Grondwet.',
    'artikel 90 van de Grondwet',
    'artikel',
    'artikel 90 van de Grondwet',
  ],
  ['De nota «Zaaien in droge grond» is uit.', '"Zaaien in droge grond"', 'nota', 'Zaaien in droge grond'],
  [
    "De beleidsnota 'Zaaien in droge grond' is uit.",
    "'Zaaien in droge grond'",
    'nota',
    'Zaaien in droge grond',
  ],
  [
    'De reactie op het vervolgadvies «De tweede oogst» is uit.',
    '"De tweede oogst"',
    'advies',
    'De tweede oogst',
  ],
  ['Het rapport van de commissie, «Wie zaait er?», is uit.', '"Wie zaait er?"', 'rapport', 'Wie zaait er?'],
]

for (const [sentence, words, type, title] of NAMED) {
  test(`names ${title}: ${sentence}`, () => {
    const analysis = analysisOf(sentence)
    const found = findReferences(analysis).map(({ start, end, ...rest }) => ({
      ...rest,
      words: analysis.text.slice(start, end),
    }))
    expect(found).toMatchObject([{ words, type, title, id: null }])
  })
}

test('a title that was cited before needs no word before it', () => {
  const text = 'De nota «Zaaien in droge grond» is uit. Over «Zaaien in droge grond» volgt een debat.'
  expect(findReferences(analysisOf(text)).map(({ type }) => type)).toEqual(['nota', 'nota'])
})

test('words between quotation marks are no title by themselves', () => {
  expect(findReferences(analysisOf('Hij sprak van «Zaaien in droge grond» en vertrok.'))).toEqual([])
})

test('a number alone is read in the dossier that was cited before it', () => {
  const text = 'Kamerstuk 39 735, nr. 12, ter vervanging van die gedrukt onder nr. 7.'
  expect(idsIn(text)).toEqual(['kst-39735-12', 'kst-39735-7'])
})

function needCorpus(context: TestContext): void {
  if (!existsSync(`${corpus}/moties.jsonl`)) context.skip(`${corpus} holds no motions`)
}

type Motion = { kst?: string; nr?: string; stuktitel: string; dossier: [string, string | null, string][] }

test('every motion of the corpus yields its own id and that of the motion it replaces', (context) => {
  needCorpus(context)
  const wrong: string[] = []
  const lines = readFileSync(`${corpus}/moties.jsonl`, 'utf8').trim().split('\n')
  // One in ten keeps the test short; all of them were right when this was written.
  for (const line of lines.filter((_, index) => index % 10 === 0)) {
    const { kst, nr, stuktitel, dossier } = JSON.parse(line) as Motion
    const [number, chapter, title] = dossier[0] ?? []
    if (!kst || !nr || !number || !title) continue
    const council = /^kst-21501-(\d\d)-/.exec(kst)?.[1]
    const head = `${number}${council ? `-${council}` : ''}${chapter ? ` ${chapter}` : ''} ${title}`
    const replaced = /GEDRUKT ONDER NR\. ?(\d+)/.exec(stuktitel)?.[1]
    const ids = new Set(idsIn(`${head}\n\n${nr}\n\n${stuktitel}\n\nDe Kamer,`))
    const expected = [kst, ...(replaced ? [kst.replace(/-[^-]+$/, `-${replaced}`)] : [])]
    for (const id of expected) if (!ids.has(id)) wrong.push(`${id} not found`)
    for (const id of ids) {
      if (id.startsWith('kst-') && !expected.includes(id)) wrong.push(`${id} found in ${kst}`)
    }
  }
  expect(wrong).toEqual([])
})

test('every link that Official Publications put in a motion is found', (context) => {
  needCorpus(context)
  const missed: string[] = []
  for (const file of readdirSync(`${corpus}/moties-xml`)) {
    const xml = readFileSync(`${corpus}/moties-xml/${file}`, 'utf8')
    const links = [...xml.matchAll(/<extref doc="([^"]+)"/g)].map(([, id]) => id!)
    if (links.length === 0) continue
    const ids = new Set(idsIn(xml.replaceAll(/<\/(?:al|titel)>/g, '\n\n').replaceAll(/<[^>]+>/g, '')))
    missed.push(...links.filter((id) => !ids.has(id)).map((id) => `${id} in ${file}`))
  }
  expect(missed).toEqual([])
})
