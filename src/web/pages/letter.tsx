import { raw } from 'hono/html'
import { titleMarkup } from '#export/html/front.ts'
import { unclearAnchor } from '#export/html/letter.ts'
import { overviewMarkup } from '#export/html/overview.ts'
import { deskMarkup } from '#export/html/page.ts'
import type { DocumentState, LinkState } from '#model/register.ts'
import type { SourcePaper } from '#model/source-paper.ts'
import { shorten } from '#present/lines.ts'
import { dayOrUndated, numberWords, referenceWords } from '#present/words.ts'
import { listLinksOf } from '#store/links.ts'
import { listPapers } from '#store/source-papers.ts'
import { CopyButton } from '#web/components/copy-button.tsx'
import { Downloads } from '#web/components/downloads.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { LinkRow } from '#web/components/link-row.tsx'
import { loadLetter, type LetterContent } from '#web/letter-content.ts'
import { officialPage } from '#web/official-page.ts'
import { definePage } from '#web/page.ts'
import { hereWith, linkTo, type Visit } from '#web/visit.ts'

type Data = LetterContent & {
  readonly links: readonly LinkState[]
  readonly papers: readonly SourcePaper[]
  readonly enclosures: readonly SourcePaper[]
}

/** The reader: a letter as people read it, with everything read in it beside its line. */
export const letterPage = definePage<Data>({
  route: 'letter',
  load: async (visit) => {
    const content = await loadLetter(visit, visit.id)
    if (!content) return undefined
    const links = await listLinksOf(visit.db, visit.id)
    const papers = await listPapers(visit.db, { documentIds: [visit.id] })
    const enclosed = await Promise.all(papers.map(({ id }) => listPapers(visit.db, { enclosureOf: id })))
    return {
      ...content,
      links: links.filter(({ later }) => later.document === visit.id),
      papers,
      enclosures: enclosed.flat(),
    }
  },
  show: (data, visit) => ({
    title: titleOf(data.document),
    body: body(data, visit),
    scripts: isOriginal(visit) ? ['copy.js'] : ['reader.js', 'copy.js'],
    width: 'wide',
  }),
  json: ({ document, edition, entries, links }) => ({
    document,
    reading: edition.reading,
    entries,
    links,
  }),
})

function isOriginal({ query }: Visit): boolean {
  return query.get('origineel') === '1'
}

function body(data: Data, visit: Visit) {
  const { edition, document } = data
  const { letter } = visit.words.web
  return (
    <>
      <p class="back-link">
        <a href={linkTo(visit, 'letters')}>← {letter.back}</a>
      </p>
      {raw(titleMarkup(edition).html)}
      <div class="letter-bar">
        <nav class="view-switch" aria-label={letter.view}>
          {(['0', '1'] as const).map((value) => (
            <a
              href={hereWith(visit, { origineel: value === '1' ? value : undefined })}
              aria-current={(value === '1') === isOriginal(visit) ? 'page' : undefined}
            >
              {value === '1' ? letter.original : letter.asRead}
            </a>
          ))}
        </nav>
        <nav class="parts" aria-label={letter.parts}>
          <a href="#eerder">
            {letter.earlier} ({numberWords(data.links.length, visit.lang)})
          </a>
          <a href={linkTo(visit, 'letterCheck', { id: document.id })}>{visit.words.webCheck.held.tab}</a>
          <a href="#onbegrepen">{letter.notUnderstood}</a>
          <a href="#overzicht">{edition.words.labels.page.overview}</a>
        </nav>
        <Official document={document} visit={visit} />
        <Downloads visit={visit} csv={false} />
      </div>
      <Citation document={document} visit={visit} />
      {isOriginal(visit) ? <Original text={data.text} visit={visit} /> : raw(deskMarkup(edition).html)}
      <Earlier links={data.links} visit={visit} />
      <NotUnderstood data={data} visit={visit} />
      <Enclosures data={data} visit={visit} />
      {isOriginal(visit) ? null : raw(overviewMarkup(edition).html)}
    </>
  )
}

function Official({ document, visit }: { document: DocumentState; visit: Visit }) {
  const href = officialPage(document.identifiers)
  return href === undefined ? null : (
    <a class="official" href={href} rel="noreferrer">
      {visit.words.web.letter.official}
    </a>
  )
}

function Citation({ document, visit }: { document: DocumentState; visit: Visit }) {
  const { letter } = visit.words.web
  const [number] = document.identifiers
  const parts = [
    titleOf(document),
    ...(number === undefined ? [] : [referenceWords(number)]),
    dayOrUndated(document.date.value, visit.lang),
    `${visit.origin}${linkTo(visit, 'letter', { id: document.id })}`,
  ]
  return (
    <p class="citation">
      <span class="citation-label">{letter.citation}</span>{' '}
      <span id="citaat" lang="nl">
        {parts.join(', ')}
      </span>{' '}
      <CopyButton of="citaat" visit={visit} />
    </p>
  )
}

function Original({ text, visit }: { text: string; visit: Visit }) {
  const { letter } = visit.words.web
  return (
    <section aria-labelledby="kop-origineel">
      <h2 id="kop-origineel">{letter.original}</h2>
      <p class="lead">{letter.originalIntro}</p>
      <pre class="original" lang="nl">
        {text}
      </pre>
    </section>
  )
}

function Earlier({ links, visit }: { links: readonly LinkState[]; visit: Visit }) {
  const { letter } = visit.words.web
  const inOrder = links.toSorted((a, b) => a.later.start - b.later.start || (a.id < b.id ? -1 : 1))
  return (
    <section class="below" id="eerder" aria-labelledby="kop-eerder">
      <h2 id="kop-eerder">{letter.earlier}</h2>
      <p class="lead">{links.length > 0 ? letter.earlierIntro : letter.earlierNone}</p>
      <ul class="rows" role="list">
        {inOrder.map((link) => (
          <LinkRow link={link} visit={visit} />
        ))}
      </ul>
    </section>
  )
}

const PIECE_LENGTH = 160

function NotUnderstood({ data: { edition }, visit }: { data: Data; visit: Visit }) {
  const { letter } = visit.words.web
  const { blocks, document } = edition
  const unclear = blocks.flatMap(({ coverage, start, end }, index) =>
    coverage === 'not-understood' ? [{ index, text: document.display.text.slice(start, end) }] : [],
  )
  const here = isOriginal(visit) ? hereWith(visit, { origineel: undefined }) : ''
  return (
    <section class="below" id="onbegrepen" aria-labelledby="kop-onbegrepen">
      <h2 id="kop-onbegrepen">{letter.notUnderstood}</h2>
      <p class="lead">
        {unclear.length > 0
          ? letter.notUnderstoodIntro(numberWords(unclear.length, visit.lang))
          : letter.understood}
      </p>
      <ul class="plain-list">
        {unclear.map(({ index, text }) => (
          <li lang="nl">
            <a href={`${here}#${unclearAnchor(index)}`}>{shorten(text, PIECE_LENGTH)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Enclosures({ data: { papers, enclosures }, visit }: { data: Data; visit: Visit }) {
  const { letter } = visit.words.web
  const of = papers.flatMap(({ enclosureOf }) => enclosureOf ?? [])
  if (enclosures.length === 0 && of.length === 0) return null
  return (
    <section class="below" aria-labelledby="kop-bijlagen">
      <h2 id="kop-bijlagen">{letter.enclosures}</h2>
      {of.map((id) => (
        <p>
          {letter.enclosureOf} {referenceWords(id)}
        </p>
      ))}
      <ul class="plain-list">
        {enclosures.map(({ offered, documentId, id }) => (
          <li lang="nl">
            {documentId === null ? (
              offered.title || id
            ) : (
              <a href={linkTo(visit, 'letter', { id: documentId })}>{offered.title || id}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
