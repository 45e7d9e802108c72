import { describe, expect, test } from 'vitest'
import { TWO_VALUES } from '#compare/relation.ts'
import { linksBetween, relationBetween, type Days } from '#test/two-letters.ts'

/** Kind, attribute and rule of the only link between two letters. */
function linkOf(earlier: string, later: string, days?: Days) {
  const links = linksBetween(earlier, later, days)
  expect(links.length, `links: ${links.map(({ kind }) => kind).join(', ')}`).toBeLessThanOrEqual(1)
  return links[0] && { kind: links[0].kind, attribute: links[0].attribute, rule: links[0].rule }
}

const PROMISE = 'Nederland zal een meldpunt voor bedreigde verslaggevers in Nairobi openen.'
const DATED = 'Nederland zal voor 1 juli 2023 een meldpunt voor bedreigde verslaggevers openen.'
const NOTE = 'In het voorjaar van 2024 zal ik uw Kamer een nota over het vrije woord sturen.'
const BUDGET = 'Voor het programma Open Ruimte is in totaal € 40 miljoen beschikbaar.'
const PERIOD = 'Het programma Open Ruimte loopt van 2023 tot en met 2027.'
const VISA =
  'Nederland zal ieder verzoek om een noodvisum van bedreigde verslaggevers binnen de week beantwoorden.'
const STRIVING =
  'Nederland streeft ernaar ieder verzoek om een noodvisum van bedreigde verslaggevers binnen de week te beantwoorden.'
const TRIALS = 'De posten zullen zittingen in processen tegen verslaggevers bijwonen.'
const DIALOGUES_END = 'De mensenrechtendialogen met de landen van Midden-Amerika worden beëindigd.'

describe('what is said again', () => {
  test('the same sentence repeats word for word, also behind "zoals eerder gemeld"', () => {
    const repeats = { kind: 'repeats', attribute: null, rule: 'word-for-word' }
    expect(linkOf(VISA, VISA)).toEqual(repeats)
    expect(linkOf(VISA, VISA.replace('Nederland zal', 'Zoals eerder gemeld zal Nederland'))).toEqual(repeats)
  })

  test.each([
    [
      'vijf werkdagen',
      'tien werkdagen',
      'Het ministerie zal binnen vijf werkdagen antwoorden op verzoeken om noodsteun van bedreigde verslaggevers.',
      { kind: 'contradicts', attribute: 'number', rule: 'term-otherwise' },
    ],
    [
      'mei 2024',
      'september 2024',
      'In mei 2024 zal ik uw Kamer een nota over de bescherming van bedreigde verslaggevers in Oost-Afrika sturen.',
      { kind: 'moves', attribute: 'deadline', rule: 'other-days' },
    ],
    [
      'ten minste',
      'ten hoogste',
      'De opleiding voor plaatselijke omroepen zal ten minste twintig deelnemers een plaats bieden.',
      { kind: 'weakens', attribute: 'quantity', rule: 'less-of-it' },
    ],
  ])(
    '"%s" that becomes "%s" is no repetition, though all other words are the same',
    (was, is, sentence, link) => {
      expect(linkOf(sentence, sentence.replace(was, is))).toEqual(link)
    },
  )

  test.each([
    [
      'another country',
      'Nederland zal in Kenia een meldpunt voor bedreigde verslaggevers openen.',
      'Nederland zal in Tunesië een meldpunt voor bedreigde verslaggevers openen.',
    ],
    [
      'another organisation',
      'Nederland zal Amnesty International in 2024 steunen bij het opleiden van waarnemers.',
      'Nederland zal Human Rights Watch in 2024 steunen bij het opleiden van waarnemers.',
    ],
    [
      'another round',
      'De tweede ronde van het programma Open Ruimte zal voor plaatselijke omroepen opengaan.',
      'De derde ronde van het programma Open Ruimte zal voor plaatselijke omroepen opengaan.',
    ],
    ['a sum per year', BUDGET, 'Voor het programma Open Ruimte is € 8 miljoen per jaar beschikbaar.'],
  ])('%s is no repetition and nothing that changes, however alike the words', (_, earlier, later) => {
    expect([undefined, 'continues']).toContain(linkOf(earlier, later)?.kind)
    expect([undefined, 'continues']).toContain(relationBetween(earlier, later)?.kind)
  })

  test('a sentence about something else has no link', () => {
    expect(linkOf(VISA, 'De ambassade in Praag zal in 2025 naar een ander gebouw verhuizen.')).toBeUndefined()
  })
})

describe('days and periods', () => {
  test('a note that comes later than was said moves, whether the letter says so or not', () => {
    const moves = { kind: 'moves', attribute: 'deadline', rule: 'other-days' }
    expect(linkOf(NOTE, NOTE.replace('het voorjaar van 2024', 'het najaar van 2025'))).toEqual(moves)
    expect(
      linkOf(
        NOTE,
        'De nota over het vrije woord is uitgesteld en zal uw Kamer in het najaar van 2025 worden gestuurd.',
      ),
    ).toEqual(moves)
  })

  test('both terms stand in what decided', () => {
    const relation = relationBetween(NOTE, NOTE.replace('het voorjaar van 2024', 'het najaar van 2025'))
    expect(relation?.words).toBe('„het voorjaar van 2024” → „het najaar van 2025”')
  })

  test('the edition of next year is no move', () => {
    const yearly = (year: number) =>
      `Ik zal uw Kamer in mei ${year} de jaarlijkse voortgangsbrief over het programma Open Ruimte sturen.`
    expect(
      relationBetween(yearly(2023), yearly(2024).replace('jaarlijkse', 'volgende jaarlijkse'))?.kind,
    ).not.toBe('moves')
  })

  test('what is put off without a day is moved', () => {
    expect(
      linkOf(
        NOTE,
        'De verzending van de nota over het vrije woord wordt aangehouden totdat het advies er is.',
      ),
    ).toEqual({ kind: 'moves', attribute: 'deadline', rule: 'put-off' })
  })

  test('the same days said more precisely are no move', () => {
    const relation = relationBetween(NOTE, NOTE.replace('het voorjaar van 2024', 'april 2024'))
    expect(relation?.kind).toBe('repeats')
  })

  test('another last year contradicts; when the letter says that it changed, it changes', () => {
    expect(linkOf(PERIOD, PERIOD.replace('2027', '2026'))).toEqual({
      kind: 'contradicts',
      attribute: 'period',
      rule: 'period-otherwise',
    })
    expect(
      linkOf(
        PERIOD,
        'De looptijd van het programma Open Ruimte is gewijzigd: het loopt van 2023 tot en met 2026.',
      ),
    ).toEqual({ kind: 'changes', attribute: 'period', rule: 'period-changed' })
  })
})

describe('sums and numbers', () => {
  test('another sum contradicts; when the letter says that it changed, it changes', () => {
    expect(linkOf(BUDGET, BUDGET.replace('40', '32'))).toEqual({
      kind: 'contradicts',
      attribute: 'amount',
      rule: 'sum-otherwise',
    })
    expect(
      linkOf(BUDGET, 'Voor het programma Open Ruimte wordt het budget verlaagd tot in totaal € 32 miljoen.'),
    ).toEqual({ kind: 'changes', attribute: 'amount', rule: 'sum-changed' })
  })

  test('the same sum is nothing that changes', () => {
    expect(relationBetween(BUDGET, BUDGET)?.kind).toBe('repeats')
  })

  test('a sum per year and the sum of one year are held against each other', () => {
    expect(
      linkOf(
        'De bijdrage aan het programma Open Ruimte zal in de jaren 2023 tot en met 2026 € 8 miljoen per jaar bedragen.',
        'In 2025 wordt de bijdrage aan het programma Open Ruimte verlaagd tot € 6 miljoen.',
      ),
    ).toEqual({ kind: 'changes', attribute: 'amount', rule: 'sum-changed' })
  })

  test('a term that goes from ten working days to five changes', () => {
    expect(
      linkOf(
        'Het ministerie zal binnen tien werkdagen antwoorden op verzoeken om noodsteun van bedreigde verslaggevers.',
        'De termijn voor antwoord op verzoeken om noodsteun van bedreigde verslaggevers wordt verkort van tien naar vijf werkdagen.',
      ),
    ).toEqual({ kind: 'changes', attribute: 'number', rule: 'term-otherwise' })
  })

  test('another number of the same thing contradicts', () => {
    const places = (count: string) => `De opleiding zal in 2024 plaats bieden aan ${count} waarnemers.`
    expect(linkOf(places('twintig'), places('veertien'))).toEqual({
      kind: 'contradicts',
      attribute: 'number',
      rule: 'number-otherwise',
    })
  })
})

describe('stronger and weaker', () => {
  test('who will becomes who strives: weaker; the other way round stronger', () => {
    expect(linkOf(VISA, STRIVING)).toEqual({ kind: 'weakens', attribute: 'modality', rule: 'bound-looser' })
    expect(relationBetween(VISA, STRIVING)?.words).toBe('„zal” → „streeft”')
    expect(linkOf(STRIVING, VISA)).toEqual({
      kind: 'strengthens',
      attribute: 'modality',
      rule: 'bound-tighter',
    })
  })

  test('a reserve that is added weakens; one that is gone strengthens', () => {
    const reserved = TRIALS.replace('zullen', 'zullen waar mogelijk')
    expect(linkOf(TRIALS, reserved)).toEqual({
      kind: 'weakens',
      attribute: 'condition',
      rule: 'condition-added',
    })
    expect(linkOf(reserved, TRIALS)).toEqual({
      kind: 'strengthens',
      attribute: 'condition',
      rule: 'condition-gone',
    })
  })

  test('fewer posts from the same fund weaken its reach', () => {
    const fund =
      'Vanuit het Mensenrechtenfonds zullen de posten steun geven aan plaatselijke organisaties in Oost-Europa.'
    expect(linkOf(fund, fund.replace('de posten', 'minder posten'))).toEqual({
      kind: 'weakens',
      attribute: 'scope',
      rule: 'less-of-something',
    })
  })
})

describe('what comes of a promise', () => {
  test('done in time, and done late', () => {
    const opened = (when: string) => `In ${when} is het meldpunt voor bedreigde verslaggevers geopend.`
    expect(linkOf(DATED, opened('juni 2023'))).toEqual({ kind: 'realises', attribute: null, rule: 'done' })
    expect(linkOf(DATED, opened('november 2023'))).toEqual({
      kind: 'realises',
      attribute: 'deadline',
      rule: 'done-late',
    })
  })

  test('"zal openen" and "heeft geopend" are no repetition, though the words are the same', () => {
    expect(
      linkOf(PROMISE, 'Nederland heeft een meldpunt voor bedreigde verslaggevers in Nairobi geopend.'),
    ).toEqual({ kind: 'realises', attribute: null, rule: 'done' })
  })

  test('what was done before it was promised is something else', () => {
    const before = 'In juni 2021 is het meldpunt voor bedreigde verslaggevers geopend.'
    expect(relationBetween(DATED, before)?.kind).not.toBe('realises')
  })

  test('a letter declares a promise to the House settled', () => {
    const promise =
      'Ik zal uw Kamer in het najaar van 2023 informeren over de handreiking voor de bescherming van verslaggevers.'
    const settled =
      'Hiermee is de toezegging om uw Kamer te informeren over de handreiking voor de bescherming van verslaggevers afgedaan.'
    expect(linkOf(promise, settled)).toEqual({ kind: 'settles', attribute: null, rule: 'declared-settled' })
  })

  test('what was going on is ended, and what was ended is taken up again', () => {
    const going =
      'Het ministerie zal de mensenrechtendialogen met de landen van Midden-Amerika ieder jaar voortzetten.'
    expect(linkOf(going, DIALOGUES_END)).toEqual({ kind: 'changes', attribute: 'status', rule: 'ended' })
    expect(linkOf(DIALOGUES_END, DIALOGUES_END.replace('beëindigd', 'hervat'))).toEqual({
      kind: 'revives',
      attribute: 'status',
      rule: 'taken-up-again',
    })
  })

  test('what a committee asked for is given', () => {
    expect(
      linkOf(
        'De commissie heeft mij verzocht een overzicht van de steun aan vrije omroepen in Oost-Europa te maken.',
        'Bijgaand ontvangt u het overzicht van de steun aan vrije omroepen in Oost-Europa.',
      ),
    ).toEqual({ kind: 'answers', attribute: null, rule: 'asked-and-given' })
  })
})

test('a question of a Member is answered, also when the answer had been promised', () => {
  expect(
    relationBetween(
      'Het lid Bakker vroeg of ook losse medewerkers van omroepen een beroep op noodsteun kunnen doen; daarop kom ik terug.',
      'Op de vraag van het lid Bakker kan ik antwoorden dat losse medewerkers van omroepen een beroep op noodsteun kunnen doen.',
    ),
  ).toMatchObject({ kind: 'answers', rule: 'asked-and-answered' })
})

describe('what a letter says of the course of things', () => {
  const PRIZE = 'Elk jaar zal in mei de Zilveren Pen aan een bedreigde verslaggever worden uitgereikt.'
  const NO_PRIZE = 'De Zilveren Pen wordt dit jaar niet aan een verslaggever uitgereikt.'
  const POINT =
    'Het meldpunt voor bedreigde verslaggevers zal op 1 september 2024 opengaan voor alle omroepen.'
  const FEWER =
    'Het aantal plaatsen in het gastenhuis voor verslaggevers wordt verlaagd van vijftien naar tien.'

  test.each([
    ['what was to be is denied', PRIZE, NO_PRIZE, 'contradicts', 'denied'],
    [
      'what was denied is taken up again',
      NO_PRIZE,
      'In mei wordt de Zilveren Pen, na een onderbreking van een jaar, weer uitgereikt aan een verslaggever.',
      'revives',
      'taken-up-again',
    ],
    [
      'not this day but that one is another day, no denial',
      POINT,
      'Het meldpunt voor bedreigde verslaggevers gaat niet op 1 september maar in december 2024 open voor alle omroepen.',
      'moves',
      'other-days',
    ],
    [
      'no earlier than a day is later than it was',
      'Vanaf 2024 zullen alle attachés een cursus over de persvrijheid volgen.',
      'De cursus over de persvrijheid voor attachés begint niet eerder dan in 2026.',
      'moves',
      'other-days',
    ],
    [
      'put off to a year is another year',
      'De nota over het vrije woord zal in 2024 worden geëvalueerd.',
      'De commissie acht het raadzaam de evaluatie van de nota over het vrije woord tot 2025 uit te stellen.',
      'moves',
      'other-days',
    ],
    [
      'not ready yet, with a new day',
      POINT,
      'Het meldpunt voor bedreigde verslaggevers is nog niet gereed; de bouw vergt tijd tot eind 2024.',
      'moves',
      'other-days',
    ],
    [
      'held up without a day',
      POINT,
      'Het meldpunt voor bedreigde verslaggevers is door ziekte van de bouwers vertraagd.',
      'moves',
      'delayed',
    ],
    [
      'what was ended is looked at again',
      'De steun aan omroepen in Oost-Europa wordt beëindigd.',
      'Het kabinet beziet of de beëindiging van de steun aan omroepen in Oost-Europa kan worden heroverwogen.',
      'weakens',
      'reconsidered',
    ],
    [
      'how far it came is no other number',
      'Eind 2027 zullen twintig omroepen in Kenia eigen waarnemers hebben.',
      'Inmiddels hebben twaalf omroepen in Kenia eigen waarnemers.',
      'realises',
      'done',
    ],
    [
      'a number that goes to another',
      'Ieder jaar zullen zes missies van waarnemers naar Oost-Afrika gaan.',
      'Het aantal missies van waarnemers naar Oost-Afrika gaat naar tien missies per jaar.',
      'changes',
      'number-changed',
    ],
    [
      'it stays as it was',
      POINT,
      'Het kabinet houdt vast aan de opening van het meldpunt voor bedreigde verslaggevers op 1 september 2024.',
      'repeats',
      'kept',
    ],
    [
      'it stays, for some',
      POINT,
      'Het meldpunt voor bedreigde verslaggevers blijft bestaan, maar zal zich uitsluitend op omroepen in Kenia richten.',
      'changes',
      'kept-in-part',
    ],
    [
      'it goes on with less',
      POINT,
      'Het meldpunt voor bedreigde verslaggevers gaat in september open, zij het met een halve bezetting.',
      'changes',
      'kept-in-part',
    ],
    [
      'it was turned back',
      'De steun aan omroepen wordt beperkt tot redacties in Oost-Europa.',
      'De beperking van de steun aan omroepen tot redacties in Oost-Europa is ongedaan gemaakt.',
      'changes',
      'turned',
    ],
    [
      'from one number to another, told of what is there',
      'Het gastenhuis voor verslaggevers biedt vijftien plaatsen.',
      FEWER,
      'changes',
      'number-changed',
    ],
    [
      'whether it would be done was open, and it will not be',
      'Of het gastenhuis voor verslaggevers ook buiten Nairobi kan komen, zal ik laten onderzoeken.',
      'Voor een gastenhuis voor verslaggevers buiten Nairobi is onvoldoende draagvlak gebleken.',
      'settles',
      'decided',
    ],
    [
      'whether it would be done was open, and it will be',
      'Met Zweden wordt verkend of in 2024 een conferentie over de bescherming van verslaggevers kan worden gehouden.',
      'De conferentie over de bescherming van verslaggevers zal in mei in Nairobi worden gehouden.',
      'settles',
      'decided',
    ],
    [
      'it was refused and will be done, though nothing says that it turned',
      'Op het verzoek om een meldpunt voor verslaggevers in Tbilisi te openen gaat het kabinet niet in.',
      'In januari 2025 wordt in Tbilisi een meldpunt voor verslaggevers geopend.',
      'revives',
      'refused-then-taken',
    ],
    [
      'its day has gone by and it is not there',
      'Het gastenhuis voor verslaggevers in Nairobi zal voor 1 juli 2023 opengaan.',
      'Het gastenhuis voor verslaggevers in Nairobi is nog niet opengegaan.',
      'moves',
      'put-off',
    ],
    [
      'nothing more of a sum is spent',
      'Voor het gastenhuis voor verslaggevers in Nairobi is in 2025 € 2 miljoen beschikbaar.',
      'Uit het gastenhuis voor verslaggevers wordt in 2025 geen steun verleend, zodat de € 2 miljoen die daarvoor was uitgetrokken vrijvalt.',
      'changes',
      'sum-dropped',
    ],
    [
      'the striving is told, and what others did only beside it',
      'De nieuwe wet over gepaste zorgvuldigheid zal begin 2024 bij uw Kamer worden ingediend.',
      'Het streven is de wet over gepaste zorgvuldigheid in het najaar van 2024 in te dienen, nu de Europese Unie met een eigen voorstel is gekomen.',
      'moves',
      'other-days',
    ],
    [
      'what was in the making is there',
      'Het ministerie van Onderwijs bereidt een handreiking over persvrijheid voor leraren voor.',
      'De handreiking over persvrijheid voor leraren is in oktober verspreid.',
      'realises',
      'done',
    ],
  ])('%s', (_, earlier, later, kind, rule) => {
    expect(relationBetween(earlier, later)).toMatchObject({ kind, rule })
  })

  test.each([
    ['money set aside', 'Voor het meldpunt voor bedreigde verslaggevers is € 2 miljoen uitgetrokken.'],
    [
      'a deed of others told in passing',
      'Het meldpunt voor bedreigde verslaggevers gaat open in oktober 2024, nu de gemeente een pand heeft gevonden.',
    ],
  ])('%s does not say that the promise was kept', (_, later) => {
    expect(relationBetween(POINT, later)?.kind).not.toBe('realises')
  })

  test('who asks again for what was refused has not got it', () => {
    const refused = 'Een fonds voor bedreigde omroepen in Oost-Europa acht het kabinet niet nodig.'
    const again = 'De omroepen in Oost-Europa hebben opnieuw om een fonds voor bedreigde omroepen gevraagd.'
    expect(relationBetween(refused, again)?.kind).not.toBe('revives')
    const taken = 'Het kabinet acht bij nader inzien een fonds voor bedreigde omroepen in Oost-Europa nodig.'
    expect(relationBetween(refused, taken)?.kind).toBe('revives')
  })

  test('a sum that stays, with a wish to raise it, is no weaker one', () => {
    const stays =
      'De bijdrage aan het programma Open Ruimte blijft op € 40 miljoen, al zal ik mij inspannen om haar te verhogen.'
    expect(relationBetween(BUDGET, stays)?.kind).toBe('repeats')
  })

  test('what does not depend on a thing does not deny it', () => {
    const apart = 'De opening van het gastenhuis is niet van dit meldpunt voor verslaggevers afhankelijk.'
    expect(relationBetween(POINT, apart)?.rule).not.toBe('denied')
  })

  test('what a clause adds to a deed is no reminder of a promise', () => {
    const held = 'De bijeenkomst leidde in mei tot een verklaring waarin een meldpunt is aangekondigd.'
    expect(relationBetween('In mei zal de bijeenkomst over een meldpunt plaatsvinden.', held)?.rule).not.toBe(
      'told-again',
    )
  })
})

describe('sums of parts, of more years and within bounds', () => {
  test.each([
    ['a part', 'In het programma Open Ruimte wordt € 2 miljoen geoormerkt voor omroepen.'],
    [
      'less than was set as the most',
      'Voor het programma Open Ruimte is in totaal € 38 miljoen beschikbaar.',
    ],
  ])('%s does not contradict the whole', (_, later) => {
    const most = BUDGET.replace('is in totaal', 'is in totaal ten hoogste')
    expect(relationBetween(most, later)?.kind).not.toBe('contradicts')
  })

  test('a fund that is lowered for other years changes', () => {
    expect(
      relationBetween(
        'In 2023 draagt Nederland € 4 miljoen bij aan het Mensenrechtenfonds.',
        'De bijdrage aan het Mensenrechtenfonds wordt in 2025 verlaagd tot € 2 miljoen.',
      ),
    ).toMatchObject({ kind: 'changes', rule: 'sum-changed' })
  })

  test('a programme that goes on after its period does not contradict it', () => {
    const on =
      'Na afloop van deze periode wordt het programma Open Ruimte voortgezet van 2028 tot en met 2030.'
    expect(relationBetween(PERIOD, on)?.kind).not.toBe('contradicts')
  })
})

describe('motions', () => {
  const motion = (name: string, nr: number) =>
    `De motie van het lid ${name} (Kamerstuk 32735, nr. ${nr}) verzoekt de regering een meldpunt voor verslaggevers te openen.`

  test('a motion that was named is settled when it is carried out', () => {
    expect(
      linkOf(
        motion('Bakker', 10),
        'Met de opening van het meldpunt is de motie van het lid Bakker (Kamerstuk 32735, nr. 10) uitgevoerd.',
      ),
    ).toEqual({ kind: 'settles', attribute: 'disposition', rule: 'motion-dealt-with' })
  })

  test('a motion that was adopted is answered by what is going to be done, and not by a promise to come back to it', () => {
    const adopted =
      'Uw Kamer heeft de motie van het lid Bakker (Kamerstuk 32735, nr. 10) aangenomen, die verzoekt een meldpunt voor verslaggevers te openen.'
    const asked = 'in de motie van het lid Bakker'
    expect(
      relationBetween(
        adopted,
        `Zoals verzocht ${asked} zal Nederland bij de eerstvolgende zitting spreektijd geven aan bedreigde verslaggevers.`,
      ),
    ).toMatchObject({ kind: 'answers', rule: 'motion-taken-up' })
    expect(
      relationBetween(adopted, `Op het meldpunt voor verslaggevers ${asked} zal ik in mei terugkomen.`)?.rule,
    ).not.toBe('motion-taken-up')
  })

  test('two motions of one Member on other matters are two, when a number does not say so', () => {
    const open = 'Tot die tijd houd ik de motie De Wit/Bakker over de veiligheid van omroepen aan.'
    const done = (topic: string) =>
      `Met het onderzoek is de motie van de leden De Wit en Bakker over ${topic} uitgevoerd.`
    expect(relationBetween(open, done('de veiligheid van omroepen'))?.rule).toBe('motion-dealt-with')
    expect(relationBetween(open, done('de opslag van gegevens'))?.rule).not.toBe('motion-dealt-with')
  })

  test('two motions that ask the same have nothing to do with each other', () => {
    expect(linkOf(motion('Bakker', 10), motion('Jansen', 22))).toBeUndefined()
  })
})

describe('whose words', () => {
  const advice =
    'De Adviesraad Internationale Vraagstukken beveelt aan om in Nairobi een meldpunt voor bedreigde verslaggevers te openen.'

  test('what an adviser writes does nothing with what the government said', () => {
    expect(linkOf(PROMISE, advice)).toBeUndefined()
  })

  test('what an adviser asked is answered, not repeated or changed', () => {
    expect(linkOf(advice, PROMISE)?.kind).toBe('answers')
  })

  test('advice that the government retold is answered too', () => {
    expect(
      linkOf(
        'Daarnaast bepleit zij een onafhankelijk meldpunt voor bedreigde verslaggevers in Nairobi.',
        'De aanbeveling om een onafhankelijk meldpunt voor bedreigde verslaggevers in Nairobi te openen volgt het kabinet niet.',
      )?.kind,
    ).toBe('answers')
  })

  test('what a Member asks does nothing with what the government said', () => {
    const asked =
      'Het lid Bakker vroeg of de regering in Nairobi een meldpunt voor bedreigde verslaggevers wil openen.'
    expect(linkOf(PROMISE, asked)).toBeUndefined()
  })
})

test('undated letters are linked both ways, with a doubt', () => {
  for (const days of [
    ['', '2024-03-01'],
    ['2023-03-01', ''],
    ['', ''],
  ] as const) {
    const [link] = linksBetween(VISA, VISA, days)
    expect(link).toMatchObject({ kind: 'repeats', doubts: ['undated-letter'] })
  }
})

test('a letter of the same day or a later one is not earlier', () => {
  expect(linksBetween(VISA, VISA, ['2024-03-01', '2024-03-01'])).toEqual([])
  expect(linksBetween(VISA, VISA, ['2024-03-02', '2024-03-01'])).toEqual([])
})

describe('how sure it must be that both are about the same', () => {
  test.each([
    [
      'days of one product',
      'De nota over de zeehavens zal uw Kamer in het najaar bereiken.',
      'Naar verwachting volgt de nota in het voorjaar van 2025.',
      'Naar verwachting volgt het werkplan in het voorjaar van 2025.',
    ],
    [
      'one motion, left open',
      'Tot die tijd houd ik de motie De Wit/Bakker aan.',
      'Met het onderzoek is de motie van de leden De Wit en Bakker uitgevoerd.',
      'Met het onderzoek is de motie van de leden De Jong en Smit uitgevoerd.',
    ],
    [
      'one sum',
      'Voor de gehele looptijd maakt het kabinet EUR 35 miljoen vrij uit bestaande middelen.',
      'Tot en met 2029 is 35 miljoen euro gereserveerd.',
      'Tot en met 2029 is 36 miljoen euro gereserveerd.',
    ],
  ])('%s needs little; another one needs as much as ever', (_, earlier, same, other) => {
    expect(relationBetween(earlier, same)?.needs).toBeLessThan(TWO_VALUES)
    expect(relationBetween(earlier, other)?.needs ?? 1).toBeGreaterThanOrEqual(TWO_VALUES)
  })
})
