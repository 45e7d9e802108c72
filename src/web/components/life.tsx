import type { Instrument } from '#model/account.ts'
import type { Place } from '#model/check.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { dayOrUndated, moneyWords, numberWords, rangeWords } from '#present/words.ts'
import { Facts, type NamedFact } from '#web/components/facts.tsx'
import { linkTo, type Visit } from '#web/visit.ts'

/** What letters say of the life of an instrument; `partOf` is how many letters it was taken from when there are more. */
export type Life = { readonly instrument: Instrument; readonly partOf: number | null }

const QUOTE_LENGTH = 200
const SHOWN = 4
/** Words by which a browser finds a sentence in its letter. */
const FIRST_WORDS = 7

/** The life of a fund or programme according to the letters: each fact with the sentence that says it. */
export function LifeOf({ life: { instrument, partOf }, visit }: { life: Life; visit: Visit }) {
  const { life: says } = visit.words.webSubjects
  return (
    <section aria-labelledby="kop-levensloop">
      <h2 id="kop-levensloop">{says.title}</h2>
      <p class="lead">
        {says.intro} {partOf === null ? '' : says.ends(numberWords(partOf, visit.lang))}
      </p>
      <Facts facts={factsOf(instrument, visit)} />
    </section>
  )
}

function factsOf(instrument: Instrument, visit: Visit): NamedFact[] {
  const { words, lang } = visit
  const { life: says } = words.webSubjects
  const { first, last, announced, inForce, periods, sums, renamed, replaced, ended, mentions } = instrument
  const said = (name: string, places: readonly (Place | null)[]): NamedFact[] => {
    const there = places.filter((place) => place !== null)
    return there.length === 0 ? [] : [{ name, value: <Places places={there} visit={visit} /> }]
  }
  const runs = periods.map(({ places, ...period }) => ({ words: rangeWords(period, lang), places }))
  const money = sums.map(({ value, currency, per, places }) => ({
    words: `${moneyWords(value, currency, lang)}${per === 'year' ? ` ${words.perYear}` : ''}`,
    places,
  }))
  return [
    ...said(says.first, [first]),
    ...said(says.announced, [announced]),
    ...said(says.inForce, [inForce]),
    { name: says.periods, value: <Values values={runs} visit={visit} hint={says.differ} /> },
    { name: says.sums, value: <Values values={money} visit={visit} /> },
    ...said(says.renamed, renamed),
    ...said(says.replaced, replaced),
    ...said(says.ended, ended),
    ...said(says.last, [last]),
    {
      name: says.mentions,
      value: `${numberWords(mentions, lang)} ${says.sentences[mentions === 1 ? 0 : 1]}`,
    },
  ]
}

type Value = { readonly words: string; readonly places: readonly Place[] }

/** Values with where they are said; `hint` says that there are several where there should be one. */
function Values({ values, visit, hint }: { values: readonly Value[]; visit: Visit; hint?: string }) {
  if (values.length === 0) return <>{visit.words.webSubjects.life.notSaid}</>
  return (
    <>
      {values.map(({ words, places }) => (
        <div class="valued">
          <strong>{words}</strong>
          <Places places={places} visit={visit} brief />
        </div>
      ))}
      {hint !== undefined && values.length > 1 ? <p class="hint">{hint}</p> : null}
    </>
  )
}

type PlacesProps = { readonly places: readonly Place[]; readonly visit: Visit; readonly brief?: boolean }

/** Sentences that say something, each with its day and the way there; `brief` without the words. */
function Places({ places, visit, brief = false }: PlacesProps) {
  const { life } = visit.words.webSubjects
  const rest = places.length - SHOWN
  return (
    <ul class="places" role="list">
      {places.slice(0, SHOWN).map((place) => (
        <li>
          <a href={placeLink(place, visit)}>{dayOrUndated(place.date, visit.lang)}</a>
          {brief ? null : <q lang="nl">{shorten(oneLine(place.quote), QUOTE_LENGTH)}</q>}
        </li>
      ))}
      {rest > 0 ? <li>{life.more(numberWords(rest, visit.lang))}</li> : null}
    </ul>
  )
}

/** The way to a sentence of a letter that is no entry: the browser looks for its first words. */
export function placeLink({ document, quote }: Pick<Place, 'document' | 'quote'>, visit: Visit): string {
  const words = oneLine(quote).split(' ').slice(0, FIRST_WORDS).join(' ')
  // Source: WICG, URL Fragment Text Directives, § 3.3: a hyphen and a comma are signs of the directive.
  const encoded = encodeURIComponent(words).replaceAll('-', '%2D')
  return linkTo(visit, 'letter', { id: document, hash: `:~:text=${encoded}` })
}
