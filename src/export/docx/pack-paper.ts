import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { blocksOf } from '#export/docx/blocks.ts'
import { languageTag, PAGE } from '#export/docx/look.ts'
import { coreProperties, fontTable } from '#export/docx/package-parts.ts'
import { footnotesOf, type Setting } from '#export/docx/phrases.ts'
import { NUMBERING, paperStyles, STYLE } from '#export/docx/styles.ts'
import { inFile } from '#export/docx/text.ts'
import { messagesFor } from '#messages/messages.ts'
import { shorten } from '#present/lines.ts'
import type { Paper } from '#present/paper.ts'
import { isWide } from '#present/wide-paper.ts'

const TITLE_IN_FOOTER = 80

/** A report as the bytes of a Word file. */
export async function packPaper(paper: Paper): Promise<Uint8Array> {
  const { title, subtitle, lang } = paper
  const properties = coreProperties({ title, subject: subtitle, language: languageTag(lang) })
  const packed = await Packer.toArrayBuffer(documentOf(paper), false, [properties, fontTable()])
  return withoutTime(new Uint8Array(packed))
}

function documentOf(paper: Paper): Document {
  const { title, subtitle, blocks, colophon, lang } = paper
  const onItsSide = isWide(paper)
  const textWidth = (onItsSide ? PAGE.long : PAGE.short) - 2 * PAGE.side
  const setting: Setting = { lang, textWidth, sources: [] }
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(inFile(title))] }),
    ...(subtitle === ''
      ? []
      : [new Paragraph({ style: STYLE.subtitle, children: [new TextRun(inFile(subtitle))] })]),
    ...blocksOf(blocks, setting),
    new Paragraph({ style: STYLE.colophon, children: [new TextRun(inFile(colophon))] }),
  ]
  const { side, top, bottom } = PAGE
  const orientation = onItsSide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  // docx turns the sheet itself.
  const size = { width: PAGE.short, height: PAGE.long, orientation }
  return new Document({
    styles: paperStyles(languageTag(lang)),
    numbering: NUMBERING,
    footnotes: footnotesOf(setting),
    sections: [
      {
        properties: {
          page: { size, margin: { top, bottom, left: side, right: side, footer: 624 } },
        },
        footers: { default: footerOf(title, setting) },
        children,
      },
    ],
  })
}

function footerOf(title: string, { lang, textWidth }: Setting): Footer {
  const [before, between] = messagesFor(lang).paper.pageOf
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
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
