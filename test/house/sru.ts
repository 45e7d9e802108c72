import { parseCql, Unanswerable, type Clause, type Relation } from '#test/house/cql.ts'
import { dossierKey, type PublishedPaper } from '#test/house/nouns.ts'
import { formsOf, repositoryPath } from '#test/house/official.ts'
import { escaped } from '#test/house/publication-xml.ts'
import { said, type Ground, type Question, type Reply } from '#test/house/reply.ts'

const DEFAULT_RECORDS = 10
const MOST_RECORDS = 1000

/** What each index holds of a paper. */
const INDICES: Readonly<Record<string, (paper: PublishedPaper) => readonly string[]>> = {
  'c.product-area': () => ['officielepublicaties'],
  'dt.identifier': ({ id }) => [id],
  'dt.type': ({ kind }) => [kind, 'Kamerstuk'],
  'dt.title': ({ title, dossiers }) => [title, ...dossiers.map((dossier) => dossier.title)],
  'dt.creator': () => ['Tweede Kamer der Staten-Generaal'],
  'dt.issued': ({ issued }) => [issued],
  'dt.date': ({ issued }) => [issued],
  'dt.available': ({ available }) => [available],
  'dt.modified': ({ modified }) => [modified],
  'w.publicatienaam': () => ['Kamerstuk'],
  'w.dossiernummer': ({ dossiers }) => dossiers.map(dossierKey),
  'w.ondernummer': ({ ordinal }) => [`${ordinal}`],
  'w.dossiertitel': ({ dossiers }) => dossiers.map(({ title }) => title),
  'w.documenttitel': ({ title }) => [title],
  'w.vergaderjaar': ({ session }) => [session],
  'w.indiener': ({ senders }) => senders,
  'cql.textAndIndexes': (paper) => [paper.title, ...paper.senders, paper.xml?.toString() ?? ''],
}

/** Answers `searchRetrieve` and `explain` as the repository does. */
export function answerSru(ground: Ground, { query }: Question): Reply {
  if (query.get('operation') === 'explain') return inXml(explained(ground))
  try {
    if (query.get('x-connection') !== 'officielepublicaties') {
      throw new Unanswerable(
        6,
        'Unsupported parameter value',
        `x-connection=${query.get('x-connection') ?? ''}`,
      )
    }
    if (query.has('sortKeys')) throw new Unanswerable(80, 'Sort not supported', query.get('sortKeys')!)
    const text = query.get('query') ?? ''
    if (text === '') throw new Unanswerable(7, 'Mandatory parameter not supplied', 'query')
    const found = [...ground.shelf.papers.values()].filter(matcherOf(parseCql(text)))
    const start = numberOf(query, 'startRecord', 1)
    const most = numberOf(query, 'maximumRecords', DEFAULT_RECORDS)
    if (start < 1 || most > MOST_RECORDS) {
      throw new Unanswerable(6, 'Unsupported parameter value', `${start}, ${most}`)
    }
    if (start > found.length && found.length > 0) {
      throw new Unanswerable(61, 'First record position out of range', `${start}`)
    }
    const page = found.slice(start - 1, start - 1 + most)
    const after = start + page.length
    return inXml(response(ground, found.length, page, start, after <= found.length ? after : undefined))
  } catch (error) {
    if (!(error instanceof Unanswerable)) throw error
    return inXml(diagnosed(error))
  }
}

function matcherOf(clause: Clause): (paper: PublishedPaper) => boolean {
  if (clause.is === 'claim') {
    const values = INDICES[clause.index]
    if (values === undefined) throw new Unanswerable(16, 'Unsupported index', clause.index)
    return (paper) => values(paper).some((value) => agrees(value, clause.relation, clause.term))
  }
  const [left, right] = [matcherOf(clause.left), matcherOf(clause.right)]
  if (clause.is === 'AND') return (paper) => left(paper) && right(paper)
  if (clause.is === 'OR') return (paper) => left(paper) || right(paper)
  return (paper) => left(paper) && !right(paper)
}

function agrees(value: string, relation: Relation, term: string): boolean {
  const words = term.toLowerCase().split(/\s+/)
  const own = () => new Set(value.toLowerCase().split(/[^\p{L}\p{N}-]+/u))
  switch (relation) {
    case '==':
      return value.toLowerCase() === term.toLowerCase()
    case '<>':
      return value.toLowerCase() !== term.toLowerCase()
    case '>=':
      return value >= term
    case '<=':
      return value <= term
    case '>':
      return value > term
    case '<':
      return value < term
    case 'any':
      return words.some((word) => own().has(word))
    case 'all':
    case '=':
      return words.every((word) => own().has(word))
    default:
      return relation satisfies never
  }
}

function numberOf(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name)
  if (text === null) return otherwise
  if (!/^\d+$/.test(text)) throw new Unanswerable(6, 'Unsupported parameter value', `${name}=${text}`)
  return Number(text)
}

const SPACES =
  'xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/"'

function response(
  ground: Ground,
  all: number,
  page: readonly PublishedPaper[],
  start: number,
  next: number | undefined,
): string {
  const records = page.map((paper, at) => recordOf(ground, paper, start + at)).join('')
  const onward = next === undefined ? '' : `<sru:nextRecordPosition>${next}</sru:nextRecordPosition>`
  return `<sru:searchRetrieveResponse ${SPACES}><sru:version>2.0</sru:version><sru:numberOfRecords>${all}</sru:numberOfRecords><sru:records>${records}</sru:records>${onward}</sru:searchRetrieveResponse>`
}

function recordOf(ground: Ground, paper: PublishedPaper, position: number): string {
  const one = (name: string, value: string, scheme = '') => `<${name}${scheme}>${escaped(value)}</${name}>`
  const own = (name: string, value: string) => one(`overheidwetgeving:${name}`, value)
  const kern = [
    one('dcterms:identifier', paper.id),
    one('dcterms:title', `${paper.dossiers[0]!.title}; ${paper.kind}; ${paper.title}`),
    one('dcterms:type', paper.kind, ' scheme="OVERHEIDop.KamerstukTypen"'),
    one('dcterms:creator', 'Tweede Kamer der Staten-Generaal'),
    one('dcterms:modified', paper.modified),
  ]
  const mantel = [
    ...paper.dossiers.map(({ title }) => one('dcterms:alternative', title)),
    one('dcterms:issued', paper.issued),
    one('dcterms:available', paper.available),
  ]
  const special = [
    own('publicatienaam', 'Kamerstuk'),
    ...paper.dossiers.map((dossier) => own('dossiernummer', dossierKey(dossier))),
    own('ondernummer', `${paper.ordinal}`),
    ...paper.dossiers.map(({ title }) => own('dossiertitel', title)),
    own('documenttitel', paper.title),
    own('vergaderjaar', paper.session),
    ...paper.senders.map((sender) => own('indiener', sender)),
  ]
  const block = (name: string, parts: readonly string[]) =>
    `<overheidwetgeving:${name}>${parts.join('')}</overheidwetgeving:${name}>`
  const urls = formsOf(paper).map(
    (form) =>
      `<gzd:itemUrl manifestation="${form}">${ground.urls.repository}${repositoryPath(paper, form)}</gzd:itemUrl>`,
  )
  const site = `${ground.urls.publications}/${paper.id}`
  return `<sru:record><sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema><sru:recordXMLEscaping>xml</sru:recordXMLEscaping><sru:recordData><gzd:gzd><gzd:originalData><overheidwetgeving:meta>${block('owmskern', kern)}${block('owmsmantel', mantel)}${block('tpmeta', special)}</overheidwetgeving:meta></gzd:originalData><gzd:enrichedData><gzd:url>${site}</gzd:url><gzd:preferredUrl>${site}.html</gzd:preferredUrl>${urls.join('')}</gzd:enrichedData></gzd:gzd></sru:recordData><sru:recordPosition>${position}</sru:recordPosition></sru:record>`
}

function explained(ground: Ground): string {
  const indices = Object.keys(INDICES).map((name) => {
    const [set = '', key = ''] = name.split('.')
    return `<index><map><name set="${set}">${key}</name></map></index>`
  })
  return `<sru:explainResponse ${SPACES}><sru:version>1.2</sru:version><sru:record><sru:recordData><explain xmlns="http://explain.z3950.org/dtd/2.0/"><databaseInfo><extent numberOfRecords="${ground.shelf.papers.size}"/></databaseInfo><indexInfo>${indices.join('')}</indexInfo></explain></sru:recordData></sru:record></sru:explainResponse>`
}

// Source: OASIS searchRetrieve 1.0, part 0, diagnostics.
function diagnosed({ diagnostic, message, details }: Unanswerable): string {
  return `<sru:searchRetrieveResponse ${SPACES}><sru:version>2.0</sru:version><sru:numberOfRecords>0</sru:numberOfRecords><sru:diagnostics><diag:diagnostic xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic"><diag:uri>info:srw/diagnostic/1/${diagnostic}</diag:uri><diag:details>${escaped(details)}</diag:details><diag:message>${escaped(message)}</diag:message></diag:diagnostic></sru:diagnostics></sru:searchRetrieveResponse>`
}

const inXml = (text: string) => said(200, 'application/xml', `<?xml version="1.0" encoding="UTF-8"?>${text}`)
