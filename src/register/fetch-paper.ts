import { findFormat, SNIFFED_BYTES } from '#intake/find-format.ts'
import type { HouseFile, HousePaper } from '#join/house-papers.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Moment } from '#model/register.ts'
import type { PaperForm, SourcePaper } from '#model/source-paper.ts'
import { problemOf } from '#register/problem-of.ts'
import { getHousePaper } from '#register/want-papers.ts'
import { damaged } from '#sources/http/failure.ts'
import { hasItsEnd } from '#sources/http/whole-body.ts'
import type { OData } from '#sources/odata/client.ts'
import type { Publications } from '#sources/publications/client.ts'
import type { Db } from '#store/connect.ts'
import { TRIES } from '#store/paper-steps.ts'
import { saveFetched, saveProblem } from '#store/source-papers.ts'
import { forgetUnread, saveUnread } from '#store/source-unread.ts'
import { inTransaction } from '#store/transaction.ts'

/** Where the text of papers comes from. */
export type PaperSources = { readonly odata: OData; readonly publications: Publications }

/** What came of fetching: there is something to read, the same as before, nothing at the source, or trouble. */
export type FetchOutcome = 'fetched' | 'known' | 'missing' | 'failed'

/** How papers are fetched; a paper that the signal ends was not tried. */
export type HowToFetch = {
  readonly now: () => Moment
  readonly lang: Lang
  readonly signal?: AbortSignal | undefined
}

type FetchedPaper = {
  readonly form: PaperForm
  readonly url: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly brokenXml?: { readonly url: string; readonly text: string } | undefined
}

/** Under which name broken XML is kept. */
const PUBLICATIONS = 'ob'

/** Which papers Official Publications have under a name of their own. */
const PUBLISHED = /^(?:kst|blg|ah|kv|h|nds|ag)-/

/**
 * Fetches the text of a paper: the XML that the House holds, else what Official Publications hold, else what was handed in. A
 * file without its end, or of another length than its row says, is no paper; only the last try takes what there is.
 * What goes wrong is kept with the paper, to be tried again later. Throws when it is stopped, which costs no try, and when the
 * register cannot be used.
 */
export async function fetchPaper(
  db: Db,
  paper: SourcePaper,
  sources: PaperSources,
  { now, lang, signal }: HowToFetch,
): Promise<FetchOutcome> {
  try {
    const known = paper.houseId === null ? undefined : await getHousePaper(db, paper.houseId)
    const fetched = await firstOf(paper, known, sources, lang)
    if (fetched === undefined) {
      const problem = messagesFor(lang).fetch.errors['paper-missing'](paper.id)
      await saveProblem(db, paper, { problem, missing: true }, now())
      return 'missing'
    }
    const { state } = await inTransaction(db, (trx) => keepFetched(trx, paper, fetched, now()))
    return state === 'fetched' ? 'fetched' : 'known'
  } catch (error) {
    await saveProblem(db, paper, { problem: problemOf(error, signal), missing: false }, now())
    return 'failed'
  }
}

/** Keeps a paper, and the XML that was broken: the PDF in its place has no structure. */
async function keepFetched(
  trx: Db,
  paper: SourcePaper,
  { brokenXml, ...fetched }: FetchedPaper,
  now: Moment,
): Promise<SourcePaper> {
  const part = { source: PUBLICATIONS, category: 'xml' }
  await forgetUnread(trx, part, { names: [paper.id] })
  if (brokenXml) {
    await saveUnread(trx, [{ ...part, name: paper.id, place: brokenXml.url, raw: brokenXml.text }], now)
  }
  return saveFetched(trx, paper, fetched, now)
}

async function firstOf(
  paper: SourcePaper,
  known: HousePaper | undefined,
  { odata, publications }: PaperSources,
  lang: Lang,
): Promise<FetchedPaper | undefined> {
  const asIs = paper.tries + 1 >= TRIES
  const ofHouse = async (file: HouseFile | undefined, forms: readonly PaperForm[]) => {
    if (!file) return undefined
    let url = ''
    for (const fresh of [false, true]) {
      const expectBytes = asIs ? null : file.bytes
      const options = { fresh, ...(expectBytes !== null && { expectBytes }) }
      const answer = await odata.resource(file.set, file.id, options)
      if (!answer) return undefined
      url = answer.url
      const fetched = takeIn(answer, forms, { id: paper.id, lang })
      if (isWhole(fetched) || (fresh && asIs)) return fetched
    }
    throw damaged(url, lang)
  }
  return (
    (await ofHouse(known?.xml, ['xml'])) ??
    (await published(paper, publications, asIs)) ??
    (await ofHouse(known?.original, ['pdf', 'docx', 'doc', 'odt', 'xml']))
  )
}

/** Half a paper can often be read, and would be filed as if it were all. */
function isWhole({ form, bytes }: FetchedPaper): boolean {
  if (form === 'docx' || form === 'odt') return hasItsEnd(bytes, 'zip')
  return hasItsEnd(bytes, form === 'pdf' || form === 'xml' ? form : 'other')
}

async function published(
  paper: SourcePaper,
  publications: Publications,
  asIs: boolean,
): Promise<FetchedPaper | undefined> {
  const id = paper.identifiers.find((one) => PUBLISHED.test(one))
  const found = id === undefined ? undefined : await publications.fetchPublication(id, { asIs })
  if (!found || found.form === 'withdrawn') return undefined
  const { form, bytes, url, brokenXml } = found
  return { form, bytes, url, mediaType: form === 'xml' ? 'application/xml' : 'application/pdf', brokenXml }
}

/** Takes an answer for what it is, whatever it is called. Throws when it is something else: a page that says it is down. */
function takeIn(
  { url, mediaType, bytes }: { readonly url: string; readonly mediaType: string; readonly bytes: Uint8Array },
  forms: readonly PaperForm[],
  { id, lang }: { readonly id: string; readonly lang: Lang },
): FetchedPaper {
  const format = findFormat(bytes.subarray(0, SNIFFED_BYTES))
  const office = format === 'zip' ? (mediaType.includes('opendocument') ? 'odt' : 'docx') : 'doc'
  const isOffice = format === 'zip' || format === 'ole'
  const form = forms.find((one) => one === (isOffice ? office : format))
  if (form === undefined) {
    throw new RekenschapError('source-no-paper', messagesFor(lang).fetch.errors['source-no-paper'](id, url))
  }
  return { form, bytes, url, mediaType }
}
