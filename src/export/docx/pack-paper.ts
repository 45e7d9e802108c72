import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { blocksOf } from '#export/docx/blocks.ts'
import { languageTag, PAGE, TEXT_WIDTH } from '#export/docx/look.ts'
import { coreProperties, fontTable } from '#export/docx/package-parts.ts'
import { footnotesOf, type Notes } from '#export/docx/phrases.ts'
import { NUMBERING, paperStyles, STYLE } from '#export/docx/styles.ts'
import { inFile } from '#export/docx/text.ts'
import { messagesFor } from '#messages/messages.ts'
import { shorten } from '#present/lines.ts'
import type { Paper } from '#present/paper.ts'

const TITLE_IN_FOOTER = 80

/** A report as the bytes of a Word file. */
export async function packPaper(paper: Paper): Promise<Uint8Array> {
  const { title, subtitle, lang } = paper
  const properties = coreProperties({ title, subject: subtitle, language: languageTag(lang) })
  const packed = await Packer.toArrayBuffer(documentOf(paper), false, [properties, fontTable()])
  return withoutTime(new Uint8Array(packed))
}

function documentOf({ title, subtitle, blocks, colophon, lang }: Paper): Document {
  const notes: Notes = { lang, sources: [] }
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(inFile(title))] }),
    ...(subtitle === ''
      ? []
      : [new Paragraph({ style: STYLE.subtitle, children: [new TextRun(inFile(subtitle))] })]),
    ...blocksOf(blocks, notes),
    new Paragraph({ style: STYLE.colophon, children: [new TextRun(inFile(colophon))] }),
  ]
  const { width, height, side, top, bottom } = PAGE
  return new Document({
    styles: paperStyles(languageTag(lang)),
    numbering: NUMBERING,
    footnotes: footnotesOf(notes),
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top, bottom, left: side, right: side, footer: 624 } },
        },
        footers: { default: footerOf(title, notes) },
        children,
      },
    ],
  })
}

function footerOf(title: string, { lang }: Notes): Footer {
  const [before, between] = messagesFor(lang).paper.pageOf
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(shorten(inFile(title), TITLE_IN_FOOTER)),
          new TextRun({
            children: [new Tab(), before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

// Each part of the package carries the moment of its packing; here that is the first a package can name.
function withoutTime(packed: Uint8Array): Uint8Array {
  return zipSync(unzipSync(packed), { mtime: new Date(1980, 0, 1) })
}
