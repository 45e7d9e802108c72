import { dossierKey, type PublishedPaper } from '#test/house/nouns.ts'
import { publicationHtml } from '#test/house/papers.ts'
import { metadataXml } from '#test/house/publication-xml.ts'
import { fileReply, said, type Ground, type Question, type Reply } from '#test/house/reply.ts'

/** Answers as the site of Official Publications does: `/{id}.xml`, `.pdf`, `.html`, `/{id}/metadata.xml`. */
export function answerPublications(ground: Ground, { path }: Question): Reply {
  const [, id = '', form] = /^\/([\w-]+?)(?:\.(\w+)|(\/metadata\.xml))?$/.exec(path) ?? []
  const paper = ground.shelf.papers.get(id)
  if (paper === undefined) return missing(ground)
  if (path.endsWith('/metadata.xml')) return inForm(paper, 'metadata') ?? missing(ground)
  if (form === undefined) {
    return { ...said(302, 'text/html', ''), location: `${ground.urls.publications}/${id}.html` }
  }
  return inForm(paper, form) ?? missing(ground)
}

/** Answers as the repository does: `/kst/39901/kst-39901-12/1/xml/kst-39901-12.xml`. `path` begins behind its base. */
export function answerRepository(ground: Ground, { path }: Question): Reply {
  const [, collection, dossier, id = '', form = '', file] =
    /^\/frbr\/officielepublicaties\/(\w+)\/([\w-]+)\/([\w-]+)\/1\/(\w+)\/([\w.-]+)$/.exec(path) ?? []
  const paper = ground.shelf.papers.get(id)
  const wanted = form === 'metadata' ? 'metadata.xml' : `${id}.${form}`
  if (
    paper === undefined ||
    collection !== 'kst' ||
    file !== wanted ||
    dossier !== dossierKey(paper.dossiers[0]!)
  ) {
    return said(404, 'text/html', '<html><body>404</body></html>')
  }
  return inForm(paper, form) ?? said(404, 'text/html', '<html><body>404</body></html>')
}

/** Where the repository keeps a form of a paper. */
export function repositoryPath(paper: PublishedPaper, form: string): string {
  const file = form === 'metadata' ? 'metadata.xml' : `${paper.id}.${form}`
  return `/frbr/officielepublicaties/kst/${dossierKey(paper.dossiers[0]!)}/${paper.id}/1/${form}/${file}`
}

/** The forms that there are of a paper. */
export function formsOf(paper: PublishedPaper): string[] {
  return [
    ...(paper.xml ? ['html'] : []),
    'metadata',
    ...(paper.pdf ? ['pdf'] : []),
    ...(paper.xml ? ['xml'] : []),
  ]
}

function inForm(paper: PublishedPaper, form: string): Reply | undefined {
  const bytes = {
    xml: paper.xml,
    pdf: paper.pdf,
    html: paper.xml && publicationHtml(paper),
    metadata: metadataXml(paper),
  }[form]
  if (bytes === undefined) return undefined
  const mediaType = { pdf: 'application/pdf', html: 'text/html' }[form] ?? 'application/xml'
  return fileReply({ mediaType, bytes }, paper.modified)
}

/** What is not there is a page for people; every other time it even says that all is well. */
function missing(ground: Ground): Reply {
  const page =
    '<!DOCTYPE html><html lang="nl"><head><title>Pagina niet gevonden</title></head><body class="fout404"><h1>Deze pagina bestaat niet</h1></body></html>'
  return said(ground.turn('missing') % 2 === 0 ? 200 : 404, 'text/html; charset=utf-8', page)
}
