import type { Lang } from '#messages/messages.ts'
import type { Messages } from '#messages/nl.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'
import type { CheckDesk } from '#web/check-desk.ts'
import { hrefOf, type AddressParts, type QueryValues, type RouteName } from '#web/routes.ts'
import type { Site } from '#web/site.ts'

/** Keeps what was worked out from the register until something in the register changes. */
export type Kept = <Made>(name: string, make: () => Promise<Made>) => Promise<Made>

/** Everything a page gets: what was asked, in which language, and where the answer comes from. */
export type Visit = {
  readonly lang: Lang
  readonly words: Messages
  readonly route: RouteName
  /** The part of the address that differs; empty where there is none. */
  readonly id: string
  readonly query: URLSearchParams
  readonly db: Db
  readonly kept: Kept
  readonly vocabulary: Vocabulary
  readonly today: Day
  /** Where letters are checked, and whether letters may be sent there. */
  readonly desk: CheckDesk
  readonly takesLetters: boolean
  /** Scheme and host by which the visitor came, for links that are copied. */
  readonly origin: string
  readonly site: Site
}

/** The address of a page in the language of a visit. */
export function linkTo({ lang }: Pick<Visit, 'lang'>, route: RouteName, parts: AddressParts = {}): string {
  return hrefOf(lang, route, parts)
}

/** The address of this very page with its whole query, in another language or with some of the query changed. */
export function hereWith(
  { lang, route, id, query }: Visit,
  changes: QueryValues = {},
  inLang: Lang = lang,
): string {
  return hrefOf(inLang, route, { id, query: { ...Object.fromEntries(query), ...changes } })
}
