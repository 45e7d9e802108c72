import { expect, test } from 'vitest'
import { findMotions } from '#extract/motions.ts'
import { findReferences } from '#extract/references.ts'
import { analysisOf } from '#test/analysis.ts'

const motionsIn = (text: string) => {
  const analysis = analysisOf(text)
  return findMotions(analysis, findReferences(analysis)).map((motion) => ({
    ...motion,
    words: analysis.text.slice(motion.start, motion.end),
    asked: motion.asks.map(({ start, end }) => analysis.text.slice(start, end)),
  }))
}

test.each<[string, string[]]>([
  ['Ik ga in op de motie van het lid Jansma over havens.', ['Jansma']],
  ['Ik ga in op de motie van de leden Jansma en Pietersma over havens.', ['Jansma', 'Pietersma']],
  [
    'Ik ga in op de motie van de leden Jansma, De Wit en Van der Weide c.s. over havens.',
    ['Jansma', 'De Wit', 'Van der Weide'],
  ],
  ['Ik ga in op de motie-Jansma/Van der Weide.', ['Jansma', 'Van der Weide']],
  ['Ik ga in op de motie Ceder/El Abassi (36 800 V, nr. 12).', ['Ceder', 'El Abassi']],
  ['Ik ga in op de motie-Ceder c.s. over havens.', ['Ceder']],
  ['Ik ga in op de motie van der Plas.', ['van der Plas']],
  ['Ik ga in op de motie van De Roon.', ['De Roon']],
  ['Ik ga in op de motie-Van Baarle over havens.', ['Van Baarle']],
  ['Ik ga in op de motie van het lid Agnes Mulder over havens.', ['Mulder']],
  ['Ik ga in op de motie van de leden Inge van Dijk en Six Dijkstra.', ['van Dijk', 'Six Dijkstra']],
  ['Ik ga in op de motie Piri/vdLee.', ['Piri', 'vdLee']],
  ['Ik ga in op de motie van de leden Jansma (CDA) en Ceder (CU).', ['Jansma', 'Ceder']],
  ['Ik ga in op de motie van de Kamerleden Jansma en Ceder.', ['Jansma', 'Ceder']],
  ['Ik ga in op de motie van de heer Jansma.', ['Jansma']],
  ['Er ligt een motie ingediend door de leden van uw Kamer Jansma en Ceder.', ['Jansma', 'Ceder']],
  ['In het debat heeft het lid Jansma een motie ingediend over havens.', ['Jansma']],
  ['Ik ga in op de door het lid Jansma ingediende motie.', ['Jansma']],
  ['Ik ga in op de motie die het lid Jansma heeft ingediend.', ['Jansma']],
  ['Ik ga in op de motie over schone havens van de leden Jansma en Ceder.', ['Jansma', 'Ceder']],
  ['Ik ga in op de motie (36 800 V, nr. 12) van het lid Jansma.', ['Jansma']],
  ['Ik ga in op de motie over havens (Ceder c.s., 36 800 V, nr. 12).', ['Ceder']],
  ['Motie 36 800 V, nr. 12 - Jansma c.s. over havens', ['Jansma']],
  ['De gewijzigde motie van het lid Jansma (t.v.v. 36800-V-9) vraagt om havens.', ['Jansma']],
  ['Ik ga in op de motie Ceder-Piri over havens.', ['Ceder', 'Piri']],
  ['Ik ga in op de motie Pouw-Verweij over havens.', ['Pouw-Verweij']],
  ['MOTIE VAN HET LID KRÖGER C.S.', ['Kröger']],
  ['Ik ga in op de motie van het lid Ceder en Nederland steunt dat.', ['Ceder']],
  ['Ik ga in op de motie met Kamerstuk 32735, nr. 350.', []],
  ['Het lid Jansma c.s. heeft het kabinet bij motie gevraagd vuurtorens te sparen.', ['Jansma']],
  ['Verder verzochten de leden Jansma en Ceder per motie om een haven.', ['Jansma', 'Ceder']],
  ['In een nieuwe motie vraagt het lid Jansma om een haven.', ['Jansma']],
  ['Met hun motie dringen de leden Jansma en Ceder aan op een haven.', ['Jansma', 'Ceder']],
  ['Een aangenomen motie waarin het lid Jansma om een haven vraagt.', ['Jansma']],
  ['Ceder en Piri vroegen in een motie om een haven.', ['Ceder', 'Piri']],
  ['Vorige week dienden Ceder en Piri een motie in over een haven.', ['Ceder', 'Piri']],
  ['Het lid Ceder heeft samen met het lid Piri een motie ingediend over een haven.', ['Ceder', 'Piri']],
  [
    'Anna Jansma, mede namens de leden Pot en De Wit, vroeg in een motie om een haven.',
    ['Jansma', 'Pot', 'De Wit'],
  ],
  [
    'De motie van het lid Jansma, mede namens de leden Pot en De Wit, over een haven.',
    ['Jansma', 'Pot', 'De Wit'],
  ],
  ['Het lid Ceder vroeg naar het lot van de motie over een haven.', []],
])('who submitted: %s', (text, submitters) => {
  const [motion, ...rest] = motionsIn(text)
  expect(rest).toEqual([])
  expect(motion?.submitters).toEqual(submitters)
})

test.each([
  'Veel emotie en promotie kwamen eraan te pas.',
  'De Kamer kan een motie indienen.',
  'Het motief was onbekend.',
  'Het amendement van het lid Ceder is verworpen.',
  'Stemmingen moties Wapenexportbeleid',
  'De Kamer vroeg bij motie om een haven.',
])('names no motion: %s', (text) => {
  expect(motionsIn(text)).toEqual([])
})

test.each([
  ['Hiermee geef ik uitvoering aan de motie van het lid Ceder.', 'executed'],
  ['Ik acht de motie van het lid Ceder hiermee uitgevoerd.', 'executed'],
  ['Daarmee beschouw ik de motie-Ceder c.s. over het beter beschermen van vissers als afgedaan.', 'executed'],
  ['Zo komt het kabinet tegemoet aan de motie Ceder.', 'executed'],
  ['Met dit fonds is aan de motie Ceder voldaan.', 'executed'],
  ['In lijn met de motie-Ceder is de bijdrage verhoogd.', 'executed'],
  ['Ter uitvoering van de motie van het lid Ceder is een gids gemaakt.', 'executed'],
  ['Conform de gewijzigde motie van het lid Ceder heeft het kabinet de bijdrage verhoogd.', 'executed'],
  ['Conform de motie van het lid Ceder zal het kabinet de bijdrage verhogen.', 'pending'],
  [
    'Conform de motie van het lid Ceder (Kamerstuk 32735, nr. 10) zal het kabinet de bijdrage verhogen.',
    'pending',
  ],
  ['Conform de motie van het lid Ceder (Kamerstuk 32735, nr. 10) is de bijdrage verhoogd.', 'executed'],
  ['De motie Ceder sluit goed aan bij de inzet van het kabinet.', 'existing-policy'],
  ['De motie-Ceder is in lijn met bestaand beleid.', 'existing-policy'],
  ['Ik lees de motie Ceder als ondersteuning van ons beleid.', 'existing-policy'],
  ['Ik zal de motie van het lid Ceder betrekken bij de evaluatie.', 'pending'],
  ['De motie Ceder wordt meegenomen in de nieuwe nota.', 'pending'],
  ['Over een jaar zal aan de motie Ceder uitvoering worden gegeven.', 'pending'],
  ['De motie Ceder is nog niet uitgevoerd.', 'pending'],
  ['Ik zie geen mogelijkheid de motie Ceder uit te voeren.', 'not-executed'],
  ['Deze motie van het lid Ceder heb ik ontraden.', 'not-executed'],
  ['Het kabinet zal de motie Ceder niet uitvoeren.', 'not-executed'],
  ['Aan de motie Ceder kan ik geen gevolg geven.', 'not-executed'],
  ['In deze brief ga ik in op de motie Ceder over plannen die niet worden uitgevoerd.', null],
  ['Uw Kamer nam de motie Ceder aan.', null],
  ['Tot na het reces houdt de minister de motie Ceder aan.', 'pending'],
  ['De motie Ceder houd ik aan, omdat het onderzoek loopt.', 'pending'],
  ['Het kabinet houdt vast aan de motie Ceder.', null],
  ['De motie Ceder voer ik niet uit.', 'not-executed'],
  ['De motie-Ceder over een register wordt niet uitgevoerd.', 'not-executed'],
  ['Om die reden wijst het kabinet de motie Ceder af.', 'not-executed'],
  ['Aan de wens in de motie Ceder om havens te openen kan het kabinet niet voldoen.', 'not-executed'],
  ['De motie Ceder neem ik niet over.', 'not-executed'],
  ['Met de hogere bijdrage doet het kabinet recht aan de motie Ceder.', 'executed'],
  ['De motie Ceder kan als afgedaan worden beschouwd.', 'executed'],
  ['Hiermee wordt de motie Ceder uitgevoerd.', 'executed'],
  ['De motie Ceder wordt na de zomer uitgevoerd.', 'pending'],
  ['De uitvoering van de motie Ceder vergt overleg.', 'pending'],
  ['Over de uitvoering van de motie Ceder hoort uw Kamer in mei meer van de minister.', 'pending'],
  ['In deze brief bericht ik over de uitvoering van de motie Ceder.', null],
  ['Ik vat de motie Ceder op als een aansporing voor onze posten.', 'existing-policy'],
  ['De motie Ceder komt overeen met wat onze posten al doen.', 'existing-policy'],
])('what became of it: %s', (text, disposition) => {
  expect(motionsIn(text).map((motion) => motion.disposition)).toEqual([disposition])
})

test('a motion named with and without its number is one', () => {
  const motions = motionsIn(
    'De motie van het lid Jansma vraagt om havens.\n\nOver die havens het volgende. De motie-Jansma (36 800 V, nr. 12) is uitgevoerd.',
  )
  expect(motions.map(({ key }) => key)).toEqual(['kst-36800-V-12', 'kst-36800-V-12'])
  expect(motions.map(({ disposition }) => disposition)).toEqual(['executed', 'executed'])
})

test('"deze motie" means the one just named, and its verdict holds for all its sentences', () => {
  const motions = motionsIn(
    'De leden Jansma en Ceder hebben een motie ingediend. Deze motie verzoekt de regering om vissers beter te beschermen.\n\nIk beschouw de motie als afgedaan.',
  )
  expect(motions.map(({ key, disposition }) => [key, disposition])).toEqual(
    [1, 2, 3].map(() => ['Ceder+Jansma', 'executed']),
  )
  expect(motions[1]?.asked).toEqual(['om vissers beter te beschermen'])
})

test('of two motions the text since then decides which one "deze motie" is', () => {
  const motions = motionsIn(
    'Het lid Jansma diende een motie in die de regering verzoekt vuurtorens te restaureren. Het lid Ceder diende een motie in die de regering verzoekt zeehonden beter te beschermen.\n\nVuurtorens zijn erfgoed. Het restaureren van vuurtorens is begonnen.\n\nDeze motie ondersteunt staand beleid.',
  )
  expect(motions.map(({ key, disposition }) => [key, disposition])).toEqual([
    ['Jansma', 'existing-policy'],
    ['Ceder', null],
    ['Jansma', 'existing-policy'],
  ])
})

test('two motions of one Member keep apart', () => {
  const motions = motionsIn(
    'De motie van het lid Jansma over vuurtorens restaureren is uitgevoerd. De motie van het lid Jansma over zeehonden beschermen zie ik als staand beleid.',
  )
  expect(motions.map(({ key, disposition }) => [key, disposition])).toEqual([
    ['Jansma', 'executed'],
    ['Jansma#2', 'existing-policy'],
  ])
})

test('a motion of the same Member is a second one, and "de eerste" and "de tweede" tell them apart', () => {
  const motions = motionsIn(
    'Het lid Jansma diende een motie in over vuurtorens. Hetzelfde lid vroeg in een andere motie om zeehonden te redden. De eerste motie is uitgevoerd. De tweede motie-Jansma voer ik niet uit.',
  )
  expect(motions.map(({ key, disposition }) => [key, disposition])).toEqual([
    ['Jansma', 'executed'],
    ['Jansma#2', 'not-executed'],
    ['Jansma', 'executed'],
    ['Jansma#2', 'not-executed'],
  ])
})

test('motions that were only counted are told apart by their number', () => {
  const motions = motionsIn(
    'De leden Ceder en Piri dienden drie moties in. De eerste motie, over havens, is uitgevoerd. De tweede motie wordt meegenomen in de nota. Aan de derde motie geef ik geen gevolg.',
  )
  expect(motions.slice(1).map(({ key, disposition }) => [key, disposition])).toEqual([
    ['Ceder+Piri', 'executed'],
    ['Ceder+Piri#2', 'pending'],
    ['Ceder+Piri#3', 'not-executed'],
  ])
})

test('two motions of one Member in one sentence have each their own number', () => {
  expect(
    motionsIn(
      'De moties van het lid Ceder over havens (36 800 V, nr. 12) en over vissers (36 800 V, nr. 13) zijn uitgevoerd.',
    ).map(({ key, disposition }) => [key, disposition]),
  ).toEqual([
    ['kst-36800-V-12', 'executed'],
    ['kst-36800-V-13', 'executed'],
  ])
})

test('the short name of a motion means the one named in full before', () => {
  const keys = motionsIn(
    'De motie van de leden Ceder en Piri vraagt om havens. De motie-Ceder houd ik aan.',
  ).map(({ key }) => key)
  expect(keys).toEqual(['Ceder+Piri', 'Ceder+Piri'])
})

test('below a heading "de motie" is the one named there', () => {
  const motions = motionsIn(
    'Inleiding\n\nDe motie Piri vraagt om subsidie voor vuurtorens. De motie Ceder vraagt om bescherming van zeehonden.\n\nZeehonden\n\nDe motie Ceder gaat over zeehonden. Wij bouwen daarnaast vuurtorens met subsidie.\n\nIk beschouw de motie als afgedaan.',
  )
  expect(motions.at(-1)).toMatchObject({ key: 'Ceder', disposition: 'executed' })
})

test('the last verdict counts', () => {
  const motions = motionsIn(
    'De motie Ceder sluit aan bij ons beleid. De gids is gedrukt. Daarmee beschouw ik de motie als uitgevoerd.',
  )
  expect(motions.map(({ disposition }) => disposition)).toEqual(['executed', 'executed'])
})

test('a contrast parts the verdicts on two motions of one sentence', () => {
  expect(
    motionsIn('De motie Ceder is uitgevoerd, maar de motie Piri voer ik niet uit.').map(
      ({ key, disposition }) => [key, disposition],
    ),
  ).toEqual([
    ['Ceder', 'executed'],
    ['Piri', 'not-executed'],
  ])
})

test('a sentence about what the motion wished belongs to the motion', () => {
  const motions = motionsIn(
    'De motie Ceder vraagt om een gids. Met dit boekje is aan die wens tegemoetgekomen.',
  )
  expect(motions.map(({ key, words }) => [key, words.slice(0, 14)])).toEqual([
    ['Ceder', 'De motie Ceder'],
    ['Ceder', 'Met dit boekje'],
  ])
})

test('several motions in one sentence are items that do not overlap', () => {
  const motions = motionsIn('De moties Ceder/Piri, Jansma c.s. en Van Baarle zijn uitgevoerd.')
  expect(motions.map(({ submitters, disposition }) => [submitters.join('/'), disposition])).toEqual([
    ['Ceder/Piri', 'executed'],
    ['Jansma', 'executed'],
    ['Van Baarle', 'executed'],
  ])
  expect(motions.map(({ others }) => others)).toEqual([false, true, false])
  for (const [index, { end }] of motions.entries()) {
    expect(motions[index + 1]?.start ?? end).toBeGreaterThanOrEqual(end)
  }
})

test('what is said of the motions that still run takes back nothing that was said of one', () => {
  const motions = motionsIn(
    'Aan de motie Ceder over havens is uitvoering gegeven. De motie Piri over vissers wordt meegenomen in de nota. Over de nog lopende moties informeer ik uw Kamer later.',
  )
  expect(motions.map(({ disposition }) => disposition)).toEqual(['executed', 'pending'])
})

test('"de moties" without names disposes of all before it', () => {
  const motions = motionsIn(
    'Ik noem de motie Ceder over havens en de motie Piri over vissers. Hiermee beschouw ik de moties als afgedaan.',
  )
  expect(motions.map(({ key, disposition }) => [key, disposition])).toEqual([
    ['Ceder', 'executed'],
    ['Piri', 'executed'],
  ])
})

test('the sentence behind may settle a motion without naming it', () => {
  const [motion] = motionsIn('De motie Ceder vraagt om havens. Hiermee is aan dit verzoek voldaan.')
  expect(motion).toMatchObject({ disposition: 'executed', doubts: ['disposition-from-next-sentence'] })
})

test('parties in brackets and "c.s." are kept', () => {
  const [motion] = motionsIn(
    'Ik ga in op de motie van de leden Ceder (CU) en Piri (GroenLinks-PvdA) c.s. over havens.',
  )
  expect(motion).toMatchObject({ submitters: ['Ceder', 'Piri'], others: true })
  expect(motion?.parties).toHaveLength(2)
})

test('an impossible number is no reference', () => {
  const [motion] = motionsIn('Er is uitvoering gegeven aan de motie Ceder (36800 V, nr. SP-04).')
  expect(motion).toMatchObject({ key: 'Ceder', reference: null })
})

const PRINTED = [
  'De Kamer,',
  'gehoord de beraadslaging,',
  'overwegende dat vuurtorens verdwijnen;',
  'verzoekt de regering vuurtorens te beschermen;',
  'verzoekt de regering tevens de Kamer voor de zomer te berichten,',
  'en gaat over tot de orde van de dag.',
  'Ceder',
  'Inge van Dijk',
]

test.each([
  ['a line for each paragraph', PRINTED.join('\n\n')],
  ['lost line ends', PRINTED.join(' ')],
])('a printed motion is one item of the House: %s', (_, text) => {
  const [motion, ...rest] = motionsIn(text)
  expect(rest).toEqual([])
  expect(motion).toMatchObject({
    speaker: 'chamber',
    submitters: ['Ceder', 'van Dijk'],
    key: 'Ceder+van Dijk',
    rule: 'motion/printed',
  })
  expect(motion?.asked).toEqual(['vuurtorens te beschermen', 'de Kamer voor de zomer te berichten'])
})

test('"deze motie aan de Kamer" is the motion before it, and no Member is called "aan de Kamer"', () => {
  const found = motionsIn(
    'De motie van het lid Jansma (Kamerstuk 32 735, nr. 431) vraagt om een haven. Ik laat het oordeel over deze motie aan de Kamer.',
  )
  expect(found.map(({ submitters }) => submitters)).toEqual([['Jansma'], ['Jansma']])
})

test('motions of other assemblies are none of the House', () => {
  expect(motionsIn('Nederland kent de motie van het Europees Parlement over havens.')).toEqual([])
})

test('what a printed motion "spreekt uit" is no ask beside a request', () => {
  const motion = (dictum: string) =>
    motionsIn(
      `De Kamer,\ngehoord de beraadslaging,\n${dictum}\nen gaat over tot de orde van de dag.\nJansma\n`,
    )[0]?.asked
  expect(motion('spreekt uit dat havens nodig zijn,\nverzoekt de regering een haven te openen,')).toEqual([
    'een haven te openen',
  ])
  expect(motion('spreekt uit dat havens nodig zijn,')).toEqual(['dat havens nodig zijn'])
})

test.each<[string, string]>([
  ['Daarmee is # uitgevoerd.', 'executed'],
  ['Hiermee acht ik # afgedaan.', 'executed'],
  ['Het kabinet heeft # uitgevoerd door een fonds op te richten.', 'executed'],
  ['Met dit plan geef ik aan # uitvoering.', 'executed'],
  ['Zo kom ik aan # tegemoet.', 'executed'],
  ['Hiermee doe ik # gestand.', 'executed'],
  ['Hiermee kom ik # na.', 'executed'],
  ['In navolging van # is een fonds opgericht.', 'executed'],
  ['In het voorjaar voer ik # uit.', 'pending'],
  ['Tot die tijd houd ik # aan.', 'pending'],
  ['Over de uitvoering van # informeer ik u in mei.', 'pending'],
  ['De uitvoering van # loopt.', 'pending'],
  ['Met dit overzicht is # nog niet uitgevoerd.', 'pending'],
  ['Het kabinet voert # niet uit.', 'not-executed'],
  ['Het kabinet acht uitvoering van # onwenselijk.', 'not-executed'],
  ['Over de uitvoering van # ben ik in gesprek met de reders.', 'pending'],
  ['Het kabinet leest # als een aanmoediging om hiermee door te gaan.', 'existing-policy'],
  ['Met # is hierom gevraagd. Besluitvorming hierover vindt plaats in mei.', 'pending'],
  ['Met # is hierom gevraagd. Tijdens de Raad van maart heb ik dit gedaan.', 'executed'],
])(
  'the title and the number of a motion may stand between the words that say what is done: %s',
  (says, is) => {
    for (const name of ['de motie van de leden Jansma en Ceder', 'de motie-Jansma c.s.']) {
      const title = 'over de veiligheid van kleine havens in het noorden van het land en op de eilanden'
      const [motion] = motionsIn(says.replace('#', `${name} ${title} (Kamerstuk 36 800 V, nr. 12)`))
      expect(motion?.disposition).toBe(is)
    }
  },
)

test('words far apart that have no motion between them say nothing of it', () => {
  const [motion] = motionsIn(
    'De motie-Jansma vraagt om havens; het loket is, zoals in het plan van vorig jaar voor alle gemeenten aan de kust was voorzien, eerder dan verwacht ingevuld.',
  )
  expect(motion?.rule).not.toBe('motion/motie-is-uitgevoerd')
})

test.each([
  [
    'die oproept het loket te sluiten, voer ik niet uit: daarvoor is geen geld',
    'not-executed',
    'het loket te sluiten',
  ],
  ['die vraagt om een fonds, voer ik uit', 'executed', 'om een fonds'],
  [
    'waarin de regering wordt verzocht een haven te bouwen en die te openen, houd ik aan',
    'pending',
    'een haven te bouwen en die te openen',
  ],
  [
    'die vraagt om een lijst van havens, betrek ik bij de uitwerking van het plan',
    'pending',
    'om een lijst van havens',
  ],
])('what a motion asks may stand between commas: %s', (says, is, asked) => {
  for (const number of ['', ' (Kamerstuk 36 800 V, nr. 12)']) {
    const [motion] = motionsIn(`De motie-Jansma${number}, ${says}.`)
    expect(motion).toMatchObject({ disposition: is, asked: [asked] })
  }
})

test('a Member may ask the cabinet by a motion', () => {
  const [motion] = motionsIn('Met de motie-Jansma verzoekt het lid het kabinet om een verbod op lozen.')
  expect(motion?.asked).toEqual(['om een verbod op lozen'])
})

test('a motion that opens a letter is the one its section speaks of, under a heading of its words', () => {
  const first =
    'Tot slot ga ik in op de motie van het lid Jansma over dreigende slibvorming (Kamerstuk 36 800, nr. 12).'
  const later = 'De motie van het lid Jansma verzoekt te bezien hoe kleine havens bereikbaar blijven.'
  const keys = (text: string) => motionsIn(text).map(({ key }) => key)
  expect(keys(`${first}\n\nSlibvorming\n\n${later}\n`)).toEqual(['kst-36800-12', 'kst-36800-12'])
  expect(keys(`${first}\n\nKleine havens\n\n${later}\n`)).toEqual(['kst-36800-12', 'Jansma'])
})

test('a note that has its marker elsewhere says nothing of a motion without a number', () => {
  const noted = (marker: string) =>
    motionsIn(
      'Het rapport verscheen in mei.1 Het kabinet leest het nog.\n1 Zie het rapport Havens.\nPagina 1 van 3\n' +
        `De motie van het lid Jansma vraagt om havens. Het vorige kabinet koos anders.${marker} Dat was toen ook\n` +
        '2 Kamerstuk 36 800, nr. 12.\nPagina 2 van 3\nte begrijpen, want er was geen plan.\nPagina 3 van 3\n',
    )[0]?.reference
  expect(noted('')).toBe('kst-36800-12')
  expect(noted('2')).toBeNull()
})
