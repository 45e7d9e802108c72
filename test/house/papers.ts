import { dayAfter, dayInWords, localTime, sessionOf } from '#test/house/days.ts'
import { addRow, changeRow, count, datedFields, midnight, nextNumber, type Draft } from '#test/house/draft.ts'
import { dossierKey, type Dossier, type HouseFile, type PublishedPaper } from '#test/house/nouns.ts'
import { metadataXml, plainText, publicationXml, type PaperWords } from '#test/house/publication-xml.ts'
import { letterPdf } from '#test/pdf.ts'

/** Where the XML says that its metadata are. */
const SITE = 'https://zoek.officielebekendmakingen.nl'

/** A paper to be added to the world. */
export type NewPaper = {
  /** `Document.Soort`: `Brief regering`, `Motie`, `Bijlage`. */
  readonly kind: string
  readonly subject: string
  readonly day: string
  readonly dossiers: readonly Dossier[]
  readonly words: PaperWords
  readonly senders: readonly string[]
  /** XML and PDF, PDF alone, or not yet at Official Publications; `unnumbered` has no number among the Kamerstukken either. */
  readonly published: 'xml' | 'pdf' | 'not' | 'unnumbered'
  /** Zaak, Activiteit, Agendapunt, BronDocument. */
  readonly refs?: Readonly<Record<string, readonly string[]>>
  readonly ordinal?: number
  readonly organisation?: string
}

/** A paper that was added. */
export type AddedPaper = {
  readonly id: string
  readonly number: string
  readonly kst: string | null
  readonly ordinal: number
}

/** Adds a document with its version, its file and what was published of it. */
export function addPaper(draft: Draft, paper: NewPaper): AddedPaper {
  const { day, dossiers, words, refs = {} } = paper
  const numbered = paper.published !== 'unnumbered' && dossiers.length > 0
  const key = numbered ? dossierKey(dossiers[0]!) : ''
  const ordinal = numbered ? (paper.ordinal ?? count(draft, `kst ${key}`)) : -1
  const kst = numbered ? `kst-${key}-${ordinal}` : null
  const number = nextNumber(draft, 'D', day)
  const file = { mediaType: 'application/pdf', bytes: letterPdf(printedLines(paper)) }
  const id = addRow(draft, 'Document', day, documentFields(paper, number, ordinal, file), {
    ...refs,
    Kamerstukdossier: dossiers.map((dossier) => dossier.id),
  })
  draft.files.set(id, file)
  const version = addRow(draft, 'DocumentVersie', day, versionFields(day, null, file), { Document: id })
  changeRow(draft, id, day, { refs: { HuidigeDocumentVersie: version } })
  if (kst === null) return { id, number, kst, ordinal }
  const bare: PublishedPaper = {
    id: kst,
    kind: paper.kind.startsWith('Motie') ? 'Motie' : 'Brief',
    title: paper.subject.trim(),
    dossiers,
    ordinal,
    session: sessionOf(day),
    issued: day,
    available: dayAfter(day, 3),
    modified: dayAfter(day, 3),
    senders: paper.senders,
    fullMetas: draft.chance.draw() < 0.3,
    xml: undefined,
    pdf: file.bytes,
  }
  const byteOrderMark = draft.chance.draw() < 0.05 ? Buffer.from('\uFEFF') : Buffer.alloc(0)
  const xml = Buffer.concat([byteOrderMark, publicationXml(bare, words, SITE)])
  draft.pending.set(number, { ...bare, xml })
  if (paper.published === 'pdf') publish(draft, number, bare, dayAfter(day, 3))
  if (paper.published === 'xml') publishPending(draft, number, dayAfter(day, 3))
  return { id, number, kst, ordinal }
}

/** What was waiting is published on that day, as XML, HTML and PDF. */
export function publishPending(draft: Draft, number: string, day: string): PublishedPaper {
  const paper = draft.pending.get(number)
  if (paper === undefined) throw new Error(`${number} has nothing that waits to be published`)
  draft.pending.delete(number)
  return publish(draft, number, paper, day)
}

/** The paper says something else from that day on: new file, new version, newly published where it was published. */
export function rewritePaper(draft: Draft, number: string, day: string, words: PaperWords): void {
  const row = draft.rows.findLast((row) => row.fields['DocumentNummer'] === number)!
  const subject = String(row.fields['Onderwerp'])
  const issued = String(row.fields['Datum']).slice(0, 10)
  const bytes = letterPdf(printedLines({ words, subject, day: issued }))
  const file = { mediaType: 'application/pdf', bytes }
  draft.files.set(row.id, file)
  const known = draft.rows.findLast((version) => version.id === row.refs['HuidigeDocumentVersie']?.[0])
  const kst = known?.fields['ExterneIdentifier'] ?? null
  const version = addRow(
    draft,
    'DocumentVersie',
    day,
    {
      ...versionFields(day, kst as string | null, file),
      Versienummer: Number(known?.fields['Versienummer'] ?? 1) + 1,
    },
    { Document: row.id },
  )
  changeRow(draft, row.id, day, {
    fields: { ContentLength: bytes.length },
    refs: { HuidigeDocumentVersie: version },
  })
  const waiting = draft.pending.get(number)
  if (waiting !== undefined) {
    draft.pending.set(number, { ...waiting, pdf: bytes, xml: publicationXml(waiting, words, SITE) })
  }
  const published = draft.papers.get(String(kst))
  if (published === undefined) return
  const { xml: _, ...rest } = { ...published, modified: day, pdf: bytes }
  const changed = { ...rest, xml: published.xml && publicationXml({ ...rest, xml: undefined }, words, SITE) }
  draft.papers.set(changed.id, changed)
  addPublications(draft, version, changed, day)
}

function publish(draft: Draft, number: string, waiting: PublishedPaper, day: string): PublishedPaper {
  const paper = { ...waiting, available: day, modified: day }
  draft.papers.set(paper.id, paper)
  const document = draft.rows.findLast((row) => row.fields['DocumentNummer'] === number)!
  const version = document.refs['HuidigeDocumentVersie']![0]!
  changeRow(draft, version, day, { fields: { ExterneIdentifier: paper.id } })
  addPublications(draft, version, paper, day)
  return paper
}

function addPublications(draft: Draft, version: string, paper: PublishedPaper, day: string): void {
  const shared = {
    Identifier: paper.id,
    Source: 'Koop',
    Url: null,
    PublicatieDatum: localTime(day, '08:30:56.51'),
  }
  const add = (set: string, type: string, name: string, { mediaType, bytes }: HouseFile) => {
    const fields = { ...shared, DocumentType: type, FileName: name, ContentType: mediaType }
    const row = addRow(
      draft,
      set,
      day,
      { ...fields, ContentLength: bytes.length },
      { DocumentVersie: version },
    )
    draft.files.set(row, { mediaType, bytes })
  }
  const addForm = (type: string, mediaType: string, bytes: Buffer | undefined) => {
    if (bytes === undefined) return
    add('DocumentPublicatie', type, `${paper.id}.${type.toLowerCase()}`, { mediaType, bytes })
  }
  addForm('Pdf', 'application/pdf', paper.pdf)
  addForm('Html', 'text/html', paper.xml && publicationHtml(paper))
  addForm('Xml', 'application/xml', paper.xml)
  add('DocumentPublicatieMetadata', 'Metadata', 'metadata.xml', {
    mediaType: 'application/xml',
    bytes: metadataXml(paper),
  })
}

/** The page that people see; a publication cannot be read from it. */
export function publicationHtml({ id, title }: PublishedPaper): Buffer {
  return Buffer.from(
    `<!DOCTYPE html><html lang="nl"><head><title>${id}</title></head><body><h1>${title}</h1></body></html>`,
  )
}

function documentFields(paper: NewPaper, number: string, ordinal: number, file: HouseFile) {
  const { day, dossiers } = paper
  return {
    Soort: paper.kind,
    DocumentNummer: number,
    Titel: dossiers[0]?.title ?? null,
    // The House leaves a blank behind many of its titles.
    Onderwerp: `${paper.subject} `,
    Datum: midnight(day),
    ...datedFields(day),
    Kamer: 2,
    Volgnummer: ordinal,
    Citeertitel: null,
    Alias: null,
    DatumRegistratie: midnight(day),
    DatumOntvangst: paper.kind === 'Brief regering' ? midnight(day) : null,
    Aanhangselnummer: null,
    KenmerkAfzender: null,
    Organisatie: paper.organisation ?? 'Tweede Kamer',
    ContentType: file.mediaType,
    ContentLength: file.bytes.length,
  }
}

function versionFields(day: string, kst: string | null, file: HouseFile) {
  return {
    Status: 'Vrijgegeven',
    Versienummer: 1,
    Bestandsgrootte: Math.ceil(file.bytes.length / 1024),
    Extensie: '.pdf',
    Datum: localTime(day, '15:09:25.623'),
    ExterneIdentifier: kst,
  }
}

function printedLines({ words, subject, day }: Pick<NewPaper, 'words' | 'subject' | 'day'>): string[] {
  const letter = words.signed.some(({ office }) => office !== undefined)
  const head = letter
    ? ['Aan de Voorzitter van de Tweede Kamer', `Datum ${dayInWords(day)}`, `Betreft ${subject.trim()}`]
    : [words.title, `${words.before} ${dayInWords(day)}`]
  const foot = words.signed.flatMap(({ office, name }) =>
    office === undefined ? [name] : [`De ${office},`, name],
  )
  return [...head, ...words.blocks.map(({ text }) => plainText(text)), ...foot]
}
