import { HeadingLevel, Paragraph, Tab, TextRun, type FileChild } from 'docx'
import { noteMark, phraseRuns, type Setting } from '#export/docx/phrases.ts'
import { STYLE, TONE_STYLE } from '#export/docx/styles.ts'
import { tableOf } from '#export/docx/table.ts'
import { inFile } from '#export/docx/text.ts'
import { messagesFor } from '#messages/messages.ts'
import { isSaidAbove } from '#present/caption.ts'
import type { PaperBlock, Phrase } from '#present/paper.ts'
import { capitalised } from '#present/words.ts'

type Heading = Extract<PaperBlock, { kind: 'heading' }>
type Entry = Extract<PaperBlock, { kind: 'entry' }>

const SPACE_BELOW_TABLE = 200

/** The parts of a report as paragraphs and tables; findings are numbered as in the other forms. */
export function blocksOf(blocks: readonly PaperBlock[], setting: Setting): FileChild[] {
  let findings = 0
  return blocks.flatMap((block, i): FileChild[] => {
    const belowTable = blocks[i - 1]?.kind === 'table'
    if (block.kind === 'heading') return [headingOf(block)]
    if (block.kind === 'entry') return entryOf(block, ++findings, setting)
    if (block.kind === 'table') {
      const table = tableOf(block, setting)
      return isSaidAbove(block.caption, blocks[i - 1]) ? [table] : [captionOf(block.caption), table]
    }
    if (block.kind === 'list') {
      return block.items.map(
        (item) => new Paragraph({ style: STYLE.bullet, children: phraseRuns(item, setting) }),
      )
    }
    const spacing = belowTable ? { spacing: { before: SPACE_BELOW_TABLE } } : {}
    return [new Paragraph({ ...spacing, children: phraseRuns(block.phrases, setting) })]
  })
}

function headingOf({ level, text, count }: Heading): Paragraph {
  const words = [new TextRun(inFile(text))]
  if (count !== undefined) words.push(new TextRun({ text: ` (${count})`, style: TONE_STYLE.faint }))
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: words,
  })
}

// There also when it is empty, for two tables without a paragraph between them are one to Word.
function captionOf(caption: string): Paragraph {
  return new Paragraph({ style: 'Caption', children: [new TextRun(inFile(caption))] })
}

function entryOf({ head, quotes, doubts }: Entry, number: number, setting: Setting): Paragraph[] {
  const { doubt: word } = messagesFor(setting.lang).paper
  return [
    new Paragraph({
      style: STYLE.finding,
      keepNext: quotes.length + doubts.length > 0,
      children: [
        new TextRun({ children: [String(number), new Tab()], style: TONE_STYLE.faint }),
        ...phraseRuns(asLine(head), setting),
      ],
    }),
    ...quotes.flatMap(({ label, text, source }) => [
      new Paragraph({ style: STYLE.quoteLabel, children: [new TextRun(capitalised(inFile(label)))] }),
      new Paragraph({
        style: STYLE.quote,
        children: [new TextRun(inFile(text).trim()), noteMark(source, setting)],
      }),
    ]),
    ...doubts.map(
      (doubt) =>
        new Paragraph({
          style: STYLE.doubt,
          children: [new TextRun({ text: `${word}: `, bold: true }), new TextRun(inFile(doubt))],
        }),
    ),
  ]
}

/** Phrases that begin a line: with a capital, unless they are words of a letter. */
function asLine([first, ...rest]: readonly Phrase[]): Phrase[] {
  if (first === undefined) return []
  return [first.quote ? first : { ...first, text: capitalised(first.text) }, ...rest]
}
