import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { LANGS, messagesFor, type Lang } from '#messages/messages.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { headOf } from '#store/register-figures.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'
import type { CheckDesk } from '#web/check-desk.ts'
import { Frame } from '#web/components/frame.tsx'
import { csvOf } from '#web/csv-of.ts'
import {
  guardHeaders,
  isFromHere,
  limitBody,
  limitRate,
  makeClientOf,
  readForm,
  SAYS_ORIGIN,
  type WebSettings,
} from '#web/guard.ts'
import { makeKept } from '#web/kept.ts'
import { ASSET_PATH, type WebAssets } from '#web/load-assets.ts'
import type { Answer, AnyPage, PageForm, SentStatus, Shown } from '#web/page.ts'
import { PAGES } from '#web/pages.ts'
import { problemPage, type Problem } from '#web/pages/problem.tsx'
import { progressPage } from '#web/pages/progress.tsx'
import { langOfPath, hrefOf, preferredLang, progressPath, ROUTES } from '#web/routes.ts'
import { packingFor, sendWell } from '#web/send.ts'
import type { Site } from '#web/site.ts'
import type { Stage } from '#web/stage.ts'
import { hereWith, type Kept, type Visit } from '#web/visit.ts'

/** All that the pages need from outside. */
export type WebDeps = {
  /** The register; not asked for before the stage is `ready`. */
  readonly db: () => Db
  readonly stage: () => Stage
  readonly vocabulary: Vocabulary
  readonly assets: WebAssets
  readonly desk: CheckDesk
  readonly today: () => Day
  /** Milliseconds, for the limit on how much one client asks. */
  readonly now: () => number
  /** The address that a connection comes from; undefined where there is none, as in a test. */
  readonly addressOf: (c: Context) => string | undefined
  /** Is told of what went wrong while a page was made. */
  readonly onError: (error: unknown) => void
  readonly settings: WebSettings
  readonly site: Site
}

/** The pages of Rekenschap as an app that answers requests; it opens nothing by itself. */
export function makeApp(deps: WebDeps): Hono {
  const { settings, assets, now, addressOf, onError } = deps
  const clientOf = makeClientOf(settings, addressOf)
  const app = new Hono()
  const problem = (c: Context, kind: Problem, headers: Readonly<Record<string, string>> = {}) => {
    const shown = problemPage(kind, langOf(c))
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    return c.html(framed(deps, c, shown), STATUS[kind])
  }
  app.use(guardHeaders(settings), sendWell)
  app.use(limitBody((c) => problem(c, 'too-large'), takesForm))
  app.get(`${ASSET_PATH}:name`, (c) => sendAsset(c, assets))
  app.use(
    limitRate(settings, {
      now,
      clientOf,
      refuse: (c, seconds) => problem(c, 'too-many', { 'retry-after': String(seconds) }),
    }),
  )
  app.use(async (c, next) => {
    if (['GET', 'HEAD'].includes(c.req.method) || takesForm(c)) return next()
    return problem(c, 'wrong-method', { allow: RECEIVING.has(c.req.path) ? 'GET, HEAD, POST' : 'GET, HEAD' })
  })
  app.get('/', (c) => {
    c.header('vary', 'accept-language')
    return c.redirect(hrefOf(preferredLang(c.req.header('accept-language')), 'start'), 302)
  })
  for (const lang of LANGS) {
    app.get(`/${lang}`, (c) => c.redirect(hrefOf(lang, 'start'), 308))
    app.get(progressPath(lang), (c) => {
      c.header('cache-control', 'no-store')
      return c.json({ ...deps.stage(), words: messagesFor(lang).web.progress.says(deps.stage()) })
    })
  }
  app.use('/:lang{nl|en}/*', async (c, next) => {
    if (deps.stage().phase === 'ready') return next()
    c.header('cache-control', 'no-store')
    c.header('retry-after', '2')
    return c.html(framed(deps, c, progressPage(deps.stage(), langOf(c), c.req.path)), 503)
  })
  servePages(app, deps, { problem, clientOf })
  app.notFound((c) => problem(c, 'not-found'))
  app.onError((error, c) => {
    onError(error)
    return problem(c, 'failed')
  })
  return app
}

const STATUS = {
  foreign: 403,
  'not-found': 404,
  'wrong-method': 405,
  'too-large': 413,
  'too-many': 429,
  failed: 500,
} as const

/** Addresses to which forms are sent. */
const RECEIVING = new Set(
  PAGES.flatMap(({ route, receive }) => (receive ? LANGS.map((lang): string => ROUTES[route][lang]) : [])),
)

function takesForm({ req }: Context): boolean {
  return req.method === 'POST' && RECEIVING.has(req.path)
}

type Serving = {
  readonly problem: (c: Context, kind: Problem) => Response | Promise<Response>
  readonly clientOf: (c: Context) => string
}

function servePages(app: Hono, deps: WebDeps, { problem, clientOf }: Serving) {
  const visitOf = makeVisitOf(deps)
  for (const page of PAGES) {
    for (const lang of LANGS) {
      app.get(ROUTES[page.route][lang], async (c) => {
        const visit = visitOf(c, page, lang)
        const answer = visit && (await page.answer(visit, formOf(visit.query.get('vorm'))))
        if (visit === undefined || answer === undefined) return problem(c, 'not-found')
        // What is shown changes with the register: a browser asks each time, and gets 304 when nothing did.
        c.header('cache-control', 'no-cache')
        return send(c, deps, answer, visit)
      })
      const { receive } = page
      if (!receive) continue
      app.post(ROUTES[page.route][lang], async (c) => {
        // What somebody sent is theirs: nothing on the way back keeps it.
        c.header('cache-control', 'no-store')
        if (!isFromHere(c)) return problem(c, 'foreign')
        const visit = visitOf(c, page, lang)
        if (visit === undefined) return problem(c, 'not-found')
        const entered = receive.enter(visit, clientOf(c))
        if ('refused' in entered) return send(c, deps, entered.refused.answer, visit, entered.refused.status)
        try {
          const { raw } = c.req
          const { answer, status } = await receive.take(
            visit,
            await readForm(raw, receive.mostBytes),
            raw.signal,
          )
          return await send(c, deps, answer, visit, status)
        } finally {
          entered.leave()
        }
      })
    }
  }
}

/** Makes the visit of a page; undefined when the address holds what is no id. */
function makeVisitOf(deps: WebDeps): (c: Context, page: AnyPage, lang: Lang) => Visit | undefined {
  const keptFor = makeKeptFor(deps)
  return (c, { route }, lang) => {
    const url = new URL(c.req.url)
    const id = c.req.param('id') ?? ''
    if (!/^[\w-]{0,64}$/.test(id)) return undefined
    return {
      lang,
      words: messagesFor(lang),
      route,
      id,
      query: url.searchParams,
      db: deps.db(),
      kept: keptFor(),
      vocabulary: deps.vocabulary,
      today: deps.today(),
      desk: deps.desk,
      site: deps.site,
      takesLetters: deps.settings.takesLetters,
      // Whoever stands before us speaks TLS with the visitor, and not with us.
      origin: deps.settings.tls ? `https://${url.host}` : url.origin,
    }
  }
}

function send(
  c: Context,
  deps: WebDeps,
  answer: Answer,
  visit: Visit,
  status: SentStatus = 200,
): Response | Promise<Response> {
  if (answer.form === 'json') return c.json(answer.value as object, status)
  if (answer.form === 'csv') {
    c.header('content-disposition', `attachment; filename="rekenschap-${visit.route}.csv"`)
    return c.body(csvOf(answer.table), status, { 'content-type': 'text/csv; charset=utf-8' })
  }
  if (answer.form === 'file') {
    c.header('content-disposition', `attachment; filename="${answer.name}"`)
    return c.body(Uint8Array.from(answer.bytes), status, { 'content-type': answer.mediaType })
  }
  if (RECEIVING.has(c.req.path)) c.header(...SAYS_ORIGIN)
  return c.html(framed(deps, c, answer.shown, visit), status)
}

/** What stands in the query under `vorm`. */
function formOf(form: string | null): PageForm {
  return form === 'json' || form === 'csv' || form === 'docx' ? form : 'page'
}

/** Gives each visit what was worked out from the register; the head of its chain is asked for once in a visit. */
function makeKeptFor({ db }: WebDeps): () => Kept {
  const kept = makeKept()
  return () => {
    let head: Promise<number> | undefined
    return async (name, make) => kept(await (head ??= headOf(db())), name, make)
  }
}

/** The language of the address that was asked for, else the one that the browser prefers. */
function langOf(c: Context): Lang {
  return langOfPath(c.req.path) ?? preferredLang(c.req.header('accept-language'))
}

function framed({ assets }: WebDeps, c: Context, shown: Shown, visit?: Visit) {
  const lang = visit?.lang ?? langOf(c)
  const inLang = (other: Lang) => (visit ? hereWith(visit, {}, other) : hrefOf(other, 'start'))
  const page = (
    <Frame {...{ lang, shown, assets, inLang }} route={visit?.route} query={visit?.query.get('q') ?? ''} />
  )
  return html`<!doctype html>${page}`
}

function sendAsset(c: Context, assets: WebAssets): Response {
  const asset = assets.get(c.req.param('name') ?? '')
  if (!asset) return c.notFound() as Response
  const packing = asset.packed && packingFor(c.req.header('accept-encoding'))
  const headers = {
    'content-type': asset.mediaType,
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    // Also of what is not packed: nothing is to pack it anew at each request.
    'content-encoding': packing ?? 'identity',
  }
  return c.body(packing && asset.packed ? asset.packed[packing] : asset.bytes, 200, headers)
}
