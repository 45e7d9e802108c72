import { dayInWords } from '#test/house/days.ts'
import { dossierInPrint, dossierKey, type Dossier, type PublishedPaper } from '#test/house/nouns.ts'

/** A paragraph or heading. `[[kst-39901-12|Kamerstuk 39 901, nr. 12]]` is a reference, `((…))` a footnote. */
export type Block = { readonly heading: boolean; readonly text: string }

/** What a paper says, apart from its number and dossiers. */
export type PaperWords = {
  /** Title as printed: `BRIEF VAN DE MINISTER VAN …`. */
  readonly title: string
  /** Words before the day: `Den Haag,` or `Voorgesteld`. */
  readonly before: string
  readonly blocks: readonly Block[]
  /** Names below the text; with an office it is a signature. */
  readonly signed: readonly { readonly office?: string; readonly name: string }[]
}

const REFERENCE = /\[\[([^|\]]+)\|([^\]]+)\]\]/g
const NOTE = /\(\(([^)]*)\)\)/g

/** The text without the marks of references and footnotes, the notes behind the paragraph. */
export function plainText(text: string): string {
  const notes = [...text.matchAll(NOTE)].map(([, note]) => note)
  const body = text.replace(NOTE, '').replace(REFERENCE, '$2')
  return [body, ...notes].join(' ')
}

/** Source: op-consolidated 2014-05-15, as far as letters and motions use it. */
export function publicationXml(paper: PublishedPaper, words: PaperWords, site: string): Buffer {
  const metas = paper.fullMetas
    ? metasOf(paper).join('\n    ')
    : `<meta name="OVERHEIDop.externMetadataRecord" scheme="" content="${site}/${paper.id}/metadata.xml"/>`
  const motion = paper.kind === 'Motie'
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <metadata>
    ${metas}
  </metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar ${paper.session}</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
      <tekstregel inhoud="kamernummer">2</tekstregel>
      <tekstregel inhoud="documenttype">Kamerstukken</tekstregel>
    </kamerstukkop>
${paper.dossiers.map(dossierXml).join('\n')}
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">${paper.ordinal}</ondernummer></stuknr>
      <titel>${escaped(words.title)}</titel>
      <datumtekst>${escaped(words.before)} <datum isodatum="${paper.issued}">${dayInWords(paper.issued)}</datum></datumtekst>
      <algemeen>
        <vrije-tekst>
          <tekst status="goed">
${blocksXml(words.blocks)}
${motion ? namesXml(words.signed) : ''}
          </tekst>
${motion ? '' : words.signed.map(signatureXml).join('\n')}
        </vrije-tekst>
      </algemeen>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
`)
}

/** What `/{id}/metadata.xml` answers. */
export function metadataXml(paper: PublishedPaper): Buffer {
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<metadata_gegevens>\n  ${metasOf(paper)
      .map((meta) => meta.replace('<meta ', '<metadata '))
      .join('\n  ')}\n</metadata_gegevens>\n`,
  )
}

function metasOf(paper: PublishedPaper): string[] {
  const one = (name: string, scheme: string, content: string) =>
    `<meta name="${name}" scheme="${scheme}" content="${escaped(content)}"/>`
  return [
    one('DC.identifier', 'OVERHEIDop.ParlID', paper.id),
    one('DC.type', 'OVERHEIDop.KamerstukTypen', paper.kind),
    one('DC.type', 'OVERHEIDop.Parlementair', 'Kamerstuk'),
    one('DC.creator', 'OVERHEID.StatenGeneraal', 'Tweede Kamer der Staten-Generaal'),
    one('DC.title', '', `${paper.dossiers[0]!.title}; ${paper.kind}; ${paper.title}`),
    one('OVERHEIDop.publicationName', '', 'Kamerstuk'),
    ...paper.dossiers.map((dossier) => one('OVERHEIDop.dossiernummer', '', dossierKey(dossier))),
    ...paper.dossiers.map(({ title }) => one('OVERHEIDop.dossiertitel', '', title)),
    one('OVERHEIDop.ondernummer', '', `${paper.ordinal}`),
    one('OVERHEIDop.documenttitel', '', paper.title),
    ...paper.senders.map((sender) => one('OVERHEIDop.indiener', '', sender)),
    one('OVERHEIDop.vergaderjaar', '', paper.session),
    one('DCTERMS.issued', 'DCTERMS.W3CDTF', paper.issued),
    one('DCTERMS.available', 'DCTERMS.W3CDTF', paper.available),
    one('DCTERMS.language', 'DCTERMS.RFC4646', 'nl'),
    one(
      'OVERHEID.category',
      'OVERHEID.TaxonomieBeleidsagenda',
      'Internationaal | Internationale samenwerking',
    ),
  ]
}

function dossierXml(dossier: Dossier): string {
  const { suffix, title } = dossier
  const chapter = suffix === null ? '' : /^\d/.test(suffix) ? 'raadnr' : 'begrotingshoofdstuk'
  const behind = chapter === '' ? '' : ` <${chapter}>${suffix}</${chapter}>`
  const number = dossierInPrint({ ...dossier, suffix: null })
  return `    <dossier>
      <dossiernummer><dossiernr>${number}</dossiernr>${behind}</dossiernummer>
      <titel>${escaped(title)}</titel>
    </dossier>`
}

function blocksXml(blocks: readonly Block[]): string {
  let notes = 0
  const inline = (text: string) =>
    escaped(text)
      .replace(REFERENCE, '<extref doc="$1" soort="document">$2</extref>')
      .replace(NOTE, (_, note: string) => {
        notes++
        return `<noot type="voet" id="n${notes}"><noot.nr>${notes}</noot.nr><noot.al>${note}</noot.al></noot>`
      })
  return blocks
    .map(({ heading, text }) =>
      heading
        ? `            <tussenkop kopopmaak="vet">${inline(text)}</tussenkop>`
        : `            <al>${inline(text)}</al>`,
    )
    .join('\n')
}

function namesXml(signed: PaperWords['signed']): string {
  return `            <al-groep>\n${signed.map(({ name }) => `              <al>${escaped(name)}</al>`).join('\n')}\n            </al-groep>`
}

function signatureXml({ office = '', name }: PaperWords['signed'][number]): string {
  return `          <ondertekening><functie>De ${escaped(office)},</functie><naam><achternaam>${escaped(name)}</achternaam></naam></ondertekening>`
}

/** Safe in the text and the attributes of XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
