import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  type ICharacterStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx'
import { DUTCH, FONTS, HANG, INK } from '#export/docx/look.ts'
import type { Tone } from '#present/paper.ts'

/** Names by which paragraphs ask for their style. */
export const STYLE = {
  subtitle: 'Subtitle',
  finding: 'Finding',
  quoteLabel: 'QuoteLabel',
  quote: 'Quote',
  doubt: 'Doubt',
  tableHead: 'TableHead',
  tableText: 'TableText',
  bullet: 'ListBullet',
  colophon: 'Colophon',
  footer: 'Footer',
  note: 'FootnoteText',
} as const

/** The character style of words of a letter within other words. */
export const QUOTED = 'Quoted'

/** The character style of each tone. */
export const TONE_STYLE: Readonly<Record<Tone, string>> = {
  // Not `Strong`: that is a style of paragraphs in docx, and a run that asks for it gets nothing.
  strong: 'Stress',
  faint: 'Faint',
  good: 'Good',
  middling: 'Middling',
  bad: 'Bad',
}

/** The list with dashes. */
export const BULLETS = 'bullets'

const rule = (size: number, space: number, color: string = INK.rule) => ({
  style: BorderStyle.SINGLE,
  size,
  space,
  color,
})
const serif = FONTS.serif.name
const based = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true })

const PARAGRAPHS: readonly IParagraphStyleOptions[] = [
  {
    ...based(STYLE.subtitle, 'Subtitle'),
    run: { size: 22, color: INK.soft },
    paragraph: { spacing: { after: 360 }, border: { bottom: rule(6, 10, INK.text) } },
  },
  {
    ...based(STYLE.finding, 'Finding'),
    run: { size: 21 },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: 320, after: 80 },
      indent: { left: HANG, hanging: HANG },
    },
  },
  {
    ...based(STYLE.quoteLabel, 'Quote label'),
    run: { bold: true, size: 17 },
    paragraph: {
      keepNext: true,
      spacing: { before: 120, after: 20 },
      indent: { left: HANG + 170 },
    },
  },
  {
    ...based(STYLE.quote, 'Quote'),
    run: { font: serif, size: 20, language: { value: DUTCH } },
    paragraph: {
      keepLines: true,
      spacing: { after: 120 },
      indent: { left: HANG + 170 },
      border: { left: rule(6, 8) },
    },
  },
  {
    ...based(STYLE.doubt, 'Doubt'),
    run: { italics: true, size: 18, color: INK.soft },
    paragraph: { spacing: { before: 60, after: 60 }, indent: { left: HANG } },
  },
  {
    ...based(STYLE.tableHead, 'Table head'),
    run: { bold: true, size: 17 },
    paragraph: { keepNext: true, spacing: { before: 40, after: 40 } },
  },
  {
    ...based(STYLE.tableText, 'Table text'),
    run: { size: 18 },
    paragraph: { spacing: { before: 40, after: 40 } },
  },
  {
    ...based(STYLE.bullet, 'List Bullet'),
    paragraph: { spacing: { after: 60 }, numbering: { reference: BULLETS, level: 0 } },
  },
  {
    ...based(STYLE.colophon, 'Colophon'),
    run: { size: 17, color: INK.soft },
    paragraph: { keepLines: true, spacing: { before: 480 }, border: { top: rule(6, 8) } },
  },
  {
    ...based(STYLE.footer, 'footer'),
    run: { size: 16, color: INK.soft },
    paragraph: { spacing: { after: 0 } },
  },
]

const CHARACTERS: readonly ICharacterStyleOptions[] = [
  { id: QUOTED, name: 'Quoted', run: { font: serif, language: { value: DUTCH } } },
  { id: TONE_STYLE.strong, name: 'Stress', run: { bold: true } },
  { id: TONE_STYLE.faint, name: 'Faint', run: { color: INK.soft } },
  { id: TONE_STYLE.good, name: 'Good', run: { bold: true, color: INK.good } },
  { id: TONE_STYLE.middling, name: 'Middling', run: { bold: true, italics: true, color: INK.middling } },
  { id: TONE_STYLE.bad, name: 'Bad', run: { bold: true, underline: {}, color: INK.bad } },
]

/** All styles of a report; what it says itself is in `language`. */
export function paperStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONTS.sans.name, size: 20, color: INK.text, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      title: {
        run: { font: serif, size: 44, color: INK.text },
        paragraph: { keepNext: true, spacing: { after: 120, line: 252 } },
      },
      heading1: {
        run: { font: serif, size: 30, color: INK.text },
        paragraph: {
          outlineLevel: 0,
          keepNext: true,
          spacing: { before: 480, after: 160 },
          border: { bottom: rule(4, 4, INK.text) },
        },
      },
      heading2: {
        run: { bold: true, size: 23, color: INK.text },
        paragraph: { outlineLevel: 1, keepNext: true, spacing: { before: 320, after: 80 } },
      },
      caption: {
        run: { bold: true, size: 19, color: INK.text, italics: false },
        paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
      },
      footnoteText: { run: { size: 16, color: INK.soft }, paragraph: { spacing: { after: 20, line: 240 } } },
    },
    paragraphStyles: PARAGRAPHS,
    characterStyles: CHARACTERS,
  }
}

/** Lists with dashes, as the page has them. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 340 } } },
        },
      ],
    },
  ],
}
