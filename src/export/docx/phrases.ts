import { FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from 'docx'
import { DUTCH, FONTS } from '#export/docx/look.ts'
import { QUOTED, STYLE, TONE_STYLE } from '#export/docx/styles.ts'
import { inFile } from '#export/docx/text.ts'
import type { Lang } from '#messages/messages.ts'
import type { Phrase, Source } from '#present/paper.ts'
import { fullSourceWords } from '#present/source-words.ts'

/** What every part of a report needs. `sources` grows while it is written: they are the notes, in the order of their marks. */
export type Setting = {
  readonly lang: Lang
  /** Room between the margins, in twentieths of a point. */
  readonly textWidth: number
  readonly sources: Source[]
}

/** Phrases as runs, each in its tone; what has a source is followed by its note. */
export function phraseRuns(phrases: readonly Phrase[], setting: Setting): ParagraphChild[] {
  return phrases.flatMap((phrase) => [
    ...toneRuns(phrase),
    ...(phrase.source === undefined ? [] : [noteMark(phrase.source, setting)]),
  ])
}

/** The mark of a new note with this place. */
export function noteMark(source: Source, { sources }: Setting): FootnoteReferenceRun {
  return new FootnoteReferenceRun(sources.push(source))
}

/** The notes themselves, by the numbers of their marks. */
export function footnotesOf({ lang, sources }: Setting): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    sources.map((source, i) => {
      const text = new TextRun({ text: ` ${inFile(fullSourceWords(source, lang))}`, noProof: true })
      return [String(i + 1), { children: [new Paragraph({ style: STYLE.note, children: [text] })] }]
    }),
  )
}

// A run has one style of characters: words of a letter that have a tone as well get the looks of a quote beside it.
function toneRuns({ text, tone, quote }: Phrase): TextRun[] {
  const toned = tone === undefined ? {} : { style: TONE_STYLE[tone] }
  if (!quote) return [new TextRun({ text: inFile(text), ...toned })]
  const looks =
    tone === undefined ? { style: QUOTED } : { ...toned, font: FONTS.serif.name, language: { value: DUTCH } }
  return [new TextRun({ text: `«${inFile(text).trim()}»`, ...looks })]
}
