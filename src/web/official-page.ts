import { parseOfficialId } from '#text/official-id.ts'

const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl/'

/** Where Official Publications show a paper; undefined when they do not by any of these numbers. */
export function officialPage(identifiers: readonly string[]): string | undefined {
  const id = identifiers.find((one) =>
    ['kamerstuk', 'annex', 'answers'].includes(parseOfficialId(one)?.kind ?? ''),
  )
  return id && `${PUBLICATIONS}${encodeURIComponent(id)}.html`
}
