import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findFormat, type MarkedFormat } from '#intake/find-format.ts'
import { openFile } from '#intake/open-file.ts'
import { paperFactsOf, type PaperFacts } from '#join/paper-facts.ts'
import type { OfferedPaper } from '#model/house.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { corpus } from '#test/corpus-folder.ts'
import { loadMotions } from '#test/motions-of-corpus.ts'

type DocumentRow = {
  Soort: string | null
  DocumentNummer: string
  Onderwerp: string | null
  Datum: string | null
}

/** The documents of `odata-document-buza.jsonl` as papers that the House offers. */
export function loadOfferedDocuments(): OfferedPaper[] {
  return readFileSync(join(corpus, 'odata-document-buza.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DocumentRow)
    .map(({ Soort, DocumentNummer, Onderwerp, Datum }) => ({
      id: DocumentNummer,
      identifiers: [DocumentNummer],
      title: (Onderwerp ?? '').trim(),
      kind: Soort ?? '',
      date: Datum?.slice(0, 10) ?? null,
      dossiers: [],
      senders: [],
    }))
}

/** The motions of the corpus as papers that are offered; none without the corpus. */
export function loadOfferedMotions(): OfferedPaper[] {
  return loadMotions().map(({ id, title, date, dossiers, kind, submitters }) => ({
    id,
    identifiers: [id],
    title: title.trim(),
    kind,
    date,
    dossiers,
    senders: submitters,
  }))
}

/** What the XML of a motion says once its number and its dossier are cut out, as if somebody had pasted its text. */
export async function bareMotion(
  path: string,
): Promise<{ readonly id: string; readonly facts: PaperFacts; readonly text: string }> {
  const bytes = readFileSync(path)
  const { marked, mediaType } = await openFile(bytes, findFormat(bytes) as MarkedFormat)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const whole = readMarked(marked, { name: basename(path), sha256, mediaType }, vocabulary)
  const from = whole.text.search(/^.*\bMOTIE\b/m)
  const text = whole.text.slice(Math.max(0, from)).replace(/ter vervanging van.*/gi, '')
  const document = documentOf(text)
  return {
    id: basename(path, '.xml'),
    facts: paperFactsOf(makeReading(document, vocabulary), document.text),
    text,
  }
}

/** The XML files of motions; empty without the corpus. */
export function motionFiles(): string[] {
  return existsSync(join(corpus, 'moties-xml')) ? globSync(join(corpus, 'moties-xml/*.xml')).sort() : []
}
