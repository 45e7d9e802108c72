import type { Paper, PaperBlock, PaperQuote, Source } from '#present/paper.ts'

const LETTER = '01-motiebrief-open-ruimte.txt'
const PROGRESS = '06-voortgangsbrief-2023.txt'
const CLOSING = '12-slotbrief-maatschappelijke-organisaties-2025.txt'

/** A place in one of three invented letters. */
export function sourceAt(letter: 'motion' | 'progress' | 'closing', start = 1204, page = 3): Source {
  const [document, date] = {
    motion: [LETTER, '2022-11-24'],
    progress: [PROGRESS, '2023-11-30'],
    closing: [CLOSING, '2025-11-14'],
  }[letter] as [string, string]
  return { document, date, page, start, end: start + 136 }
}

const promise: PaperQuote = {
  label: 'Toegezegd op 24 november 2022',
  text: 'Ik zal de Kamer vóór 1 juli 2023 een plan van aanpak sturen voor de bescherming van journalisten en\nmensenrechtenverdedigers, inclusief een budget van ten minste € 6.000.000 per jaar.',
  source: sourceAt('motion', 8412, 7),
}

const findings: readonly PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'Waar deze brief op terugkomt', count: 3 },
  {
    kind: 'paragraph',
    phrases: [
      { text: 'Twee toezeggingen uit ' },
      { text: 'drie', tone: 'strong' },
      { text: ' eerdere brieven komen terug. Over één ervan zegt de brief ' },
      {
        text: 'dat het plan in een later stadium volgt',
        quote: true,
        source: sourceAt('closing', 2210, 2),
      },
      { text: '. De rest blijft ' },
      { text: 'onbesproken', tone: 'faint' },
      { text: '.' },
    ],
  },
  { kind: 'heading', level: 2, text: 'Afgezwakt of uitgesteld', count: 2 },
  {
    kind: 'entry',
    head: [
      { text: 'Uitgesteld', tone: 'bad' },
      { text: ': plan van aanpak bescherming journalisten, van ' },
      { text: '1 juli 2023', tone: 'strong' },
      { text: ' naar het voorjaar van 2026' },
    ],
    quotes: [
      promise,
      {
        label: 'Deze brief, 14 november 2025',
        text: 'Het plan van aanpak volgt in het voorjaar van 2026; de gesprekken met de partners <vragen> meer tijd & zorg.',
        source: sourceAt('closing', 15_320, 11),
      },
    ],
    doubts: ['De twee plannen dragen niet dezelfde naam; de gelijkenis is 0,71.'],
  },
  {
    kind: 'entry',
    head: [
      { text: 'Afgezwakt', tone: 'middling' },
      { text: ': het budget van ten minste € 6.000.000 per jaar is een streven geworden' },
    ],
    quotes: [
      promise,
      {
        label: 'Voortgangsbrief',
        text: 'Het kabinet streeft naar circa € 5.000.000 per jaar.',
        source: { ...sourceAt('progress', 640, 1), page: null },
      },
      {
        label: 'Deze brief',
        text: 'Waar mogelijk wordt bijgedragen aan het fonds.',
        source: { ...sourceAt('closing', 940, 1), date: null },
      },
    ],
    doubts: [],
  },
  { kind: 'heading', level: 2, text: 'Nagekomen', count: 1 },
  {
    kind: 'entry',
    head: [
      { text: 'Nagekomen', tone: 'good' },
      { text: ': de jaarlijkse rapportage over de maatschappelijke ruimte is verschenen' },
    ],
    quotes: [
      {
        label: 'Deze brief',
        text: 'De rapportage is op 3 juni 2025 aan uw Kamer gezonden.',
        source: sourceAt('closing', 3310, 2),
      },
    ],
    doubts: ['De rapportage zelf is niet gelezen.', 'De datum is afgeleid uit de zin ervoor.'],
  },
]

const overview: readonly PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'Overzicht van moties en toezeggingen' },
  {
    kind: 'table',
    caption: 'Moties en toezeggingen, met de stand op 14 november 2025',
    columns: [
      { title: 'Wat', share: 0.28 },
      { title: 'Gevraagd of toegezegd', share: 0.32 },
      { title: 'Stand', share: 0.24 },
      { title: 'Bedrag', share: 0.16, align: 'right' },
    ],
    rows: [
      [
        [{ text: 'Motie-Van der Meulen/Yıldız', tone: 'strong' }, { text: ', 36 200 XVII, nr. 41' }],
        [
          {
            text: 'een beschermingsfonds voor lokale organisaties in te richten',
            quote: true,
            source: sourceAt('motion', 300, 1),
          },
        ],
        [{ text: 'Nagekomen', tone: 'good' }, { text: ': fonds open sinds mei 2024' }],
        [{ text: '€ 6.000.000' }],
      ],
      [
        [{ text: 'Toezegging rapportage', tone: 'strong' }],
        [{ text: 'elk jaar vóór de zomer te rapporteren', quote: true, source: sourceAt('motion', 911, 2) }],
        [{ text: 'Deels', tone: 'middling' }, { text: ': 2023 en 2025 wel, 2024 niet' }],
        [],
      ],
      [
        [{ text: 'Motie-De Groot c.s.', tone: 'strong' }, { text: ', 36 200 XVII, nr. 57' }],
        [
          {
            text: 'de mensenrechtenambassadeur structureel te betrekken',
            quote: true,
            source: sourceAt('progress', 5120, 4),
          },
        ],
        [{ text: 'Niets over gevonden', tone: 'bad' }],
        [{ text: '€ 250.000' }],
      ],
    ],
  },
  { kind: 'heading', level: 1, text: 'Gelezen brieven', count: 3 },
  {
    kind: 'list',
    items: [
      [{ text: LETTER }, { text: ', 24 november 2022', tone: 'faint' }],
      [{ text: PROGRESS }, { text: ', 30 november 2023', tone: 'faint' }],
      [{ text: CLOSING }, { text: ' is de getoetste brief', tone: 'strong' }],
    ],
  },
]

/** A report with a part of each kind, about an invented matter. */
export const MADE_PAPER: Paper = {
  lang: 'nl',
  title: 'Toets van de slotbrief over maatschappelijke organisaties',
  subtitle: 'Gehouden naast twee eerdere brieven, 24 november 2022 tot en met 14 november 2025',
  blocks: [...findings, ...overview],
  colophon:
    'Gemaakt met Rekenschap 0.1.0 uit drie bestanden. Een machine heeft dit opgesteld; een mens heeft het niet nagezien.',
}
