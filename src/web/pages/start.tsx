import type { LetterLinkKind } from '#model/letter-link.ts'
import type { DocumentState, EntryState } from '#model/register.ts'
import { dayWords, numberWords } from '#present/words.ts'
import { listLetters } from '#store/letter-facets.ts'
import {
  countLinksOf,
  countRegister,
  listDue,
  listSilentLongest,
  type RegisterFigures,
} from '#store/register-figures.ts'
import { EmptyRegister } from '#web/components/empty-list.tsx'
import { EntryRow, type LetterName } from '#web/components/entry-row.tsx'
import { LetterRow } from '#web/components/letter-row.tsx'
import { SearchField } from '#web/components/search-field.tsx'
import { loadLetterNames } from '#web/letter-names.ts'
import { definePage } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

const NEWEST = 6
const SHOWN = 5

type Data = {
  readonly figures: RegisterFigures
  readonly newest: readonly DocumentState[]
  readonly links: ReadonlyMap<string, readonly { readonly kind: string; readonly count: number }[]>
  readonly due: readonly EntryState[]
  readonly silent: readonly EntryState[]
  readonly letters: ReadonlyMap<string, LetterName>
}

/** Where everybody begins: search, what is new, what falls due, what has been silent longest, and how much there is. */
export const startPage = definePage<Data>({
  route: 'start',
  load,
  show: (data, visit) => ({ title: visit.words.web.start.title, body: body(data, visit), width: 'wide' }),
})

async function load({ db, kept, today }: Visit): Promise<Data> {
  const figures = await kept('figures', () => countRegister(db))
  const silent = await kept('silent', () => listSilentLongest(db, { limit: SHOWN }))
  const due = await listDue(db, { from: today, limit: SHOWN })
  const { letters: newest } = await listLetters(db, {}, { order: 'newest', offset: 0, limit: NEWEST })
  const links = await countLinksOf(
    db,
    newest.map(({ id }) => id),
  )
  const letters = await loadLetterNames({ db }, [...due, ...silent])
  return { figures, newest, links, due, silent, letters }
}

function body(data: Data, visit: Visit) {
  const { words, lang } = visit
  const { start } = words.web
  return (
    <>
      <div class="hero">
        <h1>{start.title}</h1>
        <p class="intro">{start.intro}</p>
        {data.figures.letters === 0 ? null : <SearchField lang={lang} value="" />}
      </div>
      {data.figures.letters === 0 ? (
        <EmptyRegister visit={visit} />
      ) : (
        <>
          <Figures figures={data.figures} visit={visit} />
          <div class="columns">
            <Newest data={data} visit={visit} />
            <div>
              <Due data={data} visit={visit} />
              <Silent data={data} visit={visit} />
            </div>
          </div>
        </>
      )}
    </>
  )
}

type PartProps = { readonly data: Data; readonly visit: Visit }

function Newest({ data: { newest, links }, visit }: PartProps) {
  const { start, does } = visit.words.web
  return (
    <section aria-labelledby="kop-nieuw">
      <h2 id="kop-nieuw">{start.newest}</h2>
      <p class="lead">{start.newestIntro}</p>
      <ul class="rows" role="list">
        {newest.map((letter) => (
          <LetterRow letter={letter} visit={visit}>
            <p class="does">
              {(links.get(letter.id) ?? [])
                .map(
                  ({ kind, count }) =>
                    `${numberWords(count, visit.lang)}×\u00A0${does[kind as LetterLinkKind]}`,
                )
                .join(' · ') || start.changesNothing}
            </p>
          </LetterRow>
        ))}
      </ul>
      <p class="more">
        <a href={linkTo(visit, 'letters')}>{start.allLetters}</a>
      </p>
    </section>
  )
}

function Due({ data: { due, letters }, visit }: PartProps) {
  const { start } = visit.words.web
  return (
    <section aria-labelledby="kop-termijn">
      <h2 id="kop-termijn">{start.due}</h2>
      <p class="lead">{due.length > 0 ? start.dueIntro : start.dueNone}</p>
      <ul class="rows" role="list">
        {due.map((entry) => (
          <EntryRow entry={entry} letter={letters.get(entry.document)} visit={visit} />
        ))}
      </ul>
      <p class="more">
        <a href={linkTo(visit, 'search', { query: { q: 'soort:verbintenis sorteer:termijn' } })}>
          {start.allDue}
        </a>
      </p>
    </section>
  )
}

function Silent({ data: { silent, letters, figures }, visit }: PartProps) {
  const { start } = visit.words.web
  const until = figures.to === null ? '' : dayWords(figures.to, visit.lang)
  return (
    <section aria-labelledby="kop-stil">
      <h2 id="kop-stil">{start.silent}</h2>
      <p class="lead">
        {silent.length > 0
          ? start.silentIntro(numberWords(figures.letters, visit.lang), until)
          : start.silentNone}
      </p>
      <ul class="rows" role="list">
        {silent.map((entry) => (
          <EntryRow entry={entry} letter={letters.get(entry.document)} visit={visit} />
        ))}
      </ul>
    </section>
  )
}

/** Which search lists what a figure counts. */
const LISTED_BY = {
  commitment: 'verbintenis',
  motion: 'motie',
  recommendation: 'aanbeveling',
  response: 'antwoord',
  discharge: 'afdoening',
  realisation: 'realisatie',
  amount: 'bedrag',
} as const

function Figures({ figures, visit }: { figures: RegisterFigures; visit: Visit }) {
  const { words, lang } = visit
  const { start } = words.web
  const sums = Object.keys(LISTED_BY).map((kind) => ({
    kind: kind as keyof typeof LISTED_BY,
    count: figures.entries.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0),
  }))
  return (
    <section class="figures" aria-labelledby="kop-cijfers">
      <h2 id="kop-cijfers">{start.figures}</h2>
      <ul role="list">
        <li>
          <a href={linkTo(visit, 'letters')}>
            <span class="number">{numberWords(figures.letters, lang)}</span>{' '}
            {start.letters[figures.letters === 1 ? 0 : 1]}
          </a>
        </li>
        {sums
          .filter(({ count }) => count > 0)
          .map(({ kind, count }) => (
            <li>
              <a
                class={`k-${kind}`}
                href={linkTo(visit, 'search', { query: { q: `soort:${LISTED_BY[kind]}` } })}
              >
                <span class="number">{numberWords(count, lang)}</span>{' '}
                {words.terms.kinds[kind][count === 1 ? 0 : 1]}
              </a>
            </li>
          ))}
      </ul>
      {figures.from === null || figures.to === null ? null : (
        <p class="lead">{start.period(dayWords(figures.from, lang), dayWords(figures.to, lang))}</p>
      )}
    </section>
  )
}
