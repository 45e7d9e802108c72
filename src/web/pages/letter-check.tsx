import type { Check, Place } from '#model/check.ts'
import type { DocumentState } from '#model/register.ts'
import { oneLine } from '#present/lines.ts'
import { getStates } from '#store/projections.ts'
import type { Checked } from '#web/check-desk.ts'
import { hrefOfPlace, loadPlaces, nameLetters, type CheckPlaces } from '#web/check-places.ts'
import type { NotChecked } from '#web/check-threads.ts'
import { againstWords, CheckView } from '#web/components/check-view.tsx'
import { Downloads } from '#web/components/downloads.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { tableOf } from '#web/listed-rows.ts'
import { definePage, type Table } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

type Data = { readonly document: DocumentState } & (
  | (Checked & { readonly places: CheckPlaces })
  | { readonly not: NotChecked }
)

/** A letter of the register held against those before it: what it settles, changes, weakens, repeats and passes over. */
export const letterCheckPage = definePage<Data>({
  route: 'letterCheck',
  load: async (visit) => {
    const document = (await getStates(visit.db, 'document', [visit.id])).get(visit.id)
    if (!document) return undefined
    const checked = await visit.desk.checkHeld(visit.db, visit.id)
    if (checked === undefined) return undefined
    if ('not' in checked) return { document, ...checked }
    const places = await loadPlaces(visit, checked)
    return { document, ...checked, places }
  },
  show: (data, visit) => ({
    title: visit.words.webCheck.held.title(titleOf(data.document)),
    body: body(data, visit),
    width: 'wide',
  }),
  json: (data) =>
    'not' in data
      ? { not: data.not }
      : {
          ...nameLetters(data.check, data.places),
          documents: data.documents,
          all: data.all,
          whole: data.isWhole,
        },
  table: (data, visit) =>
    'not' in data ? { columns: [], rows: [] } : findingsTable(data.check, data.places, visit),
})

function body(data: Data, visit: Visit) {
  const { held } = visit.words.webCheck
  const { document } = data
  return (
    <>
      <p class="back-link">
        <a href={linkTo(visit, 'letter', { id: document.id })}>← {held.back}</a>
      </p>
      <h1>
        {visit.words.webCheck.resultTitle}: <span lang="nl">{titleOf(document)}</span>
      </h1>
      {'not' in data ? (
        <p class="notice" role="status">
          {data.not === 'full' || data.not === 'busy' ? held.waiting : held.slow}
        </p>
      ) : (
        <>
          <div class="list-head">
            <p>{held.intro(againstWords(data.check, visit))}</p>
            <Downloads visit={visit} />
          </div>
          <CheckView checked={data} places={data.places} visit={visit} />
        </>
      )}
    </>
  )
}

/** The findings of a check, a row for each earlier place. */
function findingsTable({ findings }: Check, places: CheckPlaces, visit: Visit): Table {
  const { columns } = visit.words.webCheck.result
  const { kinds, attributes } = visit.words.check
  const addressOf = (place: Place) => {
    const href = hrefOfPlace(place, places, visit)
    return href === undefined ? null : `${visit.origin}${href}`
  }
  const rows = findings.flatMap(({ kind, attribute, words, here, there, rule, score }) =>
    (there.length > 0 ? there : [null]).map((place) => {
      const letter = place && places.letterOf(place.document)
      return {
        kind: kinds[kind],
        attribute: attribute && (attributes[attribute] ?? attribute),
        words,
        here: here && oneLine(here.quote),
        there: place && oneLine(place.quote),
        document: letter ? titleOf(letter) : null,
        date: (place ?? here)?.date ?? null,
        page: (place ?? here)?.page ?? null,
        address: place ? addressOf(place) : here && addressOf(here),
        rule,
        score,
      }
    }),
  )
  return tableOf(columns, rows)
}
