import type { Child } from 'hono/jsx'
import type { RouteName } from '#web/routes.ts'
import type { Visit } from '#web/visit.ts'

/** What a page shows between the head and the foot that all have. */
export type Shown = {
  readonly title: string
  readonly body: Child
  /** Names of scripts of `assets/` that make it more comfortable; each page is complete without. */
  readonly scripts?: readonly string[]
  /** `wide` for what has margins of its own. */
  readonly width?: 'text' | 'wide'
}

/** A table, of which a CSV is made: names of columns and rows. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/**
 * A page: `load` fetches all it shows, `show` makes it; the same data go out as JSON and CSV where these are given, at the same
 * address with `vorm=json` or `vorm=csv`. `load` gives undefined when there is no such thing: that is a 404.
 */
export type Page<Data> = Pick<AnyPage, 'receive'> & {
  readonly route: RouteName
  readonly load: (visit: Visit, form: PageForm) => Promise<Data | undefined>
  readonly show: (data: Data, visit: Visit) => Shown
  readonly json?: (data: Data, visit: Visit) => unknown
  readonly table?: (data: Data, visit: Visit) => Table
  /** The same as a Word file, at the address with `vorm=docx`. */
  readonly docx?: (data: Data, visit: Visit) => Promise<Uint8Array>
}

/** In which form a page is asked for. Lists are whole as JSON and CSV. */
export type PageForm = 'page' | 'json' | 'csv' | 'docx'

/** A page whose data only it knows. */
export type AnyPage = {
  readonly route: RouteName
  readonly answer: (visit: Visit, form: PageForm) => Promise<Answer | undefined>
  /** What it does with a form that is sent to it; a page without can only be asked for. */
  readonly receive?: Receiver
}

/** A form that was sent; or what is the matter with it. */
export type Sent = FormData | 'unreadable' | 'too-large'

/** How an answer to what was sent goes out. */
export type SentStatus = 200 | 400 | 403 | 413 | 429 | 503

/** An answer to what was sent. */
export type Received = { readonly answer: Answer; readonly status: SentStatus }

/** Takes what is sent to a page. */
export type Receiver = {
  readonly mostBytes: number
  /** Asked before anything of the form is read: lets a client in, who leaves when it is answered, or says why not. */
  readonly enter: (
    visit: Visit,
    client: string,
  ) => { readonly leave: () => void } | { readonly refused: Received }
  /** `signal` tells that who sent it went away. */
  readonly take: (visit: Visit, sent: Sent, signal: AbortSignal) => Promise<Received>
}

/** What goes out: a page to be framed, or the words of a file. */
export type Answer =
  | { readonly form: 'page'; readonly shown: Shown }
  | { readonly form: 'json'; readonly value: unknown }
  | { readonly form: 'csv'; readonly table: Table }
  | { readonly form: 'file'; readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file as an answer; `name` is without its ending. */
export function wordFile(name: string, bytes: Uint8Array): Answer {
  return { form: 'file', bytes, mediaType: DOCX, name: `${name}.docx` }
}

/** Makes a page that the app can serve. */
export function definePage<Data>({ route, load, show, json, table, docx, receive }: Page<Data>): AnyPage {
  return {
    route,
    ...(receive && { receive }),
    answer: async (visit, asked) => {
      const form =
        (asked === 'json' && json) || (asked === 'csv' && table) || (asked === 'docx' && docx)
          ? asked
          : 'page'
      const data = await load(visit, form)
      if (data === undefined) return undefined
      if (form === 'json' && json) return { form, value: json(data, visit) }
      if (form === 'csv' && table) return { form, table: table(data, visit) }
      if (form === 'docx' && docx) return wordFile(`rekenschap-${route}`, await docx(data, visit))
      return { form: 'page', shown: show(data, visit) }
    },
  }
}
